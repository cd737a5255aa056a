// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/ReadoutBox.hpp"

#include <QStringList>

namespace assay {

class PlotView;
struct PlotTheme;

/// Two thin lines through the mouse with the values there, on a layer of its own: following the
/// mouse does not draw the plot again.
class Crosshair : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit Crosshair(QCustomPlot& plot);

    /// Moves to \p pixel of \p view and returns the read-out on one line; empty outside of the
    /// axes.
    QString moveTo(const PlotView& view, const QPointF& pixel);
    void leave();
    void setTheme(const PlotTheme& theme);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QPointer<QCPAxisRect> m_rect;
    QPointF m_pixel;
    QStringList m_lines;
    QColor m_ink;
    ReadoutLook m_look;
};

} // namespace assay
