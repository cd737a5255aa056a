// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ControlColumn.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

/// At twice the text size twice the width would leave nothing for the plots.
constexpr double widthPerText = 0.6;
constexpr int cardPadding = 4; ///< As the style sheet says.

} // namespace

ControlColumn::ControlColumn(int width, QWidget* parent) : QScrollArea(parent), m_width(width)
{
    setProperty("card", true);
    setFrameShape(QFrame::StyledPanel); // Whose border and rounded corners stay free.
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(this);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(8);
    setWidget(inside);
    fitText();
}

void ControlColumn::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (!widget())
        return;
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitText();
}

bool ControlColumn::eventFilter(QObject* object, QEvent* event)
{
    const bool handled = QScrollArea::eventFilter(object, event);
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        fitText();
    return handled;
}

void ControlColumn::fitText()
{
    bool known = false;
    const int percent = qApp->property("fontPercent").toInt(&known);
    const double text = known ? percent / 100.0 : 1.0;
    const int wanted = int(m_width * (1.0 + widthPerText * (text - 1.0)));
    const int needed =
        widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()
        + 2 * frameWidth() + 2 * cardPadding;
    m_sideWidth = std::max(wanted, needed);
    if (m_stacked)
        fitHeight();
    else
        setFixedWidth(m_sideWidth);
}

/// From the width alone, which the page gives: no height that results changes it.
void ControlColumn::fitHeight()
{
    const int border = 2 * frameWidth() + 2 * cardPadding;
    const int inside = std::max(width() - border, widget()->minimumSizeHint().width());
    const int height = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(inside)
                                                     : m_column->totalSizeHint().height();
    setFixedHeight(height + border);
}

void ControlColumn::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    setVerticalScrollBarPolicy(stacked ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (stacked) {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    fitText();
}

void ControlColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_stacked && event->oldSize().width() != event->size().width())
        fitHeight();
}

} // namespace assay
