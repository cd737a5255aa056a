// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/PageBody.hpp"

#include "widgets/pages/ControlColumn.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace assay {

namespace {

/// Share of the visible height that plots get when they are below the controls.
constexpr double plotShare = 0.8;

/// Scroll areas give a layout with heights for widths what it prefers, not what it needs, so that
/// plots would be scrolled which fit.
class Columns : public QHBoxLayout {
public:
    using QHBoxLayout::QHBoxLayout;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

PageBody::PageBody(QWidget* parent) : QScrollArea(parent)
{
    setProperty("pageBody", true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // The keys go to what is in it.
    setWidgetResizable(true);
    auto* inside = new QWidget;
    m_content = new Columns(inside);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(14);
    setWidget(inside);
}

QSize PageBody::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 8};
}

/// Depends on what is in the columns and on their text only, never on how they are laid out now:
/// the decision cannot change what it was made from.
int PageBody::sideBySideWidth() const
{
    int width = 0, items = 0;
    for (int i = 0; i < m_content->count(); ++i) {
        QLayoutItem* item = m_content->itemAt(i);
        if (item->isEmpty())
            continue;
        const auto* column = qobject_cast<const ControlColumn*>(item->widget());
        width += column ? column->sideWidth() : item->minimumSize().width();
        ++items;
    }
    return width + std::max(0, items - 1) * m_content->spacing();
}

int PageBody::stackedHeight() const
{
    int height = 0, items = 0;
    for (int i = 0; i < m_content->count(); ++i) {
        QLayoutItem* item = m_content->itemAt(i);
        if (item->isEmpty())
            continue;
        const bool column = qobject_cast<const ControlColumn*>(item->widget());
        const int least = item->minimumSize().height();
        height += column ? least : std::max(least, int(plotShare * this->height()));
        ++items;
    }
    return height + std::max(0, items - 1) * m_content->spacing();
}

void PageBody::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    m_content->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setVerticalScrollBarPolicy(stacked ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    for (int i = 0; i < m_content->count(); ++i)
        if (auto* column = qobject_cast<ControlColumn*>(m_content->itemAt(i)->widget()))
            column->setStacked(stacked);
}

void PageBody::arrange()
{
    setStacked(sideBySideWidth() > width() - verticalScrollBar()->sizeHint().width());
    widget()->setMinimumHeight(m_stacked ? stackedHeight() : 0);
}

void PageBody::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

/// What was sized while another page was shown may be laid out for the size before.
void PageBody::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    m_content->invalidate();
    m_content->activate();
}

bool PageBody::eventFilter(QObject* object, QEvent* event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        arrange();
    return QScrollArea::eventFilter(object, event);
}

} // namespace assay
