// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/FisherPlot.hpp"

#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double groupWidth = 0.8; ///< Of the distance between two parameters.

} // namespace

FisherPlot::FisherPlot(QWidget* parent) : PlotView("plot.fisher", tr("Fisher information"), parent)
{
    placeLegendAbove();
    plot().setInteraction(QCP::iRangeZoom, false);
    plot().axisRect()->setRangeDrag(Qt::Vertical);
    for (QCPAxis* axis : {plot().xAxis, plot().xAxis2}) {
        axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
        axis->setSubTicks(false);
    }
    setAxisTitles({}, tr("information I_{ii}"));
    setEmptyText(tr("No Fisher information yet. Compute it to compare the methods."));
    finishSetup();
    setLogarithmic(true);
}

QCPAxis* FisherPlot::logarithmicAxis()
{
    return plot().yAxis;
}

void FisherPlot::setInformation(const QStringList& labels, const QVector<InformationBars>& bars)
{
    m_labels = labels;
    m_bars = bars;
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int p = 0; p < labels.size(); ++p)
        ticker->addTick(p, mathToUnicode(labels[p]));
    plot().xAxis->setTicker(ticker);
    rebuild();
    setEmpty(m_bars.isEmpty());
    contentChanged();
}

void FisherPlot::rebuild()
{
    plot().clearPlottables();
    QVector<QString> methods;
    for (const InformationBars& entry : m_bars)
        methods.push_back(entry.method);
    const auto styles = stylesOf(methods, theme());
    QHash<QString, int> seen;
    for (int i = 0; i < m_bars.size(); ++i) {
        // Methods of one colour differ by how dark they are.
        const int before = seen[styles[i].color.name()]++;
        addBars(m_bars[i], styles[i], i, std::max(25, 225 >> before));
    }
}

void FisherPlot::addBars(const InformationBars& entry, const MethodStyle& style,
                         int place, int alpha)
{
    auto* bars = new QCPBars(plot().xAxis, plot().yAxis);
    const double width = groupWidth / double(m_bars.size());
    const double shift = width * (place - 0.5 * double(m_bars.size() - 1));
    bars->setName(entry.name);
    bars->setWidth(0.86 * width);
    bars->setPen(QPen(style.color, 1.0));
    QColor fill = style.color;
    fill.setAlpha(alpha);
    bars->setBrush(fill);
    for (Eigen::Index p = 0; p < entry.information.rows(); ++p)
        if (const double value = entry.information(p, p); std::isfinite(value) && value > 0.0)
            bars->addData(double(p) + shift, value);
}

void FisherPlot::restyle()
{
    for (QCPAxis* axis : {plot().xAxis, plot().xAxis2})
        axis->setTickLength(0, 0);
    rebuild();
    fitAxes();
}

void FisherPlot::fitAxes()
{
    plot().xAxis->setRange(-0.5, std::max(1.0, double(m_labels.size())) - 0.5);
    double low = INFINITY, high = 0.0;
    for (const InformationBars& entry : m_bars)
        for (Eigen::Index p = 0; p < entry.information.rows(); ++p)
            if (const double value = entry.information(p, p); std::isfinite(value) && value > 0.0) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (!(high > 0.0))
        low = 0.1, high = 10.0;
    // Bars need a bottom: a decade line below the smallest, but what is a thousand times smaller
    // than all others is next to nothing.
    low = std::max(std::pow(10.0, std::floor(std::log10(low) - 0.3)), 1e-7 * high);
    plot().yAxis->setRange(isLogarithmic() ? low : 0.0, (isLogarithmic() ? 2.5 : 1.1) * high);
    for (int i = 0; i < plot().plottableCount(); ++i)
        if (auto* bars = qobject_cast<QCPBars*>(plot().plottable(i)))
            bars->setBaseValue(isLogarithmic() ? low : 0.0);
}

QString FisherPlot::csv() const
{
    QString text = "estimator,method,row,column,information,uncertainty\n";
    for (const InformationBars& entry : m_bars)
        for (Eigen::Index i = 0; i < entry.information.rows() && isShown(entry.name); ++i)
            for (Eigen::Index j = 0; j < entry.information.cols(); ++j)
                text += QString("\"%1\",%2,%3,%4,%5,%6\n")
                            .arg(entry.name, entry.method)
                            .arg(i)
                            .arg(j)
                            .arg(entry.information(i, j), 0, 'g', 17)
                            .arg(entry.uncertainty(i, j), 0, 'g', 17);
    return text;
}

} // namespace assay
