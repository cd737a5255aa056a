// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/WelcomePage.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/pages/ChoiceButton.hpp"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace assay {

namespace {

void clear(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// When a project was last changed, as one says it.
QString dayOf(const QString& folder)
{
    const QDate day = QFileInfo(folder + "/project.db").lastModified().date();
    switch (day.daysTo(QDate::currentDate())) {
    case 0: return WelcomePage::tr("today");
    case 1: return WelcomePage::tr("yesterday");
    default: return day.isValid() ? QLocale::system().toString(day, QLocale::ShortFormat) : QString();
    }
}

} // namespace

WelcomePage::WelcomePage(const PageContext& context, QWidget* parent)
    : Page("welcome", tr("Assay"), context, parent)
{
    setHint(tr("Likelihood ratios and limits from simulated events, next to the exact truth. New "
               "here? Click an example: its events are made at once."));
    // What a newcomer clicks comes first.
    m_examples = addColumn(tr("Examples"));
    fillExamples();
    fillProcesses(addColumn(tr("New study")));
    QVBoxLayout* last = addColumn(tr("Lessons"));
    fillLessons(last);
    last->addSpacing(10);
    last->addWidget(sectionTitle(tr("Open")));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    last->addLayout(m_recent);
    last->addStretch();
    setRecent({});
}

QVBoxLayout* WelcomePage::addColumn(const QString& title)
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 8, 12);
    layout->addWidget(sectionTitle(title));
    auto* area = new QScrollArea(frame);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(area);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(4);
    area->setWidget(inside);
    // Texts are wrapped, but not words: columns that are too narrow go below each other.
    inside->installEventFilter(this);
    layout->addWidget(area, 1);
    content()->addWidget(frame, 1);
    return column;
}

bool WelcomePage::eventFilter(QObject* object, QEvent* event)
{
    auto* inside = qobject_cast<QWidget*>(object);
    if (inside && event->type() == QEvent::LayoutRequest)
        if (auto* area = qobject_cast<QScrollArea*>(inside->parentWidget()->parentWidget()))
            area->setMinimumWidth(inside->layout()->minimumSize().width()
                                  + area->verticalScrollBar()->sizeHint().width());
    return Page::eventFilter(object, event);
}

void WelcomePage::fillProcesses(QVBoxLayout* column)
{
    for (const ProcessEntry& entry : processTable()) {
        const QString name = QString::fromStdString(entry.name);
        auto* button = new ChoiceButton("spark", name, QString::fromStdString(entry.description));
        button->setObjectName("new." + name);
        connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT newRequested(name); });
        column->addWidget(button);
    }
    auto* import = new ChoiceButton("file", tr("Events from files…"),
                                    tr("MadMiner HDF5, LHE, HepMC, CSV; or drop them."));
    import->setObjectName("new.import");
    connect(import, &QPushButton::clicked, this, &WelcomePage::importRequested);
    column->addWidget(import);
    column->addStretch();
}

void WelcomePage::fillExamples()
{
    m_studies = exampleStudies();
    for (const ExampleStudy& study : m_studies) {
        auto* button = new ChoiceButton("sample", study.title, study.sentence);
        button->setObjectName("example." + study.id);
        connect(button, &QPushButton::clicked, this,
                [this, path = study.path] { Q_EMIT exampleRequested(path); });
        m_examples->addWidget(button);
    }
    if (m_studies.empty())
        m_examples->addWidget(new QLabel(tr("The examples are not installed.")));
    m_examples->addStretch();
}

void WelcomePage::fillLessons(QVBoxLayout* column)
{
    const auto place = resourceFolder("lessons");
    std::vector<std::string> problems; // The page of the lessons shows them.
    const auto lessons = place ? readLessons(*place, problems) : std::vector<Lesson>();
    for (const Lesson& lesson : lessons) {
        auto* button = new ChoiceButton("spark", QString("%1  %2").arg(lesson.number)
                                                     .arg(QString::fromStdString(lesson.title)),
                                        QString::fromStdString(lesson.summary));
        button->setObjectName(QString("lesson.%1").arg(lesson.number));
        connect(button, &QPushButton::clicked, this,
                [this, number = lesson.number] { Q_EMIT lessonRequested(number); });
        column->addWidget(button);
    }
}

void WelcomePage::setRecent(const QStringList& folders)
{
    clear(m_recent);
    auto* open = new ChoiceButton("folder", tr("Open a project…"),
                                  tr("A folder that ends in .assay; or drop it."));
    open->setObjectName("openProject");
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested({}); });
    m_recent->addWidget(open);
    for (const QString& folder : folders) {
        const bool exists = QFileInfo::exists(folder);
        const QString place = QDir::toNativeSeparators(QFileInfo(folder).path());
        auto* button = new ChoiceButton(
            "file", QFileInfo(folder).completeBaseName(),
            exists ? tr("%1, %2").arg(dayOf(folder), place)
                   : tr("missing: %1. Click to show where it is now.").arg(place));
        // Once it was found under its name, its old place is forgotten.
        connect(button, &QPushButton::clicked, this,
                [this, folder, exists] { Q_EMIT openRequested(exists ? folder : QString()); });
        m_recent->addWidget(button);
    }
}

} // namespace assay
