// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/FiniteDifferences.hpp"
#include "core/model/Morphing.hpp"

#include <variant>
#include <vector>

namespace assay {

/// How the differential cross section at any theta follows from the weights at the benchmarks:
/// always linear in the B benchmark weights of an event, dsigma(z|theta) = sum_b v_b(theta) w_b(z).
/// By morphing for any theta, or at benchmarks only when the study is not polynomial.
/// All vectors are zero-padded to the number of benchmarks (morphing basis first).
class WeightModel {
public:
    WeightModel() = default;
    WeightModel(Morphing morphing, std::vector<Benchmark> benchmarks);
    WeightModel(FiniteDifferences differences, std::vector<Benchmark> benchmarks);

    std::size_t benchmarkCount() const { return m_benchmarks.size(); }
    std::size_t parameterCount() const;
    const std::vector<Benchmark>& benchmarks() const { return m_benchmarks; }
    const Morphing* morphing() const { return std::get_if<Morphing>(&m_model); } ///< or nullptr
    const FiniteDifferences* finiteDifferences() const ///< or nullptr
    {
        return std::get_if<FiniteDifferences>(&m_model);
    }

    /// v(theta), [B]. Without morphing theta must be (within 1e-10 of the range) a benchmark.
    Result<Vector> weights(const Theta& theta) const;
    /// d v / d theta, [P][B].
    Result<Matrix> gradients(const Theta& theta) const;
    /// Second derivatives [P*P][B]; morphing only.
    Result<Matrix> secondDerivatives(const Theta& theta) const;

private:
    std::variant<std::monostate, Morphing, FiniteDifferences> m_model;
    std::vector<Benchmark> m_benchmarks;
};

} // namespace assay
