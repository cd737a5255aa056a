// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/studies/StudyRun.hpp"

#include <cmath>
#include <map>

using namespace assay;
using namespace assay::test;

/// Off-shell Higgs bosons in four leptons: data without a signal. The rate cannot tell them from
/// mu* = (I/S)^2; the kinematics can, and the trained estimators use most of what there is.
class H4lStudyLongTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rateHasTwoMinima();
    void estimatorsResolveThem();
    void betweenHistogramAndTruth();

private:
    /// q at the point of the grid that is nearest to \p g, median of the seeds.
    double qAt(const std::string& name, double g) const;

    std::vector<std::vector<LimitResult>> m_seeds;
};

void H4lStudyLongTest::initTestCase()
{
    const auto recipe = loadRecipe(ASSAY_SOURCE_DIR "/resources/examples/h4l.toml");
    QVERIFY2(recipe, recipe ? "" : recipe.error().text().c_str());
    for (const std::uint64_t seed : {101U, 102U, 103U}) {
        Recipe study = *recipe;
        study.seed = seed;
        m_seeds.push_back(limitsOf(study));
        QVERIFY(!m_seeds.back().empty());
    }
}

double H4lStudyLongTest::qAt(const std::string& name, double g) const
{
    std::vector<double> values;
    for (const auto& limits : m_seeds) {
        const LimitResult& limit = byName(limits, name);
        Eigen::Index nearest = 0;
        (limit.thetas.col(0).array() - g).abs().minCoeff(&nearest);
        values.push_back(limit.q[static_cast<std::size_t>(nearest)]);
    }
    return median(values);
}

void H4lStudyLongTest::rateHasTwoMinima()
{
    for (const auto& limits : m_seeds) {
        const LimitResult& rate = byName(limits, "rate");
        QCOMPARE(rate.minima.size(), std::size_t(2));
        QVERIFY(std::abs(rate.minima[0].logLikelihood - rate.minima[1].logLikelihood) < 1e-6);
        const double partner = std::max(rate.minima[0].theta[0], rate.minima[1].theta[0]);
        qInfo("degenerate partner mu* = %.2f", partner * partner);
        // The rate is a parabola in g: its smallest value is half way.
        const Vector& likelihood = rate.logLikelihoodRate;
        Eigen::Index worst = 0;
        const auto middle = (rate.thetas.col(0).array() < partner).count();
        likelihood.head(middle).minCoeff(&worst);
        QVERIFY(std::abs(rate.thetas(worst, 0) - 0.5 * partner) < 0.06);
        QCOMPARE(rate.intervals.at(0.68).size(), std::size_t(2));
    }
}

void H4lStudyLongTest::estimatorsResolveThem()
{
    for (const char* name : {"parton-truth", "alices"})
        for (const auto& limits : m_seeds)
            QCOMPARE(byName(limits, name).intervals.at(0.95).size(), std::size_t(1));
    QVERIFY(qAt("rate", 2.4) < 0.2);
    QVERIFY(qAt("alices", 2.4) > 3.84);
}

/// No stronger than the truth at parton level and no weaker than the best histogram, within the
/// fluctuations of the same events.
void H4lStudyLongTest::betweenHistogramAndTruth()
{
    for (const double g : {0.5, 1.0, 1.5}) {
        const double truth = qAt("parton-truth", g), alices = qAt("alices", g);
        const double sally = qAt("sally", g);
        const double histogram =
            std::max(qAt("histogram:m_4l@20", g), qAt("histogram:m_4l,pt_z@8", g));
        qInfo("g = %.1f: truth %.2f, ALICES %.2f, SALLY %.2f, best histogram %.2f", g, truth,
              alices, sally, histogram);
        QVERIFY(alices < 1.05 * truth && alices > histogram);
        QVERIFY(sally < 1.05 * truth && sally > histogram);
    }
}

QTEST_GUILESS_MAIN(H4lStudyLongTest)
#include "H4lStudyLongTest.moc"
