// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GeneratedParticles.hpp"

#include "core/model/Polynomial.hpp"
#include "core/simulators/MixtureGrid.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"

#include <algorithm>
#include <numbers>

namespace assay {

namespace {

/// \p values of the parameters at these indices; nothing if another one is not zero.
template <typename T>
std::optional<std::vector<T>> kept(const std::vector<T>& values,
                                   const std::vector<std::size_t>& indices)
{
    std::vector<T> result;
    for (const std::size_t index : indices)
        result.push_back(values[index]);
    const auto nonZero = [](const T& value) { return value != T(0); };
    const bool complete = std::count_if(values.begin(), values.end(), nonZero) ==
                          std::count_if(result.begin(), result.end(), nonZero);
    return complete ? std::optional(std::move(result)) : std::nullopt;
}

double alphaQed()
{
    static const double value =
        ElectroweakInput().charge * ElectroweakInput().charge / (4.0 * std::numbers::pi);
    return value;
}

} // namespace

GeneratedParticles::GeneratedParticles(std::shared_ptr<const PartonProcess> process,
                                       DetectorResponse detector, GenerationOptions options)
    : m_process(std::move(process)), m_detector(std::move(detector)), m_options(std::move(options))
{
    const PartonProcessInfo& info = m_process->info();
    for (const std::size_t index : m_options.parameters)
        m_schema.parameters.push_back(info.parameters[index]);
    for (const Benchmark& benchmark : info.benchmarks)
        if (const auto values = kept(benchmark.values, m_options.parameters)) {
            m_schema.benchmarks.push_back(benchmark);
            m_schema.benchmarks.back().values = *values;
        }
    for (const std::vector<int>& powers : info.components)
        if (const auto restricted = kept(powers, m_options.parameters))
            m_schema.components.push_back(*restricted);
    m_schema.observables = info.observables;
    m_schema.latents = info.latents;
    m_schema.mixture = true;
    m_reference = referenceIndex(m_schema);
    const auto count = static_cast<Eigen::Index>(m_schema.benchmarks.size());
    m_monomials.resize(count, static_cast<Eigen::Index>(info.components.size()));
    for (Eigen::Index b = 0; b < count; ++b)
        m_monomials.row(b) =
            monomials(m_schema.benchmarks[static_cast<std::size_t>(b)].values).transpose();
    addNuisances();
}

void GeneratedParticles::addNuisances()
{
    const Theta reference = m_schema.benchmarks[static_cast<std::size_t>(m_reference)].values;
    const auto add = [&](const std::string& name, Systematic systematic) {
        for (const char* side : {"_up", "_down"}) {
            Benchmark benchmark = makeBenchmark(name + side, reference);
            benchmark.isNuisance = true;
            m_schema.benchmarks.push_back(std::move(benchmark));
        }
        m_schema.nuisances.push_back({name, systematic.name, name + "_up", name + "_down"});
        m_schema.systematics.push_back(std::move(systematic));
    };
    if (m_options.scaleVariation)
        add("muF", {"muF", "scale", "0.5,2.0", "muf"});
    if (m_options.bTagVariation)
        add("b_tag", {"b_tag", "norm", "", ""});
}

Vector GeneratedParticles::monomials(const Theta& theta) const
{
    const PartonProcessInfo& info = m_process->info();
    Theta full(info.parameters.size(), 0.0);
    for (std::size_t i = 0; i < m_options.parameters.size(); ++i)
        full[m_options.parameters[i]] = theta[i];
    return full.empty() ? Vector(Vector::Ones(1)) : Polynomial(info.components).values(full);
}

const VegasGrid& GeneratedParticles::grid() const
{
    std::call_once(m_trained, [this] {
        m_grid = trainMixtureGrid(*m_process, m_monomials,
                                  mixtureShares(m_monomials.rows(), m_reference));
    });
    return *m_grid;
}

GeneratedParticles::Scratch::Scratch(const GeneratedParticles& source)
    : v(source.m_process->dimensions()), u(v.size()),
      z(source.m_process->info().latents.size()),
      components(source.m_process->info().components.size()), varied(components.size())
{
}

bool GeneratedParticles::makePoint(Random& random, Scratch& scratch) const
{
    for (double& coordinate : scratch.v)
        coordinate = random.uniform();
    scratch.jacobian = m_grid->map(scratch.v.data(), scratch.u.data()) *
                       m_process->map(scratch.u.data(), scratch.z.data());
    if (!(scratch.jacobian > 0.0))
        return false;
    m_process->components(scratch.z.data(), 1.0, scratch.components.data());
    return true;
}

DetectorResponse::Factors GeneratedParticles::detect(std::uint64_t seed, StreamUse use,
                                                     std::size_t index, Scratch& scratch,
                                                     ParticleEvent& event) const
{
    scratch.partons.clear();
    m_process->particles(scratch.z.data(), scratch.partons);
    Random random = eventRandom(seed, use, index);
    const HardScattering record = m_process->record(scratch.z.data());
    event.incoming = record.incoming;
    event.header = {static_cast<double>(scratch.partons.size() + 2), record.scale, alphaQed(),
                    record.alphaStrong};
    return m_detector.apply(scratch.partons, random, m_options.shifts, event);
}

double GeneratedParticles::weight(const std::vector<double>& components,
                                  Eigen::Index benchmark) const
{
    const double* row = m_monomials.data() + benchmark * m_monomials.cols();
    double sum = 0.0;
    for (std::size_t c = 0; c < components.size(); ++c)
        sum += row[c] * components[c];
    return sum;
}

void GeneratedParticles::fillWeights(Scratch& scratch, const DetectorResponse::Factors& factors,
                                     double share, double* row) const
{
    const double factor = scratch.jacobian * share;
    for (Eigen::Index b = 0; b < m_monomials.rows(); ++b)
        *row++ = factor * weight(scratch.components, b);
    if (m_options.scaleVariation)
        for (const double scale : {2.0, 0.5}) {
            m_process->components(scratch.z.data(), scale, scratch.varied.data());
            *row++ = factor * weight(scratch.varied, m_reference);
        }
    if (m_options.bTagVariation) {
        const double nominal = factor * weight(scratch.components, m_reference);
        *row++ = nominal * factors.bTagUp;
        *row++ = nominal * factors.bTagDown;
    }
}

Status GeneratedParticles::generate(std::uint64_t seed, std::size_t first, std::size_t count,
                                    std::size_t total, ParticleBlock& block) const
{
    grid();
    Scratch scratch(*this);
    const auto rows = static_cast<Eigen::Index>(count);
    const auto latents = static_cast<Eigen::Index>(scratch.z.size());
    block.weights.resize(rows, static_cast<Eigen::Index>(m_schema.benchmarks.size()));
    block.z.resize(rows, latents);
    if (block.events.size() < count)
        block.events.resize(count);
    block.eventId.resize(count);
    const double share = 1.0 / static_cast<double>(total);
    std::size_t used = 0;
    for (std::size_t i = 0; i < count; ++i) {
        Random random = eventRandom(seed, StreamUse::Generate, first + i);
        if (!makePoint(random, scratch))
            continue;
        const auto row = static_cast<Eigen::Index>(used);
        const auto factors =
            detect(seed, StreamUse::Detector, first + i, scratch, block.events[used]);
        fillWeights(scratch, factors, share, block.weights.row(row).data());
        std::copy(scratch.z.begin(), scratch.z.end(), block.z.row(row).data());
        block.eventId[used++] = first + i;
    }
    block.count = used;
    block.eventId.resize(used);
    block.samplingBenchmark.assign(used, m_schema.parameters.empty()
                                             ? -1
                                             : static_cast<int>(m_reference));
    if (used < count) {
        block.weights.conservativeResize(static_cast<Eigen::Index>(used), Eigen::NoChange);
        block.z.conservativeResize(static_cast<Eigen::Index>(used), Eigen::NoChange);
    }
    return {};
}

} // namespace assay
