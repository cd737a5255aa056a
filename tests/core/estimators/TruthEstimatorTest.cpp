// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TruthEstimator.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QtTest>

#include <limits>

using namespace assay;

/// Truth as an Estimator: the same numbers as the density, relative to its reference, on any
/// threads.
class TruthEstimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void llrIsRelativeToTheReference();
    void partonLevelReadsLatents();
    void zerosOfTheDensityAreInfiniteOrCounted();
    void wrongColumnsAreRefused();
    void threadsDoNotChangeNumbers();

private:
    static TruthEstimator estimator(const std::string& process, Level level, const Theta& reference,
                                    const ProcessSettings& settings = {});
};

TruthEstimator TruthEstimatorTest::estimator(const std::string& process, Level level,
                                             const Theta& reference,
                                             const ProcessSettings& settings)
{
    const auto made = createProcess(process, settings);
    EstimatorInfo info;
    info.name = "truth";
    info.method = "truth";
    for (const Observable& observable : (*made)->schema().observables)
        info.observables.push_back(observable.name);
    info.referenceTheta = reference;
    return TruthEstimator((*made)->truth(), level, info);
}

void TruthEstimatorTest::llrIsRelativeToTheReference()
{
    const TruthEstimator truth = estimator("gauss", Level::Reconstructed, {0.5});
    QVERIFY(truth.info().givesLlr && truth.info().givesScore && truth.info().normalised);
    const Matrix x{{-1.0}, {2.0}};
    const Matrix thetas{{1.0}, {0.5}, {-3.0}};
    const auto grid = truth.llr(x, thetas, TaskContext());
    QVERIFY(grid.ok());
    QCOMPARE(grid->invalid, 0U);
    // llr = (theta - ref)(2x - theta - ref)/10
    for (Eigen::Index t = 0; t < 3; ++t)
        for (Eigen::Index i = 0; i < 2; ++i) {
            const double expected =
                (thetas(t, 0) - 0.5) * (2.0 * x(i, 0) - thetas(t, 0) - 0.5) / 10.0;
            QVERIFY(std::abs(grid->values(t, i) - expected) < 1e-14);
        }
    const auto score = truth.score(x, {1.0}, TaskContext());
    QVERIFY(std::abs((*score)(1, 0) - 0.2) < 1e-15);
}

void TruthEstimatorTest::partonLevelReadsLatents()
{
    const TruthEstimator truth = estimator("gauss", Level::Parton, {0.0});
    const auto grid = truth.llr(Matrix{{2.0}}, Matrix{{1.0}}, TaskContext());
    QVERIFY(std::abs(grid->values(0, 0) - 0.375) < 1e-15); // (2z - 1)/8
}

void TruthEstimatorTest::zerosOfTheDensityAreInfiniteOrCounted()
{
    const ProcessSettings settings{{"setting", "destructive_rho-1_a2"}};
    const TruthEstimator truth = estimator("two-gaussian", Level::Parton, {0.0}, settings);
    const auto grid = truth.llr(Matrix{{1.0}, {0.3}}, Matrix{{1.0}, {0.5}}, TaskContext());
    // At theta = 1 nothing is produced at z = 1: impossible, which is a valid answer.
    QCOMPARE(grid->values(0, 0), -std::numeric_limits<double>::infinity());
    QCOMPARE(grid->invalid, 0U);
    // Relative to that point itself there is no ratio.
    const TruthEstimator other = estimator("two-gaussian", Level::Parton, {1.0}, settings);
    QCOMPARE(other.llr(Matrix{{1.0}, {0.3}}, Matrix{{1.0}}, TaskContext())->invalid, 1U);
}

void TruthEstimatorTest::wrongColumnsAreRefused()
{
    const TruthEstimator truth = estimator("eft-toy", Level::Reconstructed, {0.0, 0.0});
    const auto grid = truth.llr(Matrix{{1.0}}, Matrix{{0.1, 0.2}}, TaskContext());
    QVERIFY(!grid);
    QCOMPARE(grid.error().text(),
             std::string("Estimator 'truth' needs 2 columns, but got 1. Give the columns that its "
                         "'observables' name."));
    QVERIFY(!truth.score(Matrix{{1.0}}, {0.1, 0.2}, TaskContext()));
}

void TruthEstimatorTest::threadsDoNotChangeNumbers()
{
    const TruthEstimator truth = estimator("eft-toy", Level::Reconstructed, {0.0, 0.0});
    EventBlock events;
    QVERIFY((*createProcess("eft-toy", {}))->draw(4, {0.4, -0.6}, 3000, events).ok());
    Matrix thetas(40, 2);
    for (Eigen::Index t = 0; t < 40; ++t)
        thetas.row(t) << -1.5 + 0.07 * static_cast<double>(t), 0.4;
    TaskContext two;
    two.threads = 2;
    const auto one = truth.llr(events.x, thetas, TaskContext());
    QCOMPARE(truth.llr(events.x, thetas, two)->values, one->values);
}

QTEST_APPLESS_MAIN(TruthEstimatorTest)
#include "TruthEstimatorTest.moc"
