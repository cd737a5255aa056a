// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussianMixtureToy.hpp"

#include "core/simulators/EventStream.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace assay {

namespace {

/// Amplitudes of any toy; keeps the loops over events free of allocations.
constexpr std::size_t maxAmplitudes = 8;

/// Index of the bin of the cumulative distribution that u in [0, 1) falls into.
Eigen::Index pick(const Vector& cumulative, double u)
{
    const double* end = cumulative.data() + cumulative.size() - 1;
    return std::upper_bound(cumulative.data(), end, u) - cumulative.data();
}

} // namespace

GaussianMixtureToy::GaussianMixtureToy(std::string name, std::string description, GaussianForm form,
                                       EventSchema schema)
    : m_name(std::move(name)), m_description(std::move(description)), m_schema(std::move(schema)),
      m_form(std::move(form)), m_density(std::make_shared<GaussianFormDensity>(m_form))
{
    m_schema.mixture = true;
    for (Eigen::Index d = 0; d < m_form.dimension(); ++d) {
        const std::string number = m_form.dimension() == 1 ? "" : std::to_string(d + 1);
        m_schema.observables.push_back(
            makeObservable("x" + number, number.empty() ? "x" : "x_{" + number + "}"));
        m_schema.latents.push_back("z" + number);
    }
    m_benchmarkAmplitudes.resize(static_cast<Eigen::Index>(m_schema.benchmarks.size()),
                                 m_form.amplitudeCount());
    for (Eigen::Index b = 0; b < m_benchmarkAmplitudes.rows(); ++b)
        m_benchmarkAmplitudes.row(b) =
            m_form.amplitudes(m_schema.benchmarks[static_cast<std::size_t>(b)].values);
}

double GaussianMixtureToy::form(const double* u, const double* h) const
{
    double amplitude = 0.0;
    double squares = 0.0;
    for (Eigen::Index i = 0; i < m_form.amplitudeCount(); ++i) {
        const double term = u[i] * h[i];
        amplitude += term;
        squares += term * term;
    }
    return (1.0 - m_form.coherence) * squares + m_form.coherence * amplitude * amplitude;
}

void GaussianMixtureToy::roots(const double* z, double* h) const
{
    const Eigen::Index dimension = m_form.dimension();
    double nearest = std::numeric_limits<double>::max();
    for (Eigen::Index i = 0; i < m_form.amplitudeCount(); ++i) {
        double square = 0.0;
        for (Eigen::Index d = 0; d < dimension; ++d) {
            const double offset = z[d] - m_form.means(i, d);
            square += offset * offset;
        }
        h[i] = square;
        nearest = std::min(nearest, square);
    }
    for (Eigen::Index i = 0; i < m_form.amplitudeCount(); ++i)
        h[i] = h[i] == nearest ? 1.0 : std::exp(-0.25 * (h[i] - nearest));
}

void GaussianMixtureToy::smear(Random& random, const double* z, double* x) const
{
    for (Eigen::Index d = 0; d < m_form.dimension(); ++d)
        x[d] = random.normal(z[d], m_form.smearing);
}

Status GaussianMixtureToy::generate(std::uint64_t seed, std::size_t first, std::size_t count,
                                    std::size_t total, EventBlock& block) const
{
    const Eigen::Index dimension = m_form.dimension();
    const Eigen::Index amplitudes = m_form.amplitudeCount();
    const Eigen::Index benchmarks = m_benchmarkAmplitudes.rows();
    shapeBlock(block, first, count, dimension, dimension, benchmarks, referenceIndex(m_schema));
    const double share = static_cast<double>(amplitudes) / static_cast<double>(total);
    std::array<double, maxAmplitudes> h{};
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Generate, first + i);
        const auto row = static_cast<Eigen::Index>(i);
        const auto component =
            static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(amplitudes)));
        double* z = block.z.row(row).data();
        for (Eigen::Index d = 0; d < dimension; ++d)
            z[d] = random.normal(m_form.means(component, d), 1.0);
        smear(random, z, block.x.row(row).data());
        roots(z, h.data());
        double mixture = 0.0;
        for (Eigen::Index k = 0; k < amplitudes; ++k)
            mixture += h[static_cast<std::size_t>(k)] * h[static_cast<std::size_t>(k)];
        for (Eigen::Index b = 0; b < benchmarks; ++b)
            block.weights(row, b) =
                share * form(m_benchmarkAmplitudes.row(b).data(), h.data()) / mixture;
    }
    return {};
}

Status GaussianMixtureToy::draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                                EventBlock& block) const
{
    const Eigen::Index dimension = m_form.dimension();
    const Vector u = m_form.amplitudes(theta);
    const double bound =
        1.0 - m_form.coherence + m_form.coherence * static_cast<double>((u.array() != 0.0).count());
    Vector cumulative = u.array().square();
    for (Eigen::Index i = 1; i < cumulative.size(); ++i)
        cumulative(i) += cumulative(i - 1);
    const double sum = cumulative(cumulative.size() - 1);
    cumulative /= sum;
    if (m_density->crossSection(theta) < 1e-9 * sum)
        return invalidInput(m_name + " has no cross section at the requested point: its amplitudes "
                                     "cancel there.",
                            "Draw events at another point.");
    shapeBlock(block, 0, count, dimension, dimension, 0, referenceIndex(m_schema));
    std::array<double, maxAmplitudes> h{};
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Draw, i);
        const auto row = static_cast<Eigen::Index>(i);
        double* z = block.z.row(row).data();
        double envelope = 0.0;
        do {
            const Eigen::Index component = pick(cumulative, random.uniform());
            for (Eigen::Index d = 0; d < dimension; ++d)
                z[d] = random.normal(m_form.means(component, d), 1.0);
            roots(z, h.data());
            envelope = 0.0;
            for (Eigen::Index k = 0; k < u.size(); ++k)
                envelope += std::pow(u(k) * h[static_cast<std::size_t>(k)], 2);
        } while (random.uniform() * bound * envelope > form(u.data(), h.data()));
        smear(random, z, block.x.row(row).data());
    }
    return {};
}

} // namespace assay
