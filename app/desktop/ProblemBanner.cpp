// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProblemBanner.hpp"

#include "widgets/pages/Banner.hpp"

#include <QVBoxLayout>

namespace assay {

ProblemBanner::ProblemBanner(QWidget* parent) : QWidget(parent)
{
    setObjectName("problemBanner");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 0);
    m_banner = new Banner("problemBanner.text", this);
    layout->addWidget(m_banner);
    connect(m_banner, &Banner::closed, this, &QWidget::hide);
    hide();
}

void ProblemBanner::showError(const Error& error)
{
    m_banner->tell(QString::fromStdString(error.text()));
    show();
}

QString ProblemBanner::text() const
{
    return isHidden() ? QString() : m_banner->text();
}

} // namespace assay
