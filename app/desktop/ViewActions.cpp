// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewActions.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/CommandBar.hpp"
#include "app/desktop/CommandPalette.hpp"
#include "app/desktop/PresentationMode.hpp"
#include "app/desktop/Settings.hpp"

#include <QMainWindow>
#include <QMenuBar>

namespace assay {

ViewActions::ViewActions(Actions& actions, Settings& settings, AppliedSettings& applied,
                         QMainWindow& window)
    : QObject(&window), m_actions(actions), m_settings(settings),
      m_presentation(new PresentationMode(window, applied))
{
    QMenuBar* bar = window.menuBar();
    bar->setCornerWidget(new CommandBar(*actions.findCommand, actions.appearances(), bar));
    auto* palette = new CommandPalette(window);
    connect(actions.findCommand, &QAction::triggered, palette, &CommandPalette::open);
    connect(actions.presentation, &QAction::toggled, m_presentation, &PresentationMode::set);
    connectTextSize();
    connectTheme();
}

void ViewActions::connectTextSize()
{
    const QString key = "appearance/fontScale";
    const auto change = [this, key](int percent) {
        m_settings.setValue(key, m_settings.number(key) + percent);
    };
    connect(m_actions.largerText, &QAction::triggered, this, [change] { change(10); });
    connect(m_actions.smallerText, &QAction::triggered, this, [change] { change(-10); });
    connect(m_actions.normalText, &QAction::triggered, this,
            [this, key] { m_settings.setValue(key, 100); });
}

void ViewActions::connectTheme()
{
    connect(&m_actions, &Actions::appearanceChosen, this, [this](Appearance appearance) {
        m_settings.setValue("appearance/theme", appearanceName(appearance));
    });
    const auto show = [this] { m_actions.setAppearance(m_settings.appearance()); };
    connect(&m_settings, &Settings::changed, this, show);
    show();
}

} // namespace assay
