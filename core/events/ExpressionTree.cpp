// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ExpressionTree.hpp"

#include "core/events/ExpressionTokens.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace assay {

namespace {

using Node = ExpressionNode;
using Tree = std::unique_ptr<Node>;
using Kind = Node::Kind;

/// Deeper ones are no formulas, and would fill the stack.
constexpr int deepest = 200;

class Parser {
public:
    Parser(const std::string& text, std::vector<ExpressionToken> tokens)
        : m_text(text), m_tokens(std::move(tokens))
    {
    }

    Result<Tree> run()
    {
        Result<Tree> tree = conditional();
        if (tree && now().kind != ExpressionToken::Kind::End)
            return unexpected();
        return tree;
    }

private:
    const ExpressionToken& now() const { return m_tokens[m_next]; }
    bool sees(std::string_view word) const
    {
        return now().kind != ExpressionToken::Kind::Number && now().text == word;
    }
    bool take(std::string_view word)
    {
        if (!sees(word))
            return false;
        ++m_next;
        return true;
    }
    Error failed(std::size_t at, const std::string& what) const
    {
        return expressionError(m_text, at, what);
    }
    Error unexpected() const
    {
        if (now().kind == ExpressionToken::Kind::End)
            return failed(now().at, "the expression ends too early");
        const std::size_t length =
            m_next + 1 < m_tokens.size() ? m_tokens[m_next + 1].at - now().at : 1;
        return failed(now().at, "'" + m_text.substr(now().at, std::min<std::size_t>(length, 20)) +
                                    "' is not expected here");
    }
    static Tree make(Kind kind, std::size_t at, std::string text = {})
    {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->at = at;
        node->text = std::move(text);
        return node;
    }
    template <typename... Trees>
    static Tree make(Kind kind, std::size_t at, std::string text, Tree first, Trees... rest)
    {
        Tree node = make(kind, at, std::move(text));
        node->children.push_back(std::move(first));
        (node->children.push_back(std::move(rest)), ...);
        return node;
    }

    using Rule = Result<Tree> (Parser::*)();
    /// operand (operator operand)*, from the left.
    Result<Tree> chain(Rule operand, std::initializer_list<std::string_view> operators);
    Result<Tree> conditional();
    Result<Tree> disjunction() { return chain(&Parser::conjunction, {"or"}); }
    Result<Tree> conjunction() { return chain(&Parser::negation, {"and"}); }
    Result<Tree> negation();
    Result<Tree> comparison();
    Result<Tree> sum() { return chain(&Parser::product, {"+", "-"}); }
    Result<Tree> product() { return chain(&Parser::unary, {"*", "//", "/", "%"}); }
    Result<Tree> unary();
    Result<Tree> power();
    Result<Tree> postfix();
    Result<Tree> atom();
    /// Arguments after an opening parenthesis, appended to the children of \p node.
    Status arguments(Node& node);

