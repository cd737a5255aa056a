// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ComparisonPlot.hpp"

#include "widgets/plotting/LowerRect.hpp"
#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/PlotClicks.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

constexpr int cells = 80;         // of the density, per axis
constexpr int residualCount = 20; // bins of a residual
constexpr double rangeTail = 0.002;
constexpr double clickReach = 10.0; // pixels

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0.0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

std::vector<ResidualBin> residualBins(const EstimatorComparison& comparison, int count)
{
    const Vector& exact = comparison.exact;
    std::vector<Eigen::Index> order(std::size_t(exact.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return exact(a) < exact(b); });
    std::vector<ResidualBin> bins;
    for (int bin = 0; bin < count; ++bin) {
        const std::size_t first = order.size() * std::size_t(bin) / std::size_t(count);
        const std::size_t last = order.size() * std::size_t(bin + 1) / std::size_t(count);
        if (last < first + 2)
            continue;
        const double n = double(last - first);
        ResidualBin result;
        double squares = 0.0;
        for (std::size_t k = first; k < last; ++k) {
            result.center += exact(order[k]) / n;
            result.mean += (comparison.estimated(order[k]) - exact(order[k])) / n;
        }
        for (std::size_t k = first; k < last; ++k)
            squares += std::pow(
                comparison.estimated(order[k]) - exact(order[k]) - result.mean, 2);
        result.spread = std::sqrt(squares / (n - 1.0));
        result.error = result.spread / std::sqrt(n);
        bins.push_back(result);
    }
    return bins;
}

ComparisonPlot::ComparisonPlot(QWidget* parent)
    : PlotView("plot.llr", tr("Estimated against exact"), parent)
{
    m_map = new QCPColorMap(plot().xAxis, plot().yAxis);
    m_map->setLayer("colormap");
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);
    m_map->removeFromLegend();
    m_below = addLowerRect(plot());
    QCPAxis* below = m_below->axis(QCPAxis::atBottom);
    for (const auto side : {QCPAxis::atLeft, QCPAxis::atRight})
        m_below->axis(side)->ticker()->setTickCount(3);
    m_diagonal = plot().addGraph();
    m_zero = plot().addGraph(below, m_below->axis(QCPAxis::atLeft));
    m_points = plot().addGraph();
    m_points->setLineStyle(QCPGraph::lsNone);
    m_points->setAdaptiveSampling(true);
    m_mark = plot().addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_mark->setLayer("handles");
    for (QCPGraph* graph : {m_diagonal, m_zero, m_points, m_mark})
        graph->removeFromLegend();
    connect(new PlotClicks(plot(), this), &PlotClicks::clicked, this, &ComparisonPlot::chooseAt);
    m_exactTitle = addTitle(below);
    m_residualTitle = addTitle(m_below->axis(QCPAxis::atLeft));
    plot().axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    plot().legend->setVisible(true);
    setEmptyText(tr("No estimate to compare yet."));
    finishSetup();
    connect(new Lasso(*this, Lasso::Shape::Outline), &Lasso::enclosed, this,
            &ComparisonPlot::enclose);
    fitAxes();
}

void ComparisonPlot::setQuantity(const QString& label)
{
    m_quantity = label;
}

void ComparisonPlot::setCurves(const QVector<ComparisonCurve>& curves)
{
    m_curves = curves;
    for (QCPErrorBars* bars : m_bars)
        plot().removePlottable(bars);
    for (QCPGraph* graph : m_profiles)
        plot().removeGraph(graph);
    m_bars.clear();
    m_profiles.clear();
    setEmpty(m_curves.isEmpty());
    setTitles();
    findRange();
    showEvents();
    addResiduals();
    restyle();
    contentChanged();
}

void ComparisonPlot::setTitles()
{
    const bool truth = m_curves.isEmpty() || m_curves.front().comparison.truth;
    setAxisTitles({}, tr("estimated %1").arg(m_quantity));
    m_exactTitle->setTitle(truth ? tr("exact %1").arg(m_quantity)
                                 : tr("joint %1").arg(m_quantity));
    m_residualTitle->setTitle(truth ? tr("est. − exact") : tr("est. − joint"));
}

