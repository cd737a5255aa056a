// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/CrossSectionPlot.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>

namespace assay {

CrossSectionPlot::CrossSectionPlot(QWidget* parent)
    : PlotView("plot.crossSection", tr("Cross section"), parent)
{
    setAxisTitles({}, tr("σ(θ) / σ(reference)"));
    m_low = plot().addGraph();
    m_high = plot().addGraph();
    m_high->setChannelFillGraph(m_low);
    m_estimate = plot().addGraph();
    m_exact = plot().addGraph();
    m_low->removeFromLegend();
    m_high->removeFromLegend();
    m_estimate->setName(tr("from the events"));
    m_exact->setName(tr("exact"));
    placeLegendAbove();
    setEmptyText(tr("Known once there are events."));
    finishSetup();
}

void CrossSectionPlot::setCurve(const CrossSectionCurve& curve, const QString& axis)
{
    m_curve = curve;
    QVector<double> low, high;
    for (qsizetype i = 0; i < curve.error.size(); ++i) {
        low.push_back(curve.estimate[i] - curve.error[i]);
        high.push_back(curve.estimate[i] + curve.error[i]);
    }
    const QVector<double> none;
    const bool estimated = !curve.estimate.isEmpty(), exact = !curve.exact.isEmpty();
    m_estimate->setData(estimated ? curve.theta : none, curve.estimate, true);
    m_low->setData(estimated ? curve.theta : none, low, true);
    m_high->setData(estimated ? curve.theta : none, high, true);
    m_exact->setData(exact ? curve.theta : none, curve.exact, true);
    for (auto [graph, there] : {std::pair{m_estimate, estimated}, std::pair{m_exact, exact}}) {
        if (there)
            graph->addToLegend();
        else
            graph->removeFromLegend();
    }
    setAxisTitles(axis, tr("σ(θ) / σ(reference)"));
    setEmpty(!estimated && !exact);
    contentChanged();
}

void CrossSectionPlot::restyle()
{
    QColor fill = theme().accent;
    fill.setAlpha(60);
    m_low->setPen(Qt::NoPen);
    m_high->setPen(Qt::NoPen);
    m_high->setBrush(fill);
    m_estimate->setPen(QPen(theme().accent, 1.8, Qt::DashLine));
    m_exact->setPen(QPen(theme().ink, 1.8));
}

void CrossSectionPlot::fitAxes()
{
    double high = 0.0;
    for (const QVector<double>* values : {&m_curve.exact, &m_curve.estimate})
        for (const double value : *values)
            high = std::max(high, value);
    if (!m_curve.theta.isEmpty())
        plot().xAxis->setRange(m_curve.theta.front(), m_curve.theta.back());
    plot().yAxis->setRange(0.0, high > 0.0 ? 1.12 * high : 2.0);
}

QString CrossSectionPlot::csv() const
{
    QString text = "theta,exact,estimate,error\n";
    const auto cell = [](const QVector<double>& values, qsizetype i) {
        return i < values.size() ? QString::number(values[i], 'g', 17) : QString();
    };
    for (qsizetype i = 0; i < m_curve.theta.size(); ++i)
        text += QString("%1,%2,%3,%4\n").arg(cell(m_curve.theta, i), cell(m_curve.exact, i),
                                             cell(m_curve.estimate, i), cell(m_curve.error, i));
    return text;
}

} // namespace assay
