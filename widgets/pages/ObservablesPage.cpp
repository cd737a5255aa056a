// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ObservablesPage.hpp"

#include "widgets/bridge/Exploration.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/BinningBar.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/SelectionPanel.hpp"
#include "widgets/tables/CellDelegate.hpp"
#include "widgets/tables/ObservableTable.hpp"
#include "widgets/tables/Significant.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace assay {

namespace {

/// Entries that are switched on and off; what is chosen goes to \p answer. The same entries are
/// not made again.
void fillMenu(QMenu& menu, const QStringList& names, const QStringList& chosen,
              const std::function<void(const QStringList&)>& answer)
{
    QStringList shown;
    for (const QAction* action : menu.actions())
        shown << action->text();
    if (shown == names) {
        for (QAction* action : menu.actions()) {
            const QSignalBlocker blocker(action); // It is told, and does not tell.
            action->setChecked(chosen.contains(action->text()));
        }
        return;
    }
    menu.clear();
    for (const QString& name : names) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(chosen.contains(name));
        QObject::connect(action, &QAction::toggled, &menu, [&menu, answer] {
            QStringList ticked;
            for (const QAction* entry : menu.actions())
                if (entry->isChecked())
                    ticked << entry->text();
            answer(ticked);
        });
    }
}

} // namespace

ObservablesPage::ObservablesPage(const PageContext& context, QWidget* parent)
    : Page("observables", tr("Observables"), context, parent)
{
    setHint(tr("What is measured of each event, and how its distribution follows the parameters."));
    buildControls();
    buildTabs();
    connectAll();
}

void ObservablesPage::buildControls()
{
    auto* column = addControls(350);
    buildTable(column);
    column->addWidget(sectionTitle(tr("Parameters")));
    m_sliders = new ThetaSliders(this);
    column->addWidget(m_sliders);
    buildComparison(column);
    m_rate = new QLabel(this);
    m_rate->setObjectName("observables.rate");
    m_rate->setProperty("role", "hint");
    m_rate->setWordWrap(true);
    column->addWidget(m_rate);
}

void ObservablesPage::buildTable(QVBoxLayout* column)
{
    auto* header = new QHBoxLayout;
    header->addWidget(sectionTitle(tr("Observables")), 1);
    auto* model = new ObservableTable(document(), this);
    m_table = makeTableView("table.observables", tr("Observables"), model, this);
    m_table->setItemDelegate(new CellDelegate(m_table)); // Typesets labels.
    auto* editing = new TableEditing(*m_table, *model);
    connect(editing, &TableEditing::refused, this,
            [this](const QString& reason) { showBanner(reason); });
    m_rowButtons = editing->makeButtons("observable", tr("Observables"), "observable", this);
    header->addWidget(m_rowButtons);
    column->addLayout(header);
    column->addWidget(m_table, 1);
}

void ObservablesPage::buildComparison(QVBoxLayout* column)
{
    auto* row = new FlowLayout;
    row->setSpacing(8);
    m_shapes = new QCheckBox(tr("Compare shapes only"), this);
    m_shapes->setObjectName("observables.shapes");
    m_overlays = new QToolButton(this);
    m_overlays->setObjectName("observables.overlays");
    m_overlays->setText(tr("Draw benchmarks"));
    m_overlays->setAccessibleName(tr("Benchmarks drawn for comparison"));
    m_overlays->setPopupMode(QToolButton::InstantPopup);
    m_overlays->setMenu(new QMenu(m_overlays));
    m_variations = new QToolButton(this);
    m_variations->setObjectName("observables.variations");
    m_variations->setText(tr("Draw systematics"));
    m_variations->setAccessibleName(tr("Nuisance parameters whose band is drawn"));
    m_variations->setPopupMode(QToolButton::InstantPopup);
    m_variations->setMenu(new QMenu(m_variations));
    m_variations->hide();
    explain(m_shapes, "distribution");
    explain(m_overlays, "benchmark");
    explain(m_variations, "systematics");
    row->addWidget(m_shapes);
    row->addWidget(m_overlays);
    row->addWidget(m_variations);
    column->addLayout(row);
}

void ObservablesPage::buildTabs()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_tabs = new PanelTabs(id(), context(), this);
    m_tabs->addPanels();
    showApplicableTabs();
    right->addWidget(m_tabs, 1);
    auto* binning = new BinningBar(sample().exploration(), this);
    right->addWidget(binning);
    // These have bins of their own, or none.
    connect(m_tabs, &QTabWidget::currentChanged, binning, [this, binning] {
        const QString panel = m_tabs->currentWidget()->objectName();
        binning->setHidden(panel == "panel.histogramMethod" || panel == "panel.selection");
    });
    content()->addLayout(right, 1);
}

/// Events are selected from files only.
bool ObservablesPage::isApplicable(const Panel& panel) const
{
    return !qobject_cast<const SelectionPanel*>(&panel) || SelectionPanel::applies(document());
}

