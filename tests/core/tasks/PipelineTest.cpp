// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/AtomicFile.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/Pipeline.hpp"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace assay;

namespace {

const char* const smallText = R"(
[study]
seed = 5
[process]
name = "eft-toy"
[[benchmark]]
name = "sm"
values = { c1 = 0.0, c2 = 0.0 }
reference = true
[[benchmark]]
name = "far"
values = { c1 = 1.0, c2 = 1.0 }
[simulate]
events = 4000
[augment.ratio]
theta = { kind = "uniform", points = 50 }
rows = 4000
[augment.score]
kind = "score"
theta = "sm"
rows = 4000
[train.alices]
method = "ALICES"
data = "ratio"
network = { hidden = [10] }
training = { epochs = 3 }
calibrate = "temperature"
[train.sally]
method = "SALLY"
data = "score"
network = { hidden = [10] }
training = { epochs = 3 }
[limits.main]
true = "sm"
luminosity_fb = 0.05
grid = { c1 = [-1.0, 1.0, 9], c2 = [-1.0, 1.0, 9] }
estimators = ["truth", "rate", "alices", "sally", "histogram:x1@5"]
[fisher.sm]
luminosity_fb = 0.05
estimators = ["truth", "parton-truth", "rate", "histogram:x1@5", "sally"]
)";

Recipe smallRecipe(const std::vector<std::string>& sets = {})
{
    const RecipeParse parse = checkRecipe(smallText, sets);
    if (!parse.ok())
        qFatal("%s", problemsText(parse.problems, "recipe").c_str());
    return parse.recipe;
}

/// A project in a folder of its own.
struct Scene {
    QTemporaryDir dir;
    std::shared_ptr<Project> project;

    explicit Scene(const Recipe& recipe)
    {
        auto created = Project::create(dir.filePath("a.assay").toStdString(), recipe);
        if (!created)
            qFatal("%s", created.error().text().c_str());
        project = *created;
    }
    std::vector<StageReport> run(const Recipe& recipe, const std::string& until = {},
                                 int threads = 2)
    {
        TaskContext context;
        context.threads = threads;
        auto reports = runPipeline(*project, recipe, until, {}, context);
        if (!reports)
            qFatal("%s", reports.error().text().c_str());
        return *reports;
    }
};

std::set<std::string> stagesWith(const std::vector<StageReport>& reports, const std::string& status)
{
    std::set<std::string> names;
    for (const StageReport& report : reports)
        if (report.status == status)
            names.insert(report.stage);
    return names;
}

Stage stageNamed(const std::vector<Stage>& plan, const std::string& name)
{
    for (const Stage& stage : plan)
        if (stage.name == name)
            return stage;
    return {};
}

} // namespace

class PipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansBeforeAnythingRan();
    void runsAllAndThenNothing();
    void sameNumbersForAnyNumberOfThreads();
    void untilRunsWhatIsNeededOnly();
    void changesMakeWhatDependsStale_data();
    void changesMakeWhatDependsStale();
    void oldResultsComeBack();
    void missingFileIsMadeAgain();
    void stageNeedsWhatComesBefore();
    void failuresAreRecorded();
    void cancelRecordsAndContinues();
    void calibrationAndCoverage();
    void fewSimulatedEventsAreToldOf();
    void observedEvents();
    void tableOfEvents();
    void madMinerFile();
    void limitsSurviveJson();
};

void PipelineTest::plansBeforeAnythingRan()
{
    const Recipe recipe = smallRecipe();
    const Scene scene(recipe);
    const std::vector<Stage> plan = planStages(*scene.project, recipe);
    QCOMPARE(plan.size(), 7u);
    QCOMPARE(plan[0].name, std::string("simulate"));
    QVERIFY(plan[0].state == StageState::Ready);
    QVERIFY(stageNamed(plan, "train.alices").state == StageState::Empty);
    QCOMPARE(stageNamed(plan, "train.alices").reason, std::string("needs 'augment.ratio' first"));
    QCOMPARE(stageNamed(plan, "limits.main").needs,
             (std::vector<std::string>{"simulate", "train.alices", "train.sally"}));
}

