// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ReadOnlyBanner.hpp"

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/manual/Concept.hpp"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

ReadOnlyBanner::ReadOnlyBanner(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    setObjectName("readOnlyBanner");
    setAccessibleName(tr("The project cannot be changed"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 0);
    m_text = new QLabel(this);
    m_text->setObjectName("readOnlyBanner.text");
    m_text->setProperty("role", "banner");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    layout->addWidget(m_text, 1);
    m_copy = new QPushButton(tr("Save a copy…"), this);
    m_copy->setObjectName("readOnlyBanner.copy");
    m_copy->setToolTip(tr("A copy in another place can be changed."));
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    explain(m_copy, "project");
    connect(m_copy, &QPushButton::clicked, this, &ReadOnlyBanner::copyRequested);
    for (const auto signal : {&ProjectDocument::opened, &ProjectDocument::closed,
                              &ProjectDocument::saved, &ProjectDocument::titleChanged})
        connect(&document, signal, this, &ReadOnlyBanner::update);
    hide();
}

void ReadOnlyBanner::update()
{
    setVisible(m_document.readOnly());
    if (!m_document.readOnly())
        return;
    m_text->setText(tr("🔒 This project can be looked at, but not changed. %1")
                        .arg(m_document.readOnlyReason()));
    // A copy of a project of a newer version could not be changed either.
    m_copy->setVisible(!QFileInfo(m_document.path()).isWritable()
                       || !QFileInfo(m_document.path() + "/project.db").isWritable());
}

} // namespace assay
