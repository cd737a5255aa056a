// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ExpressionHint.hpp"

#include "widgets/tables/StudyTable.hpp"

#include <QRegularExpression>
#include <QTableView>

namespace assay {

QString markedExpression(const QString& text, const QString& reason)
{
    static const QRegularExpression place("character (\\d+): ");
    const auto match = place.match(reason);
    if (!match.hasMatch())
        return "<p>" + reason.toHtmlEscaped() + "</p>";
    const qsizetype at = match.captured(1).toLongLong() - 1;
    return QString("<pre>%1\n%2^</pre><p>%3</p>")
        .arg(text.toHtmlEscaped(), QString(at, ' '),
             reason.mid(match.capturedStart()).toHtmlEscaped());
}

ExpressionHint::ExpressionHint(QWidget* parent) : QLabel(parent)
{
    setProperty("role", "banner");
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void ExpressionHint::watch(QTableView& view)
{
    const auto look = [this, &view] { update(view); };
    connect(view.model(), &QAbstractItemModel::dataChanged, this, look);
    connect(view.model(), &QAbstractItemModel::modelReset, this, look);
}

void ExpressionHint::update(const QTableView& view)
{
    const QAbstractItemModel& model = *view.model();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            const QString reason = cell.data(StudyTable::RefusedRole).toString();
            if (reason.isEmpty())
                continue;
            m_shown = &view;
            setText(markedExpression(cell.data(Qt::EditRole).toString(), reason));
            show();
            return;
        }
    if (m_shown == &view)
        showReason({});
}

void ExpressionHint::showReason(const QString& reason)
{
    m_shown = nullptr;
    setText("<p>" + reason.toHtmlEscaped() + "</p>");
    setVisible(!reason.isEmpty());
}

} // namespace assay
