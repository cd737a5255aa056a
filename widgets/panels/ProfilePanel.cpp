// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ProfilePanel.hpp"

#include "core/inference/ProfiledLimit.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/panels/NameBox.hpp"
#include "widgets/plots/ProfilePlot.hpp"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace assay {

ProfilePanel::ProfilePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    auto* label = new QLabel(tr("Limit on"), this);
    m_parameter = new QComboBox(this);
    m_parameter->setObjectName("limits.profile.parameter");
    m_parameter->setAccessibleName(tr("Parameter whose limit is drawn"));
    m_parameter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_parameter);
    row->addWidget(label);
    row->addWidget(m_parameter);
    row->addStretch();
    layout->addLayout(row);
    m_plot = new ProfilePlot(this);
    m_plot->setObjectName("plot.limitProfile");
    layout->addWidget(m_plot, 1);
    explain(m_parameter, "profile");
    explain(m_plot, "profile");
    keepInView(m_parameter, "currentText");
    connect(m_parameter, &QComboBox::currentIndexChanged, this, &ProfilePanel::refreshSoon);
    connect(&m_scene, &LimitScene::changed, this, &ProfilePanel::refreshSoon);
    connectPlot();
}

void ProfilePanel::connectPlot()
{
    connect(m_plot, &ProfilePlot::truthMoved, this, &ProfilePanel::moveTruth);
    connect(m_plot, &ProfilePlot::curveClicked, &m_scene, &LimitScene::toggle);
    connect(m_plot, &ProfilePlot::levelMoved, this, [this](int index, double level, bool finished) {
        m_scene.moveLevel(index, level, finished);
        refreshNow();
    });
}

void ProfilePanel::listParameters(const LimitResult& result)
{
    const auto& parameters = document().schema().parameters;
    QStringList names;
    for (const std::size_t axis : freeAxes(result))
        if (axis < parameters.size())
            names << QString::fromStdString(parameters[axis].name);
    listNames(*m_parameter, names);
}

std::shared_ptr<const LimitResult>
ProfilePanel::profileOf(std::shared_ptr<const LimitResult> result, std::size_t axis)
{
    auto& profile = m_profiles[result];
    if (!profile)
        if (auto made = profiledOn(*result, axis))
            profile = std::make_shared<const LimitResult>(std::move(*made));
    return profile;
}

QVector<LimitCurve> ProfilePanel::profilesAlong(std::size_t axis)
{
    auto before = std::exchange(m_profiles, {});
    if (std::exchange(m_axis, axis) != axis)
        before.clear();
    QVector<LimitCurve> profiles;
    for (LimitCurve curve : m_scene.allCurves()) {
        if (const auto known = before.find(curve.result); known != before.end())
            m_profiles.insert(*known);
        curve.result = profileOf(curve.result, axis);
        if (curve.result)
            profiles.push_back(std::move(curve));
    }
    return profiles;
}

void ProfilePanel::refresh()
{
    const QVector<LimitCurve>& curves = m_scene.allCurves();
    const auto& parameters = document().schema().parameters;
    const auto axes = curves.isEmpty() ? std::vector<std::size_t>()
                                       : freeAxes(*curves.front().result);
    if (axes.empty() || axes.back() >= parameters.size()) {
        m_profiles.clear();
        m_plot->setCurves({});
        return;
    }
    listParameters(*curves.front().result);
    const auto chosen = std::size_t(std::max(0, m_parameter->currentIndex()));
    const std::size_t axis = axes[std::min(chosen, axes.size() - 1)];
    const Theta truth = m_scene.truth();
    m_plot->setAxis(titleOf(parameters, axis), curves.front().result->grid[axis]);
    m_plot->setTitle(axes.size() > 1
                         ? tr("−2 Δ ln L of %1, the others profiled").arg(titleOf(parameters, axis))
                         : tr("−2 Δ ln L of %1").arg(titleOf(parameters, axis)));
    m_plot->setTruth(axis < truth.size() ? std::optional(truth[axis]) : std::nullopt);
    m_plot->setTruthDraggable(m_scene.truthMatters());
    m_plot->setHidden(m_scene.hidden());
    m_plot->setCurves(profilesAlong(axis));
    m_plot->setStale(std::any_of(curves.begin(), curves.end(),
                                 [](const LimitCurve& curve) { return curve.stale; }));
}

void ProfilePanel::moveTruth(double value, bool finished, int gesture)
{
    Theta truth = m_scene.truth();
    if (m_axis >= truth.size() || m_scene.curves().isEmpty())
        return;
    const GridAxis& range = m_scene.curves().front().result->grid[m_axis];
    truth[m_axis] = std::clamp(value, range.low, range.high);
    m_scene.moveTruth(truth, finished, gesture);
    // Under the mouse at once, not when the event loop comes round.
    refreshNow();
}

} // namespace assay
