// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/DockLayout.hpp"

#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace assay {

namespace {

constexpr QSize standardSize(1440, 900);
/// So much of the window must be on a screen for a mouse to get hold of it.
constexpr QSize leastVisible(120, 60);

} // namespace

DockLayout::DockLayout(QMainWindow& window, QList<QDockWidget*> right, QList<QDockWidget*> bottom)
    : QObject(&window), m_window(window), m_right(std::move(right)), m_bottom(std::move(bottom))
{
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setDockNestingEnabled(false);
    for (QDockWidget* dock : docks()) {
        connect(dock, &QDockWidget::dockLocationChanged, this, &DockLayout::updateTitlesLater);
        connect(dock, &QDockWidget::topLevelChanged, this, &DockLayout::updateTitlesLater);
        connect(dock->toggleViewAction(), &QAction::toggled, this, &DockLayout::updateTitlesLater);
    }
    reset();
}

void DockLayout::reset()
{
    for (QDockWidget* dock : docks()) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    for (QDockWidget* dock : m_right)
        m_window.addDockWidget(Qt::RightDockWidgetArea, dock, Qt::Vertical);
    for (QDockWidget* dock : m_bottom) {
        m_window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (dock != m_bottom.front())
            m_window.tabifyDockWidget(m_bottom.front(), dock);
    }
    for (QDockWidget* dock : docks())
        dock->show();
    m_bottom.front()->raise();
    size();
    updateTitles();
}

void DockLayout::size()
{
    const QFontMetrics metrics = m_window.fontMetrics();
    // Large text must leave the pages most of the window.
    const int width = std::min(metrics.averageCharWidth() * 34, m_window.width() / 5);
    m_window.resizeDocks(m_right, {width, width}, Qt::Horizontal);
    m_window.resizeDocks(m_right, {3, 2}, Qt::Vertical);
    const int height = std::min(metrics.height() * 7, m_window.height() / 6);
    m_window.resizeDocks({m_bottom.front()}, {height}, Qt::Vertical);
}

void DockLayout::setLocked(bool locked)
{
    m_locked = locked;
    for (QDockWidget* dock : docks())
        dock->setFeatures(locked ? QDockWidget::DockWidgetClosable
                                 : QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
                                       | QDockWidget::DockWidgetFloatable);
    updateTitles();
}

/// The tabs below name panels that lie on each other; a title is needed only to drag them. One that
/// floats, or has no other beside it, has no tab.
void DockLayout::updateTitles()
{
    for (QDockWidget* dock : m_bottom) {
        const auto others = m_window.tabifiedDockWidgets(dock);
        const bool tabbed = !dock->isFloating()
                            && std::any_of(others.begin(), others.end(),
                                           [](const QDockWidget* o) { return !o->isHidden(); });
        QWidget* old = dock->titleBarWidget();
        if ((m_locked && tabbed) == (old != nullptr))
            continue;
        dock->setTitleBarWidget(old ? nullptr : new QWidget(dock));
        delete old;
    }
}

/// Once the window has arranged what changed.
void DockLayout::updateTitlesLater()
{
    QMetaObject::invokeMethod(this, &DockLayout::updateTitles, Qt::QueuedConnection);
}

void DockLayout::restore(const QByteArray& geometry, const QByteArray& state)
{
    m_window.resize(standardSize);
    m_window.restoreGeometry(geometry);
    bringBack();
    if (!m_window.restoreState(state, version))
        reset();
    updateTitles();
}

void DockLayout::bringBack()
{
    const QRect frame = m_window.geometry();
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect visible = frame & screen->availableGeometry();
        if (visible.width() >= leastVisible.width() && visible.height() >= leastVisible.height())
            return;
    }
    const QRect place = QGuiApplication::primaryScreen()->availableGeometry();
    m_window.setWindowState(Qt::WindowNoState);
    m_window.resize(standardSize.boundedTo(place.size()));
    m_window.move(place.center() - m_window.rect().center());
}

} // namespace assay
