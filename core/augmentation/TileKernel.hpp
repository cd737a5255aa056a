// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>

namespace assay {

/// Sums over the morphed weights of some events.
struct WeightMoments {
    double positive = 0.0; ///< sum of max(w, 0)
    double negative = 0.0; ///< sum of max(-w, 0)
    double largest = 0.0;  ///< max(w, 0)
};

/// The innermost loops of sampling, dsigma_e(theta) = sum_b v_b w_be, for columns [B] of \p stride
/// weights each. Chosen at run time for the processor; the order of additions depends on the range
/// only, so results are the same wherever the events lie in memory. B multiply-adds per event.
struct TileKernel {
    WeightMoments (*moments)(const double* columns, std::size_t stride, std::size_t benchmarks,
                             const double* v, std::size_t begin, std::size_t end);
    void (*weights)(const double* columns, std::size_t stride, std::size_t benchmarks,
                    const double* v, std::size_t begin, std::size_t end, double* out);
    const char* name;
};

/// The fastest kernel that this processor runs.
const TileKernel& tileKernel();
/// All that were built and run here, the portable one first; for tests.
const TileKernel* const* tileKernels(std::size_t& count);

} // namespace assay
