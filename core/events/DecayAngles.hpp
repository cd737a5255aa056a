// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/FourVector.hpp"

namespace assay {

/// \p v as seen in the rest frame of \p frame, axes parallel to those of the laboratory.
FourVector inRestFrame(const FourVector& v, const FourVector& frame);

/// Direction of the decay product \p v in the rest frame of \p parent, with the z axis along the
/// parent as seen in the rest frame of \p system.
double cosThetaDecay(const FourVector& v, const FourVector& parent, const FourVector& system);

/// Azimuth of the same direction in (-pi, pi]: y axis along (beam x parent) in the rest frame of
/// the system, where the beam is the one along which the system moves in the laboratory.
double phiDecay(const FourVector& v, const FourVector& parent, const FourVector& system);

/// The neutrino of W -> lepton neutrino: transverse momentum of \p missing, longitudinal momentum
/// from the mass of the W (80.379 GeV): the solution nearer to zero, the real part of complex ones.
FourVector neutrinoOfW(const FourVector& lepton, const FourVector& missing);

} // namespace assay
