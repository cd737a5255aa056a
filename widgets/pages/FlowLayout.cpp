// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/FlowLayout.hpp"

#include <QLabel>

#include <algorithm>

namespace assay {

namespace {

constexpr int proseWidth = 24; ///< Characters that a line of wrapped text has at least.

const QLabel* labelOf(QLayoutItem* item)
{
    return qobject_cast<const QLabel*>(item->widget());
}

int heightOf(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

bool FlowLayout::Entry::grows() const
{
    return stretch > 0 || item->expandingDirections().testFlag(Qt::Horizontal);
}

bool FlowLayout::Entry::isShown() const
{
    return item->spacerItem() || !item->isEmpty();
}

bool FlowLayout::Entry::staysWithNext() const
{
    const QLabel* label = labelOf(item);
    return label && !label->wordWrap();
}

int FlowLayout::Entry::wanted() const
{
    const int least = item->minimumSize().width();
    const int hint = item->sizeHint().width();
    const QLabel* label = labelOf(item);
    if (label && label->wordWrap() && stretch > 0)
        return std::max(least,
                        std::min(hint, proseWidth * label->fontMetrics().averageCharWidth()));
    return item->expandingDirections().testFlag(Qt::Horizontal) ? least : hint;
}

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    // Layouts take themselves out of this one when they go.
    while (QLayoutItem* item = FlowLayout::takeAt(0))
        delete item;
}

void FlowLayout::addLayout(QLayout* layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void FlowLayout::addWidget(QWidget* widget, int stretch)
{
    m_stretch = stretch;
    QLayout::addWidget(widget);
    m_stretch = 0;
}

void FlowLayout::addStretch(int)
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back({item, m_stretch});
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].item : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::gap() const
{
    return std::max(0, spacing());
}

std::vector<FlowLayout::Line> FlowLayout::lines(int width) const
{
    std::vector<Line> found;
    int used = 0;
    for (auto entry = m_items.begin(); entry != m_items.end();) {
        // A label and what it names.
        Line unit;
        int needed = -gap();
        bool more = true;
        for (; more && entry != m_items.end(); ++entry) {
            if (!entry->isShown())
                continue;
            unit.push_back(&*entry);
            needed += gap() + entry->wanted();
            more = entry->staysWithNext();
        }
        if (unit.empty())
            continue;
        if (found.empty() || used + gap() + needed > width) {
            found.emplace_back();
            used = -gap();
        }
        found.back().insert(found.back().end(), unit.begin(), unit.end());
        used += gap() + needed;
    }
    return found;
}

std::vector<int> FlowLayout::widths(const Line& line, int width) const
{
    std::vector<int> all;
    int left = width - gap() * (int(line.size()) - 1);
    int shares = 0;
    for (const Entry* entry : line) {
        all.push_back(std::min(entry->wanted(), width));
        left -= all.back();
        shares += entry->grows() ? std::max(1, entry->stretch) : 0;
    }
    for (std::size_t i = 0; i < line.size() && left > 0; ++i)
        if (line[i]->grows()) {
            const int share = std::max(1, line[i]->stretch);
            const int more = left * share / shares;
            shares -= share;
            all[i] += more;
            left -= more;
        }
    // A label and a field that are together wider than the line: the last gives way.
    if (left < 0)
        all.back() = std::max(1, all.back() + left);
    return all;
}

/// Height that is needed; the items are moved only if \p move.
int FlowLayout::arrange(const QRect& rect, bool move) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int y = inside.top();
    for (const Line& line : lines(inside.width())) {
        const std::vector<int> width = widths(line, inside.width());
        int height = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            height = std::max(height, heightOf(*line[i]->item, width[i]));
        int x = inside.left();
        for (std::size_t i = 0; i < line.size(); ++i) {
            const int own = heightOf(*line[i]->item, width[i]);
            if (move)
                line[i]->item->setGeometry({x, y + (height - own) / 2, width[i], own});
            x += width[i] + gap();
        }
        y += height + gap();
    }
    const int end = y > inside.top() ? y - gap() : y;
    return end - inside.top() + contentsMargins().top() + contentsMargins().bottom();
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    const bool any = std::any_of(m_items.begin(), m_items.end(), [](const Entry& entry) {
        return entry.isShown() && entry.grows();
    });
    return any ? Qt::Horizontal : Qt::Orientations();
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    int width = -gap(), height = 0;
    for (const Entry& entry : m_items)
        if (entry.isShown()) {
            width += gap() + entry.item->sizeHint().width();
            height = std::max(height, entry.item->sizeHint().height());
        }
    const QMargins margins = contentsMargins();
    return {std::max(0, width) + margins.left() + margins.right(),
            height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const Entry& entry : m_items)
        if (entry.isShown()) {
            // What is in several lines itself needs less than it wants.
            const bool flows = entry.item->layout() && entry.item->hasHeightForWidth();
            size = size.expandedTo({flows ? entry.item->minimumSize().width() : entry.wanted(),
                                    entry.item->minimumSize().height()});
        }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace assay
