// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpKernels.hpp"

namespace assay {

namespace baseline {
template <typename Real>
const MlpKernels<Real>& kernels();
}
#if defined(__x86_64__)
namespace avx2 {
template <typename Real>
const MlpKernels<Real>& kernels();
}
namespace avx512 {
template <typename Real>
const MlpKernels<Real>& kernels();
}
#endif

template <typename Real>
std::vector<const MlpKernels<Real>*> allMlpKernels()
{
    std::vector<const MlpKernels<Real>*> all{&baseline::kernels<Real>()};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        all.push_back(&avx2::kernels<Real>());
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("fma"))
        all.push_back(&avx512::kernels<Real>());
#endif
    return all;
}

template <typename Real>
const MlpKernels<Real>& mlpKernels()
{
    static const MlpKernels<Real>& best = *allMlpKernels<Real>().back();
    return best;
}

template const MlpKernels<float>& mlpKernels<float>();
template const MlpKernels<double>& mlpKernels<double>();
template std::vector<const MlpKernels<float>*> allMlpKernels<float>();
template std::vector<const MlpKernels<double>*> allMlpKernels<double>();

} // namespace assay
