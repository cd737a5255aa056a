// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/TrainingPanel.hpp"

namespace assay {

class GradientPlot;

/// Gradient norm and learning rate of the shown runs, as they go.
class GradientPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit GradientPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    GradientPlot* m_plot = nullptr;
};

} // namespace assay
