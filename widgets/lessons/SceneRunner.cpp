// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/SceneRunner.hpp"

namespace assay {

SceneRunner::SceneRunner(TaskBridge& tasks, QObject* parent) : QObject(parent), m_tasks(tasks)
{
}

void SceneRunner::start(const SceneEntry& scene, const SceneSettings& settings, std::uint64_t seed)
{
    stop();
    m_scene = &scene;
    m_settings = settings;
    m_seed = seed;
    compute();
}

void SceneRunner::stop()
{
    if (m_running)
        m_tasks.cancel(m_task);
    ++m_epoch;
    m_running = false;
    m_again = false;
    m_scene = nullptr;
}

void SceneRunner::setSettings(const SceneSettings& settings)
{
    if (!m_scene)
        return;
    m_settings = settings;
    if (m_running)
        m_again = true;
    else
        compute();
}

void SceneRunner::compute()
{
    const auto body = [scene = m_scene, settings = m_settings,
                       seed = m_seed](const TaskContext& given) {
        TaskContext context = given;
        context.seed = seed;
        return scene->run(settings, context);
    };
    if (m_scene->live)
        return tell(body(TaskContext()));
    m_running = true;
    Q_EMIT started();
    m_task = m_tasks.compute<SceneResult>(
        tr("Lesson: compute the figures"), body, this,
        [this, epoch = m_epoch](const Result<SceneResult>& result) {
            if (epoch != m_epoch)
                return;
            m_running = false;
            tell(result);
            if (std::exchange(m_again, false) && m_scene)
                compute();
        });
}

void SceneRunner::tell(const Result<SceneResult>& result)
{
    if (result)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(QString::fromStdString(result.error().text()));
}

} // namespace assay
