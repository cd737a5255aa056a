// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ToySource.hpp"

#include "core/basics/Random.hpp"
#include "core/inference/Limits.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay {

namespace {

constexpr std::uint64_t toyStream = 0x70795;

/// Weighted events and the running sum of their weights.
struct HeldOut {
    LimitData data;
    std::vector<double> cumulative;

    Matrix draw(std::uint64_t seed, std::size_t count) const
    {
        Random random(seed, toyStream);
        Matrix x(static_cast<Eigen::Index>(count), data.x.cols());
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const double u = random.uniform() * cumulative.back();
            const auto found = std::upper_bound(cumulative.begin(), cumulative.end(), u);
            x.row(i) = data.x.row(
                std::min<Eigen::Index>(found - cumulative.begin(), data.x.rows() - 1));
        }
        return x;
    }

    double overlap(double count) const
    {
        double sum = 0.0;
        for (Eigen::Index e = 0; e < data.weight.size(); ++e) {
            const double p = data.weight[e] / cumulative.back();
            sum += p * -std::expm1(count * std::log1p(-std::min(p, 1.0 - 1e-15)));
        }
        return sum;
    }
};

} // namespace

Result<ToySource> heldOutToys(const EventSample& sample, const EventWeights& weights,
                              const Theta& theta, const TaskContext& context)
{
    // Only the shape is drawn from, so any rate will do.
    const RateModel unit([](const Theta&) { return 1.0; },
                         [](const Theta& t) -> Vector {
                             return Vector::Zero(static_cast<Eigen::Index>(t.size()));
                         });
    Result<LimitData> data =
        asimovData(sample, weights, unit, theta, 1.0, Level::Reconstructed, context);
    if (!data)
        return data.error();
    auto events = std::make_shared<HeldOut>();
    events->data = std::move(*data);
    double sum = 0.0;
    for (const double weight : events->data.weight)
        events->cumulative.push_back(sum += weight);
    ToySource source;
    source.observables = events->data.observables;
    source.draw = [events](std::uint64_t seed, std::size_t count) -> Result<Matrix> {
        return events->draw(seed, count);
    };
    source.overlap = [events](double count) { return events->overlap(count); };
    return source;
}

ToySource processToys(std::shared_ptr<const Process> process, Theta theta)
{
    ToySource source;
    for (const Observable& observable : process->schema().observables)
        source.observables.push_back(observable.name);
    source.draw = [process = std::move(process), theta = std::move(theta)](
                      std::uint64_t seed, std::size_t count) -> Result<Matrix> {
        EventBlock block;
        if (Status status = process->draw(seed, theta, count, block); !status)
            return status.error();
        return std::move(block.x);
    };
    source.overlap = [](double) { return 0.0; };
    return source;
}

} // namespace assay
