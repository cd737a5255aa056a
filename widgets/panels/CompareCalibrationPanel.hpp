// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/CompareEstimatorsPanel.hpp"

namespace assay {

class ReliabilityPlot;

/// Calibration of the selected trainings at one point, on common axes.
class CompareCalibrationPanel : public CompareEstimatorsPanel {
    Q_OBJECT
public:
    explicit CompareCalibrationPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    QStringList draw(const std::vector<Answer>& answers) override;
    void clear() override;
    bool isDrawn() const override;

private:
    ReliabilityPlot* m_plot = nullptr;
};

} // namespace assay
