// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <vector>

namespace assay {

/// Events of a calibration sample at one parameter point, sorted by f.
struct CalibrationRow {
    double f = 0.0;           ///< Raw log ratio.
    double numerator = 0.0;   ///< Share of the weight at theta, sums to 1.
    double denominator = 0.0; ///< Share of the weight at theta_ref, sums to 1.
};

/// How a raw log ratio f at one parameter point is turned into a calibrated one: constant in bins
/// of f, or f times a factor. Value type; O(log bins) per event.
class RatioMap {
public:
    /// f itself.
    RatioMap() = default;
    /// values[k] where edges[k-1] < f <= edges[k]; one value more than edges.
    RatioMap(std::vector<double> edges, std::vector<double> values);
    explicit RatioMap(double factor) : m_factor(factor) {}

    /// NaN stays NaN. \p f raw: the shift is subtracted first.
    double operator()(double f) const;
    /// What is taken off f before anything else: the log rate inside a ratio that contains it.
    double shift() const { return m_shift; }
    void setShift(double shift) { m_shift = shift; }
    double factor() const { return m_factor; }
    const std::vector<double>& edges() const { return m_edges; }
    const std::vector<double>& values() const { return m_values; }

private:
    std::vector<double> m_edges;
    std::vector<double> m_values;
    double m_factor = 1.0;
    double m_shift = 0.0;
};

/// log of the ratio of the weights in bins of f (spec methods K (i)). Bins are quantiles of the
/// half-and-half mixture of theta and theta_ref, split where they are wider than 0.1 in f (a bin of
/// width d loses about d^2/24 of q per event, most of it in the tails); one with fewer than 10
/// effective events on either side is merged with its neighbour, so every bin has a finite value.
/// Normalised by construction: E_ref[r] = 1 on the calibration sample, so that it cannot overstate
/// except by noise, about bins / (2 effective events) per expected event.
RatioMap fitHistogramMap(const std::vector<CalibrationRow>& rows, int bins);

/// Isotonic regression of the label on f (spec methods K (ii)). The first and the last plateau get
/// one event more of the class that they lack, so that they stay finite.
RatioMap fitIsotonicMap(const std::vector<CalibrationRow>& rows);

/// The factor a that minimises the weighted cross entropy of sigmoid(-a f) (spec methods K (iii)):
/// convex, by Newton's method.
RatioMap fitTemperatureMap(const std::vector<CalibrationRow>& rows);

} // namespace assay
