// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/PresentationMode.hpp"

#include "app/desktop/AppliedSettings.hpp"
#include "app/desktop/DockLayout.hpp"

#include <QDockWidget>
#include <QMainWindow>

namespace assay {

namespace {

constexpr int presentationScale = 150;

} // namespace

PresentationMode::PresentationMode(QMainWindow& window, AppliedSettings& look)
    : QObject(&window), m_window(window), m_look(look)
{
}

void PresentationMode::set(bool on)
{
    if (on == m_on)
        return;
    if (on) {
        m_layout = m_window.saveState(DockLayout::version);
        m_wasFullScreen = m_window.isFullScreen();
        for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
            dock->hide();
    }
    m_on = on;
    m_look.setLeastFontScale(on ? presentationScale : 0);
    const Qt::WindowStates states = m_window.windowState();
    m_window.setWindowState(on || m_wasFullScreen ? states | Qt::WindowFullScreen
                                                  : states & ~Qt::WindowFullScreen);
    if (!on)
        m_window.restoreState(m_layout, DockLayout::version);
}

QByteArray PresentationMode::layout() const
{
    return m_on ? m_layout : m_window.saveState(DockLayout::version);
}

} // namespace assay
