// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A tag of a text that may be no XML: names are compared as they are, what is between the quotes
/// of an attribute may hold anything, quotes may be missing.
struct LheTag {
    std::string_view name; ///< "weight", "/weight"; empty: none was found.
    std::string_view attributes;
    std::size_t begin = 0; ///< Of its '<' in the text.
    std::size_t end = 0;   ///< Behind its '>'.

    explicit operator bool() const { return !name.empty(); }
    /// Value of an attribute, whatever the case of its name.
    std::optional<std::string> attribute(std::string_view key) const;
};

/// The first tag at or behind \p from.
LheTag nextTag(std::string_view text, std::size_t from);
/// What stands between <name ...> and </name>, or, where that is missing, before \p otherwise or
/// the end. Empty if there is no such tag.
std::string_view contentOf(std::string_view text, std::string_view name,
                           std::string_view otherwise = {});

std::string_view trimmed(std::string_view text);
std::string lowerCase(std::string_view text);
/// Bytes that are no UTF-8 become question marks.
std::string readableText(std::string_view text);
/// The number after "key=" in a text, whatever the case of the key.
std::optional<double> numberAfter(std::string_view text, std::string_view key);
/// A number with an optional leading '+' and Fortran's exponent 'D'.
std::optional<double> lheNumber(std::string_view text);

} // namespace assay
