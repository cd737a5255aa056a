// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/TileKernel.hpp"

#include <cstring>

// Compiled once per instruction set; everything here has internal linkage, so that no instruction
// set leaks into another translation unit.
namespace assay {
namespace {

using Lanes = double __attribute__((vector_size(64)));
constexpr std::size_t laneCount = 8;

/// By reference: returning wide vectors would change the calling convention between builds.
inline void load(Lanes& lanes, const double* from)
{
    std::memcpy(&lanes, from, sizeof lanes);
}

inline double sumOf(const Lanes& lanes)
{
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
           ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

inline double maxOf(const Lanes& lanes)
{
    double result = 0.0;
    for (std::size_t i = 0; i < laneCount; ++i)
        result = lanes[i] > result ? lanes[i] : result;
    return result;
}

inline double oneWeight(const double* column, std::size_t stride, std::size_t benchmarks,
                        const double* v)
{
    double weight = v[0] * column[0];
    for (std::size_t b = 1; b < benchmarks; ++b)
        weight += v[b] * column[b * stride];
    return weight;
}

/// Two vectors at a time hide the latency of the multiply-adds.
inline void twoWeights(const double* column, std::size_t stride, std::size_t benchmarks,
                       const double* v, Lanes& first, Lanes& second)
{
    Lanes left;
    Lanes right;
    load(left, column);
    load(right, column + laneCount);
    first = v[0] * left;
    second = v[0] * right;
    for (std::size_t b = 1; b < benchmarks; ++b) {
        load(left, column + b * stride);
        load(right, column + b * stride + laneCount);
        first += v[b] * left;
        second += v[b] * right;
    }
}

WeightMoments moments(const double* columns, std::size_t stride, std::size_t benchmarks,
                      const double* v, std::size_t begin, std::size_t end)
{
    const Lanes zero{};
    Lanes positive{};
    Lanes negative{};
    Lanes largest{};
    Lanes first;
    Lanes second;
    std::size_t i = begin;
    for (; i + 2 * laneCount <= end; i += 2 * laneCount) {
        twoWeights(columns + i, stride, benchmarks, v, first, second);
        positive += (first > zero ? first : zero) + (second > zero ? second : zero);
        negative -= (first < zero ? first : zero) + (second < zero ? second : zero);
        const Lanes larger = first > second ? first : second;
        largest = larger > largest ? larger : largest;
    }
    WeightMoments result{sumOf(positive), sumOf(negative), maxOf(largest)};
    for (; i < end; ++i) {
        const double weight = oneWeight(columns + i, stride, benchmarks, v);
        (weight > 0.0 ? result.positive : result.negative) += weight > 0.0 ? weight : -weight;
        result.largest = weight > result.largest ? weight : result.largest;
    }
    return result;
}

void weights(const double* columns, std::size_t stride, std::size_t benchmarks, const double* v,
             std::size_t begin, std::size_t end, double* out)
{
    Lanes first;
    Lanes second;
    std::size_t i = begin;
    for (; i + 2 * laneCount <= end; i += 2 * laneCount) {
        twoWeights(columns + i, stride, benchmarks, v, first, second);
        std::memcpy(out + (i - begin), &first, sizeof first);
        std::memcpy(out + (i - begin) + laneCount, &second, sizeof second);
    }
    for (; i < end; ++i)
        out[i - begin] = oneWeight(columns + i, stride, benchmarks, v);
}

} // namespace
} // namespace assay
