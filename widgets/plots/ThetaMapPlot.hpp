// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <functional>
#include <optional>

class QCPColorMap;
class QCPColorScale;
class QCPGraph;
class QMouseEvent;

namespace assay {

/// A parameter as an axis.
struct ThetaAxis {
    QString title;
    double low = -1.0;
    double high = 1.0;
};

/// A benchmark in the plane (y is ignored with one parameter).
struct ThetaMarker {
    QString name;
    double x = 0.0;
    double y = 0.0;
    bool reference = false;
    bool locked = false; ///< Cannot be moved; drawn as a square.
};

/// A number as a function of theta: a colour map over two parameters, or a curve over one, with the
/// benchmarks as markers that can be dragged or nudged with the arrow keys.
class ThetaMapPlot : public PlotView {
    Q_OBJECT
public:
    ThetaMapPlot(const QString& figureName, const QString& title, QWidget* parent = nullptr);

    /// Two parameters; one otherwise.
    bool isPlane() const { return m_y.has_value(); }
    void setAxes(const ThetaAxis& x, const std::optional<ThetaAxis>& y);
    /// \p logarithmic chooses the colour scale, or the vertical axis of the curve.
    void setValueTitle(const QString& title, bool logarithmic);
    /// Evaluates \p field on the grid at once: must be cheap (microseconds).
    void setField(std::function<double(double x, double y)> field);
    void clearField();
    void setMarkers(const QVector<ThetaMarker>& markers);
    const QVector<ThetaMarker>& markers() const { return m_markers; }
    void setDraggable(bool draggable);
    /// The marker with the halo, or -1; keys act on it.
    int selectedMarker() const { return m_selected; }
    void setSelectedMarker(int index);
    QString csv() const override;
    bool grabsAt(const QPointF& pixel) const override;

Q_SIGNALS:
    /// While dragging; all moves of one drag have the same gesture number.
    void markerMoved(int index, double x, double y, int gesture);
    void markerSelected(int index);
    /// Double click beside the markers.
    void addRequested(double x, double y);
    /// The Delete key on a marker.
    void removeRequested(int index);

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override { return nullptr; }
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showDimension();
    void evaluate();
    void fillMarkers();
    QPointF positionOf(const ThetaMarker& marker) const;
    int markerAt(const QPointF& pixel) const;
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release();
    void doubleClick(QMouseEvent* event);
    void choose(int index);
    void moveTo(int index, double x, double y);

    ThetaAxis m_x;
    std::optional<ThetaAxis> m_y;
    std::function<double(double, double)> m_field;
    QVector<ThetaMarker> m_markers;
    QString m_valueTitle;
    bool m_logValues = false;
    bool m_draggable = false;
    int m_dragged = -1;
    int m_selected = -1;
    int m_gesture = 0;
    QPointF m_pressed; ///< Where the mouse was pressed last, in the units of the axes.
    QCPColorMap* m_map = nullptr;
    QCPColorScale* m_scale = nullptr;
    QCPGraph* m_curve = nullptr;
    QCPGraph* m_points = nullptr;
    QCPGraph* m_referencePoint = nullptr;
    QCPGraph* m_lockedPoints = nullptr;
    QCPGraph* m_halo = nullptr;
};

} // namespace assay
