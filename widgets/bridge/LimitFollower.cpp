// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/LimitFollower.hpp"

#include <QElapsedTimer>

#include <exception>
#include <utility>

namespace assay {

namespace {

constexpr double atOnce = 5.0; ///< Milliseconds; the rest of a frame is for tables and drawing.

} // namespace

Theta truthOf(const LimitsRecipe& limits, const ProjectDocument& document)
{
    if (!limits.trueTheta.empty())
        return limits.trueTheta;
    for (const auto* list : {&document.study().benchmarks, &document.schema().benchmarks})
        for (const Benchmark& benchmark : *list)
            if (benchmark.name == limits.trueAt)
                return benchmark.values;
    return document.referenceTheta();
}

LimitFollower::LimitFollower(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    m_worker.setMaxThreadCount(1);
    connect(&context.tasks, &TaskBridge::tasksChanged, this, [this] {
        // Stages need the cores for longer, and are what was asked for.
        if (m_preparing && m_context.tasks.runningStages())
            reset();
    });
}

LimitFollower::~LimitFollower()
{
    m_worker.waitForDone(); // What runs answers to this object.
}

/// What is being made ready is for a study that is not any more.
void LimitFollower::stopPreparing()
{
    if (m_preparing)
        m_context.tasks.cancel(std::exchange(m_preparing, 0));
}

void LimitFollower::reset()
{
    stopPreparing();
    m_key.clear();
    m_limits.reset();
    m_truth.reset();
    m_results.clear();
    m_wanted.reset();
}

/// Everything that the tables of the followers depend on, but for truth and levels.
QString LimitFollower::keyOf(const LimitsRecipe& limits) const
{
    Recipe study = m_context.document.study();
    study.limits = {limits};
    study.limits[0].levels = {0.68};
    study.fishers.clear();
    study.trainings.clear();
    study.augments.clear();
    std::erase_if(study.limits[0].estimators, [](const std::string& text) {
        return text != "truth" && text != "rate" && !text.starts_with("histogram");
    });
    study.limits[0].trueAt.clear();
    Theta fixed = truthOf(limits, m_context.document);
    for (std::size_t p = 0; p < fixed.size(); ++p)
        for (const auto& [name, axis] : limits.grid)
            if (p < m_context.document.schema().parameters.size()
                && name == m_context.document.schema().parameters[p].name && axis.size() > 2
                && axis[2] > 1.5)
                fixed[p] = 0.0;
    study.limits[0].trueTheta = fixed;
    const Stage* data = m_context.document.stage(m_context.document.dataStage());
    const bool done = data && data->state == StageState::Done;
    return QString::fromStdString(writeRecipe(study)) + (done ? "\nevents" : "\nno events");
}

FollowingLimits::Basis LimitFollower::basisOf(const LimitsRecipe& limits) const
{
    const EventSchema& schema = m_context.document.schema();
    FollowingLimits::Basis basis{m_context.document.process(), schema.parameters, {},
                                 truthOf(limits, m_context.document)};
    for (const Observable& observable : schema.observables)
        basis.observables.push_back(observable.name);
    return basis;
}

void LimitFollower::prepare(const LimitsRecipe& limits)
{
    const std::shared_ptr<Project> project = m_context.document.project();
    const QString key = keyOf(limits);
    if (key == m_key || m_context.tasks.runningStages())
        return;
    reset();
    m_key = key;
    auto body = [project, study = m_context.document.study(), limits, basis = basisOf(limits),
                 events = key.endsWith("\nevents")](const TaskContext& context) -> Result<Answer> {
        StudySession session(*project, study);
        auto following =
            FollowingLimits::create(events ? &session : nullptr, basis, limits, context);
        if (!following)
            return following.error();
        // Also says how long one takes, before the mouse asks for it.
        return computed(*following, basis.truth);
    };
    m_preparing = m_context.tasks.compute<Answer>(tr("Prepare limits that follow the truth"), body, this,
                                    [this, key](Result<Answer> answer) {
                                        if (key != m_key)
                                            return;
                                        m_preparing = 0;
                                        if (!answer)
                                            return;
                                        m_limits = answer->limits;
                                        take(std::move(*answer));
                                    });
}

LimitFollower::Answer LimitFollower::computed(std::shared_ptr<const FollowingLimits> limits,
                                              const Theta& truth)
{
    QElapsedTimer clock;
    clock.start();
    Answer answer{limits, truth, {}, 0.0};
    if (Result<std::vector<LimitResult>> made = limits->at(truth))
        for (LimitResult& limit : *made) {
            const std::string name = limit.name;
            answer.results[name] = std::make_shared<const LimitResult>(std::move(limit));
        }
    answer.milliseconds = double(clock.nsecsElapsed()) * 1e-6;
    return answer;
}

void LimitFollower::moveTo(const Theta& truth)
{
    if (!m_limits || isAt(truth))
        return;
    if (m_milliseconds > atOnce || m_working) {
        m_wanted = truth;
        start();
        return;
    }
    Answer answer = computed(m_limits, truth);
    m_truth = truth;
    m_results = std::move(answer.results);
    m_milliseconds = answer.milliseconds;
}

void LimitFollower::start()
{
    if (m_working || !m_wanted)
        return;
    m_working = true;
    m_worker.start([this, limits = m_limits, truth = *std::exchange(m_wanted, std::nullopt)] {
        Answer answer{limits, truth, {}, 0.0};
        try {
            answer = computed(limits, truth);
        } catch (const std::exception&) {
            // Drawn as if nothing followed; the stage says what is wrong when it is run.
        }
        QMetaObject::invokeMethod(
            this,
            [this, answer] {
                m_working = false;
                if (answer.limits == m_limits)
                    take(answer);
                start();
            },
            Qt::QueuedConnection);
    });
}

void LimitFollower::take(Answer answer)
{
    m_truth = answer.truth;
    m_results = std::move(answer.results);
    m_milliseconds = answer.milliseconds;
    Q_EMIT changed();
}

} // namespace assay
