// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace assay {

/// Which card explains the controls of this name. A star in a name stands for anything; the closest
/// name that fits holds.
struct ControlEntry {
    QString name;
    QString card;
};

/// Cards of controls that do not call explain() themselves, by object name.
const std::vector<ControlEntry>& controlTable();
/// Empty if there is none.
QString conceptOfName(const QString& objectName);

/// Explains everything in \p root that has a name in the table and no card yet.
void explainControls(QWidget* root);

} // namespace assay
