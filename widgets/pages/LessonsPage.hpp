// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"
#include "widgets/pages/Page.hpp"

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace assay {

class LessonHandout;
class LessonView;

/// The lessons: their list, or one of them step by step; and what a teacher needs around it.
class LessonsPage : public Page {
    Q_OBJECT
public:
    explicit LessonsPage(const PageContext& context, QWidget* parent = nullptr);

    const std::vector<Lesson>& lessons() const { return m_lessons; }
    /// By the lesson's number; does nothing if there is none.
    void openLesson(int number);
    void showList();
    LessonView& view() const { return *m_view; }
    /// Writes the open lesson with its figures as one HTML file.
    void exportHandout(const QString& path);

    /// The list and one lesson: what a picture of the page should show.
    QStringList variants() const override;
    void showVariant(const QString& variant) override;

Q_SIGNALS:
    void exampleRequested(const QString& recipe);
    void presentRequested();
    /// The handout is at \p path.
    void handoutWritten(const QString& path);

protected:
    void refresh() override {}
    void hideEvent(QHideEvent* event) override;

private:
    void loadLessons();
    QWidget* makeList();
    void addHeaderButtons();
    void openProject();
    void chooseHandout();
    void showButtons();

    std::vector<Lesson> m_lessons;
    QStringList m_problems;
    LessonView* m_view = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPushButton* m_list = nullptr;
    QPushButton* m_present = nullptr;
    QPushButton* m_project = nullptr;
    QPushButton* m_answers = nullptr;
    QPushButton* m_notes = nullptr;
    QPushButton* m_handoutButton = nullptr;
    LessonHandout* m_handout = nullptr;
};

} // namespace assay
