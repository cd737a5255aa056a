// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/Sampler.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// Which rows a training set has before any event was looked at: rows of one part, class and theta
/// form a stream with seeds of its own, and occupy consecutive slots; `destination` shuffles slots
/// into the final order.
struct SamplingPlan {
    struct Stream {
        std::size_t part = 0;   ///< Index into parts.
        int label = 0;          ///< y: 0 from theta, 1 from theta_ref.
        std::size_t theta = 0;  ///< Index of the row's theta.
        std::size_t point = 0;  ///< Where it is drawn from.
        std::size_t first = 0;  ///< First slot.
        std::size_t count = 0;
        std::uint64_t seed = 0;

        std::uint64_t rowSeed(std::size_t k) const;
    };

    std::vector<Part> parts;        ///< In use.
    std::vector<Theta> points;      ///< Thetas, then the reference points.
    std::size_t thetas = 0;
    std::size_t classes = 1;        ///< 2 for ratios.
    std::vector<Stream> streams;
    std::size_t rows = 0;

    /// Refuses settings that make no sense for the study.
    static Result<SamplingPlan> create(const SamplingSettings& settings, std::size_t parameters,
                                       std::uint64_t seed);
    bool ratio() const { return classes == 2; }
    /// Index of the reference point of a theta; ratios only.
    std::size_t referencePoint(std::size_t theta) const
    {
        return points.size() == 2 * thetas ? thetas + theta : thetas;
    }
};

/// A random permutation of [0, count), the same for the same seed.
std::vector<std::uint32_t> shuffledSlots(std::size_t count, std::uint64_t seed);

/// "(0.5, -1)" for messages.
std::string describeTheta(const Theta& theta);

} // namespace assay
