// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/LowerRect.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

namespace assay {

QCPAxisRect* addLowerRect(QCustomPlot& plot, double ratio)
{
    auto* lower = new QCPAxisRect(&plot, true);
    lower->setupFullAxesBox(true);
    plot.plotLayout()->addElement(1, 0, lower);
    plot.plotLayout()->setRowStretchFactor(0, ratio);
    plot.plotLayout()->setRowSpacing(0);
    auto* group = new QCPMarginGroup(&plot);
    for (QCPAxisRect* rect : plot.axisRects())
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    plot.axisRect()->setMinimumMargins({0, 0, 0, 8});
    plot.xAxis->setTickLabels(false);
    QCPAxis* above = plot.xAxis;
    QCPAxis* below = lower->axis(QCPAxis::atBottom);
    const auto changed = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    QObject::connect(below, changed, above, [above](const QCPRange& r) { above->setRange(r); });
    QObject::connect(above, changed, below, [below](const QCPRange& r) { below->setRange(r); });
    return lower;
}

} // namespace assay
