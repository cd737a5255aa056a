// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QStyledItemDelegate>

namespace assay {

/// Draws a command: title, where it is in the menus, and its shortcut at the right.
class CommandDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { ActionRole = Qt::UserRole + 1, PlaceRole, KeysRole, CheckedRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace assay
