// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <string>
#include <vector>

namespace assay {

/// One word of an expression.
struct ExpressionToken {
    enum class Kind { Number, Name, Symbol, End };
    Kind kind = Kind::End;
    std::string text;
    double number = 0.0;
    std::size_t at = 0; ///< Character of the text, from 0.
};

/// An error that points at a character of \p text, counted from 1 for people.
Error expressionError(const std::string& text, std::size_t at, const std::string& what,
                      const std::string& hint = {});

/// Cuts \p text into words; the last one is End.
Result<std::vector<ExpressionToken>> expressionTokens(const std::string& text);

} // namespace assay
