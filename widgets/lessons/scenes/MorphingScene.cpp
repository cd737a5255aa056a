// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/model/Morphing.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>
#include <array>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr double low = -3.0, high = 3.0;
const std::array<QString, 3> styles = {"first", "second", "third"};

/// Simulated cross sections at three benchmarks of the two-Gaussian toy, and the morphing.
struct Parabola {
    std::shared_ptr<const ExactDensity> truth;
    std::array<double, 3> theta{}, sigma{}, error{};
    Morphing morphing;

    double morphed(double at) const
    {
        const Vector w = morphing.weights({at});
        return w[0] * sigma[0] + w[1] * sigma[1] + w[2] * sigma[2];
    }
    double uncertainty(double at) const
    {
        const Vector w = morphing.weights({at});
        return std::sqrt(std::pow(w[0] * error[0], 2) + std::pow(w[1] * error[1], 2)
                         + std::pow(w[2] * error[2], 2));
    }
    double norm(double at) const { return std::sqrt(morphing.squaredSum({at})); }
};

Result<Parabola> makeParabola(const SceneSettings& settings, std::uint64_t seed)
{
    const auto process = createProcess("two-gaussian", {{"a", 2.0}, {"rho", 1.0}});
    if (!process)
        return process.error();
    std::array<double, 3> theta{settings.number("t1"), settings.number("t2"),
                                settings.number("t3")};
    Matrix basis(3, 1);
    basis << theta[0], theta[1], theta[2];
    const auto morphing = Morphing::create(Polynomial({{0}, {1}, {2}}), basis, {high},
                                           {"1", "2", "3"});
    if (!morphing)
        return Error{ErrorCode::Numerical,
                     SceneText::tr("Two benchmarks coincide: three unknown coefficients need three "
                                   "different points.").toStdString(),
                     SceneText::tr("Drag them apart.").toStdString()};
    Parabola made{(*process)->truth(), theta, {}, {}, *morphing};
    Random random(seed);
    for (std::size_t b = 0; b < 3; ++b) {
        const double exact = made.truth->crossSection({theta[b]});
        made.error[b] = exact / std::sqrt(settings.number("events"));
        made.sigma[b] = exact + made.error[b] * random.normal();
    }
    return made;
}

SceneFigure crossSectionFigure(const Parabola& p, double at)
{
    SceneFigure figure{"cross-section", SceneText::tr("Cross section"), "\\theta",
                       "\\sigma(\\theta) [pb]"};
    const std::vector<double> x = spaced(low, high, 121);
    const std::vector<double> middle = mapped(x, [&](double t) { return p.morphed(t); });
    std::vector<double> below = middle, above = middle;
    for (std::size_t i = 0; i < x.size(); ++i) {
        below[i] -= p.uncertainty(x[i]);
        above[i] += p.uncertainty(x[i]);
    }
    figure.items = {with(item(Kind::Band, {}, "estimate", x, {}), below, above),
                    item(Kind::Line, SceneText::tr("morphed"), "estimate", x, middle),
                    dashed(item(Kind::Line, SceneText::tr("truth"), "Truth", x,
                                mapped(x, [&](double t) { return p.truth->crossSection({t}); }))),
                    dashed(item(Kind::Vertical, {}, "muted", {at}, {}))};
    const std::array<std::string, 3> names = {"t1", "t2", "t3"};
    for (std::size_t b = 0; b < 3; ++b)
        figure.handles.push_back({SceneText::tr("benchmark %1").arg(b + 1), p.theta[b], p.sigma[b],
                                  names[b], {}});
    figure.xRange = {low, high};
    figure.yRange = {-2.0, 16.0};
    return figure;
}

