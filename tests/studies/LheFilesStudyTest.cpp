// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheWriter.hpp"
#include "core/inference/Contours.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/studies/StudyRun.hpp"

#include <cmath>

using namespace assay;
using namespace assay::test;

/// The example of LHE files from its recipe to limits, on files that the built-in process writes
/// with the names and values of the recipe's benchmarks. Fewer rows and epochs than in the recipe.
class LheFilesStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromFilesToLimits();

private:
    std::string write(const Recipe& recipe, const char* name, std::uint64_t seed);
    QTemporaryDir m_folder;
};

/// Events of vector-boson fusion with a weight at each benchmark of the recipe. Its parameters are
/// those of the process over what the transform says.
std::string LheFilesStudyTest::write(const Recipe& recipe, const char* name, std::uint64_t seed)
{
    const auto process = createProcess("vbf", {});
    EventSchema schema = (*process)->schema();
    schema.benchmarks = recipe.benchmarks;
    for (Benchmark& benchmark : schema.benchmarks)
        for (double& value : benchmark.values)
            value *= 16.52;
    schema.morphingMatrix.reset();
    const std::string path = m_folder.filePath(name).toStdString();
    auto stream = ProcessParticles::create(*process, schema, {seed, 15000, 1.0, false, 0});
    const Status written = stream ? writeLhe(**stream, schema, path, {}) : Status(stream.error());
    if (!written)
        QTest::qFail(written.error().text().c_str(), __FILE__, __LINE__);
    return path;
}

void LheFilesStudyTest::fromFilesToLimits()
{
    auto recipe = loadRecipe(ASSAY_SOURCE_DIR "/resources/examples/lhe-files.toml");
    QVERIFY2(recipe, recipe ? "" : recipe.error().text().c_str());
    QCOMPARE(recipe->parameters.front().transform, std::string("16.52*theta"));
    recipe->samples.front().files = {write(*recipe, "run_01.lhe.gz", 5),
                                     write(*recipe, "run_02.lhe.gz", 6)};
    for (auto& set : recipe->augments)
        set.rows = 120000;
    for (auto& estimator : recipe->trainings)
        estimator.training.epochs = 10;
    // About as many events as in MadMiner's tutorial, which has two flavours of quarks only.
    recipe->limits.front().luminosityFb = 43.0;
    const std::vector<LimitResult> limits = limitsOf(*recipe);
    QCOMPARE(limits.size(), std::size_t(4));
    for (const LimitResult& limit : limits) {
        QCOMPARE(limit.q.size(), 625);
        // Of 6000 events a few are in bins of the score that no other event reaches.
        QVERIFY2(limit.invalid <= 625 * 12, qPrintable(QString::number(limit.invalid)));
        // The expected events of the Standard Model: its point, in the middle, is allowed.
        QVERIFY2(limit.q(312) < 2.28, limit.name.c_str());
    }
    // The rate knows least, one histogram of a jet some more, score and ratio most.
    const auto allowed = [&](const char* name) {
        return (byName(limits, name).q.array() < 2.28).count();
    };
    const auto histogram = allowed("histogram:pt_j1");
    QVERIFY(histogram > 0 && histogram < allowed("rate"));
    for (const char* name : {"sally", "alices"}) {
        QVERIFY2(!byName(limits, name).contours.at(0.68).empty(), name);
        QVERIFY2(allowed(name) < histogram,
                 qPrintable(QString("%1: %2 of %3").arg(name).arg(allowed(name)).arg(histogram)));
    }
}

QTEST_GUILESS_MAIN(LheFilesStudyTest)
#include "LheFilesStudyTest.moc"
