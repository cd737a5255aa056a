// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/TrainingSettingsPanel.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/TableEditing.hpp"
#include "widgets/tables/TrainingSettingsTable.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace assay {

namespace {

QString needs(const Method& method)
{
    switch (method.dataPlan) {
    case DataPlan::Ratio: return TrainingSettingsPanel::tr("ratio sample");
    case DataPlan::DoubleRatio: return TrainingSettingsPanel::tr("double-ratio sample");
    case DataPlan::LocalScore: return TrainingSettingsPanel::tr("score sample");
    case DataPlan::WeightedSample: return TrainingSettingsPanel::tr("the events");
    default: return TrainingSettingsPanel::tr("nothing");
    }
}

QString gives(const Method& method)
{
    QStringList texts;
    if (method.givesLlr)
        texts << TrainingSettingsPanel::tr("log ratio");
    if (method.givesScore)
        texts << TrainingSettingsPanel::tr("score");
    return texts.isEmpty() ? TrainingSettingsPanel::tr("number of events") : texts.join(", ");
}

QVector<ResultRow> methodRows()
{
    QVector<ResultRow> rows;
    for (const Method& method : methodTable()) {
        const QString name = QString::fromStdString(method.name);
        const QString sentence = QString::fromStdString(method.description);
        rows.push_back({name,
                        {name, needs(method), gives(method), sentence,
                         QString::fromStdString(method.reference)},
                        {},
                        sentence});
    }
    return rows;
}

QLabel* title(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "section");
    return label;
}

} // namespace

TrainingSettingsPanel::TrainingSettingsPanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(title(tr("All trainings"), this));
    auto* table = new TrainingSettingsTable(document(), this);
    auto* view = makeTableView("table.trainingSettings", tr("Settings of all trainings"), table,
                               this);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setStretchLastSection(true);
    explain(view, "training");
    auto* editing = new TableEditing(*view, *table);
    layout->addWidget(view, 1);
    m_refused = new QLabel(this);
    m_refused->setObjectName("train.refused");
    m_refused->setProperty("role", "hint");
    m_refused->setWordWrap(true);
    m_refused->hide();
    layout->addWidget(m_refused);
    connect(editing, &TableEditing::refused, this, [this](const QString& reason) {
        m_refused->setText(reason);
        m_refused->setVisible(!reason.isEmpty());
    });
    layout->addWidget(title(tr("Methods"), this));
    auto* methods = new RowTable({tr("method"), tr("learns from"), tr("gives"), tr("what it is"),
                                  tr("reference")},
                                 {}, false, this);
    methods->setRows(methodRows());
    auto* list = makeTableView("table.methods", tr("Methods"), methods, this);
    list->setWordWrap(true);
    list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Sentences need room; what does not fit is scrolled.
    list->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Interactive);
    list->horizontalHeader()->resizeSection(3, fontMetrics().averageCharWidth() * 55);
    list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    explain(list, "method");
    layout->addWidget(list, 2);
}

} // namespace assay
