// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/InspectorDock.hpp"

#include "widgets/docks/MethodSwatch.hpp"
#include "widgets/manual/Concept.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay {

InspectorDock::InspectorDock(const PageContext& context, QWidget* parent)
    : QDockWidget(tr("Inspector"), parent), m_context(context)
{
    setObjectName("dock.inspector");
    auto* area = new QScrollArea(this);
    area->setObjectName("inspector.area");
    area->setAccessibleName(tr("Inspector"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside = new QWidget(area);
    buildHead();
    area->setWidget(m_inside);
    setWidget(area);
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &InspectorDock::refresh);
    connect(&context.selection, &WindowSelection::changed, this, &InspectorDock::refreshSoon);
    connect(&context.document, &ProjectDocument::studyChanged, this, &InspectorDock::refreshSoon);
    connect(&context.document, &ProjectDocument::stagesChanged, this, &InspectorDock::refreshSoon);
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        m_context.selection.clear();
        refreshSoon();
    });
    refresh();
}

void InspectorDock::buildHead()
{
    auto* layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    m_kind = new QLabel(m_inside);
    m_kind->setObjectName("inspector.kind");
    m_kind->setProperty("role", "hint");
    m_kind->setWordWrap(true);
    m_name = new QLabel(m_inside);
    m_name->setObjectName("inspector.name");
    m_name->setProperty("role", "section");
    m_name->setWordWrap(true);
    m_swatch = new MethodSwatch(m_inside);
    m_card = new QPushButton(tr("What is this?"), m_inside);
    m_card->setObjectName("inspector.card");
    m_page = new QPushButton(tr("Go to its page"), m_inside);
    m_page->setObjectName("inspector.page");
    for (QPushButton* link : {m_card, m_page})
        link->setProperty("link", true);
    connect(m_card, &QPushButton::clicked, this, [this] { Q_EMIT cardRequested(m_facts.card); });
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT goTo(m_facts.page); });
    m_rows = new QWidget(m_inside);
    layout->addWidget(m_kind);
    layout->addWidget(m_name);
    layout->addWidget(m_swatch);
    layout->addWidget(m_card, 0, Qt::AlignLeft);
    layout->addWidget(m_page, 0, Qt::AlignLeft);
    layout->addWidget(m_rows);
    layout->addStretch();
}

void InspectorDock::setCardsAvailable(bool available)
{
    m_cards = available;
    m_card->setVisible(m_cards && !m_facts.card.isEmpty());
}

void InspectorDock::refreshSoon()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void InspectorDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    refreshSoon();
}

void InspectorDock::refresh()
{
    m_facts = inspectorFacts(m_context, m_context.selection.current());
    const bool something = !m_facts.title.isEmpty();
    m_kind->setText(something ? m_facts.kind
                              : tr("Nothing is selected. Click something in the project, in a "
                                   "table or in a plot."));
    m_name->setText(m_facts.title);
    m_name->setVisible(something);
    m_swatch->setMethod(m_facts.method);
    m_card->setVisible(m_cards && !m_facts.card.isEmpty());
    m_page->setVisible(!m_facts.page.isEmpty());
    explain(m_inside, m_facts.card);
    fillRows();
}

void InspectorDock::fillRows()
{
    auto* rows = new QWidget(m_inside);
    auto* form = new QGridLayout(rows);
    form->setContentsMargins(0, 4, 0, 0);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(3);
    form->setColumnStretch(0, 2);
    form->setColumnStretch(1, 3);
    int row = 0;
    for (const InspectorFacts::Section& section : m_facts.sections) {
        auto* title = new QLabel(section.title, rows);
        title->setProperty("role", "section");
        form->addWidget(title, row++, 0, 1, 2);
        for (const auto& [name, value] : section.rows) {
            auto* label = new QLabel(name, rows);
            label->setProperty("role", "hint");
            label->setWordWrap(true);
            auto* text = new QLabel(value, rows);
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            text->setMinimumWidth(1); // A long word must not push the others out of the panel.
            form->addWidget(label, row, 0, Qt::AlignTop);
            form->addWidget(text, row++, 1);
        }
    }
    delete m_inside->layout()->replaceWidget(m_rows, rows);
    m_rows->deleteLater();
    m_rows->hide();
    m_rows = rows;
    m_rows->show(); // Now, not when the layout comes round to it.
}

} // namespace assay
