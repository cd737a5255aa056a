// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LessonsPage.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "widgets/lessons/LessonHandout.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/LessonView.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/ChoiceButton.hpp"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

LessonsPage::LessonsPage(const PageContext& context, QWidget* parent)
    : Page("lessons", tr("Lessons"), context, parent)
{
    loadLessons();
    addHeaderButtons();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeList());
    m_view = new LessonView(tasks(), m_stack);
    m_stack->addWidget(m_view);
    content()->addWidget(m_stack, 1);
    m_handout = new LessonHandout(tasks(), this);
    connect(m_handout, &LessonHandout::finished, this, [this](const QString& path) {
        Q_EMIT message(tr("Wrote the handout %1.").arg(path), false);
        Q_EMIT handoutWritten(path);
    });
    connect(m_handout, &LessonHandout::failed, this,
            [this](const QString& problem) { showBanner(problem); });
    connect(m_view, &LessonView::finishedLesson, this, &LessonsPage::showList);
    explain(this, "lesson");
    showList();
}

void LessonsPage::loadLessons()
{
    const auto folder = resourceFolder("lessons");
    if (!folder) {
        m_problems << QString::fromStdString(folder.error().text());
        return;
    }
    std::vector<std::string> problems;
    m_lessons = readLessons(*folder, problems);
    for (const std::string& problem : problems)
        m_problems << QString::fromStdString(problem);
}

QWidget* LessonsPage::makeList()
{
    auto* area = new QScrollArea(this);
    area->setProperty("card", true);
    area->setWidgetResizable(true);
    auto* inside = new QWidget(area);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(4);
    for (const Lesson& lesson : m_lessons) {
        const QString title = QString("%1  %2").arg(lesson.number)
                                  .arg(QString::fromStdString(lesson.title));
        const QString sentence = tr("%1 About %2 minutes, %3 steps.")
                                     .arg(QString::fromStdString(lesson.summary))
                                     .arg(lesson.minutes)
                                     .arg(lesson.steps.size());
        auto* button = new ChoiceButton("spark", title, sentence);
        button->setObjectName(QString("lesson.open.%1").arg(lesson.number));
        connect(button, &QPushButton::clicked, this,
                [this, number = lesson.number] { openLesson(number); });
        layout->addWidget(button);
    }
    if (m_lessons.empty())
        layout->addWidget(new QLabel(tr("The lessons are not installed.")));
    layout->addStretch();
    area->setWidget(inside);
    return area;
}

void LessonsPage::addHeaderButtons()
{
    m_list = addButton("list", tr("All lessons"), false);
    connect(m_list, &QPushButton::clicked, this, &LessonsPage::showList);
    m_answers = addButton("hideAnswers", tr("Hide answers"), false);
    m_answers->setCheckable(true);
    m_answers->setToolTip(tr("Predictions can be made, but not revealed."));
    m_notes = addButton("notes", tr("Notes"), false);
    m_notes->setCheckable(true);
    m_notes->setToolTip(tr("Notes for the teacher below the text."));
    m_handoutButton = addButton("handout", tr("Export handout…"), false);
    connect(m_handoutButton, &QPushButton::clicked, this, &LessonsPage::chooseHandout);
    m_present = addButton("present", tr("Present"), false);
    m_present->setToolTip(tr("Larger text on the whole screen, and back (F11)."));
    connect(m_present, &QPushButton::clicked, this, &LessonsPage::presentRequested);
    m_project = addButton("openProject", tr("Open as project"), false);
    m_project->setToolTip(tr("A study of the same toy, to continue with."));
    connect(m_project, &QPushButton::clicked, this, &LessonsPage::openProject);
    connect(m_answers, &QPushButton::toggled, this,
            [this](bool on) { m_view->setAnswersHidden(on); });
    connect(m_notes, &QPushButton::toggled, this, [this](bool on) { m_view->setNotesShown(on); });
}

void LessonsPage::showButtons()
{
    const bool open = m_stack->currentIndex() == 1;
    for (QPushButton* button : {m_list, m_answers, m_notes, m_handoutButton, m_present})
        button->setVisible(open);
    m_project->setVisible(open && !m_view->lesson().project.empty());
}

void LessonsPage::showList()
{
    m_view->pause();
    m_stack->setCurrentIndex(0);
    setHint(tr("Short, interactive, and checked against a truth that is known exactly."));
    showBanner(m_problems.join('\n'));
    showButtons();
}

void LessonsPage::openLesson(int number)
{
    for (const Lesson& lesson : m_lessons) {
        if (lesson.number != number)
            continue;
        showBanner({});
        setHint(QString::fromStdString(lesson.summary));
        m_stack->setCurrentIndex(1);
        m_view->setLesson(lesson);
        showButtons();
    }
}

void LessonsPage::openProject()
{
    const auto folder = resourceFolder("examples");
    if (!folder)
        return showBanner(QString::fromStdString(folder.error().text()));
    Q_EMIT exampleRequested(
        QString::fromStdString((*folder / (m_view->lesson().project + ".toml")).string()));
}

void LessonsPage::chooseHandout()
{
    auto* dialog = new QFileDialog(this, tr("Export the handout"), {}, tr("HTML (*.html)"));
    dialog->setObjectName("dialog.handout");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("html");
    dialog->selectFile(QString("lesson-%1.html").arg(m_view->lesson().number));
    connect(dialog, &QFileDialog::fileSelected, this, &LessonsPage::exportHandout);
    dialog->open();
}

void LessonsPage::exportHandout(const QString& path)
{
    m_handout->write(m_view->lesson(), path, !m_answers->isChecked());
}

QStringList LessonsPage::variants() const
{
    QStringList names{"list"};
    if (!m_lessons.empty())
        names << QString::number(m_lessons.front().number);
    return names;
}

void LessonsPage::showVariant(const QString& variant)
{
    if (variant == "list")
        showList();
    else
        openLesson(variant.toInt());
}

void LessonsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_view->pause();
}

} // namespace assay
