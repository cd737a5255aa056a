// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay {

/// A small expression of named numbers, for the checks of lessons: + - * / ^, comparisons, and, or,
/// not, parentheses, and the functions abs, sqrt, log, exp, min, max. Conditions are 1 or 0.
class CheckExpression {
public:
    /// Names must be among \p known; messages give the column.
    static Result<CheckExpression> parse(const std::string& text,
                                         const std::vector<std::string>& known);

    /// NaN where a name has no value. Cost: about 20 ns per operator.
    double value(const std::map<std::string, double>& numbers) const;
    bool holds(const std::map<std::string, double>& numbers) const
    {
        const double result = value(numbers);
        return result == result && result != 0.0;
    }
    const std::vector<std::string>& names() const { return m_names; }

private:
    friend class CheckParser;
    /// Postfix: a number, a name, or an operation on what is before.
    struct Part {
        enum class Kind { Number, Name, Operation } kind;
        double number = 0.0;
        std::string name;
    };
    std::vector<Part> m_parts;
    std::vector<std::string> m_names;
};

} // namespace assay
