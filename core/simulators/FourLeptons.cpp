// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/FourLeptons.hpp"

#include "core/simulators/SchemaParts.hpp"

namespace assay {

namespace {

const std::string firstZ = "(e[0] + e[1])";
const std::string secondZ = "(mu[0] + mu[1])";
const std::string all = "(e[0] + e[1] + mu[0] + mu[1])";
const std::string electron = "e[0] if e[0].charge < 0 else e[1]";
const std::string muon = "mu[0] if mu[0].charge < 0 else mu[1]";

void addLeptons(std::vector<Observable>& list)
{
    static const char* const names[4][4] = {
        {"pt_l1", "eta_l1", "p_{T,\\ell1}", "\\eta_{\\ell1}"},
        {"pt_l2", "eta_l2", "p_{T,\\ell2}", "\\eta_{\\ell2}"},
        {"pt_l3", "eta_l3", "p_{T,\\ell3}", "\\eta_{\\ell3}"},
        {"pt_l4", "eta_l4", "p_{T,\\ell4}", "\\eta_{\\ell4}"}};
    for (int i = 0; i < 4; ++i) {
        const std::string lepton = "l[" + std::to_string(i) + "]";
        list.push_back(makeExpression(names[i][0], lepton + ".pt", names[i][2], "GeV"));
        list.push_back(makeExpression(names[i][1], lepton + ".eta", names[i][3]));
    }
}

void addAngles(std::vector<Observable>& list)
{
    list.push_back(makeExpression(
        "cos_star", "cosThetaStar" + ("(" + firstZ + ", " + secondZ + ")"), "\\cos\\Theta^*"));
    list.push_back(makeExpression(
        "cos_1", "cosThetaDecay(" + electron + ", " + firstZ + ", " + all + ")", "\\cos\\theta_1"));
    list.push_back(makeExpression(
        "cos_2", "cosThetaDecay(" + muon + ", " + secondZ + ", " + all + ")", "\\cos\\theta_2"));
    list.push_back(makeExpression(
        "phi_1", "phiDecay(" + electron + ", " + firstZ + ", " + all + ")", "\\phi_1"));
    // The axes of the second Z are those of the first with y and z reversed, so that angles add.
    const std::string sum =
        "phi_1 + phiDecay(" + muon + ", " + secondZ + ", " + all + ")";
    list.push_back(
        makeExpression("phi_planes", "atan2(sin(" + sum + "), cos(" + sum + "))", "\\Phi"));
}

} // namespace

void describeFourLeptons(PartonProcessInfo& info, bool jets)
{
    // What is required comes first: what fails is dropped before the rest is computed.
    auto& list = info.observables;
    list = {makeExpression("m_4l", all + ".m", "m_{4\\ell}", "GeV", true),
            makeExpression("m_12", firstZ + ".m", "m_{12}", "GeV", true),
            makeExpression("m_34", secondZ + ".m", "m_{34}", "GeV", true)};
    if (jets) {
        list.push_back(makeExpression("m_jj", "(j[0] + j[1]).m", "m_{jj}", "GeV", true));
        list.push_back(
            makeExpression("deta_jj", "abs(j[0].eta - j[1].eta)", "|\\Delta\\eta_{jj}|"));
        list.push_back(
            makeExpression("dphi_jj", "abs(deltaphi(j[0], j[1]))", "|\\Delta\\phi_{jj}|"));
        list.push_back(makeExpression("pt_j1", "j[0].pt", "p_{T,j1}", "GeV"));
        list.push_back(makeExpression("pt_j2", "j[1].pt", "p_{T,j2}", "GeV"));
    }
    addLeptons(list);
    addAngles(list);
    list.push_back(
        makeExpression("pt_z", "(" + firstZ + ".pt + " + secondZ + ".pt) / 2", "p_{T,Z}", "GeV"));
    list.push_back(makeExpression("pt_4l", all + ".pt", "p_{T,4\\ell}", "GeV"));
    list.push_back(makeExpression("y_4l", all + ".rapidity", "y_{4\\ell}"));
    auto& cuts = info.selection.cuts;
    cuts = {{"e[0].charge + e[1].charge == 0 and mu[0].charge + mu[1].charge == 0", true},
            {"pt_l1 > 20 and pt_l2 > 15 and pt_l3 > 10 and pt_l4 > 7", true},
            {"m_12 > 66 and m_12 < 116 and m_34 > 66 and m_34 < 116", true},
            {"m_4l > 220", true}};
    if (jets)
        cuts.push_back({"m_jj > 300 and deta_jj > 2", true});
}

} // namespace assay
