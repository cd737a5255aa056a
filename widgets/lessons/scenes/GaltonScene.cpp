// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>
#include <array>
#include <numbers>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int rows = 16;

/// A board of pins at which a ball goes left or right with a probability that depends on the pin
/// and on theta, as in arXiv:1805.12244: (1 - f)/2 + f sigmoid(5 theta (h - 1/2)) to the left,
/// where h is the place across the board and f = sin(pi v) of the height v.
class Board {
public:
    explicit Board(double theta)
    {
        for (int row = 0; row < rows; ++row) {
            const double f = std::sin(std::numbers::pi * (row + 0.5) / rows);
            for (int k = 0; k <= row; ++k) {
                const double across = double(2 * k - row) / (2.0 * rows);
                const double left = 0.5 * (1.0 - f) + f / (1.0 + std::exp(-5.0 * theta * across));
                m_right[std::size_t(row)][std::size_t(k)] = 1.0 - left;
            }
        }
        // The probability of each bin is a sum over all its paths, done row by row.
        m_bins[0] = 1.0;
        for (int row = 0; row < rows; ++row)
            for (int k = row; k >= 0; --k) {
                m_bins[std::size_t(k) + 1] += m_bins[std::size_t(k)] * right(row, k);
                m_bins[std::size_t(k)] *= 1.0 - right(row, k);
            }
    }
    /// Probability to go right after k steps to the right.
    double right(int row, int k) const { return m_right[std::size_t(row)][std::size_t(k)]; }
    double bin(int k) const { return m_bins[std::size_t(k)]; }

private:
    std::array<std::array<double, rows>, rows> m_right{};
    std::array<double, rows + 1> m_bins{};
};

struct Ball {
    std::array<int, rows + 1> rights{}; ///< Steps to the right after each row.
    double ratio = 1.0;                 ///< Joint ratio: the product along the path.
    int bin() const { return rights[rows]; }
};

std::vector<Ball> drop(int count, const Board& theta, const Board& reference, std::uint64_t seed)
{
    std::vector<Ball> balls{std::size_t(count)};
    for (std::size_t i = 0; i < balls.size(); ++i) {
        Random random(seed, i);
        Ball& ball = balls[i];
        for (int row = 0; row < rows; ++row) {
            const int k = ball.rights[std::size_t(row)];
            const bool right = random.uniform() < reference.right(row, k);
            ball.rights[std::size_t(row) + 1] = k + right;
            ball.ratio *= right ? theta.right(row, k) / reference.right(row, k)
                                : (1.0 - theta.right(row, k)) / (1.0 - reference.right(row, k));
        }
    }
    return balls;
}

/// Mean joint ratio of the balls in each bin and its error; NaN where there are none.
struct BinMeans {
    std::array<double, rows + 1> count{}, mean{}, error{};

    explicit BinMeans(const std::vector<Ball>& balls)
    {
        std::array<double, rows + 1> square{};
        for (const Ball& ball : balls) {
            count[std::size_t(ball.bin())] += 1.0;
            mean[std::size_t(ball.bin())] += ball.ratio;
            square[std::size_t(ball.bin())] += ball.ratio * ball.ratio;
        }
        for (std::size_t k = 0; k <= rows; ++k) {
            mean[k] = count[k] > 0.0 ? mean[k] / count[k] : NAN;
            // Of one ball nothing is known: all of it may be chance.
            error[k] = count[k] > 1.0 ? std::sqrt(std::max(0.0, square[k] / count[k]
                                                                    - mean[k] * mean[k])
                                                  / (count[k] - 1.0))
                                      : mean[k];
        }
    }
};

SceneFigure boardFigure(const Ball& ball)
{
    SceneFigure figure{"board", SceneText::tr("Path of the last ball"), SceneText::tr("across"),
                       SceneText::tr("rows left")};
    SceneItem pins = item(Kind::Points, {}, "muted", {}, {});
    SceneItem path = item(Kind::Line, SceneText::tr("path z"), "second", {}, {});
    for (int row = 0; row <= rows; ++row) {
        if (row < rows)
            for (int k = 0; k <= row; ++k) {
                pins.x.push_back(k - 0.5 * row);
                pins.y.push_back(rows - row);
            }
        path.x.push_back(ball.rights[std::size_t(row)] - 0.5 * row);
        path.y.push_back(rows - row);
    }
    figure.items = {pins, path,
                    large(item(Kind::Points, SceneText::tr("bin x"), "second", {path.x.back()},
                               {path.y.back()}))};
    figure.xRange = {-0.5 * rows - 1.0, 0.5 * rows + 1.0};
    figure.yRange = {-1.0, rows + 1.0};
    return figure;
}

std::vector<double> places()
{
    return spaced(-0.5 * rows, 0.5 * rows, rows + 1);
}

