// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/RateSums.hpp"
#include "core/estimators/JointTruth.hpp"
#include "tests/core/estimators/OffshellSample.hpp"

#include <QtTest>

using namespace assay;
using assay::test::Offshell;

/// The truth from weights against the density in closed form that the weights were made from.
class JointTruthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columnsAreWeights();
    void llrIsThatOfTheDensity();
    void scoreIsThatOfTheDensity();
    void averagesToOne();
    void negativeWeightsAreCounted();
    void otherColumnsAreRefused();

private:
    EventSample m_sample = test::fineOffshellSample(4000);
    std::unique_ptr<JointTruth> m_truth;
};

void JointTruthTest::initTestCase()
{
    const auto sums = RateSums::compute(m_sample, TaskContext());
    QVERIFY(sums.ok());
    EstimatorInfo info;
    info.name = "parton-truth";
    info.parameters = {"g"};
    info.referenceTheta = {0.4};
    m_truth = std::make_unique<JointTruth>(*m_sample.schema().weightModel(), sums->all().sums,
                                           info);
}

void JointTruthTest::columnsAreWeights()
{
    const EventSample columns = weightColumns(m_sample);
    QCOMPARE(columns.size(), m_sample.size());
    QCOMPARE(columns.schema().observables.size(), 3u);
    QCOMPARE(columns.schema().observables[2].name, m_truth->info().observables[2]);
    EventBlock made, given;
    QVERIFY(columns.read(100, 50, {true, true, false}, made).ok());
    QVERIFY(m_sample.read(100, 50, {true, true, false}, given).ok());
    QCOMPARE(made.x, given.weights);
    QCOMPARE(made.weights, given.weights);
    QCOMPARE(made.eventId, given.eventId);
}

void JointTruthTest::llrIsThatOfTheDensity()
{
    const auto events = m_sample.readAll({});
    QVERIFY(events.ok());
    const Matrix thetas{{0.0}, {0.4}, {1.3}, {-0.7}};
    TaskContext context;
    context.threads = 2;
    const auto grid = m_truth->llr(events->weights, thetas, context);
    QVERIFY(grid.ok());
    QCOMPARE(grid->invalid, 0u);
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        for (Eigen::Index i = 0; i < grid->values.cols(); i += 7) {
            const double x = events->x(i, 0), g = thetas(t, 0);
            const double exact = std::log(Offshell::density(x, g) / Offshell::density(x, 0.4) /
                                          (Offshell::crossSection(g) /
                                           Offshell::crossSection(0.4)));
            QVERIFY(std::abs(grid->values(t, i) - exact) < 1e-10 * (1.0 + std::abs(exact)));
        }
}

void JointTruthTest::scoreIsThatOfTheDensity()
{
    const auto events = m_sample.readAll({});
    const auto score = m_truth->score(events->weights, {0.9}, TaskContext());
    QVERIFY(score.ok());
    for (Eigen::Index i = 0; i < score->rows(); i += 7) {
        const double exact = Offshell::score(events->x(i, 0), 0.9);
        QVERIFY(std::abs((*score)(i, 0) - exact) < 1e-10 * (1.0 + std::abs(exact)));
    }
}

/// Under the reference the ratio averages to one and the score at it to zero.
void JointTruthTest::averagesToOne()
{
    const auto events = m_sample.readAll({});
    const auto v = m_sample.schema().weightModel()->weights({0.4});
    const Vector weights = events->weights * *v;
    const auto grid = m_truth->llr(events->weights, Matrix{{1.5}}, TaskContext());
    const double mean =
        (weights.array() * grid->values.row(0).transpose().array().exp()).sum() / weights.sum();
    QVERIFY(std::abs(mean - 1.0) < 1e-12);
    const auto score = m_truth->score(events->weights, {0.4}, TaskContext());
    QVERIFY(std::abs(weights.dot(score->col(0)) / weights.sum()) < 1e-12);
}

void JointTruthTest::negativeWeightsAreCounted()
{
    const Matrix x{{1.0, 1.0, 1.0}, {-1.0, -1.0, -1.0}};
    const auto grid = m_truth->llr(x, Matrix{{0.4}, {1.0}}, TaskContext());
    QVERIFY(grid.ok());
    QCOMPARE(grid->invalid, 2u);
    QVERIFY(std::isnan(grid->values(0, 1)) && std::isnan(grid->values(1, 1)));
    QVERIFY(std::abs(grid->values(0, 0)) < 1e-14);
}

void JointTruthTest::otherColumnsAreRefused()
{
    QVERIFY(!m_truth->llr(Matrix::Ones(2, 2), Matrix{{0.0}}, TaskContext()).ok());
    QVERIFY(!m_truth->score(Matrix::Ones(2, 4), {0.0}, TaskContext()).ok());
}

QTEST_APPLESS_MAIN(JointTruthTest)
#include "JointTruthTest.moc"
