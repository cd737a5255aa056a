// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ChiSquare.hpp"
#include "tests/studies/StudyRun.hpp"

#include <cmath>
#include <map>

using namespace assay;
using namespace assay::test;

/// The off-shell result on the exact two-dimensional toy: with Asimov data at mu = 0.5 the trained
/// estimators order ALICES > SALLY > histogram of one observable far from the expansion point, and
/// ALICES comes close to the exact likelihood.
class OffshellStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactCurvesReproduceTheTable();
    void estimatorsOrder();
    void alicesComesCloseToTheTruth();
    void rateHasTwoMinima();

private:
    /// Kinematic q(mu): rate left out, relative to the largest likelihood of the scan.
    static double kinematicQ(const LimitResult& limit, double mu);
    static Eigen::Index pointAt(const LimitResult& limit, double mu);

    std::vector<std::vector<LimitResult>> m_seeds;
};

Eigen::Index OffshellStudyTest::pointAt(const LimitResult& limit, double mu)
{
    Eigen::Index nearest = 0;
    (limit.thetas.col(0).array() - std::sqrt(mu)).abs().minCoeff(&nearest);
    return nearest;
}

double OffshellStudyTest::kinematicQ(const LimitResult& limit, double mu)
{
    const Vector& shape = limit.logLikelihoodShape;
    return 2.0 * (shape.maxCoeff() - shape[pointAt(limit, mu)]);
}

void OffshellStudyTest::initTestCase()
{
    const auto recipe = loadRecipe(ASSAY_SOURCE_DIR "/resources/examples/offshell-toy-2d.toml");
    QVERIFY2(recipe, recipe ? "" : recipe.error().text().c_str());
    // Seeds that nobody chose settings by; the grid has mu = 0, 0.5, 1, 1.5, 2.5 and 4 in it.
    for (const std::uint64_t seed : {101U, 102U, 103U}) {
        Recipe study = *recipe;
        study.seed = seed;
        m_seeds.push_back(limitsOf(study));
        QVERIFY(!m_seeds.back().empty());
    }
}

void OffshellStudyTest::exactCurvesReproduceTheTable()
{
    // The points of the exact table that lie on the grid.
    const std::map<double, double> exact{{0.0, 14.2307}, {1.0, 6.2467}, {4.0, 96.3326}};
    const LimitResult& truth = byName(m_seeds.front(), "truth");
    const double n = truth.expectedEvents;
    const double bestShape = truth.bestFit.logLikelihood - logPoisson(n, n);
    for (const auto& [mu, q] : exact) {
        const double found = 2.0 * (bestShape - truth.logLikelihoodShape[pointAt(truth, mu)]);
        QVERIFY2(std::abs(found - q) < 2e-4, qPrintable(QString("mu %1: %2").arg(mu).arg(found)));
    }
}

void OffshellStudyTest::estimatorsOrder()
{
    for (const double mu : {0.0, 4.0}) {
        std::map<std::string, std::vector<double>> q;
        for (const auto& limits : m_seeds)
            for (const char* name : {"truth", "alices", "sally", "histogram:x1@25"})
                q[name].push_back(kinematicQ(byName(limits, name), mu));
        QVERIFY(median(q["alices"]) > median(q["sally"]));
        QVERIFY(median(q["sally"]) > median(q["histogram:x1@25"]));
    }
}

void OffshellStudyTest::alicesComesCloseToTheTruth()
{
    for (const auto& [mu, tolerance] : {std::pair{0.0, 0.10}, std::pair{4.0, 0.05}}) {
        std::vector<double> ratio;
        for (const auto& limits : m_seeds)
            ratio.push_back(kinematicQ(byName(limits, "alices"), mu)
                            / kinematicQ(byName(limits, "truth"), mu));
        qInfo("mu = %g: q(ALICES) / q(truth) = %.4f (median of three seeds)", mu, median(ratio));
        QVERIFY(std::abs(median(ratio) - 1.0) < tolerance);
    }
}

void OffshellStudyTest::rateHasTwoMinima()
{
    const LimitResult& rate = byName(m_seeds.front(), "rate");
    QCOMPARE(rate.minima.size(), std::size_t(2));
    std::vector<double> mu;
    for (const BestFit& fit : rate.minima)
        mu.push_back(fit.theta[0] * fit.theta[0]);
    std::sort(mu.begin(), mu.end());
    QVERIFY(std::abs(mu[0] - 0.5) < 1e-4);
    QVERIFY(std::abs(mu[1] - std::pow(2.0 - std::sqrt(0.5), 2)) < 1e-4); // 1.6716
    QCOMPARE(rate.intervals.at(0.68).size(), std::size_t(1)); // q stays below 0.99 between them.
}

QTEST_GUILESS_MAIN(OffshellStudyTest)
#include "OffshellStudyTest.moc"