void PipelineTest::runsAllAndThenNothing()
{
    const Recipe recipe = smallRecipe();
    Scene scene(recipe);
    const auto first = scene.run(recipe);
    QCOMPARE(stagesWith(first, "done").size(), 7u);
    for (const Stage& stage : planStages(*scene.project, recipe))
        QVERIFY(stage.state == StageState::Done);
    const auto train = scene.project->latestRun("train.alices");
    QCOMPARE(scene.project->metrics(train->id).size(), 3u);
    QVERIFY(std::filesystem::exists(scene.project->resolve(train->output)));
    for (const auto& entry : std::filesystem::directory_iterator(scene.project->modelsFolder()))
        QCOMPARE(entry.path().extension().string(), std::string(".assay-estimator"));
    const auto second = scene.run(recipe);
    QCOMPARE(stagesWith(second, "up-to-date").size(), 7u);
    QCOMPARE(scene.project->runs().size(), 7u);
    const auto limits = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY2(limits.ok(), limits.ok() ? "" : limits.error().text().c_str());
    QCOMPARE(limits->size(), 5u);
    QCOMPARE((*limits)[0].method, std::string("truth"));
    QCOMPARE((*limits)[2].method, std::string("ALICES"));
    QCOMPARE((*limits)[0].thetas.rows(), 81);
    // The exact Asimov data know their own truth.
    QVERIFY(std::abs((*limits)[0].bestFit.qAtTrue) < 1e-3);
    QVERIFY((*limits)[0].contours.at(0.68).size() >= 1);
}

void PipelineTest::sameNumbersForAnyNumberOfThreads()
{
    const Recipe recipe = smallRecipe();
    Scene one(recipe);
    Scene two(recipe);
    one.run(recipe, {}, 1);
    two.run(recipe, {}, 3);
    for (const Stage& stage : planStages(*one.project, recipe)) {
        const auto a = one.project->latestRun(stage.name);
        const auto b = two.project->latestRun(stage.name);
        QCOMPARE(QString::fromStdString(a->result), QString::fromStdString(b->result));
        QCOMPARE(a->inputHash, b->inputHash);
    }
    Recipe other = recipe;
    other.seed = 6;
    Scene three(other);
    three.run(other);
    QVERIFY(three.project->latestRun("limits.main")->result !=
            one.project->latestRun("limits.main")->result);
}

void PipelineTest::untilRunsWhatIsNeededOnly()
{
    const Recipe recipe = smallRecipe();
    Scene scene(recipe);
    const auto reports = scene.run(recipe, "train.sally");
    QCOMPARE(stagesWith(reports, "done"),
             (std::set<std::string>{"simulate", "augment.score", "train.sally"}));
    const auto augmented = scene.run(recipe, "augment");
    QCOMPARE(stagesWith(augmented, "done"), (std::set<std::string>{"augment.ratio"}));
    const auto wrong = runPipeline(*scene.project, recipe, "train.salli", {}, {});
    QVERIFY(!wrong.ok());
    QVERIFY(wrong.error().text().find("train.sally") != std::string::npos);
}

void PipelineTest::changesMakeWhatDependsStale_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QStringList>("stale");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("reason");
    QTest::newRow("label") << "study.name=other" << QStringList{} << "simulate" << "";
    QTest::newRow("epochs") << "train.alices.training.epochs=4"
                            << QStringList{"train.alices", "limits.main"} << "train.alices"
                            << "'training' of [train.alices] changed after this was computed";
    QTest::newRow("upstream") << "train.alices.training.epochs=4"
                              << QStringList{"train.alices", "limits.main"} << "limits.main"
                              << "the stage 'train.alices' changed after this was computed";
    QTest::newRow("luminosity")
        << "limits.main.luminosity_fb=1.0" << QStringList{"limits.main"} << "limits.main"
        << "'luminosity_fb' of [limits.main] changed after this was computed";
    QTest::newRow("benchmark") << "benchmark.far.values=[1.0, 0.5]"
                               << QStringList{"simulate", "augment.ratio", "augment.score",
                                              "train.alices", "train.sally", "limits.main",
                                              "fisher.sm"}
                               << "simulate"
                               << "benchmark 'far' changed after this was computed";
}

void PipelineTest::changesMakeWhatDependsStale()
{
    QFETCH(QString, set);
    QFETCH(QStringList, stale);
    QFETCH(QString, stage);
    QFETCH(QString, reason);
    const Recipe recipe = smallRecipe();
    static Scene* scene = nullptr; // one run serves all rows
    if (!scene) {
        scene = new Scene(recipe);
        scene->run(recipe);
    }
    const std::vector<Stage> plan = planStages(*scene->project, smallRecipe({set.toStdString()}));
    QStringList found;
    for (const Stage& each : plan) {
        QVERIFY(each.state == StageState::Stale || each.state == StageState::Done);
        if (each.state == StageState::Stale)
            found << QString::fromStdString(each.name);
    }
    QCOMPARE(found, stale);
    QCOMPARE(QString::fromStdString(stageNamed(plan, stage.toStdString()).reason), reason);
}

