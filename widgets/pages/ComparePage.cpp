// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ComparePage.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/plots/LimitCurve.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/SortedRows.hpp"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QIcon>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

namespace {

const Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                               Qt::DashDotDotLine};

QString numberOrNothing(double value, int digits)
{
    return std::isfinite(value) ? QString::number(value, 'g', digits) : QString();
}

ResultRow rowOf(const ComparedRun& run, const CompareScene& scene, const PlotTheme& theme)
{
    const QString method = QString::fromStdString(run.method);
    QString check;
    if (run.limit) {
        LimitResult named;
        named.check = run.check;
        check = checkText(named);
    }
    const double level =
        run.limit && !run.limit->levels.empty() ? run.limit->levels.front() : 0.68;
    QString started = QString::fromStdString(run.started);
    started.replace('T', ' ').remove('Z');
    return {QString::fromStdString(run.key),
            {CompareScene::labelOf(run), method, QString::fromStdString(run.dataHash).left(6),
             run.trainRows ? QString::number(run.trainRows) : QString(),
             run.epochs ? QString::number(run.epochs) : QString(),
             numberOrNothing(run.bestLoss, 6),
             run.limit ? regionText(*run.limit, level) : QString(), check,
             QString::number(run.seconds, 'f', 1), started},
            scene.color(QString::fromStdString(run.key)).value_or(styleOf(method, theme).color),
            QString::fromStdString(run.check)};
}

} // namespace

ComparePage::ComparePage(const PageContext& context, QWidget* parent)
    : Page("compare", tr("Compare"), context, parent), m_scene(CompareScene::of(context))
{
    setHint(tr("All finished runs of the project. Select some to see what differs between them."));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName("compare.splitter");
    splitter->setChildrenCollapsible(false);
    auto* above = new QSplitter(Qt::Horizontal, splitter);
    above->setObjectName("compare.above");
    above->setChildrenCollapsible(false);
    above->addWidget(buildTable());
    above->addWidget(buildDifferences());
    above->setSizes({640, 360});
    above->setStretchFactor(0, 3);
    above->setStretchFactor(1, 2);
    splitter->addWidget(above);
    m_panels = new PanelTabs("compare", context, splitter);
    m_panels->addPanels();
    connect(m_panels, &PanelTabs::message, this, &ComparePage::message);
    splitter->addWidget(m_panels);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    content()->addWidget(splitter, 1);
    connect(&m_scene, &CompareScene::runsChanged, this, &ComparePage::refreshSoon);
    connect(&m_scene, &CompareScene::selectionChanged, this, [this] {
        if (!m_taking)
            showSelection(); // A run was dropped onto a plot.
        fillDifferences();
    });
    connect(&tasks(), &TaskBridge::stagesFinished, this, &ComparePage::refreshSoon);
}

QWidget* ComparePage::buildTable()
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    auto* row = new FlowLayout;
    m_filter = new QLineEdit(frame);
    m_filter->setObjectName("compare.filter");
    m_filter->setAccessibleName(tr("Filter of the runs"));
    m_filter->setPlaceholderText(tr("Filter: words that a row must have"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    row->addWidget(m_filter, 1);
    m_dash = new QComboBox(frame);
    m_dash->setObjectName("compare.dash");
    m_dash->setAccessibleName(tr("Line of the current run"));
    m_dash->addItems({tr("line of the method"), tr("solid"), tr("dashed"), tr("dotted"),
                      tr("dash-dot"), tr("dash-dot-dot")});
    row->addWidget(m_dash);
    m_color = makeColors(frame);
    row->addWidget(m_color);
    layout->addLayout(row);
    m_rows = new RowTable(
        {tr("run"), tr("method"), tr("data"), tr("rows"), tr("epochs"), tr("best loss"),
         tr("region"), tr("coverage"), tr("seconds"), tr("started")},
        {tr("Name and number of the run"), {}, tr("Content hash of the training sample"),
         tr("Rows it was trained with"), {}, tr("Validation loss at the best epoch"),
         tr("Area, or intervals, allowed at the lowest confidence level of its newest limit"),
         tr("Measured coverage, or unchecked"), tr("Wall time"), tr("UTC")},
        true, this);
    m_sorted = new SortedRows(this);
    m_sorted->setSourceModel(m_rows);
    m_table = makeTableView("table.compare", tr("Runs"), m_sorted, frame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(9, Qt::DescendingOrder);
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    // Results first, where they are seen without scrolling.
    header->moveSection(6, 2);
    header->moveSection(7, 3);
    m_table->verticalHeader()->setDefaultSectionSize(24);
    layout->addWidget(m_table, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_filter, m_dash, m_color})
        explain(widget, "compare");
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_selecting = true; // What the filter hides stays selected.
        m_sorted->setWords(text);
        m_selecting = false;
        showSelection();
    });
    connect(m_dash, &QComboBox::activated, this, &ComparePage::setDash);
    connect(m_color, &QComboBox::activated, this, &ComparePage::setColor);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ComparePage::takeSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::fillDifferences);
    return frame;
}

/// Colours that can be told apart by everybody; the dash of each run differs all the same.
QComboBox* ComparePage::makeColors(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName("compare.color");
    box->setAccessibleName(tr("Colour of the current run"));
    box->addItem(tr("colour of the method"));
    for (const auto& [code, name] : std::initializer_list<std::pair<const char*, QString>>{
             {"#5790fc", tr("blue")}, {"#f89c20", tr("orange")}, {"#e42536", tr("red")},
             {"#964a8b", tr("purple")}, {"#9c9ca1", tr("grey")}, {"#7a21dd", tr("violet")},
             {"#009e73", tr("green")}}) {
        QPixmap swatch(12, 12);
        swatch.fill(QColor(code));
        box->addItem(QIcon(swatch), name, QColor(code));
    }
    return box;
}

