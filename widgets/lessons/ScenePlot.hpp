// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/SceneResult.hpp"
#include "widgets/plotting/PlotView.hpp"

class QCPAbstractItem;
class QCPGraph;

namespace assay {

/// Draws any figure of a scene. Handles are dragged with the mouse, or with the arrow keys
/// (Shift: ten times as far; Space: the next handle).
class ScenePlot : public PlotView {
    Q_OBJECT
public:
    explicit ScenePlot(const QString& figureName, QWidget* parent = nullptr);

    /// Draws \p figure; the axes stand still while the ranges that it asks for are the same.
    void setFigure(const SceneFigure& figure);
    const SceneFigure& figure() const { return m_figure; }
    /// Axes and titles only, with a sentence that says why.
    void hideContent(const SceneFigure& figure, const QString& why);
    QString csv() const override;
    int selectedHandle() const { return m_selected; }

Q_SIGNALS:
    /// A handle was moved: one signal per setting of it.
    void dragged(const QString& setting, double value);

protected:
    void restyle() override;
    void fitAxes() override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void build();
    void add(const SceneItem& item);
    void addLine(const SceneItem& item);
    void addSteps(const SceneItem& item);
    void addBand(const SceneItem& item);
    void addPoints(const SceneItem& item);
    void addArrows(const SceneItem& item);
    void addSegments(const SceneItem& item);
    void addRules(const SceneItem& item);
    void addHandles();
    void placeLegend();
    QPen penOf(const SceneItem& item, double width) const;
    QColor colorOf(const QString& style) const;
    QString markerOf(const QString& style) const;
    QCPGraph* addGraph(const SceneItem& item);
    void frame(const SceneFigure& figure);
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release();
    int handleAt(const QPointF& place) const;
    void moveHandle(int index, double x, double y);

    SceneFigure m_figure;
    QVector<QCPAbstractItem*> m_items; ///< The base class has items of its own.
    int m_selected = -1;
    bool m_dragging = false;
};

} // namespace assay
