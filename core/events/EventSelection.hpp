// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/basics/Result.hpp"
#include "core/events/CutFlow.hpp"
#include "core/events/Expression.hpp"
#include "core/events/ParticleEvent.hpp"
#include "core/model/Observable.hpp"
#include "core/model/Selection.hpp"

#include <optional>
#include <vector>

namespace assay {

/// Observables and selection of a study, compiled once: turns the particles of an event into a row
/// of x. Thread-safe.
class EventSelection {
public:
    /// Refused expressions are named with the character that is wrong. Cuts, efficiencies and later
    /// observables may name observables.
    static Result<EventSelection> compile(const std::vector<Observable>& observables,
                                          const Selection& selection);

    std::size_t observableCount() const { return m_observables.size(); }
    /// Steps of the cut flow, in order.
    std::vector<std::string> stepNames() const;

    /// Smears \p event in place (with \p random), computes \p x [O], cuts and efficiencies.
    /// \returns the factor of all weights, or nothing for a dropped event. \p weight (nominal, pb)
    /// is only counted in \p flow, which may be null.
    std::optional<double> apply(ParticleEvent& event, Random& random, double weight, double* x,
                                CutFlow* flow) const;

private:
    struct Step {
        Expression expression;
        bool required = false;
        double fallback = 0.0;
    };
    std::vector<Step> m_observables;
    std::vector<Step> m_cuts;
    std::vector<Step> m_efficiencies;
    Selection m_selection;
    std::vector<std::string> m_stepNames;
};

} // namespace assay