SceneFigure binsFigure(const std::vector<Ball>& balls, const Board& theta, const Board& reference)
{
    SceneFigure figure{"bins", SceneText::tr("Where the balls end"), SceneText::tr("bin x"),
                       SceneText::tr("share of the balls")};
    std::vector<double> share(rows + 1, 0.0), atTheta, atReference;
    for (const Ball& ball : balls)
        share[std::size_t(ball.bin())] += 1.0 / double(balls.size());
    for (int k = 0; k <= rows; ++k) {
        atTheta.push_back(theta.bin(k));
        atReference.push_back(reference.bin(k));
    }
    figure.items = {item(Kind::Steps, SceneText::tr("balls"), "estimate",
                         spaced(-0.5 * rows - 0.5, 0.5 * rows + 0.5, rows + 2), share),
                    dashed(item(Kind::Line, SceneText::tr("exact at \\theta_{ref}"), "reference",
                                places(), atReference)),
                    item(Kind::Line, SceneText::tr("exact at \\theta"), "second", places(),
                         atTheta)};
    return figure;
}

SceneFigure cloudFigure(const std::vector<Ball>& balls, const BinMeans& means, const Board& theta,
                        const Board& reference)
{
    SceneFigure figure{"cloud", SceneText::tr("Joint ratio of each ball"), SceneText::tr("bin x"),
                       SceneText::tr("ratio")};
    SceneItem cloud = item(Kind::Points, "r(x,z)", "muted", {}, {});
    SceneItem mean =
        large(item(Kind::Points, SceneText::tr("mean in the bin"), "estimate", {}, {}));
    SceneItem exact = item(Kind::Line, SceneText::tr("exact r(x)"), "Truth", places(), {});
    for (std::size_t i = 0; i < std::min<std::size_t>(balls.size(), 1500); ++i) {
        // Side by side, as balls in one bin have one x.
        Random random(0x70696e, i);
        cloud.x.push_back(balls[i].bin() - 0.5 * rows + random.uniform(-0.35, 0.35));
        cloud.y.push_back(balls[i].ratio);
    }
    for (int k = 0; k <= rows; ++k) {
        exact.y.push_back(theta.bin(k) / reference.bin(k));
        const auto bin = std::size_t(k);
        if (!(means.mean[bin] > 0.0) || !(means.count[bin] > 4.0))
            continue;
        mean.x.push_back(k - 0.5 * rows);
        mean.y.push_back(means.mean[bin]);
        mean.low.push_back(std::max(means.mean[bin] - means.error[bin], 1e-3));
        mean.high.push_back(means.mean[bin] + means.error[bin]);
    }
    figure.items = {cloud, exact, mean};
    figure.xRange = {-0.5 * rows - 0.7, 0.5 * rows + 0.7};
    figure.yRange = {0.02, 50.0};
    figure.logarithmic = true;
    return figure;
}

/// Number of ways to choose k of the rows.
double pathsInto(int k)
{
    double ways = 1.0;
    for (int i = 1; i <= k; ++i)
        ways *= double(rows - k + i) / i;
    return std::round(ways);
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const Board theta(settings.number("theta")), reference(settings.number("theta_ref"));
    const std::vector<Ball> balls = drop(settings.whole("balls"), theta, reference, context.seed);
    const Ball& last = balls.back();
    const BinMeans means(balls);
    double mean = 0.0;
    for (const Ball& ball : balls)
        mean += ball.ratio / double(balls.size());
    const int k = last.bin();
    SceneResult result;
    result.figures = {boardFigure(last), binsFigure(balls, theta, reference),
                      cloudFigure(balls, means, theta, reference)};
    result.numbers = {{"joint", last.ratio},
                      {"exact", theta.bin(k) / reference.bin(k)},
                      {"paths", pathsInto(k)},
                      {"bin", k - 0.5 * rows},
                      {"in_bin", means.count[std::size_t(k)]},
                      {"bin_mean", means.mean[std::size_t(k)]},
                      {"bin_error", means.error[std::size_t(k)]},
                      {"mean", mean}};
    return result;
}

} // namespace

SceneEntry galtonScene()
{
    SceneEntry entry;
    entry.id = "galton";
    entry.settings = {{"theta", "θ", -0.8, -1.0, 1.0},
                      {"theta_ref", "θ_ref", 0.0, -1.0, 1.0},
                      {"balls", SceneText::tr("balls"), 100, 1, 5000, true}};
    entry.numbers = {{"joint", SceneText::tr("r(x,z) of the last ball")},
                     {"exact", SceneText::tr("exact r(x) of its bin")},
                     {"paths", SceneText::tr("paths into its bin"), 0},
                     {"bin", SceneText::tr("its bin"), 0},
                     {"in_bin", SceneText::tr("balls there"), 0},
                     {"bin_mean", SceneText::tr("mean r(x,z) there")},
                     {"bin_error", SceneText::tr("its uncertainty")},
                     {"mean", SceneText::tr("mean of all r(x,z)")}};
    entry.figures = {"board", "bins", "cloud"};
    entry.live = true;
    entry.run = run;
    return entry;
}

} // namespace assay
