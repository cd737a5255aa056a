// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/OptimisedBasis.hpp"

#include <algorithm>

namespace assay {

Matrix basisOf(const EventSchema& schema)
{
    Matrix basis(Eigen::Index(schema.physicsBenchmarkCount()),
                 Eigen::Index(schema.parameters.size()));
    for (Eigen::Index b = 0; b < basis.rows(); ++b)
        for (Eigen::Index p = 0; p < basis.cols(); ++p)
            basis(b, p) = schema.benchmarks[std::size_t(b)].values[std::size_t(p)];
    return basis;
}

std::vector<Benchmark> fixedBenchmarks(const EventSchema& schema, const QStringList& locked)
{
    std::vector<Benchmark> fixed;
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            fixed.push_back(benchmark);
    for (const Benchmark& benchmark : schema.benchmarks)
        if (!benchmark.isReference && locked.contains(QString::fromStdString(benchmark.name)))
            fixed.push_back(benchmark);
    return fixed;
}

std::vector<Benchmark> benchmarksOf(const Matrix& basis, const std::vector<Benchmark>& fixed,
                                    const EventSchema& schema)
{
    std::vector<Benchmark> benchmarks = fixed;
    std::vector<std::string> names;
    const auto isTaken = [&](const std::string& name) {
        return std::any_of(benchmarks.begin(), benchmarks.end(),
                           [&](const Benchmark& other) { return other.name == name; });
    };
    for (const Benchmark& old : schema.benchmarks)
        if (!isTaken(old.name))
            names.push_back(old.name);
    std::size_t next = 0;
    for (Eigen::Index row = Eigen::Index(benchmarks.size()); row < basis.rows(); ++row) {
        Benchmark benchmark;
        benchmark.values.assign(basis.row(row).data(), basis.row(row).data() + basis.cols());
        benchmark.isReference = fixed.empty() && row == 0;
        std::size_t number = std::size_t(row);
        benchmark.name = next < names.size() ? names[next++] : "b" + std::to_string(number);
        while (isTaken(benchmark.name))
            benchmark.name = "b" + std::to_string(++number);
        benchmarks.push_back(benchmark);
    }
    return benchmarks;
}

} // namespace assay
