// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/BinChoice.hpp"

#include <cmath>
#include <string>

namespace assay {

namespace {

/// Edges at half-integers, one bin per integer.
bool aroundIntegers(const std::vector<double>& edges)
{
    return edges.size() > 1 && std::abs(edges[1] - edges[0] - 1.0) < 1e-12
           && std::abs(edges[0] - std::floor(edges[0]) - 0.5) < 1e-12;
}

} // namespace

std::vector<double> BinChoice::edgesFor(const std::vector<double>& automatic, int usual) const
{
    if (!edges.empty())
        return edges;
    const bool chosen = !isDefault();
    // Not computed again: edges that differ by rounding are other bins.
    if (!chosen && (aroundIntegers(automatic) || int(automatic.size()) == usual + 1))
        return automatic;
    const double from = low.value_or(automatic.front());
    const double to = high.value_or(automatic.back());
    const int count = chosen ? bins : usual;
    if (!(to > from) || count < 1)
        return automatic;
    std::vector<double> equal;
    for (int i = 0; i <= count; ++i)
        equal.push_back(from + (to - from) * i / count);
    return equal;
}

Status BinChoice::check() const
{
    if (low && high && !(*low < *high))
        return invalidInput("The range ends before it begins.", "Give the smaller number first.");
    if (edges.size() == 1)
        return invalidInput("One edge makes no bin.", "Give two edges or more, or none.");
    for (std::size_t i = 1; i < edges.size(); ++i)
        if (!(edges[i - 1] < edges[i]))
            return invalidInput("Edge " + std::to_string(i + 1)
                                    + " is not larger than the one before it.",
                                "Give the edges in increasing order.");
    return {};
}

} // namespace assay
