// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// The kernels for AVX-512 (F, DQ, VL, BW).
#if defined(__x86_64__)
#define ASSAY_KERNEL_NAMESPACE avx512
#define ASSAY_KERNEL_NAME "avx512"
#define ASSAY_VECTOR_BYTES 64
#define ASSAY_TILE_ROWS 6
#define ASSAY_TILE_VECTORS 4
#include "core/estimators/MlpKernels.inl"
#endif
