// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ObservableHistograms.hpp"

#include "core/events/Excerpt.hpp"

#include <algorithm>
#include <string>

namespace assay {

namespace {

constexpr std::size_t maximumAxes = 8;

std::int32_t binOf(const Binning& binning, const HistogramAxes& axes, const Matrix& x,
                   Eigen::Index row, std::vector<double>& point)
{
    for (std::size_t axis = 0; axis < axes.columns.size(); ++axis)
        point[axis] = x(row, static_cast<Eigen::Index>(axes.columns[axis]));
    return binning.indexOf(point.data());
}

/// Sums of one histogram over a stripe of the sample.
struct StripeSums {
    Matrix sums;     ///< [bins][B]
    Matrix products; ///< [bins][B(B+1)/2]

    StripeSums(std::size_t bins, Eigen::Index benchmarks, bool errors)
        : sums(Matrix::Zero(static_cast<Eigen::Index>(bins), benchmarks)),
          products(Matrix::Zero(errors ? sums.rows() : 0, benchmarks * (benchmarks + 1) / 2))
    {
    }

    void add(const double* w, const Vector& pairs, std::int32_t bin)
    {
        sums.row(bin) += Eigen::Map<const Vector>(w, sums.cols()).transpose();
        if (products.rows() > 0)
            products.row(bin) += pairs.transpose();
    }
};

void pairProducts(const double* w, Eigen::Index count, Vector& out)
{
    Eigen::Index k = 0;
    for (Eigen::Index b = 0; b < count; ++b)
        for (Eigen::Index c = b; c < count; ++c)
            out[k++] = w[b] * w[c];
}

} // namespace

Result<std::shared_ptr<const ObservableHistograms>>
ObservableHistograms::create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                             const std::vector<HistogramAxes>& axes, const TaskContext& context)
{
    if (sample.size() == 0)
        return invalidInput("The sample has no events.", "Simulate or import events first.");
    std::shared_ptr<ObservableHistograms> made(new ObservableHistograms);
    made->m_weights = std::move(weights);
    if (const Status status = made->prepare(sample, axes); !status)
        return status.error();
    const WeightModel* linear = made->m_weights->linear();
    const Status status = linear ? made->fill(sample, *linear, context)
                                 : made->keepExcerpt(sample, context);
    if (!status)
        return status.error();
    return std::shared_ptr<const ObservableHistograms>(std::move(made));
}

Status ObservableHistograms::prepare(const EventSample& sample,
                                     const std::vector<HistogramAxes>& axes)
{
    const std::size_t columns = sample.schema().observables.size();
    for (const HistogramAxes& wanted : axes) {
        if (wanted.columns.size() != wanted.edges.size() || wanted.columns.size() > maximumAxes)
            return invalidInput("A histogram needs edges for each of at most " +
                                std::to_string(maximumAxes) + " observables.");
        for (const std::size_t column : wanted.columns)
            if (column >= columns)
                return invalidInput("The sample has no observable number " +
                                    std::to_string(column + 1) + ".");
        Result<Binning> binning = Binning::create(wanted.edges);
        if (!binning)
            return binning.error();
        m_binnings.push_back(std::move(*binning));
    }
    m_axes = axes;
    return {};
}

Status ObservableHistograms::fill(const EventSample& sample, const WeightModel& model,
                                  const TaskContext& context)
{
    const auto count = static_cast<Eigen::Index>(model.benchmarkCount());
    std::vector<std::vector<StripeSums>> stripes(stripeCount(sample));
    for (auto& stripe : stripes)
        for (std::size_t h = 0; h < m_axes.size(); ++h)
            stripe.emplace_back(m_binnings[h].binCount(), count, m_axes[h].errors);
    const auto add = [&](std::size_t stripe, const EventBlock& block) -> Status {
        Vector pairs(count * (count + 1) / 2);
        std::vector<double> point(maximumAxes);
        for (Eigen::Index row = 0; row < block.weights.rows(); ++row) {
            const double* w = block.weights.row(row).data();
            pairProducts(w, count, pairs);
            for (std::size_t h = 0; h < m_axes.size(); ++h) {
                const std::int32_t bin = binOf(m_binnings[h], m_axes[h], block.x, row, point);
                if (bin != Binning::noBin)
                    stripes[stripe][h].add(w, pairs, bin);
            }
        }
        return {};
    };
    if (Status status = forEachStripe(sample, {true, true, false}, context, add); !status)
        return status;
    for (std::size_t h = 0; h < m_axes.size(); ++h) {
        StripeSums total(m_binnings[h].binCount(), count, m_axes[h].errors);
        for (const auto& stripe : stripes) {
            total.sums += stripe[h].sums;
            total.products += stripe[h].products;
        }
        LinearBinTable table{model, total.sums, std::nullopt};
        if (m_axes[h].errors)
            table.moments = std::move(total.products);
        m_tables.push_back(linearBinnedWeights(std::move(table)));
    }
    return {};
}

