// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EffectiveSample.hpp"

#include "core/augmentation/RateSums.hpp"
#include "core/basics/CompensatedSum.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Per theta: sum w, sum |w|, sum w^2, number of negative weights; the maximum is kept beside.
constexpr Eigen::Index moments = 4;

struct BlockMoments {
    Eigen::ArrayXd sums;
    Eigen::ArrayXd largest;
};

Result<BlockMoments> momentsOf(const EventSample& sample, const EventWeights& weights,
                               const std::vector<Theta>& thetas, const EventBlock& block)
{
    const auto count = static_cast<Eigen::Index>(thetas.size());
    BlockMoments result{Eigen::ArrayXd(moments * count), Eigen::ArrayXd(count)};
    Vector w;
    for (Eigen::Index t = 0; t < count; ++t) {
        const Status status = weights.evaluate(block, thetas[static_cast<std::size_t>(t)], w);
        if (!status)
            return status.error();
        double* out = result.sums.data() + moments * t;
        out[0] = w.sum();
        out[1] = w.cwiseAbs().sum();
        out[2] = w.squaredNorm();
        out[3] = static_cast<double>((w.array() < 0.0).count());
        result.largest[t] = w.maxCoeff();
    }
    if (!result.sums.allFinite())
        return notFiniteWeight(sample, block);
    return result;
}

} // namespace

Result<std::vector<EffectiveSample>> effectiveSamples(const EventSample& sample,
                                                      const EventWeights& weights,
                                                      const std::vector<Theta>& thetas,
                                                      const TaskContext& context)
{
    constexpr std::size_t blockSize = EventSample::defaultBlock;
    const auto count = static_cast<Eigen::Index>(thetas.size());
    std::vector<BlockMoments> blocks((sample.size() + blockSize - 1) / blockSize);
    const Status status = sample.forEachBlock(
        context, weights.columns(),
        [&](const EventBlock& block) -> Status {
            Result<BlockMoments> one = momentsOf(sample, weights, thetas, block);
            if (!one)
                return one.error();
            blocks[block.first / blockSize] = std::move(*one);
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    CompensatedSum total(moments * count);
    Eigen::ArrayXd largest = Eigen::ArrayXd::Constant(count, -INFINITY);
    for (const BlockMoments& block : blocks) {
        total.add(block.sums.data());
        largest = largest.max(block.largest);
    }
    const Eigen::ArrayXd sums = total.value();
    std::vector<EffectiveSample> result;
    for (Eigen::Index t = 0; t < count; ++t) {
        const double* of = sums.data() + moments * t;
        result.push_back({of[0] / largest[t], of[0] * of[0] / of[2],
                          static_cast<std::uint64_t>(of[3]), 0.5 * (of[1] - of[0]) / of[1]});
    }
    return result;
}

} // namespace assay
