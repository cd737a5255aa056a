// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QStringList>

class QComboBox;

namespace assay {

/// Lists names in a box, without telling anybody; what is chosen stays chosen if it is still there,
/// else number \p otherwise is.
void listNames(QComboBox& box, const QStringList& names, int otherwise = 0);

} // namespace assay
