// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/InferenceInput.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/estimators/EnsembleEstimator.hpp"

#include <cmath>
#include <memory>

namespace assay::batch {

namespace {

struct EvaluateOptions {
    std::string estimator;
    std::string events;
    std::vector<std::string> thetas;
    std::string range;
};

/// The columns of x that the estimator expects, in its order.
Result<Matrix> columnsFor(const Estimator& estimator, const EventSample& sample,
                          const EventRange& range)
{
    EventBlock block;
    const Status read =
        sample.read(range.first, range.count, {.x = true, .weights = false, .z = false}, block);
    if (!read)
        return read.error();
    const auto& names = estimator.info().observables;
    if (names.empty())
        return block.x;
    Matrix x(block.x.rows(), static_cast<Eigen::Index>(names.size()));
    for (std::size_t j = 0; j < names.size(); ++j) {
        const auto column = sample.schema().observableIndex(names[j]);
        if (!column)
            return notFound("The estimator needs the observable '" + names[j] +
                                "', which the events do not have.",
                            "Use events of the study that it was trained on.");
        x.col(static_cast<Eigen::Index>(j)) = block.x.col(static_cast<Eigen::Index>(*column));
    }
    return x;
}

Status addLlr(Json& json, const Estimator& estimator, const Matrix& x,
              const std::vector<Theta>& thetas, const TaskContext& context)
{
    const Result<LlrGrid> grid = estimator.llr(x, toMatrix(thetas), context);
    if (!grid)
        return grid.error();
    Json valid = Json::array();
    for (Eigen::Index t = 0; t < grid->values.rows(); ++t) {
        std::vector<bool> row;
        for (Eigen::Index i = 0; i < grid->values.cols(); ++i)
            row.push_back(!std::isnan(grid->values(t, i)));
        valid.push_back(row);
    }
    json["llr"] = toJson(grid->values);
    json["valid"] = std::move(valid);
    json["invalid"] = grid->invalid;
    return {};
}

/// [T][n][P]; a locally optimal estimator has one score, at its own point.
Status addScore(Json& json, const Estimator& estimator, const Matrix& x,
                const std::vector<Theta>& thetas, const TaskContext& context)
{
    Json scores = Json::array();
    for (const Theta& theta : thetas) {
        const Result<Matrix> score = estimator.score(x, theta, context);
        if (!score)
            return score.error();
        scores.push_back(toJson(*score));
    }
    json["score"] = std::move(scores);
    return {};
}

/// Standard deviations over the members of an ensemble, shaped like what it gives: `sigma` [T][n]
/// of llr and `sigma_score` [T][n][P]; `sigma` is that of the score where there is no llr, and null
/// for a single estimator.
Status addSpread(Json& json, const EnsembleEstimator* ensemble, const Matrix& x,
                 const std::vector<Theta>& thetas, const TaskContext& context)
{
    json["sigma"] = nullptr;
    if (!ensemble)
        return {};
    const EstimatorInfo& info = ensemble->info();
    if (info.givesLlr) {
        const Result<Matrix> spread = ensemble->llrSpread(x, toMatrix(thetas), context);
        if (!spread)
            return spread.error();
        json["sigma"] = toJson(*spread);
    }
    if (!info.givesScore)
        return {};
    Json spreads = Json::array();
    for (const Theta& theta : thetas) {
        const Result<Matrix> spread = ensemble->scoreSpread(x, theta, context);
        if (!spread)
            return spread.error();
        spreads.push_back(toJson(*spread));
    }
    json[info.givesLlr ? "sigma_score" : "sigma"] = std::move(spreads);
    return {};
}

Result<int> evaluate(const EvaluateOptions& options, const TaskContext& context)
{
    const Result<EventInput> input = openEvents(options.events, context);
    if (!input)
        return input.error();
    const auto estimator = openEstimator(options.estimator, input->schema());
    if (!estimator)
        return estimator.error();
    const EstimatorInfo& info = (*estimator)->info();
    Result<std::vector<Theta>> thetas = parseThetas(options.thetas, input->schema());
    if (!thetas)
        return thetas.error();
    if (thetas->empty() && !info.referenceTheta.empty())
        thetas->push_back(info.referenceTheta);
    const Result<EventRange> range = parseRange(options.range, input->sample.size());
    if (!range)
        return range.error();
    const Result<Matrix> x = columnsFor(**estimator, input->sample, *range);
    if (!x)
        return x.error();
    Json json{{"method", info.method}, {"normalised", info.normalised}, {"thetas", *thetas}};
    if (info.givesLlr)
        if (const Status status = addLlr(json, **estimator, *x, *thetas, context); !status)
            return status.error();
    if (info.givesScore)
        if (const Status status = addScore(json, **estimator, *x, *thetas, context); !status)
            return status.error();
    const auto* ensemble = dynamic_cast<const EnsembleEstimator*>(estimator->get());
    if (const Status status = addSpread(json, ensemble, *x, *thetas, context); !status)
        return status.error();
    printJson(json);
    return 0;
}

} // namespace

Action evaluateCommand(CLI::App& app)
{
    auto options = std::make_shared<EvaluateOptions>();
    app.add_option("estimator", options->estimator, "Estimator of ours or of MadMiner")->required();
    app.add_option("--events", options->events, "Event file")->required();
    app.add_option("--theta", options->thetas, "Parameter point or benchmark; repeatable")
        ->expected(1)
        ->take_all();
    app.add_option("--events-range", options->range, "Range first:end (default: all)");
    return [options](const TaskContext& context) { return evaluate(*options, context); };
}

} // namespace assay::batch
