// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/simulators/GaussDensity.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>
#include <array>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr double left = -8.0, right = 12.0;
constexpr int toys = 1000;

/// N(theta, width) against N(0, 1).
struct Hypotheses {
    double theta, width;

    double logRatio(double x) const
    {
        const double t = (x - theta) / width;
        return 0.5 * (x * x - t * t) - std::log(width);
    }
    /// P(x > cut) under theta and under the reference.
    std::pair<double, double> aboveX(double cut) const
    {
        return {normalCdf((theta - cut) / width), normalCdf(-cut)};
    }
    /// P(log r > cut): log r is a parabola a x^2 + b x + c, so the region has at most two ends.
    std::pair<double, double> aboveRatio(double cut) const
    {
        const double v = width * width;
        const double a = 0.5 - 0.5 / v, b = theta / v;
        const double c = -0.5 * theta * theta / v - std::log(width) - cut;
        if (std::abs(a) < 1e-12)
            return b == 0.0 ? std::pair(c > 0.0 ? 1.0 : 0.0, c > 0.0 ? 1.0 : 0.0) : aboveX(-c / b);
        const double square = b * b - 4.0 * a * c;
        if (square <= 0.0)
            return a > 0.0 ? std::pair(1.0, 1.0) : std::pair(0.0, 0.0);
        const double root = std::sqrt(square);
        const double low = std::min((-b - root) / (2 * a), (-b + root) / (2 * a));
        const double high = std::max((-b - root) / (2 * a), (-b + root) / (2 * a));
        const double insideTheta = aboveX(low).first - aboveX(high).first;
        const double insideReference = aboveX(low).second - aboveX(high).second;
        return a > 0.0 ? std::pair(1.0 - insideTheta, 1.0 - insideReference)
                       : std::pair(insideTheta, insideReference);
    }
};

/// Efficiency under theta against efficiency under the reference, from cut to cut.
struct Roc {
    std::vector<double> reference, theta;
    double area = 0.0; ///< Trapezoids on 4001 points: good to 1e-6.

    template <typename Cut>
    Roc(double low, double high, Cut cut)
    {
        reference.push_back(1.0);
        theta.push_back(1.0);
        for (const double value : spaced(low, high, 4001)) {
            const auto [t, r] = cut(value);
            add(t, r);
        }
        add(0.0, 0.0);
    }
    void add(double t, double r)
    {
        area += 0.5 * (reference.back() - r) * (theta.back() + t);
        theta.push_back(t);
        reference.push_back(r);
    }
    /// Enough points for drawing.
    std::pair<std::vector<double>, std::vector<double>> thinned() const
    {
        std::pair<std::vector<double>, std::vector<double>> points;
        for (std::size_t i = 0; i < theta.size(); ++i) {
            const bool near = !points.first.empty() && i + 1 < theta.size()
                              && std::abs(points.first.back() - reference[i]) < 0.004
                              && std::abs(points.second.back() - theta[i]) < 0.004;
            if (near)
                continue;
            points.first.push_back(reference[i]);
            points.second.push_back(theta[i]);
        }
        return points;
    }
    /// Efficiency under theta where the reference's is \p r.
    double at(double r) const
    {
        for (std::size_t i = 1; i < reference.size(); ++i)
            if (reference[i] <= r) {
                const double span = reference[i - 1] - reference[i];
                const double share = span > 0.0 ? (r - reference[i]) / span : 0.0;
                return theta[i] + share * (theta[i - 1] - theta[i]);
            }
        return 0.0;
    }
};

