// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One number of a parameter card (SLHA): a line of a block, or a decay width.
struct LheCardValue {
    std::string block; ///< Small letters; "decay" for widths.
    long id = 0;
    double value = 0.0;
    std::string name; ///< The first word of its comment, or empty.
};

/// Entries with one id of all blocks of the card in \p text; what it does not understand is left
/// out.
std::vector<LheCardValue> lheCard(std::string_view text);

/// What the description of a weight says about its parameters: the lines "set param_card BLOCK ID
/// VALUE" with which MadGraph describes a reweighting; names are empty.
std::vector<LheCardValue> lheSettings(std::string_view text);

} // namespace assay
