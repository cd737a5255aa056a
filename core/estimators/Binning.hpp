// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// Number of \p edges below \p value: its bin on an axis where e_{i-1} < q <= e_i. Not for NaN. A
/// binary search without branches, since bins of events in random order cannot be predicted.
inline std::size_t binOnAxis(const std::vector<double>& edges, double value)
{
    if (edges.empty())
        return 0;
    const double* base = edges.data();
    std::size_t length = edges.size();
    while (length > 1) {
        const std::size_t half = length / 2;
        base += base[half - 1] < value ? half : 0;
        length -= half;
    }
    return static_cast<std::size_t>(base - edges.data()) + (*base < value);
}

/// Bins of one or several quantities. On each axis with edges e_0 < ... < e_{m-1} there are m+1
/// bins: underflow q <= e_0, then e_{i-1} < q <= e_i, and overflow q > e_{m-1}; all of them count
/// (conventions). An axis without edges is one bin.
class Binning {
public:
    /// Bins in total above which a histogram is refused: more could not be filled anyway.
    static constexpr std::size_t maximumBins = 10'000'000;
    /// Bin of a point with a coordinate that is not a number.
    static constexpr std::int32_t noBin = -1;

    Binning() = default;
    /// Edges of every axis, strictly increasing and finite.
    static Result<Binning> create(std::vector<std::vector<double>> edges);

    std::size_t axisCount() const { return m_edges.size(); }
    std::size_t binCount() const { return m_count; }
    const std::vector<std::vector<double>>& edges() const { return m_edges; }

    /// Flat bin of \p point [axes], last axis fastest. Cost O(axes log edges).
    std::int32_t indexOf(const double* point) const;

private:
    std::vector<std::vector<double>> m_edges;
    std::size_t m_count = 1;
};

/// Weighted quantiles at \p probabilities: linear interpolation of the values at cumulative weight
/// (S_i - w_i/2)/S_n, MadMiner's rule. Entries with weight <= 0 are left out. Refuses values that
/// are not finite (with their row) and samples without positive weight.
Result<std::vector<double>> weightedQuantiles(const std::vector<double>& values,
                                              const std::vector<double>& weights,
                                              const std::vector<double>& probabilities);

/// Inner edges of \p bins bins of equal weight, bins-1 of them; fewer where ties make edges equal.
Result<std::vector<double>> quantileEdges(const std::vector<double>& values,
                                          const std::vector<double>& weights, int bins);

/// The edges of quantileEdges(), and the first and the last bin halved in weight again and again
/// (1/2, 1/4, ... of a bin from either end) as long as the outermost one has at least
/// \p minimumEvents effective events, (sum w)^2 / sum w^2. Where a likelihood ratio grows without
/// bound, as with energy in effective theories, most of the information is in the last few events,
/// which bins of equal weight throw together. Cost O(n log n).
Result<std::vector<double>> tailEdges(const std::vector<double>& values,
                                      const std::vector<double>& weights, int bins,
                                      double minimumEvents);

} // namespace assay
