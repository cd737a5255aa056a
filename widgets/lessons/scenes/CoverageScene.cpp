// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/estimators/TruthEstimator.hpp"
#include "core/inference/ChiSquare.hpp"
#include "core/inference/Coverage.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr double trueTheta = 1.0;
constexpr double variance = 5.0; // Of x in the toy `gauss`.

/// The exact llr made wrong on purpose: llr -> f (llr + b theta). f > 1 is too sure of itself, f <
/// 1 too modest; b shifts the score of every event, and so the best fit, whatever f is.
class DistortedEstimator final : public Estimator {
public:
    DistortedEstimator(std::shared_ptr<const ExactDensity> density, double factor, double bias)
        : m_truth(density, Level::Reconstructed, makeInfo()), m_factor(factor), m_bias(bias)
    {
    }
    const EstimatorInfo& info() const override { return m_truth.info(); }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override
    {
        Result<LlrGrid> grid = m_truth.llr(x, thetas, context);
        if (!grid)
            return grid;
        grid->values.colwise() += m_bias * thetas.col(0);
        grid->values *= m_factor;
        return grid;
    }

private:
    static EstimatorInfo makeInfo()
    {
        EstimatorInfo info;
        info.name = "distorted";
        info.method = "Truth";
        info.parameters = {"theta"};
        info.observables = {"x"};
        info.givesLlr = true;
        info.referenceTheta = {0.0};
        return info;
    }
    TruthEstimator m_truth;
    double m_factor, m_bias;
};

/// The toys that have fallen so far: estimates in closed form, q by the fit of the program.
struct Toys {
    std::vector<double> estimate; ///< Maximum of the distorted likelihood: mean(x) + 5 b.
    CoverageResult coverage;
};

struct Choice {
    int toys, events;
    double factor, bias, level;

    /// Half the width of a toy's interval at the level.
    double halfWidth() const
    {
        return std::sqrt(chiSquareQuantile(level, 1) * variance / (factor * events));
    }
    double shift() const { return variance * bias; }
    /// P(q(theta_true) < threshold): the estimate is normal around theta + shift.
    double expected(double nominal) const
    {
        const double root = std::sqrt(chiSquareQuantile(nominal, 1) / factor);
        const double delta = shift() * std::sqrt(events / variance);
        return normalCdf(root - delta) - normalCdf(-root - delta);
    }
};

Result<Toys> throwToys(const Choice& choice, const TaskContext& context)
{
    const auto process = createProcess("gauss", {});
    if (!process)
        return process.error();
    const ToySource source = processToys(*process, {trueTheta});
    Toys toys;
    for (int k = 0; k < choice.toys; ++k) {
        const auto x = source.draw(mixBits(context.seed, std::uint64_t(k)),
                                   std::size_t(choice.events));
        if (!x)
            return x.error();
        toys.estimate.push_back(x->col(0).mean() + choice.shift());
    }
    const DistortedEstimator estimator((*process)->truth(), choice.factor, choice.bias);
    const RateModel rate([](const Theta&) { return 1.0; },
                         [](const Theta&) -> Vector { return Vector::Zero(1); });
    CoverageSettings settings;
    settings.theta = {trueTheta};
    settings.toys = std::size_t(choice.toys);
    settings.levels = {choice.level};
    settings.grid = {{-4.0, 6.0, 9}};
    settings.bounded = false;
    settings.includeRate = false;
    settings.events = std::size_t(choice.events);
    auto coverage = measureCoverage(&estimator, rate, source, settings, {}, context);
    if (!coverage)
        return coverage.error();
    toys.coverage = std::move(*coverage);
    return toys;
}

/// Intervals of the last toys, one below the other.
SceneFigure toysFigure(const Toys& toys, const Choice& choice)
{
    SceneFigure figure{"toys", SceneText::tr("Intervals of the last toys"), "\\theta",
                       SceneText::tr("toy")};
    SceneItem hit = item(Kind::Segments, SceneText::tr("contains the truth"), "estimate", {}, {});
    SceneItem miss = item(Kind::Segments, SceneText::tr("misses it"), "second", {}, {});
    miss.dashed = true;
    const int last = int(toys.estimate.size());
    for (int k = std::max(0, last - 40); k < last; ++k) {
        const double middle = toys.estimate[std::size_t(k)];
        SceneItem& to = std::abs(middle - trueTheta) < choice.halfWidth() ? hit : miss;
        to.y.push_back(k + 1);
        to.x.push_back(middle);
        to.low.push_back(middle - choice.halfWidth());
        to.high.push_back(middle + choice.halfWidth());
    }
    figure.items = {hit, miss,
                    item(Kind::Vertical, SceneText::tr("truth"), "Truth", {trueTheta}, {})};
    figure.xRange = {trueTheta - 2.5, trueTheta + 2.5};
    figure.yRange = {std::max(0, last - 40) + 0.0, std::max(last, 40) + 1.0};
    return figure;
}

