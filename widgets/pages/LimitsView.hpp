// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

class QStackedWidget;

namespace assay {

class ContourPlot;
class PointCard;
class SharedZoom;
class ProfilePlot;
class RowTable;

/// Limits of several methods: contours, or profiles with one free parameter, above a table. The
/// assumed truth can be dragged; a click shows the numbers at a point.
class LimitsView : public Panel {
    Q_OBJECT
    /// Curves that were switched off in the legend: part of the view.
    Q_PROPERTY(QStringList hiddenCurves READ hiddenCurves WRITE setHiddenCurves)
public:
    explicit LimitsView(const PageContext& context, QWidget* parent = nullptr);

    QStringList hiddenCurves() const;
    void setHiddenCurves(const QStringList& names);

protected:
    void refresh() override;

private:
    QWidget* makeResults();
    void connectPlots();
    void updateAxes(const LimitResult& result);
    void updateTruth(const LimitResult& result);
    void updateTable();
    void moveTruth(double x, std::optional<double> y, bool finished, int gesture);
    void moveLevel(int index, double level, bool finished);
    /// The truth with the free parameters replaced.
    Theta pointAt(double x, std::optional<double> y) const;

    LimitScene& m_scene;
    QStackedWidget* m_plots = nullptr;
    ContourPlot* m_contours = nullptr;
    SharedZoom* m_zoom = nullptr;
    ProfilePlot* m_profile = nullptr;
    PointCard* m_card = nullptr;
    RowTable* m_results = nullptr;
};

} // namespace assay
