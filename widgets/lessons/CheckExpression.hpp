// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Expression.hpp"

#include <map>
#include <string>
#include <vector>

namespace assay {

/// An expression of the numbers of a scene, for the checks of lessons, in the language of
/// observables (core/events/Expression.hpp) without particles. Conditions are 1 or 0.
class CheckExpression {
public:
    /// Names must be among \p known; messages give the character.
    static Result<CheckExpression> parse(const std::string& text,
                                         const std::vector<std::string>& known);

    /// NaN where a name has no value or the expression is not defined.
    double value(const std::map<std::string, double>& numbers) const;
    bool holds(const std::map<std::string, double>& numbers) const
    {
        const double result = value(numbers);
        return result == result && result != 0.0;
    }

private:
    CheckExpression(Expression expression, std::vector<std::string> known);

    Expression m_expression;
    std::vector<std::string> m_known;
};

} // namespace assay
