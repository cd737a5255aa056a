// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/DropTarget.hpp"
#include "widgets/panels/TrainingPanel.hpp"
#include "widgets/plots/LossPlot.hpp"

class QCheckBox;
class QSpinBox;

namespace assay {

class RunOverlays;

/// Losses of the shown runs, as they go. Runs whose loss is another function than that of the
/// selected one are left out, as their values cannot be compared. Older runs
/// are laid over by dragging them out of the project tree.
class LossPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit LossPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void readOverlays();
    /// The training of the study whose newest run is \p run; or empty.
    QString drawnTraining(qint64 run) const;
    DropOffer offer(const Selected& selected) const;
    void take(const Selected& selected);

    RunOverlays& m_runs;
    QVector<LossCurve> m_overlays; ///< Older runs that are laid over.
    LossPlot* m_plot = nullptr;
    QSpinBox* m_smoothing = nullptr;
    QCheckBox* m_band = nullptr;
    QCheckBox* m_logEpochs = nullptr;
};

} // namespace assay
