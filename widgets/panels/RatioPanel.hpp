// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/TrainingPanel.hpp"

class QComboBox;

namespace assay {

class ComparisonPlot;
class PointChoice;

/// Estimated log r (or score) against the exact one, event by event, of the shown runs.
class RatioPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit RatioPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    struct Answer {
        std::vector<std::size_t> which; ///< Runs that have one.
        std::vector<EstimatorComparison> comparisons;
        std::vector<std::string> refusals;
    };

    void fillQuantities();
    void show(const std::vector<WatchedRun>& runs, Result<Answer> answer);
    void showNothing(const QString& why);

    ComparisonPlot* m_plot = nullptr;
    QComboBox* m_quantity = nullptr;
    PointChoice* m_point = nullptr;
};

} // namespace assay
