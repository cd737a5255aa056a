// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/FineHistogram.hpp"
#include "widgets/panels/ObservablePanel.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace assay {

class FlowLayout;
class DistributionPlot;
class EdgeHandles;
class PlanePlot;

/// The bins of a histogram estimator as the limits use it, with their contents at the sliders: one
/// or two observables, the open bins at the ends drawn up to where events are. Edges are dragged or
/// typed; what the bins keep of the Fisher information follows at once, since all is put together
/// from one fine histogram.
class HistogramMethodPanel : public ObservablePanel {
    Q_OBJECT
public:
    using Edges = FineHistogram::Edges;

    explicit HistogramMethodPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Edges of the bins that are drawn, by axis, without the open ends.
    const Edges& edges() const { return m_edges; }
    /// Share of the information of the fine histogram that the bins keep, at the reference; NaN
    /// while it is not known.
    double keptInformation() const { return m_kept; }

protected:
    void refresh() override;
    void followTheta() override;

private:
    void buildControls(FlowLayout* row);
    void buildPlots();
    void listChoices();
    bool inStudy() const;
    void load(const EstimatorChoice& choice);
    /// Takes the edges of the choice if the fine histogram has them.
    bool takeEdges(const EstimatorChoice& choice);
    void drawLine(const Matrix& values, const Vector& errors);
    void drawPlane(const Matrix& values);
    /// Edges with the open bins closed where the events end.
    Edges closedEdges() const;
    void moveEdge(int axis, int index, double value, bool finished);
    void typeEdges();
    void commit(const Edges& edges);
    void showEdges();
    void showInformation();
    void showEmpty(const QString& text);

    QComboBox* m_choice = nullptr;
    QLineEdit* m_typed[2] = {};
    QPushButton* m_automatic = nullptr;
    QLabel* m_note = nullptr;
    QStackedWidget* m_stack = nullptr;
    DistributionPlot* m_line = nullptr;
    PlanePlot* m_plane = nullptr;
    EdgeHandles* m_lineEdges = nullptr;
    EdgeHandles* m_planeEdges = nullptr;
    FineHistogram m_fine;
    Edges m_edges;
    QString m_key, m_wanted; ///< Of what m_fine is, and of what was asked for last.
    QString m_next;          ///< Entry of the study that the edges were just written to.
    QString m_problem;
    double m_kept;
};

} // namespace assay
