// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProblemBanner.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

ProblemBanner::ProblemBanner(QWidget* parent) : QWidget(parent)
{
    setObjectName("problemBanner");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 0);
    m_text = new QLabel(this);
    m_text->setObjectName("problemBanner.text");
    m_text->setProperty("role", "banner");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName("problemBanner.close");
    close->setProperty("flat", true);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void ProblemBanner::showError(const Error& error)
{
    m_text->setText(QString::fromStdString(error.text()));
    show();
}

QString ProblemBanner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace assay
