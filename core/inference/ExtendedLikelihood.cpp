// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ExtendedLikelihood.hpp"

#include "core/basics/Parallel.hpp"
#include "core/inference/ChiSquare.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr Eigen::Index thetasPerTile = 512;
constexpr Eigen::Index pairsPerTile = 1 << 20; // 8 MB of llr per thread.
constexpr Eigen::Index eventsPerTile = 8192;
constexpr Eigen::Index tilesPerPass = 64;

Result<std::vector<Eigen::Index>> matchColumns(const EstimatorInfo& info, const LimitData& data)
{
    std::vector<Eigen::Index> columns;
    for (const std::string& name : info.observables) {
        const auto found = std::find(data.observables.begin(), data.observables.end(), name);
        if (found == data.observables.end())
            return invalidInput("The data have no column '" + name + "', which estimator '"
                                    + info.name + "' was trained with.",
                                "Add the column, or choose an estimator that does without it.");
        columns.push_back(found - data.observables.begin());
    }
    return columns;
}

Theta rowOf(const Matrix& thetas, Eigen::Index row)
{
    return Theta(thetas.row(row).data(), thetas.row(row).data() + thetas.cols());
}

} // namespace

/// A block of events times a block of points: what one thread works on.
struct ExtendedLikelihood::Tile {
    Eigen::Index firstTheta = 0, thetas = 0, firstEvent = 0, events = 0;
    Vector sums;
    std::vector<std::uint64_t> invalid;
    Vector invalidWeight; ///< Weight of the events left out, per point.
};

Result<ExtendedLikelihood> ExtendedLikelihood::create(const Estimator* estimator,
                                                      const RateModel& rate, const LimitData& data,
                                                      double luminosityPb, bool includeRate,
                                                      bool includeShape)
{
    ExtendedLikelihood result;
    result.m_rate = &rate;
    result.m_data = &data;
    result.m_luminosityPb = luminosityPb;
    result.m_includeRate = includeRate;
    result.m_includeShape = includeShape;
    if (!includeShape)
        return result;
    if (!estimator || !estimator->info().givesLlr)
        return invalidInput("A limit from the shape needs an estimator of the likelihood ratio.",
                            "Choose one that gives llr, or a limit from the rate only.");
    Result<std::vector<Eigen::Index>> columns = matchColumns(estimator->info(), data);
    if (!columns)
        return columns.error();
    if (data.weight.size() != data.x.rows())
        return invalidInput("The data have " + std::to_string(data.x.rows()) + " events but "
                            + std::to_string(data.weight.size()) + " weights.");
    result.m_estimator = estimator;
    result.m_columns = std::move(*columns);
    result.m_weight = data.weight;
    if (const auto* histogram = dynamic_cast<const HistogramEstimator*>(estimator))
        result.groupByBin(*histogram);
    result.m_eventInvalid.assign(static_cast<std::size_t>(result.m_weight.size()), 0);
    return result;
}

// All events of a bin have the same ratio: one of them with the weight of all is enough, and the
// cost of a point no longer depends on the number of events.
void ExtendedLikelihood::groupByBin(const HistogramEstimator& histogram)
{
    const Binning& binning = histogram.binning();
    const std::size_t bins = binning.binCount() + 1; // The last for events without a bin.
    const auto axes = static_cast<Eigen::Index>(m_columns.size());
    if (static_cast<std::size_t>(m_data->x.rows()) <= bins || axes == 0)
        return;
    std::vector<Eigen::Index> rowOfBin(bins, -1);
    std::vector<double> weights;
    std::vector<std::uint64_t> counts;
    Matrix grouped(static_cast<Eigen::Index>(bins), axes);
    Eigen::RowVectorXd x(axes);
    for (Eigen::Index e = 0; e < m_data->x.rows(); ++e) {
        for (Eigen::Index j = 0; j < axes; ++j)
            x[j] = m_data->x(e, m_columns[static_cast<std::size_t>(j)]);
        const std::int32_t bin = binning.indexOf(x.data());
        Eigen::Index& row =
            rowOfBin[bin == Binning::noBin ? bins - 1 : static_cast<std::size_t>(bin)];
        if (row < 0) {
            row = static_cast<Eigen::Index>(weights.size());
            grouped.row(row) = x;
            weights.push_back(0.0);
            counts.push_back(0);
        }
        weights[static_cast<std::size_t>(row)] += m_data->weight[e];
        ++counts[static_cast<std::size_t>(row)];
    }
    m_grouped = grouped.topRows(static_cast<Eigen::Index>(weights.size()));
    m_weight = Eigen::Map<const Vector>(weights.data(), m_grouped.rows());
    m_multiplicity = std::move(counts);
}

void ExtendedLikelihood::exclude(const std::vector<bool>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i])
            m_weight[static_cast<Eigen::Index>(i)] = 0.0;
}

Result<LikelihoodTerms> ExtendedLikelihood::terms(const Matrix& thetas, const TaskContext& context,
                                                  bool stopOnKeep)
{
    LikelihoodTerms terms;
    terms.rate = Vector::Zero(thetas.rows());
    terms.shape = Vector::Zero(thetas.rows());
    terms.invalidEvents.assign(static_cast<std::size_t>(thetas.rows()), 0);
    if (m_includeShape)
        if (Status status = addShape(thetas, terms, context, stopOnKeep); !status)
            return status.error();
    if (Status status = addRate(thetas, terms); !status)
        return status.error();
    return terms;
}

