// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/MorphingView.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/plots/BasisWeightPlot.hpp"
#include "widgets/plots/CrossSectionPlot.hpp"
#include "widgets/plots/MorphingErrorPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay {

namespace {

constexpr int curveNodes = 81;

QString titleOf(const Parameter& parameter)
{
    return labelWithUnit(QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                        : parameter.label),
                         QString::fromStdString(parameter.unit));
}

/// 1, 2 or 5 times a power of ten, near a twentieth of the range.
double gridStep(const Parameter& parameter)
{
    const double wanted = (parameter.high - parameter.low) / 20.0;
    const double decade = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (wanted <= digit * decade * 1.0001)
            return digit * decade;
    return 10.0 * decade;
}

} // namespace

MorphingView::MorphingView(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setObjectName("morphingView");
    build();
    connectPlot();
}

void MorphingView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_axes = new QWidget(this);
    auto* row = new FlowLayout(m_axes);
    row->setContentsMargins(0, 0, 0, 0);
    m_first = new QComboBox(m_axes);
    m_first->setObjectName("model.axis.x");
    m_first->setAccessibleName(tr("Horizontal axis"));
    m_second = new QComboBox(m_axes);
    m_second->setObjectName("model.axis.y");
    m_second->setAccessibleName(tr("Vertical axis"));
    row->addWidget(new QLabel(tr("Plane of"), m_axes));
    row->addWidget(m_first);
    row->addWidget(new QLabel(tr("and"), m_axes));
    row->addWidget(m_second);
    row->addStretch();
    m_snap = new QCheckBox(tr("Snap to round numbers"), this);
    m_snap->setObjectName("model.snap");
    m_snap->setToolTip(tr("Dragged benchmarks go from one grid point to the next; with Alt and the "
                          "arrow keys they move freely."));
    auto* top = new FlowLayout;
    top->addWidget(m_axes, 1);
    top->addWidget(m_snap);
    column->addLayout(top);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_others = new ThetaSliders(m_area);
    m_others->setObjectName("model.others");
    m_area->setWidget(m_others);
    column->addWidget(m_area);
    auto* plots = new QSplitter(Qt::Vertical, this);
    plots->setObjectName("model.plots");
    auto* curves = new QSplitter(Qt::Horizontal, plots);
    curves->setObjectName("model.curves");
    m_map = new MorphingErrorPlot(plots);
    m_weights = new BasisWeightPlot(curves);
    m_rate = new CrossSectionPlot(curves);
    plots->addWidget(m_map);
    plots->addWidget(curves);
    plots->setStretchFactor(0, 3);
    plots->setStretchFactor(1, 2);
    column->addWidget(plots, 1);
    explain(m_map, "morphing-error");
    explain(m_weights, "morphing-weights");
    explain(m_rate, "cross-section");
    explain(m_snap, "benchmark");
    keepInView(m_first, "currentText");
    keepInView(m_second, "currentText");
    keepInView(m_snap, "checked");
}

void MorphingView::connectPlot()
{
    for (QComboBox* box : {m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            updateSliders();
            Q_EMIT viewChanged();
        });
    connect(m_others, &ThetaSliders::thetaChanged, this, &MorphingView::viewChanged);
    const auto benchmarkOf = [this](int marker) {
        return marker >= 0 && marker < int(m_drawn.size()) ? int(m_drawn[std::size_t(marker)]) : -1;
    };
    connect(m_map, &ThetaMapPlot::markerMoved, this,
            [=, this](int marker, double x, double y, int gesture) {
                if (const int b = benchmarkOf(marker); b >= 0)
                    Q_EMIT moved(b, moveTo(schema().benchmarks[std::size_t(b)].values, x, y),
                                 gesture);
            });
    connect(m_map, &ThetaMapPlot::markerSelected, this, [=, this](int marker) {
        m_selected = benchmarkOf(marker);
        m_weights->setHighlighted(m_selected);
        Q_EMIT selected(m_selected);
    });
    connect(m_map, &ThetaMapPlot::addRequested, this,
            [this](double x, double y) { Q_EMIT added(moveTo(fixedPoint(), x, y)); });
    connect(m_map, &ThetaMapPlot::removeRequested, this, [=, this](int marker) {
        if (const int b = benchmarkOf(marker); b >= 0)
            Q_EMIT removed(b);
    });
}

