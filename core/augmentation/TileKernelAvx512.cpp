// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/TileKernel.hpp"

#if defined(__x86_64__)

#include "core/augmentation/TileKernelLoops.hpp"

namespace assay {

extern const TileKernel tileKernelAvx512;
const TileKernel tileKernelAvx512{&moments, &weights, "avx512"};

} // namespace assay

#endif
