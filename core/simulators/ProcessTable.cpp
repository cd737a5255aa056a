// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ProcessTable.hpp"

#include "core/basics/NearestName.hpp"
#include "core/simulators/AngularToy.hpp"
#include "core/simulators/GaussToy.hpp"
#include "core/simulators/GaussianToys.hpp"
#include "core/simulators/H4lProcess.hpp"
#include "core/simulators/QqzzProcess.hpp"
#include "core/simulators/VbfProcess.hpp"
#include "core/simulators/WzProcess.hpp"
#include "core/simulators/ZbbProcess.hpp"
#include "core/simulators/ZhProcess.hpp"
#include "core/simulators/ZjProcess.hpp"

#include <cmath>

namespace assay {

namespace {

Status checkSettings(const ProcessEntry& entry, const ProcessSettings& settings)
{
    std::vector<std::string> known;
    for (const auto& [name, value] : entry.defaults)
        known.push_back(name);
    for (const auto& [name, value] : settings)
        if (!entry.defaults.contains(name))
            return invalidInput("Process '" + entry.name + "' has no setting '" + name + "'.",
                                "Did you mean '" + nearestName(name, known) + "'?");
    return {};
}

} // namespace

const std::vector<ProcessEntry>& processTable()
{
    static const std::vector<ProcessEntry> table{
        {GaussToy::processName,
         GaussToy::processDescription,
         {{"width", 2.0}, {"smearing", 1.0}},
         GaussToy::create},
        {"two-gaussian",
         "Two Gaussian peaks, local or far apart, with or without interference; a, rho and "
         "theta_ref override the named setting.",
         {{"setting", "smeft_rho1_a2"},
          {"a", 2.0},
          {"rho", 1.0},
          {"theta_ref", 0.0},
          {"smearing", 0.5}},
         createTwoGaussianToy},
        {"offshell-toy",
         "Off-shell Higgs production in one dimension: signal and background interfere "
         "destructively.",
         {{"a", 2.0}, {"smearing", 0.5}},
         createOffshellToy},
        {"offshell-toy-2d",
         "The off-shell toy in two dimensions, of which one observable sees only a part.",
         {{"a", std::sqrt(2.0)}, {"b", std::sqrt(2.0)}, {"smearing", 0.5}},
         createOffshellToy2d},
        {AngularToy::processName,
         AngularToy::processDescription,
         {{"smearing", 0.0}},
         AngularToy::create},
        {"eft-toy",
         "Two Wilson coefficients in two dimensions: the example for contours.",
         {{"smearing", 0.5}},
         createEftToy},
        {ZhProcess::processName, ZhProcess::processDescription, ZhProcess::defaults(),
         ZhProcess::create, ZhProcess::formula},
        {ZbbProcess::processName, ZbbProcess::processDescription, ZbbProcess::defaults(),
         ZbbProcess::create, ZbbProcess::formula, true},
        {WzProcess::processName, WzProcess::processDescription, WzProcess::defaults(),
         WzProcess::create, WzProcess::formula},
        {ZjProcess::processName, ZjProcess::processDescription, ZjProcess::defaults(),
         ZjProcess::create, ZjProcess::formula, true},
        {H4lProcess::processName, H4lProcess::processDescription, H4lProcess::defaults(),
         H4lProcess::create, H4lProcess::formula},
        {QqzzProcess::processName, QqzzProcess::processDescription, QqzzProcess::defaults(),
         QqzzProcess::create, QqzzProcess::formula, true},
        {VbfProcess::processName, VbfProcess::processDescription, VbfProcess::defaults(),
         VbfProcess::create, VbfProcess::formula},
    };
    return table;
}

Result<std::shared_ptr<const Process>> createProcess(const std::string& name,
                                                     const ProcessSettings& settings)
{
    std::vector<std::string> known;
    for (const ProcessEntry& entry : processTable()) {
        known.push_back(entry.name);
        if (entry.name != name)
            continue;
        if (const Status status = checkSettings(entry, settings); !status)
            return status.error();
        return entry.create(settings);
    }
    return notFound("There is no process '" + name + "'; did you mean '" +
                        nearestName(name, known) + "'?",
                    "'assay-batch processes' lists them all.");
}

} // namespace assay
