// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/BinnedWeights.hpp"
#include "core/estimators/Binning.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace assay {

/// Which observables are binned, and where: columns of x and the edges of each.
struct HistogramAxes {
    std::vector<std::size_t> columns;
    std::vector<std::vector<double>> edges;
    bool errors = true; ///< Sums of products take memory: bins B^2/2 numbers per stripe.

    bool operator==(const HistogramAxes&) const = default;
};

/// Contents at one theta, flow bins included, last axis fastest, in pb.
struct BinContents {
    Vector values;    ///< [bins]
    Vector variances; ///< [bins], sum w^2; empty where errors were not asked for
    Matrix gradients; ///< [P][bins], on request
};

/// Several histograms of one sample that can be asked at any theta without another pass, so that
/// all of them follow a slider. With weights linear in the benchmark weights one pass sums w_b and
/// w_b w_c per bin, h_k(theta) = sum_b v_b(theta) H_kb, and a histogram costs O(bins B^2);
/// otherwise at most excerptSize evenly spread events are reweighted once per theta for all of
/// them. Events with an observable that is not a number are in no bin. Const and thread-safe.
class ObservableHistograms {
public:
    static constexpr std::size_t excerptSize = 20000;

    /// One pass for all. Cost O(n (bin finding + B^2/2)) per histogram. Refuses edges that do not
    /// increase and columns that do not exist.
    static Result<std::shared_ptr<const ObservableHistograms>>
    create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
           const std::vector<HistogramAxes>& axes, const TaskContext& context);

    std::size_t size() const { return m_axes.size(); }
    const HistogramAxes& axes(std::size_t histogram) const { return m_axes[histogram]; }
    const Binning& binning(std::size_t histogram) const { return m_binnings[histogram]; }
    /// All histograms at theta.
    Result<std::vector<BinContents>> at(const Theta& theta, bool gradients = false) const;

private:
    ObservableHistograms() = default;
    Status prepare(const EventSample& sample, const std::vector<HistogramAxes>& axes);
    Status fill(const EventSample& sample, const WeightModel& model, const TaskContext& context);
    Status keepExcerpt(const EventSample& sample, const TaskContext& context);
    Result<std::vector<BinContents>> fromTables(const Theta& theta, bool gradients) const;
    Result<std::vector<BinContents>> fromExcerpt(const Theta& theta, bool gradients) const;

    std::vector<HistogramAxes> m_axes;
    std::vector<Binning> m_binnings;
    std::shared_ptr<const EventWeights> m_weights;
    std::vector<std::shared_ptr<const BinnedWeights>> m_tables; ///< Linear weights.
    EventBlock m_excerpt;                                       ///< Others.
    std::vector<std::vector<std::int32_t>> m_bins;              ///< [histograms][excerpt]
    double m_scale = 1.0; ///< Events per event of the excerpt.
};

/// Contents without the flow bins, for drawing: of one axis [bins], of two [bins_x][bins_y].
Matrix withoutFlow(const Binning& binning, const Vector& contents);

} // namespace assay