void ObservablesPage::showApplicableTabs()
{
    for (Panel* panel : m_tabs->panels())
        m_tabs->setTabVisible(m_tabs->indexOf(panel), isApplicable(*panel));
}

void ObservablesPage::connectAll()
{
    Exploration& exploration = sample().exploration();
    connect(m_tabs, &PanelTabs::message, this, &Page::message);
    connect(m_sliders, &ThetaSliders::thetaChanged, &exploration, &Exploration::setTheta);
    connect(&exploration, &Exploration::thetaChanged, this, [this] {
        if (m_sliders->theta() != sample().exploration().theta())
            m_sliders->setTheta(sample().exploration().theta());
        updateRate();
    });
    connect(&exploration, &Exploration::observableChanged, this, &ObservablesPage::selectRow);
    connect(m_shapes, &QCheckBox::toggled, &exploration, &Exploration::setShapes);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (!index.isValid() || index.row() >= observableNames().size())
                    return;
                const QString name = observableNames()[index.row()];
                sample().exploration().setObservable(name);
                if (m_table->hasFocus()) // A person picked it, and not something else.
                    selection().select({Selected::Kind::Observable, name, 0, {}});
            });
    connect(&exploration, &Exploration::styleChanged, this, [this] {
        listBenchmarks();
        listVariations();
    });
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
    m_rowButtons->setVisible(!SelectionPanel::applies(document()));
    m_rowButtons->setEnabled(!document().readOnly());
    // Where the Selection tab has them in full, expressions do not fit here.
    for (int column = 3; column < 6; ++column)
        m_table->setColumnHidden(column, SelectionPanel::applies(document()));
    showApplicableTabs();
    selectRow();
    const QSignalBlocker blocker(m_sliders), shapes(m_shapes);
    m_sliders->setParameters(document().schema().parameters, document().referenceTheta());
    m_sliders->setTheta(sample().exploration().theta());
    m_shapes->setChecked(sample().exploration().shapes());
    listBenchmarks();
    listVariations();
    showBanner(sample().problem());
    updateRate();
    if (auto* panel = qobject_cast<Panel*>(m_tabs->currentWidget()))
        panel->refreshNow();
}

QStringList ObservablesPage::observableNames() const
{
    QStringList names;
    for (const Observable& observable : document().schema().observables)
        names << QString::fromStdString(observable.name);
    return names;
}

/// The distribution of every observable, then the other tabs.
QStringList ObservablesPage::variants() const
{
    QStringList names = observableNames();
    for (const Panel* panel : m_tabs->panels())
        if (panel != m_tabs->panels().front() && isApplicable(*panel))
            names << panel->objectName().section('.', 1) + ".panel";
    return names;
}

void ObservablesPage::showVariant(const QString& name)
{
    for (Panel* panel : m_tabs->panels())
        if (panel->objectName().section('.', 1) + ".panel" == name) {
            m_tabs->setCurrentWidget(panel);
            return;
        }
    m_tabs->setCurrentIndex(0);
    sample().exploration().setObservable(name);
}

bool ObservablesPage::playOrPause()
{
    m_sliders->playOrPause();
    return true;
}

void ObservablesPage::step(int by)
{
    sample().exploration().stepObservable(by);
}

void ObservablesPage::selectRow()
{
    const auto row = int(observableNames().indexOf(sample().exploration().observable()));
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

void ObservablesPage::listBenchmarks()
{
    QStringList names;
    for (const Benchmark& benchmark : document().schema().benchmarks)
        if (!benchmark.isNuisance)
            names << QString::fromStdString(benchmark.name);
    Exploration& exploration = sample().exploration();
    fillMenu(*m_overlays->menu(), names, exploration.overlays(),
             [&exploration](const QStringList& chosen) { exploration.setOverlays(chosen); });
}

void ObservablesPage::listVariations()
{
    QStringList names;
    if (const auto events = sample().events())
        for (const NuisanceEntry& entry : events->sample.schema().nuisances)
            names << QString::fromStdString(entry.name);
    Exploration& exploration = sample().exploration();
    fillMenu(*m_variations->menu(), names, exploration.variations(),
             [&exploration](const QStringList& chosen) { exploration.setVariations(chosen); });
    m_variations->setVisible(!names.isEmpty());
}

void ObservablesPage::updateRate()
{
    const auto summary = sample().summary();
    m_rate->clear();
    if (!summary)
        return;
    const auto total = summary->total(sample().exploration().theta());
    if (!total) {
        showBanner(QString::fromStdString(total.error().text()));
        return;
    }
    m_rate->setText(tr("σ = %1 pb, as many events as %2 unweighted ones")
                        .arg(withError(total->crossSection, total->error))
                        .arg(total->effectiveEvents, 0, 'f', 0));
}

} // namespace assay
