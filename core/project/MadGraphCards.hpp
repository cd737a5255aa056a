// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// The covariant derivative and the sign of epsilon that Assay's coefficients follow, as comment
/// lines for the head of a card, each ended.
std::string madGraphSignConvention();

/// A number as Python prints it, which MadMiner's cards have: "0.5", "10.0", "1e-06".
std::string cardNumber(double value);

/// The value that a card gives to a parameter: its transform at theta, e.g. "16.52*theta".
Result<double> cardValue(const Parameter& parameter, double theta);

/// The template with the values of \p benchmark: lines "id value" below "Block NAME", or lines
/// "NAME id value". Everything else stays as it is. Errors name \p file and the block's line.
Result<std::string> madGraphParamCard(const std::string& cardTemplate, const std::string& file,
                                      const std::vector<Parameter>& parameters,
                                      const Benchmark& benchmark);

/// Weights at all \p benchmarks but \p sampled; MadMiner's lines below a header.
Result<std::string> madGraphReweightCard(const std::vector<Parameter>& parameters,
                                         const std::vector<Benchmark>& benchmarks,
                                         const std::string& sampled);

/// What changes in a template of a run card.
struct RunCardChanges {
    std::vector<Systematic> systematics;
    std::string order = "LO"; ///< At NLO the template's systematics stay as they are.
    std::uint64_t events = 0; ///< 0: as in the template.
    std::uint64_t seed = 0;   ///< 0: as in the template.
};

/// Comments out what the template says of systematics and appends MadMiner's settings of them.
Result<std::string> madGraphRunCard(const std::string& cardTemplate,
                                    const RunCardChanges& changes);

/// "['--mur=0.5,1.0,2.0', ...]" for MadGraph's program; empty without scale or PDF variations. At
/// most one variation of each of the two scales and of the PDFs.
Result<std::string> madGraphSystematicsArguments(const std::vector<Systematic>& systematics);

} // namespace assay
