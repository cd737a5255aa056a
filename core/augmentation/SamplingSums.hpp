// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventTile.hpp"
#include "core/augmentation/PointWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// Everything that sampling at Q points needs to know of the events before it draws, from one pass.
/// Sums belong to tiles of events whose size follows from the sample and Q alone, and are added in
/// the order of events, so nothing depends on threads or on the size of the blocks that are read.
class SamplingSums {
public:
    static Result<SamplingSums> compute(const EventSample& sample, const PointWeights& points,
                                        const TileGroups& groups, std::size_t blockSize,
                                        const TaskContext& context);

    std::size_t tileSize() const { return m_tileSize; }
    std::size_t tiles() const { return m_tiles.size(); }
    /// Block to read at once: a multiple of the tile, at least \p wanted.
    std::size_t blockFor(std::size_t wanted) const;

    /// Part factor of a group's events.
    double factor(std::size_t group) const { return m_factors[group]; }
    /// Events of a part in use, by its index.
    std::uint64_t events(std::size_t part) const { return m_events[part]; }
    /// sigma in pb of a part, part factors applied, and its gradient [P].
    double sigma(std::size_t part, std::size_t q) const;
    Vector sigmaGradient(std::size_t part, std::size_t q) const;
    /// Sums of the positive and of the negative weights (as a positive number); largest weight.
    double positive(std::size_t part, std::size_t q) const;
    double negative(std::size_t part, std::size_t q) const;
    double largest(std::size_t part, std::size_t q) const;
    /// Running sums over tiles of the positive weights at point q of a part, [tiles].
    std::vector<double> cumulative(std::size_t part, std::size_t q) const;

private:
    /// Positive sums of a tile: [Q] per group that occurs in it.
    struct Tile {
        std::vector<std::size_t> groups;
        std::vector<double> positive;
    };
    struct Chunk;
    struct Reduction;
    struct Totals;

    Status sumChunk(const EventSample& sample, const PointWeights& points, const EventBlock& block,
                    std::size_t begin, std::size_t end, const TaskContext& context, Chunk& chunk);
    Status sumTile(const PointWeights& points, const EventTile& tile, std::size_t index,
                   Chunk& chunk);
    Status finish(const EventSample& sample, const PointWeights& points,
                  const Reduction& reduction);
    Status finishPart(const EventSample& sample, const PointWeights& points, const Totals& totals,
                      std::size_t part);
    void addMoments(const Totals& totals, std::size_t part, std::size_t group, double factor);
    void finishRates(const PointWeights& points, std::size_t part, const Vector& extra);
    std::size_t index(std::size_t part, std::size_t q) const { return part * m_points + q; }

    TileGroups m_groups;
    std::size_t m_points = 0;
    std::size_t m_tileSize = 0;
    std::size_t m_chunkSize = 0;
    std::vector<Tile> m_tiles;
    std::vector<double> m_factors;        ///< [groups]
    std::vector<std::uint64_t> m_events;  ///< [parts]
    std::vector<double> m_positive;       ///< [parts][Q], as the following
    std::vector<double> m_negative;
    std::vector<double> m_largest;
    std::vector<double> m_sigma;
    std::vector<Matrix> m_gradients;      ///< [parts] of [Q][P]
};

} // namespace assay
