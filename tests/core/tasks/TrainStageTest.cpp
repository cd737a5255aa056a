// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorFile.hpp"
#include "core/tasks/Pipeline.hpp"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace assay;

namespace {

const char* const studyText = R"(
[process]
name = "eft-toy"
[[parameter]]
name = "c1"
range = [-1.0, 1.0]
unit = "TeV^-2"
[[parameter]]
name = "c2"
range = [-0.5, 0.5]
[simulate]
events = 2000
[augment.ratio]
theta = { kind = "uniform", points = 200 }
rows = 2000
[augment.score]
kind = "score"
rows = 1000
[train.alice]
method = "ALICE"
data = "ratio"
network = { hidden = [5] }
training = { epochs = 2 }
observables = ["x2"]
[train.sally]
method = "SALLY"
data = "score"
network = { hidden = [5] }
training = { epochs = 2 }
)";

} // namespace

/// What a training leaves behind besides the network.
class TrainStageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void estimatorFilesSayWhatTheyAre()
    {
        QTemporaryDir dir;
        const RecipeParse parse = checkRecipe(studyText);
        QVERIFY2(parse.ok(), problemsText(parse.problems, "recipe").c_str());
        const auto project = Project::create(dir.filePath("a.assay").toStdString(), parse.recipe);
        QVERIFY(project.ok());
        const auto reports = runPipeline(**project, parse.recipe, {}, {}, {});
        QVERIFY2(reports.ok(), reports ? "" : reports.error().text().c_str());

        const Run run = *(*project)->latestRun("train.alice");
        const auto notes = readEstimatorNotes((*project)->resolve(run.output));
        QVERIFY2(notes.ok(), notes ? "" : notes.error().text().c_str());
        QCOMPARE(notes->parameterUnits, (std::vector<std::string>{"TeV^-2", ""}));
        QCOMPARE(notes->observableUnits.size(), 1U);
        // 200 uniform points come close to the ends of the range, but do not leave it.
        QCOMPARE(notes->validityBox.size(), 2U);
        QVERIFY(notes->validityBox[0][0] >= -1.0 && notes->validityBox[0][0] < -0.9);
        QVERIFY(notes->validityBox[0][1] <= 1.0 && notes->validityBox[0][1] > 0.9);
        QVERIFY(notes->validityBox[1][0] >= -0.5 && notes->validityBox[1][1] <= 0.5);
        const auto provenance = nlohmann::json::parse(notes->provenance);
        QVERIFY(provenance["stage"] == "train.alice");
        QVERIFY(provenance["inputs"] == run.inputHash);
        QVERIFY(!provenance["events"].get<std::string>().empty());
        QVERIFY(!provenance["training_rows"].get<std::string>().empty());
        QVERIFY(nlohmann::json::parse(notes->checks) == nlohmann::json::parse(run.result));
        QVERIFY(nlohmann::json::parse(notes->checks).contains("validation_loss"));

        // A score is learned at one point.
        const auto local = readEstimatorNotes(
            (*project)->resolve((*project)->latestRun("train.sally")->output));
        QVERIFY(local.ok());
        for (const auto& range : local->validityBox)
            QCOMPARE(range[0], range[1]);
    }
};

QTEST_APPLESS_MAIN(TrainStageTest)
#include "TrainStageTest.moc"
