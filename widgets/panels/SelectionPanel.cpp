// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SelectionPanel.hpp"

#include "core/simulators/ParticleSource.hpp"
#include "widgets/bridge/FirstEvents.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/panels/CutFlowView.hpp"
#include "widgets/panels/NoiseForm.hpp"
#include "widgets/tables/AcceptanceTable.hpp"
#include "widgets/tables/CutTable.hpp"
#include "widgets/tables/EfficiencyTable.hpp"
#include "widgets/tables/ExpressionHint.hpp"
#include "widgets/tables/ObservableTable.hpp"
#include "widgets/tables/SmearingTable.hpp"
#include "widgets/tables/TableEditing.hpp"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
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
    return document.isOpen() && selectsParticles(document);
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
    layout->addWidget(makeSteps(), 2);
    layout->addWidget(m_hint);
    auto* events = new QHBoxLayout;
    events->addWidget(makePreview(), 1);
    m_flow = new CutFlowView(document(), this);
    events->addWidget(m_flow, 1);
    layout->addLayout(events, 3);
    connect(&document(), &ProjectDocument::stagesChanged, this, [this] {
        if (isVisible())
            m_flow->update();
    });
}

/// What is done to an event, in a tab each.
QWidget* SelectionPanel::makeSteps()
{
    m_steps = new QTabWidget(this);
    m_steps->setObjectName("selection.steps");
    m_steps->setDocumentMode(true);
    const auto add = [this](const QString& name, const QString& title, StudyTable* table,
                            const QString& card) {
        auto* page = new QWidget(m_steps);
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 4, 0, 0);
        addTable(layout, name, title, table, card);
        m_steps->addTab(page, title);
        const auto count = [this, table, page, title] {
            m_steps->setTabText(m_steps->indexOf(page),
                                table->rowCount() > 0
                                    ? tr("%1 (%2)").arg(title).arg(table->rowCount()) : title);
        };
        connect(table, &QAbstractItemModel::modelReset, this, count);
        count();
        return layout;
    };
    add("cuts", tr("Cuts"), new CutTable(document(), this), "cut");
    add("efficiencies", tr("Efficiencies"), new EfficiencyTable(document(), this), "efficiency");
    add("acceptance", tr("Acceptance"), new AcceptanceTable(document(), this), "acceptance");
    auto* layout =
        add("smearing", tr("Smearing"), new SmearingTable(document(), this), "smearing");
    auto* noise = new NoiseForm(document(), this);
    connect(noise, &NoiseForm::refused, m_hint, &ExpressionHint::showReason);
    layout->addWidget(noise);
    return m_steps;
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
    view->horizontalHeader()->setMinimumSectionSize(view->fontMetrics().averageCharWidth() * 12);
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

void SelectionPanel::refresh()
{
    if (!applies(document()))
        return;
    ++m_asked;
    m_flow->update();
    askEvents();
    askFlow();
}

/// The events are few, but a process may need a while before its first one.
void SelectionPanel::askEvents()
{
    if (m_preview->rowCount() == 0)
        m_previewState->setText(tr("Reading the first events…"));
    auto body = [particles = particlesOf(document()),
                 study = document().study()](const TaskContext&) {
        return firstEvents(particles.get(), study, shownEvents);
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
        return firstFlow(particles.get(), study, flowEvents, context);
    };
    tasks().computeQuietly<FirstFlow>(body, this,
                                      [this, asked = m_asked](const Result<FirstFlow>& flow) {
                                          if (asked == m_asked && flow)
                                              m_flow->showLive(*flow);
                                      });
}

void SelectionPanel::showEvents(const FirstEvents& events)
{
    const auto kept = std::count_if(events.rows.begin(), events.rows.end(),
                                    [](const auto& row) { return row.droppedBy.isEmpty(); });
    const QString text =
        tr("The first %1 events, of which %2 stay").arg(events.rows.size()).arg(kept);
    m_previewState->setText(events.origin.isEmpty() ? text
                                                    : tr("%1 (%2)").arg(text, events.origin));
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
