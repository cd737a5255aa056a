// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/DifferencePanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitMaps.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/panels/LimitMapView.hpp"
#include "widgets/panels/PValuePanel.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace assay {

DifferencePanel::DifferencePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    const auto box = [&](const QString& name, const QString& text) {
        auto* made = new QComboBox(this);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        explain(made, "test-statistic");
        connect(made, &QComboBox::currentIndexChanged, this, &DifferencePanel::refreshSoon);
        keepInView(made, "currentText");
        row->addWidget(made);
        return made;
    };
    m_first = box("limits.difference.first", tr("First method"));
    row->addWidget(new QLabel(tr("minus"), this));
    m_second = box("limits.difference.second", tr("Second method"));
    row->addStretch();
    layout->addLayout(row);
    m_plot = new LimitMapPlot("plot.difference", tr("Difference"), LimitMapPlot::Scale::Diverging,
                              this);
    m_plot->setEmptyText(tr("Two methods with the same free parameters are needed."));
    explain(m_plot, "test-statistic");
    m_view = new LimitMapView(context, m_plot, "limits.difference.point", this);
    layout->addWidget(m_view, 1);
    connect(m_view, &LimitMapView::truthMoved, this, &DifferencePanel::refreshNow);
    connect(&m_scene, &LimitScene::changed, this, &DifferencePanel::refreshSoon);
}

void DifferencePanel::refresh()
{
    fillCurveBox(*m_first, m_scene.allCurves(), 0);
    fillCurveBox(*m_second, m_scene.allCurves(), 1);
    const LimitCurve* a = m_scene.curve(m_first->currentText());
    const LimitCurve* b = m_scene.curve(m_second->currentText());
    if (!a || !b)
        return m_plot->setMap(std::nullopt);
    const auto axes = freeAxes(*a->result);
    const auto& parameters = document().schema().parameters;
    if (axes.empty())
        return m_plot->setMap(std::nullopt);
    m_plot->setAxes(titleOf(parameters, axes[0]),
                    axes.size() > 1 ? titleOf(parameters, axes[1]) : QString(),
                    tr("Δ(−2 Δ ln L)"));
    m_plot->setTitle(tr("−2 Δ ln L of %1 minus that of %2").arg(legendText(*a), legendText(*b)));
    sayInFileName(*m_plot, a->name + "." + b->name);
    m_plot->setStale(a->stale || b->stale);
    m_plot->setMap(differenceMap(*a, *b));
    m_view->update(*a->result);
}

} // namespace assay
