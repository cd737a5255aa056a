// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/GradientPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plots/GradientPlot.hpp"

namespace assay {

GradientPanel::GradientPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, false, parent), m_plot(new GradientPlot(this))
{
    explain(m_plot, "gradient-norm");
    setPlot(m_plot);
}

void GradientPanel::refresh()
{
    if (!watch())
        return;
    QVector<LossCurve> curves;
    bool stale = false;
    for (WatchedRun& run : watch()->shownRuns()) {
        if (run.epochs.empty())
            continue;
        stale = stale || (run.stale && !run.live);
        curves.push_back({run.name, run.method, std::move(run.epochs), run.look});
    }
    m_plot->setStale(stale);
    m_plot->setCurves(curves);
}

} // namespace assay
