// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TaskBridge.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <QObject>

#include <optional>

namespace assay {

/// Computes a scene again and again as its settings change: at once where the scene is live, else
/// as a background task, one at a time, always for the newest settings.
class SceneRunner : public QObject {
    Q_OBJECT
public:
    explicit SceneRunner(TaskBridge& tasks, QObject* parent = nullptr);

    /// What is on its way for another scene or step is dropped.
    void start(const SceneEntry& scene, const SceneSettings& settings, std::uint64_t seed);
    void setSettings(const SceneSettings& settings);
    /// Drops what runs; nothing more is told.
    void stop();
    bool busy() const { return m_running; }

Q_SIGNALS:
    void started();
    void finished(const assay::SceneResult& result);
    void failed(const QString& problem);

private:
    void compute();
    void tell(const Result<SceneResult>& result);

    TaskBridge& m_tasks;
    const SceneEntry* m_scene = nullptr;
    SceneSettings m_settings;
    std::uint64_t m_seed = 1;
    std::uint64_t m_epoch = 0; ///< Counts starts, so that late answers are recognised.
    std::uint64_t m_task = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace assay
