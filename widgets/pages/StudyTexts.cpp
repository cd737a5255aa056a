// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/StudyTexts.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace assay {

StudyTexts::StudyTexts(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_name = new QLineEdit(this);
    m_name->setObjectName("export.study.name");
    m_name->setAccessibleName(tr("Name of the study"));
    form->addRow(tr("Study"), m_name);
    m_description = new QPlainTextEdit(this);
    m_description->setObjectName("export.study.description");
    m_description->setAccessibleName(tr("Description of the study"));
    m_description->setPlaceholderText(tr("A sentence or two for the report"));
    m_description->setTabChangesFocus(true);
    m_description->setProperty("field", true);
    m_description->setFixedHeight(fontMetrics().height() * 3 + 12);
    m_description->installEventFilter(this);
    connect(m_description, &QPlainTextEdit::textChanged, this, &StudyTexts::keepDescription);
    form->addRow(m_description);
    explain(m_name, "report");
    explain(m_description, "report");
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        editStudy(m_document, &Recipe::name, m_name->text().trimmed().toStdString(),
                  tr("change name of the study"));
    });
    connect(&document, &ProjectDocument::studyChanged, this, &StudyTexts::show);
    show();
}

bool StudyTexts::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_description && event->type() == QEvent::FocusIn)
        m_gesture = nextGesture(); // What is typed from here on is one step of undo.
    return QWidget::eventFilter(watched, event);
}

void StudyTexts::keepDescription()
{
    if (m_description->hasFocus())
        editStudy(m_document, &Recipe::description,
                  m_description->toPlainText().trimmed().toStdString(),
                  tr("change description of the study"), m_gesture);
}

void StudyTexts::show()
{
    setEnabled(m_document.isOpen() && !m_document.readOnly());
    const QString name = QString::fromStdString(m_document.study().name);
    const QString description = QString::fromStdString(m_document.study().description);
    m_name->setPlaceholderText(m_document.isOpen() ? m_document.title() : QString());
    if (m_name->text() != name)
        m_name->setText(name);
    // What is being typed stays when something else of the study changes.
    if (!m_description->hasFocus() && m_description->toPlainText() != description)
        m_description->setPlainText(description);
}

} // namespace assay
