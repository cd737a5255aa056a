// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"
#include "widgets/lessons/PredictCard.hpp"
#include "widgets/lessons/SceneRunner.hpp"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace assay {

class CheckCard;
class LessonControls;
class ScenePlot;

/// One step of a lesson at a time: text, controls, prediction and task on the left, figures and
/// numbers on the right, Back and Next below.
class LessonView : public QWidget {
    Q_OBJECT
public:
    explicit LessonView(TaskBridge& tasks, QWidget* parent = nullptr);

    void setLesson(const Lesson& lesson);
    const Lesson& lesson() const { return m_lesson; }
    void showStep(int index);
    int step() const { return m_index; }
    void resetStep();
    void setAnswersHidden(bool hidden);
    void setNotesShown(bool shown);
    bool isComputing() const { return m_runner->busy(); }
    const SceneResult& result() const { return m_result; }
    const std::vector<ScenePlot*>& plots() const { return m_plots; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Narrower than text and figures beside each other: they go below each other then.
    QSize minimumSizeHint() const override;
    /// Plays and computes nothing while nobody looks.
    void pause();

Q_SIGNALS:
    void stepChanged(int index);
    void finishedLesson();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Beside or below each other, by the width and the size of the text alone.
    void placeColumns();
    QWidget* makeText();
    QWidget* makeFigures();
    QWidget* makeBar();
    QLabel* addText(QVBoxLayout* layout, const QString& name);
    void showResult(const SceneResult& result);
    void showFigures();
    void showNumbers();
    void showProblem(const QString& problem);
    void arrange(int count);
    void updateBar();
    bool isHidden(const std::string& id) const;
    std::map<std::string, double> allNumbers() const;
    const LessonStep& current() const { return m_lesson.steps[std::size_t(m_index)]; }

    struct Progress {
        bool revealed = false, passed = false;
        Prediction prediction;
    };

    Lesson m_lesson;
    int m_index = -1;
    std::vector<Progress> m_progress;
    SceneRunner* m_runner = nullptr;
    SceneResult m_result;
    bool m_notesShown = false;
    bool m_answersHidden = false;

    QScrollArea* m_scroll = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_numbers = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_dots = nullptr;
    LessonControls* m_controls = nullptr;
    PredictCard* m_predict = nullptr;
    CheckCard* m_check = nullptr;
    QWidget* m_figures = nullptr;
    QWidget* m_bar = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<ScenePlot*> m_plots;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace assay
