// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FollowingHistogram.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/inference/LimitScan.hpp"

#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr Eigen::Index maxTable = 4'000'000;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// One point inside every bin, [bins][axes]: the upper edge, which belongs to its bin, or beyond
/// the last edge.
Matrix pointsInBins(const Binning& binning)
{
    const auto& edges = binning.edges();
    Matrix points(static_cast<Eigen::Index>(binning.binCount()),
                  static_cast<Eigen::Index>(edges.size()));
    for (Eigen::Index bin = 0; bin < points.rows(); ++bin) {
        auto rest = static_cast<std::size_t>(bin);
        for (std::size_t axis = edges.size(); axis-- > 0;) {
            const std::size_t along = rest % (edges[axis].size() + 1);
            rest /= edges[axis].size() + 1;
            double value = 0.0;
            if (along < edges[axis].size())
                value = edges[axis][along];
            else if (!edges[axis].empty())
                value = edges[axis].back() + 1.0 + std::abs(edges[axis].back());
            points(bin, static_cast<Eigen::Index>(axis)) = value;
        }
    }
    return points;
}

} // namespace

Result<std::shared_ptr<const FollowingHistogram>>
FollowingHistogram::create(const std::string& name,
                           std::shared_ptr<const HistogramEstimator> histogram,
                           std::shared_ptr<const RateModel> rate, const LimitSettings& settings,
                           const TaskContext& context)
{
    std::shared_ptr<FollowingHistogram> limit(new FollowingHistogram);
    limit->m_name = name;
    limit->m_points = pointsInBins(histogram->binning());
    limit->m_histogram = std::move(histogram);
    limit->m_rate = std::move(rate);
    limit->m_settings = settings;
    if (Status status = limit->fillTable(context); !status)
        return status.error();
    return std::shared_ptr<const FollowingHistogram>(std::move(limit));
}

Status FollowingHistogram::fillTable(const TaskContext& context)
{
    const Matrix thetas = productGrid(m_settings.grid);
    if (!m_settings.includeShape || thetas.rows() * m_points.rows() > maxTable)
        return {};
    Result<Vector> means = m_rate->expectedEvents(thetas, m_settings.luminosityPb);
    if (!means)
        return means.error();
    m_means = std::move(*means);
    Result<LlrGrid> llr = m_histogram->llr(m_points, thetas, context);
    if (!llr)
        return llr.error();
    m_table = std::move(llr->values);
    m_invalid.resize(static_cast<std::size_t>(m_table.cols()));
    for (Eigen::Index t = 0; t < m_table.rows(); ++t)
        for (Eigen::Index bin = 0; bin < m_table.cols(); ++bin)
            if (std::isnan(m_table(t, bin))) {
                m_table(t, bin) = 0.0;
                m_invalid[static_cast<std::size_t>(bin)].push_back(t);
            }
    return {};
}

LimitData FollowingHistogram::dataOf(const Vector& contents) const
{
    LimitData data;
    data.observables = m_histogram->info().observables;
    data.eventCount = contents.sum();
    data.x.resize(m_points.rows(), m_points.cols());
    data.weight.resize(m_points.rows());
    Eigen::Index used = 0;
    for (Eigen::Index bin = 0; bin < m_points.rows(); ++bin)
        if (contents[bin] > 0.0) {
            data.x.row(used) = m_points.row(bin);
            data.weight[used++] = contents[bin];
        }
    data.x.conservativeResize(used, Eigen::NoChange);
    data.weight.conservativeResize(used);
    return data;
}

std::vector<bool> FollowingHistogram::emptyBins(const Vector& contents) const
{
    std::vector<bool> empty;
    for (std::size_t bin = 0; bin < m_invalid.size(); ++bin)
        if (contents[static_cast<Eigen::Index>(bin)] > 0.0)
            empty.push_back(m_invalid[bin].size() == static_cast<std::size_t>(m_table.rows()));
    return empty;
}

Vector FollowingHistogram::shape(const Vector& contents, std::uint64_t& invalid) const
{
    Vector shape = m_table * contents.cwiseMax(0.0);
    invalid = 0;
    for (std::size_t bin = 0; bin < m_invalid.size(); ++bin) {
        if (!(contents[static_cast<Eigen::Index>(bin)] > 0.0))
            continue;
        invalid += m_invalid[bin].size();
        if (m_invalid[bin].size() < static_cast<std::size_t>(m_table.rows()))
            for (const Eigen::Index t : m_invalid[bin])
                shape[t] = nan;
    }
    return shape;
}

Result<LimitResult> FollowingHistogram::at(const Theta& truth, const Vector& contents) const
{
    const LimitData data = dataOf(contents);
    LimitSettings settings = m_settings;
    settings.trueTheta = truth;
    if (m_table.rows() == 0)
        return computeLimits(m_name, m_histogram.get(), *m_rate, data, settings, {}, {});
    if (Status status = checkLimit(m_histogram.get(), *m_rate, data, settings); !status)
        return status.error();
    Result<ExtendedLikelihood> likelihood = ExtendedLikelihood::create(
        m_histogram.get(), *m_rate, data, settings.luminosityPb, settings.includeRate, true);
    if (!likelihood)
        return likelihood.error();
    likelihood->exclude(emptyBins(contents));
    LimitResult result = startLimit(m_name, m_histogram.get(), data, settings);
    result.logLikelihoodShape = shape(contents, result.invalid);
    if (settings.includeRate)
        result.logLikelihoodRate = logPoissonEach(data.eventCount, m_means);
    if (Status status = finishLimit(result, *likelihood, settings, {}); !status)
        return status.error();
    return result;
}

} // namespace assay
