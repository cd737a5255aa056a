// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/ParticleBlock.hpp"
#include "core/events/SampleReport.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Events as particles, in chunks: from a file or from a built-in process.
class ParticleStream {
public:
    static constexpr std::size_t chunkEvents = 1024;

    virtual ~ParticleStream() = default;

    /// What messages call it.
    virtual const std::string& name() const = 0;
    /// May chunks be asked for by several threads, in any order?
    virtual bool parallel() const { return false; }
    /// Number of chunks, where it is known before; otherwise the first empty chunk is the end.
    virtual std::optional<std::size_t> chunkCount() const { return std::nullopt; }
    /// Events of the given chunk, weights in pb at the benchmarks of the study (columns of its
    /// schema), lists sorted; none behind the end. Without parallel(), chunks are asked for in
    /// order.
    virtual Status read(std::size_t chunk, ParticleBlock& block) = 0;
    /// Share that has been read, in [0, 1].
    virtual double fraction() const = 0;

    /// Factor that all weights still need, known at the end only.
    virtual double correction() const { return 1.0; }
    /// Index of the physics benchmark at which the events were generated; -1 for background.
    virtual int samplingBenchmark() const = 0;
    /// What was found on the way that people should know; complete at the end.
    virtual std::vector<Finding> findings() const { return {}; }
    /// Names of the latents z of its events; none: not known.
    virtual std::vector<std::string> latents() const { return {}; }
};

} // namespace assay
