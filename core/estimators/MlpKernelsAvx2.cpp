// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// The kernels for AVX2 with FMA.
#if defined(__x86_64__)
#define ASSAY_KERNEL_NAMESPACE avx2
#define ASSAY_KERNEL_NAME "avx2"
#define ASSAY_VECTOR_BYTES 32
#define ASSAY_TILE_ROWS 6
#define ASSAY_TILE_VECTORS 2
#include "core/estimators/MlpKernels.inl"
#endif
