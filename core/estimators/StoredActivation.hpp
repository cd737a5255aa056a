// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Activation.hpp"
#include "core/estimators/MlpKernels.hpp"

namespace assay {

/// Any activation, in place on \p values (z and tangents z_p' become a and a_p'). With \p stored,
/// keeps s'(z) in the event columns and s''(z) z_p' in the tangent columns for the backward step;
/// nullptr when there will be none. SiLU by \p kernels, the others with the functions of the
/// standard library at about 10 ns per value; tanh needs no stored values and has kernels of its
/// own.
template <typename Real>
void activateStored(Activation activation, const MlpKernels<Real>& kernels,
                    const LayerColumns& layer, Real* values, Real* stored);

extern template void activateStored<float>(Activation, const MlpKernels<float>&,
                                           const LayerColumns&, float*, float*);
extern template void activateStored<double>(Activation, const MlpKernels<double>&,
                                            const LayerColumns&, double*, double*);

} // namespace assay
