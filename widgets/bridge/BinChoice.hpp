// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <optional>
#include <vector>

namespace assay {

/// How one observable is binned: a number of equal bins, or edges.
struct BinChoice {
    int bins = 50;
    std::optional<double> low, high; ///< Ends of the range; those not given follow the events.
    std::vector<double> edges;       ///< Used instead unless empty.

    bool operator==(const BinChoice&) const = default;
    /// Whether the program chooses everything.
    bool isDefault() const { return *this == BinChoice(); }

    /// Edges for an observable whose edges the program would choose as \p automatic (which may be
    /// around integers). \p bins are used where the choice is left to the program.
    std::vector<double> edgesFor(const std::vector<double>& automatic, int bins) const;
    /// What makes it useless, in words, or success.
    Status check() const;
};

} // namespace assay
