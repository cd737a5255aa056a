// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>

class QCPGraph;

namespace assay {

/// Points in a plane, at most a few thousand (drawing takes 6 microseconds each). A click chooses
/// the nearest one, as do the arrow keys (in the order of x) with Return; a lasso those inside.
class PointsPlot : public PlotView {
    Q_OBJECT
public:
    PointsPlot(const QString& figureName, const QString& title, QWidget* parent = nullptr);

    void setTitles(const QString& x, const QString& y);
    void setPoints(const QVector<double>& x, const QVector<double>& y);
    const QVector<double>& xs() const { return m_x; }
    const QVector<double>& ys() const { return m_y; }
    std::optional<int> markedPoint() const { return m_marked; }
    QString csv() const override;

Q_SIGNALS:
    /// Index among the points as they were set.
    void pointChosen(int index);
    /// Indices of the points in a lasso, in the order they were set; at least one.
    void pointsEnclosed(const QVector<int>& indices);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void restyle() override;
    void fitAxes() override;

private:
    void chooseAt(const QPointF& position);
    void mark(std::optional<int> index);
    void enclose(const QPolygonF& outline);

    QCPGraph* m_points = nullptr;
    QCPGraph* m_mark = nullptr;
    QVector<double> m_x, m_y;
    QVector<int> m_order; ///< By x.
    std::optional<int> m_marked;
};

} // namespace assay
