// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/LogDock.hpp"

#include "widgets/manual/Concept.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTime>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int maxLines = 5000;
enum Role { WarningRole = Qt::UserRole + 1 };

} // namespace

LogDock::LogDock(QWidget* parent) : QDockWidget(tr("Log"), parent)
{
    setObjectName("dock.log");
    auto* inside = new QWidget(this);
    auto* layout = new QHBoxLayout(inside);
    layout->setContentsMargins(12, 4, 8, 4);
    m_list = new QListWidget(inside);
    m_list->setObjectName("log.list");
    m_list->setAccessibleName(tr("Log"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = new QLabel(tr("Nothing has happened yet. What runs, warns or fails is told here."),
                         inside);
    m_empty->setObjectName("log.empty");
    m_empty->setProperty("role", "hint");
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    m_list->hide();
    layout->addWidget(makeBar());
    setWidget(inside);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &LogDock::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, &LogDock::jump);
    auto* copyKey = new QShortcut(QKeySequence::Copy, m_list, this, &LogDock::copy,
                                  Qt::WidgetShortcut);
    copyKey->setObjectName("log.copyKey");
    updateButtons();
}

QWidget* LogDock::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_level = new QComboBox(bar);
    m_level->setObjectName("log.level");
    m_level->setAccessibleName(tr("Which lines are shown"));
    m_level->addItems({tr("Everything"), tr("Warnings")});
    explain(m_level, "log");
    m_copy = new QPushButton(tr("Copy"), bar);
    m_copy->setObjectName("log.copy");
    m_copy->setToolTip(tr("Copies the selected lines, or all that are shown."));
    m_jump = new QPushButton(tr("Go there"), bar);
    m_jump->setObjectName("log.jump");
    m_jump->setToolTip(tr("Goes to the stage that the line is about."));
    layout->addWidget(m_level);
    m_open = new QPushButton(tr("Open file"), bar);
    m_open->setObjectName("log.open");
    m_open->hide();
    for (QPushButton* button : {m_copy, m_jump, m_open}) {
        button->setProperty("small", true);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogDock::filter);
    connect(m_copy, &QPushButton::clicked, this, &LogDock::copy);
    connect(m_jump, &QPushButton::clicked, this, &LogDock::jump);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_file)); });
    return bar;
}

void LogDock::setFile(const QString& path)
{
    m_file = path;
    m_open->setToolTip(tr("The log of this and earlier sessions, %1.").arg(path));
    m_open->setVisible(!path.isEmpty());
}

void LogDock::add(const QString& text, bool warning)
{
    Q_EMIT added(text, warning);
    append(text, warning);
}

void LogDock::append(const QString& text, bool warning)
{
    const bool atEnd =
        m_list->verticalScrollBar()->value() == m_list->verticalScrollBar()->maximum();
    auto* item = new QListWidgetItem(QString("%1  %2%3").arg(
        QTime::currentTime().toString("hh:mm:ss"), warning ? "⚠ " : "", text));
    item->setData(WarningRole, warning);
    m_list->addItem(item);
    m_empty->hide();
    m_list->show();
    showLine(*item);
    if (m_list->count() > maxLines)
        delete m_list->takeItem(0);
    if (atEnd)
        m_list->scrollToBottom();
    if (warning)
        Q_EMIT warningsChanged(++m_warnings);
    updateButtons();
}

QString LogDock::text() const
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row)
        lines << m_list->item(row)->text();
    return lines.join('\n');
}

void LogDock::showWarnings()
{
    m_level->setCurrentIndex(1);
}

void LogDock::setStages(const QStringList& names)
{
    m_stages = names;
    // "train.sally-2" before "train.sally".
    std::sort(m_stages.begin(), m_stages.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
}

void LogDock::showLine(QListWidgetItem& item) const
{
    item.setHidden(m_level->currentIndex() == 1 && !item.data(WarningRole).toBool());
}

void LogDock::filter()
{
    for (int row = 0; row < m_list->count(); ++row)
        showLine(*m_list->item(row));
}

void LogDock::copy() const
{
    QStringList lines;
    const bool all = m_list->selectedItems().isEmpty();
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (!item->isHidden() && (all || item->isSelected()))
            lines << item->text();
    }
    QApplication::clipboard()->setText(lines.join('\n'));
}

QString LogDock::stageOf(const QString& text) const
{
    for (const QString& stage : m_stages)
        if (text.contains(stage))
            return stage;
    return {};
}

void LogDock::jump()
{
    const QListWidgetItem* item = m_list->currentItem();
    const QString stage = item ? stageOf(item->text()) : QString();
    if (!stage.isEmpty())
        Q_EMIT jumpRequested(stage);
}

void LogDock::updateButtons()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_jump->setEnabled(item && item->isSelected() && !stageOf(item->text()).isEmpty());
    m_copy->setEnabled(m_list->count() > 0);
}

} // namespace assay