std::size_t MorphingView::first() const
{
    const int last = std::max(0, int(schema().parameters.size()) - 1);
    return std::size_t(std::clamp(m_first->currentIndex(), 0, last));
}

std::optional<std::size_t> MorphingView::second() const
{
    const std::size_t count = schema().parameters.size();
    if (count < 2)
        return std::nullopt;
    const auto wanted = std::size_t(std::clamp(m_second->currentIndex(), 0, int(count) - 1));
    return wanted == first() ? (wanted + 1) % count : wanted;
}

Theta MorphingView::fixedPoint() const
{
    Theta theta = m_context.document.referenceTheta();
    const Theta others = m_others->theta();
    for (std::size_t i = 0; i < std::min(others.size(), m_sliders.size()); ++i)
        if (m_sliders[i] < theta.size())
            theta[m_sliders[i]] = others[i];
    return theta;
}

double MorphingView::snapped(double value, std::size_t parameter) const
{
    const Parameter& p = schema().parameters[parameter];
    const bool free = QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier);
    // Positions that are read by people: a thousandth of the range is fine enough.
    const double step = m_snap->isChecked() && !free ? gridStep(p) : (p.high - p.low) / 1000.0;
    const double round = std::round(value / step) * step;
    // Without the last bits, so that 0.3 is 0.3.
    return std::clamp(QString::number(round, 'g', 12).toDouble(), p.low, p.high);
}

Theta MorphingView::moveTo(const Theta& from, double x, double y) const
{
    Theta theta = from;
    theta[first()] = snapped(x, first());
    if (const auto other = second())
        theta[*other] = snapped(y, *other);
    return theta;
}

void MorphingView::updateAxes()
{
    QStringList names;
    for (const Parameter& parameter : schema().parameters)
        names << mathToUnicode(QString::fromStdString(
            parameter.label.empty() ? parameter.name : parameter.label));
    m_axes->setVisible(names.size() > 2);
    m_area->setVisible(names.size() > 2);
    QStringList shown;
    for (int i = 0; i < m_first->count(); ++i)
        shown << m_first->itemText(i);
    if (shown != names) {
        const QSignalBlocker first(m_first), second(m_second);
        for (QComboBox* box : {m_first, m_second}) {
            box->clear();
            box->addItems(names);
        }
        m_second->setCurrentIndex(names.size() > 1 ? 1 : 0);
    }
    updateSliders();
}

/// One for each parameter that is on no axis.
void MorphingView::updateSliders()
{
    std::vector<std::size_t> wanted;
    std::vector<Parameter> parameters;
    Theta reference;
    const Theta at = m_context.document.referenceTheta();
    for (std::size_t p = 0; p < schema().parameters.size(); ++p) {
        if (schema().parameters.size() <= 2 || p == first() || p == second())
            continue;
        wanted.push_back(p);
        parameters.push_back(schema().parameters[p]);
        reference.push_back(p < at.size() ? at[p] : 0.0);
    }
    const QSignalBlocker blocker(m_others);
    m_others->setParameters(parameters, reference);
    if (wanted != m_sliders)
        m_others->setTheta(reference);
    m_sliders = wanted;
    m_area->setMaximumHeight(
        std::min(m_others->sizeHint().height() + 4, 9 * fontMetrics().height()));
}

void MorphingView::show(const std::optional<Morphing>& morphing, const QStringList& locked,
                        bool movable)
{
    if (schema().parameters.empty())
        return;
    updateAxes();
    m_map->setDraggable(movable);
    m_snap->setVisible(movable);
    showMap(morphing, locked);
    showCurves(morphing);
    showCrossSection(titleOf(schema().parameters[first()]));
}

