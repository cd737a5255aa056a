// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/FiniteDifferences.hpp"
#include "core/model/Observable.hpp"
#include "core/model/Parameter.hpp"
#include "core/model/WeightModel.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// A systematic uncertainty as MadMiner files describe it; kept so that a round trip loses nothing.
struct Systematic {
    std::string name;
    std::string type;  ///< norm, scale or pdf
    std::string value;
    std::string scale; ///< mu, mur, muf for type scale

    bool operator==(const Systematic&) const = default;
};

/// A nuisance parameter of the file: benchmarks at nu = +1 and -1 (negative empty if one-sided).
struct NuisanceEntry {
    std::string name;
    std::string systematic;
    std::string positiveBenchmark;
    std::string negativeBenchmark;

    bool operator==(const NuisanceEntry&) const = default;
};

/// What the columns of an event sample mean.
struct EventSchema {
    std::vector<Parameter> parameters;
    std::vector<Benchmark> benchmarks; ///< Physics benchmarks first; columns of weights.
    std::vector<std::vector<int>> components;             ///< [C][P], empty without morphing.
    std::optional<Matrix> morphingMatrix;                 ///< [C][C] as stored in the file.
    std::optional<FiniteDifferences> finiteDifferences;
    std::vector<Observable> observables;                  ///< Columns of x.
    std::vector<std::string> latents;                     ///< Columns of z, where known.
    std::vector<Systematic> systematics;
    std::vector<NuisanceEntry> nuisances;
    std::vector<std::uint64_t> eventsPerBenchmark;        ///< Signal events by sampling benchmark.
    std::uint64_t backgroundEvents = 0;
    int layout = 5; ///< MadMiner layout 1..5 it was read from.
    std::string provenance;                               ///< JSON text of our own, may be empty.
    /// True for samples of built-in processes: one subset whose weights alone sum to sigma.
    bool mixture = false;
    /// What a reader had to correct or leave out, for people; the check on load repeats it.
    std::vector<std::string> notes;

    std::size_t physicsBenchmarkCount() const;
    std::optional<std::size_t> benchmarkIndex(const std::string& name) const;
    std::optional<std::size_t> observableIndex(const std::string& name) const;
    /// Factor k_i = n_i / sum_j n_j for events of sampling benchmark i (spec format 1.4), [Bphys];
    /// all 1 for a mixture or when sampling benchmarks are unknown.
    std::vector<double> samplingFactors() const;
    /// Morphing (from the stored matrix, or from components and benchmarks) or finite differences.
    Result<WeightModel> weightModel() const;
};

} // namespace assay
