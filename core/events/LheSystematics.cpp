// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheSystematics.hpp"

#include "core/events/LheTags.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace assay {

namespace {

bool near(std::optional<double> a, double b)
{
    return a && std::abs(*a - b) < 1e-6 * std::max(1.0, std::abs(b));
}

std::vector<double> factorsOf(const std::string& text)
{
    std::vector<double> factors;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');)
        if (const auto factor = lheNumber(part))
            factors.push_back(*factor);
    return factors;
}

const LheWeight* scaleWeight(const LheHeader& header, double muR, double muF)
{
    for (const LheWeightGroup& group : header.groups)
        for (const LheWeight& weight : group.weights)
            if (near(weight.muR, muR) && near(weight.muF, muF) && !weight.dynamicScale &&
                (!weight.pdf || *weight.pdf == header.pdfId || header.pdfId == 0 ||
                 isScaleGroup(group)))
                return &weight;
    return nullptr;
}

Error notFoundIn(const std::string& file, const Systematic& systematic, const std::string& what)
{
    return invalidInput(file + ": the weights of systematic '" + systematic.name +
                            "' are missing: " + what + ".",
                        "MadGraph writes them only where LHAPDF with its Python interface is "
                        "installed: run its systematics again, or take the systematic off this "
                        "sample.");
}

Status addScale(const LheHeader& header, const Systematic& systematic, const std::string& file,
                LheVariations& result)
{
    std::vector<double> factors = factorsOf(systematic.value);
    if (factors.empty())
        return invalidInput("Systematic '" + systematic.name + "': '" + systematic.value +
                                "' is no list of factors.",
                            "Write \"0.5,1.0,2.0\".");
    // MadMiner: the last factor is nu = +1, the first one nu = -1.
    if (factors.size() > 1)
        factors = {factors.back(), factors.front()};
    const std::string parameter = systematic.name + "_nuisance_param_0";
    NuisanceEntry entry{parameter, systematic.name, "", ""};
    for (std::size_t k = 0; k < factors.size(); ++k) {
        const double muR = systematic.scale == "muf" ? 1.0 : factors[k];
        const double muF = systematic.scale == "mur" ? 1.0 : factors[k];
        const LheWeight* weight = scaleWeight(header, muR, muF);
        if (!weight) {
            std::ostringstream what;
            what << "there is none with MUR = " << muR << " and MUF = " << muF;
            return notFoundIn(file, systematic, what.str());
        }
        const std::string benchmark = parameter + "_benchmark_" + std::to_string(k);
        result.benchmarks.push_back({benchmark, weight->id, 1.0});
        (k == 0 ? entry.positiveBenchmark : entry.negativeBenchmark) = benchmark;
    }
    result.nuisances.push_back(std::move(entry));
    return {};
}

int centralMember(const LheWeightGroup& group)
{
    int central = std::numeric_limits<int>::max();
    for (const LheWeight& weight : group.weights)
        central = std::min(central, weight.pdf.value_or(central));
    return central;
}

const LheWeightGroup* pdfGroup(const LheHeader& header, const Systematic& systematic,
                               LheVariations& result)
{
    const std::string wanted = lowerCase(systematic.value);
    std::vector<const LheWeightGroup*> groups;
    for (const LheWeightGroup& group : header.groups) {
        if (!isPdfGroup(group))
            continue;
        groups.push_back(&group);
        if (lowerCase(group.name).find(wanted) != std::string::npos ||
            std::to_string(centralMember(group)) == wanted)
            return &group;
    }
    if (groups.size() != 1)
        return nullptr;
    result.notes.push_back("Systematic '" + systematic.name + "': no group of weights is called '" +
                           systematic.value + "'; the only one of parton densities, '" +
                           groups.front()->name + "', is taken.");
    return groups.front();
}

Status addPdf(const LheHeader& header, const Systematic& systematic, const std::string& file,
              LheVariations& result)
{
    const LheWeightGroup* group = pdfGroup(header, systematic, result);
    if (!group)
        return notFoundIn(file, systematic,
                          "no group of weights belongs to the parton densities '" +
                              systematic.value + "'");
    const int central = centralMember(*group);
    if (lowerCase(group->combine) == "replicas")
        result.notes.push_back("Systematic '" + systematic.name + "': the members of '" +
                               group->name + "' are replicas; each becomes a nuisance parameter "
                               "of unit width as MadMiner has it, which overstates their spread.");
    for (std::size_t i = 0; i < group->weights.size(); ++i) {
        const LheWeight& weight = group->weights[i];
        if (!weight.pdf || *weight.pdf == central)
            continue;
        const std::string parameter = systematic.name + "_nuisance_param_" + std::to_string(i);
        result.benchmarks.push_back({parameter + "_benchmark_0", weight.id, 1.0});
        result.nuisances.push_back(
            {parameter, systematic.name, parameter + "_benchmark_0", ""});
    }
    return {};
}

Status addNorm(const Systematic& systematic, LheVariations& result)
{
    const std::optional<double> factor = lheNumber(systematic.value);
    if (!factor || !(*factor > 0.0))
        return invalidInput("Systematic '" + systematic.name + "': '" + systematic.value +
                                "' is no factor.",
                            "Write the factor at one standard deviation, such as \"1.1\".");
    const std::string parameter = systematic.name + "_nuisance_param_0";
    result.benchmarks.push_back({parameter + "_benchmark_0", "", *factor});
    result.nuisances.push_back({parameter, systematic.name, parameter + "_benchmark_0", ""});
    return {};
}

} // namespace

Result<LheVariations> lheVariations(const LheHeader& header,
                                    const std::vector<Systematic>& systematics,
                                    const std::string& file)
{
    LheVariations result;
    for (const Systematic& systematic : systematics) {
        const Status added =
            systematic.type == "norm"    ? addNorm(systematic, result)
            : systematic.type == "scale" ? addScale(header, systematic, file, result)
            : systematic.type == "pdf"   ? addPdf(header, systematic, file, result)
                                         : Status(invalidInput("Systematic '" + systematic.name +
                                                               "': its type is unknown."));
        if (!added)
            return added.error();
    }
    return result;
}

} // namespace assay
