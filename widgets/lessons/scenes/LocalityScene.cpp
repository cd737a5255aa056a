// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Binning.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int scoreBins = 25;
constexpr double eventsAtZero = 100.0; // Expected at g = 0, spec methods N4b.
constexpr double left = -7.0, right = 9.0, step = 0.0025;
constexpr Eigen::Index drawn = 32; // One of so many points is drawn.

/// The off-shell toy on a grid of x, fine because events jump between bins of the score within a
/// short way, and a histogram of its exact score at g0: what a perfect
/// SALLY would have.
struct OffshellLine {
    std::shared_ptr<const ExactDensity> density;
    Matrix x;                     ///< [n][1]
    Vector score;                 ///< t(x|g0)
    std::vector<std::size_t> bin; ///< Of each x, equally filled at g0.

    Vector probability(double g) const
    {
        return density->logDensity(Level::Reconstructed, x, {g}).array().exp() * step;
    }
    Vector binned(const Vector& values) const
    {
        Vector sums = Vector::Zero(scoreBins);
        for (std::size_t i = 0; i < bin.size(); ++i)
            sums[Eigen::Index(bin[i])] += values[Eigen::Index(i)];
        return sums;
    }
    /// Events expected at g, rate included.
    double events(double g) const
    {
        return eventsAtZero * density->crossSection({g}) / density->crossSection({0.0});
    }
};

Result<OffshellLine> makeLine(double g0)
{
    const auto process = createProcess("offshell-toy", {});
    if (!process)
        return process.error();
    OffshellLine line;
    line.density = (*process)->truth();
    const auto n = int(std::lround((right - left) / step)) + 1;
    line.x = column(spaced(left, right, n));
    line.score = line.density->score(Level::Reconstructed, line.x, {g0}).col(0);
    const Vector p = line.probability(g0);
    const auto edges = quantileEdges(toStd(line.score), toStd(p), scoreBins);
    if (!edges)
        return edges.error();
    for (const double t : line.score)
        line.bin.push_back(binOnAxis(*edges, t));
    return line;
}

/// Expected kinematic q of g when the truth is \p truth, per method (no rate).
struct Separation {
    double full, score;
};

Separation separation(const OffshellLine& line, double g, double truth)
{
    const Vector p = line.probability(truth), other = line.probability(g);
    const Vector pBins = line.binned(p), otherBins = line.binned(other);
    const auto divergence = [](const Vector& a, const Vector& b) {
        double sum = 0.0;
        for (Eigen::Index i = 0; i < a.size(); ++i)
            if (a[i] > 0.0)
                sum += a[i] * std::log(a[i] / std::max(b[i], 1e-300));
        return sum;
    };
    const double n = 2.0 * line.events(truth);
    return {n * divergence(p, other), n * divergence(pBins, otherBins)};
}

/// Share of the information on g that the bins of the score at g0 keep.
double informationKept(const OffshellLine& line, double g)
{
    const Vector p = line.probability(g);
    const Vector t = line.density->score(Level::Reconstructed, line.x, {g}).col(0);
    const Vector slopes = line.binned(p.cwiseProduct(t)), contents = line.binned(p);
    double kept = 0.0;
    for (Eigen::Index b = 0; b < contents.size(); ++b)
        if (contents[b] > 0.0)
            kept += slopes[b] * slopes[b] / contents[b];
    return kept / (p.array() * t.array().square()).sum();
}

SceneFigure branchesFigure(const OffshellLine& line, double g, double g0)
{
    SceneFigure figure{"branches", SceneText::tr("Log ratio against the score"),
                       SceneText::tr("score t(x|g_0)"), "log r(x|g,g_0)"};
    const Vector llr = line.density->logDensity(Level::Reconstructed, line.x, {g})
                       - line.density->logDensity(Level::Reconstructed, line.x, {g0});
    const Vector p = line.probability(g0);
    SceneItem exact = item(Kind::Line, SceneText::tr("exact, along x"), "Truth", {}, {});
    double low = INFINITY, high = -INFINITY;
    for (Eigen::Index i = 0; i < llr.size(); i += drawn / 2) {
        if (p[i] < 1e-4 * step)
            continue;
        exact.x.push_back(line.score[i]);
        exact.y.push_back(llr[i]);
        low = std::min(low, line.score[i]);
        high = std::max(high, line.score[i]);
    }
    figure.items = {exact, dashed(item(Kind::Line, SceneText::tr("first order: t · (g − g_0)"),
                                       "SALLY", {low, high}, {low * (g - g0), high * (g - g0)}))};
    return figure;
}

