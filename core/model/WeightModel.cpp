// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/WeightModel.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace assay {

namespace {

std::string describe(const Theta& theta)
{
    std::string text = "(";
    char number[32];
    for (std::size_t p = 0; p < theta.size(); ++p) {
        std::snprintf(number, sizeof number, "%s%g", p ? ", " : "", theta[p]);
        text += number;
    }
    return text + ")";
}

/// Spread of parameter p over the physics benchmarks; 1 where they all agree.
double spread(const std::vector<Benchmark>& benchmarks, std::size_t p)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (const Benchmark& benchmark : benchmarks) {
        if (benchmark.isNuisance)
            continue;
        low = std::min(low, benchmark.values[p]);
        high = std::max(high, benchmark.values[p]);
    }
    return high > low ? high - low : 1.0;
}

std::optional<std::size_t> benchmarkAt(const std::vector<Benchmark>& benchmarks, const Theta& theta)
{
    for (std::size_t b = 0; b < benchmarks.size(); ++b) {
        if (benchmarks[b].isNuisance)
            continue;
        bool same = true;
        for (std::size_t p = 0; p < theta.size() && same; ++p)
            same = std::abs(benchmarks[b].values[p] - theta[p]) <= 1e-10 * spread(benchmarks, p);
        if (same)
            return b;
    }
    return std::nullopt;
}

std::optional<std::size_t> benchmarkNamed(const std::vector<Benchmark>& benchmarks,
                                          const std::string& name)
{
    for (std::size_t b = 0; b < benchmarks.size(); ++b)
        if (benchmarks[b].name == name)
            return b;
    return std::nullopt;
}

/// Index of the base whose differences give the gradient at benchmark \p name: itself, or, for a
/// shifted benchmark, the base it was shifted from (MadMiner's convention; an O(eps) error).
std::optional<std::size_t> baseOf(const FiniteDifferences& differences, const std::string& name)
{
    for (std::size_t f = 0; f < differences.baseBenchmarks.size(); ++f)
        if (differences.baseBenchmarks[f] == name)
            return f;
    for (std::size_t f = 0; f < differences.shiftedBenchmarks.size(); ++f) {
        const auto& shifted = differences.shiftedBenchmarks[f];
        if (std::find(shifted.begin(), shifted.end(), name) != shifted.end())
            return f;
    }
    return std::nullopt;
}

Error notABenchmark(const Theta& theta)
{
    return unsupported("This study has no morphing, so weights exist only at its benchmarks, and " +
                           describe(theta) + " is not one of them.",
                       "Ask at a benchmark, or define a morphing basis.");
}

Error wrongDimension(const Theta& theta, std::size_t parameters)
{
    return invalidInput("The parameter point " + describe(theta) + " has " +
                        std::to_string(theta.size()) + " values, but the study has " +
                        std::to_string(parameters) + " parameters.");
}

Matrix padded(const Matrix& matrix, std::size_t columns)
{
    Matrix result = Matrix::Zero(matrix.rows(), static_cast<Eigen::Index>(columns));
    result.leftCols(matrix.cols()) = matrix;
    return result;
}

Result<Matrix> differenceMatrix(const FiniteDifferences& differences, std::size_t base,
                                const std::vector<Benchmark>& benchmarks)
{
    const auto& shifted = differences.shiftedBenchmarks[base];
    const auto origin = benchmarkNamed(benchmarks, differences.baseBenchmarks[base]);
    Matrix result = Matrix::Zero(static_cast<Eigen::Index>(shifted.size()),
                                 static_cast<Eigen::Index>(benchmarks.size()));
    for (std::size_t p = 0; p < shifted.size(); ++p) {
        const auto target = benchmarkNamed(benchmarks, shifted[p]);
        if (!origin || !target)
            return invalidInput("The finite differences name the benchmark '" +
                                (origin ? shifted[p] : differences.baseBenchmarks[base]) +
                                "', which does not exist.");
        const auto row = static_cast<Eigen::Index>(p);
        result(row, static_cast<Eigen::Index>(*target)) += 1.0 / differences.epsilon;
        result(row, static_cast<Eigen::Index>(*origin)) -= 1.0 / differences.epsilon;
    }
    return result;
}

} // namespace

WeightModel::WeightModel(Morphing morphing, std::vector<Benchmark> benchmarks)
    : m_model(std::move(morphing)), m_benchmarks(std::move(benchmarks))
{
}

WeightModel::WeightModel(FiniteDifferences differences, std::vector<Benchmark> benchmarks)
    : m_model(std::move(differences)), m_benchmarks(std::move(benchmarks))
{
}

std::size_t WeightModel::parameterCount() const
{
    return m_benchmarks.empty() ? 0 : m_benchmarks.front().values.size();
}

Result<Vector> WeightModel::weights(const Theta& theta) const
{
    if (theta.size() != parameterCount())
        return wrongDimension(theta, parameterCount());
    Vector result = Vector::Zero(static_cast<Eigen::Index>(benchmarkCount()));
    if (const Morphing* morphing = this->morphing()) {
        result.head(static_cast<Eigen::Index>(morphing->basisSize())) = morphing->weights(theta);
        return result;
    }
    const auto benchmark = benchmarkAt(m_benchmarks, theta);
    if (!benchmark)
        return notABenchmark(theta);
    result[static_cast<Eigen::Index>(*benchmark)] = 1.0;
    return result;
}

Result<Matrix> WeightModel::gradients(const Theta& theta) const
{
    if (theta.size() != parameterCount())
        return wrongDimension(theta, parameterCount());
    if (const Morphing* morphing = this->morphing())
        return padded(morphing->gradients(theta), benchmarkCount());
    const auto benchmark = benchmarkAt(m_benchmarks, theta);
    if (!benchmark)
        return notABenchmark(theta);
    const auto* differences = std::get_if<FiniteDifferences>(&m_model);
    const std::string& name = m_benchmarks[*benchmark].name;
    const auto base = differences ? baseOf(*differences, name) : std::nullopt;
    if (!base)
        return unsupported("The score at benchmark '" + name +
                               "' is not known: the study has "
                               "neither a morphing basis nor finite differences there.",
                           "Define a morphing basis, or add shifted benchmarks for '" + name +
                               "'.");
    return differenceMatrix(*differences, *base, m_benchmarks);
}

Result<Matrix> WeightModel::secondDerivatives(const Theta& theta) const
{
    if (theta.size() != parameterCount())
        return wrongDimension(theta, parameterCount());
    const Morphing* morphing = this->morphing();
    if (!morphing)
        return unsupported("Second derivatives of the weights need a morphing basis.",
                           "Define a morphing basis.");
    return padded(morphing->secondDerivatives(theta), benchmarkCount());
}

} // namespace assay
