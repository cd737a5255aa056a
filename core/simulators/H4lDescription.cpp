// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/FourLeptons.hpp"
#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/H4lProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <cmath>

namespace assay {

void H4lProcess::describe()
{
    // d/dmu diverges at mu = 0, so that the parameter is a root of mu, in which all is polynomial.
    const bool g = m_settings.coupling;
    m_info.parameters = {g ? makeParameter("g", "g = \\mu^{1/4}", -1.8, 1.8, 4)
                           : makeParameter("sqrt_mu", "g = \\sqrt{\\mu}", 0.0, 3.5, 2)};
    m_info.components = g ? std::vector<std::vector<int>>{{0}, {2}, {4}}
                          : std::vector<std::vector<int>>{{0}, {1}, {2}};
    m_info.benchmarks = {makeBenchmark("background", {0.0}, true), makeBenchmark("sm", {1.0}),
                         makeBenchmark("mu_4", {g ? std::sqrt(2.0) : 2.0})};
    m_info.latents = {"m_zz",    "y_zz",        "share_1",   "share_2", "pt_q1", "pt_q2",
                      "phi_q1",  "phi_q2",      "w_side",    "cos_theta", "azimuth",
                      "cos_e",   "phi_e",       "cos_mu",    "phi_mu",  "m_ee",  "m_mumu"};
    describeFourLeptons(m_info, m_settings.jets);
}

ProcessSettings H4lProcess::defaults()
{
    return GeneratedProcess::defaultsWith({{"k_factor", 1.0},
                                           {"parameter", std::string("sqrt_mu")},
                                           {"leptons", std::string("2e2mu")},
                                           {"jets", std::string("used")},
                                           {"mass_min", 200.0},
                                           {"pt_z_min", 30.0}});
}

Result<H4lProcess::Settings> H4lProcess::read(const ProcessSettings& settings)
{
    Settings result;
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-6, 1e3);
    const auto mass = numberSetting(settings, "mass_min", 200.0, 183.0, 5000.0);
    const auto pt = numberSetting(settings, "pt_z_min", 30.0, 0.0, 2000.0);
    for (const auto* number : {&kFactor, &mass, &pt})
        if (!*number)
            return number->error();
    const auto choice = [&](const char* name, const char* first,
                            const char* second) -> Result<bool> {
        const auto text = textSetting(settings, name, first);
        if (!text)
            return text.error();
        if (*text != first && *text != second)
            return invalidInput(std::string("Setting '") + name + "' is '" + *text + "'.",
                                std::string("Choose '") + first + "' or '" + second + "'.");
        return *text == second;
    };
    const auto coupling = choice("parameter", "sqrt_mu", "g");
    const auto flavours = choice("leptons", "2e2mu", "4l");
    const auto ignored = choice("jets", "used", "ignored");
    for (const auto* text : {&coupling, &flavours, &ignored})
        if (!*text)
            return text->error();
    result.kFactor = *kFactor;
    result.massLow = *mass;
    result.ptLow = *pt;
    result.coupling = *coupling;
    result.allFlavours = *flavours;
    result.jets = !*ignored;
    return result;
}

Result<std::shared_ptr<const Process>> H4lProcess::create(const ProcessSettings& settings)
{
    const auto hard = read(settings);
    if (!hard)
        return hard.error();
    GeneratedDescription description{
        processName, processDescription,
        {"Leading order without shower, in the effective-W approximation: longitudinal W are good "
         "to some 4 %, the rate of transverse ones, and with it the background, is 30 to 60 % too "
         "high, so that the degenerate partner of mu = 0 is not a prediction.",
         "Only W bosons fuse; production by gluon fusion, whose background is a one-loop box, is "
         "not included.",
         "The amplitude has Z bosons on their mass shell; their line shape only moves the leptons.",
         "Events of 4 e and 4 mu are counted, if wanted, as 2 e 2 mu; interference of identical "
         "leptons is left out.",
         "The jets are the quarks that emitted the W; energy is conserved as well as the "
         "approximation does."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const H4lProcess>(*hard), settings);
}

} // namespace assay
