// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <memory>
#include <vector>

namespace assay {

/// A histogram at one theta in pb.
struct HistogramAtTheta {
    std::vector<double> values; ///< [bins]
    std::vector<double> errors; ///< [bins], sqrt(sum w^2)
};

/// The whole sample at one theta.
struct SampleAtTheta {
    double crossSection = 0.0;    ///< pb
    double error = 0.0;           ///< sqrt(sum w^2), pb
    double effectiveEvents = 0.0; ///< (sum w)^2 / sum w^2
};

/// Sums over a sample from which histograms of its observables, its cross section and its effective
/// size at any theta follow without another pass, so that they can follow a slider. With weights
/// linear in the benchmark weights these are sums per bin of w_b and of w_b w_c, and a histogram
/// costs O(bins B^2) whatever the number of events; otherwise at most excerptSize evenly spread
/// events are reweighted per call.
class ReweightedSample {
public:
    static constexpr std::size_t excerptSize = 20000;

    /// Two passes over the sample: one for the ranges of the observables (on the excerpt), one for
    /// the sums. Cost O(n (O B^2 + B^2)).
    static Result<std::shared_ptr<const ReweightedSample>>
    create(const EventSample& sample, std::shared_ptr<const EventWeights> weights, int bins,
           const TaskContext& context);

    const EventSchema& schema() const { return m_schema; }
    std::size_t size() const { return m_size; }
    const EventWeights& weights() const { return *m_weights; }
    const std::vector<double>& edges(std::size_t observable) const { return m_edges[observable]; }

    Result<HistogramAtTheta> histogram(std::size_t observable, const Theta& theta) const;
    Result<SampleAtTheta> total(const Theta& theta) const;
    /// Evenly spread events, at most excerptSize of them.
    const EventBlock& excerpt() const { return m_excerpt; }
    /// Weights at theta of the excerpt's events, in pb.
    Result<Vector> excerptWeights(const Theta& theta) const;

private:
    ReweightedSample() = default;
    void chooseEdges(int bins);
    Status accumulate(const EventSample& sample, const TaskContext& context);
    void addBlock(const EventBlock& block);
    Result<HistogramAtTheta> fromSums(std::size_t observable, const Vector& v) const;
    Result<HistogramAtTheta> fromExcerpt(std::size_t observable, const Theta& theta) const;

    EventSchema m_schema;
    std::size_t m_size = 0;
    std::shared_ptr<const EventWeights> m_weights;
    EventBlock m_excerpt;
    std::vector<std::vector<double>> m_edges; ///< [O][bins + 1]
    std::vector<Matrix> m_sums;               ///< [O] of [bins][B]
    std::vector<Matrix> m_products;           ///< [O] of [bins][B (B+1) / 2], pairs b <= c
    Matrix m_totals;                          ///< [1][B]
    Matrix m_totalProducts;                   ///< [1][B (B+1) / 2]
};

} // namespace assay
