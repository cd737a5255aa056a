// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/TileKernel.hpp"

#if defined(__x86_64__)

#include "core/augmentation/TileKernelLoops.hpp"

namespace assay {

extern const TileKernel tileKernelAvx2;
const TileKernel tileKernelAvx2{&moments, &weights, "avx2"};

} // namespace assay

#endif
