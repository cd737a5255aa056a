// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/CellDelegate.hpp"

#include "widgets/tables/NumberEdit.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTextDocument>

namespace assay {

namespace {

/// Where the text of the cell stands, with indices raised and lowered.
void paintMath(QPainter& painter, const QStyleOptionViewItem& cell, const QString& html)
{
    const QStyle& style = cell.widget ? *cell.widget->style() : *QApplication::style();
    QStyleOptionViewItem empty = cell;
    empty.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &empty, &painter, cell.widget);
    const QRect room = style.subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    QTextDocument document;
    document.setDocumentMargin(0.0);
    document.setDefaultFont(cell.font);
    document.setHtml(html);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, cell.palette.color(QPalette::Text));
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const double free = room.height() - document.size().height();
    painter.save();
    painter.setClipRect(room);
    painter.translate(room.left() + margin, room.top() + 0.5 * free);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const bool refused = !index.data(StudyTable::RefusedRole).toString().isEmpty();
    const QString math = index.data(StudyTable::MathRole).toString();
    if (!refused && !math.contains('<')) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    if (!refused) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        paintMath(*painter, cell, math);
        return;
    }
    const QString sign = QStringLiteral("⚠");
    const int width = option.fontMetrics.horizontalAdvance(sign) + 6;
    QStyleOptionViewItem narrow = option;
    narrow.rect.setLeft(option.rect.left() + width);
    const QVariant background = index.data(Qt::BackgroundRole);
    painter->fillRect(option.rect, background.value<QBrush>());
    QStyledItemDelegate::paint(painter, narrow, index);
    painter->save();
    painter->setPen(QPen(QColor("#c0202e"), 1.5));
    painter->drawRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(option.rect.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, sign);
    painter->restore();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    const QStringList choices = index.data(StudyTable::ChoicesRole).toStringList();
    if (!choices.isEmpty()) {
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<CellDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        editor = box;
    } else if (index.data(StudyTable::NumberRole).toBool()) {
        editor = new NumberEdit(parent);
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* number = qobject_cast<NumberEdit*>(editor))
        number->setNumber(text);
    else if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentText(text);
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    if (const auto* number = qobject_cast<NumberEdit*>(editor))
        model->setData(index, number->number());
    else if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentText());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace assay
