// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Parallel.hpp"
#include "core/estimators/HistogramFill.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

namespace assay {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
/// Below this distance from theta_ref there is no direction, and component 0 is used (MadMiner's
/// rule).
constexpr double tinyDistance = 1e-6;
/// Events that decide the edges of each theta; bin contents always use all events.
constexpr std::size_t edgeEvents = 20'000;
constexpr std::size_t maximumRemembered = 20'000;
/// Of them that the outermost bin must hold at least, however large the sample is.
constexpr double fewestTailEvents = 5.0;

/// The histogram of one theta.
struct Slice {
    Vector direction;       ///< Unit vector along theta - theta_ref, [P].
    std::vector<double> edges;
    Vector logRatio;        ///< [bins]; NaN where a content is not positive.
};

Vector directionTo(const Theta& theta, const Theta& reference)
{
    Vector direction = asVector(theta) - asVector(reference);
    if (direction.norm() < tinyDistance)
        return Vector::Unit(direction.size(), 0);
    return direction.normalized();
}

class Sallino final : public Estimator {
public:
    Sallino(std::shared_ptr<const Estimator> score, EventSample sample,
            std::shared_ptr<const EventWeights> weights, std::shared_ptr<const Matrix> scores,
            AxisBinning binning, const Theta& referenceTheta)
        : m_score(std::move(score)), m_sample(std::move(sample)), m_weights(std::move(weights)),
          m_scores(std::move(scores)), m_binning(std::move(binning)), m_info(m_score->info())
    {
        m_info.method = "SALLINO";
        m_info.givesLlr = true;
        m_info.normalised = true;
        m_info.referenceTheta = referenceTheta;
    }

    const EstimatorInfo& info() const override { return m_info; }

    /// Reads the weights at theta_ref of the events that decide edges.
    Status prepareEdges(const TaskContext& context);

    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override
    {
        return m_score->score(x, theta, context);
    }

private:
    using Slices = std::vector<std::shared_ptr<const Slice>>;

    Result<Slices> slices(const Matrix& thetas, const TaskContext& context) const;
    Status findEdges(std::vector<Slice>& slices, const TaskContext& context) const;
    Status fill(const std::vector<Theta>& thetas, std::vector<Slice>& slices,
                const TaskContext& context) const;
    Status addBlock(const EventBlock& block, const std::vector<Theta>& thetas,
                    const std::vector<Slice>& slices, Matrix& sums) const;