SceneFigure weightsFigure(const Parabola& p, double at)
{
    SceneFigure figure{"weights", SceneText::tr("Morphing weights"), "\\theta",
                       "w_b(\\theta)"};
    const std::vector<double> x = spaced(low, high, 121);
    for (std::size_t b = 0; b < 3; ++b) {
        const auto weight = [&](double t) { return p.morphing.weights({t})[Eigen::Index(b)]; };
        figure.items.push_back(item(Kind::Line, SceneText::tr("benchmark %1").arg(b + 1), styles[b],
                                    x, mapped(x, weight)));
        figure.items.push_back(
            large(item(Kind::Points, {}, styles[b], {p.theta[b]}, {1.0})));
    }
    figure.items.push_back(dashed(item(Kind::Vertical, {}, "muted", {at}, {})));
    figure.items.push_back(dashed(item(Kind::Horizontal, {}, "muted", {}, {0.0})));
    figure.xRange = {low, high};
    figure.yRange = {-4.0, 6.0};
    return figure;
}

SceneFigure errorFigure(const Parabola& p, double at)
{
    SceneFigure figure{"error", SceneText::tr("Noise amplification"), "\\theta",
                       SceneText::tr("morphing error (\\Sigma w_b^{2})^{1/2}")};
    const std::vector<double> x = spaced(low, high, 121);
    figure.items = {item(Kind::Line, {}, "estimate", x,
                         mapped(x, [&](double t) { return p.norm(t); })),
                    dashed(item(Kind::Horizontal, {}, "muted", {}, {1.0})),
                    dashed(item(Kind::Vertical, {}, "muted", {at}, {}))};
    for (std::size_t b = 0; b < 3; ++b)
        figure.items.push_back(large(item(Kind::Points, {}, styles[b], {p.theta[b]}, {1.0})));
    figure.xRange = {low, high};
    figure.yRange = {0.3, 300.0};
    figure.logarithmic = true;
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto p = makeParabola(settings, context.seed);
    if (!p)
        return p.error();
    const double at = settings.number("theta");
    const Vector w = p->morphing.weights({at});
    double worst = 0.0;
    for (const double t : spaced(-2.0, 2.0, 201))
        worst = std::max(worst, p->norm(t));
    SceneResult result;
    result.figures = {crossSectionFigure(*p, at), weightsFigure(*p, at), errorFigure(*p, at)};
    result.numbers = {{"w1", w[0]},
                      {"w2", w[1]},
                      {"w3", w[2]},
                      {"sum", w.sum()},
                      {"squares", p->morphing.squaredSum({at})},
                      {"error", p->norm(at)},
                      {"worst", worst},
                      {"sigma", p->morphed(at)},
                      {"sigma_true", p->truth->crossSection({at})},
                      {"sigma_error", p->uncertainty(at)}};
    return result;
}

} // namespace

SceneEntry morphingScene()
{
    SceneEntry entry;
    entry.id = "morphing";
    entry.settings = {{"t1", SceneText::tr("benchmark 1"), -1.0, low, high},
                      {"t2", SceneText::tr("benchmark 2"), 0.0, low, high},
                      {"t3", SceneText::tr("benchmark 3"), 1.0, low, high},
                      {"theta", "θ", 2.0, low, high},
                      {"events", SceneText::tr("events per benchmark"), 1000, 10, 1000000, true}};
    entry.numbers = {{"w1", "w₁"},
                     {"w2", "w₂"},
                     {"w3", "w₃"},
                     {"sum", SceneText::tr("sum of the weights")},
                     {"squares", SceneText::tr("sum of their squares")},
                     {"error", SceneText::tr("morphing error at θ")},
                     {"worst", SceneText::tr("worst morphing error for |θ| ≤ 2"), 2},
                     {"sigma", SceneText::tr("morphed cross section [pb]")},
                     {"sigma_true", SceneText::tr("true cross section [pb]")},
                     {"sigma_error", SceneText::tr("its uncertainty [pb]")}};
    entry.figures = {"cross-section", "weights", "error"};
    entry.live = true;
    entry.run = run;
    return entry;
}

} // namespace assay
