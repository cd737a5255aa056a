// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/TomlText.hpp"

#include <algorithm>

namespace assay {

namespace {

bool beyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// After a backslash in a basic string: the escaped character, or, at the end of a line of a
/// multi-line one, all white space; what follows that is read like text outside of strings.
std::optional<std::size_t> skipEscape(std::string_view text, std::size_t& at)
{
    const std::size_t next = text.find_first_not_of(" \t\r\n", at + 1);
    if (next == at + 1 || next == std::string_view::npos) {
        at = std::min(at + 2, text.size());
        return {};
    }
    at = next;
    if (beyondAscii(text[next]))
        return next;
    return {};
}

/// Moves \p at behind the string that begins there.
std::optional<std::size_t> skipString(std::string_view text, std::size_t& at)
{
    const char quote = text[at];
    const std::string_view rest = text.substr(at);
    const bool multiLine = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
    const std::size_t width = multiLine ? 3 : 1;
    at += width;
    while (at < text.size()) {
        if (text[at] == '\\' && quote == '"') {
            if (const auto stray = skipEscape(text, at))
                return stray;
            continue;
        }
        if (!multiLine && text[at] == '\n')
            return {}; // Not closed: the parser will say so.
        if (text.substr(at, width) == std::string_view(quote == '"' ? "\"\"\"" : "'''", width)) {
            at += width;
            return {};
        }
        ++at;
    }
    return {};
}

} // namespace

std::optional<std::size_t> strayCharacter(std::string_view text)
{
    std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; // A byte order mark may lead.
    while (at < text.size()) {
        const char c = text[at];
        if (beyondAscii(c))
            return at;
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
        } else if (c == '"' || c == '\'') {
            if (const auto stray = skipString(text, at))
                return stray;
        } else {
            ++at;
        }
    }
    return {};
}

int lineAt(std::string_view text, std::size_t place)
{
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + std::ptrdiff_t(place), '\n'));
}

} // namespace assay
