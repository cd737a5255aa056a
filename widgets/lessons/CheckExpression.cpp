// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/CheckExpression.hpp"

#include "core/basics/NearestName.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace assay {

namespace {

using Operation = double (*)(double, double);

struct Function {
    int arguments;
    Operation apply;
};

const std::map<std::string, Function>& functions()
{
    static const std::map<std::string, Function> table = {
        {"+", {2, [](double a, double b) { return a + b; }}},
        {"-", {2, [](double a, double b) { return a - b; }}},
        {"*", {2, [](double a, double b) { return a * b; }}},
        {"/", {2, [](double a, double b) { return a / b; }}},
        {"^", {2, [](double a, double b) { return std::pow(a, b); }}},
        {"<", {2, [](double a, double b) { return double(a < b); }}},
        {"<=", {2, [](double a, double b) { return double(a <= b); }}},
        {">", {2, [](double a, double b) { return double(a > b); }}},
        {">=", {2, [](double a, double b) { return double(a >= b); }}},
        {"==", {2, [](double a, double b) { return double(a == b); }}},
        {"and", {2, [](double a, double b) { return double(a != 0.0 && b != 0.0); }}},
        {"or", {2, [](double a, double b) { return double(a != 0.0 || b != 0.0); }}},
        {"not", {1, [](double a, double) { return double(a == 0.0); }}},
        {"negate", {1, [](double a, double) { return -a; }}},
        {"abs", {1, [](double a, double) { return std::abs(a); }}},
        {"sqrt", {1, [](double a, double) { return std::sqrt(a); }}},
        {"log", {1, [](double a, double) { return std::log(a); }}},
        {"exp", {1, [](double a, double) { return std::exp(a); }}},
        {"min", {2, [](double a, double b) { return std::min(a, b); }}},
        {"max", {2, [](double a, double b) { return std::max(a, b); }}},
    };
    return table;
}

} // namespace

/// Recursive descent; each level calls the next tighter one.
class CheckParser {
public:
    CheckParser(const std::string& text, const std::vector<std::string>& known)
        : m_text(text), m_known(known)
    {
    }

    Result<CheckExpression> parse()
    {
        level(0);
        skipSpace();
        if (m_error.empty() && m_at < m_text.size())
            fail("'" + m_text.substr(m_at, 1) + "' is not expected here");
        if (!m_error.empty())
            return invalidInput("\"" + m_text + "\", column " + std::to_string(m_errorAt + 1) +
                                ": " + m_error + ".");
        return std::move(m_result);
    }

private:
    using Part = CheckExpression::Part;
    static constexpr int deepest = 64; // Keeps the stack safe.

    void level(std::size_t depth)
    {
        static const std::vector<std::vector<std::string>> levels = {
            {"or"}, {"and"}, {"<=", ">=", "==", "<", ">"}, {"+", "-"}, {"*", "/"}};
        if (depth == levels.size())
            return unary();
        level(depth + 1);
        for (bool more = true; more && m_error.empty();) {
            more = false;
            for (const std::string& name : levels[depth]) {
                if (!take(name))
                    continue;
                level(depth + 1);
                push(name);
                more = true;
                break;
            }
        }
    }

    void unary()
    {
        if (++m_depth > deepest)
            fail("this is nested too deeply");
        else
            signedPower();
        --m_depth;
    }

    void signedPower()
    {
        if (take("-") || take("not")) {
            const std::string name = m_text[m_at - 1] == '-' ? "negate" : "not";
            unary();
            return push(name);
        }
        primary();
        if (take("^")) {
            unary();
            push("^");
        }
    }

    void primary()
    {
        skipSpace();
        const char first = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (take("("))
            inParentheses();
        else if (std::isdigit(static_cast<unsigned char>(first)) || first == '.')
            number();
        else if (std::isalpha(static_cast<unsigned char>(first)) || first == '_')
            nameOrCall();
        else
            fail("a number or a name is expected");
    }

    void inParentheses()
    {
        level(0);
        if (m_error.empty() && !take(")"))
            fail("a ')' is missing");
    }

    void number()
    {
        const char* begin = m_text.c_str() + m_at;
        char* end = nullptr;
        m_result.m_parts.push_back({Part::Kind::Number, std::strtod(begin, &end), {}});
        m_at += static_cast<std::size_t>(std::max<std::ptrdiff_t>(end - begin, 1));
    }

    void nameOrCall()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        const std::string name = m_text.substr(begin, m_at - begin);
        if (take("("))
            return call(name, begin);
        if (std::find(m_known.begin(), m_known.end(), name) == m_known.end()) {
            m_at = begin;
            return fail("there is no number '" + name + "'; the nearest is '" +
                        nearestName(name, m_known) + "'");
        }
        m_result.m_parts.push_back({Part::Kind::Name, 0.0, name});
        m_result.m_names.push_back(name);
    }

    void call(const std::string& name, std::size_t begin)
    {
        const auto found = functions().find(name);
        if (found == functions().end() || name == "not" || name == "negate") {
            m_at = begin;
            return fail("there is no function '" + name + "'");
        }
        for (int argument = 0; argument < found->second.arguments && m_error.empty(); ++argument) {
            if (argument > 0 && !take(","))
                return fail("'" + name + "' needs two arguments");
            level(0);
        }
        if (m_error.empty() && !take(")"))
            return fail("a ')' is missing");
        push(name);
    }

    static bool isNameCharacter(char c)
    {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }

    bool take(const std::string& token)
    {
        skipSpace();
        if (!m_error.empty() || m_text.compare(m_at, token.size(), token) != 0)
            return false;
        const std::size_t end = m_at + token.size();
        const bool word = std::isalpha(static_cast<unsigned char>(token.front()));
        if (word && end < m_text.size() && isNameCharacter(m_text[end]))
            return false;
        m_at = end;
        return true;
    }

    void push(const std::string& operation)
    {
        m_result.m_parts.push_back({Part::Kind::Operation, 0.0, operation});
    }

    void fail(const std::string& message)
    {
        if (!m_error.empty())
            return;
        m_error = message;
        m_errorAt = m_at;
    }

    const std::string& m_text;
    const std::vector<std::string>& m_known;
    CheckExpression m_result;
    std::size_t m_at = 0, m_errorAt = 0;
    int m_depth = 0;
    std::string m_error;
};

Result<CheckExpression> CheckExpression::parse(const std::string& text,
                                               const std::vector<std::string>& known)
{
    return CheckParser(text, known).parse();
}

double CheckExpression::value(const std::map<std::string, double>& numbers) const
{
    std::vector<double> stack;
    for (const Part& part : m_parts) {
        if (part.kind == Part::Kind::Number) {
            stack.push_back(part.number);
        } else if (part.kind == Part::Kind::Name) {
            const auto found = numbers.find(part.name);
            // A condition on an unknown number must not hold, also not its negation.
            if (found == numbers.end() || std::isnan(found->second))
                return std::numeric_limits<double>::quiet_NaN();
            stack.push_back(found->second);
        } else {
            const Function& function = functions().at(part.name);
            const double last = stack.back();
            stack.pop_back();
            if (function.arguments == 1) {
                stack.push_back(function.apply(last, 0.0));
            } else {
                stack.back() = function.apply(stack.back(), last);
            }
        }
    }
    return stack.empty() ? std::numeric_limits<double>::quiet_NaN() : stack.back();
}

} // namespace assay
