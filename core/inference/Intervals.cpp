// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Intervals.hpp"

#include <boost/math/tools/roots.hpp>

#include <cmath>
#include <optional>

namespace assay {

namespace {

using ScanPoint = std::pair<double, double>;

struct Stopped {
    Error error;
};

double linearCrossing(const ScanPoint& a, const ScanPoint& b, double threshold)
{
    if (!std::isfinite(a.second))
        return b.first;
    if (!std::isfinite(b.second))
        return a.first;
    return a.first + (threshold - a.second) / (b.second - a.second) * (b.first - a.first);
}

double crossing(const ScanPoint& a, const ScanPoint& b, double threshold,
                const ScanFunction& function)
{
    if (!function || a.second == threshold || b.second == threshold)
        return linearCrossing(a, b, threshold);
    const auto difference = [&](double value) {
        const Result<double> q = function(value);
        if (!q)
            throw Stopped{q.error()};
        return std::isfinite(*q) ? *q - threshold : 1e100;
    };
    const auto clip = [&](double q) { return std::isfinite(q) ? q - threshold : 1e100; };
    std::uintmax_t evaluations = 60;
    const auto bracket = boost::math::tools::toms748_solve(
        difference, a.first, b.first, clip(a.second), clip(b.second),
        boost::math::tools::eps_tolerance<double>(36), evaluations);
    return 0.5 * (bracket.first + bracket.second);
}

} // namespace

Result<std::vector<Interval>> intervalsBelow(const std::vector<ScanPoint>& scan, double threshold,
                                             const ScanFunction& function)
{
    std::vector<Interval> intervals;
    std::optional<Interval> open;
    const ScanPoint* previous = nullptr; // The last valid point before this one.
    try {
        for (const ScanPoint& point : scan) {
            if (std::isnan(point.second)) {
                if (open) {
                    open->high = previous->first;
                    open->highOpen = true;
                    intervals.push_back(*open);
                    open.reset();
                }
                previous = nullptr;
                continue;
            }
            const bool inside = point.second < threshold;
            if (inside && !open) {
                open = Interval{point.first, point.first, previous == nullptr, false};
                if (previous)
                    open->low = crossing(*previous, point, threshold, function);
            } else if (!inside && open) {
                open->high = crossing(*previous, point, threshold, function);
                intervals.push_back(*open);
                open.reset();
            }
            previous = &point;
        }
    } catch (const Stopped& stopped) {
        return stopped.error;
    }
    if (open) {
        open->high = previous->first;
        open->highOpen = true;
        intervals.push_back(*open);
    }
    return intervals;
}

} // namespace assay
