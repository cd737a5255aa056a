// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
// The kernels for any processor: 128-bit vectors, which GCC lowers to what there is.
#define ASSAY_KERNEL_NAMESPACE baseline
#define ASSAY_KERNEL_NAME "baseline"
#define ASSAY_VECTOR_BYTES 16
#define ASSAY_TILE_ROWS 4
#define ASSAY_TILE_VECTORS 2
#include "core/estimators/MlpKernels.inl"
