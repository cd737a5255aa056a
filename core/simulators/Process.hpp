// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace assay {

/// Settings of a process by name, as the recipe's [process] settings give them.
using ProcessSettings = std::map<std::string, std::variant<double, std::string>>;

class ParticleSource;

/// A built-in process: generates events with benchmark weights and knows its likelihood.
class Process {
public:
    virtual ~Process() = default;

    virtual const std::string& name() const = 0;
    virtual const std::string& description() const = 0; ///< One sentence for lists.
    /// Parameters, benchmarks, components, observables, latents of what generate() makes. The
    /// benchmarks given here are the default basis.
    virtual const EventSchema& schema() const = 0;
    /// Events [first, first+count) of the endless stream that belongs to \p seed, weights [n][B] at
    /// schema().benchmarks, normalised so that the \p total events sum to sigma(theta_b). The same
    /// events whatever the blocks they are asked in.
    virtual Status generate(std::uint64_t seed, std::size_t first, std::size_t count,
                            std::size_t total, EventBlock& block) const = 0;
    /// Unweighted x of \p count events at theta (for toys and observed data); z optional.
    virtual Status draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                        EventBlock& block) const = 0;
    /// Null where the exact density is known at the parton level only, through the weights.
    virtual std::shared_ptr<const ExactDensity> truth() const = 0;
    /// Its events as particles, for processes that have them; the study's observables and cuts
    /// apply to these.
    virtual std::shared_ptr<const ParticleSource> particles() const { return nullptr; }
    /// What is approximate in it, one sentence each, for people.
    virtual std::vector<std::string> approximations() const { return {}; }
};

/// A sample of \p events events in memory, generated on all threads of the context.
Result<EventSample> simulate(const Process& process, std::size_t events,
                             const TaskContext& context);

} // namespace assay
