// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/LessonsMenu.hpp"

#include "app/desktop/MainWindow.hpp"
#include "widgets/pages/LessonsPage.hpp"
#include "widgets/pages/WelcomePage.hpp"

#include <QAction>
#include <QMenu>

#include <functional>

namespace assay {

namespace {

/// On the empty pages that the lesson is about.
void offer(MainWindow& window, const Lesson& lesson, const std::function<void(int)>& open)
{
    const QString text = LessonsPage::tr("Lesson %1: %2")
                             .arg(lesson.number).arg(QString::fromStdString(lesson.title));
    for (const std::string& id : lesson.pages)
        if (Page* page = window.page(QString::fromStdString(id));
            page->id().toStdString() == id)
            page->offerLesson(text, [open, number = lesson.number] { open(number); });
}

} // namespace

void addLessons(MainWindow& window, QMenu& menu)
{
    auto* page = window.findChild<LessonsPage*>();
    const auto open = [page, &window](int number) {
        window.goTo(page->id());
        page->openLesson(number);
    };
    QAction* all = menu.addAction(LessonsPage::tr("All lessons"));
    all->setObjectName("action.lessons");
    QObject::connect(all, &QAction::triggered, page, [page, &window] {
        window.goTo(page->id());
        page->showList();
    });
    menu.addSeparator();
    for (const Lesson& lesson : page->lessons()) {
        QAction* action = menu.addAction(
            QString("&%1  %2").arg(lesson.number).arg(QString::fromStdString(lesson.title)));
        action->setObjectName(QString("action.lesson.%1").arg(lesson.number));
        QObject::connect(action, &QAction::triggered, page,
                         [open, number = lesson.number] { open(number); });
        offer(window, lesson, open);
    }
    auto* welcome = window.findChild<WelcomePage*>();
    QObject::connect(welcome, &WelcomePage::lessonRequested, page, open);
    // As from the Welcome page, with its first events.
    QObject::connect(page, &LessonsPage::exampleRequested, welcome, &WelcomePage::exampleRequested);
    QObject::connect(page, &LessonsPage::presentRequested, &window, [&window] {
        window.findChild<QAction*>("action.presentation")->trigger();
    });
}

} // namespace assay
