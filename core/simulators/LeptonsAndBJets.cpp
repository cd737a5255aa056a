// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/ZhProcess.hpp"

namespace assay {

namespace {

Observable of(const char* name, const char* expression, const char* label, const char* unit = "",
              bool required = false)
{
    Observable observable = makeObservable(name, label, unit);
    observable.expression = expression;
    observable.required = required;
    return observable;
}

} // namespace

void describeLeptonsAndBJets(PartonProcessInfo& info)
{
    // The masses first: they are required, and what fails is dropped before the rest is computed.
    info.observables = {
        of("m_ll", "(l[0] + l[1]).m", "m_{\\ell\\ell}", "GeV", true),
        of("m_bb", "(b[0] + b[1]).m", "m_{bb}", "GeV", true),
        of("pt_l1", "l[0].pt", "p_{T,\\ell1}", "GeV"),
        of("eta_l1", "l[0].eta", "\\eta_{\\ell1}"),
        of("phi_l1", "l[0].phi", "\\phi_{\\ell1}"),
        of("pt_l2", "l[1].pt", "p_{T,\\ell2}", "GeV"),
        of("eta_l2", "l[1].eta", "\\eta_{\\ell2}"),
        of("phi_l2", "l[1].phi", "\\phi_{\\ell2}"),
        of("pt_b1", "b[0].pt", "p_{T,b1}", "GeV"),
        of("eta_b1", "b[0].eta", "\\eta_{b1}"),
        of("phi_b1", "b[0].phi", "\\phi_{b1}"),
        of("pt_b2", "b[1].pt", "p_{T,b2}", "GeV"),
        of("eta_b2", "b[1].eta", "\\eta_{b2}"),
        of("phi_b2", "b[1].phi", "\\phi_{b2}"),
        of("pt_z", "(l[0] + l[1]).pt", "p_{T,Z}", "GeV"),
        of("pt_h", "(b[0] + b[1]).pt", "p_{T,H}", "GeV"),
        of("m_zh", "(l[0] + l[1] + b[0] + b[1]).m", "m_{ZH}", "GeV"),
        of("deta_zh", "(l[0] + l[1]).eta - (b[0] + b[1]).eta", "\\Delta\\eta_{ZH}"),
        of("dphi_zh", "deltaphi(l[0] + l[1], b[0] + b[1])", "\\Delta\\phi_{ZH}"),
        of("cos_star", "cosThetaStar(l[0] + l[1], b[0] + b[1])", "\\cos\\Theta^*"),
        of("cos_l", "cosThetaDecay(l[0] if l[0].charge < 0 else l[1], l[0] + l[1], "
                    "l[0] + l[1] + b[0] + b[1])",
           "\\cos\\theta_\\ell"),
        of("phi_l", "phiDecay(l[0] if l[0].charge < 0 else l[1], l[0] + l[1], "
                    "l[0] + l[1] + b[0] + b[1])",
           "\\phi_\\ell"),
        of("sin_2phi", "sin(2 * phi_l)", "\\sin 2\\phi_\\ell")};
    info.selection.cuts = {{"len(l) == 2", true},
                           {"pt_l1 > 27 and pt_l2 > 10", true},
                           {"m_ll > 81 and m_ll < 101", true},
                           {"len(b) == 2", true},
                           {"m_bb > 90 and m_bb < 150", true},
                           {"pt_z > 75", true}};
}

} // namespace assay