void PipelineTest::oldResultsComeBack()
{
    const Recipe recipe = smallRecipe();
    const Recipe other = smallRecipe({"train.sally.training.epochs=2"});
    Scene scene(recipe);
    scene.run(recipe, "train.sally");
    scene.run(other, "train.sally");
    QCOMPARE(stagesWith(scene.run(recipe, "train.sally"), "up-to-date").size(), 3u);
}

void PipelineTest::missingFileIsMadeAgain()
{
    const Recipe recipe = smallRecipe();
    Scene scene(recipe);
    scene.run(recipe, "simulate");
    std::filesystem::remove(scene.project->resolve(scene.project->latestRun("simulate")->output));
    const Stage stage = planStages(*scene.project, recipe)[0];
    QVERIFY(stage.state == StageState::Stale);
    QVERIFY(stage.reason.find("is missing") != std::string::npos);
    QCOMPARE(stagesWith(scene.run(recipe, "simulate"), "done"), std::set<std::string>{"simulate"});
}

void PipelineTest::stageNeedsWhatComesBefore()
{
    const Recipe recipe = smallRecipe();
    const Scene scene(recipe);
    const auto refused = runStage(*scene.project, recipe, "train.alices", {}, {});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text().find("needs 'augment.ratio'") != std::string::npos,
             refused.error().text().c_str());
    QVERIFY(runStage(*scene.project, recipe, "simulate", {}, {}).ok());
    QVERIFY(runStage(*scene.project, recipe, "augment.ratio", {}, {}).ok());
    int epochs = 0;
    StageHooks hooks;
    hooks.epochDone = [&](const std::string&, const EpochMetrics&) { ++epochs; };
    const auto trained = runStage(*scene.project, recipe, "train.alices", hooks, {});
    QVERIFY2(trained.ok(), trained.ok() ? "" : trained.error().text().c_str());
    QCOMPARE(epochs, 3);
    QVERIFY(!runStage(*scene.project, recipe, "train.none", {}, {}).ok());
}

void PipelineTest::failuresAreRecorded()
{
    Recipe recipe = smallRecipe();
    recipe.samples.emplace_back().name = std::string("s");
    recipe.samples.back().files = {"/nowhere/none.h5"};
    recipe.process.clear();
    Scene scene(recipe);
    const auto failed = runPipeline(*scene.project, recipe, {}, {}, {});
    QVERIFY(!failed.ok());
    QVERIFY2(failed.error().text().find("none.h5") != std::string::npos,
             failed.error().text().c_str());
    const auto runs = scene.project->runs();
    QCOMPARE(runs.size(), 1u);
    QVERIFY(runs[0].status == RunStatus::Failed);
    QVERIFY(runs[0].message.find("none.h5") != std::string::npos);
}

void PipelineTest::cancelRecordsAndContinues()
{
    const Recipe recipe =
        smallRecipe({"train.alices.training.epochs=400", "train.sally.training.epochs=400"});
    Scene scene(recipe);
    std::stop_source stop;
    TaskContext context;
    context.threads = 2;
    context.cancelToken = stop.get_token();
    StageHooks hooks;
    hooks.epochDone = [&](const std::string&, const EpochMetrics& metrics) {
        if (metrics.epoch == 5)
            stop.request_stop();
    };
    const auto result = runPipeline(*scene.project, recipe, "train", hooks, context);
    QVERIFY(!result.ok());
    QVERIFY(result.error().code == ErrorCode::Cancelled);
    bool recorded = false;
    for (const Run& run : scene.project->runs()) {
        QVERIFY(run.status != RunStatus::Running);
        recorded = recorded || run.status == RunStatus::Cancelled;
    }
    QVERIFY(recorded);
    // Stop and keep ends the same trainings as usable results.
    std::stop_source keep;
    context.cancelToken = {};
    context.keepToken = keep.get_token();
    hooks.epochDone = [&](const std::string&, const EpochMetrics& metrics) {
        if (metrics.epoch >= 8)
            keep.request_stop();
    };
    const auto kept = runPipeline(*scene.project, recipe, "train.alices", hooks, context);
    QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().text().c_str());
    QCOMPARE(stagesWith(*kept, "kept"), std::set<std::string>{"train.alices"});
    QVERIFY(stageNamed(planStages(*scene.project, recipe), "train.alices").state ==
            StageState::Done);
}

