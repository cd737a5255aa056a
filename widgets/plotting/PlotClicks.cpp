// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotClicks.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

namespace assay {

namespace {

constexpr double reach = 4.0; // pixels that a hand may move during a click

} // namespace

PlotClicks::PlotClicks(QCustomPlot& plot, QObject* parent) : QObject(parent)
{
    connect(&plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        m_down = event->button() == Qt::LeftButton;
        m_pressed = event->position();
    });
    connect(&plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const bool click = m_down && (event->position() - m_pressed).manhattanLength() <= reach;
        m_down = false;
        if (click)
            Q_EMIT clicked(event->position());
    });
}

} // namespace assay
