// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/TrainingPanel.hpp"

class QCheckBox;

namespace assay {

class PointChoice;
class ReliabilityPlot;

/// Whether the ratios of the shown runs are honest on events that nobody has trained on, before and
/// after calibration.
class CalibrationPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit CalibrationPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    struct Check {
        std::size_t run = 0;
        RatioCheck before;
        std::vector<ReliabilityBin> after;
    };

    void show(const std::vector<WatchedRun>& runs, Result<std::vector<Check>> checks);
    void showNothing(const QString& why);
    void openBin(int curve, double low, double high);

    ReliabilityPlot* m_plot = nullptr;
    PointChoice* m_point = nullptr;
    QCheckBox* m_after = nullptr;
    std::vector<std::shared_ptr<const Estimator>> m_drawn; ///< Of the curves.
};

} // namespace assay
