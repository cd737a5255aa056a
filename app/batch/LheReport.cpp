// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/LheReport.hpp"

#include "core/events/HepMcParticles.hpp"
#include "core/events/LheParticles.hpp"
#include "core/events/LheTags.hpp"
#include "core/project/WeightArrival.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace assay::batch {

namespace {

/// Sums over all events: of the event lines first, then of each weight.
struct LheSums {
    std::vector<double> sums, squares;
    std::uint64_t events = 0, negative = 0;
    std::map<std::string, std::uint64_t> finalStates;

    void add(double value, std::size_t place)
    {
        sums[place] += value;
        squares[place] += value * value;
    }
};

std::string finalState(const ParticleEvent& event)
{
    std::vector<int> codes;
    for (const Particle& particle : event.list(ParticleList::All))
        codes.push_back(particle.pdgId);
    std::sort(codes.begin(), codes.end());
    std::string text;
    for (const int code : codes)
        text += (text.empty() ? "" : " ") + std::to_string(code);
    return text;
}

Result<LheSums> sumUp(LheFile& file, const std::vector<std::string>& ids,
                      const TaskContext& context)
{
    LheSums result;
    result.sums.assign(ids.size() + 1, 0.0);
    result.squares = result.sums;
    ParticleEvent event;
    LheEventScanner::Numbers numbers;
    file.want(ids);
    for (;;) {
        const Result<bool> more = file.next(event, numbers);
        if (!more)
            return more.error();
        if (!*more)
            return result;
        result.add(numbers.weight, 0);
        for (std::size_t i = 0; i < ids.size(); ++i)
            result.add(numbers.weights[i], i + 1);
        result.negative += numbers.weight < 0.0 ? 1 : 0;
        if (const std::string state = finalState(event);
            result.finalStates.size() < 50 || result.finalStates.contains(state))
            ++result.finalStates[state];
        if (++result.events % 4096 == 0) {
            if (context.cancelRequested())
                return cancelled();
            context.report(file.fraction(), "reading events");
        }
    }
}

const char* kindOf(const LheWeightGroup& group)
{
    return isPdfGroup(group) ? "pdf" : isScaleGroup(group) ? "scale" : "parameters";
}

/// What the members of parton densities say about a sum, relative to \p central: as LHAPDF combines
/// them (Eur. Phys. J. C75 (2015) 132), at the set's own confidence level. Null for other sets.
Json pdfSpread(const LheWeightGroup& group, const std::vector<double>& sums, double central)
{
    const std::string kind = lowerCase(group.combine);
    double mean = 0.0, up = 0.0, down = 0.0;
    std::vector<double> members; // without the central one, which has the lowest number
    std::size_t lowest = 0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (group.weights[i].pdf.value_or(0) < group.weights[lowest].pdf.value_or(0))
            lowest = i;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (i != lowest)
            members.push_back(sums[i] - sums[lowest]);
    for (const double member : members)
        mean += member / static_cast<double>(members.size());
    const bool pairs = kind == "hessian" && members.size() % 2 == 0;
    if (members.size() < 2 || (kind != "replicas" && kind != "symmhessian" && !pairs))
        return {};
    for (std::size_t i = 0; i < members.size(); i += pairs ? 2 : 1) {
        const double one = members[i], other = pairs ? members[i + 1] : -members[i];
        up += std::pow(std::max({one, other, 0.0}), 2);
        down += std::pow(std::min({one, other, 0.0}), 2);
    }
    if (kind == "replicas") {
        up = 0.0;
        for (const double member : members)
            up += (member - mean) * (member - mean) / static_cast<double>(members.size() - 1);
        down = up;
    }
    return {{"low", -std::sqrt(down) / central}, {"high", std::sqrt(up) / central}};
}

/// The cross section at other scales, relative to \p central: smallest and largest.
Json scaleSpread(const LheWeightGroup& group, const std::vector<double>& sums, double central)
{
    double low = 0.0, high = 0.0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (!group.weights[i].dynamicScale) {
            low = std::min(low, sums[i] / central - 1.0);
            high = std::max(high, sums[i] / central - 1.0);
        }
    return {{"low", low}, {"high", high}};
}

Json groupsOf(const LheHeader& header, const LheSums& sums, double scale)
{
    Json groups = Json::array();
    std::size_t place = 1;
    for (const LheWeightGroup& group : header.groups) {
        Json weights = Json::array();
        const std::vector<double> own(sums.sums.begin() + static_cast<long>(place),
                                      sums.sums.begin() +
                                          static_cast<long>(place + group.weights.size()));
        for (const LheWeight& weight : group.weights) {
            Json one{{"id", weight.id}, {"name", weight.text}};
            if (weight.muR)
                one["mu_r"] = *weight.muR;
            if (weight.muF)
                one["mu_f"] = *weight.muF;
            if (weight.pdf)
                one["lhapdf"] = *weight.pdf;
            if (weight.dynamicScale)
                one["dynamic_scale"] = true;
            one["sum_of_weights_pb"] = scale * sums.sums[place];
            one["error_pb"] = scale * std::sqrt(sums.squares[place]);
            weights.push_back(std::move(one));
            ++place;
        }
        groups.push_back({{"name", group.name},
                          {"combine", group.combine},
                          {"kind", kindOf(group)},
                          {"weights", std::move(weights)}});
        if (const double central = sums.sums[0]; central != 0.0)
            groups.back()["relative_spread"] = isPdfGroup(group)
                                                   ? pdfSpread(group, own, central)
                                               : isScaleGroup(group)
                                                   ? scaleSpread(group, own, central)
                                                   : Json();
    }
    return groups;
}

Json findingJson(const Finding& finding)
{
    return {{"severity", severityName(finding.severity)},
            {"code", finding.code},
            {"message", finding.message}};
}

std::string helicityText(LheHelicity helicity)
{
    switch (helicity) {
    case LheHelicity::Summed: return "summed";
    case LheHelicity::PerEvent: return "helicities of each event";
    default: return "cannot tell from the header";
    }
}

/// Names of the weights at other parameters; where the header knows one by the name of a benchmark,
/// that name.
std::vector<std::string> weightNames(const LheHeader& header,
                                     const std::vector<Benchmark>& benchmarks)
{
    std::vector<std::string> names;
    for (const LheWeightGroup& group : header.groups) {
        if (isPdfGroup(group) || isScaleGroup(group))
            continue;
        for (const LheWeight& weight : group.weights)
            names.push_back(weight.id);
    }
    for (const Benchmark& benchmark : benchmarks)
        if (const LheWeight* weight = header.findWeight(benchmark.name)) {
            std::erase(names, weight->id);
            names.push_back(benchmark.name);
        }
    return names;
}

} // namespace

