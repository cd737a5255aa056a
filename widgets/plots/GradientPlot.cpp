// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/GradientPlot.hpp"

#include "widgets/plotting/LowerRect.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <functional>
#include <cmath>

namespace assay {

namespace {

void makeLogarithmic(QCPAxisRect& rect)
{
    const auto ticker = QSharedPointer<QCPAxisTickerLog>::create();
    for (QCPAxis* axis : {rect.axis(QCPAxis::atLeft), rect.axis(QCPAxis::atRight)}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(ticker);
        axis->setNumberFormat("gb"); // Ranges may be less than a decade.
        axis->setNumberPrecision(4);
    }
}

/// Range of positive values, at least half a decade wide.
QCPRange decades(const QVector<double>& values, double headroom)
{
    double low = INFINITY, high = 0.0;
    for (const double value : values) {
        if (!std::isfinite(value) || value <= 0.0)
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (!(low <= high))
        return {0.1, 10.0};
    const double missing = std::max(0.0, 0.5 - std::log10(high / low));
    const double margin = std::pow(10.0, 0.5 * missing + 0.1);
    return {low / margin, high * margin * headroom};
}

} // namespace

GradientPlot::GradientPlot(QWidget* parent)
    : PlotView("plot.gradient", tr("Gradient norm and learning rate"), parent)
{
    m_rates = addLowerRect(plot(), 2.0);
    for (QCPAxisRect* rect : plot().axisRects())
        makeLogarithmic(*rect);
    QCPAxis* below = m_rates->axis(QCPAxis::atBottom);
    setAxisTitles({}, tr("gradient norm"));
    addTitle(below)->setTitle(tr("epoch"));
    addTitle(m_rates->axis(QCPAxis::atLeft))->setTitle(tr("learning rate"));
    placeLegendAbove();
    setEmptyText(tr("No training yet. Train an estimator to see its gradient."));
    finishSetup();
    fitAxes();
}

void GradientPlot::setCurves(const QVector<LossCurve>& curves)
{
    const bool same = curves.size() == m_curves.size()
                      && std::equal(curves.begin(), curves.end(), m_curves.begin(),
                                    std::mem_fn(&LossCurve::sameRun));
    m_curves = curves;
    if (!same)
        rebuild();
    for (int i = 0; i < m_curves.size(); ++i) {
        QVector<double> epochs, norms, rates;
        for (const EpochMetrics& metrics : m_curves[i].metrics) {
            epochs.push_back(metrics.epoch);
            norms.push_back(metrics.gradientNorm);
            rates.push_back(metrics.learningRate);
        }
        plot().graph(2 * i)->setData(epochs, norms, true);
        plot().graph(2 * i + 1)->setData(epochs, rates, true);
    }
    setEmpty(std::all_of(m_curves.begin(), m_curves.end(),
                         [](const LossCurve& curve) { return curve.metrics.empty(); }));
    contentChanged();
}

void GradientPlot::rebuild()
{
    plot().clearGraphs();
    for (const LossCurve& curve : m_curves) {
        plot().addGraph()->setName(curve.name);
        plot().addGraph(m_rates->axis(QCPAxis::atBottom), m_rates->axis(QCPAxis::atLeft))
            ->removeFromLegend();
        belongsTo(*plot().graph(plot().graphCount() - 1), curve.name);
    }
    restyle();
}

void GradientPlot::restyle()
{
    QVector<QString> methods;
    QVector<std::optional<int>> looks;
    for (const LossCurve& curve : m_curves) {
        methods.push_back(curve.method);
        looks.push_back(curve.look);
    }
    const auto styles = stylesOf(methods, theme(), looks);
    for (int i = 0; i < m_curves.size(); ++i) {
        plot().graph(2 * i)->setPen(styles[i].pen(1.0)); // Noisy: a wide pen would be slow.
        plot().graph(2 * i + 1)->setPen(styles[i].pen(1.6));
    }
}

void GradientPlot::fitAxes()
{
    QVector<double> norms, rates;
    int last = 1;
    for (const LossCurve& curve : m_curves) {
        for (const EpochMetrics& metrics : curve.metrics) {
            last = std::max(last, metrics.epoch);
            norms.push_back(metrics.gradientNorm);
            rates.push_back(metrics.learningRate);
        }
    }
    plot().xAxis->setRange(0.5, std::max(last, 4) + 0.5);
    plot().yAxis->setRange(decades(norms, 1.6));
    m_rates->axis(QCPAxis::atLeft)->setRange(decades(rates, 1.0));
    for (QCPAxisRect* rect : {plot().axisRect(), m_rates})
        rect->axis(QCPAxis::atRight)->setRange(rect->axis(QCPAxis::atLeft)->range());
}

QString GradientPlot::csv() const
{
    QString text = "estimator,method,epoch,gradient_norm,learning_rate\n";
    for (const LossCurve& curve : m_curves)
        for (const EpochMetrics& metrics : curve.metrics)
            text += QString("%1,%2,%3,%4,%5\n")
                        .arg(curve.name, curve.method)
                        .arg(metrics.epoch)
                        .arg(metrics.gradientNorm, 0, 'g', 17)
                        .arg(metrics.learningRate, 0, 'g', 17);
    return text;
}

} // namespace assay
