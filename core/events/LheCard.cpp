// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheCard.hpp"

#include "core/events/LheTags.hpp"

#include <cmath>
#include <optional>

namespace assay {

namespace {

/// Takes the next word from the front of \p line; empty at its end.
std::string_view takeWord(std::string_view& line)
{
    line = trimmed(line);
    const std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
    line.remove_prefix(word.size());
    return word;
}

/// Calls use(line without comment, comment) for each line.
template <typename Use>
void forEachLine(std::string_view text, Use use)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const std::size_t hash = line.find('#');
        use(line.substr(0, hash),
            hash == std::string_view::npos ? std::string_view() : line.substr(hash + 1));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

std::optional<long> idOf(std::string_view word)
{
    const std::optional<double> number = lheNumber(word);
    if (!number || *number != std::floor(*number) || std::abs(*number) > 1e9)
        return std::nullopt;
    return static_cast<long>(*number);
}

/// "ID VALUE" and nothing behind it: entries with two ids are matrices.
std::optional<LheCardValue> entryOf(std::string_view line, const std::string& block,
                                    std::string_view comment)
{
    const std::optional<long> id = idOf(takeWord(line));
    const std::optional<double> value = lheNumber(takeWord(line));
    if (!id || !value || !trimmed(line).empty())
        return std::nullopt;
    return LheCardValue{block, *id, *value, readableText(takeWord(comment))};
}

} // namespace

std::vector<LheCardValue> lheCard(std::string_view text)
{
    std::vector<LheCardValue> card;
    std::string block;
    forEachLine(text, [&](std::string_view line, std::string_view comment) {
        std::string_view rest = line;
        const std::string first = lowerCase(takeWord(rest));
        if (first == "block")
            block = lowerCase(takeWord(rest));
        else if (const auto entry = first == "decay" ? entryOf(rest, first, comment)
                                    : block.empty()  ? std::nullopt
                                                     : entryOf(line, block, comment))
            card.push_back(*entry);
    });
    return card;
}

std::vector<LheCardValue> lheSettings(std::string_view text)
{
    std::vector<LheCardValue> settings;
    forEachLine(text, [&](std::string_view line, std::string_view) {
        if (lowerCase(takeWord(line)) != "set")
            return;
        std::string block = lowerCase(takeWord(line));
        if (block == "param_card")
            block = lowerCase(takeWord(line));
        if (const auto entry = entryOf(line, block, {}))
            settings.push_back(*entry);
    });
    return settings;
}

} // namespace assay
