// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"

#include <QWidget>

namespace assay {

class LimitMapPlot;
class PointCard;
class SharedZoom;

/// A map of a limit as one works with it: a click shows the card of that point beside the map, the
/// assumed truth is dragged in it, and its zoom is that of the contours.
class LimitMapView : public QWidget {
    Q_OBJECT
public:
    /// Takes \p plot. Widgets of the card are called \p name + ".…".
    LimitMapView(const PageContext& context, LimitMapPlot* plot, const QString& name,
                 QWidget* parent = nullptr);

    /// For a map of \p result; call when it was drawn anew.
    void update(const LimitResult& result);

Q_SIGNALS:
    /// The truth is being dragged: the map should follow at once.
    void truthMoved();

private:
    void moveTruth(double x, double y, bool finished);

    LimitScene& m_scene;
    LimitMapPlot* m_plot = nullptr;
    PointCard* m_card = nullptr;
    SharedZoom* m_zoom = nullptr;
};

} // namespace assay
