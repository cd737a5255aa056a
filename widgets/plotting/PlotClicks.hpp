// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPointF>

class QCustomPlot;
class QMouseEvent;

namespace assay {

/// Tells clicks on a plot from drags: press and release of the left button at one place.
class PlotClicks : public QObject {
    Q_OBJECT
public:
    explicit PlotClicks(QCustomPlot& plot, QObject* parent = nullptr);

Q_SIGNALS:
    /// Position in pixels of the plot.
    void clicked(const QPointF& position);

private:
    QPointF m_pressed;
    bool m_down = false;
};

} // namespace assay
