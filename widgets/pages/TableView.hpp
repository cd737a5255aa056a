// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QTableView>

namespace assay {

/// A table view with the look of the program: rows selected as a whole, no grid, columns that fill
/// the width, Ctrl+C copies the selected rows as tab-separated text.
QTableView* makeTableView(const QString& name, const QString& accessibleName,
                          QAbstractItemModel* model, QWidget* parent);

} // namespace assay
