// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QLabel>
#include <QPointer>

class QTableView;

namespace assay {

/// Below tables of expressions: the expression that was refused last, a mark under the character
/// that is wrong, and what is wrong with it. Hidden while nothing is.
class ExpressionHint : public QLabel {
    Q_OBJECT
public:
    explicit ExpressionHint(QWidget* parent = nullptr);

    /// Shows what is refused in the cells of this table.
    void watch(QTableView& view);
    /// Any other reason, or nothing.
    void showReason(const QString& reason);

private:
    void update(const QTableView& view);

    QPointer<const QTableView> m_shown; ///< Whose refusal is shown.
};

/// The refused text, a mark under the character that \p reason names ("character 7"), and the
/// reason; only the reason where it names none.
QString markedExpression(const QString& text, const QString& reason);

} // namespace assay
