// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSchema.hpp"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

/// Benchmarks that may be in a morphing basis.
std::vector<const Benchmark*> physicsBenchmarks(const EventSchema& schema)
{
    std::vector<const Benchmark*> result;
    for (const Benchmark& benchmark : schema.benchmarks)
        if (!benchmark.isNuisance)
            result.push_back(&benchmark);
    return result;
}

Result<Morphing> morphingFromBenchmarks(const EventSchema& schema, const Polynomial& polynomial)
{
    const auto benchmarks = physicsBenchmarks(schema);
    Matrix basis(static_cast<Eigen::Index>(benchmarks.size()),
                 static_cast<Eigen::Index>(schema.parameters.size()));
    std::vector<std::string> names;
    for (std::size_t b = 0; b < benchmarks.size(); ++b) {
        basis.row(static_cast<Eigen::Index>(b)) = asVector(benchmarks[b]->values).transpose();
        names.push_back(benchmarks[b]->name);
    }
    std::vector<double> scales;
    for (const Parameter& parameter : schema.parameters)
        scales.push_back(0.5 * (parameter.high - parameter.low));
    return Morphing::create(polynomial, basis, scales, names);
}

Status checkBenchmarks(const EventSchema& schema)
{
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.values.size() != schema.parameters.size())
            return invalidInput("Benchmark '" + benchmark.name + "' has " +
                                std::to_string(benchmark.values.size()) +
                                " values, but there are " +
                                std::to_string(schema.parameters.size()) + " parameters.");
    for (const auto& powers : schema.components)
        if (powers.size() != schema.parameters.size())
            return invalidInput("A morphing component has " + std::to_string(powers.size()) +
                                " powers, but there are " +
                                std::to_string(schema.parameters.size()) + " parameters.");
    return {};
}

} // namespace

std::size_t EventSchema::physicsBenchmarkCount() const
{
    return physicsBenchmarks(*this).size();
}

std::optional<std::size_t> EventSchema::benchmarkIndex(const std::string& name) const
{
    const auto found = std::find_if(benchmarks.begin(), benchmarks.end(),
                                    [&](const Benchmark& b) { return b.name == name; });
    if (found == benchmarks.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - benchmarks.begin());
}

std::optional<std::size_t> EventSchema::observableIndex(const std::string& name) const
{
    const auto found = std::find_if(observables.begin(), observables.end(),
                                    [&](const Observable& o) { return o.name == name; });
    if (found == observables.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - observables.begin());
}

std::vector<double> EventSchema::samplingFactors() const
{
    const std::size_t count = physicsBenchmarkCount();
    const std::uint64_t total =
        std::accumulate(eventsPerBenchmark.begin(), eventsPerBenchmark.end(), std::uint64_t{0});
    if (mixture || total == 0)
        return std::vector<double>(count, 1.0);
    std::vector<double> factors(count, 0.0);
    for (std::size_t b = 0; b < std::min(count, eventsPerBenchmark.size()); ++b)
        factors[b] = static_cast<double>(eventsPerBenchmark[b]) / static_cast<double>(total);
    return factors;
}

Result<WeightModel> EventSchema::weightModel() const
{
    if (const Status status = checkBenchmarks(*this); !status)
        return status.error();
    if (components.empty())
        return WeightModel(finiteDifferences.value_or(FiniteDifferences{}), benchmarks);
    const Polynomial polynomial(components);
    if (!morphingMatrix) {
        Result<Morphing> morphing = morphingFromBenchmarks(*this, polynomial);
        if (!morphing)
            return morphing.error();
        return WeightModel(std::move(*morphing), benchmarks);
    }
    if (static_cast<std::size_t>(morphingMatrix->rows()) != components.size() ||
        static_cast<std::size_t>(morphingMatrix->cols()) > physicsBenchmarkCount())
        return invalidInput("The stored morphing matrix is " +
                                std::to_string(morphingMatrix->rows()) + " x " +
                                std::to_string(morphingMatrix->cols()) + ", which does not fit " +
                                std::to_string(components.size()) + " components and " +
                                std::to_string(physicsBenchmarkCount()) + " physics benchmarks.",
                            "Make the file again from its setup.");
    return WeightModel(Morphing::fromMatrix(polynomial, *morphingMatrix), benchmarks);
}

} // namespace assay
