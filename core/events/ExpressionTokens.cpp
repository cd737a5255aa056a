// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ExpressionTokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string_view>

namespace assay {

namespace {

constexpr std::size_t longestExpression = 10000;
/// Longer symbols first.
constexpr std::array<std::string_view, 20> symbols = {"**", "//", "<=", ">=", "==", "!=", "+",
                                                      "-",  "*",  "/",  "%",  "<",  ">",  "(",
                                                      ")",  "[",  "]",  ".",  ",",  ":"};

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool startsName(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}

} // namespace

Error expressionError(const std::string& text, std::size_t at, const std::string& what,
                      const std::string& hint)
{
    return invalidInput("'" + text + "': character " + std::to_string(at + 1) + ": " + what + ".",
                        hint);
}

Result<std::vector<ExpressionToken>> expressionTokens(const std::string& text)
{
    if (text.size() > longestExpression)
        return invalidInput("The expression has " + std::to_string(text.size()) +
                                " characters, more than " + std::to_string(longestExpression) + ".",
                            "Split it into several observables.");
    std::vector<ExpressionToken> tokens;
    const char* const end = text.data() + text.size();
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            ++at;
            continue;
        }
        ExpressionToken token;
        token.at = at;
        if (isDigit(c) || (c == '.' && at + 1 < text.size() && isDigit(text[at + 1]))) {
            token.kind = ExpressionToken::Kind::Number;
            const auto [rest, code] = std::from_chars(text.data() + at, end, token.number);
            if (code != std::errc())
                return expressionError(text, at, "this number is too large or too small");
            at = static_cast<std::size_t>(rest - text.data());
        } else if (startsName(c)) {
            token.kind = ExpressionToken::Kind::Name;
            while (at < text.size() && (startsName(text[at]) || isDigit(text[at])))
                ++at;
            token.text = text.substr(token.at, at - token.at);
        } else {
            const auto found = std::find_if(symbols.begin(), symbols.end(), [&](auto symbol) {
                return std::string_view(text).substr(at, symbol.size()) == symbol;
            });
            if (found == symbols.end())
                return expressionError(text, at, "this character has no meaning here",
                                       "Use numbers, names, + - * / ** ( ) [ ] and comparisons.");
            token.kind = ExpressionToken::Kind::Symbol;
            token.text = *found;
            at += found->size();
        }
        tokens.push_back(std::move(token));
    }
    tokens.push_back({ExpressionToken::Kind::End, "", 0.0, text.size()});
    return tokens;
}

} // namespace assay
