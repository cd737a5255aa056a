// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/ParticleBlock.hpp"
#include "core/model/Observable.hpp"
#include "core/model/Selection.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// The endless stream of a built-in process as particles after the detector response; the schema
/// is that of the process. Thread-safe.
class ParticleSource {
public:
    virtual ~ParticleSource() = default;

    /// Observables and selection where the study names none.
    virtual const std::vector<Observable>& defaultObservables() const = 0;
    virtual const Selection& defaultSelection() const = 0;
    /// As Process::generate.
    virtual Status generate(std::uint64_t seed, std::size_t first, std::size_t count,
                            std::size_t total, ParticleBlock& block) const = 0;
};

} // namespace assay
