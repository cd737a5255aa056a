// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QDockWidget>

class QUndoStack;

namespace assay {

/// Every step that can be undone; a click goes back to it.
class HistoryDock : public QDockWidget {
    Q_OBJECT
public:
    explicit HistoryDock(QUndoStack& undo, QWidget* parent = nullptr);
};

} // namespace assay
