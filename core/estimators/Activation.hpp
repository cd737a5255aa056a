// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Non-linearity between layers, as PyTorch defines each of them (GELU: the exact one with erf).
enum class Activation { Tanh, Relu, Elu, Selu, Softplus, Silu, Gelu, Sigmoid };

/// By its recipe name ("tanh", "relu", ...); nothing if there is none.
std::optional<Activation> activationByName(std::string_view name);
std::string activationName(Activation activation);
/// False if the second derivative vanishes almost everywhere, so that a score in the loss has
/// little to hold on to.
bool isSmooth(Activation activation);

} // namespace assay