/// Common to all runs; the tails are left out.
void ComparisonPlot::findRange()
{
    std::vector<double> values;
    for (const ComparisonCurve& curve : m_curves)
        for (const Vector* list : {&curve.comparison.exact, &curve.comparison.estimated})
            values.insert(values.end(), list->begin(), list->end());
    m_low = quantile(values, rangeTail);
    m_high = quantile(values, 1.0 - rangeTail);
    if (!(m_high > m_low)) {
        m_low -= 1.0;
        m_high += 1.0;
    }
}

void ComparisonPlot::showEvents()
{
    m_points->data()->clear();
    m_mark->data()->clear();
    m_marked.reset();
    m_density = false;
    m_diagonal->setData({m_low - 1e3, m_high + 1e3}, {m_low - 1e3, m_high + 1e3}, true);
    m_zero->setData({m_low - 1e3, m_high + 1e3}, {0.0, 0.0}, true);
    if (!m_curves.isEmpty()) {
        const EstimatorComparison& events = m_curves.front().comparison;
        m_density = events.exact.size() > mostPoints;
        if (m_density)
            fillDensity(events);
        else
            m_points->setData(QVector<double>(events.exact.begin(), events.exact.end()),
                              QVector<double>(events.estimated.begin(), events.estimated.end()));
    }
    m_map->setVisible(m_density);
}

/// The nearest event of the first run, also where only their density is drawn.
void ComparisonPlot::chooseAt(const QPointF& position)
{
    if (m_curves.isEmpty() || m_curves.front().comparison.eventId.empty())
        return;
    const EstimatorComparison& events = m_curves.front().comparison;
    double nearest = clickReach;
    for (Eigen::Index i = 0; i < events.exact.size(); ++i) {
        const double distance
            = std::hypot(plot().xAxis->coordToPixel(events.exact(i)) - position.x(),
                         plot().yAxis->coordToPixel(events.estimated(i)) - position.y());
        if (distance < nearest) {
            nearest = distance;
            m_marked = i;
        }
    }
    if (nearest >= clickReach)
        return;
    m_mark->setData({events.exact(*m_marked)}, {events.estimated(*m_marked)});
    scheduleReplot();
    Q_EMIT eventChosen(events.eventId[std::size_t(*m_marked)]);
}

void ComparisonPlot::enclose(const QPolygonF& outline)
{
    if (m_curves.isEmpty() || m_curves.front().comparison.eventId.empty())
        return;
    const EstimatorComparison& events = m_curves.front().comparison;
    QVector<quint64> inside;
    m_marked.reset();
    m_mark->data()->clear();
    for (Eigen::Index i = 0; i < events.exact.size(); ++i) {
        const QPointF at(plot().xAxis->coordToPixel(events.exact(i)),
                         plot().yAxis->coordToPixel(events.estimated(i)));
        if (!outline.containsPoint(at, Qt::OddEvenFill))
            continue;
        inside << events.eventId[std::size_t(i)];
        // Rings around thousands of events would be a blot.
        if (!m_density)
            m_mark->addData(events.exact(i), events.estimated(i));
    }
    scheduleReplot();
    if (!inside.isEmpty())
        Q_EMIT eventsEnclosed(inside);
}

void ComparisonPlot::fillDensity(const EstimatorComparison& events)
{
    std::vector<double> counts(std::size_t(cells) * cells, 0.0);
    const double width = (m_high - m_low) / cells;
    double most = 1.0;
    for (Eigen::Index i = 0; i < events.exact.size(); ++i) {
        const double x = std::floor((events.exact(i) - m_low) / width);
        const double y = std::floor((events.estimated(i) - m_low) / width);
        if (x < 0.0 || y < 0.0 || x >= cells || y >= cells)
            continue;
        double& count = counts[std::size_t(y) * cells + std::size_t(x)];
        most = std::max(most, ++count);
    }
    QCPColorMapData* data = m_map->data();
    if (data->keySize() != cells)
        data->setSize(cells, cells);
    const QCPRange centres(m_low + 0.5 * width, m_high - 0.5 * width);
    data->setRange(centres, centres);
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x)
            // The root, so that sparse cells are seen; empty ones are left as they are.
            data->setCell(x, y, counts[std::size_t(y) * cells + std::size_t(x)] > 0.0
                                    ? std::sqrt(counts[std::size_t(y) * cells + std::size_t(x)])
                                    : NAN);
    m_map->setDataRange({0.0, std::sqrt(most)});
}

