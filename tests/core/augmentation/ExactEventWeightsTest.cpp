// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/CrossSections.hpp"
#include "core/augmentation/EventWeights.hpp"
#include "core/augmentation/JointQuantities.hpp"
#include "core/augmentation/Sampler.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <cmath>
#include <map>

using namespace assay;

/// The process `gauss` (spec methods N1: z ~ N(theta, 2), x ~ N(z, 1), sigma = 1 pb), which is not
/// polynomial in theta.
class ExactEventWeightsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void weightsAndGradients();
    void crossSectionsAreOnePicobarn();
    void jointLlrIsExact();
    void rowsDoNotDependOnThreadsOrBlocks();
    void scoreHasTheRightSlope();
    void secondDerivativesAreRefused();

private:
    EventSample m_sample;
    std::shared_ptr<const EventWeights> m_weights;
};

void ExactEventWeightsTest::initTestCase()
{
    const auto process = createProcess("gauss", {});
    QVERIFY2(process.ok(), process.ok() ? "" : process.error().text().c_str());
    TaskContext context;
    context.threads = 2;
    m_sample = *simulate(**process, 50000, context);
    m_weights = exactEventWeights((*process)->truth(), 0, m_sample.schema().benchmarks[0].values);
}

void ExactEventWeightsTest::weightsAndGradients()
{
    EventBlock block;
    QVERIFY(m_sample.read(0, 100, {.x = false, .weights = true, .z = true}, block).ok());
    const double anchor = m_sample.schema().benchmarks[0].values[0];
    Vector weights;
    Matrix gradients;
    QVERIFY(m_weights->evaluate(block, {0.7}, weights, &gradients).ok());
    for (Eigen::Index i = 0; i < 100; ++i) {
        const double z = block.z(i, 0);
        const double expected =
            block.weights(i, 0) * std::exp((0.7 - anchor) * (2 * z - 0.7 - anchor) / 8);
        QVERIFY(std::abs(weights[i] / expected - 1.0) < 1e-12);
        QVERIFY(std::abs(gradients(i, 0) / (expected * (z - 0.7) / 4) - 1.0) < 1e-12);
    }
}

void ExactEventWeightsTest::crossSectionsAreOnePicobarn()
{
    const auto sigmas = crossSections(m_sample, *m_weights, {{0.0}, {1.0}, {-0.5}}, {});
    QVERIFY(sigmas.ok());
    for (const CrossSection& sigma : *sigmas) {
        // The weights are those of importance sampling: sqrt(sum w^2) is above the true error.
        QVERIFY(std::abs(sigma.value - 1.0) < 4 * sigma.error);
        QVERIFY(sigma.error < 0.02);
        QVERIFY(std::abs(sigma.gradient[0]) < 0.02);
    }
}

void ExactEventWeightsTest::jointLlrIsExact()
{
    SamplingSettings settings;
    settings.thetas = {{1.0}, {-0.8}};
    settings.thetaRef = {0.0};
    settings.rows = 2000;
    const auto set = sample(m_sample, *m_weights, settings, {});
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QCOMPARE(set->size(), std::size_t(2000));
    const auto events = m_sample.readAll({.x = true, .weights = true, .z = true});
    // log r = (t - tr)(2z - t - tr)/8, up to the Monte Carlo error of sigma, the same for all rows
    // of a theta and part.
    std::map<std::pair<double, Part>, double> offsets;
    for (std::size_t i = 0; i < set->size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const double theta = set->theta(row, 0);
        const double z = events->z(static_cast<Eigen::Index>(set->eventId[i]), 0);
        const double offset = set->logR[row] - theta * (2 * z - theta) / 8;
        QVERIFY(std::abs(offset) < 0.05);
        const auto [known, isNew] = offsets.try_emplace({theta, set->part[i]}, offset);
        QVERIFY(std::abs(known->second - offset) < 1e-11);
        QVERIFY(std::abs(set->score(row, 0) - (z - theta) / 4) < 0.02);
    }
    QCOMPARE(offsets.size(), std::size_t(4));
}

void ExactEventWeightsTest::rowsDoNotDependOnThreadsOrBlocks()
{
    SamplingSettings settings;
    settings.thetas = {{1.0}, {-0.8}, {0.3}};
    settings.thetaRef = {0.0};
    settings.rows = 500;
    const auto first = sample(m_sample, *m_weights, settings, {});
    TaskContext context;
    context.threads = 3;
    settings.blockSize = 30000;
    const auto again = sample(m_sample, *m_weights, settings, context);
    QCOMPARE(first->eventId, again->eventId);
    QVERIFY(first->logR == again->logR && first->score == again->score);
}

void ExactEventWeightsTest::scoreHasTheRightSlope()
{
    // E[t(x,z|theta) | x; theta] = (x - theta)/5, not the (x - theta)/4 that the joint score has in
    // z.
    SamplingSettings settings;
    settings.kind = DrawKind::Score;
    settings.thetas = {{0.5}};
    settings.rows = 40000;
    const auto set = sample(m_sample, *m_weights, settings, {});
    const Vector x = set->x.col(0).array() - 0.5;
    const double slope = x.dot(set->score.col(0)) / x.squaredNorm();
    QVERIFY2(std::abs(slope - 0.2) < 0.004, std::to_string(slope).c_str());
}

void ExactEventWeightsTest::secondDerivativesAreRefused()
{
    SamplingSettings settings;
    settings.kind = DrawKind::Score;
    settings.thetas = {{0.5}};
    settings.derivatives = true;
    const auto set = sample(m_sample, *m_weights, settings, {});
    QVERIFY(!set.ok());
    QCOMPARE(set.error().code, ErrorCode::Unsupported);
    const auto joint = jointQuantities(m_sample, *m_weights, {{0.5}, {0.0}, 0, 10, true}, {});
    QVERIFY(!joint.ok());
}

QTEST_APPLESS_MAIN(ExactEventWeightsTest)
#include "ExactEventWeightsTest.moc"
