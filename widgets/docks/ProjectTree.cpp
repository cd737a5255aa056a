// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/ProjectTree.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/pages/StageTexts.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <type_traits>

namespace assay {

namespace {

using Kind = Selected::Kind;
using Nodes = std::vector<ProjectNode>;

QString words(const char* source)
{
    return QCoreApplication::translate("ProjectTree", source);
}

QString named(const std::string& text)
{
    return QString::fromStdString(text);
}

ProjectNode group(const QString& key, const QString& text, const QString& page, Nodes children)
{
    ProjectNode node;
    node.key = key;
    node.text = children.empty() ? text : QString("%1 (%2)").arg(text).arg(children.size());
    node.page = page;
    node.children = std::move(children);
    return node;
}

ProjectNode item(const QString& above, Kind kind, const std::string& name, const QString& page,
                 const QString& detail)
{
    ProjectNode node;
    node.key = above + "/" + named(name);
    node.text = named(name);
    node.detail = detail;
    node.page = page;
    node.selected = {kind, named(name), 0, {}};
    return node;
}

/// Newest first.
Nodes runNodes(const std::vector<Run>& runs, const std::string& stage, const QString& above,
               const QString& page)
{
    Nodes nodes;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->stage != stage)
            continue;
        ProjectNode node;
        node.key = above + QString("/run%1").arg(run->id);
        node.text = words("Run %1").arg(run->id);
        node.detail = runStatusText(run->status);
        node.page = page;
        node.selected = {Kind::Run, {}, run->id, {}};
        nodes.push_back(std::move(node));
    }
    return nodes;
}

ProjectNode model(const ProjectDocument& document)
{
    const EventSchema& schema = document.schema();
    Nodes parameters, benchmarks;
    for (const Parameter& parameter : schema.parameters)
        parameters.push_back(item("parameters", Kind::Parameter, parameter.name, "model",
                                  QString("%1 … %2").arg(parameter.low).arg(parameter.high)));
    for (const Benchmark& benchmark : schema.benchmarks) {
        QStringList values;
        for (const double value : benchmark.values)
            values << QString::number(value, 'g', 3);
        benchmarks.push_back(item("benchmarks", Kind::Benchmark, benchmark.name, "model",
                                  "(" + values.join(", ") + ")"));
    }
    ProjectNode node = group("model", words("Model"), "model", {});
    node.children.push_back(group("parameters", words("Parameters"), "model", parameters));
    node.children.push_back(group("benchmarks", words("Benchmarks"), "model", benchmarks));
    return node;
}

ProjectNode samples(const ProjectDocument& document, const TaskBridge& tasks,
                    const std::vector<Run>& runs)
{
    const Recipe& study = document.study();
    Nodes nodes;
    const QString data = document.dataStage();
    if (!study.process.empty()) {
        nodes.push_back(item("samples", Kind::Sample, study.process, "data",
                             stageText(document, tasks, data)));
        nodes.back().children = runNodes(runs, data.toStdString(), nodes.back().key, "data");
    }
    for (const SampleRecipe& sample : study.samples)
        nodes.push_back(item("samples", Kind::Sample, sample.name, "data",
                             stageText(document, tasks, data)));
    for (const AugmentRecipe& augment : study.augments)
        nodes.push_back(item("samples", Kind::Sample, augment.name, "augment",
                             stageText(document, tasks, "augment." + named(augment.name))));
    return group("samples", words("Samples"), "data", std::move(nodes));
}

ProjectNode observables(const ProjectDocument& document)
{
    Nodes nodes;
    for (const Observable& observable : document.schema().observables)
        nodes.push_back(item("observables", Kind::Observable, observable.name, "observables",
                             named(observable.unit)));
    return group("observables", words("Observables"), "observables", std::move(nodes));
}

template <typename T>
void addStages(Nodes& nodes, const std::vector<T>& list, Kind kind, const QString& above,
               const std::string& prefix, const QString& page, const ProjectDocument& document,
               const TaskBridge& tasks, const std::vector<Run>& runs)
{
    for (const T& entry : list) {
        const std::string stage = prefix + entry.name;
        nodes.push_back(item(above, kind, entry.name, page,
                             stageText(document, tasks, named(stage))));
        nodes.back().children = runNodes(runs, stage, nodes.back().key, page);
        // Beside limits of the same name.
        if constexpr (std::is_same_v<T, FisherRecipe>)
            nodes.back().text = words("%1 (Fisher)").arg(named(entry.name));
    }
}

} // namespace

QString runStatusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Running: return words("running");
    case RunStatus::Done: return words("done");
    case RunStatus::Kept: return words("stopped and kept");
    case RunStatus::Failed: return words("failed");
    case RunStatus::Cancelled: return words("cancelled");
    case RunStatus::Interrupted: return words("interrupted");
    }
    return {};
}

std::vector<ProjectNode> projectTree(const ProjectDocument& document, const TaskBridge& tasks)
{
    if (!document.isOpen())
        return {};
    const std::vector<Run> runs = document.project()->runs();
    const Recipe& study = document.study();
    Nodes estimators, limits;
    addStages(estimators, study.trainings, Kind::Estimator, "estimators", "train.", "train",
              document, tasks, runs);
    addStages(limits, study.limits, Kind::Limit, "limits", "limits.", "limits", document, tasks,
              runs);
    addStages(limits, study.fishers, Kind::Limit, "fishers", "fisher.", "limits", document, tasks,
              runs);
    Nodes tree;
    tree.push_back(model(document));
    tree.push_back(samples(document, tasks, runs));
    tree.push_back(observables(document));
    tree.push_back(group("estimators", words("Estimators"), "train", std::move(estimators)));
    tree.push_back(group("limits", words("Limits"), "limits", std::move(limits)));
    return tree;
}

} // namespace assay
