// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/HistoryDock.hpp"

#include "widgets/manual/Concept.hpp"

#include <QUndoView>

namespace assay {

HistoryDock::HistoryDock(QUndoStack& undo, QWidget* parent) : QDockWidget(tr("History"), parent)
{
    setObjectName("dock.history");
    auto* view = new QUndoView(&undo, this);
    view->setObjectName("history.view");
    view->setAccessibleName(tr("Steps that can be undone"));
    view->setEmptyLabel(tr("as it was opened"));
    view->setFrameShape(QFrame::NoFrame);
    explain(view, "undo");
    setWidget(view);
}

} // namespace assay