void MorphingView::showMap(const std::optional<Morphing>& morphing, const QStringList& locked)
{
    const auto axisOf = [&](std::size_t p) {
        const Parameter& parameter = schema().parameters[p];
        return ThetaAxis{titleOf(parameter), parameter.low, parameter.high};
    };
    const auto y = second();
    const auto yAxis = y ? std::optional(axisOf(*y)) : std::nullopt;
    QVector<ThetaMarker> markers;
    m_drawn.clear();
    for (std::size_t b = 0; b < schema().benchmarks.size(); ++b) {
        const Benchmark& benchmark = schema().benchmarks[b];
        if (benchmark.isNuisance || benchmark.values.size() != schema().parameters.size())
            continue;
        m_drawn.push_back(b);
        const QString name = QString::fromStdString(benchmark.name);
        markers.push_back({name, benchmark.values[first()], y ? benchmark.values[*y] : 0.0,
                           benchmark.isReference, locked.contains(name)});
    }
    m_map->setAxes(axisOf(first()), yAxis);
    if (morphing)
        m_map->setMorphing(*morphing, fixedPoint(), first(), y);
    else {
        m_map->clearField();
        if (!schema().components.empty())
            m_map->setEmptyText(tr("The benchmarks are dependent. Drag one of them away."));
    }
    m_map->setMarkers(markers);
    select(m_selected);
}

void MorphingView::showCurves(const std::optional<Morphing>& morphing)
{
    if (!morphing) {
        m_weights->clear();
        return;
    }
    const Parameter& parameter = schema().parameters[first()];
    QStringList names;
    for (const Benchmark& benchmark : schema().benchmarks)
        names << QString::fromStdString(benchmark.name);
    m_weights->setMorphing(*morphing, fixedPoint(), first(), parameter.low, parameter.high,
                           titleOf(parameter), names);
}

void MorphingView::showCrossSection(const QString& axis)
{
    const Parameter& parameter = schema().parameters[first()];
    const auto process = m_context.document.process();
    const auto truth = process ? process->truth() : nullptr;
    const auto summary = m_context.sample.summary();
    const RateInput input{fixedPoint(), first(), parameter.low, parameter.high, process.get(),
                          summary.get()};
    if (std::exchange(m_rateInput, input) == input)
        return;
    const Theta reference = m_context.document.referenceTheta();
    const double exactReference = truth ? truth->crossSection(reference) : 0.0;
    const auto atReference = summary ? summary->total(reference)
                                     : Result<SampleAtTheta>(notFound("no events"));
    CrossSectionCurve curve;
    Theta theta = input.fixed;
    for (int i = 0; i < curveNodes; ++i) {
        theta[first()] = parameter.low + (parameter.high - parameter.low) * i / (curveNodes - 1);
        curve.theta.push_back(theta[first()]);
        if (exactReference > 0.0)
            curve.exact.push_back(truth->crossSection(theta) / exactReference);
        const auto total = atReference && summary->schema().parameters.size() == theta.size()
                               ? summary->total(theta)
                               : Result<SampleAtTheta>(notFound("no events"));
        if (!total || !(atReference->crossSection > 0.0))
            continue;
        curve.estimate.push_back(total->crossSection / atReference->crossSection);
        curve.error.push_back(total->error / atReference->crossSection);
    }
    if (curve.estimate.size() != curve.theta.size())
        curve.estimate.clear(), curve.error.clear();
    m_rate->setCurve(curve, axis);
}

void MorphingView::select(int benchmark)
{
    m_selected = benchmark;
    const auto found = std::find(m_drawn.begin(), m_drawn.end(), std::size_t(benchmark));
    m_map->setSelectedMarker(benchmark < 0 || found == m_drawn.end()
                                 ? -1
                                 : int(found - m_drawn.begin()));
    m_weights->setHighlighted(benchmark);
}

} // namespace assay