void ComparePage::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row >= 0 && row < m_sorted->rowCount())
        m_table->selectRow(row);
}

QWidget* ComparePage::buildDifferences()
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 6, 12);
    layout->addWidget(sectionTitle(tr("What differs")));
    auto* area = new QScrollArea(frame);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_differences = new QLabel(area);
    m_differences->setObjectName("compare.differences");
    m_differences->setAccessibleName(tr("Settings that differ between the selected runs"));
    m_differences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->setWordWrap(true);
    area->setWidget(m_differences);
    layout->addWidget(area, 1);
    area->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    return frame;
}

QStringList ComparePage::variants() const
{
    QStringList names;
    for (const Panel* panel : m_panels->panels())
        names << panel->objectName();
    return names;
}

void ComparePage::showVariant(const QString& name)
{
    m_panels->setCurrentIndex(int(variants().indexOf(name)));
    m_panels->panels()[std::size_t(m_panels->currentIndex())]->refreshNow();
}

void ComparePage::refresh()
{
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        return;
    }
    m_scene.update();
    if (m_scene.runs().empty() && !m_scene.loading()) {
        showEmpty(tr("Nothing was trained or computed yet. Every finished run appears here, also "
                     "when newer ones replace it."),
                  tr("Go to Train"), [this] { Q_EMIT goTo("train"); });
        return;
    }
    showContent();
    fillTable();
    showSelection();
    fillDifferences();
}

void ComparePage::fillTable()
{
    const PlotTheme theme = PlotTheme::forPalette(palette());
    QVector<ResultRow> rows;
    for (const ComparedRun& run : m_scene.runs())
        rows.push_back(rowOf(run, m_scene, theme));
    m_selecting = true;
    m_rows->setRows(rows);
    m_selecting = false;
}

QString ComparePage::keyOf(const QModelIndex& index) const
{
    const QModelIndex source = m_sorted->mapToSource(index);
    return source.isValid() ? m_rows->resultRows()[source.row()].id : QString();
}

/// The table shows what the scene has selected.
void ComparePage::showSelection()
{
    m_selecting = true;
    QItemSelection chosen;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (m_scene.selected().contains(keyOf(index)))
            chosen.select(index, index);
    }
    m_table->selectionModel()->select(
        chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_selecting = false;
}

void ComparePage::takeSelection()
{
    if (m_selecting)
        return;
    QStringList keys;
    // In the order of the table, so that A and B are what one sees first and second.
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (m_table->selectionModel()->isRowSelected(row))
            keys << keyOf(index);
    }
    m_taking = true;
    m_scene.select(keys);
    m_taking = false;
    const ComparedRun* run = m_scene.run(keyOf(m_table->currentIndex()));
    if (run)
        selection().select({Selected::Kind::Run, {}, run->trainRun ? run->trainRun : run->limitRun,
                            {}});
}

void ComparePage::setDash(int index)
{
    const QString key = keyOf(m_table->currentIndex());
    if (key.isEmpty())
        return;
    m_scene.setDash(key,
                    index == 0 ? std::nullopt : std::optional<Qt::PenStyle>(dashes[index - 1]));
}

void ComparePage::setColor(int index)
{
    const QString key = keyOf(m_table->currentIndex());
    if (key.isEmpty())
        return;
    m_scene.setColor(key, index == 0 ? std::nullopt
                                     : std::optional(m_color->itemData(index).value<QColor>()));
    fillTable();
    showSelection();
}

void ComparePage::fillDifferences()
{
    const QString current = keyOf(m_table->currentIndex());
    const auto dash = m_scene.dash(current);
    m_dash->setEnabled(!current.isEmpty() && !document().readOnly());
    m_dash->setCurrentIndex(
        dash ? 1 + int(std::find(std::begin(dashes), std::end(dashes), *dash) - dashes) : 0);
    m_color->setEnabled(m_dash->isEnabled());
    const auto color = m_scene.color(current);
    m_color->setCurrentIndex(color ? std::max(0, m_color->findData(*color)) : 0);
    const auto runs = m_scene.selectedRuns();
    if (runs.size() < 2) {
        m_differences->setText(tr("Select two or more runs (Ctrl+click) to see which of their "
                                  "settings differ."));
        return;
    }
    const auto differing = differingSettings(runs);
    if (differing.empty()) {
        m_differences->setText(tr("These runs were asked for with the same settings."));
        return;
    }
    QString text = "<table cellpadding='3' cellspacing='0'><tr><td></td>";
    for (const ComparedRun* run : runs)
        text += "<td><b>" + CompareScene::labelOf(*run).toHtmlEscaped() + "</b></td>";
    text += "</tr>";
    for (const auto& [key, values] : differing) {
        text += "<tr><td>" + QString::fromStdString(key).toHtmlEscaped() + "</td>";
        for (const std::string& value : values)
            text += "<td>"
                    + (value.empty() ? "<i>" + tr("default").toHtmlEscaped() + "</i>"
                                     : QString::fromStdString(value).toHtmlEscaped())
                    + "</td>";
        text += "</tr>";
    }
    m_differences->setText(text + "</table>");
}

void ComparePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshSoon();
}

} // namespace assay
