// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSample.hpp"
#include "core/estimators/Estimator.hpp"

#include <cmath>
#include <numbers>

namespace assay::test {

/// The off-shell toy N4 (spec methods N): density of x in closed form, one parameter g = sqrt(mu).
struct Offshell {
    static constexpr double separation = 2.0;
    static constexpr double smearing = 0.5;
    static constexpr double events = 100.0; ///< sigma(0), here in pb

    static double kappa() { return std::exp(-separation * separation / 8.0); }
    static double sigmaX() { return std::sqrt(1.0 + smearing * smearing); }
    static double normal(double x, double mean)
    {
        const double u = (x - mean) / sigmaX();
        return std::exp(-0.5 * u * u) / (sigmaX() * std::sqrt(2.0 * std::numbers::pi));
    }
    static double cumulative(double x, double mean)
    {
        return 0.5 * std::erfc((mean - x) / (sigmaX() * std::numbers::sqrt2));
    }
    /// dsigma/dx, or with \p shape = cumulative the cross section below x.
    template <typename Shape>
    static double combine(double x, double g, Shape shape)
    {
        const double theta = kappa() * g;
        return events
               * (shape(x, 0.0) - 2.0 * kappa() * theta * shape(x, separation / 2)
                  + theta * theta * shape(x, separation));
    }
    static double density(double x, double g) { return combine(x, g, normal); }
    static double below(double x, double g) { return combine(x, g, cumulative); }
    static double crossSection(double g)
    {
        const double theta = kappa() * g;
        return events * (1.0 - 2.0 * kappa() * theta + theta * theta);
    }
    static double densityGradient(double x, double g)
    {
        const double k = kappa();
        return events *
               (-2.0 * k * k * normal(x, separation / 2) + 2.0 * k * k * g * normal(x, separation));
    }
    static double crossSectionGradient(double g)
    {
        const double k = kappa();
        return events * (-2.0 * k * k + 2.0 * k * k * g);
    }
    static double score(double x, double g)
    {
        return densityGradient(x, g) / density(x, g) - crossSectionGradient(g) / crossSection(g);
    }
};

inline EventSchema offshellSchema()
{
    EventSchema schema;
    Parameter g;
    g.name = "g";
    g.low = 0.0;
    g.high = 2.0;
    schema.parameters = {g};
    schema.benchmarks = {{"g0", {0.0}, true, false}, {"g1", {1.0}}, {"g2", {2.0}}};
    schema.components = {{0}, {1}, {2}};
    schema.observables = {{"x", "", "", "", false, {}}};
    schema.mixture = true;
    return schema;
}

/// Events that are the \p nodes of a quadrature over x with the given \p steps: no Monte Carlo
/// noise.
inline EventSample offshellSample(const std::vector<double>& nodes,
                                  const std::vector<double>& steps)
{
    EventBlock block;
    const auto n = static_cast<Eigen::Index>(nodes.size());
    block.x.resize(n, 1);
    block.weights.resize(n, 3);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        block.x(i, 0) = nodes[at];
        for (int b = 0; b < 3; ++b)
            block.weights(i, b) = Offshell::density(nodes[at], b) * steps[at];
        block.eventId.push_back(at);
        block.samplingBenchmark.push_back(0);
    }
    return EventSample::inMemory(offshellSchema(), std::move(block));
}

/// The mid-point rule with \p count nodes over all of the density.
inline EventSample fineOffshellSample(std::size_t count)
{
    const double low = -9.0;
    const double high = 12.0;
    const double step = (high - low) / static_cast<double>(count);
    std::vector<double> nodes(count);
    for (std::size_t i = 0; i < count; ++i)
        nodes[i] = low + (static_cast<double>(i) + 0.5) * step;
    return offshellSample(nodes, std::vector<double>(count, step));
}

/// The exact score of the toy as an Estimator.
class OffshellScore final : public Estimator {
public:
    OffshellScore()
    {
        m_info.name = "exact";
        m_info.method = "SALLY";
        m_info.parameters = {"g"};
        m_info.observables = {"x"};
        m_info.givesScore = true;
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<Matrix> score(const Matrix& x, const Theta& theta, const TaskContext&) const override
    {
        Matrix scores(x.rows(), 1);
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            scores(i, 0) = Offshell::score(x(i, 0), theta[0]);
        return scores;
    }

private:
    EstimatorInfo m_info;
};

} // namespace assay::test
