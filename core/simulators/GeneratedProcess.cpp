// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GeneratedProcess.hpp"

#include "core/basics/NearestName.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SelectedEvents.hpp"

#include <algorithm>
#include <sstream>

namespace assay {

namespace {

constexpr std::size_t pilotPoints = 20000;
/// Candidates per wanted event before draw() gives up.
constexpr std::size_t patience = 100000;

const std::string everything = "all";

/// "a, b" to the indices of the names.
Result<std::vector<std::size_t>> parameterChoice(const PartonProcessInfo& info,
                                                 const std::string& text)
{
    std::vector<std::size_t> indices;
    std::vector<std::string> names;
    for (const Parameter& parameter : info.parameters)
        names.push_back(parameter.name);
    if (text == everything)
        for (std::size_t i = 0; i < names.size(); ++i)
            indices.push_back(i);
    std::istringstream stream(text == everything ? std::string() : text);
    for (std::string name; std::getline(stream, name, ',');) {
        std::erase(name, ' ');
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return invalidInput("Setting 'parameters': the process has no parameter '" + name +
                                    "'.",
                                "The nearest is '" + nearestName(name, names) + "'.");
        indices.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    // In the order of the process: a benchmark table reads the same for every choice.
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    if (indices.empty() && !names.empty())
        return invalidInput("Setting 'parameters' names none.", "Name one, or say \"all\".");
    return indices;
}

Result<bool> switchSetting(const ProcessSettings& settings, const std::string& name)
{
    const auto text = textSetting(settings, name, "off");
    if (!text)
        return text.error();
    if (*text != "on" && *text != "off")
        return invalidInput("Setting '" + name + "' is '" + *text + "'.",
                            "It can be \"on\" or \"off\".");
    return *text == "on";
}

Status readShifts(const ProcessSettings& settings, DetectorResponse::Shifts& shifts)
{
    const std::pair<const char*, double*> rows[] = {
        {"shift_jet_scale", &shifts.jetScale},
        {"shift_jet_resolution", &shifts.jetResolution},
        {"shift_electron_scale", &shifts.electronScale},
        {"shift_muon_scale", &shifts.muonScale},
        {"shift_missing_energy", &shifts.softMissingEnergy}};
    for (const auto& [name, shift] : rows) {
        const Result<double> value = numberSetting(settings, name, 0.0, -5.0, 5.0);
        if (!value)
            return value.error();
        *shift = *value;
    }
    return {};
}

Result<GenerationOptions> readOptions(const PartonProcessInfo& info,
                                      const ProcessSettings& settings)
{
    GenerationOptions options;
    const auto text = textSetting(settings, "parameters", everything);
    if (!text)
        return text.error();
    const auto parameters = parameterChoice(info, *text);
    if (!parameters)
        return parameters.error();
    options.parameters = *parameters;
    const Result<bool> scale = switchSetting(settings, "scale_variation");
    const Result<bool> bTag = switchSetting(settings, "b_tag_variation");
    if (!scale || !bTag)
        return scale ? bTag.error() : scale.error();
    options.scaleVariation = *scale;
    options.bTagVariation = *bTag;
    if (const Status status = readShifts(settings, options.shifts); !status)
        return status.error();
    return options;
}

} // namespace

ProcessSettings GeneratedProcess::defaults()
{
    ProcessSettings settings = DetectorResponse::defaults();
    settings["parameters"] = everything;
    settings["scale_variation"] = std::string("off");
    settings["b_tag_variation"] = std::string("off");
    for (const char* name : {"shift_jet_scale", "shift_jet_resolution", "shift_electron_scale",
                             "shift_muon_scale", "shift_missing_energy"})
        settings[name] = 0.0;
    return settings;
}

ProcessSettings GeneratedProcess::defaultsWith(ProcessSettings own)
{
    own.merge(defaults());
    return own;
}

Result<std::shared_ptr<const Process>>
GeneratedProcess::create(GeneratedDescription description,
                         std::shared_ptr<const PartonProcess> process,
                         const ProcessSettings& settings)
{
    auto detector = DetectorResponse::create(settings);
    if (!detector)
        return detector.error();
    const auto options = readOptions(process->info(), settings);
    if (!options)
        return options.error();
    auto selection = EventSelection::compile(process->info().observables,
                                             process->info().selection);
    if (!selection)
        return selection.error();
    auto particles = std::make_shared<const GeneratedParticles>(
        std::move(process), std::move(detector).value(), *options);
    return std::shared_ptr<const Process>(
        new GeneratedProcess(std::move(description), std::move(particles),
                             std::move(selection).value(), settings));
}

GeneratedProcess::GeneratedProcess(GeneratedDescription description,
                                   std::shared_ptr<const GeneratedParticles> particles,
                                   EventSelection selection, const ProcessSettings& settings)
    : m_description(std::move(description)), m_particles(std::move(particles)),
      m_selection(std::move(selection)), m_schema(m_particles->schema())
{
    m_schema.provenance = provenanceText(m_description.name, settings);
    m_description.approximations.insert(
        m_description.approximations.end(),
        {"Parton densities are a leading-order set without uncertainties, evolved and fitted by "
         "this project.",
         "The detector is a parametrisation with numbers of our own, not an experiment."});
}

Status GeneratedProcess::generate(std::uint64_t seed, std::size_t first, std::size_t count,
                                  std::size_t total, EventBlock& block) const
{
    return readSelected(*m_particles, m_selection, {seed, first, count, total}, block, nullptr);
}

Status GeneratedProcess::draw(std::uint64_t seed, const Theta& theta, std::size_t count,
                              EventBlock& block) const
{
    if (theta.size() != m_schema.parameters.size())
        return invalidInput("Process '" + m_description.name + "' has " +
                            std::to_string(m_schema.parameters.size()) + " parameters, not " +
                            std::to_string(theta.size()) + ".");
    m_particles->grid();
    const Vector monomials = m_particles->monomials(theta);
    GeneratedParticles::Scratch scratch(*m_particles);
    const auto weight = [&] {
        double sum = 0.0;
        for (std::size_t c = 0; c < scratch.components.size(); ++c)
            sum += monomials[static_cast<Eigen::Index>(c)] * scratch.components[c];
        return sum * scratch.jacobian;
    };
    double cap = 0.0;
    Random pilot(seed, static_cast<std::uint64_t>(StreamUse::Draw));
    for (std::size_t i = 0; i < pilotPoints; ++i)
        if (m_particles->makePoint(pilot, scratch))
            cap = std::max(cap, 1.2 * weight());
    shapeBlock(block, 0, count, static_cast<Eigen::Index>(m_schema.observables.size()),
               static_cast<Eigen::Index>(m_schema.latents.size()), 0, 0);
    ParticleEvent event;
    std::size_t used = 0;
    for (std::size_t i = 0; used < count; ++i) {
        if (!(cap > 0.0) || i > patience * (count + 10))
            return numericalError("Process '" + m_description.name + "' has hardly any events "
                                  "that pass its cuts at this point.",
                                  "Choose another point.");
        Random random = eventRandom(seed, StreamUse::Draw, i);
        if (!m_particles->makePoint(random, scratch) || random.uniform() * cap > weight())
            continue;
        m_particles->detect(seed, StreamUse::DrawDetector, i, scratch, event);
        Random smearing = eventRandom(seed, StreamUse::DrawSelection, i);
        const auto row = static_cast<Eigen::Index>(used);
        const auto factor =
            m_selection.apply(event, smearing, 0.0, block.x.row(row).data(), nullptr);
        if (!factor || smearing.uniform() > *factor)
            continue;
        block.z.row(row) = Eigen::Map<const Vector>(
            scratch.z.data(), static_cast<Eigen::Index>(scratch.z.size())).transpose();
        block.eventId[used++] = i;
    }
    return {};
}

} // namespace assay
