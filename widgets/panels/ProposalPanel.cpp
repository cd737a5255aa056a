// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ProposalPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plots/PointsPlot.hpp"
#include "widgets/plots/SpectrumPlot.hpp"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>

namespace assay {

namespace {

constexpr int bins = 40;
constexpr std::size_t most = 3000; // points that are drawn

} // namespace

ProposalPanel::ProposalPanel(const PageContext& context, QWidget* parent)
    : AugmentPanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    m_stack = new QStackedWidget(this);
    m_line = new SpectrumPlot("plot.proposal", tr("Parameter points"), m_stack);
    m_plane = new PointsPlot("plot.proposalPoints", tr("Parameter points"), m_stack);
    m_stack->addWidget(m_line);
    m_stack->addWidget(m_plane);
    layout->addWidget(m_stack);
    explain(m_stack, "theta-proposal");
}

void ProposalPanel::draw(const std::shared_ptr<const DrawnSet>& set)
{
    const bool plane = document().schema().parameters.size() > 1;
    m_stack->setCurrentWidget(plane ? static_cast<QWidget*>(m_plane) : m_line);
    if (!set || set->rows.theta.rows() == 0) {
        const QString text
            = set ? tr("All rows are drawn at the reference point.") : reason();
        m_line->setEmptyText(text);
        m_plane->setEmptyText(text);
        m_line->setSpectra({}, {});
        m_plane->setPoints({}, {});
        return;
    }
    const Matrix& thetas = set->rows.theta;
    if (!plane) {
        const std::vector<double> values(thetas.data(), thetas.data() + thetas.size());
        const auto edges = SpectrumPlot::equalEdges(values, bins);
        m_line->setTitles(parameterTitle(0), tr("rows"));
        m_line->setSpectra(edges, {{tr("rows"), SpectrumPlot::count(values, edges)}});
        return;
    }
    std::set<std::pair<double, double>> points;
    for (Eigen::Index i = 0; i < thetas.rows() && points.size() < most; ++i)
        points.insert({thetas(i, 0), thetas(i, 1)});
    QVector<double> x, y;
    for (const auto& [a, b] : points) {
        x << a;
        y << b;
    }
    m_plane->setTitles(parameterTitle(0), parameterTitle(1));
    m_plane->setPoints(x, y);
}

} // namespace assay