    std::shared_ptr<const Estimator> m_score;
    EventSample m_sample;
    std::shared_ptr<const EventWeights> m_weights;
    std::shared_ptr<const Matrix> m_scores; ///< [n][P] of all events of the sample
    AxisBinning m_binning;
    EstimatorInfo m_info;
    std::size_t m_stride = 1;
    std::vector<double> m_edgeWeights; ///< Every m_stride-th event, at theta_ref.
    mutable std::mutex m_mutex;
    mutable std::map<Theta, std::shared_ptr<const Slice>> m_remembered;
};

Status Sallino::prepareEdges(const TaskContext& context)
{
    m_stride = (m_sample.size() + edgeEvents - 1) / edgeEvents;
    m_edgeWeights.resize((m_sample.size() + m_stride - 1) / m_stride);
    return forEachStripe(
        m_sample, m_weights->columns(), context,
        [&](std::size_t, const EventBlock& block) -> Status {
            Vector weights;
            if (Status status = m_weights->evaluate(block, m_info.referenceTheta, weights); !status)
                return status;
            for (Eigen::Index row = 0; row < weights.size(); ++row) {
                const std::size_t event = block.first + static_cast<std::size_t>(row);
                if (event % m_stride == 0)
                    m_edgeWeights[event / m_stride] = weights[row];
            }
            return {};
        });
}

/// Quantile edges at theta_ref of the projected score, for each theta.
Status Sallino::findEdges(std::vector<Slice>& slices, const TaskContext& context) const
{
    // So many of the events that decide edges stand for minimumTailEvents of the sample.
    const double tailEvents =
        std::max(fewestTailEvents, minimumTailEvents / static_cast<double>(m_stride));
    return parallelBlocks(context, slices.size(), 1, [&](std::size_t t, std::size_t) -> Status {
        std::vector<double> projected(m_edgeWeights.size());
        for (std::size_t i = 0; i < projected.size(); ++i)
            projected[i] = m_scores->row(static_cast<Eigen::Index>(i * m_stride))
                               .dot(slices[t].direction.transpose());
        auto edges = m_binning.tails
                         ? tailEdges(projected, m_edgeWeights, m_binning.bins, tailEvents)
                         : quantileEdges(projected, m_edgeWeights, m_binning.bins);
        if (!edges)
            return edges.error();
        slices[t].edges = *std::move(edges);
        return {};
    });
}

/// Adds a block to sums [2T][most bins]: row 2t at theta_t, row 2t+1 at theta_ref in the bins of
/// theta_t.
Status Sallino::addBlock(const EventBlock& block, const std::vector<Theta>& thetas,
                         const std::vector<Slice>& slices, Matrix& sums) const
{
    const auto count = static_cast<Eigen::Index>(block.size());
    const auto scores = m_scores->middleRows(static_cast<Eigen::Index>(block.first), count);
    Vector reference;
    if (Status status = m_weights->evaluate(block, m_info.referenceTheta, reference); !status)
        return status;
    Vector weights;
    Vector projected;
    for (std::size_t t = 0; t < thetas.size(); ++t) {
        if (Status status = m_weights->evaluate(block, thetas[t], weights); !status)
            return status;
        projected.noalias() = scores * slices[t].direction;
        const std::vector<double>& edges = slices[t].edges;
        double* here = sums.row(static_cast<Eigen::Index>(2 * t)).data();
        double* there = sums.row(static_cast<Eigen::Index>(2 * t + 1)).data();
        for (Eigen::Index i = 0; i < count; ++i) {
            const std::size_t bin = binOnAxis(edges, projected[i]);
            here[bin] += weights[i];
            there[bin] += reference[i];
        }
    }
    return {};
}

Status Sallino::fill(const std::vector<Theta>& thetas, std::vector<Slice>& slices,
                     const TaskContext& context) const
{
    std::size_t columns = 1;
    for (const Slice& slice : slices)
        columns = std::max(columns, slice.edges.size() + 1);
    const Matrix empty = Matrix::Zero(static_cast<Eigen::Index>(2 * thetas.size()),
                                      static_cast<Eigen::Index>(columns));
    std::vector<Matrix> parts(stripeCount(m_sample), empty);
    const Status status = forEachStripe(m_sample, m_weights->columns(), context,
                                        [&](std::size_t stripe, const EventBlock& block) {
                                            return addBlock(block, thetas, slices, parts[stripe]);
                                        });
    if (!status)
        return status;
    Matrix sums = empty;
    for (const Matrix& part : parts)
        sums += part;
    for (std::size_t t = 0; t < thetas.size(); ++t) {
        const auto here = sums.row(static_cast<Eigen::Index>(2 * t));
        const auto there = sums.row(static_cast<Eigen::Index>(2 * t + 1));
        const double scale = there.sum() / here.sum();
        slices[t].logRatio.resize(static_cast<Eigen::Index>(slices[t].edges.size()) + 1);
        for (Eigen::Index bin = 0; bin < slices[t].logRatio.size(); ++bin)
            slices[t].logRatio[bin] = here[bin] > 0.0 && there[bin] > 0.0 && scale > 0.0
                                          ? std::log(here[bin] / there[bin] * scale)
                                          : notANumber;
    }
    return {};
}

Result<Sallino::Slices> Sallino::slices(const Matrix& thetas, const TaskContext& context) const
{
    Slices result(static_cast<std::size_t>(thetas.rows()));
    std::vector<Theta> missing;
    std::vector<std::size_t> rows;
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t t = 0; t < result.size(); ++t) {
            const auto row = thetas.row(static_cast<Eigen::Index>(t));
            Theta theta(row.begin(), row.end());
            const auto known = m_remembered.find(theta);
            if (known != m_remembered.end()) {
                result[t] = known->second;
                continue;
            }
            missing.push_back(std::move(theta));
            rows.push_back(t);
        }
    }
    std::vector<Slice> fresh;
    for (const Theta& theta : missing)
        fresh.push_back({directionTo(theta, m_info.referenceTheta), {}, {}});
    if (Status status = findEdges(fresh, context); !status)
        return status.error();
    if (!fresh.empty()) {
        if (Status status = fill(missing, fresh, context); !status)
            return status.error();
    }
    const std::lock_guard lock(m_mutex);
    if (m_remembered.size() + fresh.size() > maximumRemembered)
        m_remembered.clear();
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        result[rows[i]] = std::make_shared<const Slice>(std::move(fresh[i]));
        m_remembered[missing[i]] = result[rows[i]];
    }
    return result;
}