Result<Json> describeLhe(const std::string& path, const std::vector<Benchmark>& benchmarks,
                         const std::string& sampled, const TaskContext& context)
{
    Result<LheFile> file = LheFile::open(path);
    if (!file)
        return file.error();
    const LheHeader header = file->header();
    std::vector<std::string> ids;
    for (const LheWeightGroup& group : header.groups)
        for (const LheWeight& weight : group.weights)
            ids.push_back(weight.id);
    const Result<LheSums> sums = sumUp(*file, ids, context);
    if (!sums)
        return sums.error();
    const double scale = lheScale(header, sums->events).value_or(1.0);
    const WeightArrival arrival = checkWeightArrival(benchmarks, weightNames(header, benchmarks),
                                                     sampled);
    const Json missing = arrival.missing;
    Json findings = Json::array();
    for (const Finding& finding : lheFindings(*file, sums->sums[0], sums->negative))
        findings.push_back(findingJson(finding));
    if (!missing.empty())
        findings.push_back({{"severity", "error"},
                            {"code", "missing-weights"},
                            {"message", arrival.text(path)}});
    return Json{{"path", path},
                {"kind", "lhe"},
                {"version", header.version},
                {"events", sums->events},
                {"events_promised", header.eventCount ? Json(*header.eventCount) : Json()},
                {"event_norm", header.eventNorm.empty() ? Json() : Json(header.eventNorm)},
                {"negative_weights", sums->negative},
                {"cross_section_init_pb", header.crossSection()},
                {"cross_section_init_error_pb", header.crossSectionError()},
                {"sum_of_weights_pb", scale * sums->sums[0]},
                {"error_pb", scale * std::sqrt(sums->squares[0])},
                {"lhapdf", header.pdfId},
                {"reweighting_helicities", helicityText(header.helicity)},
                {"final_states", sums->finalStates},
                {"weight_groups", groupsOf(header, *sums, scale)},
                {"missing_benchmarks", missing},
                {"ok", missing.empty()},
                {"findings", std::move(findings)}};
}

Result<Json> describeHepMc(const std::string& path)
{
    const Result<HepMcSummary> summary = summariseHepMc(path);
    if (!summary)
        return summary.error();
    Json weights = Json::array();
    for (std::size_t i = 0; i < summary->sums.size(); ++i)
        weights.push_back({{"name", summary->weightNames[i]},
                           {"sum_of_weights", summary->sums[i]},
                           {"error", std::sqrt(summary->squares[i])}});
    Json findings = Json::array();
    for (const Finding& finding : summary->findings)
        findings.push_back(findingJson(finding));
    return Json{{"path", path},
                {"kind", "hepmc"},
                {"version", summary->version},
                {"events", summary->events},
                {"cross_section_pb", summary->crossSection},
                {"final_particles", summary->finalParticles},
                {"negative_weights", summary->negative},
                {"cross_section_error_pb", summary->crossSectionError},
                {"weights", std::move(weights)},
                {"findings", std::move(findings)},
                {"ok", summary->events > 0}};
}

} // namespace assay::batch
