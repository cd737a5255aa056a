// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LlrCurvePlot.hpp"

#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

LlrCurvePlot::LlrCurvePlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Log likelihood ratio of the event"), parent)
{
    plot().legend->setVisible(true);
    plot().axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignHCenter);
    setAxisTitles({}, tr("log r(x)"));
    setEmptyText(tr("Choose an event."));
    finishSetup();
}

void LlrCurvePlot::setAxis(const QString& parameter)
{
    setAxisTitles(parameter, tr("log r(x)"));
    scheduleReplot();
}

void LlrCurvePlot::setCurves(const QVector<LlrCurve>& curves)
{
    m_curves = curves;
    rebuild();
    setEmpty(m_curves.isEmpty());
    contentChanged();
}

void LlrCurvePlot::setPoint(std::optional<double> theta)
{
    if (theta == m_point)
        return;
    m_point = theta;
    rebuild();
    scheduleReplot();
}

void LlrCurvePlot::rebuild()
{
    plot().clearPlottables();
    QVector<QString> methods;
    for (const LlrCurve& curve : m_curves)
        methods.push_back(curve.method);
    const auto styles = stylesOf(methods, theme());
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        QCPGraph* graph = plot().addGraph();
        graph->setName(m_curves[i].name);
        graph->setPen(m_curves[i].method == "joint" ? QPen(theme().mutedText, 1.6, Qt::DotLine)
                                                    : styles[i].pen(2.0));
        graph->setData(m_curves[i].theta, m_curves[i].llr, true);
    }
    if (m_point) {
        auto* line = new QCPCurve(plot().xAxis, plot().yAxis);
        line->removeFromLegend();
        line->setPen(QPen(theme().reference, 1.0, Qt::DashLine));
        line->addData(0.0, *m_point, -1e6);
        line->addData(1.0, *m_point, 1e6);
    }
}

void LlrCurvePlot::restyle()
{
    rebuild();
}

void LlrCurvePlot::fitAxes()
{
    double low = -0.1, high = 0.1, left = INFINITY, right = -INFINITY;
    for (const LlrCurve& curve : m_curves)
        for (qsizetype i = 0; i < curve.theta.size(); ++i) {
            left = std::min(left, curve.theta[i]);
            right = std::max(right, curve.theta[i]);
            if (std::isfinite(curve.llr[i])) {
                low = std::min(low, curve.llr[i]);
                high = std::max(high, curve.llr[i]);
            }
        }
    if (left < right)
        plot().xAxis->setRange(left, right);
    const double margin = 0.08 * (high - low);
    plot().yAxis->setRange(low - margin, high + margin);
}

QString LlrCurvePlot::csv() const
{
    QString text = "curve,method,theta,llr\n";
    for (const LlrCurve& curve : m_curves)
        for (qsizetype i = 0; i < curve.theta.size(); ++i)
            text += QString("%1,%2,%3,%4\n")
                        .arg(QString(curve.name).replace(',', ' '), curve.method)
                        .arg(curve.theta[i], 0, 'g', 17)
                        .arg(curve.llr[i], 0, 'g', 17);
    return text;
}

} // namespace assay