/// The belt: for every theta the estimates that do not exclude it; toys fall along theta_true.
SceneFigure beltFigure(const Toys& toys, const Choice& choice, std::uint64_t seed)
{
    SceneFigure figure{"belt", SceneText::tr("The belt"), SceneText::tr("estimate of \\theta"),
                       "\\theta"};
    const std::vector<double> theta = spaced(trueTheta - 3.0, trueTheta + 3.0, 2);
    const double half = choice.halfWidth();
    SceneItem band =
        item(Kind::Band, SceneText::tr("accepted at the level"), "estimate", theta, {});
    band.low = mapped(theta, [=](double t) { return t - half; });
    band.high = mapped(theta, [=](double t) { return t + half; });
    SceneItem inside = item(Kind::Points, SceneText::tr("toys inside"), "estimate", {}, {});
    SceneItem outside = item(Kind::Points, SceneText::tr("toys outside"), "second", {}, {});
    Random random(seed, 77);
    for (const double estimate : toys.estimate) {
        SceneItem& to = std::abs(estimate - trueTheta) < half ? inside : outside;
        to.x.push_back(estimate);
        // Spread a little, so that toys do not hide each other.
        to.y.push_back(trueTheta + random.uniform(-0.08, 0.08));
    }
    figure.items = {band, item(Kind::Horizontal, SceneText::tr("truth"), "Truth", {}, {trueTheta}),
                    inside, outside};
    if (!toys.estimate.empty())
        figure.items.push_back(
            dashed(item(Kind::Vertical, SceneText::tr("last toy"), "Truth",
                        {toys.estimate.back()}, {})));
    figure.xRange = {trueTheta - 2.0, trueTheta + 2.0};
    figure.yRange = {trueTheta - 2.0, trueTheta + 2.0};
    return figure;
}

SceneFigure curveFigure(const Toys& toys, const Choice& choice)
{
    SceneFigure figure{"coverage", SceneText::tr("Coverage"), SceneText::tr("nominal coverage"),
                       SceneText::tr("measured coverage")};
    std::vector<double> nominal, measured, low, high;
    for (const CoveragePoint& point : toys.coverage.curve) {
        nominal.push_back(point.level);
        measured.push_back(point.coverage);
        low.push_back(point.low);
        high.push_back(point.high);
    }
    const std::vector<double> levels = spaced(0.0, 0.995, 100);
    figure.items = {with(item(Kind::Band, {}, "estimate", nominal, {}), low, high),
                    dashed(item(Kind::Line, SceneText::tr("honest"), "muted", {0.0, 1.0},
                                {0.0, 1.0})),
                    item(Kind::Line, SceneText::tr("measured"), "estimate", nominal, measured),
                    dashed(item(Kind::Line, SceneText::tr("closed form"), "Truth", levels,
                                mapped(levels, [&](double l) { return choice.expected(l); })))};
    const CoveragePoint& point = toys.coverage.points.front();
    figure.items.push_back(large(with(item(Kind::Points, SceneText::tr("at your level"), "second",
                                           {point.level}, {point.coverage}),
                                      {point.low}, {point.high})));
    figure.xRange = {0.0, 1.0};
    figure.yRange = {0.0, 1.0};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const Choice choice{settings.whole("toys"), settings.whole("events"),
                        settings.number("factor"), settings.number("bias"),
                        settings.number("level")};
    const auto toys = throwToys(choice, context);
    if (!toys)
        return toys.error();
    const CoveragePoint& point = toys->coverage.points.front();
    double mean = 0.0;
    for (const double estimate : toys->estimate)
        mean += estimate / double(toys->estimate.size());
    SceneResult result;
    result.figures = {toysFigure(*toys, choice), beltFigure(*toys, choice, context.seed),
                      curveFigure(*toys, choice)};
    result.numbers = {{"coverage", point.coverage},
                      {"error", point.error},
                      {"expected", choice.expected(choice.level)},
                      {"pull", point.error > 0.0
                                   ? (point.coverage - choice.level) / point.error : 0.0},
                      {"width", 2.0 * choice.halfWidth()},
                      {"mean", mean}};
    return result;
}

} // namespace

SceneEntry coverageScene()
{
    SceneEntry entry;
    entry.id = "coverage";
    entry.settings = {{"toys", SceneText::tr("toys"), 500, 1, 2000, true},
                      {"events", SceneText::tr("events per toy"), 20, 1, 200, true},
                      {"factor", SceneText::tr("likelihood too sharp by a factor"), 1.0, 0.25, 4.0},
                      {"bias", SceneText::tr("bias of the score per event"), 0.0, -0.3, 0.3},
                      {"level", SceneText::tr("confidence level"), 0.68, 0.02, 0.99}};
    entry.numbers = {{"coverage", SceneText::tr("measured coverage")},
                     {"error", SceneText::tr("its uncertainty")},
                     {"expected", SceneText::tr("coverage in closed form")},
                     {"pull", SceneText::tr("away from nominal, in uncertainties"), 1},
                     {"width", SceneText::tr("width of the intervals")},
                     {"mean", SceneText::tr("mean of the estimates")}};
    entry.figures = {"toys", "belt", "coverage"};
    entry.run = run;
    return entry;
}

} // namespace assay
