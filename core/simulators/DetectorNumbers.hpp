// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

namespace assay {

/// What the parametrised detector is made of, with our defaults; energies in GeV, angles in rad.
/// Relative widths: electrons sqrt(stochastic^2/E + constant^2 + (noise/E)^2), muons
/// sqrt(constant^2 + (slope pT)^2), jets as electrons, photons without noise. Lepton efficiency:
/// plateau/2 [1 + erf((pT - threshold)/turnOn)]. The errors are one standard deviation.
struct DetectorNumbers {
    double electronStochastic = 0.10, electronConstant = 0.007, electronNoise = 0.3;
    double muonConstant = 0.010, muonSlope = 1e-4;
    double leptonDirection = 1e-3; ///< Of eta and phi each.
    double leptonThreshold = 12.0, leptonTurnOn = 8.0, leptonEta = 2.5;
    double muonEfficiency = 0.95;
    double electronEfficiencyCentral = 0.88, electronEfficiencyForward = 0.80;
    double electronCentralEta = 1.5;
    double chargeFlip = 1e-3; ///< Of electrons.
    double jetStochastic = 0.80, jetConstant = 0.05, jetNoise = 3.0;
    double jetDirection = 0.03;
    double jetEta = 4.7, jetPt = 25.0;
    double photonStochastic = 0.10, photonConstant = 0.01, photonEfficiency = 0.85;
    double photonEta = 2.5;
    /// b jets are tagged with plateau tanh(pT/rise) / (1 + fall pT).
    double bTagPlateau = 0.75, bTagRise = 40.0, bTagFall = 8e-4, bTagEta = 2.5;
    double charmTag = 0.12, lightTag = 0.01;
    /// Width of each component of the missing momentum: sqrt(constant^2 + sumEt * sum E_T).
    double missingConstant = 10.0, missingSumEt = 0.18;
    double fakeElectron = 5e-4, fakeMuon = 2e-4; ///< Of a jet.
    double jetScaleConstant = 0.01, jetScaleNoise = 2.0; ///< sqrt(constant^2 + (noise/pT)^2)
    double jetResolutionError = 0.05;
    double electronScaleError = 3e-3, muonScaleError = 1e-3;
    double bTagError = 0.03;
    double missingError = 0.10;
};

} // namespace assay
