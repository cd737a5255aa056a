// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// Whether the page or card at \p address ("page:ID", "concept:ID") has every word of \p words, in
/// any case, as part of its title, text, formula or reference.
bool manualMatches(const QString& address, const QString& words);

} // namespace assay
