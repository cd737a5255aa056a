// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/FisherPlot.hpp"

#include "core/inference/FisherInformation.hpp"
#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <Eigen/Eigenvalues>

#include <QHash>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double groupWidth = 0.8; ///< Of the distance between two parameters.

} // namespace

FisherPlot::FisherPlot(QWidget* parent, const QString& figureName)
    : PlotView(figureName, tr("Fisher information"), parent)
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
    rebuild();
    setEmpty(m_bars.isEmpty());
    contentChanged();
}

void FisherPlot::setMeasure(Measure measure)
{
    if (m_measure == measure)
        return;
    m_measure = measure;
    const QStringList titles{tr("information I_{ii}"), tr("information, the others fitted"),
                             tr("det(I)^{1/P}"), tr("eigenvalues of I")};
    setAxisTitles({}, titles[int(measure)]);
    rebuild();
    contentChanged();
}

QStringList FisherPlot::measureNames()
{
    return {tr("each parameter, the others known"), tr("each parameter, the others fitted"),
            tr("determinant"), tr("eigenvalues")};
}

QVector<double> FisherPlot::heights(const Matrix& information, Measure measure)
{
    const Eigen::Index count = information.rows();
    QVector<double> values;
    if (!information.allFinite())
        return QVector<double>(measure == Measure::Determinant ? 1 : count, NAN);
    const auto cleaned = [&](double value) {
        const double scale = count > 0 ? information.diagonal().cwiseAbs().maxCoeff() : 0.0;
        return value > 1e-9 * scale ? value : 0.0;
    };
    if (measure == Measure::Alone || measure == Measure::Fitted) {
        for (Eigen::Index p = 0; p < count; ++p)
            values << cleaned(measure == Measure::Alone
                                  ? information(p, p)
                                  : profileInformation(information, {std::size_t(p)})(0, 0));
        return values;
    }
    const Vector eigen = Eigen::SelfAdjointEigenSolver<Matrix>(information).eigenvalues();
    double logarithm = 0.0;
    for (Eigen::Index p = count; p-- > 0;) {
        values << cleaned(eigen[p]);
        logarithm += std::log(values.back());
    }
    return measure == Measure::Eigenvalues
               ? values
               : QVector<double>{count > 0 ? std::exp(logarithm / double(count)) : 0.0};
}

QStringList FisherPlot::groupNames() const
{
    QStringList names;
    if (m_measure == Measure::Determinant)
        return {tr("all parameters")};
    for (int p = 0; p < m_labels.size(); ++p)
        names << (m_measure == Measure::Eigenvalues ? tr("direction %1").arg(p + 1)
                                                    : mathToUnicode(m_labels[p]));
    return names;
}

void FisherPlot::rebuild()
{
    plot().clearPlottables();
    const QStringList groups = groupNames();
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int group = 0; group < groups.size(); ++group)
        ticker->addTick(group, groups[group]);
    plot().xAxis->setTicker(ticker);
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
    bars->setName(shortName(entry.name));
    bars->setWidth(0.86 * width);
    bars->setPen(QPen(style.color, 1.0));
    QColor fill = style.color;
    fill.setAlpha(alpha);
    bars->setBrush(fill);
    const QVector<double> values = heights(entry.information, m_measure);
    for (int group = 0; group < values.size(); ++group)
        if (std::isfinite(values[group]) && values[group] > 0.0)
            bars->addData(double(group) + shift, values[group]);
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
    plot().xAxis->setRange(-0.5, std::max(1.0, double(groupNames().size())) - 0.5);
    double low = INFINITY, high = 0.0;
    for (const InformationBars& entry : m_bars)
        for (const double value : heights(entry.information, m_measure))
            if (std::isfinite(value) && value > 0.0) {
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
