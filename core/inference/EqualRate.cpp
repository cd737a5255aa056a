// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/EqualRate.hpp"

#include <cmath>

namespace assay {

namespace {

double bisect(const std::function<double(double)>& function, double low, double high, double width)
{
    const bool rising = function(high) > 0.0;
    while (high - low > width) {
        const double middle = 0.5 * (low + high);
        if ((function(middle) > 0.0) == rising)
            high = middle;
        else
            low = middle;
    }
    return 0.5 * (low + high);
}

} // namespace

std::vector<double> pointsOfEqualRate(const std::function<double(double)>& rate, double low,
                                      double high, double at)
{
    constexpr int steps = 400;
    const double level = rate(at), width = (high - low) / steps;
    const auto difference = [&](double x) { return rate(x) - level; };
    std::vector<double> points;
    double before = low, valueBefore = difference(low);
    for (int i = 1; i <= steps; ++i) {
        const double x = low + i * width;
        const double value = difference(x);
        const bool crosses = (value > 0.0) != (valueBefore > 0.0);
        // The point itself is a root too; rounding decides in which of its two steps.
        const bool own = at >= before - 1e-9 * width && at <= x + 1e-9 * width;
        if (crosses && !own && std::isfinite(value) && std::isfinite(valueBefore))
            points.push_back(bisect(difference, before, x, 1e-12 * (high - low)));
        before = x;
        valueBefore = value;
    }
    return points;
}

} // namespace assay
