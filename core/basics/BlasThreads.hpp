// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <string>

namespace assay {

/// Limits OpenBLAS to one thread per caller. It has a thread pool of its own, which no setting of
/// LibTorch or OpenMP limits, and two trainings side by side slow each other down five- to tenfold
/// without this. Process-wide, cheap to call again. False when the BLAS in use is not OpenBLAS, or
/// when the caller cannot see it: only the LibTorch module can, which is loaded with local symbols.
bool limitBlasThreads();

/// What to tell the user when limitBlasThreads() is false: the reference BLAS trains ten times
/// slower. Empty when all is well.
std::string blasWarning();

} // namespace assay
