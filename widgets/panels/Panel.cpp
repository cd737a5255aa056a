// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/Panel.hpp"

#include "widgets/plotting/Maximiser.hpp"
#include "widgets/plotting/PlotView.hpp"

namespace assay {

Panel::Panel(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Panel::refreshNow);
    connect(&document(), &ProjectDocument::studyChanged, this, &Panel::refreshSoon);
    connect(&document(), &ProjectDocument::stagesChanged, this, &Panel::refreshSoon);
    connect(&document(), &ProjectDocument::closed, this, &Panel::refreshSoon);
}

void Panel::refreshNow()
{
    m_timer.stop();
    m_dirty = false;
    refresh();
}

void Panel::refreshSoon()
{
    m_dirty = true;
    if (isWatched())
        m_timer.start();
}

bool Panel::isWatched() const
{
    return isVisible() || Maximiser::hasWindowOf(*this);
}

void Panel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    for (PlotView* plot : findChildren<PlotView*>())
        plot->setProgress([this] { return progress(); });
    if (m_dirty)
        m_timer.start();
}

} // namespace assay
