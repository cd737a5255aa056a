// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/TrainingPanel.hpp"

class QCheckBox;
class QSpinBox;

namespace assay {

class LossPlot;

/// Losses of the shown runs, as they go. Runs whose loss is another function than that of the
/// selected one are left out, as their values cannot be compared.
class LossPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit LossPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    LossPlot* m_plot = nullptr;
    QSpinBox* m_smoothing = nullptr;
    QCheckBox* m_band = nullptr;
    QCheckBox* m_logEpochs = nullptr;
};

} // namespace assay
