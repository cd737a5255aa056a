// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Contours.hpp"
#include "tests/studies/StudyRun.hpp"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace assay;
using namespace assay::test;

/// From a file of MadGraph events to contours, in under two minutes. The events stay where they are
/// (ASSAY_REAL_FILES, or shared/reference/real beside the checkout); without them it is skipped.
class SmeftsimStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromFileToContours();
};

void SmeftsimStudyTest::fromFileToContours()
{
    const QString folder = qEnvironmentVariable(
        "ASSAY_REAL_FILES", ASSAY_SOURCE_DIR "/../shared/reference/real");
    const QString file = QFileInfo(folder + "/smeftsim_vbfh.h5").canonicalFilePath();
    if (file.isEmpty())
        QSKIP("smeftsim_vbfh.h5 is not here; set ASSAY_REAL_FILES to its folder.");
    auto recipe = loadRecipe(ASSAY_SOURCE_DIR "/tests/studies/smeftsim-vbfh.toml");
    QVERIFY2(recipe, recipe ? "" : recipe.error().text().c_str());
    recipe->samples.front().files = {file.toStdString()};
    QElapsedTimer timer;
    timer.start();
    const std::vector<LimitResult> limits = limitsOf(*recipe);
    QVERIFY(timer.elapsed() < 120000);
    QCOMPARE(limits.size(), std::size_t(6));
    for (const LimitResult& limit : limits) {
        QVERIFY2(!limit.contours.at(0.68).empty(), limit.name.c_str());
        QCOMPARE(limit.invalid, std::uint64_t(0));
    }
    // Shape tells more than the rate, which allows a whole band of (cHW, cHWB).
    const Vector& rate = byName(limits, "rate").q;
    for (const char* name : {"sally", "alices", "histogram:pt_j1,dphi_jj"}) {
        const Vector& q = byName(limits, name).q;
        QVERIFY2((q.array() < 2.28).count() < (rate.array() < 2.28).count(), name);
    }
}

QTEST_GUILESS_MAIN(SmeftsimStudyTest)
#include "SmeftsimStudyTest.moc"
