// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <map>
#include <string>

namespace assay {

/// Puts numbers into the {name} and {name:decimals} of a text; an unknown one becomes "?".
QString fillNumbers(const std::string& text, const std::map<std::string, double>& numbers);

/// Markdown with $math labels$ as the HTML that text widgets and handouts show.
QString lessonHtml(const QString& markdown);

} // namespace assay
