// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Partition.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// Which events a sampling uses, and how they fall into groups (part in use, generating subset):
/// group = part index * subsets + subset.
struct TileGroups {
    Partition partition;
    std::vector<Part> parts; ///< In use, at most two.
    std::size_t subsets = 1;

    std::size_t count() const { return parts.size() * subsets; }
};

/// Some consecutive events sorted by group (stable), events of other parts left out, with the
/// benchmark weights as columns for TileKernel. Refilled for one tile after the other.
class EventTile {
public:
    struct Segment {
        std::size_t group = 0;
        std::size_t begin = 0; ///< Positions in the tile.
        std::size_t end = 0;
    };

    /// Takes rows [begin, end) of \p block.
    void fill(const EventBlock& block, std::size_t begin, std::size_t end,
              const TileGroups& groups);

    std::size_t size() const { return m_rows.size(); }
    const std::vector<Segment>& segments() const { return m_segments; }
    /// Row of the block at each position of the tile.
    const std::vector<std::size_t>& rows() const { return m_rows; }
    const EventBlock& block() const { return *m_block; }
    const double* columns() const { return m_columns.data(); }
    std::size_t stride() const { return m_stride; }
    std::size_t benchmarks() const { return m_benchmarks; }

private:
    void transposeWeights();

    const EventBlock* m_block = nullptr;
    std::vector<std::size_t> m_rows;
    std::vector<std::size_t> m_groupOfRow;
    std::vector<std::size_t> m_starts;
    std::vector<Segment> m_segments;
    std::vector<double> m_columns;
    std::size_t m_stride = 0;
    std::size_t m_benchmarks = 0;
};

} // namespace assay
