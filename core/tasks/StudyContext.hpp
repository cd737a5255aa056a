// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/events/CombinedSample.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Partition.hpp"
#include "core/inference/RateModel.hpp"
#include "core/project/Project.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/Process.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// A study with its sample open: what augmenting, training and inference all need. Immutable and
/// shared between stages.
struct StudyContext {
    Recipe recipe;
    std::shared_ptr<const Process> process; ///< Null when files are read.
    EventSample sample;                     ///< With the study's observables.
    Partition partition;
    std::shared_ptr<const EventWeights> weights;
    std::shared_ptr<const RateModel> rate;
    std::vector<Parameter> parameters; ///< Of the sample, with the ranges of the recipe.
    std::vector<Benchmark> benchmarks; ///< Of the recipe first, then those of the sample.
    Theta referenceTheta;

    std::vector<std::string> parameterNames() const;
    std::vector<std::string> observableNames() const;
    Result<Theta> benchmarkPoint(const std::string& name) const;
    /// values if given, else the benchmark of that name, else the reference point.
    Result<Theta> point(const std::vector<double>& values, const std::string& name) const;

    /// Opens the output of the simulate stage, or the files of the recipe.
    static Result<std::shared_ptr<const StudyContext>> open(const Project& project,
                                                            const Recipe& recipe,
                                                            const TaskContext& context);
};

/// Opens the files of a recipe's samples; warnings go to the context.
Result<std::vector<SamplePart>> openParts(const Recipe& recipe, const TaskContext& context);
/// The same, combined.
Result<EventSample> openSamples(const Recipe& recipe, const TaskContext& context);

/// Seed of something random in a study, different for different names.
std::uint64_t seedFor(const Recipe& recipe, const std::string& name);

} // namespace assay
