// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/AngularToy.hpp"

#include "core/simulators/EventStream.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <cmath>
#include <numbers>
#include <sstream>

namespace assay {

namespace {

constexpr double pi = std::numbers::pi;

/// The angle moved into [-pi, pi).
double wrapped(double phi)
{
    const double turned = phi - 2.0 * pi * std::floor((phi + pi) / (2.0 * pi));
    return turned < pi ? turned : -pi;
}

} // namespace

AngularToy::AngularToy(double smearing)
    : m_smearing(smearing), m_density(std::make_shared<AngularDensity>(smearing))
{
    m_schema.parameters = {makeParameter("theta", "\\theta", -1.0, 1.0, 1)};
    m_schema.benchmarks = {makeBenchmark("sm", {0.0}, true), makeBenchmark("theta_1", {1.0})};
    m_schema.components = {{0}, {1}};
    m_schema.observables = {makeObservable("phi", "\\phi", "rad")};
    m_schema.latents = {"phi_true"};
    m_schema.mixture = true;
    m_schema.provenance = provenanceText(processName, {{"smearing", smearing}});
}

Result<std::shared_ptr<const Process>> AngularToy::create(const ProcessSettings& settings)
{
    const auto smearing = numberSetting(settings, "smearing", 0.0, 0.0, 3.0);
    if (!smearing)
        return smearing.error();
    return std::shared_ptr<const Process>(new AngularToy(*smearing));
}

Status AngularToy::generate(std::uint64_t seed, std::size_t first, std::size_t count,
                            std::size_t total, EventBlock& block) const
{
    shapeBlock(block, first, count, 1, 1, 2, referenceIndex(m_schema));
    const double share = 1.0 / static_cast<double>(total);
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Generate, first + i);
        const auto row = static_cast<Eigen::Index>(i);
        const double phi = random.uniform(-pi, pi);
        block.z(row, 0) = phi;
        block.x(row, 0) = wrapped(phi + m_smearing * random.normal());
        block.weights(row, 0) = share;
        block.weights(row, 1) = share * (1.0 + std::cos(2.0 * phi));
    }
    return {};
}

Status AngularToy::draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                        EventBlock& block) const
{
    if (std::abs(theta[0]) > 1.0) {
        std::ostringstream message;
        message << "angular-toy has no density at theta = " << theta[0]
                << ": it would be negative for some angles.";
        return invalidInput(message.str(), "Choose theta between -1 and 1.");
    }
    shapeBlock(block, 0, count, 1, 1, 0, referenceIndex(m_schema));
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Draw, i);
        const auto row = static_cast<Eigen::Index>(i);
        double phi = 0.0;
        do {
            phi = random.uniform(-pi, pi);
        } while (random.uniform() * (1.0 + std::abs(theta[0])) >
                 1.0 + theta[0] * std::cos(2.0 * phi));
        block.z(row, 0) = phi;
        block.x(row, 0) = wrapped(phi + m_smearing * random.normal());
    }
    return {};
}

} // namespace assay
