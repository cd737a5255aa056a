// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TaskBridge.hpp"
#include "widgets/lessons/Lesson.hpp"
#include "widgets/lessons/SceneResult.hpp"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace assay {

class ScenePlot;

/// Writes a lesson for paper: one HTML file with texts, figures at the start of every step,
/// questions, tasks and, if wanted, the answers at the end. Scenes are computed by one background
/// task; figures are drawn one per turn of the event loop.
class LessonHandout : public QObject {
    Q_OBJECT
public:
    explicit LessonHandout(TaskBridge& tasks, QObject* parent = nullptr);
    ~LessonHandout() override;

    void write(const Lesson& lesson, const QString& path, bool withAnswers);

Q_SIGNALS:
    void finished(const QString& path);
    void failed(const QString& problem);

private:
    struct Job;
    void drawNext();
    void drawFigure(const SceneFigure& figure);
    QString stepHtml(std::size_t step) const;
    QString answersHtml() const;
    void save();

    TaskBridge& m_tasks;
    std::unique_ptr<Job> m_job;
};

} // namespace assay
