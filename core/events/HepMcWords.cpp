// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcWords.hpp"

namespace assay {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

std::string_view takeWord(std::string_view& rest)
{
    const char* begin = rest.data();
    const char* const last = begin + rest.size();
    while (begin != last && isBlank(*begin))
        ++begin;
    const char* end = begin;
    while (end != last && !isBlank(*end))
        ++end;
    rest = std::string_view(end, static_cast<std::size_t>(last - end));
    return std::string_view(begin, static_cast<std::size_t>(end - begin));
}

bool skipWords(std::string_view& rest, int count)
{
    for (int i = 0; i < count; ++i)
        if (takeWord(rest).empty())
            return false;
    return true;
}

bool takeStates(std::string_view& rest, std::uint32_t& count)
{
    const std::string_view word = takeWord(rest);
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, count);
    return read.ec == std::errc() &&
           (read.ptr == end || std::string_view(read.ptr, end) == "N");
}

bool beginsLine(std::string_view line)
{
    if (line.size() < 2 || line[1] != ' ')
        return false;
    const std::string_view rest = line.substr(2);
    if (line[0] == 'U')
        return rest.starts_with("GEV ") || rest.starts_with("MEV ");
    const bool number = !rest.empty() && (rest[0] == '-' || (rest[0] >= '0' && rest[0] <= '9'));
    return number && std::string_view("CHFVE").find(line[0]) != std::string_view::npos &&
           rest.find('"') == std::string_view::npos;
}

std::size_t closingQuote(std::string_view names, std::size_t open)
{
    for (std::size_t at = names.find('"', open); at != names.npos; at = names.find('"', at + 1)) {
        const std::size_t next = names.find_first_not_of(" \t\r", at + 1);
        if (next == names.npos || (next > at + 1 && names[next] == '"'))
            return at;
    }
    return names.npos;
}

} // namespace assay
