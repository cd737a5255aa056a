// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/SampleChecks.hpp"

#include "core/events/EventSearch.hpp"
#include "core/events/SampleCheck.hpp"
#include "widgets/bridge/EventOpening.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

SampleChecks::SampleChecks(const PageContext& context, QWidget* parent) : Panel(context, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_notes = new QLabel(this);
    m_notes->setObjectName("data.notes");
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_notes);
    m_findings = new RowTable({tr("found"), tr("events")}, {}, true, this);
    m_findingList = makeTableView("table.findings", tr("What the check found"), m_findings, this);
    m_findingList->setWordWrap(true);
    m_findingList->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_findingList->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_openFinding = new QPushButton(tr("Show these events"), this);
    m_openFinding->setObjectName("data.openFinding");
    column->addWidget(m_findingList, 1);
    column->addWidget(m_openFinding, 0, Qt::AlignLeft);
    column->addStretch(0);
    explain(m_findingList, "sample-check");
    explain(m_openFinding, "sample-check");
    connect(m_openFinding, &QPushButton::clicked, this, &SampleChecks::openFinding);
    connect(m_findingList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SampleChecks::showReport);
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
}

void SampleChecks::refresh()
{
    checkEvents();
    showReport();
}

void SampleChecks::checkEvents()
{
    const auto events = sample().events();
    if (!events || events->run == m_checkedRun)
        return;
    m_checkedRun = events->run;
    m_report.reset();
    const Recipe& study = document().study();
    const std::string name = study.process.empty() ? "The events" : study.process;
    auto body = [events, name](const TaskContext& context) {
        return checkSample(events->sample, name, context);
    };
    tasks().compute<SampleReport>(tr("Check the events"), body, this,
                                  [this, run = events->run](Result<SampleReport> report) {
                                      if (run != m_checkedRun)
                                          return;
                                      if (report)
                                          m_report = std::move(*report);
                                      else
                                          Q_EMIT message(
                                              QString::fromStdString(report.error().text()), true);
                                      refreshSoon();
                                      Q_EMIT reported();
                                  });
}

void SampleChecks::showReport()
{
    const auto summary = sample().summary();
    QVector<ResultRow> rows;
    if (summary && m_report) {
        for (const Finding& finding : m_report->findings) {
            const QString sign = finding.severity == Severity::Error     ? "✖ "
                                 : finding.severity == Severity::Warning ? "⚠ "
                                                                         : "ℹ ";
            const QString message = QString::fromStdString(finding.message);
            rows.push_back({QString::fromStdString(finding.code),
                            {sign + message, QLocale().toString(qulonglong(finding.count))},
                            {},
                            message});
        }
        QString notes = tr("✔ %1 events, %2 observables, %3 benchmarks.")
                            .arg(QLocale().toString(qulonglong(summary->size())))
                            .arg(summary->schema().observables.size())
                            .arg(summary->schema().benchmarks.size());
        if (rows.isEmpty())
            notes += " " + tr("No weight or value is missing, infinite or negative.");
        m_notes->setText(notes);
    } else if (summary) {
        m_notes->setText(tr("Checking the events…"));
    } else {
        m_notes->setText(sample().loading() ? tr("Reading the events…") : tr("No events yet."));
    }
    if (rows != m_findings->resultRows())
        m_findings->setRows(rows);
    m_findingList->setVisible(!rows.isEmpty());
    const int row = std::max(0, m_findingList->currentIndex().row());
    m_openFinding->setVisible(!rows.isEmpty());
    m_openFinding->setEnabled(m_report && row < rows.size()
                              && hasEvents(m_report->findings[std::size_t(row)]));
}

void SampleChecks::openFinding()
{
    const int row = std::max(0, m_findingList->currentIndex().row());
    if (!m_report || row >= int(m_report->findings.size()))
        return;
    const Finding finding = m_report->findings[std::size_t(row)];
    openEvents(
        context(),
        [finding](const EventSample& all, std::size_t most, const TaskContext& task) {
            return findEventsOf(all, finding, most, task);
        },
        QString::fromStdString(finding.code), this,
        [this](const QString& why) { Q_EMIT message(why, true); });
}

} // namespace assay
