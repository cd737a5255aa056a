// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QVector>

#include <vector>

namespace assay {

/// What plots of histograms do with the contents of bins before they draw them. [n] is the number
/// of bins, edges are [n + 1].

/// Values of bins as points of a step line: left edges, and the last value again at the right end.
QVector<double> stepsOf(const std::vector<double>& values);
double sumOf(const std::vector<double>& values);
/// Bin contents divided by bin width and \p norm.
std::vector<double> densityOf(const std::vector<double>& values, const std::vector<double>& edges,
                              double norm);
/// values + sign * errors.
std::vector<double> shiftedBy(const std::vector<double>& values, const std::vector<double>& errors,
                              double sign);
/// NaN where there is nothing below.
std::vector<double> ratioOf(const std::vector<double>& above, const std::vector<double>& below);

} // namespace assay
