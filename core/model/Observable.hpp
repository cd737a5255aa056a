// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <optional>
#include <string>

namespace assay {

/// A reconstructed quantity x_j of an event.
struct Observable {
    std::string name;
    std::string expression; ///< How it is computed from particles or columns; empty if it is given.
    std::string unit;
    std::string label; ///< LaTeX-like label for plots; empty means the name.
    /// An event for which the expression is not defined is dropped.
    bool required = false;
    /// Value where the expression is not defined; nothing stands for NaN.
    std::optional<double> fallback;

    bool operator==(const Observable&) const = default;
};

} // namespace assay
