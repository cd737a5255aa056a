// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/EventCountPanel.hpp"

#include "core/inference/EqualRate.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/panels/NameBox.hpp"
#include "widgets/plots/EventCountPlot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

EventCountPanel::EventCountPanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    auto* label = new QLabel(tr("Along"), this);
    m_parameter = new QComboBox(this);
    m_parameter->setObjectName("limits.count.parameter");
    m_parameter->setAccessibleName(tr("Parameter of the expected events"));
    m_parameter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_parameter);
    m_text = new QLabel(this);
    m_text->setObjectName("limits.count.text");
    m_text->setProperty("role", "hint");
    m_text->setWordWrap(true);
    row->addWidget(label);
    row->addWidget(m_parameter);
    row->addWidget(m_text, 1);
    layout->addLayout(row);
    m_plot = new EventCountPlot(this);
    explain(m_plot, "extended-likelihood");
    explain(m_parameter, "extended-likelihood");
    layout->addWidget(m_plot, 1);
    connect(m_parameter, &QComboBox::currentIndexChanged, this, &EventCountPanel::refreshSoon);
    keepInView(m_parameter, "currentText");
    connect(&m_scene, &LimitScene::changed, this, &EventCountPanel::refreshSoon);
    connect(&sample(), &SampleView::changed, this, &EventCountPanel::refreshSoon);
}

void EventCountPanel::fillParameters(const LimitResult& result)
{
    QStringList names;
    const auto& parameters = document().schema().parameters;
    for (const std::size_t axis : freeAxes(result))
        names << QString::fromStdString(parameters[axis].name);
    listNames(*m_parameter, names);
}

std::optional<EventCountCurve> EventCountPanel::curveAlong(std::size_t parameter,
                                                           const GridAxis& range,
                                                           double luminosityPb) const
{
    const auto summary = sample().summary();
    const auto process = document().process();
    const auto exact = process ? process->truth() : nullptr;
    const Theta truth = m_scene.truth();
    if ((!summary && !exact) || parameter >= truth.size())
        return std::nullopt;
    const auto totalAt = [&](double value) {
        Theta theta = truth;
        theta[parameter] = value;
        if (exact) // no events to sum, and no Monte Carlo error
            return SampleAtTheta{exact->crossSection(theta), 0.0, 0.0};
        const auto total = summary->total(theta);
        return total ? *total : SampleAtTheta{NAN, NAN, 0.0};
    };
    const auto events = [&](double value) { return luminosityPb * totalAt(value).crossSection; };
    EventCountCurve curve;
    constexpr int steps = 200;
    for (int i = 0; i <= steps; ++i) {
        const double value = range.low + (range.high - range.low) * i / steps;
        const SampleAtTheta total = totalAt(value);
        curve.theta.push_back(value);
        curve.events.push_back(luminosityPb * total.crossSection);
        curve.error.push_back(luminosityPb * total.error);
    }
    curve.truth = truth[parameter];
    curve.eventsAtTruth = events(curve.truth);
    for (const double point : pointsOfEqualRate(events, range.low, range.high, curve.truth))
        curve.partners.push_back(point);
    return curve;
}

void EventCountPanel::refresh()
{
    const auto& curves = m_scene.curves();
    m_text->clear();
    if (curves.isEmpty())
        return m_plot->setCurve({}, {});
    const LimitResult& result = *curves.front().result;
    fillParameters(result);
    const auto axes = freeAxes(result);
    const auto chosen = std::size_t(std::max(0, m_parameter->currentIndex()));
    if (chosen >= axes.size())
        return m_plot->setCurve({}, {});
    const std::size_t axis = axes[chosen];
    const auto curve = curveAlong(axis, result.grid[axis], result.luminosityPb);
    m_plot->setTitle(tr("Expected events at %1 fb^{-1}").arg(result.luminosityPb / 1000.0));
    if (!curve)
        return m_plot->setCurve({}, {});
    m_plot->setCurve(*curve, titleOf(document().schema().parameters, axis));
    QStringList partners;
    for (const double partner : curve->partners)
        partners << QString::number(partner, 'g', 4);
    const QString count = tr("%1 events at the truth.").arg(curve->eventsAtTruth, 0, 'f', 1);
    m_text->setText(partners.isEmpty() ? count + tr(" No other value in the range has as many.")
                                       : count + tr(" As many at %1: a count cannot tell them "
                                                    "apart.").arg(partners.join(", ")));
}

} // namespace assay
