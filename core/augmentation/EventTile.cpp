// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventTile.hpp"

#include <algorithm>

namespace assay {

void EventTile::fill(const EventBlock& block, std::size_t begin, std::size_t end,
                     const TileGroups& groups)
{
    const std::size_t none = groups.count();
    m_block = &block;
    m_groupOfRow.resize(end - begin);
    m_starts.assign(groups.count() + 2, 0);
    for (std::size_t row = begin; row < end; ++row) {
        const Part part = groups.partition.partOf(block.eventId[row]);
        const auto found = std::find(groups.parts.begin(), groups.parts.end(), part);
        std::size_t group = none;
        if (found != groups.parts.end())
            group = static_cast<std::size_t>(found - groups.parts.begin()) * groups.subsets +
                    subsetOf(block, row, groups.subsets);
        m_groupOfRow[row - begin] = group;
        ++m_starts[group + 1];
    }
    for (std::size_t g = 0; g <= groups.count(); ++g)
        m_starts[g + 1] += m_starts[g];
    m_segments.clear();
    for (std::size_t g = 0; g < groups.count(); ++g)
        if (m_starts[g + 1] > m_starts[g])
            m_segments.push_back({g, m_starts[g], m_starts[g + 1]});
    m_rows.resize(m_starts[groups.count()]);
    for (std::size_t row = begin; row < end; ++row)
        if (const std::size_t group = m_groupOfRow[row - begin]; group != none)
            m_rows[m_starts[group]++] = row;
    transposeWeights();
}

void EventTile::transposeWeights()
{
    m_benchmarks = static_cast<std::size_t>(m_block->weights.cols());
    m_stride = m_rows.size();
    m_columns.resize(m_benchmarks * m_stride);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double* row = m_block->weights.data() + m_rows[i] * m_benchmarks;
        for (std::size_t b = 0; b < m_benchmarks; ++b)
            m_columns[b * m_stride + i] = row[b];
    }
}

} // namespace assay
