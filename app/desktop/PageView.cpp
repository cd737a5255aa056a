// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/PageView.hpp"

#include "app/desktop/WidgetView.hpp"
#include "widgets/pages/Page.hpp"

#include <QEvent>

namespace assay {

namespace {

constexpr int retryMilliseconds = 100;
constexpr int mostAttempts = 100;

} // namespace

PageView& PageView::of(Page& page)
{
    if (auto* view = page.findChild<PageView*>({}, Qt::FindDirectChildrenOnly))
        return *view;
    return *new PageView(page);
}

PageView::PageView(Page& page) : QObject(&page), m_page(page)
{
    page.installEventFilter(this);
    m_timer.setInterval(retryMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PageView::tryAgain);
}

QJsonObject PageView::state() const
{
    QJsonObject state = widgetViewsOf(m_page);
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting)
        state.insert(waiting.key(), waiting.value());
    return state;
}

void PageView::restore(const QJsonObject& state)
{
    m_attempts = 0;
    m_waiting = applyWidgetViews(m_page, state);
    if (m_waiting.isEmpty())
        m_timer.stop();
    else if (m_page.isVisible())
        m_timer.start();
}

void PageView::tryAgain()
{
    m_waiting = applyWidgetViews(m_page, m_waiting);
    if (m_waiting.isEmpty() || ++m_attempts > mostAttempts || !m_page.isVisible())
        m_timer.stop();
    if (m_attempts > mostAttempts)
        m_waiting = {};
}

bool PageView::eventFilter(QObject* watched, QEvent* event)
{
    // The page fills its lists while it is shown.
    if (event->type() == QEvent::Show && !m_waiting.isEmpty()) {
        QTimer::singleShot(0, this, &PageView::tryAgain);
        m_timer.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace assay
