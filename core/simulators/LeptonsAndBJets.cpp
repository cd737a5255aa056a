// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/ZhProcess.hpp"

namespace assay {

void describeLeptonsAndBJets(PartonProcessInfo& info)
{
    // The masses first: they are required, and what fails is dropped before the rest is computed.
    info.observables = {
        makeExpression("m_ll", "(l[0] + l[1]).m", "m_{\\ell\\ell}", "GeV", true),
        makeExpression("m_bb", "(b[0] + b[1]).m", "m_{bb}", "GeV", true),
        makeExpression("pt_l1", "l[0].pt", "p_{T,\\ell1}", "GeV"),
        makeExpression("eta_l1", "l[0].eta", "\\eta_{\\ell1}"),
        makeExpression("phi_l1", "l[0].phi", "\\phi_{\\ell1}"),
        makeExpression("pt_l2", "l[1].pt", "p_{T,\\ell2}", "GeV"),
        makeExpression("eta_l2", "l[1].eta", "\\eta_{\\ell2}"),
        makeExpression("phi_l2", "l[1].phi", "\\phi_{\\ell2}"),
        makeExpression("pt_b1", "b[0].pt", "p_{T,b1}", "GeV"),
        makeExpression("eta_b1", "b[0].eta", "\\eta_{b1}"),
        makeExpression("phi_b1", "b[0].phi", "\\phi_{b1}"),
        makeExpression("pt_b2", "b[1].pt", "p_{T,b2}", "GeV"),
        makeExpression("eta_b2", "b[1].eta", "\\eta_{b2}"),
        makeExpression("phi_b2", "b[1].phi", "\\phi_{b2}"),
        makeExpression("pt_z", "(l[0] + l[1]).pt", "p_{T,Z}", "GeV"),
        makeExpression("pt_h", "(b[0] + b[1]).pt", "p_{T,H}", "GeV"),
        makeExpression("m_zh", "(l[0] + l[1] + b[0] + b[1]).m", "m_{ZH}", "GeV"),
        makeExpression("deta_zh", "(l[0] + l[1]).eta - (b[0] + b[1]).eta", "\\Delta\\eta_{ZH}"),
        makeExpression("dphi_zh", "deltaphi(l[0] + l[1], b[0] + b[1])", "\\Delta\\phi_{ZH}"),
        makeExpression("cos_star", "cosThetaStar(l[0] + l[1], b[0] + b[1])", "\\cos\\Theta^*"),
        makeExpression("cos_l", "cosThetaDecay(l[0] if l[0].charge < 0 else l[1], l[0] + l[1], "
                    "l[0] + l[1] + b[0] + b[1])",
           "\\cos\\theta_\\ell"),
        makeExpression("phi_l", "phiDecay(l[0] if l[0].charge < 0 else l[1], l[0] + l[1], "
                    "l[0] + l[1] + b[0] + b[1])",
           "\\phi_\\ell"),
        makeExpression("sin_2phi", "sin(2 * phi_l)", "\\sin 2\\phi_\\ell")};
    info.selection.cuts = {{"len(l) == 2", true},
                           {"pt_l1 > 27 and pt_l2 > 10", true},
                           {"m_ll > 81 and m_ll < 101", true},
                           {"len(b) == 2", true},
                           {"m_bb > 90 and m_bb < 150", true},
                           {"pt_z > 75", true}};
}

} // namespace assay
