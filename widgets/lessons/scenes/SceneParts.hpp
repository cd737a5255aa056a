// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/lessons/SceneResult.hpp"

#include <QCoreApplication>

#include <cmath>
#include <utility>
#include <vector>

namespace assay {

/// Where the texts of scenes are translated.
struct SceneText {
    Q_DECLARE_TR_FUNCTIONS(SceneText)
};

/// \p count points from \p low to \p high, both included.
inline std::vector<double> spaced(double low, double high, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(low + (high - low) * i / std::max(count - 1, 1));
    return values;
}

template <typename F>
std::vector<double> mapped(const std::vector<double>& x, F function)
{
    std::vector<double> values;
    values.reserve(x.size());
    for (const double value : x)
        values.push_back(function(value));
    return values;
}

inline std::vector<double> toStd(const Vector& values)
{
    return {values.begin(), values.end()};
}

/// A column [n][1].
inline Matrix column(const std::vector<double>& values)
{
    Matrix matrix(Eigen::Index(values.size()), 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        matrix(Eigen::Index(i), 0) = values[i];
    return matrix;
}

inline SceneItem item(SceneItem::Kind kind, const QString& name, const QString& style,
                      std::vector<double> x, std::vector<double> y)
{
    SceneItem made;
    made.kind = kind;
    made.name = name;
    made.style = style;
    made.x = std::move(x);
    made.y = std::move(y);
    return made;
}

inline SceneItem dashed(SceneItem made)
{
    made.dashed = true;
    return made;
}

/// Error bars or ends, arrow components.
inline SceneItem with(SceneItem made, std::vector<double> low, std::vector<double> high)
{
    made.low = std::move(low);
    made.high = std::move(high);
    return made;
}

inline SceneItem large(SceneItem made)
{
    made.large = true;
    return made;
}

/// Standard normal distribution function.
inline double normalCdf(double x)
{
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

} // namespace assay