/// Per (event, theta) one projection and one bin search, after the fills of new thetas.
Result<LlrGrid> Sallino::llr(const Matrix& x, const Matrix& thetas,
                             const TaskContext& context) const
{
    if (thetas.cols() != static_cast<Eigen::Index>(m_info.parameters.size()))
        return invalidInput("SALLINO '" + m_info.name + "' depends on "
                                + std::to_string(m_info.parameters.size())
                                + " parameters, but the point has " + std::to_string(thetas.cols())
                                + ".",
                            "Give a value for every parameter of the study.");
    const Result<Matrix> scores = m_score->score(x, m_info.referenceTheta, context);
    if (!scores)
        return scores.error();
    const Result<Slices> tables = slices(thetas, context);
    if (!tables)
        return tables.error();
    LlrGrid grid{Matrix(thetas.rows(), x.rows()), 0};
    std::atomic<std::uint64_t> invalid{0};
    const Status status = parallelBlocks(
        context, tables->size(), 1, [&](std::size_t t, std::size_t) -> Status {
            const Slice& slice = *(*tables)[t];
            const Vector projected = *scores * slice.direction;
            std::uint64_t missing = 0;
            for (Eigen::Index i = 0; i < projected.size(); ++i) {
                const auto bin = static_cast<Eigen::Index>(binOnAxis(slice.edges, projected[i]));
                const double value = std::isnan(projected[i]) ? notANumber : slice.logRatio[bin];
                grid.values(static_cast<Eigen::Index>(t), i) = value;
                missing += std::isnan(value);
            }
            invalid += missing;
            return {};
        });
    if (!status)
        return status.error();
    grid.invalid = invalid;
    return grid;
}

} // namespace

Result<std::shared_ptr<const Estimator>>
sallino(std::shared_ptr<const Estimator> score, const EventSample& sample, int bins,
        const Theta& referenceTheta, const TaskContext& context,
        std::shared_ptr<const EventWeights> weights)
{
    if (sample.size() == 0)
        return invalidInput("The sample has no events, so a histogram cannot be filled.",
                            "Loosen the cuts or load a sample with events.");
    auto known = weightsOrSchema(sample, std::move(weights));
    if (!known)
        return known.error();
    auto scores = sampleScores(*score, sample, referenceTheta, context);
    if (!scores)
        return scores.error();
    auto result =
        std::make_shared<Sallino>(std::move(score), sample, *std::move(known), *std::move(scores),
                                  bins > 0 ? AxisBinning{{}, bins}
                                           : automaticBinning(1, sample.size()).front(),
                                  referenceTheta);
    if (Status status = result->prepareEdges(context); !status)
        return status.error();
    return std::shared_ptr<const Estimator>(std::move(result));
}

} // namespace assay
