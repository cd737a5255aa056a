// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PValuePanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitMaps.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/panels/LimitMapView.hpp"
#include "widgets/panels/NameBox.hpp"
#include "widgets/plots/LimitMapPlot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace assay {

void fillCurveBox(QComboBox& box, const QVector<LimitCurve>& curves, int otherwise)
{
    QStringList names;
    for (const LimitCurve& curve : curves)
        names << curve.name;
    listNames(box, names, otherwise);
}

PValuePanel::PValuePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    auto* label = new QLabel(tr("Method"), this);
    m_method = new QComboBox(this);
    m_method->setObjectName("limits.pvalue.method");
    m_method->setAccessibleName(tr("Method of the map"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_method);
    m_check = new QLabel(this);
    m_check->setProperty("role", "hint");
    row->addWidget(label);
    row->addWidget(m_method);
    row->addWidget(m_check, 1);
    layout->addLayout(row);
    m_plot = new LimitMapPlot("plot.pvalue", tr("p-value"), LimitMapPlot::Scale::PValue, this);
    m_plot->setEmptyText(tr("No limits yet. Compute limits to see the p-values."));
    explain(m_plot, "p-value");
    explain(m_method, "p-value");
    m_view = new LimitMapView(context, m_plot, "limits.pvalue.point", this);
    layout->addWidget(m_view, 1);
    connect(m_view, &LimitMapView::truthMoved, this, &PValuePanel::refreshNow);
    connect(m_method, &QComboBox::currentIndexChanged, this, &PValuePanel::refreshSoon);
    keepInView(m_method, "currentText");
    connect(&m_scene, &LimitScene::changed, this, &PValuePanel::refreshSoon);
}

void PValuePanel::refresh()
{
    fillCurveBox(*m_method, m_scene.allCurves(), 0);
    const LimitCurve* curve = m_scene.curve(m_method->currentText());
    if (!curve) {
        m_plot->setMap(std::nullopt);
        m_check->clear();
        return;
    }
    const auto axes = freeAxes(*curve->result);
    const auto& parameters = document().schema().parameters;
    if (axes.empty())
        return m_plot->setMap(std::nullopt);
    m_plot->setAxes(titleOf(parameters, axes[0]),
                    axes.size() > 1 ? titleOf(parameters, axes[1]) : QString(), tr("p-value"));
    m_plot->setTitle(tr("p-value by %1").arg(legendText(*curve)));
    sayInFileName(*m_plot, curve->name);
    m_plot->setStale(curve->stale);
    m_plot->setMap(pValueMap(*curve));
    m_view->update(*curve->result);
    m_check->setText(QString::fromStdString(curve->result->check));
}

} // namespace assay
