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

Result<std::string> readFile(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return ioError("no file");
    return file.readAll().toStdString();
}

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

    void aKeptTrainingIsContinuedAsANewRun()
    {
        QTemporaryDir dir;
        RecipeParse parse = checkRecipe(studyText);
        parse.recipe.trainings.resize(1);
        parse.recipe.trainings[0].training.epochs = 5;
        const auto other = Project::create(dir.filePath("b.assay").toStdString(), parse.recipe);
        QVERIFY(runPipeline(**other, parse.recipe, {}, {}, {}).ok());
        const auto project = Project::create(dir.filePath("a.assay").toStdString(), parse.recipe);
        Project& p = **project;
        const Recipe& study = parse.recipe;

        QCOMPARE(continuableEpochs(p, study, "train.alice"), 0);
        std::stop_source source;
        TaskContext context;
        context.keepToken = source.get_token();
        StageHooks hooks;
        hooks.epochDone = [&](const std::string&, const EpochMetrics& metrics) {
            if (metrics.epoch == 2)
                source.request_stop();
        };
        QVERIFY(runPipeline(p, study, {}, hooks, context).ok());
        const Run kept = *p.latestRun("train.alice");
        QVERIFY(kept.status == RunStatus::Kept);
        QVERIFY(loadEstimator(p.resolve(kept.output)).ok());
        const std::string bytes = *readFile(p.resolve(kept.output));
        QCOMPARE(continuableEpochs(p, study, "train.alice"), 2);
        discardCheckpoint(p, study, "train.alice"); // A kept run stays what it is.
        QCOMPARE(continuableEpochs(p, study, "train.alice"), 2);

        const auto report = continueTraining(p, study, "train.alice", {}, {});
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        const Run done = *p.latestRun("train.alice");
        QVERIFY(done.status == RunStatus::Done && done.id != kept.id);
        QVERIFY(done.output != kept.output);
        QCOMPARE(p.metrics(kept.id).size(), 2U);
        QCOMPARE(p.metrics(done.id).size(), 5U);
        QVERIFY(*readFile(p.resolve(kept.output)) == bytes);
        const Run undisturbed = *(*other)->latestRun("train.alice");
        QVERIFY(*readFile(p.resolve(done.output)) ==
                *readFile((*other)->resolve(undisturbed.output)));
        QCOMPARE(done.result, undisturbed.result);
        QCOMPARE(continuableEpochs(p, study, "train.alice"), 0);
        for (const Stage& stage : planStages(p, study))
            QVERIFY(stage.state == StageState::Done);
    }

    void aCancelledTrainingIsContinuedUnlessDiscarded()
    {
        QTemporaryDir dir;
        RecipeParse parse = checkRecipe(studyText);
        parse.recipe.trainings.resize(1);
        parse.recipe.trainings[0].training.epochs = 5;
        const Recipe& study = parse.recipe;
        const auto project = Project::create(dir.filePath("a.assay").toStdString(), study);
        Project& p = **project;
        std::stop_source source;
        TaskContext context;
        context.cancelToken = source.get_token();
        StageHooks hooks;
        hooks.epochDone = [&](const std::string&, const EpochMetrics& metrics) {
            if (metrics.epoch == 3)
                source.request_stop();
        };
        QVERIFY(!runPipeline(p, study, {}, hooks, context).ok());
        QVERIFY(!p.latestRun("train.alice"));
        QCOMPARE(continuableEpochs(p, study, "train.alice"), 3);
        QCOMPARE(continuableEpochs(p, study, "augment.ratio"), 0);
        Recipe changed = study;
        changed.trainings[0].network.hidden = {6};
        QCOMPARE(continuableEpochs(p, changed, "train.alice"), 0);
        discardCheckpoint(p, study, "train.alice");
        QCOMPARE(continuableEpochs(p, study, "train.alice"), 0);
        QVERIFY(continueTraining(p, study, "train.alice", {}, {}).ok()); // From the start
        QCOMPARE(p.metrics(p.latestRun("train.alice")->id).size(), 5U);
    }
};

QTEST_APPLESS_MAIN(TrainStageTest)
#include "TrainStageTest.moc"
