// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/StageTexts.hpp"

#include <QStyledItemDelegate>

namespace assay {

/// Draws an entry of the stage rail: a mark of its own shape per state, the page, the state in a
/// word and the reason below.
class StageRailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { PageRole = Qt::UserRole + 1, StateRole, TextRole, ReasonRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the mark is in the rectangle of an entry.
    static QRect badge(const QRect& row, const QFontMetrics& metrics);

    /// Of mark and words of a state; readable on the rail, also where it is chosen.
    static QColor color(ShownState state, bool dark);
    /// Size of the line below a name, in that of the text.
    static constexpr double smallText = 0.85;
    /// Where there is little room the state stands in place of its reason.
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_compact = false;
};

} // namespace assay
