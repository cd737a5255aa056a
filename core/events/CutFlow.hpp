// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// How many events are left after each step of a selection.
struct CutFlow {
    struct Step {
        std::string name; ///< "all events", an observable, or the text of a cut.
        std::uint64_t events = 0;
        double weight = 0.0;        ///< Nominal, pb.
        double weightSquared = 0.0; ///< pb^2
    };
    std::vector<Step> steps;

    void add(std::size_t step, double weight)
    {
        steps[step].events += 1;
        steps[step].weight += weight;
        steps[step].weightSquared += weight * weight;
    }
    /// Adds the counts of another part of the sample, with the same steps.
    void merge(const CutFlow& other)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            steps[i].events += other.steps[i].events;
            steps[i].weight += other.steps[i].weight;
            steps[i].weightSquared += other.steps[i].weightSquared;
        }
    }
};

} // namespace assay
