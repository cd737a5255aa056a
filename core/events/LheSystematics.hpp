// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/LheHeader.hpp"

#include <string>
#include <vector>

namespace assay {

/// A nuisance benchmark of an LHE file: the weight of this id, or a factor times the weight of the
/// event line where the id is empty.
struct LheVariation {
    std::string benchmark;
    std::string id;
    double factor = 1.0;
};

/// What the systematics of a study are in an LHE file.
struct LheVariations {
    std::vector<NuisanceEntry> nuisances;
    std::vector<LheVariation> benchmarks;
    std::vector<std::string> notes; ///< What was chosen or could not be found, for people.
};

/// Finds the weights of \p systematics among those that \p header announces, with MadMiner's names
/// of the nuisance parameters and their benchmarks. Scale: the weights with these factors of the
/// scales, whatever the name of their group. PDF: the group of that name or of that LHAPDF number,
/// else the only group of members; its central member is left out. \p file is used in messages.
Result<LheVariations> lheVariations(const LheHeader& header,
                                    const std::vector<Systematic>& systematics,
                                    const std::string& file);

} // namespace assay