void PipelineTest::calibrationAndCoverage()
{
    const Recipe recipe = smallRecipe({"limits.main.estimators=[\"truth\", \"alices\"]",
                                       "limits.main.coverage_toys=20"});
    Scene scene(recipe);
    scene.run(recipe, "limits");
    const auto checked = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY(checked.ok());
    for (const LimitResult& limit : *checked)
        QVERIFY2(limit.check.find("20") != std::string::npos, limit.check.c_str());
    const Recipe raw = smallRecipe({"limits.main.estimators=[\"truth\", \"alices\"]",
                                    "train.alices.calibrate=false"});
    scene.run(raw, "limits");
    const auto uncalibrated = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY(uncalibrated.ok());
    QCOMPARE((*uncalibrated)[0].check, std::string("unchecked"));
    QCOMPARE((*uncalibrated)[0].q, (*checked)[0].q);
    QVERIFY((*uncalibrated)[1].q != (*checked)[1].q);
}

void PipelineTest::fewSimulatedEventsAreToldOf()
{
    const auto warningAt = [](const std::string& luminosity) {
        const Recipe recipe = smallRecipe({"limits.main.estimators=[\"rate\"]",
                                           "limits.main.asimov=\"sample\"",
                                           "limits.main.luminosity_fb=" + luminosity});
        Scene scene(recipe);
        scene.run(recipe, "limits.main");
        return QString::fromStdString(scene.project->latestRun("limits.main")->message);
    };
    QVERIFY2(warningAt("0.0001").isEmpty(), qPrintable(warningAt("0.0001")));
    const QString many = warningAt("1000.0");
    const QRegularExpression sentence("the (\\d+) simulated events .* only (\\d+):");
    const auto numbers = sentence.match(many);
    QVERIFY2(numbers.hasMatch(), qPrintable(many));
    // Drawn from two benchmarks, they are worth less than as many of one.
    QVERIFY(numbers.captured(2).toInt() < numbers.captured(1).toInt());
    QVERIFY(numbers.captured(2).toInt() > 100);
}

void PipelineTest::observedEvents()
{
    QTemporaryDir dir;
    const std::string file = dir.filePath("data.csv").toStdString();
    QVERIFY(writeTextAtomically(file, "x2,x1\n0.1,0.2\n-0.3,1.4\n0.5,-0.6\n").ok());
    const Recipe recipe = smallRecipe({"limits.main.observed=\"" + file + "\"",
                                       "limits.main.estimators=[\"truth\", \"rate\"]"});
    Scene scene(recipe);
    scene.run(recipe, "limits");
    const auto limits = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY(limits.ok());
    QCOMPARE(limits->size(), 2u);
    // Shape of the truth at the reference point is zero by definition.
    const LimitResult& truth = limits->front();
    for (Eigen::Index t = 0; t < truth.thetas.rows(); ++t)
        if (truth.thetas(t, 0) == 0.0 && truth.thetas(t, 1) == 0.0)
            QVERIFY(std::abs(truth.logLikelihoodShape[t]) < 1e-12);
    QVERIFY(writeTextAtomically(file, "x2\n0.1\n").ok());
    QVERIFY(stageNamed(planStages(*scene.project, recipe), "limits.main").state ==
            StageState::Stale);
    const auto failed = runPipeline(*scene.project, recipe, "limits", {}, {});
    QVERIFY(!failed.ok());
    QVERIFY2(failed.error().text().find("x1") != std::string::npos, failed.error().text().c_str());
}

