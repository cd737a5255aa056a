// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPointF>

#include <array>
#include <optional>
#include <vector>

class QMouseEvent;

namespace assay {

class EdgeLines;
class PlotView;

/// Edges of bins as lines that the mouse moves, upright for the horizontal axis and level for the
/// vertical one. Who owns them decides where a line may go and sets the edges again.
class EdgeHandles : public QObject {
    Q_OBJECT
public:
    explicit EdgeHandles(PlotView& view);

    /// In the coordinates of the plot; none are drawn for an empty list.
    void setEdges(const std::vector<double>& x, const std::vector<double>& y);
    void setMovable(bool movable);

Q_SIGNALS:
    /// \p axis 0 is the horizontal one. The last move of a drag is \p finished.
    void moved(int axis, int index, double value, bool finished);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Grip {
        int axis, index;
    };
    std::optional<Grip> at(const QPointF& pixel) const;
    void move(const QPointF& pixel, bool finished);
    void showCursor(const QPointF& pixel);

    PlotView& m_view;
    EdgeLines* m_lines = nullptr;
    std::optional<Grip> m_grip;
    bool m_movable = true;
    bool m_hovers = false;
};

} // namespace assay
