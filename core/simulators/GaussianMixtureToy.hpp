// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/simulators/GaussianForm.hpp"
#include "core/simulators/GaussianFormDensity.hpp"
#include "core/simulators/Process.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// A process whose density is a quadratic form of Gaussians; the toys two-gaussian, offshell-toy,
/// offshell-toy-2d and eft-toy are settings of it.
///
/// Generation: latents come from the equal mixture of the Gaussians N_i of the amplitudes, without
/// interference. Since (sum_i u_i sqrt(N_i))^2 <= K sum_i u_i^2 N_i, every weight is bounded at
/// every theta, whatever the sign of the interference, and no region where some theta has density
/// is left out; a mixture of the benchmarks themselves would leave holes where an amplitude
/// vanishes. Weights are dsigma(z|theta_b) over the mixture density, so that the sample alone sums
/// to sigma(theta_b).
class GaussianMixtureToy final : public Process {
public:
    /// \p schema: parameters, benchmarks, components; the rest is filled in here.
    GaussianMixtureToy(std::string name, std::string description, GaussianForm form,
                       EventSchema schema);

    const std::string& name() const override { return m_name; }
    const std::string& description() const override { return m_description; }
    const EventSchema& schema() const override { return m_schema; }
    /// Cost about 100 ns per event: two random normals per axis, K - 1 exponentials.
    Status generate(std::uint64_t seed, std::size_t first, std::size_t count, std::size_t total,
                    EventBlock& block) const override;
    /// Accept-reject from sum_i u_i^2 N_i, whose ratio to dsigma is at least 1/(1 - c + c K).
    Status draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                EventBlock& block) const override;
    std::shared_ptr<const ExactDensity> truth() const override { return m_density; }

private:
    /// dsigma(z|u) from h_i = sqrt(N_i) up to the common square of the scale of h.
    double form(const double* u, const double* h) const;
    /// h_i = sqrt(N_i(z)) divided by the largest of them.
    void roots(const double* z, double* h) const;
    /// x = z + s N(0, 1).
    void smear(Random& random, const double* z, double* x) const;

    std::string m_name;
    std::string m_description;
    EventSchema m_schema;
    GaussianForm m_form;
    Matrix m_benchmarkAmplitudes; ///< [B][K]
    std::shared_ptr<const GaussianFormDensity> m_density;
};

} // namespace assay
