// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// An expression as it was written, in the grammar of Python's arithmetic.
struct ExpressionNode {
    enum class Kind {
        Number,      ///< number
        Name,        ///< text
        Unary,       ///< text "-" or "not"; one child
        Binary,      ///< text is the operator, "and" and "or" too; two children
        Comparison,  ///< a < b <= c: the operators separated by spaces in text
        Conditional, ///< children: condition, value if true, value if false
        Member,      ///< child.text; further children are the arguments of a call
        Index,       ///< children: list, index
        Call         ///< text(children)
    };
    Kind kind = Kind::Number;
    std::string text;
    double number = 0.0;
    std::size_t at = 0; ///< Character where it begins or its operator is.
    bool called = false; ///< A member with parentheses.
    std::vector<std::unique_ptr<ExpressionNode>> children;
};

/// Parses an expression; errors point at the character.
Result<std::unique_ptr<ExpressionNode>> parseExpression(const std::string& text);

} // namespace assay
