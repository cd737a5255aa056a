// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/LogDock.hpp"

#include <QPlainTextEdit>
#include <QTime>

namespace assay {

LogDock::LogDock(QWidget* parent) : QDockWidget(tr("Log"), parent)
{
    setObjectName("dock.log");
    setTitleBarWidget(new QWidget(this));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName("log.text");
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(5000);
    m_text->setFrameShape(QFrame::NoFrame);
    setWidget(m_text);
}

void LogDock::add(const QString& text, bool warning)
{
    m_text->appendPlainText(QString("%1  %2%3").arg(QTime::currentTime().toString("hh:mm:ss"),
                                                    warning ? "⚠ " : "", text));
}

QString LogDock::text() const
{
    return m_text->toPlainText();
}

} // namespace assay
