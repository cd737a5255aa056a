// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/Process.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// A named point of the two-Gaussian family.
struct TwoGaussianSetting {
    std::string name;
    double distance = 1.0;     ///< a, between the peaks, in widths
    double interference = 0.0; ///< rho in [-1, 1]
    double referenceTheta = 0.0;
};

/// The rows of the table of spec methods N2, and local_signed_rho1_a1.
const std::vector<TwoGaussianSetting>& twoGaussianSettings();

/// Process `two-gaussian` (N2), A = sqrt(N_0) + rho theta sqrt(N_a): settings `setting` (a name of
/// the above), and `a`, `rho`, `theta_ref`, `smearing`, which override it.
Result<std::shared_ptr<const Process>> createTwoGaussianToy(const ProcessSettings& settings);

/// Process `offshell-toy` (N4): settings `a` (distance of the peaks), `smearing`. The amplitude is
/// sqrt(N_0) - kappa g sqrt(N_a) with g = sqrt(mu), so that I = -2 S and mu = 0 and 4 have one
/// rate.
Result<std::shared_ptr<const Process>> createOffshellToy(const ProcessSettings& settings);

/// Process `offshell-toy-2d` (N4b): the same with peaks at (0, 0) and (a, b); one observable alone
/// does not see the whole difference.
Result<std::shared_ptr<const Process>> createOffshellToy2d(const ProcessSettings& settings);

/// Process `eft-toy` (N8): two parameters, amplitude sqrt(N_0) + c1 sqrt(N_1) + c2 sqrt(N_2) with
/// peaks at (0, 0), (1.5, 0), (0, 1); setting `smearing`.
Result<std::shared_ptr<const Process>> createEftToy(const ProcessSettings& settings);

} // namespace assay
