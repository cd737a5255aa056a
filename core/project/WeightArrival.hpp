// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Benchmark.hpp"

#include <string>
#include <vector>

namespace assay {

/// Which benchmarks of a study have a weight in an event file.
struct WeightArrival {
    std::vector<std::string> arrived;
    std::vector<std::string> missing;
    std::vector<std::string> unknown; ///< Weights of the file that are no benchmark of the study.
    std::string sampled; ///< The benchmark whose weight is the event's own; empty: not known.

    bool complete() const { return missing.empty(); }
    /// Two or three sentences for people: how many arrived, which are missing and what to do.
    std::string text(const std::string& file) const;
};

/// Compares the physics benchmarks with the names of the weights of a file, regardless of case.
/// \p sampled is the benchmark that the events were sampled from, whose weight has no name of its
/// own; empty if that is not known. \p names are those of reweighting, without scales and PDFs.
WeightArrival checkWeightArrival(const std::vector<Benchmark>& benchmarks,
                                 const std::vector<std::string>& names,
                                 const std::string& sampled = {});

} // namespace assay
