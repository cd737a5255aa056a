// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/simulators/Process.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Where pseudo-experiments at one parameter point come from.
struct ToySource {
    std::vector<std::string> observables; ///< Columns of what draw() gives.
    /// \p count events of the toy that belongs to \p seed, [count][O]. Thread-safe.
    std::function<Result<Matrix>(std::uint64_t seed, std::size_t count)> draw;
    /// Share of the events of a toy of \p count events that another toy has too: toys from a finite
    /// sample are correlated. 0 for a process.
    std::function<double(double count)> overlap;
};

/// Toys that draw held-out events with replacement, with probability proportional to their weight
/// at \p theta (spec methods K). Events with a negative weight are left out by the rule of
/// asimovData(). The columns drawn are kept in memory.
Result<ToySource> heldOutToys(const EventSample& sample, const EventWeights& weights,
                              const Theta& theta, const TaskContext& context);

/// Toys drawn from a built-in process: exact.
ToySource processToys(std::shared_ptr<const Process> process, Theta theta);

} // namespace assay
