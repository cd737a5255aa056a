// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/WindowSelection.hpp"

#include <QTreeWidget>

namespace assay {

/// The tree of the project dock, out of which things are dragged onto plots.
class ProjectTreeView : public QTreeWidget {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole + 1, PageRole, KindRole, NameRole, NumberRole };

    explicit ProjectTreeView(QWidget* parent = nullptr);

    static Selected selectedOf(const QTreeWidgetItem& item);

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
};

} // namespace assay
