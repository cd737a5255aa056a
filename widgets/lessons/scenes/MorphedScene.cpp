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
constexpr int bins = 30;
constexpr double low = -3.0, high = 6.0, width = (high - low) / bins;

/// dsigma/dx in bins from independent events at three benchmarks, morphed to theta.
struct Spectrum {
    std::array<double, bins> value{}, variance{}, exact{};
};

/// Mean density in each bin by Simpson's rule, which is exact to 1e-6 for bins this narrow.
void fillExact(const ExactDensity& density, const Theta& theta, Spectrum& spectrum)
{
    const std::vector<double> x = spaced(low, high, 2 * bins + 1);
    const Vector p = density.logDensity(Level::Reconstructed, column(x), theta).array().exp()
                     * density.crossSection(theta);
    for (std::size_t k = 0; k < bins; ++k) {
        const auto i = Eigen::Index(2 * k);
        spectrum.exact[k] = (p[i] + 4.0 * p[i + 1] + p[i + 2]) / 6.0;
    }
}

Result<Spectrum> makeSpectrum(const Process& process, const SceneSettings& settings,
                              std::uint64_t seed)
{
    const std::array<double, 3> at{settings.number("t1"), settings.number("t2"),
                                   settings.number("t3")};
    Matrix basis(3, 1);
    basis << at[0], at[1], at[2];
    const auto morphing = Morphing::create(Polynomial({{0}, {1}, {2}}), basis, {3.0});
    if (!morphing)
        return morphing.error();
    const Theta theta{settings.number("theta")};
    const Vector w = morphing->weights(theta);
    const auto events = std::size_t(settings.whole("events"));
    Spectrum spectrum;
    fillExact(*process.truth(), theta, spectrum);
    for (std::size_t b = 0; b < 3; ++b) {
        EventBlock block;
        const Status drawn = process.draw(mixBits(seed, b), {at[b]}, events, block);
        if (!drawn)
            return drawn.error();
        const double each = w[Eigen::Index(b)] * process.truth()->crossSection({at[b]})
                            / (double(events) * width);
        for (const double x : block.x.col(0)) {
            const double place = std::floor((x - low) / width);
            if (place < 0.0 || place >= bins)
                continue;
            spectrum.value[std::size_t(place)] += each;
            spectrum.variance[std::size_t(place)] += each * each;
        }
    }
    return spectrum;
}

SceneFigure spectrumFigure(const Spectrum& spectrum)
{
    SceneFigure figure{"spectrum", SceneText::tr("Distribution at \\theta"), "x",
                       "d\\sigma/dx [pb]"};
    const std::vector<double> edges = spaced(low, high, bins + 1);
    SceneItem points = item(Kind::Points, SceneText::tr("morphed from three benchmarks"),
                            "estimate", {}, {});
    points.large = true;
    double most = 0.0;
    for (std::size_t k = 0; k < bins; ++k) {
        const double error = std::sqrt(spectrum.variance[k]);
        points.x.push_back(low + (double(k) + 0.5) * width);
        points.y.push_back(spectrum.value[k]);
        points.low.push_back(spectrum.value[k] - error);
        points.high.push_back(spectrum.value[k] + error);
        most = std::max(most, spectrum.exact[k]);
    }
    figure.items = {item(Kind::Steps, SceneText::tr("exact"), "Truth", edges,
                         {spectrum.exact.begin(), spectrum.exact.end()}),
                    dashed(item(Kind::Horizontal, {}, "muted", {}, {0.0})), points};
    figure.xRange = {low, high};
    figure.yRange = {-0.6 * most, 1.8 * most};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto process = createProcess("two-gaussian", {{"a", 2.0}, {"rho", 1.0}});
    if (!process)
        return process.error();
    const auto spectrum = makeSpectrum(**process, settings, context.seed);
    if (!spectrum)
        return spectrum.error();
    double negative = 0.0, chi2 = 0.0, used = 0.0, error = 0.0, content = 0.0;
    for (std::size_t k = 0; k < bins; ++k) {
        negative += spectrum->value[k] < 0.0;
        error += spectrum->variance[k];
        content += spectrum->exact[k] * spectrum->exact[k];
        if (spectrum->variance[k] > 0.0) {
            chi2 += std::pow(spectrum->value[k] - spectrum->exact[k], 2) / spectrum->variance[k];
            used += 1.0;
        }
    }
    SceneResult result;
    result.figures = {spectrumFigure(*spectrum)};
    result.numbers = {{"negative", negative},
                      {"chi2", used > 0.0 ? chi2 / used : NAN},
                      {"noise", std::sqrt(error / content)}};
    return result;
}

} // namespace

SceneEntry morphedScene()
{
    SceneEntry entry;
    entry.id = "morphed-distribution";
    entry.settings = {{"t1", SceneText::tr("benchmark 1"), -1.0, -3.0, 3.0},
                      {"t2", SceneText::tr("benchmark 2"), 0.0, -3.0, 3.0},
                      {"t3", SceneText::tr("benchmark 3"), 1.0, -3.0, 3.0},
                      {"theta", "θ", 2.0, -3.0, 3.0},
                      {"events", SceneText::tr("events per benchmark"), 2000, 100, 50000, true}};
    entry.numbers = {{"negative", SceneText::tr("bins below zero"), 0},
                     {"chi2", SceneText::tr("χ² per bin against the truth"), 2},
                     {"noise", SceneText::tr("noise relative to the distribution"), 3}};
    entry.figures = {"spectrum"};
    entry.run = run;
    return entry;
}

} // namespace assay
