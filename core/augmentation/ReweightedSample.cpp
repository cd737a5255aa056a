// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/ReweightedSample.hpp"

#include "core/events/Excerpt.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Bin of \p value among ascending edges, a < x <= b, or -1 outside.
int binOf(const std::vector<double>& edges, double value)
{
    if (!(value >= edges.front() && value <= edges.back()))
        return -1;
    const auto above = std::lower_bound(edges.begin(), edges.end(), value);
    return std::max(0, int(above - edges.begin()) - 1);
}

/// All products w_b w_c with b <= c, in this order.
void addProducts(const double* w, Eigen::Index count, double* out)
{
    for (Eigen::Index b = 0; b < count; ++b)
        for (Eigen::Index c = b; c < count; ++c)
            *out++ += w[b] * w[c];
}

/// sum_bc v_b v_c P_bc from the triangle of P.
double quadraticForm(const Vector& v, const double* products)
{
    double sum = 0.0;
    for (Eigen::Index b = 0; b < v.size(); ++b)
        for (Eigen::Index c = b; c < v.size(); ++c)
            sum += (b == c ? 1.0 : 2.0) * v[b] * v[c] * *products++;
    return std::max(sum, 0.0);
}

/// Edges around a few integers, such as a number of jets.
std::vector<double> integerEdges(double low, double high)
{
    std::vector<double> edges;
    for (double edge = low - 0.5; edge < high + 1.0; edge += 1.0)
        edges.push_back(edge);
    return edges;
}

/// Equal bins over the bulk of the values: the outermost 0.3 % on either side are left out.
std::vector<double> edgesFor(std::vector<double> values, int bins)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return {0.0, 1.0};
    std::sort(values.begin(), values.end());
    const std::size_t tail = values.size() * 3 / 1000;
    double low = values[tail];
    double high = values[values.size() - 1 - tail];
    const bool integers = std::all_of(values.begin(), values.end(),
                                      [](double value) { return value == std::floor(value); });
    if (integers && high - low <= 40.0)
        return integerEdges(low, high);
    if (!(high > low))
        return {low - 0.5, low + 0.5};
    // Rounded outwards to a hundredth of the span's power of ten, so that axes end at short
    // numbers.
    const double unit = std::pow(10.0, std::floor(std::log10(high - low)) - 1.0);
    low = std::floor(low / unit) * unit;
    high = std::ceil(high / unit) * unit;
    std::vector<double> edges(std::size_t(bins) + 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = low + (high - low) * double(i) / bins;
    return edges;
}

} // namespace

Result<std::shared_ptr<const ReweightedSample>>
ReweightedSample::create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                      int bins, const TaskContext& context)
{
    if (sample.size() == 0)
        return invalidInput("The sample has no events.", "Simulate or import events first.");
    std::shared_ptr<ReweightedSample> summary(new ReweightedSample);
    summary->m_schema = sample.schema();
    summary->m_size = sample.size();
    summary->m_weights = std::move(weights);
    Result<EventBlock> excerpt = readExcerpt(
        sample, excerptSize, {true, true, !summary->m_weights->linear()}, context);
    if (!excerpt)
        return excerpt.error();
    summary->m_excerpt = std::move(*excerpt);
    summary->chooseEdges(bins);
    if (summary->m_weights->linear()) {
        if (Status status = summary->accumulate(sample, context); !status)
            return status.error();
    }
    return std::shared_ptr<const ReweightedSample>(std::move(summary));
}

void ReweightedSample::chooseEdges(int bins)
{
    for (Eigen::Index column = 0; column < m_excerpt.x.cols(); ++column) {
        std::vector<double> values(std::size_t(m_excerpt.x.rows()));
        for (std::size_t row = 0; row < values.size(); ++row)
            values[row] = m_excerpt.x(Eigen::Index(row), column);
        m_edges.push_back(edgesFor(std::move(values), bins));
    }
}

