// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/HoverReadout.hpp"

#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/ThetaMapPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QEvent>
#include <QMouseEvent>

namespace assay {

HoverReadout::HoverReadout(QWidget& pages) : QObject(&pages)
{
    for (PlotView* view : pages.findChildren<PlotView*>())
        if (qobject_cast<ThetaMapPlot*>(view) || qobject_cast<ContourPlot*>(view))
            view->plot().installEventFilter(this);
}

bool HoverReadout::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        Q_EMIT changed({});
    } else if (event->type() == QEvent::MouseMove) {
        const auto* plot = qobject_cast<QCustomPlot*>(object);
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        const bool inside = plot && plot->axisRect()->rect().contains(at.toPoint());
        const auto* map = plot ? qobject_cast<ThetaMapPlot*>(plot->parentWidget()) : nullptr;
        QStringList theta;
        if (inside)
            theta << QString::number(plot->xAxis->pixelToCoord(at.x()), 'g', 3);
        if (inside && (!map || map->isPlane())) // Else y is what is drawn, and no parameter.
            theta << QString::number(plot->yAxis->pixelToCoord(at.y()), 'g', 3);
        Q_EMIT changed(inside ? tr("θ = (%1)").arg(theta.join(", ")) : QString());
    }
    return QObject::eventFilter(object, event);
}

} // namespace assay