Status ExtendedLikelihood::addShape(const Matrix& thetas, LikelihoodTerms& terms,
                                    const TaskContext& context, bool stopOnKeep)
{
    const Result<Vector> logRate = logRateInRatio(thetas);
    if (!logRate)
        return logRate.error();
    const Eigen::Index chunk = std::clamp<Eigen::Index>(thetas.rows(), 1, thetasPerTile);
    const Eigen::Index block = std::min(eventsPerTile, pairsPerTile / chunk);
    const Eigen::Index blocks = (m_weight.size() + block - 1) / block;
    // Several chunks of points at once where there are few events, so that all threads have work.
    const Eigen::Index pass = chunk * std::max<Eigen::Index>(
                                          1, tilesPerPass / std::max<Eigen::Index>(blocks, 1));
    for (Eigen::Index first = 0; first < thetas.rows(); first += pass) {
        std::vector<Tile> tiles;
        for (Eigen::Index t = first; t < std::min(first + pass, thetas.rows()); t += chunk)
            for (Eigen::Index e = 0; e < m_weight.size(); e += block)
                tiles.push_back({t, std::min(chunk, thetas.rows() - t), e,
                                 std::min(block, m_weight.size() - e), {}, {}, {}});
        Status status = parallelBlocks(context, tiles.size(), 1, [&](std::size_t i, std::size_t) {
            if (stopOnKeep && context.keepRequested())
                return Status(cancelled());
            return evaluateTile(thetas, tiles[i]);
        });
        if (!status)
            return status;
        for (const Tile& tile : tiles) // In order: the sums do not depend on the threads.
            addTile(tile, *logRate, terms);
    }
    return {};
}

void ExtendedLikelihood::addTile(const Tile& tile, const Vector& logRate,
                                 LikelihoodTerms& terms) const
{
    const double weight = m_weight.segment(tile.firstEvent, tile.events).sum();
    for (Eigen::Index t = 0; t < tile.thetas; ++t) {
        const Eigen::Index point = tile.firstTheta + t;
        const auto local = static_cast<std::size_t>(t);
        terms.shape[point] += tile.sums[t] - (weight - tile.invalidWeight[t]) * logRate[point];
        terms.invalidEvents[static_cast<std::size_t>(point)] += tile.invalid[local];
    }
}

Result<Vector> ExtendedLikelihood::logRateInRatio(const Matrix& thetas) const
{
    Vector logRate = Vector::Zero(thetas.rows());
    const EstimatorInfo& info = m_estimator->info();
    if (info.normalised)
        return logRate;
    const Result<double> reference = m_rate->crossSection(info.referenceTheta);
    if (!reference)
        return reference.error();
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Result<double> sigma = m_rate->crossSection(rowOf(thetas, t));
        if (!sigma)
            return sigma.error();
        logRate[t] = std::log(*sigma / *reference);
    }
    return logRate;
}

Status ExtendedLikelihood::evaluateTile(const Matrix& thetas, Tile& tile)
{
    Matrix x(tile.events, static_cast<Eigen::Index>(m_columns.size()));
    if (m_grouped.rows() > 0)
        x = m_grouped.middleRows(tile.firstEvent, tile.events);
    else
        for (std::size_t j = 0; j < m_columns.size(); ++j)
            x.col(static_cast<Eigen::Index>(j)) =
                m_data->x.col(m_columns[j]).segment(tile.firstEvent, tile.events);
    const Matrix points = thetas.middleRows(tile.firstTheta, tile.thetas);
    const Result<LlrGrid> llr = m_estimator->llr(x, points, TaskContext{});
    if (!llr)
        return llr.error();
    const auto weight = m_weight.segment(tile.firstEvent, tile.events);
    tile.sums = llr->values * weight;
    tile.invalid.assign(static_cast<std::size_t>(tile.thetas), 0);
    tile.invalidWeight = Vector::Zero(tile.thetas);
    for (Eigen::Index t = 0; t < tile.thetas; ++t)
        if (std::isnan(tile.sums[t]))
            sumValidEvents(llr->values.row(t), t, tile);
    return {};
}

void ExtendedLikelihood::sumValidEvents(const Eigen::Ref<const Eigen::RowVectorXd>& llr,
                                        Eigen::Index t, Tile& tile)
{
    double sum = 0.0;
    for (Eigen::Index e = 0; e < tile.events; ++e) {
        const double weight = m_weight[tile.firstEvent + e];
        if (weight == 0.0)
            continue;
        if (!std::isnan(llr[e])) {
            sum += weight * llr[e];
            continue;
        }
        tile.invalid[static_cast<std::size_t>(t)] +=
            eventsOf(static_cast<std::size_t>(tile.firstEvent + e));
        tile.invalidWeight[t] += weight;
        // Tiles of the same events but other points run in other threads.
        auto& counter = m_eventInvalid[static_cast<std::size_t>(tile.firstEvent + e)];
        std::atomic_ref<std::uint32_t>(counter).fetch_add(1, std::memory_order_relaxed);
    }
    tile.sums[t] = sum;
}

Status ExtendedLikelihood::addRate(const Matrix& thetas, LikelihoodTerms& terms) const
{
    if (!m_includeRate)
        return {};
    const Result<Vector> means = m_rate->expectedEvents(thetas, m_luminosityPb);
    if (!means)
        return means.error();
    terms.rate = logPoissonEach(m_data->eventCount, *means);
    return {};
}

Vector ExtendedLikelihood::total(const LikelihoodTerms& terms) const
{
    return terms.rate + terms.shape;
}

Result<double> ExtendedLikelihood::value(const Theta& theta, const TaskContext& context)
{
    const Matrix point = asVector(theta).transpose();
    Result<LikelihoodTerms> result = terms(point, context);
    if (!result)
        return result.error();
    const double value = total(*result)[0];
    if (result->invalidEvents[0] > 0 || std::isnan(value))
        return -std::numeric_limits<double>::infinity();
    return value;
}

} // namespace assay