SceneFigure densitiesFigure(const Hypotheses& h, const SceneSettings& settings)
{
    SceneFigure figure{"densities", SceneText::tr("Two hypotheses"), "x", "p(x|\\theta)"};
    const std::vector<double> x = spaced(left, right, 401);
    const auto density = [&](double width, double theta) {
        const GaussDensity gauss(width, 0.0, left, right);
        const Vector log = gauss.logDensity(Level::Parton, column(x), {theta});
        return toStd(log.array().exp());
    };
    const std::vector<double> reference = density(1.0, 0.0), signal = density(h.width, h.theta);
    const bool onX = settings.is("statistic", "x");
    const auto accepted = [&](std::vector<double> y) {
        for (std::size_t i = 0; i < x.size(); ++i)
            if (onX ? x[i] < settings.number("cut") : h.logRatio(x[i]) < settings.number("log_cut"))
                y[i] = 0.0;
        return y;
    };
    figure.items = {item(Kind::Area, {}, "second", x, accepted(signal)),
                    item(Kind::Area, {}, "reference", x, accepted(reference)),
                    item(Kind::Line, "p(x|\\theta)", "second", x, signal),
                    dashed(item(Kind::Line, "p(x|\\theta_{ref})", "reference", x, reference))};
    if (onX) {
        figure.items.push_back(
            item(Kind::Vertical, {}, "Truth", {settings.number("cut")}, {}));
        figure.handles = {{SceneText::tr("cut"), settings.number("cut"), 0.05, "cut", {}}};
    }
    figure.xRange = {left, right};
    figure.yRange = {0.0, 0.5 / std::min(1.0, h.width)};
    return figure;
}

SceneFigure ratioFigure(const Hypotheses& h, const SceneSettings& settings)
{
    SceneFigure figure{"ratio", SceneText::tr("Log likelihood ratio"), "x",
                       "log r(x|\\theta,\\theta_{ref})"};
    const std::vector<double> x = spaced(left, right, 401);
    const auto zero = item(Kind::Horizontal, {}, "muted", {}, {0.0});
    figure.items = {dashed(zero), item(Kind::Line, {}, "Truth", x,
                                       mapped(x, [&](double v) { return h.logRatio(v); }))};
    if (settings.is("statistic", "ratio")) {
        const double cut = settings.number("log_cut");
        figure.items.push_back(item(Kind::Horizontal, {}, "second", {}, {cut}));
        figure.handles = {
            {SceneText::tr("cut on log r"), 0.5 * (left + right), cut, {}, "log_cut"}};
    } else {
        const double cut = settings.number("cut");
        figure.items.push_back(item(Kind::Vertical, {}, "second", {cut}, {}));
    }
    figure.xRange = {left, right};
    figure.yRange = {-8.0, 8.0};
    return figure;
}

SceneFigure rocFigure(const Roc& byX, const Roc& byRatio, std::pair<double, double> working)
{
    SceneFigure figure{"roc", SceneText::tr("What a cut keeps"),
                       SceneText::tr("accepted under \\theta_{ref}"),
                       SceneText::tr("accepted under \\theta")};
    figure.items = {dashed(item(Kind::Line, {}, "muted", {0.0, 1.0}, {0.0, 1.0})),
                    item(Kind::Line, SceneText::tr("cut on the ratio"), "Truth",
                         byRatio.thinned().first, byRatio.thinned().second),
                    dashed(item(Kind::Line, SceneText::tr("cut on x"), "first", byX.thinned().first,
                                byX.thinned().second)),
                    large(item(Kind::Points, SceneText::tr("your cut"), "second", {working.second},
                               {working.first}))};
    figure.xRange = {0.0, 1.0};
    figure.yRange = {0.0, 1.02};
    return figure;
}

/// Sums of log r over experiments of several events, under both hypotheses.
std::array<std::vector<double>, 2> sums(const Hypotheses& h, int events, std::uint64_t seed)
{
    std::array<std::vector<double>, 2> values;
    for (int side = 0; side < 2; ++side) {
        Random random(seed, std::uint64_t(side));
        for (int toy = 0; toy < toys; ++toy) {
            double sum = 0.0;
            for (int event = 0; event < events; ++event)
                sum += h.logRatio(side == 0 ? random.normal() : random.normal(h.theta, h.width));
            values[std::size_t(side)].push_back(sum);
        }
        std::sort(values[std::size_t(side)].begin(), values[std::size_t(side)].end());
    }
    return values;
}

