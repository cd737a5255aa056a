// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPolygonF>

class QMouseEvent;

namespace assay {

class LassoOutline;
class PlotView;

/// Chooses what lies in a part of a plot: Shift and a drag draw an outline (or a band over the
/// whole height), as does a plain drag while the tool of the toolbar is on. Ctrl+A, for those
/// without a mouse, chooses all that is in view: zoom first.
class Lasso : public QObject {
    Q_OBJECT
public:
    enum class Shape { Outline, Band };

    /// Adds its button to the toolbar of \p view. Only the first axis rect is listened to.
    Lasso(PlotView& view, Shape shape);

    bool isOn() const { return m_on; }
    void setOn(bool on) { m_on = on; }

Q_SIGNALS:
    /// In pixels of the plot, at least three corners.
    void enclosed(const QPolygonF& outline);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressed(const QMouseEvent& event);
    bool moved(const QMouseEvent& event);
    bool released();
    QPolygonF outline() const;
    void showOutline();

    PlotView& m_view;
    Shape m_shape;
    LassoOutline* m_line = nullptr;
    QPolygonF m_path; ///< As the mouse went, in pixels.
    bool m_on = false;
    bool m_drawing = false;
};

} // namespace assay
