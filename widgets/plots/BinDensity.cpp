// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/BinDensity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

QVector<double> stepsOf(const std::vector<double>& values)
{
    QVector<double> points(values.begin(), values.end());
    points.push_back(values.empty() ? 0.0 : values.back());
    return points;
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> densityOf(const std::vector<double>& values, const std::vector<double>& edges,
                            double norm)
{
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i] = norm != 0.0 ? values[i] / (norm * (edges[i + 1] - edges[i])) : 0.0;
    return out;
}

std::vector<double> shiftedBy(const std::vector<double>& values, const std::vector<double>& errors,
                            double sign)
{
    std::vector<double> out(values);
    for (std::size_t i = 0; i < std::min(out.size(), errors.size()); ++i)
        out[i] += sign * errors[i];
    return out;
}

std::vector<double> ratioOf(const std::vector<double>& above, const std::vector<double>& below)
{
    std::vector<double> out(above.size(), NAN);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (below[i] > 0.0)
            out[i] = above[i] / below[i];
    return out;
}

} // namespace assay
