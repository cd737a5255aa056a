// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Activation.hpp"
#include "core/estimators/MlpKernels.hpp"

namespace assay {

/// Any activation with the functions of the standard library, in place on \p values (z and tangents
/// z_p' become a and a_p'). With \p stored, keeps s'(z) in the event columns and s''(z) z_p' in the
/// tangent columns for the backward step; nullptr when there will be none. About 10 ns per value;
/// tanh has vector kernels instead.
template <typename Real>
void activateStored(Activation activation, const LayerColumns& layer, Real* values, Real* stored);

extern template void activateStored<float>(Activation, const LayerColumns&, float*, float*);
extern template void activateStored<double>(Activation, const LayerColumns&, double*, double*);

} // namespace assay
