// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Partition.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace assay {

/// Sums over the events of one part, part factors applied: all that a cross section needs when
/// event weights are linear in the benchmark weights, sigma(theta) = v . sums with the variance v^T
/// products v (sqrt(sum w^2), not MadMiner's sqrt(sum_b v_b w_b^2), which is no variance).
struct BenchmarkSums {
    Vector sums;                 ///< [B] in pb
    Matrix products;             ///< [B][B], sum over events of w_b w_b'
    std::vector<double> factors; ///< Part factor per generating subset.
    std::uint64_t events = 0;

    double crossSection(const Vector& v) const;
    double error(const Vector& v) const;
};

/// The one pass over a sample's benchmark weights, shared by cross sections, Fisher information and
/// sampling. Cost per event: B^2 multiply-adds, hashing of the event id.
class RateSums {
public:
    /// Refuses weights that are not finite, with the number of the event.
    static Result<RateSums> compute(const EventSample& sample, const Partition& partition,
                                    const TaskContext& context);
    static Result<RateSums> compute(const EventSample& sample, const TaskContext& context)
    {
        return compute(sample, Partition{}, context);
    }

    /// Sums of a part; refuses one that is empty in a non-empty generating subset.
    Result<BenchmarkSums> of(Part part) const;
    const BenchmarkSums& all() const { return m_all; }

private:
    /// Of one (part, generating subset).
    struct Group {
        Eigen::ArrayXd totals; ///< sums, then products row by row; empty without events
        std::uint64_t events = 0;
    };
    std::size_t m_subsets = 0;
    Eigen::Index m_benchmarks = 0;
    Eigen::Index m_reference = 0;
    std::vector<Group> m_groups; ///< index part * subsets + subset
    std::vector<std::string> m_subsetNames;
    BenchmarkSums m_all;
};

/// The first event of the block with a weight that is NaN or infinite, as an error.
Error notFiniteWeight(const EventSample& sample, const EventBlock& block);

} // namespace assay
