// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Binning.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <numbers>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr double low = -6.0, high = 8.0;
constexpr int cells = 201; // Per axis: steps of 0.07, a sixteenth of the width of x.

/// The toy `eft-toy` on a grid of (x1, x2), at one theta.
struct Plane {
    Matrix x;     ///< [n][2]
    Vector p;     ///< Probability of each cell, sums to 1.
    Matrix score; ///< [n][2]

    Plane(const ExactDensity& density, const Theta& theta)
    {
        const std::vector<double> axis = spaced(low, high, cells);
        x.resize(cells * cells, 2);
        for (int i = 0; i < cells; ++i)
            for (int j = 0; j < cells; ++j)
                x.row(cells * i + j) << axis[std::size_t(i)], axis[std::size_t(j)];
        p = density.logDensity(Level::Reconstructed, x, theta).array().exp();
        p /= p.sum();
        score = density.score(Level::Reconstructed, x, theta);
    }
    Eigen::Matrix2d information() const { return score.transpose() * p.asDiagonal() * score; }
    /// Of a histogram with equally filled bins of each axis that is used.
    Result<Eigen::Matrix2d> binned(int bins, bool first, bool second) const
    {
        std::vector<std::vector<double>> edges(2);
        const std::vector<double> weights = toStd(p);
        for (int axis = 0; axis < 2; ++axis) {
            if (!(axis == 0 ? first : second) || bins < 2)
                continue;
            const auto found = quantileEdges(toStd(x.col(axis)), weights, bins);
            if (!found)
                return found.error();
            edges[std::size_t(axis)] = *found;
        }
        const auto binning = Binning::create(edges);
        if (!binning)
            return binning.error();
        Vector contents = Vector::Zero(Eigen::Index(binning->binCount()));
        Matrix slopes = Matrix::Zero(Eigen::Index(binning->binCount()), 2);
        for (Eigen::Index i = 0; i < p.size(); ++i) {
            const Eigen::Index bin = binning->indexOf(x.row(i).data());
            contents[bin] += p[i];
            slopes.row(bin) += p[i] * score.row(i);
        }
        Eigen::Matrix2d sum = Eigen::Matrix2d::Zero();
        for (Eigen::Index b = 0; b < contents.size(); ++b)
            if (contents[b] > 0.0)
                sum += slopes.row(b).transpose() * slopes.row(b) / contents[b];
        return sum;
    }
};

/// The line at one standard deviation; where nothing is known it leaves the figure.
SceneItem ellipse(const QString& name, const QString& style, const Eigen::Matrix2d& information)
{
    SceneItem line = item(Kind::Line, name, style, {}, {});
    for (const double phi : spaced(0.0, 2.0 * std::numbers::pi, 181)) {
        const Eigen::Vector2d u(std::cos(phi), std::sin(phi));
        const double r = 1.0 / std::sqrt(std::max(u.dot(information * u), 1e-4));
        line.x.push_back(r * u[0]);
        line.y.push_back(r * u[1]);
    }
    return line;
}

SceneFigure ellipsesFigure(const Eigen::Matrix2d& full, const Eigen::Matrix2d& bins, double events)
{
    SceneFigure figure{"ellipses", SceneText::tr("One standard deviation"), "c_1", "c_2"};
    figure.items = {ellipse(SceneText::tr("all of x"), "Truth", events * full),
                    ellipse(SceneText::tr("your histogram"), "Histogram", events * bins)};
    figure.items.back().dashed = true;
    figure.xRange = {-0.5, 0.5};
    figure.yRange = {-0.5, 0.5};
    return figure;
}

SceneFigure eventsFigure(const Process& process, std::uint64_t seed, const Theta& theta)
{
    SceneFigure figure{"events", SceneText::tr("Events"), "x_1", "x_2"};
    for (const auto& [at, name, style] :
         {std::tuple(Theta{0.0, 0.0}, SceneText::tr("SM"), "muted"),
          std::tuple(theta, SceneText::tr("moved"), "second")}) {
        EventBlock block;
        if (process.draw(seed, at, 600, block).ok())
            figure.items.push_back(item(Kind::Points, name, style, toStd(block.x.col(0)),
                                        toStd(block.x.col(1))));
    }
    figure.xRange = {-4.0, 5.0};
    figure.yRange = {-4.0, 5.0};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto process = createProcess("eft-toy", {});
    if (!process)
        return process.error();
    const Plane plane(*(*process)->truth(), {0.0, 0.0});
    const bool both = settings.is("observables", "both");
    const auto binned = plane.binned(settings.whole("bins"),
                                     both || settings.is("observables", "x1"),
                                     both || settings.is("observables", "x2"));
    if (!binned)
        return binned.error();
    const Eigen::Matrix2d full = plane.information();
    SceneResult result;
    result.figures = {ellipsesFigure(full, *binned, 100.0),
                      eventsFigure(**process, context.seed, {1.0, 0.0})};
    result.numbers = {
        {"kept_1", (*binned)(0, 0) / full(0, 0)},
        {"kept_2", (*binned)(1, 1) / full(1, 1)},
        {"kept", std::sqrt(std::max(0.0, binned->determinant() / full.determinant()))},
        {"count", double(both ? settings.whole("bins") * settings.whole("bins")
                              : settings.whole("bins"))},
        {"full_1", full(0, 0)},
        {"full_2", full(1, 1)}};
    return result;
}

} // namespace

SceneEntry observablesScene()
{
    SceneEntry entry;
    entry.id = "observables";
    entry.settings = {{"observables", SceneText::tr("histogram of"), 0, 0, 0, false,
                       {{"x1", "x_1"}, {"x2", "x_2"}, {"both", SceneText::tr("x_1 and x_2")}}},
                      {"bins", SceneText::tr("bins per axis"), 5, 1, 25, true}};
    entry.numbers = {{"kept_1", SceneText::tr("information on c₁ kept")},
                     {"kept_2", SceneText::tr("on c₂")},
                     {"kept", SceneText::tr("on both, (det)^½")},
                     {"count", SceneText::tr("bins in total"), 0},
                     {"full_1", SceneText::tr("information on c₁ per event")},
                     {"full_2", SceneText::tr("on c₂")}};
    entry.figures = {"ellipses", "events"};
    entry.run = run;
    return entry;
}

} // namespace assay
