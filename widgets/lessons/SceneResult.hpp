// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace assay {

/// Something drawn in a figure. `style` is the name of a method (its colour, dash and marker), or
/// "first", "second", "third" (of several alike), "estimate", "reference", "muted", "warning".
struct SceneItem {
    enum class Kind {
        Line,     ///< y against x
        Steps,    ///< A histogram: x are edges, one more than y.
        Area,     ///< Line, filled down to zero.
        Band,     ///< Between low and high.
        Points,   ///< With error bars when low has as many entries.
        Arrows,   ///< From (x, y) by (low, high).
        Segments, ///< Horizontal, from low to high at height y.
        Vertical, ///< A line at each x over the whole height.
        Horizontal
    };
    Kind kind = Kind::Line;
    QString name; ///< In the legend; empty: not there.
    QString style = "Truth";
    std::vector<double> x, y, low, high;
    bool dashed = false;
    bool large = false; ///< Points that are few and important.
};

/// A point that can be dragged: its coordinates are settings of the scene. An empty setting means
/// that it does not move along that axis.
struct SceneHandle {
    QString name;
    double x = 0.0, y = 0.0;
    std::string xSetting, ySetting;
};

/// One plot.
struct SceneFigure {
    std::string id;
    QString title, xTitle, yTitle;
    std::pair<double, double> xRange{0.0, 0.0}, yRange{0.0, 0.0}; ///< Equal: as the items need.
    bool logarithmic = false; ///< The vertical axis.
    std::vector<SceneItem> items{};
    std::vector<SceneHandle> handles{};
};

/// What a scene gives: figures, and numbers by name that texts and checks refer to.
struct SceneResult {
    std::vector<SceneFigure> figures;
    std::map<std::string, double> numbers;

    const SceneFigure* figure(const std::string& id) const
    {
        for (const SceneFigure& candidate : figures)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
};

} // namespace assay
