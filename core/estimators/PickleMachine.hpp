// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A value of the pickle subset that state dicts are made of.
struct PickleValue {
    enum class Kind {
        None,
        Bool,
        Integer,
        Real,
        Text,
        Sequence,
        Dict,
        Name,
        Storage,
        Tensor,
        Mark
    };

    Kind kind = Kind::None;
    std::int64_t integer = 0;          ///< Integer, Bool; Tensor: offset in elements
    double real = 0.0;                 ///< Real
    std::string text;                  ///< Text; Name "module name"; Storage, Tensor: key
    std::string type;                  ///< Storage, Tensor: storage class, "torch FloatStorage"
    std::vector<PickleValue*> items;   ///< Sequence: elements; Dict: key, value, key, value
    std::vector<std::int64_t> sizes;   ///< Tensor, >= 0
    std::vector<std::int64_t> strides; ///< Tensor, >= 0, as many as sizes
};

/// What a program made. The heap owns all values: they may refer to each other in circles.
struct PickleResult {
    std::deque<PickleValue> heap;
    const PickleValue* root = nullptr;
};

/// Runs a pickle program (protocol 2) and returns what it leaves: the restricted interpreter behind
/// readStateDict(). Refuses opcodes and names that a state dict does not need.
Result<std::unique_ptr<PickleResult>> runPickle(std::string_view program);

} // namespace assay
