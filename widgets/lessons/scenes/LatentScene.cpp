// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <algorithm>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int bins = 24;
constexpr int shownPoints = 2000;
constexpr double fewest = 20.0; // Events in a bin whose mean is worth drawing.

/// Events of the toy `gauss` with their joint and their exact log ratio to theta_ref = 0.
struct Cloud {
    Vector x, z, joint, exact;
};

Result<Cloud> drawCloud(const SceneSettings& settings, std::uint64_t seed)
{
    const auto process = createProcess("gauss", {{"smearing", settings.number("smearing")}});
    if (!process)
        return process.error();
    const Theta theta{settings.number("theta")}, reference{0.0};
    EventBlock block;
    const Status drawn = (*process)->draw(
        seed, settings.is("source", "theta") ? theta : reference,
        std::size_t(settings.whole("events")), block);
    if (!drawn)
        return drawn.error();
    const auto density = (*process)->truth();
    const auto llr = [&](Level level, const Matrix& values) -> Vector {
        return density->logDensity(level, values, theta)
               - density->logDensity(level, values, reference);
    };
    return Cloud{block.x.col(0), block.z.col(0), llr(Level::Parton, block.z),
                 llr(Level::Reconstructed, block.x)};
}

/// Means of the joint ratio in bins of x, beside the mean of the exact ratio of the same events.
struct Means {
    std::vector<double> x, mean, error, exact;

    explicit Means(const Cloud& cloud)
    {
        const double low = -8.0, width = 16.0 / bins;
        std::vector<double> count(bins, 0.0), sum(bins, 0.0), square(bins, 0.0), truth(bins, 0.0);
        for (Eigen::Index i = 0; i < cloud.x.size(); ++i) {
            const double place = std::floor((cloud.x[i] - low) / width);
            if (place < 0.0 || place >= bins)
                continue;
            const auto bin = std::size_t(place);
            const double r = std::exp(cloud.joint[i]);
            count[bin] += 1.0;
            sum[bin] += r;
            square[bin] += r * r;
            truth[bin] += std::exp(cloud.exact[i]);
        }
        for (std::size_t bin = 0; bin < bins; ++bin) {
            if (count[bin] < fewest)
                continue;
            const double m = sum[bin] / count[bin];
            x.push_back(low + (double(bin) + 0.5) * width);
            mean.push_back(m);
            exact.push_back(truth[bin] / count[bin]);
            error.push_back(std::sqrt(std::max(square[bin] / count[bin] - m * m, 1e-300)
                                      / (count[bin] - 1.0)));
        }
    }
    /// Root mean square of (mean - exact) / error.
    double pull() const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += std::pow((mean[i] - exact[i]) / error[i], 2);
        return x.empty() ? NAN : std::sqrt(sum / double(x.size()));
    }
};

std::vector<double> firstOf(const Vector& values, bool exponential)
{
    std::vector<double> shown;
    for (Eigen::Index i = 0; i < std::min<Eigen::Index>(values.size(), shownPoints); ++i)
        shown.push_back(exponential ? std::exp(values[i]) : values[i]);
    return shown;
}

SceneFigure cloudFigure(const Cloud& cloud, const Means& means, double theta, double variance)
{
    SceneFigure figure{"cloud", SceneText::tr("Joint ratio of each event"), "x",
                       SceneText::tr("ratio")};
    const std::vector<double> x = spaced(-8.0, 8.0, 161);
    const auto exact = [=](double v) {
        return std::exp(theta * (2.0 * v - theta) / (2.0 * variance));
    };
    SceneItem mean = large(item(Kind::Points, SceneText::tr("mean in bins of x"), "estimate",
                                means.x, means.mean));
    for (std::size_t i = 0; i < means.x.size(); ++i) {
        mean.low.push_back(std::max(means.mean[i] - means.error[i], 1e-6));
        mean.high.push_back(means.mean[i] + means.error[i]);
    }
    figure.items = {item(Kind::Points, "r(x,z)", "muted", firstOf(cloud.x, false),
                         firstOf(cloud.joint, true)),
                    item(Kind::Line, SceneText::tr("exact r(x)"), "Truth", x, mapped(x, exact)),
                    mean};
    figure.xRange = {-8.0, 8.0};
    figure.yRange = {5e-3, 200.0};
    figure.logarithmic = true;
    return figure;
}

SceneFigure smearingFigure(const Cloud& cloud)
{
    SceneFigure figure{"smearing", SceneText::tr("What the detector does"),
                       SceneText::tr("x, seen"), SceneText::tr("z, latent")};
    figure.items = {item(Kind::Points, SceneText::tr("events"), "estimate",
                         firstOf(cloud.x, false), firstOf(cloud.z, false)),
                    dashed(item(Kind::Line, "x = z", "Truth", {-8.0, 8.0}, {-8.0, 8.0}))};
    figure.xRange = {-8.0, 8.0};
    figure.yRange = {-8.0, 8.0};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto cloud = drawCloud(settings, context.seed);
    if (!cloud)
        return cloud.error();
    const double theta = settings.number("theta");
    const double smearing = settings.number("smearing");
    const Means means(*cloud);
    const Vector ratio = cloud->joint.array().exp();
    const double n = double(ratio.size());
    const double mean = ratio.mean();
    const double variance = (ratio.array() - mean).square().sum() / (n - 1.0);
    SceneResult result;
    result.figures = {cloudFigure(*cloud, means, theta, 4.0 + smearing * smearing),
                      smearingFigure(*cloud)};
    const Vector apart = cloud->joint - cloud->exact;
    result.numbers = {
        {"mean", mean},
        {"mean_error", std::sqrt(variance / n)},
        {"pull", means.pull()},
        {"spread", std::sqrt((apart.array() - apart.mean()).square().mean())}};
    return result;
}

} // namespace

SceneEntry latentScene()
{
    SceneEntry entry;
    entry.id = "latent";
    entry.settings = {{"theta", "θ", 2.0, 0.1, 4.0},
                      {"smearing", SceneText::tr("smearing of x"), 1.0, 0.05, 5.0},
                      {"events", SceneText::tr("events"), 2000, 50, 50000, true},
                      {"source", SceneText::tr("events drawn from"), 0, 0, 0, false,
                       {{"reference", "θ_ref"}, {"theta", "θ"}}}};
    entry.numbers = {{"mean", SceneText::tr("mean of all r(x,z)")},
                     {"mean_error", SceneText::tr("its uncertainty")},
                     {"pull", SceneText::tr("bin means away from r(x), in uncertainties"), 2},
                     {"spread", SceneText::tr("spread of log r(x,z) around log r(x)")}};
    entry.figures = {"cloud", "smearing"};
    entry.run = run;
    return entry;
}

} // namespace assay
