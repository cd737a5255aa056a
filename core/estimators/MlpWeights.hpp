// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Activation.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// Architecture of a dense network: sizes = inputs, hidden..., outputs; the activation stands after
/// every layer but the last.
struct MlpShape {
    std::vector<int> sizes;
    Activation activation = Activation::Tanh;

    int inputs() const { return sizes.front(); }
    int outputs() const { return sizes.back(); }
    int layers() const { return static_cast<int>(sizes.size()) - 1; }
    std::size_t parameterCount() const;
    /// Where layer \p l (from 0) starts in the flat parameters: W [out][in], row-major, then
    /// b [out], as PyTorch's Linear keeps them.
    std::size_t weightOffset(int l) const;
    std::size_t biasOffset(int l) const;

    bool operator==(const MlpShape&) const = default;
};

/// A trained network as a plain value.
struct MlpWeights {
    MlpShape shape;
    std::vector<double> parameters; ///< Flat, layout of MlpShape.
    bool singlePrecision = true;    ///< Evaluate in float, the precision it was trained in.
};

/// Initial weights as PyTorch's Linear: W and b uniform in +-1/sqrt(inputs of the layer). Drawn
/// with our own generator, so the same on every platform.
std::vector<double> initialParameters(const MlpShape& shape, std::uint64_t seed);

} // namespace assay
