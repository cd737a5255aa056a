// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainingActions.hpp"

#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace assay {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("TrainingActions", source);
}

/// Tasks that the trainings have to wait for: what makes their samples, submitted here if it is
/// missing, and whatever else is running.
std::vector<std::uint64_t> prepare(const ProjectDocument& document, TaskBridge& tasks,
                                   const std::vector<std::string>& names)
{
    std::vector<std::uint64_t> before;
    std::set<std::uint64_t> trainings;
    for (const TaskSnapshot& task : activeTrainings(document, tasks))
        trainings.insert(task.id);
    for (const std::uint64_t id : tasks.stageTasks())
        if (!trainings.contains(id))
            before.push_back(id);
    std::set<std::string> samples;
    for (const TrainRecipe& training : document.study().trainings)
        if (std::count(names.begin(), names.end(), training.name) > 0)
            samples.insert("augment." + training.data);
    for (const std::string& sample : samples) {
        const QString name = QString::fromStdString(sample);
        const Stage* stage = document.stage(name);
        if (!stage || stage->state == StageState::Done || tasks.stageTask(name))
            continue;
        before.push_back(tasks.runStages(document.project(), document.study(), name,
                                           text("Prepare %1").arg(name.section('.', 1)), before));
    }
    return before;
}

} // namespace

std::vector<TaskSnapshot> activeTrainings(const ProjectDocument& document,
                                          const TaskBridge& tasks)
{
    std::vector<TaskSnapshot> active;
    std::set<std::uint64_t> seen;
    for (const TrainRecipe& training : document.study().trainings)
        if (const auto task = tasks.stageTask("train." + QString::fromStdString(training.name)))
            if (!isOver(task->state) && seen.insert(task->id).second)
                active.push_back(*task);
    return active;
}

Status startTrainings(const ProjectDocument& document, TaskBridge& tasks,
                      const std::vector<std::string>& names)
{
    std::vector<std::string> idle;
    for (const std::string& name : names) {
        const QString stage = "train." + QString::fromStdString(name);
        if (tasks.stageTask(stage))
            continue;
        if (const Status status = document.checkStudy(stage); !status)
            return status;
        idle.push_back(name);
    }
    if (idle.empty())
        return {};
    const std::vector<std::uint64_t> before = prepare(document, tasks, idle);
    for (const std::string& name : idle) {
        const QString training = QString::fromStdString(name);
        tasks.runStages(document.project(), document.study(), "train." + training,
                          text("Train %1").arg(training), before);
    }
    return {};
}

void addTraining(ProjectDocument& document, int row)
{
    const bool clone = row >= 0;
    auto trainings = document.study().trainings;
    TrainRecipe training;
    training.method = "ALICE";
    for (const AugmentRecipe& set : document.study().augments)
        if (set.kind == "ratio" && training.data.empty())
            training.data = set.name;
    if (clone)
        training = trainings[std::size_t(row)];
    const auto taken = [&](const std::string& name) {
        return std::any_of(trainings.begin(), trainings.end(),
                           [&](const TrainRecipe& other) { return other.name == name; });
    };
    const std::string stem = clone && !training.name.empty() ? training.name + "-" : "run";
    int number = clone ? 2 : int(trainings.size()) + 1;
    while (taken(stem + std::to_string(number)))
        ++number;
    training.name = stem + std::to_string(number);
    trainings.push_back(training);
    editStudy(document, &Recipe::trainings, trainings,
              clone ? text("clone training") : text("add training"));
}

QString removeTraining(ProjectDocument& document, int row)
{
    auto trainings = document.study().trainings;
    const std::string name = trainings[std::size_t(row)].name;
    const auto used = [&](const std::vector<std::string>& estimators) {
        return std::count(estimators.begin(), estimators.end(), name) > 0;
    };
    bool needed = false;
    for (const LimitsRecipe& limits : document.study().limits)
        needed = needed || used(limits.estimators);
    for (const FisherRecipe& fisher : document.study().fishers)
        needed = needed || used(fisher.estimators);
    if (needed)
        return text("\"%1\" is used by the limits. Untick it there first.")
            .arg(QString::fromStdString(name));
    trainings.erase(trainings.begin() + row);
    editStudy(document, &Recipe::trainings, trainings, text("remove training"));
    return {};
}

void lowerLearningRates(ProjectDocument& document, const QStringList& names)
{
    auto trainings = document.study().trainings;
    for (TrainRecipe& training : trainings)
        if (names.contains(QString::fromStdString(training.name))) {
            training.training.lrStart /= 10.0;
            training.training.lrEnd /= 10.0;
        }
    editStudy(document, &Recipe::trainings, trainings,
              QCoreApplication::translate("assay::TrainPage", "lower the learning rate"));
}

} // namespace assay