    const std::string& m_text;
    std::vector<ExpressionToken> m_tokens;
    std::size_t m_next = 0;
    int m_depth = 0;
};

Result<Tree> Parser::chain(Rule operand, std::initializer_list<std::string_view> operators)
{
    Result<Tree> left = (this->*operand)();
    while (left) {
        const std::size_t at = now().at;
        std::string found;
        for (const std::string_view name : operators)
            if (found.empty() && take(name))
                found = name;
        if (found.empty())
            break;
        Result<Tree> right = (this->*operand)();
        if (!right)
            return right;
        left = make(Kind::Binary, at, found, std::move(*left), std::move(*right));
    }
    return left;
}

Result<Tree> Parser::conditional()
{
    if (++m_depth > deepest)
        return failed(now().at, "the expression is nested too deeply");
    Result<Tree> value = disjunction();
    const std::size_t at = now().at;
    if (value && take("if")) {
        Result<Tree> condition = disjunction();
        if (!condition)
            return condition;
        if (!take("else"))
            return failed(now().at, "'else' is missing after 'if'");
        Result<Tree> other = conditional();
        if (!other)
            return other;
        value = make(Kind::Conditional, at, "if", std::move(*condition), std::move(*value),
                     std::move(*other));
    }
    --m_depth;
    return value;
}

Result<Tree> Parser::negation()
{
    const std::size_t at = now().at;
    if (!take("not"))
        return comparison();
    if (++m_depth > deepest)
        return failed(at, "the expression is nested too deeply");
    Result<Tree> operand = negation();
    --m_depth;
    if (!operand)
        return operand;
    return make(Kind::Unary, at, "not", std::move(*operand));
}

Result<Tree> Parser::comparison()
{
    Result<Tree> first = sum();
    Tree node;
    while (first) {
        const std::size_t at = now().at;
        std::string found;
        for (const std::string_view name : {"<=", ">=", "==", "!=", "<", ">"})
            if (found.empty() && take(name))
                found = name;
        if (found.empty())
            break;
        Result<Tree> next = sum();
        if (!next)
            return next;
        if (!node)
            node = make(Kind::Comparison, at, "", std::move(*first));
        node->text += (node->text.empty() ? "" : " ") + found;
        node->children.push_back(std::move(*next));
    }
    if (node)
        return node;
    return first;
}

Result<Tree> Parser::unary()
{
    const std::size_t at = now().at;
    const bool minus = take("-");
    if (!minus && !take("+"))
        return power();
    if (++m_depth > deepest)
        return failed(at, "the expression is nested too deeply");
    Result<Tree> operand = unary();
    --m_depth;
    if (!operand || !minus)
        return operand;
    return make(Kind::Unary, at, "-", std::move(*operand));
}

Result<Tree> Parser::power()
{
    Result<Tree> base = postfix();
    const std::size_t at = now().at;
    if (!base || !take("**"))
        return base;
    if (++m_depth > deepest)
        return failed(at, "the expression is nested too deeply");
    Result<Tree> exponent = unary();
    --m_depth;
    if (!exponent)
        return exponent;
    return make(Kind::Binary, at, "**", std::move(*base), std::move(*exponent));
}

Status Parser::arguments(Node& node)
{
    while (!take(")")) {
        Result<Tree> argument = conditional();
        if (!argument)
            return argument.error();
        node.children.push_back(std::move(*argument));
        if (!sees(")") && !take(","))
            return unexpected();
    }
    return {};
}

Result<Tree> Parser::postfix()
{
    Result<Tree> value = atom();
    while (value) {
        const std::size_t at = now().at;
        if (take(".")) {
            if (now().kind != ExpressionToken::Kind::Name)
                return unexpected();
            value = make(Kind::Member, now().at, now().text, std::move(*value));
            ++m_next;
            if (take("(")) {
                (*value)->called = true;
                if (Status status = arguments(**value); !status)
                    return status.error();
            }
        } else if (take("[")) {
            Result<Tree> index = conditional();
            if (!index)
                return index;
            if (!take("]"))
                return failed(now().at, "']' is missing");
            value = make(Kind::Index, at, "[]", std::move(*value), std::move(*index));
        } else {
            break;
        }
    }
    return value;
}

Result<Tree> Parser::atom()
{
    const ExpressionToken token = now();
    if (token.kind == ExpressionToken::Kind::Number) {
        ++m_next;
        Tree node = make(Kind::Number, token.at);
        node->number = token.number;
        return node;
    }
    if (take("(")) {
        Result<Tree> inside = conditional();
        if (inside && !take(")"))
            return failed(now().at, "')' is missing");
        return inside;
    }
    for (const std::string_view word : {"if", "else", "and", "or", "not"})
        if (sees(word))
            return unexpected();
    if (token.kind != ExpressionToken::Kind::Name)
        return unexpected();
    ++m_next;
    if (!take("("))
        return make(Kind::Name, token.at, token.text);
    Tree node = make(Kind::Call, token.at, token.text);
    if (Status status = arguments(*node); !status)
        return status.error();
    return node;
}

} // namespace

Result<Tree> parseExpression(const std::string& text)
{
    Result<std::vector<ExpressionToken>> tokens = expressionTokens(text);
    if (!tokens)
        return tokens.error();
    return Parser(text, std::move(*tokens)).run();
}

} // namespace assay
