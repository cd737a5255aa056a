// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/EventCountPlot.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

EventCountPlot::EventCountPlot(QWidget* parent)
    : PlotView("plot.eventCount", tr("Expected events"), parent)
{
    m_low = plot().addGraph();
    m_high = plot().addGraph();
    m_high->setChannelFillGraph(m_low);
    m_low->removeFromLegend();
    m_high->setName(tr("68 % of counts at the truth"));
    m_events = plot().addGraph();
    m_events->setName(tr("expected"));
    m_truth = plot().addGraph();
    m_truth->setName(tr("assumed truth"));
    m_partners = plot().addGraph();
    m_partners->setName(tr("as many events"));
    for (QCPGraph* graph : {m_truth, m_partners})
        graph->setLineStyle(QCPGraph::lsNone);
    setAxisTitles({}, tr("expected events"));
    placeLegendAbove();
    setEmptyText(tr("Known once there are events and a luminosity."));
    finishSetup();
}

void EventCountPlot::setCurve(const EventCountCurve& curve, const QString& axis)
{
    m_curve = curve;
    m_events->setData(curve.theta, curve.events, true);
    fillBand(std::sqrt(std::max(0.0, curve.eventsAtTruth)));
    const bool known = !curve.theta.isEmpty();
    m_truth->setData(known ? QVector<double>{curve.truth} : QVector<double>(),
                     known ? QVector<double>{curve.eventsAtTruth} : QVector<double>());
    m_partners->setData(curve.partners,
                        QVector<double>(curve.partners.size(), curve.eventsAtTruth), true);
    if (curve.partners.isEmpty())
        m_partners->removeFromLegend();
    else
        m_partners->addToLegend();
    setAxisTitles(axis, tr("expected events"));
    setEmpty(!known);
    contentChanged();
}

/// Between the Poisson errors of a count at the truth, over the whole range.
void EventCountPlot::fillBand(double width)
{
    QVector<double> ends;
    if (!m_curve.theta.isEmpty())
        ends = {m_curve.theta.front(), m_curve.theta.back()};
    m_low->setData(ends, QVector<double>(ends.size(), m_curve.eventsAtTruth - width), true);
    m_high->setData(ends, QVector<double>(ends.size(), m_curve.eventsAtTruth + width), true);
}

void EventCountPlot::restyle()
{
    QColor fill = theme().reference;
    fill.setAlpha(60);
    m_low->setPen(Qt::NoPen);
    m_high->setPen(Qt::NoPen);
    m_high->setBrush(fill);
    m_events->setPen(QPen(theme().accent, 2.0));
    m_truth->setScatterStyle({QCPScatterStyle::ssStar, theme().ink, theme().ink, 12});
    m_partners->setScatterStyle(
        {QCPScatterStyle::ssDiamond, QPen(theme().ink, 1.5), QBrush(theme().canvas), 11});
}

void EventCountPlot::fitAxes()
{
    double high = m_curve.eventsAtTruth + std::sqrt(std::max(0.0, m_curve.eventsAtTruth));
    double low = high;
    for (const double value : m_curve.events) {
        high = std::max(high, value);
        low = std::min(low, value);
    }
    low = std::min(low, m_curve.eventsAtTruth - std::sqrt(std::max(0.0, m_curve.eventsAtTruth)));
    if (!m_curve.theta.isEmpty())
        plot().xAxis->setRange(m_curve.theta.front(), m_curve.theta.back());
    const double margin = 0.08 * std::max(high - low, 1e-12);
    plot().yAxis->setRange(std::max(0.0, low - margin), high + margin);
}

QString EventCountPlot::csv() const
{
    QString text = "theta,events,error\n";
    for (qsizetype i = 0; i < m_curve.theta.size(); ++i)
        text += QString("%1,%2,%3\n")
                    .arg(m_curve.theta[i], 0, 'g', 17)
                    .arg(m_curve.events[i], 0, 'g', 17)
                    .arg(m_curve.error.value(i, 0.0), 0, 'g', 17);
    return text;
}

} // namespace assay
