// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Method.hpp"
#include "core/project/RecipeChecks.hpp"

#include <algorithm>

namespace assay {

namespace {

std::string augmentKind(DataPlan plan)
{
    switch (plan) {
    case DataPlan::Ratio: return "ratio";
    case DataPlan::DoubleRatio: return "double-ratio";
    case DataPlan::LocalScore: return "score";
    default: return {};
    }
}

/// How many points a proposal surely has; 1 for the default, which is the reference benchmark.
std::size_t proposedPoints(const ProposalRecipe& theta, const Names& benchmarks)
{
    if (theta == ProposalRecipe{})
        return 1;
    if (theta.kind == "points")
        return theta.values.size();
    if (theta.kind == "benchmarks")
        return theta.benchmarks.empty() ? benchmarks.size() : theta.benchmarks.size();
    return static_cast<std::size_t>(std::max(theta.points, 1));
}

/// A local score belongs to one point, which is the reference of the training. Which benchmarks a
/// file has is not known here, but they are several.
void checkScorePoint(RecipeChecks& check, const AugmentRecipe& augment, const TrainRecipe& train)
{
    const bool allOfFile = augment.theta.kind == "benchmarks" && augment.theta.benchmarks.empty() &&
                           check.benchmarks.empty();
    const std::size_t points = proposedPoints(augment.theta, check.benchmarks);
    if (points != 1 || allOfFile)
        check.complain("augment." + augment.name + ".theta",
                       "The training '" + train.name + "' learns the score at one point, but '" +
                           augment.name + "' is drawn at " +
                           (allOfFile || points == 0 ? "all benchmarks"
                                                     : std::to_string(points) + " points") +
                           ". Name one benchmark, theta = \"sm\", or give one list of numbers.");
}

void checkTrainData(RecipeChecks& check, const TrainRecipe& train, const Method& method)
{
    const std::string key = "train." + train.name;
    const std::string wanted = augmentKind(method.dataPlan);
    if (wanted.empty())
        return check.complain(key + ".method",
                              "The method '" + method.name +
                                  "' is not trained. Name it in [limits] instead.");
    check.require(key + ".data", "[augment] table", train.data, namesOf(check.recipe.augments));
    for (const AugmentRecipe& augment : check.recipe.augments) {
        if (augment.name != train.data)
            continue;
        if (augment.kind != wanted)
            check.complain(key + ".data",
                           "The method '" + method.name + "' learns from data of kind '" + wanted +
                               "', but '" + augment.name + "' is of kind '" + augment.kind + "'.");
        else if (method.dataPlan == DataPlan::LocalScore)
            checkScorePoint(check, augment, train);
    }
}

void checkCalibration(RecipeChecks& check, const TrainRecipe& train, const Method* method)
{
    const std::string key = "train." + train.name + ".calibrate";
    check.require(key, "calibration", train.calibration, {"isotonic", "histogram", "temperature"});
    if (train.calibrate && method && method->head == Head::Score)
        check.complain(key, "The method '" + method->name +
                                "' gives a score, which becomes a ratio "
                                "through a histogram that needs no calibration. Remove the key.");
}

} // namespace

void checkPoint(RecipeChecks& check, const std::string& key, const std::vector<double>& values)
{
    if (!check.parameters.empty() && values.size() != check.parameters.size())
        check.complain(key, "This point has " + std::to_string(values.size()) +
                                " values, but the study has " +
                                std::to_string(check.parameters.size()) + " parameters.");
    for (const double value : values)
        if (!std::isfinite(value))
            check.complain(key, "The values must be finite numbers.");
}

void checkAugments(RecipeChecks& check)
{
    for (const AugmentRecipe& augment : check.recipe.augments) {
        const std::string key = "augment." + augment.name;
        check.require(key + ".kind", "kind", augment.kind,
                      {"ratio", "double-ratio", "score", "density"});
        check.require(key + ".theta.kind", "kind", augment.theta.kind,
                      {"uniform", "gaussian", "sobol", "grid", "points", "benchmarks"});
        check.positive(key + ".rows", augment.rows);
        check.positive(key + ".theta.points", augment.theta.points);
        const bool checkable = check.process != nullptr;
        if (!augment.thetaRef.empty())
            check.require(key + ".theta_ref", "benchmark", augment.thetaRef, check.benchmarks,
                          checkable);
        for (const std::string& name : augment.theta.benchmarks)
            check.require(key + ".theta", "benchmark", name, check.benchmarks, checkable);
        for (const auto& point : augment.theta.values)
            checkPoint(check, key + ".theta", point);
        for (const auto& range : augment.theta.range)
            if (range.size() != 2 || !(range[0] <= range[1]))
                check.complain(key + ".theta.range",
                               "Each range is [low, high]; low = high fixes the parameter.");
    }
}

void checkTrainings(RecipeChecks& check)
{
    Names methods;
    for (const Method& method : methodTable())
        methods.push_back(method.name);
    for (const TrainRecipe& train : check.recipe.trainings) {
        const std::string key = "train." + train.name;
        const Method* method = findMethod(train.method);
        if (method)
            checkTrainData(check, train, *method);
        else
            check.require(key + ".method", "method", train.method, methods);
        check.require(key + ".network.kind", "network", train.network.kind, {"mlp"});
        check.require(key + ".network.activation", "activation", train.network.activation,
                      {"tanh", "relu", "elu", "selu", "softplus", "silu", "gelu", "sigmoid"});
        for (const int units : train.network.hidden)
            check.positive(key + ".network.hidden", units);
        check.require(key + ".training.optimizer", "optimizer", train.training.optimizer,
                      {"amsgrad", "adam", "sgd"});
        check.require(key + ".training.precision", "precision", train.training.precision,
                      {"float", "double"});
        check.require(key + ".training.backend", "backend", train.training.backend,
                      {"auto", "kernels", "torch"});
        checkCalibration(check, train, method);
        check.positive(key + ".training.epochs", train.training.epochs);
        check.positive(key + ".training.batch", train.training.batch);
        check.positive(key + ".training.lr", train.training.lrStart);
        check.positive(key + ".training.lr", train.training.lrEnd);
        for (const std::string& name : train.observables)
            check.require(key + ".observables", "observable", name, check.observables,
                          !check.observables.empty());
    }
}

} // namespace assay