Status ReweightedSample::accumulate(const EventSample& sample, const TaskContext& context)
{
    const auto count = Eigen::Index(m_weights->linear()->benchmarkCount());
    const Eigen::Index pairs = count * (count + 1) / 2;
    for (const auto& edges : m_edges) {
        m_sums.push_back(Matrix::Zero(Eigen::Index(edges.size()) - 1, count));
        m_products.push_back(Matrix::Zero(Eigen::Index(edges.size()) - 1, pairs));
    }
    m_totals = Matrix::Zero(1, count);
    m_totalProducts = Matrix::Zero(1, pairs);
    for (std::size_t first = 0; first < m_size; first += EventSample::defaultBlock) {
        if (context.cancelRequested())
            return cancelled();
        const std::size_t length = std::min(EventSample::defaultBlock, m_size - first);
        EventBlock block;
        if (Status status = sample.read(first, length, {true, true, false}, block); !status)
            return status;
        addBlock(block);
        context.report(double(first + length) / double(m_size), "summing weights");
    }
    return {};
}

void ReweightedSample::addBlock(const EventBlock& block)
{
    const Eigen::Index count = m_totals.cols();
    Vector pairs(m_totalProducts.cols());
    for (Eigen::Index row = 0; row < block.weights.rows(); ++row) {
        const double* w = block.weights.row(row).data();
        pairs.setZero();
        addProducts(w, count, pairs.data());
        m_totals.row(0) += block.weights.row(row);
        m_totalProducts.row(0) += pairs.transpose();
        for (std::size_t observable = 0; observable < m_edges.size(); ++observable) {
            const int bin = binOf(m_edges[observable], block.x(row, Eigen::Index(observable)));
            if (bin < 0)
                continue;
            m_sums[observable].row(bin) += block.weights.row(row);
            m_products[observable].row(bin) += pairs.transpose();
        }
    }
}

Result<HistogramAtTheta> ReweightedSample::histogram(std::size_t observable,
                                                     const Theta& theta) const
{
    const WeightModel* linear = m_weights->linear();
    if (!linear)
        return fromExcerpt(observable, theta);
    const Result<Vector> v = linear->weights(theta);
    if (!v)
        return v.error();
    return fromSums(observable, *v);
}

Result<HistogramAtTheta> ReweightedSample::fromSums(std::size_t observable, const Vector& v) const
{
    const Vector values = m_sums[observable] * v;
    HistogramAtTheta out;
    out.values.assign(values.data(), values.data() + values.size());
    for (Eigen::Index bin = 0; bin < values.size(); ++bin)
        out.errors.push_back(
            std::sqrt(quadraticForm(v, m_products[observable].row(bin).data())));
    return out;
}

Result<HistogramAtTheta> ReweightedSample::fromExcerpt(std::size_t observable,
                                                    const Theta& theta) const
{
    const Result<Vector> weights = excerptWeights(theta);
    if (!weights)
        return weights.error();
    const auto& edges = m_edges[observable];
    const double scale = double(m_size) / double(m_excerpt.size());
    HistogramAtTheta out;
    out.values.assign(edges.size() - 1, 0.0);
    out.errors.assign(edges.size() - 1, 0.0);
    for (Eigen::Index row = 0; row < weights->size(); ++row) {
        const int bin = binOf(edges, m_excerpt.x(row, Eigen::Index(observable)));
        if (bin < 0)
            continue;
        const double weight = scale * (*weights)[row];
        out.values[std::size_t(bin)] += weight;
        out.errors[std::size_t(bin)] += weight * weight;
    }
    for (double& error : out.errors)
        error = std::sqrt(error);
    return out;
}

Result<SampleAtTheta> ReweightedSample::total(const Theta& theta) const
{
    double sum = 0.0, squares = 0.0;
    if (const WeightModel* linear = m_weights->linear()) {
        const Result<Vector> v = linear->weights(theta);
        if (!v)
            return v.error();
        sum = m_totals.row(0).dot(*v);
        squares = quadraticForm(*v, m_totalProducts.data());
    } else {
        const Result<Vector> weights = excerptWeights(theta);
        if (!weights)
            return weights.error();
        const double share = double(m_excerpt.size()) / double(m_size);
        sum = weights->sum() / share;
        squares = weights->squaredNorm() / share;
    }
    return SampleAtTheta{sum, std::sqrt(squares), squares > 0.0 ? sum * sum / squares : 0.0};
}

Result<Vector> ReweightedSample::excerptWeights(const Theta& theta) const
{
    Vector weights;
    if (Status status = m_weights->evaluate(m_excerpt, theta, weights); !status)
        return status.error();
    return weights;
}

} // namespace assay