Status ObservableHistograms::keepExcerpt(const EventSample& sample, const TaskContext& context)
{
    Columns columns = m_weights->columns();
    columns.x = true;
    Result<EventBlock> excerpt = readExcerpt(sample, excerptSize, columns, context);
    if (!excerpt)
        return excerpt.error();
    m_excerpt = std::move(*excerpt);
    m_scale = static_cast<double>(sample.size()) / static_cast<double>(m_excerpt.size());
    std::vector<double> point(maximumAxes);
    for (std::size_t h = 0; h < m_axes.size(); ++h) {
        std::vector<std::int32_t> bins;
        for (Eigen::Index row = 0; row < m_excerpt.x.rows(); ++row)
            bins.push_back(binOf(m_binnings[h], m_axes[h], m_excerpt.x, row, point));
        m_bins.push_back(std::move(bins));
    }
    return {};
}

Result<std::vector<BinContents>> ObservableHistograms::at(const Theta& theta, bool gradients) const
{
    return m_weights->linear() ? fromTables(theta, gradients) : fromExcerpt(theta, gradients);
}

Result<std::vector<BinContents>> ObservableHistograms::fromTables(const Theta& theta,
                                                                  bool gradients) const
{
    const TaskContext context;
    Matrix point(1, static_cast<Eigen::Index>(theta.size()));
    point.row(0) = asVector(theta).transpose();
    std::vector<BinContents> all;
    for (const auto& table : m_tables) {
        const Result<Matrix> values = table->crossSections(point, context);
        if (!values)
            return values.error();
        BinContents contents{values->row(0).transpose(), {}, {}};
        if (m_axes[all.size()].errors) {
            Result<Vector> variances = table->squaredSums(theta, context);
            if (!variances)
                return variances.error();
            contents.variances = std::move(*variances);
        }
        if (gradients) {
            Result<Matrix> slopes = table->gradients(theta, context);
            if (!slopes)
                return slopes.error();
            contents.gradients = std::move(*slopes);
        }
        all.push_back(std::move(contents));
    }
    return all;
}

Result<std::vector<BinContents>> ObservableHistograms::fromExcerpt(const Theta& theta,
                                                                   bool gradients) const
{
    Vector weights;
    Matrix slopes;
    if (Status status =
            m_weights->evaluate(m_excerpt, theta, weights, gradients ? &slopes : nullptr);
        !status)
        return status.error();
    std::vector<BinContents> all;
    for (std::size_t h = 0; h < m_axes.size(); ++h) {
        const auto bins = static_cast<Eigen::Index>(m_binnings[h].binCount());
        BinContents contents{Vector::Zero(bins), Vector::Zero(bins),
                             Matrix::Zero(slopes.cols(), gradients ? bins : 0)};
        for (Eigen::Index row = 0; row < weights.size(); ++row) {
            const std::int32_t bin = m_bins[h][static_cast<std::size_t>(row)];
            if (bin == Binning::noBin)
                continue;
            const double weight = m_scale * weights[row];
            contents.values[bin] += weight;
            contents.variances[bin] += weight * weight;
            if (gradients)
                contents.gradients.col(bin) += m_scale * slopes.row(row).transpose();
        }
        all.push_back(std::move(contents));
    }
    return all;
}

Matrix withoutFlow(const Binning& binning, const Vector& contents)
{
    const auto inner = [&](std::size_t axis) {
        return static_cast<Eigen::Index>(std::max<std::size_t>(binning.edges()[axis].size(), 1) -
                                         1);
    };
    if (binning.axisCount() == 1)
        return contents.segment(1, inner(0));
    const Eigen::Index columns = inner(1) + 2;
    Matrix out(inner(0), inner(1));
    for (Eigen::Index i = 0; i < out.rows(); ++i)
        out.row(i) = contents.segment((i + 1) * columns + 1, out.cols()).transpose();
    return out;
}

} // namespace assay
