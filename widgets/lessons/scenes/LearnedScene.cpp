// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/Sampler.hpp"
#include "core/augmentation/ThetaProposal.hpp"
#include "core/estimators/Trainer.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int simulated = 40000;

/// Rows for a ratio estimator of the toy `gauss`: theta ~ U(-3, 3) against theta_ref = 0.
Result<TrainingSet> makeRows(const Process& process, std::size_t rows, const TaskContext& context)
{
    const auto sample = simulate(process, simulated, context);
    if (!sample)
        return sample.error();
    const EventSchema& schema = sample->schema();
    std::size_t anchor = 0;
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b)
        if (schema.benchmarks[b].isReference)
            anchor = b;
    const auto weights = exactEventWeights(process.truth(), anchor,
                                           schema.benchmarks[anchor].values);
    ThetaProposal proposal;
    proposal.points = 200;
    proposal.range = {{-3.0, 3.0}};
    const auto thetas = proposeThetas(proposal, schema.parameters, schema.benchmarks, context.seed);
    if (!thetas)
        return thetas.error();
    SamplingSettings settings;
    settings.thetas = *thetas;
    settings.thetaRef = {0.0};
    settings.rows = rows;
    return assay::sample(*sample, *weights, settings, context);
}

TrainRequest makeRequest(const SceneSettings& settings, std::uint64_t seed)
{
    TrainRequest request;
    request.name = settings.text("method");
    request.method = request.name;
    request.network.hidden = {20, 20};
    request.training.epochs = settings.whole("epochs");
    request.training.batch = 128;
    request.training.lrStart = 3e-3;
    request.training.lrEnd = 3e-4;
    request.training.seed = seed;
    return request;
}

SceneFigure ratioFigure(const std::vector<double>& x, const std::vector<double>& exact,
                        const std::vector<double>& learned, const QString& method)
{
    SceneFigure figure{"ratio", SceneText::tr("Log ratio: exact and learned"), "x",
                       "log r(x|\\theta,\\theta_{ref})"};
    figure.items = {item(Kind::Line, SceneText::tr("exact"), "Truth", x, exact),
                    item(Kind::Line, SceneText::tr("learned by %1").arg(method), method, x,
                         learned)};
    figure.items.back().dashed = true;
    figure.xRange = {x.front(), x.back()};
    figure.yRange = {-6.0, 6.0};
    return figure;
}

/// The targets that the loss sees: joint ratios of some rows near theta, which scatter.
SceneFigure targetsFigure(const TrainingSet& set, double theta)
{
    SceneFigure figure{"targets", SceneText::tr("What the training sees"), "x",
                       SceneText::tr("joint log r(x,z)")};
    SceneItem points = item(Kind::Points, SceneText::tr("rows near \\theta"), "muted", {}, {});
    for (Eigen::Index i = 0; i < set.x.rows() && points.x.size() < 1000; ++i)
        if (std::abs(set.theta(i, 0) - theta) < 0.2) {
            points.x.push_back(set.x(i, 0));
            points.y.push_back(set.logR[i]);
        }
    const std::vector<double> x = spaced(-8.0, 8.0, 2);
    figure.items = {points, item(Kind::Line, SceneText::tr("exact"), "Truth", x,
                                 mapped(x, [=](double v) {
                                     return theta * (2.0 * v - theta) / 10.0;
                                 }))};
    figure.xRange = {-8.0, 8.0};
    figure.yRange = {-6.0, 6.0};
    return figure;
}

/// Mean squared error of log r over events of theta and of the reference in equal numbers.
double squaredError(const ExactDensity& density, const Theta& theta, const std::vector<double>& x,
                    const std::vector<double>& exact, const std::vector<double>& learned)
{
    const Vector weight = 0.5 * density.logDensity(Level::Reconstructed, column(x), theta)
                                    .array().exp()
                          + 0.5 * density.logDensity(Level::Reconstructed, column(x), {0.0})
                                      .array().exp();
    double sum = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += weight[Eigen::Index(i)] * std::pow(exact[i] - learned[i], 2);
    return sum / weight.sum();
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto process = createProcess("gauss", {});
    if (!process)
        return process.error();
    const auto rows = makeRows(**process, std::size_t(settings.whole("rows")), context);
    if (!rows)
        return rows.error();
    const auto outcome = train(*rows, makeRequest(settings, context.seed), {}, context);
    if (!outcome)
        return outcome.error();
    const Theta theta{settings.number("theta")};
    const std::vector<double> x = spaced(-8.0, 8.0, 161);
    const auto grid = outcome->estimator->llr(column(x), column({theta[0]}), context);
    if (!grid)
        return grid.error();
    const std::vector<double> learned = toStd(grid->values.row(0).transpose());
    const std::vector<double> exact =
        mapped(x, [&](double v) { return theta[0] * (2.0 * v - theta[0]) / 10.0; });
    SceneResult result;
    result.figures = {ratioFigure(x, exact, learned,
                                  QString::fromStdString(settings.text("method"))),
                      targetsFigure(*rows, theta[0])};
    const double squared = squaredError(*(*process)->truth(), theta, x, exact, learned);
    result.numbers = {{"mse", squared},
                      {"rms", std::sqrt(squared)},
                      {"loss", outcome->metrics.empty()
                                   ? NAN : outcome->metrics.back().validationLoss}};
    return result;
}

} // namespace

SceneEntry learnedScene()
{
    SceneEntry entry;
    entry.id = "learned";
    entry.settings = {{"theta", "θ", 2.0, -3.0, 3.0},
                      {"method", SceneText::tr("method"), 0, 0, 0, false,
                       {{"CARL", "CARL"}, {"ALICE", "ALICE"}, {"ALICES", "ALICES"},
                        {"ROLR", "ROLR"}}},
                      {"rows", SceneText::tr("training events"), 2000, 200, 40000, true},
                      {"epochs", SceneText::tr("epochs"), 10, 1, 30, true}};
    entry.numbers = {{"mse", SceneText::tr("mean squared error of log r"), 4},
                     {"rms", SceneText::tr("typical error of log r")},
                     {"loss", SceneText::tr("validation loss"), 4}};
    entry.figures = {"ratio", "targets"};
    entry.run = run;
    return entry;
}

} // namespace assay