void ComparisonPlot::addResiduals()
{
    QCPAxis* x = m_below->axis(QCPAxis::atBottom);
    QCPAxis* y = m_below->axis(QCPAxis::atLeft);
    m_residual = 0.0;
    for (const ComparisonCurve& curve : m_curves) {
        const bool truth = curve.comparison.truth;
        QVector<double> key, mean, error, above;
        if (truth) {
            for (const ResidualBin& bin : residualBins(curve.comparison, residualCount)) {
                key.push_back(bin.center);
                mean.push_back(bin.mean);
                error.push_back(bin.error);
                above.push_back(bin.center + bin.mean);
                m_residual = std::max(m_residual, std::abs(bin.mean) + bin.error);
            }
        } else {
            for (const RegressionBin& bin : curve.comparison.bins) {
                key.push_back(bin.joint);
                above.push_back(bin.estimated);
                mean.push_back(bin.estimated - bin.joint);
                error.push_back(bin.error);
                m_residual = std::max(m_residual, std::abs(mean.back()) + bin.error);
            }
        }
        QCPGraph* profile = plot().addGraph();
        QString name = curve.name;
        if (truth)
            name += tr(", mean squared error %1").arg(curve.comparison.meanSquaredError, 0, 'g', 3);
        profile->setName(name);
        profile->setData(key, above);
        QCPGraph* residual = plot().addGraph(x, y);
        residual->removeFromLegend();
        residual->setData(key, mean);
        auto* bars = new QCPErrorBars(x, y);
        bars->setDataPlottable(residual);
        bars->setData(error);
        bars->removeFromLegend();
        belongsTo(*residual, name);
        belongsTo(*bars, name);
        m_profiles << profile << residual;
        m_bars << bars;
    }
    if (m_residual <= 0.0)
        m_residual = 1.0;
}

void ComparisonPlot::restyle()
{
    for (QCPGraph* graph : {m_diagonal, m_zero})
        graph->setPen(QPen(theme().ink, 1.0, Qt::DashLine));
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorStopAt(0.0, theme().canvas);
    QColor full = theme().dark ? QColor("#9fc2e8") : QColor("#31688e");
    gradient.setColorStopAt(1.0, full);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_map->setGradient(gradient);
    QVector<QString> methods;
    for (const ComparisonCurve& curve : m_curves)
        methods.push_back(curve.method);
    QVector<std::optional<int>> looks;
    for (const ComparisonCurve& curve : m_curves)
        looks.push_back(curve.look);
    auto styles = stylesOf(methods, theme(), looks);
    for (int i = 0; i < m_curves.size(); ++i)
        styles[i].color = m_curves[i].color.value_or(styles[i].color);
    if (!styles.isEmpty()) {
        QColor faint = styles[0].color;
        faint.setAlpha(90);
        m_points->setScatterStyle({QCPScatterStyle::ssDisc, faint, faint, 2.5});
    }
    m_mark->setScatterStyle(
        {QCPScatterStyle::ssCircle, QPen(theme().warning, 2.0), Qt::NoBrush, 13});
    for (int i = 0; i < m_profiles.size(); ++i) {
        const MethodStyle& style = styles[i / 2];
        m_profiles[i]->setPen(QPen(style.color, 1.0, style.dash));
        m_profiles[i]->setScatterStyle({QCPScatterStyle::ssCircle, style.color, style.color, 5.0});
        if (i % 2 == 1)
            m_bars[i / 2]->setPen(QPen(style.color, 1.0));
    }
}

void ComparisonPlot::fitAxes()
{
    const double margin = 0.04 * (m_high - m_low);
    plot().xAxis->setRange(m_low - margin, m_high + margin);
    plot().yAxis->setRange(m_low - margin, m_high + margin);
    m_below->axis(QCPAxis::atLeft)->setRange(-1.2 * m_residual, 1.2 * m_residual);
}

QString ComparisonPlot::csv() const
{
    QString text = "estimator,method,against,exact,estimated\n";
    for (const ComparisonCurve& curve : m_curves) {
        const QString start = QString("%1,%2,%3,").arg(
            curve.name, curve.method, curve.comparison.truth ? "truth" : "joint");
        for (Eigen::Index i = 0; i < curve.comparison.exact.size(); ++i)
            text += start + QString("%1,%2\n")
                                .arg(curve.comparison.exact(i), 0, 'g', 17)
                                .arg(curve.comparison.estimated(i), 0, 'g', 17);
    }
    return text;
}

} // namespace assay
