// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerReader.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StudyContext.hpp"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>

using namespace assay;

namespace {

const std::string toyText = R"(
[study]
seed = 3
[[sample]]
name = "signal"
files = ["LHE/toy1d_sm.lhe.gz", "LHE/toy1d_b1.lhe"]
[[parameter]]
name = "c"
max_power = 2
[[benchmark]]
name = "sm"
values = { c = 0.0 }
[[benchmark]]
name = "b1"
values = { c = 1.0 }
[[benchmark]]
name = "b2"
values = { c = -1.5 }
[[observable]]
name = "m_ll"
expression = "(l[0]+l[1]).m"
required = true
[[observable]]
name = "pt_l1"
expression = "l[0].pt"
[[cut]]
expression = "l[1].pt > 10."
[fisher.main]
theta = "sm"
luminosity_fb = 1.0
estimators = ["rate", "histogram:m_ll@5"]
)";

const std::string processText = R"(
[study]
seed = 4
[process]
name = "zh"
settings = { parameters = "C_HW, C_HQ3" }
[simulate]
events = 20000
[[sample]]
name = "zbb"
process = "zbb"
events = 10000
background = true
k_factor = 3.0
[[observable]]
name = "m_zh"
[[observable]]
name = "twice"
expression = "2 * pt_z"
[[cut]]
expression = "len(l) == 2 and len(j) > 1"
)";

Recipe recipeOf(std::string text)
{
    for (std::size_t at; (at = text.find("LHE/")) != std::string::npos;)
        text.replace(at, 4, ASSAY_TEST_DATA "/lhe/");
    RecipeParse parse = checkRecipe(text);
    if (!parse.ok())
        qFatal("%s", problemsText(parse.problems, "recipe").c_str());
    return std::move(parse.recipe);
}

double crossSection(const nlohmann::json& summary, const std::string& benchmark)
{
    for (const auto& row : summary["benchmarks"])
        if (row["name"] == benchmark)
            return row["cross_section_pb"].get<double>();
    return -1.0;
}

} // namespace

/// Studies whose events are particles, from recipe to sample.
class StudyEventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lheStudy();
    void processes();
    void threads();

private:
    QTemporaryDir m_folder;
};

/// The same files as MadMiner's toy1d.h5, which has the same cut and no k factors.
void StudyEventsTest::lheStudy()
{
    const Recipe recipe = recipeOf(toyText);
    auto project = Project::create(m_folder.filePath("lhe.assay").toStdString(), recipe);
    QVERIFY(project.ok());
    const auto reports = runPipeline(**project, recipe, "", {}, {});
    QVERIFY2(reports.ok(), reports.ok() ? "" : reports.error().text().c_str());
    const auto run = (*project)->latestRun("import");
    QVERIFY(run && !run->output.empty());
    const auto summary = nlohmann::json::parse(run->result);
    const auto reference = readMadMiner(ASSAY_TEST_DATA "/files/toy1d.h5", {});
    QVERIFY(reference.ok());
    const auto events = reference->readAll({});
    for (Eigen::Index b = 0; b < 3; ++b) {
        const double expected = events->weights.col(b).sum();
        const std::string& name = reference->schema().benchmarks[static_cast<std::size_t>(b)].name;
        QVERIFY2(std::abs(crossSection(summary, name) / expected - 1.0) < 1e-9,
                 qPrintable(QString("%1 %2").arg(crossSection(summary, name)).arg(expected)));
    }
    const auto& flow = summary["samples"][0]["cut_flow"];
    QCOMPARE(flow.size(), std::size_t(3));
    QCOMPARE(flow[0]["events"].get<int>(), 2000);
    QCOMPARE(flow[2]["name"].get<std::string>(), std::string("l[1].pt > 10."));
    const auto study = StudyContext::open(**project, recipe, {});
    QVERIFY2(study.ok(), study.ok() ? "" : study.error().text().c_str());
    QCOMPARE((*study)->observableNames(), (std::vector<std::string>{"m_ll", "pt_l1"}));
    QCOMPARE((*study)->sample.size(), reference->size());
    // Another cut makes the import stale, a label does not.
    Recipe changed = recipe;
    changed.observables[1].label = "p_T";
    QCOMPARE(planStages(**project, changed).front().state, StageState::Done);
    changed.selection.cuts[0].expression = "l[1].pt > 11.";
    QCOMPARE(planStages(**project, changed).front().state, StageState::Stale);
}

/// A process and a background, each with its own number of events, in one sample.
void StudyEventsTest::processes()
{
    const Recipe recipe = recipeOf(processText);
    auto project = Project::create(m_folder.filePath("zh.assay").toStdString(), recipe);
    QVERIFY(project.ok());
    const auto reports = runPipeline(**project, recipe, "simulate", {}, {});
    QVERIFY2(reports.ok(), reports.ok() ? "" : reports.error().text().c_str());
    const auto summary = nlohmann::json::parse((*project)->latestRun("simulate")->result);
    QCOMPARE(summary["samples"].size(), std::size_t(2));
    const auto last = [&](std::size_t sample) {
        return summary["samples"][sample]["cut_flow"].back()["cross_section_pb"].get<double>();
    };
    const double signal = last(0), background = last(1);
    QVERIFY(signal > 0.0 && background > 0.0);
    QVERIFY(std::abs(crossSection(summary, "sm") / (signal + background) - 1.0) < 1e-9);
    const auto study = StudyContext::open(**project, recipe, {});
    QVERIFY2(study.ok(), study.ok() ? "" : study.error().text().c_str());
    QCOMPARE((*study)->observableNames(), (std::vector<std::string>{"m_zh", "twice"}));
    const auto events = (*study)->sample.readAll({});
    QVERIFY(events.ok());
    double sum = 0.0;
    for (std::size_t i = 0; i < events->size(); ++i) {
        if (events->samplingBenchmark[i] >= 0)
            continue;
        const auto row = events->weights.row(static_cast<Eigen::Index>(i));
        QVERIFY(row.maxCoeff() == row.minCoeff());
        sum += row(0);
    }
    QVERIFY(std::abs(sum / background - 1.0) < 1e-9);
    // The rate that limits use is that of the sum.
    const auto rate = (*study)->rate->crossSection((*study)->referenceTheta);
    QVERIFY(rate.ok());
    QVERIFY(std::abs(*rate / (signal + background) - 1.0) < 1e-9);
}

/// The same events in the same order for any number of threads.
void StudyEventsTest::threads()
{
    const Recipe recipe = recipeOf(processText);
    EventBlock blocks[2];
    for (int i = 0; i < 2; ++i) {
        TaskContext context;
        context.threads = 1 + 2 * i;
        const auto events = particleEvents(recipe, m_folder.path().toStdString(), context);
        QVERIFY2(events.ok(), events.ok() ? "" : events.error().text().c_str());
        QVERIFY(events->sample.readRaw(0, events->sample.size(), {}, blocks[i]).ok());
    }
    QVERIFY(blocks[0].eventId == blocks[1].eventId);
    QVERIFY(blocks[0].weights == blocks[1].weights);
    const Matrix &a = blocks[0].x, &b = blocks[1].x;
    QVERIFY(((a.array() == b.array()) || (a.array().isNaN() && b.array().isNaN())).all());
}

QTEST_APPLESS_MAIN(StudyEventsTest)
#include "StudyEventsTest.moc"
