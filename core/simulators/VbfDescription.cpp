// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/VbfProcess.hpp"

namespace assay {

namespace {

/// Energy, transverse momentum and direction of an element of a list.
void addMomentum(std::vector<Observable>& list, const std::string& name, const std::string& label,
                 const std::string& element)
{
    list.push_back(makeExpression("e_" + name, element + ".e", "E_{" + label + "}", "GeV"));
    list.push_back(makeExpression("pt_" + name, element + ".pt", "p_{T," + label + "}", "GeV"));
    list.push_back(makeExpression("eta_" + name, element + ".eta", "\\eta_{" + label + "}"));
    list.push_back(makeExpression("phi_" + name, element + ".phi", "\\phi_{" + label + "}"));
}

void addDistances(std::vector<Observable>& list)
{
    const std::string names[4] = {"j1", "j2", "a1", "a2"};
    const std::string elements[4] = {"j[0]", "j[1]", "a[0]", "a[1]"};
    const std::string labels[4] = {"j1", "j2", "\\gamma1", "\\gamma2"};
    for (int i = 0; i < 4; ++i)
        for (int k = i + 1; k < 4; ++k)
            list.push_back(makeExpression("dr_" + names[i] + names[k],
                              "deltaR(" + elements[i] + ", " + elements[k] + ")",
                              "\\Delta R_{" + labels[i] + "," + labels[k] + "}"));
}

} // namespace

void VbfProcess::describe()
{
    m_info.parameters = {makeCoefficient("f_W", "f_W", 10.0),
                         makeCoefficient("f_WW", "f_{WW}", 10.0)};
    m_info.components = {{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}};
    m_info.benchmarks = {makeBenchmark("sm", {0.0, 0.0}, true),
                         makeBenchmark("w", {10.0, 0.0}),
                         makeBenchmark("neg_w", {-10.0, 0.0}),
                         makeBenchmark("ww", {0.0, 10.0}),
                         makeBenchmark("neg_ww", {0.0, -10.0}),
                         makeBenchmark("w_ww", {10.0, 10.0})};
    m_info.latents = {"pt_q1",  "pt_q2",   "y_q1",     "y_q2",    "y_h",
                      "phi_q1", "dphi_qq", "cos_photon", "phi_photon"};
    auto& list = m_info.observables;
    // What is required comes first: what fails is dropped before the rest is computed.
    list = {makeExpression("m_aa", "(a[0] + a[1]).m", "m_{\\gamma\\gamma}", "GeV", true),
            makeExpression("m_jj", "(j[0] + j[1]).m", "m_{jj}", "GeV", true),
            makeExpression("deta_jj", "abs(j[0].eta - j[1].eta)", "|\\Delta\\eta_{jj}|"),
            makeExpression("dphi_jj",
               "deltaphi(j[0], j[1]) if j[0].eta > j[1].eta else deltaphi(j[1], j[0])",
               "\\Delta\\phi_{jj}")};
    addMomentum(list, "j1", "j1", "j[0]");
    addMomentum(list, "j2", "j2", "j[1]");
    addMomentum(list, "a1", "\\gamma1", "a[0]");
    addMomentum(list, "a2", "\\gamma2", "a[1]");
    list.push_back(makeExpression("pt_h", "(a[0] + a[1]).pt", "p_{T,H}", "GeV"));
    list.push_back(makeExpression("y_h", "(a[0] + a[1]).rapidity", "y_H"));
    list.push_back(makeExpression("pt_jj", "(j[0] + j[1]).pt", "p_{T,jj}", "GeV"));
    list.push_back(makeExpression("pt_hjj", "(a[0] + a[1] + j[0] + j[1]).pt", "p_{T,Hjj}", "GeV"));
    list.push_back(makeExpression(
        "centrality", "exp(-4 * ((y_h - (eta_j1 + eta_j2) / 2) / deta_jj) ** 2)", "C_H"));
    addDistances(list);
    m_info.selection.cuts = {{"pt_a1 > 35 and pt_a2 > 25", true},
                             {"m_aa > 120 and m_aa < 130", true},
                             {"m_jj > 500", true},
                             {"deta_jj > 2.5", true}};
}

ProcessSettings VbfProcess::defaults()
{
    return GeneratedProcess::defaultsWith({{"k_factor", 1.0}, {"pt_jet_min", 20.0}});
}

Result<std::shared_ptr<const Process>> VbfProcess::create(const ProcessSettings& settings)
{
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-6, 1e3);
    const auto pt = numberSetting(settings, "pt_jet_min", 20.0, 5.0, 500.0);
    if (!kFactor || !pt)
        return !kFactor ? kFactor.error() : pt.error();
    Settings hard;
    hard.kFactor = *kFactor;
    hard.ptLow = *pt;
    GeneratedDescription description{
        processName, processDescription,
        {"Leading order without shower, in the t channel: W and Z fusion are added without "
         "interference, and the u channel of identical quarks and associated production with a "
         "hadronic boson are left out.",
         "The operators act in production only; H decays into two photons isotropically with the "
         "branching ratio of the Standard Model. There is no background.",
         "Squares of dimension-six amplitudes are kept, terms of dimension eight do not exist; no "
         "cut at high energy is made.",
         "Scattered quarks start at 20 GeV, since f_WW has poles of photons."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const VbfProcess>(hard), settings);
}

} // namespace assay
