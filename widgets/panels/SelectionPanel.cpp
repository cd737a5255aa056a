// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SelectionPanel.hpp"

#include "core/simulators/ParticleSource.hpp"
#include "widgets/bridge/FirstEvents.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/CutTable.hpp"
#include "widgets/tables/EfficiencyTable.hpp"
#include "widgets/tables/ExpressionHint.hpp"
#include "widgets/tables/ObservableTable.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr std::size_t shownEvents = 10;
constexpr std::size_t flowEvents = 20000;

} // namespace

bool SelectionPanel::applies(const ProjectDocument& document)
{
    return document.isOpen() && particlesOf(document);
}

SelectionPanel::SelectionPanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_hint(new ExpressionHint(this))
{
    m_hint->setObjectName("selection.problem");
    m_hint->setAccessibleName(tr("What is wrong with the expression"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    addTable(layout, "expressions", tr("Observables"), new ObservableTable(document(), this),
             "observable");
    auto* below = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    below->addLayout(left, 3);
    below->addLayout(right, 2);
    addTable(left, "cuts", tr("Cuts"), new CutTable(document(), this), "cut");
    addTable(right, "efficiencies", tr("Efficiencies"), new EfficiencyTable(document(), this),
             "event-weight");
    layout->addLayout(below, 2);
    layout->addWidget(m_hint);
    auto* events = new QHBoxLayout;
    events->addWidget(makePreview(), 1);
    events->addWidget(makeFlow(), 1);
    layout->addLayout(events, 3);
}

void SelectionPanel::addTable(QVBoxLayout* layout, const QString& name, const QString& title,
                              StudyTable* table, const QString& card)
{
    auto* header = new QHBoxLayout;
    auto* heading = new QLabel(title, this);
    heading->setProperty("role", "section");
    header->addWidget(heading, 1);
    QTableView* view = makeTableView("table." + name, title, table, this);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(name == "expressions" ? 3 : 0,
                                                   QHeaderView::Stretch);
    explain(view, card);
    auto* editing = new TableEditing(*view, *table);
    for (const auto& [suffix, text, action] :
         {std::tuple{"add", tr("Add"), editing->add}, {"remove", tr("Remove"), editing->remove}}) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name + "." + suffix);
        button->setAccessibleName(tr("%1: %2").arg(title, text));
        button->setProperty("small", true);
        header->addWidget(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        explain(button, card);
    }
    layout->addLayout(header);
    layout->addWidget(view, 2);
    m_hint->watch(*view);
    connect(editing, &TableEditing::refused, m_hint, &ExpressionHint::showReason);
}

QWidget* SelectionPanel::makePreview()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_previewState = new QLabel(box);
    m_previewState->setObjectName("selection.previewState");
    m_previewState->setProperty("role", "section");
    m_previewState->setWordWrap(true);
    layout->addWidget(m_previewState);
    m_preview = new QTableWidget(box);
    m_preview->setObjectName("table.firstEvents");
    m_preview->setAccessibleName(tr("The first events"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setShowGrid(false);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->verticalHeader()->hide();
    m_preview->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    explain(m_preview, "event-view");
    layout->addWidget(m_preview, 1);
    return box;
}

QWidget* SelectionPanel::makeFlow()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_flowState = new QLabel(tr("Cut flow"), box);
    m_flowState->setObjectName("selection.flowState");
    m_flowState->setProperty("role", "section");
    m_flowState->setWordWrap(true);
    layout->addWidget(m_flowState);
    m_flow = new RowTable({tr("after"), tr("events"), tr("share"), tr("σ [pb]"), tr("± [pb]")},
                          {tr("Step of the selection"), tr("Events that are left, without weights"),
                           tr("Of the cross section"),
                           tr("Sum of their weights at the first benchmark"), tr("√Σw²")},
                          true, this);
    QTableView* view = makeTableView("table.cutFlow", tr("Cut flow"), m_flow, box);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // A step must be readable; the errors at the right may need scrolling.
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    view->setColumnWidth(0, 20 * view->fontMetrics().averageCharWidth());
    explain(view, "cut");
    layout->addWidget(view, 1);
    return box;
}

void SelectionPanel::refresh()
{
    if (!applies(document()))
        return;
    ++m_asked;
    askEvents();
    askFlow();
}

/// The events are few, but a process may need a while before its first one.
void SelectionPanel::askEvents()
{
    if (m_preview->rowCount() == 0)
        m_previewState->setText(tr("Generating the first events…"));
    auto body = [particles = particlesOf(document()),
                 study = document().study()](const TaskContext&) {
        return firstEvents(*particles, study, shownEvents);
    };
    tasks().computeQuietly<FirstEvents>(
        body, this, [this, asked = m_asked](const Result<FirstEvents>& events) {
            if (asked != m_asked)
                return;
            if (events)
                showEvents(*events);
            else
                m_previewState->setText(QString::fromStdString(events.error().text()));
        });
}

void SelectionPanel::askFlow()
{
    auto body = [particles = particlesOf(document()),
                 study = document().study()](const TaskContext& context) {
        return firstFlow(*particles, study, flowEvents, context);
    };
    tasks().computeQuietly<CutFlow>(body, this,
                                    [this, asked = m_asked](const Result<CutFlow>& flow) {
                                        if (asked == m_asked && flow)
                                            showFlow(*flow);
                                    });
}

void SelectionPanel::showFlow(const CutFlow& flow)
{
    const double all = flow.steps.empty() ? 0.0 : flow.steps.front().weight;
    m_flowState->setText(
        tr("Cut flow of %1 events").arg(QLocale().toString(qulonglong(flowEvents))));
    QVector<ResultRow> rows;
    for (const CutFlow::Step& step : flow.steps) {
        const QString name = QString::fromStdString(step.name);
        rows.push_back({name,
                        {name, QLocale().toString(qulonglong(step.events)),
                         all > 0.0 ? tr("%1 %").arg(100.0 * step.weight / all, 0, 'f', 1)
                                   : QString(),
                         cellNumber(step.weight),
                         QString::number(std::sqrt(step.weightSquared), 'g', 2)},
                        {},
                        name});
    }
    m_flow->setRows(rows);
}

void SelectionPanel::showEvents(const FirstEvents& events)
{
    const auto kept = std::count_if(events.rows.begin(), events.rows.end(),
                                    [](const auto& row) { return row.droppedBy.isEmpty(); });
    m_previewState->setText(tr("The first %1 events, of which %2 stay")
                                .arg(events.rows.size()).arg(kept));
    QStringList titles{tr("event")};
    titles += events.observables;
    titles << tr("factor") << tr("dropped by");
    m_preview->clear();
    m_preview->setColumnCount(int(titles.size()));
    m_preview->setRowCount(int(events.rows.size()));
    m_preview->setHorizontalHeaderLabels(titles);
    for (int r = 0; r < events.rows.size(); ++r) {
        const FirstEvents::Row& row = events.rows[r];
        QStringList cells{QString::number(r)};
        for (const double x : row.x)
            cells << (std::isnan(x) ? QStringLiteral("–") : QString::number(x, 'g', 5));
        cells << (row.droppedBy.isEmpty() ? QString::number(row.factor, 'g', 4) : QString())
              << row.droppedBy;
        for (int c = 0; c < cells.size(); ++c) {
            auto* item = new QTableWidgetItem(cells[c]);
            item->setTextAlignment(c + 1 < cells.size() ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
            if (!row.droppedBy.isEmpty())
                item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
            m_preview->setItem(r, c, item);
        }
    }
    m_preview->resizeColumnsToContents();
}

} // namespace assay