void PipelineTest::tableOfEvents()
{
    QTemporaryDir dir;
    const std::string file = dir.filePath("events.csv").toStdString();
    std::string text = "x,w_a,w_b,w_c\n";
    for (int i = 0; i < 12000; ++i) {
        const double x = 0.0005 * i;
        const auto number = [](double value) {
            return QByteArray::number(value, 'g', 15).toStdString();
        };
        text += number(x) + "," + number(5e-5) + "," + number(5e-5 * (1 + x + x * x)) + "," +
                number(5e-5 * (1 - x + x * x)) + "\n";
    }
    QVERIFY(writeTextAtomically(file, text).ok());
    const std::string recipeText = R"(
[[sample]]
name = "s"
files = [")" + file + R"("]
[[parameter]]
name = "c"
range = [-1.0, 1.0]
[morphing]
max_overall_power = 2
[[benchmark]]
name = "a"
values = { c = 0.0 }
reference = true
[[benchmark]]
name = "b"
values = { c = 1.0 }
[[benchmark]]
name = "c"
values = { c = -1.0 }
[limits.main]
luminosity_fb = 0.1
grid = { c = [-1.0, 1.0, 21] }
estimators = ["rate", "histogram:x@5"]
)";
    const RecipeParse parse = checkRecipe(recipeText);
    QVERIFY2(parse.ok(), problemsText(parse.problems, "r").c_str());
    Scene scene(parse.recipe);
    scene.run(parse.recipe);
    const auto limits = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY(limits.ok());
    QVERIFY(std::abs(limits->front().expectedEvents - 0.6 * 100.0) < 1e-6);
    // The filled parts and the test part are independent, so the truth is not quite the best fit.
    QCOMPARE(limits->front().thetas(10, 0), 0.0);
    QVERIFY(limits->front().q[10] < 1e-6);
    QVERIFY((*limits)[1].q[10] < 1.0);
    QVERIFY((*limits)[1].q[20] > 20.0);
}

void PipelineTest::madMinerFile()
{
    const std::string file = ASSAY_TEST_DATA "/files/toy2d.h5";
    if (!std::filesystem::exists(file))
        QSKIP("The reference file is not there.");
    const auto recipe = loadRecipe(
        ASSAY_SOURCE_DIR "/resources/examples/madminer-file.toml",
        {"sample.signal.files=[\"" + file + "\"]", "augment.ratio.rows=4000",
         "augment.score.rows=4000", "train.alices.training.epochs=2",
         "train.sally.training.epochs=2", "limits.main.true=[0.0, 0.0]"});
    QVERIFY2(recipe.ok(), recipe.ok() ? "" : recipe.error().text().c_str());
    Scene scene(*recipe);
    const auto reports = scene.run(*recipe);
    QCOMPARE(stagesWith(reports, "done").size(), 7u);
    const auto limits = limitsFromText(scene.project->latestRun("limits.main")->result);
    QVERIFY(limits.ok());
    QCOMPARE(limits->front().thetas.rows(), 41 * 41);
}

void PipelineTest::limitsSurviveJson()
{
    LimitResult limit;
    limit.name = "a";
    limit.method = "m";
    limit.parameters = {"c1", "c2"};
    limit.grid = {{-1.0, 1.0, 2}, {0.1, 0.1, 1}};
    limit.thetas = Matrix::Random(2, 2);
    limit.logLikelihoodRate = Vector::Constant(2, -1.0 / 3.0);
    limit.logLikelihoodShape = Vector::Constant(2, std::numeric_limits<double>::quiet_NaN());
    limit.q = Vector::Constant(2, std::numeric_limits<double>::infinity());
    limit.pValues = Vector::Constant(2, 1e-300);
    limit.levels = {0.68, 0.95};
    limit.contours[0.68] = {{{{0.1, 0.2}, {0.3, 1.0 / 7.0}}, true}};
    limit.intervals[0.95] = {{-1.0, 0.5, true, false}};
    limit.minima = {{{0.1, 0.2}, 3.0, 0.5}};
    limit.invalid = 7;
    const std::string text = limitsToText({limit, limit});
    const auto back = limitsFromText(text);
    QVERIFY(back.ok());
    QCOMPARE(limitsToText(*back), text);
    const LimitResult& copy = back->at(1);
    QVERIFY(copy.thetas == limit.thetas);
    QVERIFY(std::isnan(copy.logLikelihoodShape[0]));
    QCOMPARE(copy.q[1], limit.q[1]);
    QCOMPARE(copy.contours.at(0.68)[0].points[1][1], 1.0 / 7.0);
    QVERIFY(copy.contours.at(0.68)[0].closed);
    QVERIFY(copy.intervals.at(0.95)[0].lowOpen);
    QVERIFY(!limitsFromText("{]").ok());
    QVERIFY(!limitsFromText("{\"limits\":[{}]}").ok());
}

QTEST_APPLESS_MAIN(PipelineTest)
#include "PipelineTest.moc"
