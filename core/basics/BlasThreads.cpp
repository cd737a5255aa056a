// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/BlasThreads.hpp"

#include <dlfcn.h>

namespace assay {

bool limitBlasThreads()
{
    // Looked up at run time: which BLAS stands behind libblas.so.3 is the administrator's choice.
    using SetThreads = void (*)(int);
    static const auto setThreads =
        reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (!setThreads)
        return false;
    setThreads(1);
    return true;
}

std::string blasWarning()
{
    if (limitBlasThreads())
        return {};
    return "OpenBLAS is not in use: training by LibTorch is about ten times slower than it could "
           "be. Install libopenblas0-pthread and make it the default (update-alternatives "
           "--config libblas.so.3-x86_64-linux-gnu).";
}

} // namespace assay
