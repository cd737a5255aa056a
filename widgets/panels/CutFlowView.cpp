// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CutFlowView.hpp"

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/Significant.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

namespace {

QString count(qulonglong number)
{
    return QLocale().toString(number);
}

CutFlow flowOf(const QJsonArray& steps)
{
    CutFlow flow;
    for (const QJsonValue& value : steps) {
        const QJsonObject step = value.toObject();
        const double error = step["error_pb"].toDouble();
        flow.steps.push_back({step["name"].toString().toStdString(),
                              std::uint64_t(step["events"].toDouble()),
                              step["cross_section_pb"].toDouble(), error * error});
    }
    return flow;
}

} // namespace

CutFlowView::CutFlowView(const ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* header = new FlowLayout;
    m_state = new QLabel(tr("Cut flow"), this);
    m_state->setObjectName("selection.flowState");
    m_state->setProperty("role", "section");
    m_state->setWordWrap(true);
    header->addWidget(m_state, 1);
    m_source = new QComboBox(this);
    m_source->setObjectName("selection.flowSource");
    m_source->setAccessibleName(tr("Which cut flow is shown"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    explain(m_source, "cut");
    header->addWidget(m_source);
    layout->addLayout(header);
    m_table = new RowTable({tr("after"), tr("events"), tr("share"), tr("σ [pb]"), tr("± [pb]")},
                           {tr("Step of the selection"), tr("Events that are left, without "
                                                            "weights"),
                            tr("Of the cross section"), tr("Sum of their weights"), tr("√Σw²")},
                           true, this);
    QTableView* view = makeTableView("table.cutFlow", tr("Cut flow"), m_table, this);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // A step must be readable; the errors at the right may need scrolling.
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    view->setColumnWidth(0, 20 * view->fontMetrics().averageCharWidth());
    explain(view, "cut");
    layout->addWidget(view, 1);
    connect(m_source, &QComboBox::currentIndexChanged, this, &CutFlowView::draw);
    keepInView(m_source, "currentText");
    connect(&document, &ProjectDocument::closed, this, [this] {
        m_run = 0;
        m_runFlows.clear();
        m_live.reset();
        listSources();
    });
}

bool CutFlowView::showsRun() const
{
    return m_source->currentIndex() > 0;
}

void CutFlowView::update()
{
    if (!m_document.isOpen())
        return;
    const Stage* stage = m_document.stage(m_document.dataStage());
    const bool stale = !stage || stage->state != StageState::Done;
    const qint64 before = m_run;
    readRun();
    listSources();
    // A new run and a new edit each bring what they are about to the front; in between a person
    // decides.
    if (m_run != before || stale != m_stale) {
        m_stale = stale;
        const QSignalBlocker blocker(m_source);
        m_source->setCurrentIndex(m_stale || m_runFlows.isEmpty() ? 0 : 1);
    }
    draw();
}

void CutFlowView::readRun()
{
    const auto run = m_document.project()->latestRun(m_document.dataStage().toStdString());
    if (!run || run->id == m_run)
        return;
    m_run = run->id;
    m_runFlows.clear();
    const QJsonObject result =
        QJsonDocument::fromJson(QByteArray::fromStdString(run->result)).object();
    for (const QJsonValue& value : result["samples"].toArray()) {
        const QJsonObject group = value.toObject();
        m_runFlows.push_back({group["sample"].toString(),
                              qulonglong(group["events_read"].toDouble()),
                              flowOf(group["cut_flow"].toArray())});
    }
}

void CutFlowView::listSources()
{
    QStringList names{tr("First events, live")}, shown;
    for (const RunFlow& run : m_runFlows)
        names << tr("Last run: %1").arg(run.sample);
    for (int i = 0; i < m_source->count(); ++i)
        shown << m_source->itemText(i);
    m_source->setVisible(names.size() > 1);
    if (shown == names)
        return;
    const QSignalBlocker blocker(m_source);
    m_source->clear();
    m_source->addItems(names);
}

void CutFlowView::showLive(const FirstFlow& flow)
{
    m_live = flow;
    draw();
}

void CutFlowView::draw()
{
    const int run = m_source->currentIndex() - 1;
    if (run >= 0 && run < m_runFlows.size())
        drawRun(m_runFlows[run]);
    else
        drawLive();
}

void CutFlowView::drawRun(const RunFlow& run)
{
    const QString text = tr("Cut flow of the run, all %1 events of %2")
                             .arg(count(run.read), run.sample);
    m_state->setText(m_stale ? tr("⚠ Stale: %1, before the latest changes").arg(text) : text);
    drawSteps(run.flow, true);
}

void CutFlowView::drawLive()
{
    if (!m_live) {
        m_state->setText(tr("Cut flow"));
        m_table->setRows({});
        return;
    }
    const QString events = count(m_live->events);
    m_state->setText(m_live->origin.isEmpty() ? tr("Cut flow of %1 events, live").arg(events)
                     : m_live->whole
                         ? tr("Cut flow of all %1 events of %2, live").arg(events, m_live->origin)
                         : tr("Cut flow of the first %1 events of %2, live")
                               .arg(events, m_live->origin));
    drawSteps(m_live->flow, m_live->whole);
}

/// Weights of a part of a file are no cross section.
void CutFlowView::drawSteps(const CutFlow& flow, bool withWeights)
{
    const double all = flow.steps.empty() ? 0.0 : flow.steps.front().weight;
    QVector<ResultRow> rows;
    for (const CutFlow::Step& step : flow.steps) {
        const QString name = QString::fromStdString(step.name);
        rows.push_back({name,
                        {name, count(step.events),
                         all > 0.0 ? tr("%1 %").arg(100.0 * step.weight / all, 0, 'f', 1)
                                   : QString(),
                         withWeights ? significant(step.weight) : QString("–"),
                         withWeights ? significant(std::sqrt(step.weightSquared), 2)
                                     : QString("–")},
                        {},
                        name});
    }
    m_table->setRows(rows);
}

} // namespace assay
