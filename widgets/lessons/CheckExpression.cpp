// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/CheckExpression.hpp"

#include <cmath>
#include <limits>
#include <utility>

namespace assay {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

} // namespace

CheckExpression::CheckExpression(Expression expression, std::vector<std::string> known)
    : m_expression(std::move(expression)), m_known(std::move(known))
{
}

Result<CheckExpression> CheckExpression::parse(const std::string& text,
                                               const std::vector<std::string>& known)
{
    Result<Expression> expression = Expression::compile(text, {false, known});
    if (!expression)
        return expression.error();
    return CheckExpression(std::move(*expression), known);
}

double CheckExpression::value(const std::map<std::string, double>& numbers) const
{
    std::vector<double> columns(m_known.size(), unknown);
    for (std::size_t i = 0; i < m_known.size(); ++i)
        if (const auto found = numbers.find(m_known[i]); found != numbers.end())
            columns[i] = found->second;
    // A condition on an unknown number must not hold, also not its negation.
    for (const std::size_t used : m_expression.columnsUsed())
        if (std::isnan(columns[used]))
            return unknown;
    return m_expression.evaluate(nullptr, columns.data()).value_or(unknown);
}

} // namespace assay
