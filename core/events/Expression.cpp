// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Expression.hpp"

#include "core/events/ExpressionCompiler.hpp"

#include <set>

namespace assay {

Result<Expression> Expression::compile(const std::string& text, const ExpressionNames& names)
{
    Result<std::unique_ptr<ExpressionNode>> tree = parseExpression(text);
    if (!tree)
        return tree.error();
    Result<ExpressionProgram> program = ExpressionCompiler(text, names).run(**tree);
    if (!program)
        return program.error();
    Expression expression;
    expression.m_text = text;
    expression.m_program = std::move(*program);
    return expression;
}

std::vector<std::size_t> Expression::columnsUsed() const
{
    std::set<std::size_t> used;
    for (const ExpressionCode& code : m_program.code)
        if (code.step == ExpressionStep::Column)
            used.insert(static_cast<std::size_t>(code.index));
    return {used.begin(), used.end()};
}

} // namespace assay
