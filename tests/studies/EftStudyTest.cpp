// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Contours.hpp"
#include "tests/studies/StudyRun.hpp"

#include <cmath>

using namespace assay;
using namespace assay::test;

/// The two-parameter toy from recipe to contours: ALICES against the exact likelihood.
class EftStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void alicesContourOverlapsTheExactOne();
    void histogramOfOneObservableIsWeaker();

private:
    static double area(const LimitResult& limit, double level);

    std::vector<std::vector<LimitResult>> m_seeds;
};

double EftStudyTest::area(const LimitResult& limit, double level)
{
    double sum = 0.0;
    for (const Polyline& line : limit.contours.at(level))
        sum += std::abs(signedArea(line));
    return sum;
}

void EftStudyTest::initTestCase()
{
    const auto recipe = loadRecipe(ASSAY_SOURCE_DIR "/resources/examples/eft-toy.toml");
    QVERIFY2(recipe, recipe ? "" : recipe.error().text().c_str());
    for (const std::uint64_t seed : {101U, 102U, 103U}) {
        Recipe study = *recipe;
        study.seed = seed;
        study.limits.front().estimators = {"truth", "alices", "histogram:x1"};
        m_seeds.push_back(limitsOf(study));
        QVERIFY(!m_seeds.back().empty());
    }
}

void EftStudyTest::alicesContourOverlapsTheExactOne()
{
    std::vector<double> ratio;
    for (const auto& limits : m_seeds)
        ratio.push_back(area(byName(limits, "alices"), 0.68) / area(byName(limits, "truth"), 0.68));
    qInfo("area(ALICES) / area(truth) at 0.68: %.4f (median of three seeds)", median(ratio));
    QVERIFY(median(ratio) > 0.9 && median(ratio) < 1.1);
    for (const auto& limits : m_seeds) {
        const LimitResult& truth = byName(limits, "truth");
        QCOMPARE(truth.contours.at(0.68).size(), std::size_t(1));
        // Overlap, not only equal size: ALICES' best fit lies inside the exact contour's levels.
        const BestFit& fit = byName(limits, "alices").bestFit;
        QVERIFY(std::hypot(fit.theta[0], fit.theta[1]) < 0.1);
    }
}

void EftStudyTest::histogramOfOneObservableIsWeaker()
{
    for (const auto& limits : m_seeds)
        QVERIFY(area(byName(limits, "histogram:x1"), 0.68) >
                1.1 * area(byName(limits, "truth"), 0.68));
}

QTEST_GUILESS_MAIN(EftStudyTest)
#include "EftStudyTest.moc"
