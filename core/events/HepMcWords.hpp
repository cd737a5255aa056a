// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay {

/// Words of a line of a HepMC file, which are separated by blanks.

/// Takes the next word off \p rest; empty at its end.
std::string_view takeWord(std::string_view& rest);

/// False if there are fewer.
bool skipWords(std::string_view& rest, int count);

/// The number of random states: version 3.1.2 of the library forgets the end of the event line
/// where there are no weights, so that "N" follows at once.
bool takeStates(std::string_view& rest, std::uint32_t& count);

/// Can the next line of version 2 not be the rest of a name with a line break?
bool beginsLine(std::string_view line);

/// Where the name that begins at \p open ends: at the quote that ends the list or before which the
/// next name begins, as names can have quotes themselves.
std::size_t closingQuote(std::string_view names, std::size_t open);

/// Takes a number off \p rest; false if the next word is none.
template <typename T>
bool take(std::string_view& rest, T& value)
{
    std::string_view word = takeWord(rest);
    if (!word.empty() && word.front() == '+')
        word.remove_prefix(1);
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (read.ec == std::errc::result_out_of_range && word.find("e-") != word.npos) {
        value = T(0); // smaller than any number
        return true;
    }
    return read.ec == std::errc() && read.ptr == word.data() + word.size();
}

} // namespace assay
