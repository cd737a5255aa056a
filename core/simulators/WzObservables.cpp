// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/WzProcess.hpp"

namespace assay {

namespace {

/// Ten points that determine the quadratic polynomial well (condition number 14 in their units).
std::vector<Benchmark> basis()
{
    return {makeBenchmark("sm", {0.0, 0.0, 0.0}, true),
            makeBenchmark("hq3_p", {0.5, 0.0, 0.0}),
            makeBenchmark("hq3_m", {-0.5, 0.0, 0.0}),
            makeBenchmark("w_p", {0.0, 0.5, 0.0}),
            makeBenchmark("w_m", {0.0, -0.5, 0.0}),
            makeBenchmark("hwb_p", {0.0, 0.0, 4.0}),
            makeBenchmark("hwb_m", {0.0, 0.0, -4.0}),
            makeBenchmark("hq3_w", {0.5, 0.5, 0.0}),
            makeBenchmark("hq3_hwb", {0.5, 0.0, 4.0}),
            makeBenchmark("w_hwb", {0.0, 0.5, 4.0})};
}

// The Z is the pair of equal flavour.
const std::string leptonW = "(mu[0] if len(e) == 2 else e[0])";
const std::string bosonZ = "(e[0] + e[1] if len(e) == 2 else mu[0] + mu[1])";
const std::string minusZ = "((e[0] if e[0].charge < 0 else e[1]) if len(e) == 2 else "
                           "(mu[0] if mu[0].charge < 0 else mu[1]))";
const std::string plusZ = "((e[0] if e[0].charge > 0 else e[1]) if len(e) == 2 else "
                          "(mu[0] if mu[0].charge > 0 else mu[1]))";
const std::string neutrinoW = "neutrino(" + leptonW + ", met)";
const std::string bosonW = "(" + leptonW + " + " + neutrinoW + ")";

std::vector<Observable> observables()
{
    const std::string all = "(l[0] + l[1] + l[2])";
    const std::string pair = "(" + all + " + " + neutrinoW + ")";
    return {makeExpression("m_z", bosonZ + ".m", "m_{\\ell\\ell}", "GeV", true),
            makeExpression("pt_lw", leptonW + ".pt", "p_{T,\\ell W}", "GeV", true),
            makeExpression("pt_miss", "met.pt", "E_T^{miss}", "GeV"),
            makeExpression("mt_w",
                           "sqrt(2 * pt_lw * pt_miss * (1 - cos(deltaphi(" + leptonW + ", met))))",
                           "m_T^W", "GeV"),
            makeExpression("eta_lw", leptonW + ".eta", "\\eta_{\\ell W}"),
            makeExpression("charge", "l[0].charge + l[1].charge + l[2].charge", "Q"),
            makeExpression("pt_l1", "l[0].pt", "p_{T,\\ell1}", "GeV"),
            makeExpression("pt_l2", "l[1].pt", "p_{T,\\ell2}", "GeV"),
            makeExpression("pt_l3", "l[2].pt", "p_{T,\\ell3}", "GeV"),
            makeExpression("pt_lm", minusZ + ".pt", "p_{T,\\ell^- Z}", "GeV"),
            makeExpression("eta_lm", minusZ + ".eta", "\\eta_{\\ell^- Z}"),
            makeExpression("pt_lp", plusZ + ".pt", "p_{T,\\ell^+ Z}", "GeV"),
            makeExpression("eta_lp", plusZ + ".eta", "\\eta_{\\ell^+ Z}"),
            makeExpression("pt_z", bosonZ + ".pt", "p_{T,Z}", "GeV"),
            makeExpression("pt_w", "(" + leptonW + " + met).pt", "p_{T,W}", "GeV"),
            makeExpression("mt_wz",
                           "sqrt(max((l[0].pt + l[1].pt + l[2].pt + pt_miss) ** 2 - (" + all +
                               " + met).pt ** 2, 0))",
                           "m_T^{WZ}", "GeV"),
            makeExpression("dphi_wz", "deltaphi(" + leptonW + " + met, " + bosonZ + ")",
                           "\\Delta\\phi_{WZ}"),
            makeExpression("dphi_lw_met", "deltaphi(" + leptonW + ", met)",
                           "\\Delta\\phi_{\\ell W,miss}"),
            makeExpression("pz_nu", neutrinoW + ".pz", "p_z^\\nu", "GeV"),
            makeExpression("m_wz", pair + ".m", "m_{WZ}", "GeV"),
            makeExpression("cos_star", "cosThetaStar(" + bosonW + ", " + bosonZ + ")",
                           "\\cos\\Theta^*"),
            makeExpression("cos_lz", "cosThetaDecay(" + minusZ + ", " + bosonZ + ", " + pair + ")",
                           "\\cos\\theta_{\\ell Z}"),
            makeExpression("phi_lz", "phiDecay(" + minusZ + ", " + bosonZ + ", " + pair + ")",
                           "\\phi_{\\ell Z}"),
            makeExpression("cos_lw", "cosThetaDecay(" + leptonW + ", " + bosonW + ", " + pair + ")",
                           "\\cos\\theta_{\\ell W}"),
            makeExpression("phi_lw", "phiDecay(" + leptonW + ", " + bosonW + ", " + pair + ")",
                           "\\phi_{\\ell W}"),
            makeExpression("centrality", "eta_lw - 0.5 * (eta_lm + eta_lp)",
                           "\\eta_{\\ell W}-\\bar\\eta_Z")};
}

} // namespace

void WzProcess::describe()
{
    m_info.parameters = {makeCoefficient("C_Hq3", "C_{Hq}^{(3)}", 0.5),
                         makeCoefficient("C_W", "C_W", 0.5),
                         makeCoefficient("C_HWB", "C_{HWB}", 4.0)};
    m_info.benchmarks = basis();
    m_info.components = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0},
                         {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}};
    m_info.latents = {"quark",     "side",    "lepton_z", "m_wz_true", "y_wz",
                      "m_w_true",  "m_z_true", "cos_theta", "azimuth",  "cos_w_true",
                      "phi_w_true", "cos_z_true", "phi_z_true"};
    describeThreeLeptons(m_info);
}

void describeThreeLeptons(PartonProcessInfo& info)
{
    info.observables = observables();
    info.selection.cuts = {{"len(l) == 3 and len(e) > 0 and len(mu) > 0", true},
                           {"pt_l1 > 25 and pt_l2 > 15 and pt_l3 > 10", true},
                           {"abs(m_z - 91.1876) < 15", true},
                           {"mt_w > 30", true},
                           {"pt_miss > 30", true}};
}

} // namespace assay
