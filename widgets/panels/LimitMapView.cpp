// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/LimitMapView.hpp"

#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/pages/PointCard.hpp"
#include "widgets/panels/SharedZoom.hpp"
#include "widgets/plots/LimitMapPlot.hpp"

#include <QHBoxLayout>

#include <array>
#include <optional>

namespace assay {

LimitMapView::LimitMapView(const PageContext& context, LimitMapPlot* plot, const QString& name,
                           QWidget* parent)
    : QWidget(parent), m_scene(LimitScene::of(context)), m_plot(plot)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(plot, 3);
    m_card = new PointCard(context, m_scene, name, this);
    row->addWidget(m_card, 2);
    m_zoom = new SharedZoom(*plot);
    connect(plot, &LimitMapPlot::pointClicked, this, [this](double x, double y) {
        if (!m_scene.curves().isEmpty())
            m_card->setPoint(thetaAt(*m_scene.curves().front().result, m_scene.truth(), x, y));
    });
    connect(plot, &LimitMapPlot::markMoved, this, &LimitMapView::moveTruth);
}

void LimitMapView::update(const LimitResult& result)
{
    const auto axes = freeAxes(result);
    const Theta truth = m_scene.truth();
    const bool plane = axes.size() > 1 && axes[1] < truth.size();
    m_plot->setMarkDraggable(m_scene.truthMatters());
    m_plot->setMark(plane ? std::optional(std::array<double, 2>{truth[axes[0]], truth[axes[1]]})
                          : std::nullopt);
    m_zoom->setGroup(limitZoomGroup(result));
    m_card->refresh();
}

void LimitMapView::moveTruth(double x, double y, bool finished)
{
    if (m_scene.curves().isEmpty())
        return;
    m_scene.moveTruth(thetaAt(*m_scene.curves().front().result, m_scene.truth(), x, y), finished,
                      0);
    Q_EMIT truthMoved();
}

} // namespace assay
