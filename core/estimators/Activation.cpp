// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Activation.hpp"

#include <array>
#include <utility>

namespace assay {

namespace {

constexpr std::array<std::pair<std::string_view, Activation>, 8> names{{
    {"tanh", Activation::Tanh},
    {"relu", Activation::Relu},
    {"elu", Activation::Elu},
    {"selu", Activation::Selu},
    {"softplus", Activation::Softplus},
    {"silu", Activation::Silu},
    {"gelu", Activation::Gelu},
    {"sigmoid", Activation::Sigmoid},
}};

} // namespace

std::optional<Activation> activationByName(std::string_view name)
{
    for (const auto& [text, activation] : names) {
        if (text == name)
            return activation;
    }
    return std::nullopt;
}

std::string activationName(Activation activation)
{
    for (const auto& [text, value] : names) {
        if (value == activation)
            return std::string(text);
    }
    return {};
}

bool isSmooth(Activation activation)
{
    return activation != Activation::Relu;
}

} // namespace assay
