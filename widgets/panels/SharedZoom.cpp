// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SharedZoom.hpp"

#include "widgets/plotting/PlotView.hpp"

#include <QEvent>

namespace assay {

SharedZoom::SharedZoom(PlotView& plot) : QObject(&plot), m_plot(plot)
{
    plot.installEventFilter(this);
}

bool SharedZoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_plot || event->type() != QEvent::Hide || m_group.isEmpty())
        return QObject::eventFilter(watched, event);
    const auto zoom = m_plot.zoom();
    for (SharedZoom* other : m_plot.window()->findChildren<SharedZoom*>()) {
        if (other == this || other->m_group != m_group)
            continue;
        if (zoom)
            other->m_plot.setZoom(*zoom);
        else if (other->m_plot.isZoomed())
            other->m_plot.resetView();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace assay
