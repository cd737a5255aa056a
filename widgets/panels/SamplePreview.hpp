// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Observable.hpp"
#include "widgets/panels/Panel.hpp"

class QComboBox;

namespace assay {

class DistributionPlot;
class SimulationPreview;

/// The distribution of one observable, also while the events are still being simulated.
class SamplePreview : public Panel {
    Q_OBJECT
public:
    explicit SamplePreview(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void listObservables(const std::vector<Observable>& observables);
    /// Of a simulation that is running; false if there is none.
    bool showRunning();

    QComboBox* m_observable = nullptr;
    DistributionPlot* m_plot = nullptr;
    SimulationPreview* m_running = nullptr;
};

} // namespace assay
