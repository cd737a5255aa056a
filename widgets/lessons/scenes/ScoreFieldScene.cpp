// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/Sampler.hpp"
#include "core/estimators/Trainer.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/lessons/scenes/SceneParts.hpp"
#include "widgets/lessons/scenes/Scenes.hpp"

#include <Eigen/Dense>

#include <algorithm>

namespace assay {

namespace {

using Kind = SceneItem::Kind;
constexpr int simulated = 40000;
const Theta reference{0.0, 0.0};

Result<TrainingSet> makeRows(const Process& process, std::size_t rows, const TaskContext& context)
{
    const auto sample = simulate(process, simulated, context);
    if (!sample)
        return sample.error();
    const auto model = sample->schema().weightModel();
    if (!model)
        return model.error();
    SamplingSettings settings;
    settings.kind = DrawKind::Score;
    settings.thetas = {reference};
    settings.rows = rows;
    return assay::sample(*sample, *linearEventWeights(*model), settings, context);
}

Result<std::shared_ptr<const Estimator>> trainSally(const TrainingSet& rows, int epochs,
                                                    const TaskContext& context)
{
    TrainRequest request;
    request.name = "sally";
    request.method = "SALLY";
    request.network.hidden = {30, 30};
    request.training.epochs = epochs;
    request.training.batch = 128;
    request.training.lrStart = 3e-3;
    request.training.lrEnd = 3e-4;
    request.training.seed = context.seed;
    const auto outcome = train(rows, request, {}, context);
    if (!outcome)
        return outcome.error();
    return outcome->estimator;
}

/// How good an estimated score is, by quadrature at the reference.
struct Quality {
    double error; ///< Root mean square of the difference, in units of the exact one.
    double kept;  ///< (det J / det I)^(1/2), J = E[t s^T] E[s s^T]^-1 E[s t^T] <= I for any s.

    Quality(const Vector& p, const Matrix& exact, const Matrix& estimate)
    {
        const auto mean = [&](const Matrix& a, const Matrix& b) -> Eigen::Matrix2d {
            return a.transpose() * p.asDiagonal() * b / p.sum();
        };
        const Matrix difference = estimate - exact;
        error = std::sqrt(mean(difference, difference).trace() / mean(exact, exact).trace());
        // The mean of an estimate tells nothing about theta.
        const Matrix s = estimate.rowwise() - (p.transpose() * estimate) / p.sum();
        const Eigen::Matrix2d cross = mean(exact, s);
        const Eigen::Matrix2d j = cross * mean(s, s).inverse() * cross.transpose();
        kept = std::sqrt(std::max(0.0, j.determinant() / mean(exact, exact).determinant()));
    }
};

Matrix arrowPlaces()
{
    Matrix x(13 * 13, 2);
    for (int i = 0; i < 13; ++i)
        for (int j = 0; j < 13; ++j)
            x.row(13 * i + j) << -2.5 + 0.5 * i, -2.5 + 0.5 * j;
    return x;
}

SceneItem arrows(const QString& name, const QString& style, const Matrix& x, const Matrix& t)
{
    SceneItem made = item(Kind::Arrows, name, style, toStd(x.col(0)), toStd(x.col(1)));
    // Long arrows hide each other: lengths grow like the logarithm.
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
        const double length = std::max(std::hypot(t(i, 0), t(i, 1)), 1e-12);
        const double scale = 0.22 * std::log1p(length) / length;
        made.low.push_back(scale * t(i, 0));
        made.high.push_back(scale * t(i, 1));
    }
    return made;
}

SceneFigure fieldFigure(const SceneSettings& settings, const Matrix& exact, const Matrix* estimate)
{
    SceneFigure figure{"field", SceneText::tr("The score as arrows"), "x_1", "x_2"};
    const Matrix x = arrowPlaces();
    if (!settings.is("show", "sally"))
        figure.items.push_back(arrows(SceneText::tr("exact"), "Truth", x, exact));
    if (estimate)
        figure.items.push_back(arrows("SALLY", "SALLY", x, *estimate));
    figure.xRange = {-3.0, 4.2};
    figure.yRange = {-3.0, 4.2};
    return figure;
}

SceneFigure targetsFigure(const TrainingSet& rows, const ExactDensity& density)
{
    SceneFigure figure{"targets", SceneText::tr("What the training sees"), "x_1",
                       SceneText::tr("score for c_1")};
    const Eigen::Index shown = std::min<Eigen::Index>(rows.x.rows(), 1500);
    Matrix line(81, 2);
    for (int i = 0; i < 81; ++i)
        line.row(i) << -3.5 + 0.1 * i, 0.0;
    const Matrix exact = density.score(Level::Reconstructed, line, reference);
    figure.items = {item(Kind::Points, SceneText::tr("joint score t(x,z)"), "muted",
                         toStd(rows.x.col(0).head(shown)), toStd(rows.score.col(0).head(shown))),
                    item(Kind::Line, SceneText::tr("exact t(x)"), "Truth", toStd(line.col(0)),
                         toStd(exact.col(0)))};
    figure.xRange = {-3.5, 4.5};
    figure.yRange = {-2.0, 10.0};
    return figure;
}

Result<SceneResult> run(const SceneSettings& settings, const TaskContext& context)
{
    const auto process = createProcess("eft-toy", {});
    if (!process)
        return process.error();
    const auto density = (*process)->truth();
    const auto rows = makeRows(**process, std::size_t(settings.whole("rows")), context);
    if (!rows)
        return rows.error();
    const Matrix places = arrowPlaces();
    const Matrix exact = density->score(Level::Reconstructed, places, reference);
    SceneResult result;
    result.numbers = {{"error", NAN}, {"kept", NAN}};
    if (settings.is("show", "truth")) {
        result.figures = {fieldFigure(settings, exact, nullptr), targetsFigure(*rows, *density)};
        return result;
    }
    const auto sally = trainSally(*rows, settings.whole("epochs"), context);
    if (!sally)
        return sally.error();
    const auto arrowsAt = (*sally)->score(places, reference, context);
    if (!arrowsAt)
        return arrowsAt.error();
    const QuadratureRule rule = density->quadrature(Level::Reconstructed);
    const Vector p = density->logDensity(Level::Reconstructed, rule.nodes, reference).array().exp()
                     * rule.weights.array();
    const auto estimate = (*sally)->score(rule.nodes, reference, context);
    if (!estimate)
        return estimate.error();
    const Quality quality(p, density->score(Level::Reconstructed, rule.nodes, reference),
                          *estimate);
    result.figures = {fieldFigure(settings, exact, &*arrowsAt), targetsFigure(*rows, *density)};
    result.numbers = {{"error", quality.error}, {"kept", quality.kept}};
    return result;
}

} // namespace

SceneEntry scoreFieldScene()
{
    SceneEntry entry;
    entry.id = "score-field";
    entry.settings = {{"show", SceneText::tr("arrows"), 0, 0, 0, false,
                       {{"truth", SceneText::tr("exact")},
                        {"both", SceneText::tr("exact and SALLY")},
                        {"sally", SceneText::tr("SALLY")}}},
                      {"rows", SceneText::tr("training events"), 2000, 200, 40000, true},
                      {"epochs", SceneText::tr("epochs"), 8, 1, 30, true}};
    entry.numbers = {{"error", SceneText::tr("typical error, relative to the score")},
                     {"kept", SceneText::tr("information kept")}};
    entry.figures = {"field", "targets"};
    entry.run = run;
    return entry;
}

} // namespace assay
