// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/TrainingWatch.hpp"

#include "core/estimators/EstimatorFile.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

/// "failure" of the result of a training: NaN at some epoch, and what to do.
std::string failureOf(const Run& run)
{
    const auto json = nlohmann::json::parse(run.result, nullptr, false);
    return json.is_object() ? json.value("failure", std::string()) : std::string();
}

} // namespace

TrainingWatch::TrainingWatch(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_alive(&context.tasks)
{
    connect(&document(), &ProjectDocument::stagesChanged, this, &TrainingWatch::readStored);
    connect(&document(), &ProjectDocument::studyChanged, this, &TrainingWatch::tellAll);
    connect(&document(), &ProjectDocument::aboutToClose, this, [this] {
        m_saved.clear();
        m_hidden.clear();
        m_probe.reset();
        m_probeKey.clear();
        m_problem.clear();
    });
    connect(&tasks(), &TaskBridge::epochsChanged, this, &TrainingWatch::changed);
    connect(&tasks(), &TaskBridge::modelChanged, this, &TrainingWatch::modelsChanged);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &TrainingWatch::tellAll);
    readStored();
}

void TrainingWatch::tellAll()
{
    Q_EMIT changed();
    Q_EMIT modelsChanged();
}

TrainingWatch::~TrainingWatch()
{
    if (m_alive)
        m_alive->watchModels(this, false);
}

/// Once per change of the stages and not per epoch: the database is busy while trainings run.
void TrainingWatch::readStored()
{
    if (!document().isOpen())
        return;
    std::map<QString, Saved> saved;
    for (const TrainRecipe& training : document().study().trainings) {
        const auto run = document().project()->latestRun("train." + training.name);
        if (!run)
            continue;
        const QString name = QString::fromStdString(training.name);
        const auto before = m_saved.find(name);
        if (before != m_saved.end() && before->second.output == run->output)
            saved[name] = std::move(before->second);
        else
            saved[name] = {run->output, {}, failureOf(*run), nullptr, false};
        saved[name].epochs = document().project()->metrics(run->id);
    }
    m_saved = std::move(saved);
    readModels();
    readProbe();
    tellAll();
}

void TrainingWatch::readModels()
{
    if (m_needed.empty() || !document().isOpen())
        return;
    for (auto& [name, saved] : m_saved) {
        if (saved.model || saved.reading || saved.output.empty())
            continue;
        saved.reading = true;
        using Model = std::shared_ptr<const Estimator>;
        const auto path = document().project()->resolve(saved.output);
        tasks().computeQuietly<Model>(
            [path](const TaskContext&) { return loadEstimator(path); }, this,
            [this, name = name, output = saved.output](Result<Model> model) {
                const auto found = m_saved.find(name);
                if (found == m_saved.end() || found->second.output != output)
                    return;
                found->second.reading = false;
                if (model) {
                    found->second.model = *model;
                    tellAll();
                }
            });
    }
}

/// What the events, and what is known of them, depend on; empty while there are none.
std::string TrainingWatch::probeKey() const
{
    if (!document().isOpen())
        return {};
    const Stage* data = document().stage(document().dataStage());
    if (!data || data->state != StageState::Done)
        return {};
    std::string key = document().path().toStdString() + ' ' + data->inputHash;
    for (const Stage& stage : document().stages())
        if (stage.name.starts_with("augment."))
            key += ' ' + stage.inputHash;
    return key;
}

void TrainingWatch::readProbe()
{
    const std::string key = probeKey();
    if (m_needed.empty() || m_probeReading || (key == m_probeKey && !key.empty()))
        return;
    m_probe.reset();
    m_probeKey = key;
    m_problem.clear();
    if (key.empty())
        return;
    m_probeReading = true;
    using Probe = std::shared_ptr<StudyProbe>;
    tasks().computeQuietly<Probe>(
        [project = document().project(), study = document().study()](const TaskContext& context) {
            return StudyProbe::open(project, study, {}, context);
        },
        this, [this, key](Result<Probe> probe) {
            m_probeReading = false;
            if (m_probeKey != key)
                return readProbe(); // The study changed meanwhile.
            if (probe)
                m_probe = *probe;
            else
                m_problem = QString::fromStdString(probe.error().text());
            tellAll();
        });
}

void TrainingWatch::setNeeded(const QObject* panel, bool needed)
{
    if (needed)
        m_needed.insert(panel);
    else
        m_needed.erase(panel);
    if (!m_alive)
        return;
    m_alive->watchModels(this, !m_needed.empty());
    if (needed) {
        readModels();
        readProbe();
    }
}

bool TrainingWatch::atWork(const QString& stage) const
{
    const auto task = tasks().stageTask(stage);
    return task && (task->state == TaskState::Running || task->state == TaskState::Paused);
}

std::vector<WatchedRun> TrainingWatch::runs() const
{
    std::vector<WatchedRun> all;
    if (!document().isOpen())
        return all;
    for (const TrainRecipe& training : document().study().trainings) {
        WatchedRun run;
        run.name = QString::fromStdString(training.name);
        run.method = QString::fromStdString(training.method);
        run.look = int(std::count_if(all.begin(), all.end(), [&](const WatchedRun& other) {
            return other.method.compare(run.method, Qt::CaseInsensitive) == 0;
        }));
        const QString stage = "train." + run.name;
        const Stage* state = document().stage(stage);
        run.stale = state && state->state == StageState::Stale;
        const auto saved = m_saved.find(run.name);
        run.live = atWork(stage);
        const auto snapshot = tasks().model(stage);
        run.epochs = tasks().epochs(stage);
        if (run.epochs.empty() && saved != m_saved.end())
            run.epochs = saved->second.epochs;
        if (run.live && snapshot) {
            run.model = snapshot->estimator;
            run.modelEpoch = snapshot->epoch;
        } else if (saved != m_saved.end()) {
            run.model = saved->second.model;
            run.failure = saved->second.failure;
        }
        all.push_back(std::move(run));
    }
    return all;
}

std::vector<WatchedRun> TrainingWatch::shownRuns() const
{
    std::vector<WatchedRun> shown = runs();
    std::erase_if(shown, [this](const WatchedRun& run) { return !isShown(run.name); });
    std::stable_partition(shown.begin(), shown.end(),
                          [this](const WatchedRun& run) { return run.name == m_current; });
    return shown;
}

void TrainingWatch::setShown(const QString& name, bool shown)
{
    if (shown)
        m_hidden.erase(name);
    else
        m_hidden.insert(name);
    tellAll();
}

QStringList TrainingWatch::hidden() const
{
    return QStringList(m_hidden.begin(), m_hidden.end());
}

void TrainingWatch::setHidden(const QStringList& names)
{
    const std::set<QString> hidden(names.begin(), names.end());
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    tellAll();
}

void TrainingWatch::solo(const QString& name)
{
    std::set<QString> others;
    for (const WatchedRun& run : runs())
        if (run.name != name)
            others.insert(run.name);
    m_hidden = m_hidden == others ? std::set<QString>() : others;
    tellAll();
}

void TrainingWatch::setCurrent(const QString& name)
{
    if (m_current == name)
        return;
    m_current = name;
    tellAll();
}

} // namespace assay