/// Share of pairs in which the experiment under theta has the larger sum.
double orderedShare(const std::array<std::vector<double>, 2>& values)
{
    double pairs = 0.0;
    for (const double value : values[1])
        pairs += double(std::lower_bound(values[0].begin(), values[0].end(), value)
                        - values[0].begin());
    return pairs / (double(toys) * toys);
}

SceneFigure sumsFigure(const std::array<std::vector<double>, 2>& values)
{
    SceneFigure figure{"sums", SceneText::tr("Experiments of n events"),
                       SceneText::tr("sum of log r"), SceneText::tr("experiments")};
    const double low = std::min(values[0].front(), values[1].front());
    const double high = std::max(values[0].back(), values[1].back()) + 1e-9;
    const std::vector<double> edges = spaced(low, high, 61);
    const std::array<QString, 2> names = {SceneText::tr("under \\theta_{ref}"),
                                          SceneText::tr("under \\theta")};
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<double> counts(60, 0.0);
        for (const double value : values[side])
            counts[std::min<std::size_t>(std::size_t(60.0 * (value - low) / (high - low)), 59)] +=
                1;
        figure.items.push_back(
            item(Kind::Steps, names[side], side == 0 ? "reference" : "second", edges, counts));
        figure.items.back().dashed = side == 0;
    }
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const Hypotheses h{settings.number("theta"), settings.number("width")};
    const Roc byX(-14.0, 20.0, [&](double cut) { return h.aboveX(cut); });
    const Roc byRatio(-40.0, 80.0, [&](double cut) { return h.aboveRatio(cut); });
    const auto working = settings.is("statistic", "x") ? h.aboveX(settings.number("cut"))
                                                       : h.aboveRatio(settings.number("log_cut"));
    const int events = settings.whole("events");
    const auto experiments = sums(h, events, context.seed);
    SceneResult result;
    result.figures = {densitiesFigure(h, settings), ratioFigure(h, settings),
                      rocFigure(byX, byRatio, working), sumsFigure(experiments)};
    result.numbers = {{"tpr", working.first},
                      {"fpr", working.second},
                      {"best", byRatio.at(working.second)},
                      {"by_x", byX.at(working.second)},
                      {"auc_x", byX.area},
                      {"auc", byRatio.area},
                      {"auc_n", orderedShare(experiments)},
                      {"crossing", 0.5 * h.theta},
                      {"log_r", h.logRatio(settings.number("x"))}};
    return result;
}

} // namespace

SceneEntry hypothesesScene()
{
    SceneEntry entry;
    entry.id = "hypotheses";
    entry.settings = {{"theta", "θ", 2.0, 0.0, 4.0},
                      {"width", SceneText::tr("width under θ"), 1.0, 0.5, 3.0},
                      {"statistic", SceneText::tr("cut on"), 0, 0, 0, false,
                       {{"x", "x"}, {"ratio", SceneText::tr("the ratio")}}},
                      {"cut", SceneText::tr("cut on x"), 1.0, -6.0, 10.0},
                      {"log_cut", SceneText::tr("cut on log r"), 0.0, -6.0, 6.0},
                      {"x", "x", 1.0, -6.0, 10.0},
                      {"events", SceneText::tr("events per experiment"), 1, 1, 100, true}};
    entry.numbers = {{"tpr", SceneText::tr("accepted under θ")},
                     {"fpr", SceneText::tr("accepted under θ_ref")},
                     {"best", SceneText::tr("best possible at this background")},
                     {"by_x", SceneText::tr("by a cut on x at this background")},
                     {"auc_x", SceneText::tr("area under the curve, cut on x")},
                     {"auc", SceneText::tr("area under the curve, cut on the ratio")},
                     {"auc_n", SceneText::tr("experiments ordered rightly")},
                     {"crossing", SceneText::tr("log r = 0 at x")},
                     {"log_r", SceneText::tr("log r at x")}};
    entry.figures = {"densities", "ratio", "roc", "sums"};
    entry.live = true;
    entry.run = run;
    return entry;
}

} // namespace assay
