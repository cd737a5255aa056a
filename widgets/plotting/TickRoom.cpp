// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/TickRoom.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <typeinfo>

namespace assay {

namespace {

constexpr char wantedTicks[] = "wantedTicks";

/// Numbers of four characters with a gap, by which most ticks are labelled.
int ticksIn(int width, const QFont& font)
{
    const QFontMetrics metrics(font);
    return std::max(2, width / (metrics.horizontalAdvance("-0.25") + metrics.averageCharWidth()));
}

} // namespace

bool fitTicks(QCustomPlot& plot)
{
    bool changed = false;
    for (QCPAxisRect* rect : plot.axisRects())
        for (QCPAxis* axis : rect->axes(QCPAxis::atBottom | QCPAxis::atTop)) {
            QCPAxisTicker& ticker = *axis->ticker();
            if (typeid(ticker) != typeid(QCPAxisTicker) || rect->width() < 1)
                continue;
            if (!axis->property(wantedTicks).isValid())
                axis->setProperty(wantedTicks, ticker.tickCount());
            const int count = std::min(axis->property(wantedTicks).toInt(),
                                       ticksIn(rect->width(), axis->tickLabelFont()));
            changed = changed || count != ticker.tickCount();
            ticker.setTickCount(count);
        }
    if (changed) // At once: a file is drawn in one go, and must not show what fits the window.
        for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins,
                                 QCPLayoutElement::upLayout})
            plot.plotLayout()->update(phase);
    return changed;
}

} // namespace assay
