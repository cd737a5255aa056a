// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/HistogramEstimator.hpp"
#include "widgets/panels/ObservablePanel.hpp"

#include <memory>

class QComboBox;
class QStackedWidget;

namespace assay {

class DistributionPlot;
class PlanePlot;

/// The bins of a histogram estimator as the limits use it, with their contents at the sliders: one
/// or two observables, the open bins at the ends drawn up to where events are.
class HistogramMethodPanel : public ObservablePanel {
    Q_OBJECT
public:
    explicit HistogramMethodPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followTheta() override;

private:
    using Estimator = std::shared_ptr<const HistogramEstimator>;
    void listChoices();
    void load(const QString& choice);
    /// Edges with the open bins closed where the events end.
    std::vector<std::vector<double>> closedEdges() const;
    void showEmpty(const QString& text);

    QComboBox* m_choice = nullptr;
    QStackedWidget* m_stack = nullptr;
    DistributionPlot* m_line = nullptr;
    PlanePlot* m_plane = nullptr;
    Estimator m_estimator;
    QString m_key, m_wanted; ///< What the estimator is, and what was asked for last.
    QString m_problem;
};

} // namespace assay
