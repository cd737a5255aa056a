// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheParticles.hpp"

#include "core/basics/NearestName.hpp"
#include "core/basics/Random.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr std::size_t probedEvents = 200;

std::vector<std::string> announcedNames(const LheHeader& header)
{
    std::vector<std::string> names;
    for (const LheWeightGroup& group : header.groups)
        for (const LheWeight& weight : group.weights)
            names.push_back(weight.id);
    return names;
}

} // namespace

Result<std::unique_ptr<LheParticles>> LheParticles::open(const LheInput& input,
                                                         const EventSchema& schema)
{
    Result<LheFile> file = LheFile::open(input.path);
    if (!file)
        return file.error();
    std::unique_ptr<LheParticles> result(new LheParticles(input, std::move(*file)));
    if (Status status = result->setUp(schema); !status)
        return status.error();
    return result;
}

Status LheParticles::setUp(const EventSchema& schema)
{
    m_physics = schema.physicsBenchmarkCount();
    m_columns.resize(schema.benchmarks.size());
    m_known.assign(m_physics, false);
    for (std::size_t b = 0; b < m_physics; ++b)
        if (schema.benchmarks[b].isReference)
            m_reference = b;
    std::vector<std::string> ids;
    Status status = addPhysics(schema, ids);
    if (status)
        status = addNuisances(schema, ids);
    if (status)
        status = findSampling(schema, ids);
    if (status)
        status = missingWeights(schema);
    if (!status)
        return status;
    m_file.want(ids);
    m_slotNames = std::move(ids);
    setScale();
    return {};
}

Status LheParticles::addPhysics(const EventSchema& schema, std::vector<std::string>& ids)
{
    for (std::size_t b = 0; b < m_physics && !m_input.background; ++b)
        if (const LheWeight* weight = header().findWeight(schema.benchmarks[b].name)) {
            m_columns[b] = {Column::From::Slot, ids.size(), 1.0};
            m_known[b] = true;
            ids.push_back(weight->id);
        }
    return {};
}

Status LheParticles::addNuisances(const EventSchema& schema, std::vector<std::string>& ids)
{
    const Result<LheVariations> variations =
        lheVariations(header(), m_input.systematics, m_file.name());
    if (!variations)
        return variations.error();
    for (const std::string& note : variations->notes)
        m_findings.push_back({Severity::Warning, "systematic", note, 1, {}});
    for (std::size_t b = m_physics; b < m_columns.size(); ++b) {
        m_columns[b] = {Column::From::Reference, 0, 1.0};
        for (const LheVariation& variation : variations->benchmarks) {
            if (variation.benchmark != schema.benchmarks[b].name)
                continue;
            m_columns[b] = {variation.id.empty() ? Column::From::Nominal : Column::From::Slot,
                            ids.size(), variation.factor};
            if (!variation.id.empty())
                ids.push_back(variation.id);
        }
    }
    return {};
}

/// The benchmark whose weights are those of the event lines.
Status LheParticles::findSampling(const EventSchema& schema, const std::vector<std::string>& ids)
{
    m_sampling = -1;
    if (m_input.background)
        return {};
    if (!m_input.generatedAt.empty()) {
        const auto index = schema.benchmarkIndex(m_input.generatedAt);
        if (!index || *index >= m_physics)
            return invalidInput(m_file.name() + ": there is no benchmark '" + m_input.generatedAt +
                                    "' at which its events could have been generated.",
                                "Name one of the study's.");
        m_sampling = static_cast<int>(*index);
        return {};
    }
    Result<LheFile> probe = LheFile::open(m_input.path);
    if (!probe)
        return probe.error();
    probe->want(ids);
    std::vector<bool> equal = m_known;
    ParticleEvent event;
    for (std::size_t i = 0; i < probedEvents; ++i) {
        const Result<bool> more = probe->next(event, m_numbers);
        if (!more)
            return more.error();
        if (!*more)
            break;
        for (std::size_t b = 0; b < m_physics; ++b)
            if (equal[b] && !(std::abs(m_numbers.weights[m_columns[b].slot] - m_numbers.weight) <=
                              1e-6 * std::abs(m_numbers.weight)))
                equal[b] = false;
    }
    // Without own weights there is one benchmark at most that the event lines can belong to.
    if (std::none_of(equal.begin(), equal.end(), [](bool e) { return e; }) &&
        std::count(m_known.begin(), m_known.end(), false) == 1)
        m_sampling = static_cast<int>(std::find(m_known.begin(), m_known.end(), false) -
                                      m_known.begin());
    else if (equal[m_reference])
        m_sampling = static_cast<int>(m_reference);
    else if (const auto found = std::find(equal.begin(), equal.end(), true); found != equal.end())
        m_sampling = static_cast<int>(found - equal.begin());
    if (m_sampling < 0 && std::find(m_known.begin(), m_known.end(), true) != m_known.end())
        return invalidInput(m_file.name() + ": no benchmark has the weights of the events "
                                            "themselves, so it is not known where they were "
                                            "generated.",
                            "Give 'generated_at' of the sample, or mark it as background.");
    return {};
}

