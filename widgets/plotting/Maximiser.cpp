// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Maximiser.hpp"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

namespace assay {

namespace {

/// The layout or sublayout that holds \p widget.
bool holds(const QLayout* layout, QWidget* widget)
{
    if (!layout)
        return false;
    if (layout->indexOf(widget) >= 0)
        return true;
    for (int i = 0; i < layout->count(); ++i)
        if (layout->itemAt(i)->layout() && holds(layout->itemAt(i)->layout(), widget))
            return true;
    return false;
}

bool isMovable(QWidget* widget)
{
    QWidget* parent = widget->parentWidget();
    if (!parent || qobject_cast<QStackedWidget*>(parent))
        return false;
    return qobject_cast<QSplitter*>(parent) || holds(parent->layout(), widget);
}

bool swapIn(QWidget* parent, QWidget* from, QWidget* to)
{
    if (auto* splitter = qobject_cast<QSplitter*>(parent)) {
        const QList<int> sizes = splitter->sizes();
        splitter->replaceWidget(splitter->indexOf(from), to);
        splitter->setSizes(sizes);
        return true;
    }
    const std::unique_ptr<QLayoutItem> item(
        parent->layout()->replaceWidget(from, to, Qt::FindChildrenRecursively));
    return item != nullptr;
}

} // namespace

Maximiser::Maximiser(QWidget& widget) : QObject(&widget), m_widget(widget) {}

Maximiser::~Maximiser()
{
    // The widget dies: whatever held its place has no more use.
    if (m_overlay)
        m_overlay->deleteLater();
}

QWidget* Maximiser::frame() const
{
    QWidget* ancestor = m_widget.parentWidget();
    while (ancestor && !ancestor->isWindow() && !ancestor->property("plotFrame").toBool())
        ancestor = ancestor->parentWidget();
    return ancestor;
}

void Maximiser::setMaximised(bool maximised)
{
    if (maximised == isMaximised())
        return;
    if (maximised)
        enlarge();
    else
        putBack();
}

void Maximiser::enlarge()
{
    QWidget* around = frame();
    QWidget* subject = &m_widget;
    while (subject && subject != around && !isMovable(subject))
        subject = subject->parentWidget();
    if (!around || !subject || subject == around)
        return;
    m_subject = subject;
    QWidget* parent = subject->parentWidget();
    // Without a parent yet: splitters refuse to put in what they have already.
    m_placeholder = new QWidget;
    m_placeholder->setSizePolicy(subject->sizePolicy());
    m_placeholder->setMinimumSize(subject->minimumSizeHint().expandedTo({0, 0}));
    m_overlay = new QWidget(around);
    m_overlay->setObjectName("plotOverlay");
    m_overlay->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(m_overlay);
    layout->setContentsMargins(14, 14, 14, 14);
    swapIn(parent, subject, m_placeholder);
    layout->addWidget(subject);
    m_placeholder->show();
    subject->show();
    m_overlay->setGeometry(around->rect());
    m_overlay->show();
    m_overlay->raise();
    around->installEventFilter(this);
}

void Maximiser::putBack()
{
    QWidget* around = m_overlay->parentWidget();
    around->removeEventFilter(this);
    if (m_subject && m_placeholder) {
        m_overlay->layout()->removeWidget(m_subject);
        swapIn(m_placeholder->parentWidget(), m_placeholder, m_subject);
        m_subject->show();
    }
    if (m_placeholder)
        m_placeholder->deleteLater();
    m_overlay->hide();
    m_overlay->deleteLater();
    m_overlay = nullptr;
}

bool Maximiser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_overlay && watched == m_overlay->parentWidget())
        m_overlay->setGeometry(m_overlay->parentWidget()->rect());
    return QObject::eventFilter(watched, event);
}

} // namespace assay
