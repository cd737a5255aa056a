// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QMap>
#include <QObject>
#include <QPointF>
#include <QRectF>

class QCPAxisRect;
class QCPItemRect;
class QCustomPlot;
class QKeyEvent;
class QMouseEvent;

namespace assay {

class PlotView;
struct PlotTheme;

/// Mouse and zoom of a plot: wheel zooms, drag pans, a drag with the right button (or with the left
/// one in zoom mode) draws the box that is zoomed to, a double click shows everything, Ctrl+click
/// pins a read-out. While X or Y is held, only that axis moves.
class PlotNavigation : public QObject {
    Q_OBJECT
public:
    PlotNavigation(PlotView& view, QCustomPlot& plot);

    /// The left button draws a box instead of panning.
    bool isBoxMode() const { return m_boxMode; }
    void setBoxMode(bool on) { m_boxMode = on; }
    /// Around the middle of the axes; above 1 shows less.
    void zoomBy(double factor);
    void keyPressed(QKeyEvent& event);
    bool keyReleased(QKeyEvent& event);
    void setTheme(const PlotTheme& theme);

    /// X and Y are not held any more.
    void release();

Q_SIGNALS:
    void hovered(const QPointF& pixel);
    void left();
    /// Ctrl+click inside the axes.
    void pinned(const QPointF& pixel);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressed(const QMouseEvent& event);
    bool moved(const QMouseEvent& event);
    bool released(const QMouseEvent& event);
    bool doubleClicked(const QMouseEvent& event);
    void zoomToBox(const QRectF& pixels);
    void constrain(Qt::Orientations to);
    Qt::Orientations zoomable(const QCPAxisRect& rect) const;
    Qt::Orientations boxAxes() const;

    PlotView& m_view;
    QCustomPlot& m_plot;
    QCPItemRect* m_box = nullptr;
    QCPAxisRect* m_boxRect = nullptr; ///< Axes in which a box is being drawn.
    QPointF m_boxStart;
    Qt::Orientations m_held; ///< Axes to which X or Y restrict; none while neither is held.
    bool m_boxMode = false;
    bool m_pinning = false; ///< Between press and release of a Ctrl+click.
    struct Directions {
        Qt::Orientations drag, zoom;
    };
    QMap<QCPAxisRect*, Directions> m_before; ///< What holding a key replaced.
};

} // namespace assay
