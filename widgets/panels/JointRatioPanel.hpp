// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/AugmentPanel.hpp"

class QLabel;

namespace assay {

class SpectrumPlot;

/// Histogram of the joint log ratio of the training rows, those drawn at theta and those drawn at
/// the reference apart: what a ratio estimator learns from. A bin or a range of bins opens the list
/// of its events.
class JointRatioPanel : public AugmentPanel {
    Q_OBJECT
public:
    explicit JointRatioPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void draw(const std::shared_ptr<const DrawnSet>& set) override;

private:
    SpectrumPlot* m_plot = nullptr;
    QLabel* m_text = nullptr;
    std::shared_ptr<const DrawnSet> m_set; ///< What is drawn.
};

} // namespace assay
