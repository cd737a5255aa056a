// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotWait.hpp"

#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay {

namespace {

constexpr int tickMilliseconds = 100;
constexpr qint64 barsAfter = 300;
constexpr qint64 numbersAfter = 1000;
constexpr qint64 restAfter = 3000;
constexpr double smallestShare = 0.02; ///< Less says nothing about the rest.
constexpr int barCount = 9;

} // namespace

PlotWait::PlotWait(QCustomPlot& plot, QObject* parent) : QObject(parent), m_plot(plot)
{
    m_timer.setInterval(tickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlotWait::tick);
}

void PlotWait::start(const QString& sentence)
{
    if (isWaiting() && sentence == m_sentence)
        return;
    m_sentence = sentence;
    if (!isWaiting())
        m_clock.start();
    m_timer.start();
}

void PlotWait::stop()
{
    m_timer.stop();
    m_sentence.clear();
    m_said.clear();
    showBars(false);
}

void PlotWait::tick()
{
    const qint64 waited = m_clock.elapsed();
    if (waited < barsAfter)
        return;
    const QString said = text();
    if (std::exchange(m_said, said) == said)
        return;
    showBars(true);
    Q_EMIT changed();
}

QString PlotWait::text() const
{
    const qint64 waited = isWaiting() ? m_clock.elapsed() : 0;
    if (waited < barsAfter)
        return {};
    if (waited < numbersAfter)
        return m_sentence;
    const double share = m_progress ? std::min(m_progress(), 1.0) : 0.0;
    const double seconds = 1e-3 * double(waited);
    if (share < smallestShare)
        return tr("%1\n%2 s").arg(m_sentence).arg(int(seconds));
    const int percent = int(100.0 * share);
    if (waited < restAfter)
        return tr("%1\n%2 %").arg(m_sentence).arg(percent);
    return tr("%1\n%2 %, about %3 s left")
        .arg(m_sentence)
        .arg(percent)
        .arg(std::ceil(seconds * (1.0 - share) / share));
}

/// A hump, as most distributions are; it does not move, and it is no data.
void PlotWait::showBars(bool visible)
{
    if (visible && m_bars.empty()) {
        for (int i = 0; i < barCount; ++i) {
            auto* bar = new QCPItemRect(&m_plot);
            bar->setLayer("grid");
            bar->setSelectable(false);
            for (QCPItemPosition* corner : {bar->topLeft, bar->bottomRight})
                corner->setType(QCPItemPosition::ptAxisRectRatio);
            const double x = (i + 0.5) / barCount;
            const double height = 0.75 * std::exp(-8.0 * (x - 0.45) * (x - 0.45));
            bar->topLeft->setCoords((i + 0.12) / barCount, 1.0 - height);
            bar->bottomRight->setCoords((i + 0.88) / barCount, 1.0);
            m_bars.push_back(bar);
        }
    }
    for (QCPItemRect* bar : m_bars) {
        bar->setPen(Qt::NoPen);
        bar->setBrush(m_color);
        bar->setVisible(visible);
    }
}

void PlotWait::setTheme(const PlotTheme& theme)
{
    m_color = theme.mutedText;
    m_color.setAlpha(38);
    for (QCPItemRect* bar : m_bars)
        bar->setBrush(m_color);
}

} // namespace assay
