// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/ProjectTreeView.hpp"

#include "widgets/bridge/SelectedMime.hpp"

#include <QMimeData>

#include <memory>

namespace assay {

ProjectTreeView::ProjectTreeView(QWidget* parent) : QTreeWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDefaultDropAction(Qt::CopyAction);
}

Selected ProjectTreeView::selectedOf(const QTreeWidgetItem& item)
{
    return {static_cast<Selected::Kind>(item.data(0, KindRole).toInt()),
            item.data(0, NameRole).toString(), item.data(0, NumberRole).toLongLong(), {}};
}

QStringList ProjectTreeView::mimeTypes() const
{
    const std::unique_ptr<QMimeData> any(mimeOf({Selected::Kind::Run, {}, 1, {}}, "1"));
    return any->formats();
}

/// Nothing for groups, which then cannot be dragged.
QMimeData* ProjectTreeView::mimeData(const QList<QTreeWidgetItem*>& items) const
{
    if (items.isEmpty())
        return nullptr;
    const Selected selected = selectedOf(*items.front());
    return selected.kind == Selected::Kind::Nothing ? nullptr
                                                    : mimeOf(selected, items.front()->text(0));
}

} // namespace assay
