// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

class QWidget;

namespace assay {

/// The shortcuts of all named actions in \p window as a Markdown table, in the order of the menus:
/// what is shown is what is set, also after the user changed it.
QString keyboardMap(const QWidget* window);

} // namespace assay