Status LheParticles::missingWeights(const EventSchema& schema) const
{
    std::string missing;
    for (std::size_t b = 0; b < m_physics && !m_input.background; ++b)
        if (!m_known[b] && static_cast<int>(b) != m_sampling)
            missing += (missing.empty() ? "'" : ", '") + schema.benchmarks[b].name + "'";
    if (missing.empty())
        return {};
    const std::vector<std::string> names = announcedNames(header());
    std::string there = names.empty() ? "it has no weights besides those of the events"
                                      : "it has " + std::to_string(names.size()) + " weights, '" +
                                            names.front() + "' to '" + names.back() + "'";
    return invalidInput(m_file.name() + ": the weights of benchmark " + missing +
                            " are missing; " + there + ".",
                        "Run the reweighting for them, correct the names, or mark the sample as "
                        "background.");
}

std::optional<double> lheScale(const LheHeader& header, std::uint64_t events)
{
    const auto count = static_cast<double>(header.eventCount.value_or(events));
    if (header.eventNorm == "sum")
        return 1.0;
    if (header.eventNorm == "average" && count > 0.0)
        return 1.0 / count;
    if (header.eventNorm == "unity" && count > 0.0 && header.crossSection() > 0.0)
        return header.crossSection() / count;
    return std::nullopt;
}

void LheParticles::setScale()
{
    m_scale = m_input.kFactor;
    if (header().eventNorm == "sum" || header().eventCount)
        m_scale *= lheScale(header(), 0).value_or(1.0);
}

Status LheParticles::fillWeights(ParticleBlock& block, std::size_t row)
{
    const auto index = static_cast<Eigen::Index>(row);
    double* weights = block.weights.row(index).data();
    for (std::size_t b = 0; b < m_columns.size(); ++b) {
        const Column& column = m_columns[b];
        weights[b] = column.from == Column::From::Slot ? m_numbers.weights[column.slot]
                                                       : column.factor * m_numbers.weight;
        if (column.from == Column::From::Slot && std::isnan(weights[b]))
            return invalidInput(m_file.name() + ": event " + std::to_string(m_file.eventsRead()) +
                                    " has no weight '" + m_slotNames[column.slot] + "'.",
                                "Run the reweighting again.");
    }
    const double sampled = m_sampling < 0 ? 0.0 : weights[m_sampling];
    const double shift = sampled != 0.0 ? weights[m_reference] / sampled : 1.0;
    for (std::size_t b = m_physics; b < m_columns.size(); ++b)
        weights[b] = m_columns[b].from == Column::From::Reference ? weights[m_reference]
                                                                  : shift * weights[b];
    for (std::size_t b = 0; b < m_columns.size(); ++b)
        weights[b] *= m_scale;
    return {};
}

Status LheParticles::read(std::size_t, ParticleBlock& block)
{
    block.count = 0;
    const auto columns = static_cast<Eigen::Index>(m_columns.size());
    block.weights.resize(chunkEvents, columns);
    block.events.resize(chunkEvents);
    block.samplingBenchmark.assign(chunkEvents, m_sampling);
    block.eventId.resize(chunkEvents);
    block.z.resize(0, 0);
    while (!m_done && block.count < chunkEvents) {
        const std::uint64_t index = m_file.eventsRead();
        ParticleEvent& event = block.events[block.count];
        const Result<bool> more = m_file.next(event, m_numbers);
        if (!more)
            return more.error();
        if (!*more) {
            finish();
            break;
        }
        event.sortParticles();
        if (Status status = fillWeights(block, block.count); !status)
            return status;
        m_sum += m_numbers.weight;
        m_negative += m_numbers.weight < 0.0 ? 1 : 0;
        block.eventId[block.count] = m_input.number == 0 ? index : mixBits(m_input.number, index);
        ++block.count;
    }
    return {};
}

void LheParticles::finish()
{
    m_done = true;
    const std::uint64_t events = m_file.eventsRead();
    const bool known = header().eventNorm == "sum" || header().eventCount;
    const double promised = header().crossSection();
    if (const auto scale = lheScale(header(), events); scale && !known)
        m_correction = *scale;
    else if (!scale && events > 0 && promised > 0.0 &&
             std::abs(m_sum / static_cast<double>(events) / promised - 1.0) < 0.02 && events > 20)
        m_correction = 1.0 / static_cast<double>(events);
    std::vector<Finding> more = lheFindings(m_file, m_sum, m_negative);
    m_findings.insert(m_findings.end(), more.begin(), more.end());
}

} // namespace assay
