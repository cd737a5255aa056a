// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// How well \p query fits a text, 0 if not at all. Every word of the query must be found: at the
/// start of a word is best, inside one is good, its letters in order (beginning at the start of a
/// word) still counts, for words of three letters and more.
int matchScore(const QString& query, const QString& text);

/// The same with a title and further words, which count less; a word of the query may be in either.
int matchScore(const QString& query, const QString& title, const QString& further);

} // namespace assay
