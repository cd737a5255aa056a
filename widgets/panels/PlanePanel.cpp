// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PlanePanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/NameBox.hpp"
#include "widgets/plots/PlanePlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int usualBins = 40;

} // namespace

PlanePanel::PlanePanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* controls = new FlowLayout;
    m_other = new QComboBox(this);
    m_other->setObjectName("plane.other");
    m_other->setAccessibleName(tr("Second observable"));
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName("plane.quantity");
    m_quantity->setAccessibleName(tr("What the colours mean"));
    m_quantity->addItems({tr("differential cross section"), tr("ratio to the reference")});
    m_log = new QCheckBox(tr("Logarithmic colours"), this);
    m_log->setObjectName("plane.log");
    controls->addWidget(new QLabel(tr("with"), this));
    controls->addWidget(m_other);
    controls->addWidget(new QLabel(tr("colour"), this));
    // The names are longer than there is room for at large text sizes; a box may be narrower.
    m_quantity->setMinimumContentsLength(12);
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    controls->addWidget(m_quantity, 1);
    controls->addWidget(m_log);
    layout->addLayout(controls);
    m_plot = new PlanePlot("plot.plane", this);
    layout->addWidget(m_plot, 1);
    for (QWidget* control : std::initializer_list<QWidget*>{m_other, m_quantity, m_log, m_plot})
        explain(control, "distribution");
    connect(m_other, &QComboBox::currentIndexChanged, this, &Panel::refreshSoon);
    keepInView(m_other, "currentText");
    keepInView(m_quantity, "currentIndex");
    keepInView(m_log, "checked");
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_plot->setQuantity(index == 1 ? PlaneQuantity::Ratio : PlaneQuantity::Density);
        m_log->setEnabled(index == 0);
    });
    connect(m_log, &QCheckBox::toggled, m_plot, &PlanePlot::setLogColors);
    connect(m_plot, &PlanePlot::binChosen, this, &PlanePanel::openBin);
}

void PlanePanel::listObservables()
{
    QStringList names;
    for (const Observable& observable : document().schema().observables)
        if (observable.name != exploration().observable().toStdString())
            names << QString::fromStdString(observable.name);
    listNames(*m_other, names);
}

std::vector<HistogramAxes> PlanePanel::axes() const
{
    const QString x = exploration().observable(), y = m_other->currentText();
    const auto first = columnOf(x), second = columnOf(y);
    if (!first || !second)
        return {};
    return {{{*first, *second}, {edgesOf(x, usualBins), edgesOf(y, usualBins)}, false}};
}

void PlanePanel::refresh()
{
    listObservables();
    const QString x = exploration().observable(), y = m_other->currentText();
    m_plot->setObservables(titleOf(observableOf(x)), titleOf(observableOf(y)));
    // As one says it: what is vertical against what is horizontal.
    m_plot->setTitle(tr("%1 against %2").arg(titleOf(observableOf(y)), titleOf(observableOf(x))));
    sayInFileName(*m_plot, y + "." + x);
    m_plot->setStale(stale());
    const auto wanted = axes();
    feed().want(wanted);
    const auto histograms = feed().histograms();
    m_reference.resize(0, 0);
    if (wanted.empty() || !histograms) {
        m_plot->setEmptyText(m_other->count() == 0 ? tr("There is only one observable.")
                                                   : emptyText());
        m_plot->setHistogram({});
        return;
    }
    if (const auto contents = histograms->at(document().referenceTheta()))
        m_reference = withoutFlow(histograms->binning(0), contents->front().values);
    followTheta();
}

void PlanePanel::followTheta()
{
    const auto histograms = feed().histograms();
    if (!histograms || m_reference.size() == 0)
        return;
    const auto contents = histograms->at(exploration().theta());
    if (!contents)
        return;
    const auto& edges = histograms->axes(0).edges;
    m_plot->setHistogram({edges[0], edges[1],
                          withoutFlow(histograms->binning(0), contents->front().values),
                          m_reference});
}

void PlanePanel::openBin(int x, int y)
{
    const auto histograms = feed().histograms();
    if (!histograms)
        return;
    const HistogramAxes& shown = histograms->axes(0);
    openEvents(shown, {std::size_t(x), std::size_t(y)},
               tr("a bin of %1 and %2").arg(exploration().observable(), m_other->currentText()));
}

} // namespace assay
