// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpWeights.hpp"

#include "core/basics/Random.hpp"

#include <cmath>

namespace assay {

std::size_t MlpShape::weightOffset(int l) const
{
    std::size_t offset = 0;
    for (int k = 0; k < l; ++k) {
        const auto in = static_cast<std::size_t>(sizes[static_cast<std::size_t>(k)]);
        offset += (in + 1) * static_cast<std::size_t>(sizes[static_cast<std::size_t>(k) + 1]);
    }
    return offset;
}

std::size_t MlpShape::biasOffset(int l) const
{
    const auto k = static_cast<std::size_t>(l);
    return weightOffset(l) +
           static_cast<std::size_t>(sizes[k]) * static_cast<std::size_t>(sizes[k + 1]);
}

std::size_t MlpShape::parameterCount() const
{
    return weightOffset(layers());
}

std::vector<double> initialParameters(const MlpShape& shape, std::uint64_t seed)
{
    Random random(seed, 0x6d6c70); // A stream of its own, apart from the shuffles.
    std::vector<double> parameters(shape.parameterCount());
    for (int l = 0; l < shape.layers(); ++l) {
        const double bound = 1.0 / std::sqrt(shape.sizes[static_cast<std::size_t>(l)]);
        for (std::size_t i = shape.weightOffset(l); i < shape.weightOffset(l + 1); ++i)
            parameters[i] = random.uniform(-bound, bound);
    }
    return parameters;
}

} // namespace assay
