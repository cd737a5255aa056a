// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace assay {

/// Processes whose squared amplitude can be asked at a point, and the keys that a point has.
struct PhasePointHelp {
    std::string process;
    std::vector<std::string> keys;
};
std::vector<PhasePointHelp> phasePointProcesses();

/// The components of a squared amplitude at one point of the partonic phase space, energies in GeV,
/// angles in rad:
///   zh   flavour, sqrt_s, m_ll, cosTheta, cos_l, phi_l
///   wz   q1 (2: W+, 1: W-), sqrt_s, cosTheta_W, cos_lW, phi_lW, cos_lZ, phi_lZ
///   h4l  sqrt_s, cosTheta, cos1, phi1, cos2, phi2
///   vbf  p1, p2, p3, p4 ([E, x, y, z] each), x1, x2, muF
///   qqzz sqrt_s, cosTheta, flavour (2)
/// Answers "components": of zh and wz sum_tau f_tau |M|^2 without flux, averages, colour and parton
/// densities; of h4l B, I, S summed over the helicities of the W; of vbf with parton densities,
/// before the phase-space factor. With "theta" also "value" and "score". For "pdf" (x, Q): "xf" by
/// PDG code.
Result<nlohmann::json> evaluatePhasePoint(const std::string& process, const nlohmann::json& point);

} // namespace assay
