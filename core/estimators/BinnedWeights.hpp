// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/model/WeightModel.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace assay {

/// Sums of event weights in bins at any theta: the contents of a histogram that can be moved
/// through parameter space. Const and thread-safe.
class BinnedWeights {
public:
    virtual ~BinnedWeights() = default;

    virtual std::size_t binCount() const = 0;
    virtual std::size_t parameterCount() const = 0;
    /// Cross sections per bin at thetas [T][P], in pb: [T][bins].
    virtual Result<Matrix> crossSections(const Matrix& thetas,
                                         const TaskContext& context) const = 0;
    /// d/dtheta of the cross sections, [P][bins].
    virtual Result<Matrix> gradients(const Theta& theta, const TaskContext& context) const = 0;
    /// sum of squared event weights per bin, [bins] in pb^2: the variance of the Monte Carlo sum.
    virtual Result<Vector> squaredSums(const Theta& theta, const TaskContext& context) const = 0;
};

/// Tells the bin of every event of a block (Binning::noBin is refused with the event's number).
using BinFinder = std::function<Status(const EventBlock& block, std::vector<std::int32_t>& bins)>;

/// What a histogram of benchmark weights is made of.
struct LinearBinTable {
    WeightModel model;
    Matrix sums;                  ///< [bins][B], in pb
    std::optional<Matrix> moments; ///< [bins][B(B+1)/2] of w_b w_c, b <= c; absent when too large.
};

/// Bins filled once with the benchmark weights: h_k(theta) = sum_b v_b(theta) H_kb. Cost of filling
/// O(n (bin finding + B^2/2)), of a theta O(bins B).
std::shared_ptr<const BinnedWeights> linearBinnedWeights(LinearBinTable table);

/// The table behind a BinnedWeights, or nullptr when it is not of the linear kind (for saving).
const LinearBinTable* linearBinTable(const BinnedWeights& weights);

/// Fills bins from \p sample: by a table when the weights are linear in the benchmark weights, else
/// by remembering the bin of each event (4 bytes per event) and summing again for every theta, O(n)
/// each.
Result<std::shared_ptr<const BinnedWeights>>
fillBinnedWeights(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                  std::size_t bins, Columns columns, const BinFinder& finder,
                  const TaskContext& context);

/// Calls body(stripe, block) on all blocks of the sample: stripes are contiguous runs of blocks, at
/// most \p stripeCount(sample), worked on in parallel, blocks of one stripe in order. Sums per
/// stripe, added in the order of stripes, do not depend on the number of threads.
std::size_t stripeCount(const EventSample& sample);
Status forEachStripe(const EventSample& sample, Columns columns, const TaskContext& context,
                     const std::function<Status(std::size_t stripe, const EventBlock&)>& body);

} // namespace assay
