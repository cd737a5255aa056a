// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandBar.hpp"

#include "app/desktop/CommandList.hpp"
#include "widgets/plotting/Icons.hpp"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace assay {

CommandBar::CommandBar(QAction& findCommand, const QVector<QAction*>& themes, QWidget* parent)
    : QWidget(parent), m_find(findCommand), m_themes(themes)
{
    setObjectName("commandBar");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 8, 2);
    m_search = new QPushButton(this);
    m_search->setObjectName("commandBar.search");
    m_search->setProperty("small", true);
    m_search->setAccessibleName(tr("Search commands"));
    connect(m_search, &QPushButton::clicked, &findCommand, &QAction::trigger);
    connect(&findCommand, &QAction::changed, this, &CommandBar::showTheme);
    m_theme = new QToolButton(this);
    m_theme->setObjectName("commandBar.theme");
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setToolTip(tr("Theme: as the system, light or dark"));
    m_theme->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_theme->setPopupMode(QToolButton::InstantPopup);
    m_theme->setFocusPolicy(Qt::TabFocus);
    for (QAction* action : themes) {
        m_theme->addAction(action);
        connect(action, &QAction::toggled, this, &CommandBar::showTheme);
    }
    layout->addWidget(m_search);
    layout->addWidget(m_theme);
    showTheme();
}

void CommandBar::showTheme()
{
    const QString keys = m_find.shortcut().toString(QKeySequence::NativeText);
    m_search->setText(keys.isEmpty() ? tr("Search commands…")
                                     : tr("Search commands…   %1").arg(keys));
    m_theme->setIcon(icon("contrast", palette().color(QPalette::WindowText)));
    m_theme->setText(tr("Theme"));
}

void CommandBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTheme();
}

} // namespace assay
