// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/FigureTour.hpp"

namespace assay {

namespace {

/// Pages are laid out and start to compute between two steps.
constexpr int stepMilliseconds = 40;

} // namespace

FigureTour::FigureTour(std::function<bool()> busy, QObject* parent)
    : QObject(parent), m_busy(std::move(busy))
{
    m_timer.setInterval(stepMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FigureTour::step);
}

void FigureTour::start(const QVector<FigureStop>& stops)
{
    m_stops = stops;
    m_at = -1;
    m_timer.start();
}

void FigureTour::stop()
{
    m_timer.stop();
    m_stops.clear();
}

void FigureTour::step()
{
    if (m_busy())
        return;
    if (m_at >= 0)
        Q_EMIT arrived(m_stops[m_at]);
    // Whoever was told may have stopped, or started another tour.
    if (!m_timer.isActive())
        return;
    if (++m_at >= m_stops.size()) {
        stop();
        Q_EMIT finished();
        return;
    }
    Q_EMIT approaching(m_stops[m_at]);
    bringUpToDate(m_stops[m_at]);
}

} // namespace assay
