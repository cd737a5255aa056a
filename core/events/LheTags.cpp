// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheTags.hpp"

#include "core/events/TextCheck.hpp"

#include <algorithm>
#include <charconv>

namespace assay {

namespace {

constexpr std::string_view spaces = " \t\r\n";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool sameLetters(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t findLetters(std::string_view text, std::string_view what, std::size_t from)
{
    const auto found = std::search(text.begin() + static_cast<long>(std::min(from, text.size())),
                                   text.end(), what.begin(), what.end(),
                                   [](char x, char y) { return lower(x) == lower(y); });
    return found == text.end() ? std::string_view::npos
                               : static_cast<std::size_t>(found - text.begin());
}

/// End of a tag: the '>' outside of quotes; a quote that is never closed does not count.
std::size_t endOfTag(std::string_view text, std::size_t from)
{
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '>')
            return i;
        if (c != '"' && c != '\'')
            continue;
        const std::size_t close = text.find(c, i + 1);
        const std::size_t line = text.find('\n', i + 1);
        if (close != std::string_view::npos && close < line)
            i = close;
    }
    return std::string_view::npos;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::string readableText(std::string_view text)
{
    std::string result(text);
    if (!isUtf8(text))
        for (char& c : result)
            if (c < 0x20 || c > 0x7e)
                c = '?';
    return result;
}

std::optional<double> lheNumber(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::string copy(text.substr(0, 64));
    for (char& c : copy)
        if (c == 'D' || c == 'd')
            c = 'e';
    double value = 0.0;
    const auto read = std::from_chars(copy.data(), copy.data() + copy.size(), value);
    if (read.ec != std::errc() || copy.empty())
        return std::nullopt;
    return value;
}

std::optional<double> numberAfter(std::string_view text, std::string_view key)
{
    for (std::size_t at = findLetters(text, key, 0); at != std::string_view::npos;
         at = findLetters(text, key, at + 1)) {
        std::size_t i = at + key.size();
        while (i < text.size() && text[i] == ' ')
            ++i;
        if (i < text.size() && text[i] == '=')
            return lheNumber(text.substr(i + 1));
    }
    return std::nullopt;
}

std::optional<std::string> LheTag::attribute(std::string_view key) const
{
    std::size_t i = 0;
    while (i < attributes.size()) {
        const std::size_t equals = attributes.find('=', i);
        if (equals == std::string_view::npos)
            return std::nullopt;
        std::string_view name = trimmed(attributes.substr(i, equals - i));
        if (const std::size_t space = name.find_last_of(spaces); space != std::string_view::npos)
            name.remove_prefix(space + 1);
        std::size_t begin = attributes.find_first_not_of(spaces, equals + 1);
        if (begin == std::string_view::npos)
            return std::nullopt;
        const char quote = attributes[begin];
        const bool quoted = quote == '"' || quote == '\'';
        begin += quoted ? 1 : 0;
        const std::size_t end = std::min(quoted ? attributes.find(quote, begin)
                                                : attributes.find_first_of(spaces, begin),
                                         attributes.size());
        if (sameLetters(name, key))
            return readableText(trimmed(attributes.substr(begin, end - begin)));
        i = end + 1;
    }
    return std::nullopt;
}

LheTag nextTag(std::string_view text, std::size_t from)
{
    for (std::size_t begin = text.find('<', from); begin != std::string_view::npos;
         begin = text.find('<', begin + 1)) {
        const std::size_t name = begin + 1;
        if (name >= text.size())
            break;
        const char first = lower(text[name]);
        if (first != '/' && (first < 'a' || first > 'z'))
            continue; // "a < b" in a comment
        const std::size_t end = endOfTag(text, name);
        if (end == std::string_view::npos)
            break;
        const std::string_view inside = text.substr(name, end - name);
        const std::size_t length = std::min(inside.find_first_of(spaces), inside.size());
        return {inside.substr(0, length), inside.substr(length), begin, end + 1};
    }
    return {};
}

std::string_view contentOf(std::string_view text, std::string_view name,
                           std::string_view otherwise)
{
    std::size_t from = 0;
    for (LheTag tag = nextTag(text, 0); tag; tag = nextTag(text, tag.begin + 1))
        if (sameLetters(tag.name, name)) {
            from = tag.end;
            break;
        }
    if (from == 0)
        return {};
    std::size_t end = findLetters(text, "</" + std::string(name), from);
    if (end == std::string_view::npos && !otherwise.empty())
        end = findLetters(text, otherwise, from);
    return text.substr(from, end == std::string_view::npos ? end : end - from);
}

} // namespace assay
