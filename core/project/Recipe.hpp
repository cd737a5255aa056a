// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/TrainingSettings.hpp"
#include "core/events/EventSchema.hpp"
#include "core/inference/Limits.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/Observable.hpp"
#include "core/model/Parameter.hpp"
#include "core/model/Selection.hpp"
#include "core/simulators/Process.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace assay {

struct SampleRecipe {
    std::string name;
    std::vector<std::string> files; ///< Relative to the recipe's folder.
    std::string format = "auto";
    std::string generatedAt; ///< Benchmark, where the file does not say.
    bool background = false;
    double kFactor = 1.0;
    std::string process; ///< A built-in process instead of files, with its settings and events.
    ProcessSettings processSettings;
    std::uint64_t events = 0;             ///< Of the built-in process; 0: as many as the study's.
    std::string weightsFrom;              ///< LHE file that has the weights of a HepMC file.
    std::vector<std::string> systematics; ///< Names of [[systematic]]s that apply; empty: none.
    bool operator==(const SampleRecipe&) const = default;
};

/// Where thetas of a training sample come from.
struct ProposalRecipe {
    std::string kind = "uniform"; ///< uniform | gaussian | sobol | grid | points | benchmarks
    int points = 1000;
    std::vector<std::vector<double>> values; ///< kind = points
    std::vector<double> mean, sigma;         ///< kind = gaussian
    std::vector<std::vector<double>>
        range; ///< [P][2], kinds uniform, sobol, grid; empty: parameter ranges
    std::vector<std::string> benchmarks; ///< kind = benchmarks; empty: all of them
    bool operator==(const ProposalRecipe&) const = default;
};

struct AugmentRecipe {
    std::string name;
    std::string kind = "ratio"; ///< ratio | double-ratio | score | density
    ProposalRecipe theta;
    std::string thetaRef; ///< Benchmark; empty: the reference benchmark.
    int rows = 100000;
    bool weighted = false; ///< Weighted rows instead of drawing with replacement.
    bool operator==(const AugmentRecipe&) const = default;
};

struct TrainRecipe {
    std::string name;
    std::string method;
    std::string data;    ///< Name of an [augment.NAME].
    double alpha = -1.0; ///< Negative: the method's default.
    NetworkSettings network;
    TrainingSettings training;
    bool calibrate = false; ///< Calibrate the ratio on the validation part before limits.
    std::string calibration = "isotonic"; ///< isotonic | histogram | temperature
    std::vector<std::string> observables; ///< Columns used; empty: all.
    bool operator==(const TrainRecipe&) const = default;
};

struct LimitsRecipe {
    std::string name;
    std::vector<double> trueTheta; ///< Empty: the benchmark trueAt, or the reference benchmark.
    std::string trueAt;
    std::string observed; ///< CSV, .npy or event file; empty: Asimov at trueTheta.
    /// Expected data: exact (a lattice on a known density), sample (the test part), all (every
    /// event, for small samples), auto (exact where possible, else sample).
    std::string asimov = "auto";
    double luminosityFb = 1.0;
    std::vector<std::pair<std::string, std::vector<double>>> grid; ///< parameter -> lo, hi, n
    std::vector<double> levels = {0.68, 0.95};
    /// truth, parton-truth, rate, histogram:x1[,x2][@bins], or the name of a training
    std::vector<std::string> estimators;
    bool includeRate = true;
    int dof = 0;
    int coverageToys = 0;
    bool operator==(const LimitsRecipe&) const = default;
};

struct FisherRecipe {
    std::string name;
    std::vector<double> theta; ///< Empty: the benchmark thetaAt, or the reference benchmark.
    std::string thetaAt;
    double luminosityFb = 1.0;
    std::vector<std::string> estimators;
    bool operator==(const FisherRecipe&) const = default;
};

/// A study with everything that is to be done with it: what a recipe file says, what the desktop
/// edits. Pure values.
struct Recipe {
    int schema = 1;
    std::string name;
    std::string description;
    std::uint64_t seed = 1;

    std::string process; ///< Built-in process, or empty when samples are read.
    ProcessSettings processSettings;
    std::uint64_t events = 100000;
    std::vector<SampleRecipe> samples;

    std::vector<Parameter> parameters;
    std::vector<Benchmark> benchmarks;
    int maxOverallPower = 0;     ///< 0: taken from process or file
    std::string basis = "given"; ///< given | optimise
    std::vector<Observable> observables;
    Selection selection;
    std::vector<Systematic> systematics;

    std::vector<AugmentRecipe> augments;
    std::vector<TrainRecipe> trainings;
    std::vector<LimitsRecipe> limits;
    std::vector<FisherRecipe> fishers;

    bool operator==(const Recipe&) const = default;
};

/// One thing that is wrong in a recipe, with its place.
struct RecipeProblem {
    int line = 0;
    std::string key;     ///< e.g. "train.alices.trainig"
    std::string message; ///< What, why, what to do.
};

/// Parses TOML text. Unknown keys are problems that name the nearest known key.
struct RecipeParse {
    Recipe recipe;
    std::vector<RecipeProblem> problems;
    bool ok() const { return problems.empty(); }
};
/// \p overrides are "path.to.key=value" with a TOML value (a bare word is a string), applied before
/// parsing; entries of lists of tables are chosen by name: "sample.signal.files=[...]".
RecipeParse parseRecipe(const std::string& text, const std::vector<std::string>& overrides = {});
/// parseRecipe, then validateRecipe, with the lines of the problems that it finds.
RecipeParse checkRecipe(const std::string& text, const std::vector<std::string>& overrides = {});
/// Reads and checks; problems become one Error that lists them with file and line. Files that the
/// recipe names are made absolute: relative to its folder, or else to the current one.
Result<Recipe> loadRecipe(const std::filesystem::path& path,
                          const std::vector<std::string>& overrides = {});
/// The recipe as TOML text; parseRecipe(writeRecipe(r)).recipe == r.
std::string writeRecipe(const Recipe& recipe);
/// Problems beyond syntax: unknown names, wrong dimensions, empty ranges, unknown methods.
std::vector<RecipeProblem> validateRecipe(const Recipe& recipe);
/// One line per problem: "file:line: key: message".
std::string problemsText(const std::vector<RecipeProblem>& problems, const std::string& file);
/// Every key of a recipe with its meaning and default, as Markdown: resources/recipe-reference.md.
std::string recipeReference();

} // namespace assay