SceneFigure densitiesFigure(const OffshellLine& line, double g, double g0)
{
    SceneFigure figure{"densities", SceneText::tr("Densities"), "x", "p(x|g)"};
    std::vector<double> x, atG, atG0;
    const Vector p = line.probability(g), p0 = line.probability(g0);
    for (Eigen::Index i = 0; i < p.size(); i += drawn) {
        x.push_back(line.x(i, 0));
        atG.push_back(p[i] / step);
        atG0.push_back(p0[i] / step);
    }
    figure.items = {dashed(item(Kind::Line, "p(x|g_0)", "reference", x, atG0)),
                    item(Kind::Line, "p(x|g)", "second", x, atG)};
    figure.xRange = {-5.0, 7.0};
    figure.yRange = {0.0, 0.6};
    return figure;
}

SceneFigure scoreFigure(const OffshellLine& line)
{
    SceneFigure figure{"score", SceneText::tr("Score at g_0"), "x", "t(x|g_0)"};
    std::vector<double> x, t;
    for (Eigen::Index i = 0; i < line.score.size(); i += drawn) {
        x.push_back(line.x(i, 0));
        t.push_back(line.score[i]);
    }
    figure.items = {dashed(item(Kind::Horizontal, {}, "muted", {}, {0.0})),
                    item(Kind::Line, {}, "Truth", x, t)};
    figure.xRange = {-5.0, 7.0};
    return figure;
}

SceneFigure profileFigure(const OffshellLine& line, double g, double truth)
{
    SceneFigure figure{"profile", SceneText::tr("Expected separation from the truth"), "g",
                       "q(g)"};
    const std::vector<double> values = spaced(0.0, 2.2, 34);
    std::vector<double> full, score;
    for (const double value : values) {
        const Separation at = separation(line, value, truth);
        full.push_back(at.full);
        score.push_back(at.score);
    }
    const Separation here = separation(line, g, truth);
    figure.items = {item(Kind::Line, SceneText::tr("full likelihood"), "Truth", values, full),
                    item(Kind::Line, SceneText::tr("histogram of the score at g_0"), "SALLY",
                         values, score),
                    dashed(item(Kind::Vertical, {}, "muted", {g}, {})),
                    large(item(Kind::Points, {}, "second", {g, g}, {here.full, here.score}))};
    figure.xRange = {0.0, 2.2};
    figure.yRange = {0.0, 40.0};
    return figure;
}

SceneFigure keptFigure(const OffshellLine& line, double g0)
{
    SceneFigure figure{"kept", SceneText::tr("Information kept by the score at g_0"), "g",
                       SceneText::tr("share of the information")};
    const std::vector<double> values = spaced(0.05, 2.2, 44);
    figure.items = {dashed(item(Kind::Horizontal, {}, "muted", {}, {1.0})),
                    dashed(item(Kind::Vertical, "g_0", "Truth", {g0}, {})),
                    item(Kind::Line, SceneText::tr("kept"), "SALLY", values,
                         mapped(values, [&](double v) { return informationKept(line, v); }))};
    figure.xRange = {0.0, 2.2};
    figure.yRange = {0.0, 1.1};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext&)
{
    const double g0 = settings.number("g0"), g = settings.number("g");
    const double truth = settings.number("truth");
    const auto line = makeLine(g0);
    if (!line)
        return line.error();
    const Separation at = separation(*line, g, truth);
    SceneResult result;
    result.figures = {densitiesFigure(*line, g, g0), scoreFigure(*line),
                      branchesFigure(*line, g, g0), profileFigure(*line, g, truth),
                      keptFigure(*line, g0)};
    result.numbers = {{"q_full", at.full},
                      {"q_score", at.score},
                      {"share", at.full > 1e-9 ? at.score / at.full : NAN},
                      {"kept", informationKept(*line, std::max(g, 1e-3))},
                      {"distance", std::abs(g - g0)}};
    return result;
}

} // namespace

SceneEntry localityScene()
{
    SceneEntry entry;
    entry.id = "locality";
    entry.settings = {{"g0", "g₀", 1.0, 0.2, 2.0},
                      {"g", "g", 1.2, 0.0, 2.2},
                      {"truth", SceneText::tr("true g"), std::sqrt(0.5), 0.0, 2.2}};
    entry.numbers = {{"q_full", SceneText::tr("q of the full likelihood")},
                     {"q_score", SceneText::tr("q of the score at g₀")},
                     {"share", SceneText::tr("share of the separation")},
                     {"kept", SceneText::tr("information kept at g")},
                     {"distance", SceneText::tr("distance from g₀")}};
    entry.figures = {"densities", "score", "branches", "profile", "kept"};
    entry.run = run;
    return entry;
}

} // namespace assay
