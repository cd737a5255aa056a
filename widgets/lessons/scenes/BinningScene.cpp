// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <limits>
#include <numbers>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int mostBins = 40;
const double width = std::sqrt(5.0); // Of x in the toy `gauss`.

/// Bins of x ~ N(0, 5): probability and mean score of each, in closed form.
struct Bins {
    std::vector<double> edges; ///< Inner ones, in widths.
    std::vector<double> probability, score;

    Bins(int count, bool quantiles)
    {
        for (int i = 1; i < count; ++i)
            edges.push_back(quantiles ? std::numbers::sqrt2
                                            * boost::math::erf_inv(2.0 * i / count - 1.0)
                                      : -3.0 + 6.0 * i / count);
        const double infinity = std::numeric_limits<double>::infinity();
        double low = -infinity;
        for (std::size_t i = 0; i <= edges.size(); ++i) {
            const double high = i < edges.size() ? edges[i] : infinity;
            const double p = normalCdf(high) - normalCdf(low);
            probability.push_back(p);
            // The score x/5 in units of the width: E[t | bin] = (phi(low) - phi(high)) / (p w).
            score.push_back((phi(low) - phi(high)) / (p * width));
            low = high;
        }
    }
    static double phi(double u)
    {
        return std::exp(-0.5 * u * u) / std::sqrt(2.0 * std::numbers::pi);
    }
    /// sum_b p_b E[t|b]^2, which equals sum_b (dp_b/dtheta)^2 / p_b.
    double information() const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < probability.size(); ++i)
            sum += probability[i] * score[i] * score[i];
        return sum;
    }
};

double clipped(double u)
{
    return std::clamp(u * width, -8.0, 8.0);
}

SceneFigure stairsFigure(const Bins& bins, const ExactDensity& density)
{
    SceneFigure figure{"stairs", SceneText::tr("Score: exact and in bins"), "x",
                       SceneText::tr("score t(x)")};
    std::vector<double> edges{-8.0};
    for (const double edge : bins.edges)
        edges.push_back(clipped(edge));
    edges.push_back(8.0);
    const std::vector<double> x = spaced(-8.0, 8.0, 81);
    const Matrix exact = density.score(Level::Reconstructed, column(x), {0.0});
    figure.items = {item(Kind::Steps, SceneText::tr("what the bins know"), "Histogram", edges,
                         bins.score),
                    item(Kind::Line, SceneText::tr("exact"), "Truth", x, toStd(exact.col(0)))};
    figure.xRange = {-8.0, 8.0};
    figure.yRange = {-1.7, 1.7};
    return figure;
}

SceneFigure densityFigure(const Bins& bins, const ExactDensity& density)
{
    SceneFigure figure{"density", SceneText::tr("Events and bins"), "x", "p(x|\\theta)"};
    const std::vector<double> x = spaced(-8.0, 8.0, 161);
    const auto at = [&](double theta) {
        return toStd(density.logDensity(Level::Reconstructed, column(x), {theta}).array().exp());
    };
    SceneItem rules = item(Kind::Vertical, {}, "muted", {}, {});
    rules.dashed = true;
    for (const double edge : bins.edges)
        if (std::abs(edge * width) < 8.0)
            rules.x.push_back(edge * width);
    figure.items = {rules, item(Kind::Line, SceneText::tr("\\theta = 0"), "Truth", x, at(0.0)),
                    dashed(item(Kind::Line, SceneText::tr("\\theta = 1"), "second", x, at(1.0)))};
    figure.xRange = {-8.0, 8.0};
    figure.yRange = {0.0, 0.2};
    return figure;
}

SceneFigure keptFigure(int count, double kept, double full)
{
    SceneFigure figure{"kept", SceneText::tr("Information that is kept"), SceneText::tr("bins"),
                       SceneText::tr("share of the Fisher information")};
    std::vector<double> x, quantiles, equal;
    for (int k = 1; k <= mostBins; ++k) {
        x.push_back(k);
        quantiles.push_back(Bins(k, true).information() / full);
        equal.push_back(Bins(k, false).information() / full);
    }
    figure.items = {dashed(item(Kind::Horizontal, SceneText::tr("all of it"), "Truth", {}, {1.0})),
                    item(Kind::Line, SceneText::tr("equally filled bins"), "Histogram", x,
                         quantiles),
                    dashed(item(Kind::Line, SceneText::tr("equally wide bins"), "first", x, equal)),
                    large(item(Kind::Points, SceneText::tr("your bins"), "second", {double(count)},
                               {kept}))};
    figure.xRange = {0.0, mostBins + 1.0};
    figure.yRange = {0.0, 1.1};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext&)
{
    const auto process = createProcess("gauss", {});
    if (!process)
        return process.error();
    const auto density = (*process)->truth();
    const int count = settings.whole("bins");
    const Bins bins(count, settings.is("spacing", "quantiles"));
    const double full = density->fisherPerEvent(Level::Reconstructed, {0.0})(0, 0);
    const double kept = bins.information() / full;
    SceneResult result;
    result.figures = {densityFigure(bins, *density), stairsFigure(bins, *density),
                      keptFigure(count, kept, full)};
    result.numbers = {{"kept", kept},
                      {"lost", 1.0 - kept},
                      {"information", bins.information()},
                      {"full", full},
                      {"wider", kept > 0.0 ? 1.0 / std::sqrt(kept) : NAN},
                      {"latent", density->fisherPerEvent(Level::Parton, {0.0})(0, 0)}};
    return result;
}

} // namespace

SceneEntry binningScene()
{
    SceneEntry entry;
    entry.id = "binning";
    entry.settings = {{"bins", SceneText::tr("bins"), 2, 1, mostBins, true},
                      {"spacing", SceneText::tr("bins are"), 0, 0, 0, false,
                       {{"quantiles", SceneText::tr("equally filled")},
                        {"equal", SceneText::tr("equally wide")}}}};
    entry.numbers = {{"kept", SceneText::tr("information kept")},
                     {"lost", SceneText::tr("information lost")},
                     {"information", SceneText::tr("information per event in the bins")},
                     {"full", SceneText::tr("in x")},
                     {"wider", SceneText::tr("intervals wider by a factor")},
                     {"latent", SceneText::tr("in the latent z")}};
    entry.figures = {"density", "stairs", "kept"};
    entry.live = true;
    entry.run = run;
    return entry;
}

} // namespace assay
