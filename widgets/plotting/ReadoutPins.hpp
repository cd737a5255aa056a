// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/ReadoutBox.hpp"

#include <QJsonArray>
#include <QVector>

#include <optional>

namespace assay {

class PlotView;
struct PlotTheme;

/// Read-outs that stay where they were pinned: on a curve, whose value there they show as it
/// changes, or at a point. Ctrl+click pins and unpins, as does P where the mouse is; Shift+P
/// removes all. Part of the view state, and of exported figures.
class ReadoutPins : public QCPAbstractItem {
    Q_OBJECT
public:
    struct Pin {
        int rect = 0; ///< Number of the axis rect.
        double x = 0.0;
        double y = 0.0;
        QString curve; ///< Empty: a point of the plot.
    };

    explicit ReadoutPins(PlotView& view);
    /// Those of \p view.
    static ReadoutPins& of(const PlotView& view);

    const QVector<Pin>& pins() const { return m_pins; }
    /// Pins at \p pixel what the crosshair says there, on the nearest curve if one is near, or
    /// removes the pin that is there already.
    void toggleAt(const QPointF& pixel);
    /// The same where the mouse is, or in the middle of the plot when it is elsewhere.
    void toggleAtMouse();
    void clear();
    /// What the boxes say now; nothing for curves that are hidden or gone.
    QStringList texts() const;

    QJsonArray state() const;
    void setState(const QJsonArray& state);
    void setTheme(const PlotTheme& theme);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Shown {
        QPointF pixel;
        QStringList lines;
        QRectF inside;
    };
    /// Nothing if it cannot be shown now.
    std::optional<Shown> shown(const Pin& pin) const;
    void changed();

    PlotView& m_view;
    QVector<Pin> m_pins;
    ReadoutLook m_look;
    QColor m_ink;
};

} // namespace assay
