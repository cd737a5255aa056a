// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/Banner.hpp"

#include "widgets/manual/Concept.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

Banner::Banner(const QString& name, QWidget* parent) : QFrame(parent)
{
    setProperty("banner", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(4);
    m_text = new QLabel(this);
    m_text->setObjectName(name);
    m_text->setProperty("role", "bannerText");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    m_act = addButton(name + ".action", tr("Act"));
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (const auto run = m_run)
            run();
    });
    connect(addButton(name + ".copy", tr("Copy")), &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    connect(addButton(name + ".close", tr("Close")), &QPushButton::clicked, this, [this] {
        m_closed = m_text->text();
        hide();
        Q_EMIT closed();
    });
    hide();
}

QPushButton* Banner::addButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("flat", true);
    explain(button, "log");
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignTop);
    return button;
}

void Banner::tell(const QString& text, const Action& action)
{
    m_closed.clear();
    state(text, action);
}

void Banner::state(const QString& text, const Action& action)
{
    if (text.isEmpty())
        m_closed.clear();
    m_text->setText(text);
    m_run = action.run;
    if (action.run)
        m_act->setText(action.text);
    m_act->setVisible(bool(action.run));
    setVisible(!text.isEmpty() && text != m_closed);
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace assay
