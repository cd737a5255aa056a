// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/TileKernel.hpp"

#include "core/augmentation/TileKernelLoops.hpp"

#include <array>

namespace assay {

#if defined(__x86_64__)
extern const TileKernel tileKernelAvx2;
extern const TileKernel tileKernelAvx512;
#endif

namespace {

constexpr TileKernel portable{&moments, &weights, "portable"};

struct Table {
    std::array<const TileKernel*, 3> kernels{&portable, nullptr, nullptr};
    std::size_t count = 1;

    Table()
    {
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            kernels[count++] = &tileKernelAvx2;
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw"))
            kernels[count++] = &tileKernelAvx512;
#endif
    }
};

const Table& table()
{
    static const Table kernels;
    return kernels;
}

} // namespace

const TileKernel& tileKernel()
{
    return *table().kernels[table().count - 1];
}

const TileKernel* const* tileKernels(std::size_t& count)
{
    count = table().count;
    return table().kernels.data();
}

} // namespace assay
