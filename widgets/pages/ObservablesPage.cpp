// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ObservablesPage.hpp"

#include "widgets/pages/TableView.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/tables/ObservableTable.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace assay {

ObservablesPage::ObservablesPage(const PageContext& context, QWidget* parent)
    : Page("observables", tr("Observables"), context, parent)
{
    setHint(tr("What is measured of each event, and how its distribution follows the parameters."));
    auto* column = addControls(400);
    column->addWidget(sectionTitle(tr("Observables")));
    m_table = makeTableView("table.observables", tr("Observables"),
                            new ObservableTable(document(), this), this);
    column->addWidget(m_table, 1);
    column->addWidget(sectionTitle(tr("Parameters")));
    m_sliders = new ThetaSliders(this);
    column->addWidget(m_sliders);
    m_shapes = new QCheckBox(tr("Compare shapes only"), this);
    m_shapes->setObjectName("observables.shapes");
    column->addWidget(m_shapes);
    m_rate = new QLabel(this);
    m_rate->setObjectName("observables.rate");
    m_rate->setProperty("role", "hint");
    m_rate->setWordWrap(true);
    column->addWidget(m_rate);
    m_plot = new DistributionPlot("plot.distribution", this);
    m_plot->setCurveNames(tr("at the sliders"), tr("at the reference"));
    m_plot->setEmptyText(tr("No events yet. Simulate or import events on the Data page."));
    content()->addWidget(m_plot, 1);
    connect(m_sliders, &ThetaSliders::thetaChanged, this, &ObservablesPage::updateTheta);
    connect(m_shapes, &QCheckBox::toggled, m_plot, &DistributionPlot::setNormalised);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ObservablesPage::updateObservable);
    connect(&sample(), &SampleView::changed, this, &ObservablesPage::refreshSoon);
}

void ObservablesPage::refresh()
{
    if (!document().isOpen() || document().schema().observables.empty()) {
        showEmpty(document().isOpen()
                      ? tr("The observables come with the event files. Import them first.")
                      : tr("No project is open. Start a study or open a project."),
                  document().isOpen() ? tr("Go to Data") : tr("Welcome page"),
                  [this] { Q_EMIT goTo(document().isOpen() ? "data" : "welcome"); });
        return;
    }
    showContent();
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    const QSignalBlocker blocker(m_sliders);
    m_sliders->setParameters(document().schema().parameters, document().referenceTheta());
    const Stage* stage = document().stage(document().dataStage());
    m_plot->setStale(stage && stage->state == StageState::Stale);
    showBanner(sample().problem());
    updateObservable();
}

QStringList ObservablesPage::variants() const
{
    QStringList names;
    for (const Observable& observable : document().schema().observables)
        names << QString::fromStdString(observable.name);
    return names;
}

void ObservablesPage::showVariant(const QString& name)
{
    m_table->selectRow(int(variants().indexOf(name)));
}

void ObservablesPage::updateObservable()
{
    const auto& observables = document().schema().observables;
    const auto row = std::size_t(std::max(0, m_table->currentIndex().row()));
    if (row >= observables.size())
        return;
    const Observable& observable = observables[row];
    m_plot->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                          : observable.label),
                          QString::fromStdString(observable.unit));
    const auto summary = sample().summary();
    m_reference.clear();
    if (!summary) {
        m_plot->setEmptyText(sample().loading() ? tr("Reading the events…")
                                                : tr("No events yet. Simulate or import events on "
                                                     "the Data page."));
        m_plot->setDistribution({});
        m_rate->clear();
        return;
    }
    const auto index = summary->schema().observableIndex(observable.name);
    if (!index) {
        m_plot->setDistribution({});
        m_plot->setEmptyText(tr("The events do not have this observable. Simulate them again."));
        return;
    }
    m_observable = *index;
    const auto reference = summary->histogram(m_observable, document().referenceTheta());
    if (reference)
        m_reference = reference->values;
    updateTheta();
    m_plot->resetView();
}

void ObservablesPage::updateTheta()
{
    const auto summary = sample().summary();
    if (!summary || m_reference.empty())
        return;
    const Theta theta = m_sliders->theta();
    const auto histogram = summary->histogram(m_observable, theta);
    const auto total = summary->total(theta);
    if (!histogram || !total) {
        showBanner(QString::fromStdString((histogram ? total.error() : histogram.error()).text()));
        return;
    }
    m_plot->setDistribution(
        {summary->edges(m_observable), histogram->values, histogram->errors, m_reference});
    m_rate->setText(tr("σ = %1 ± %2 pb, as many events as %3 unweighted ones")
                        .arg(total->crossSection, 0, 'g', 4)
                        .arg(total->error, 0, 'g', 2)
                        .arg(total->effectiveEvents, 0, 'f', 0));
}

} // namespace assay
