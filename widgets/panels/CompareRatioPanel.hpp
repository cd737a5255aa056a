// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/CompareEstimatorsPanel.hpp"

namespace assay {

class ComparisonPlot;

/// Estimated log r of the selected trainings against the exact one at one point: the events of the
/// first, and the residuals of all.
class CompareRatioPanel : public CompareEstimatorsPanel {
    Q_OBJECT
public:
    explicit CompareRatioPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    QStringList draw(const std::vector<Answer>& answers) override;
    void clear() override;
    bool isDrawn() const override;

private:
    ComparisonPlot* m_plot = nullptr;
};

} // namespace assay
