// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/AngularDensity.hpp"
#include "core/simulators/Process.hpp"

#include <memory>
#include <string>

namespace assay {

/// Process `angular-toy` (spec methods N7): a decay-plane angle with a modulation theta cos 2 phi
/// that the rate does not see. phi is periodic, in [-pi, pi). Linear in theta. Events are drawn at
/// theta = 0, where phi is uniform: no weight in the range exceeds twice the mean.
class AngularToy final : public Process {
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

    static constexpr const char* processName = "angular-toy";
    static constexpr const char* processDescription =
        "A periodic angle, p(phi) = (1 + theta cos 2 phi)/(2 pi): interference that the rate does "
        "not see.";

private:
    explicit AngularToy(double smearing);

    std::string m_name = processName;
    std::string m_description = processDescription;
    double m_smearing;
    EventSchema m_schema;
    std::shared_ptr<const AngularDensity> m_density;
};

} // namespace assay
