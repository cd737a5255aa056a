// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussToy.hpp"

#include "core/simulators/EventStream.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay {

namespace {

constexpr std::array<double, 5> benchmarkPoints{-4.0, -2.0, 0.0, 2.0, 4.0};
constexpr std::array<const char*, 5> benchmarkNames{"theta_m4", "theta_m2", "theta_0", "theta_2",
                                                    "theta_4"};

} // namespace

GaussToy::GaussToy(double width, double smearing)
    : m_width(width), m_smearing(smearing),
      m_density(std::make_shared<GaussDensity>(width, smearing, -4.0, 4.0))
{
    m_schema.parameters = {makeParameter("theta", "\\theta", -4.0, 4.0, 2)};
    for (std::size_t b = 0; b < benchmarkPoints.size(); ++b)
        m_schema.benchmarks.push_back(
            makeBenchmark(benchmarkNames[b], {benchmarkPoints[b]}, benchmarkPoints[b] == 0.0));
    m_schema.observables = {makeObservable("x", "x")};
    m_schema.latents = {"z"};
    m_schema.mixture = true;
    m_schema.provenance = provenanceText(processName, {{"width", width}, {"smearing", smearing}});
}

Result<std::shared_ptr<const Process>> GaussToy::create(const ProcessSettings& settings)
{
    // Narrower peaks would not overlap, and their ratios would leave the range of numbers.
    const auto width = numberSetting(settings, "width", 2.0, 0.5, 100.0);
    if (!width)
        return width.error();
    const auto smearing = numberSetting(settings, "smearing", 1.0, 0.0, 100.0);
    if (!smearing)
        return smearing.error();
    return std::shared_ptr<const Process>(new GaussToy(*width, *smearing));
}

Status GaussToy::generate(std::uint64_t seed, std::size_t first, std::size_t count,
                          std::size_t total, EventBlock& block) const
{
    constexpr std::size_t points = benchmarkPoints.size();
    shapeBlock(block, first, count, 1, 1, points, referenceIndex(m_schema));
    // N(z; theta) over N(z; 0) is exp(-theta^2/2v) exp(2z/v)^(theta/2), so that one exponential
    // serves all five points (theta/2 = -2 .. 2); common factors cancel in the weight.
    const double precision = 1.0 / (m_width * m_width);
    const double damp2 = std::exp(-2.0 * precision);
    const double damp4 = std::exp(-8.0 * precision);
    const double share = static_cast<double>(points) / static_cast<double>(total);
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Generate, first + i);
        const auto row = static_cast<Eigen::Index>(i);
        const double z = random.normal(benchmarkPoints[random.below(points)], m_width);
        block.z(row, 0) = z;
        block.x(row, 0) = random.normal(z, m_smearing);
        const double up = std::exp(2.0 * z * precision);
        const double down = 1.0 / up;
        const std::array<double, points> densities{damp4 * down * down, damp2 * down, 1.0,
                                                   damp2 * up, damp4 * up * up};
        double mixture = 0.0;
        for (double density : densities)
            mixture += density;
        const double scale = share / mixture;
        double* weights = block.weights.row(row).data();
        for (std::size_t b = 0; b < points; ++b)
            weights[b] = densities[b] * scale;
    }
    return {};
}

Status GaussToy::draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                      EventBlock& block) const
{
    shapeBlock(block, 0, count, 1, 1, 0, referenceIndex(m_schema));
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Draw, i);
        const auto row = static_cast<Eigen::Index>(i);
        block.z(row, 0) = random.normal(theta[0], m_width);
        block.x(row, 0) = random.normal(block.z(row, 0), m_smearing);
    }
    return {};
}

} // namespace assay
