// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/GaussDensity.hpp"
#include "core/simulators/Process.hpp"

#include <memory>
#include <string>

namespace assay {

/// Process `gauss` (spec methods N1), the simplest simulator with a latent: one parameter, z ~
/// N(theta, 2), x ~ N(z, 1). It is not polynomial in theta, so that weights exist at the benchmarks
/// only and joint quantities come from z. Events are drawn from the equal mixture of the five
/// benchmarks, for which no weight exceeds five times the mean.
class GaussToy final : public Process {
public:
    static Result<std::shared_ptr<const Process>> create(const ProcessSettings& settings);

    const std::string& name() const override { return m_name; }
    const std::string& description() const override { return m_description; }
    const EventSchema& schema() const override { return m_schema; }
    Status generate(std::uint64_t seed, std::size_t first, std::size_t count, std::size_t total,
                    EventBlock& block) const override;
    Status draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                EventBlock& block) const override;
    std::shared_ptr<const ExactDensity> truth() const override { return m_density; }

    static constexpr const char* processName = "gauss";
    static constexpr const char* processDescription =
        "One parameter, z ~ N(theta, 2), x ~ N(z, 1): the toy simulator of the tutorials.";

private:
    GaussToy(double width, double smearing);

    std::string m_name = processName;
    std::string m_description = processDescription;
    double m_width;
    double m_smearing;
    EventSchema m_schema;
    std::shared_ptr<const GaussDensity> m_density;
};

} // namespace assay
