// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TrainRequestCheck.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/estimators/Activation.hpp"
#include "core/estimators/FlatOptimizer.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

Status checkSettings(const TrainRequest& request)
{
    const TrainingSettings& t = request.training;
    const auto refuse = [&](const std::string& what, const std::string& hint) {
        return invalidInput("Training '" + request.name + "': " + what, hint);
    };
    if (request.network.kind != "mlp")
        return refuse("unknown network kind '" + request.network.kind + "'.", "Use mlp.");
    if (!activationByName(request.network.activation))
        return refuse("unknown activation '" + request.network.activation + "'.",
                      "Use tanh, relu, elu, selu, softplus, silu, gelu or sigmoid.");
    const auto& hidden = request.network.hidden;
    if (std::any_of(hidden.begin(), hidden.end(), [](int n) { return n < 1 || n > 100000; }))
        return refuse("a hidden layer has less than 1 or more than 100000 units.", "");
    if (t.epochs < 1 || t.batch < 1)
        return refuse("epochs and batch must be at least 1.", "");
    if (!(t.lrStart > 0.0) || !(t.lrEnd > 0.0) || !std::isfinite(t.lrStart + t.lrEnd))
        return refuse("learning rates must be positive and finite.",
                      "The default is 1e-3 to 1e-4.");
    if (!(t.momentum >= 0.0 && t.momentum < 1.0))
        return refuse("momentum must be in [0, 1).", "");
    if (!(t.clipNorm >= 0.0) || t.patience < 0)
        return refuse("clip_norm and patience must not be negative.", "0 switches them off.");
    if (t.precision != "float" && t.precision != "double")
        return refuse("unknown precision '" + t.precision + "'.", "Use float or double.");
    if (t.backend != "auto" && t.backend != "kernels" && t.backend != "torch")
        return refuse("unknown backend '" + t.backend + "'.", "Use auto, kernels or torch.");
    const auto rule = updateRuleByName(t.optimizer);
    return rule ? Status() : Status(rule.error());
}

/// A column of the set that a method reads.
struct Column {
    const char* name;
    const double* data;
    Eigen::Index rows, columns, expectedColumns;
};

template <typename Values>
Column column(const char* name, const Values& values, Eigen::Index expectedColumns)
{
    return {name, values.data(), values.rows(), values.cols(), expectedColumns};
}

std::vector<Column> neededColumns(const TrainingSet& set, const Objective& objective)
{
    const auto parameters = static_cast<Eigen::Index>(set.parameters.size());
    std::vector<Column> columns{
        column("x", set.x, static_cast<Eigen::Index>(set.observables.size()))};
    const bool both = objective.head == Head::AntisymmetrisedRatio;
    if (objective.head != Head::Score) {
        columns.push_back(column("theta", set.theta, parameters));
        columns.push_back(column("y", set.y, 1));
    }
    if (both)
        columns.push_back(column("theta_ref", set.thetaRef, parameters));
    if (objective.loss == Loss::AugmentedCrossEntropy || objective.loss == Loss::RatioMse)
        columns.push_back(column("joint ratio", set.logR, 1));
    if (objective.head == Head::Score || objective.scoreTerm)
        columns.push_back(column("joint score", set.score, parameters));
    if (both && objective.scoreTerm)
        columns.push_back(column("joint score at theta_ref", set.scoreRef, parameters));
    if (set.weight.size() > 0)
        columns.push_back(column("weight", set.weight, 1));
    return columns;
}

Status checkColumn(const TrainRequest& request, const TrainingSet& set, const Column& c)
{
    const std::string start = "Training '" + request.name + "' (" + request.method + "): ";
    if (c.rows == 0)
        return invalidInput(start + "the rows have no column '" + c.name + "'.",
                            "Use data augmented for this method.");
    if (c.rows != set.x.rows() || c.columns != c.expectedColumns)
        return invalidInput(start + "column '" + c.name + "' is " + std::to_string(c.rows) + " x " +
                                std::to_string(c.columns) + ", expected " +
                                std::to_string(set.x.rows()) + " x " +
                                std::to_string(c.expectedColumns) + ".",
                            "");
    const double* end = c.data + c.rows * c.columns;
    const double* bad = std::find_if(c.data, end, [](double v) { return !std::isfinite(v); });
    if (bad == end)
        return {};
    const auto row = static_cast<std::size_t>((bad - c.data) / c.columns);
    std::string message =
        start + "'" + c.name + "' of row " + std::to_string(row) + " is NaN or infinite";
    if (row < set.eventId.size())
        message += " (event " + std::to_string(set.eventId[row]) + ")";
    return invalidInput(message + ".", "Leave such events out before augmenting.");
}

} // namespace

Result<Objective> checkedObjective(const TrainingSet& set, const TrainRequest& request)
{
    const Method* method = findMethod(request.method);
    if (!method)
        return notFound("There is no method '" + request.method + "'.", "See the list of methods.");
    if (method->loss == Loss::None)
        return unsupported("Method '" + method->name + "' is not trained.",
                           "Use it directly in limits.");
    if (const Status status = checkSettings(request); !status)
        return status.error();
    const double alpha = request.alpha < 0.0 ? method->defaultAlpha : request.alpha;
    if (!std::isfinite(alpha))
        return invalidInput("Training '" + request.name + "': alpha is not finite.", "");
    if (set.observables.empty() || set.parameters.empty())
        return invalidInput("Training '" + request.name +
                                "': the rows name no observables or no parameters.",
                            "Name at least one of each.");
    Objective objective{method->head, method->loss, method->scoreTerm && alpha > 0.0, alpha,
                        static_cast<int>(set.parameters.size())};
    for (const Column& c : neededColumns(set, objective)) {
        if (const Status status = checkColumn(request, set, c); !status)
            return status.error();
    }
    return objective;
}

std::string trainingIdentity(const TrainingSet& set, const TrainRequest& request)
{
    ContentHash hash;
    const auto number = [&](double value) { hash.add(&value, sizeof value); };
    const auto whole = [&](std::uint64_t value) { hash.add(&value, sizeof value); };
    const auto values = [&](const auto& matrix) {
        whole(static_cast<std::uint64_t>(matrix.rows()));
        whole(static_cast<std::uint64_t>(matrix.cols()));
        hash.add(matrix.data(), static_cast<std::size_t>(matrix.size()) * sizeof(double));
    };
    const TrainingSettings& t = request.training;
    for (const std::string& text :
         {request.method, request.network.kind, request.network.activation, t.optimizer,
          t.precision, t.backend})
        hash.add(text);
    for (const int units : request.network.hidden)
        whole(static_cast<std::uint64_t>(units));
    for (const double value : {request.alpha, t.lrStart, t.lrEnd, t.momentum, t.clipNorm})
        number(value);
    for (const int value : {t.epochs, t.batch, t.patience, t.earlyStopping ? 1 : 0})
        whole(static_cast<std::uint64_t>(value));
    whole(t.seed);
    for (const Matrix* matrix : {&set.x, &set.theta, &set.thetaRef, &set.score, &set.scoreRef})
        values(*matrix);
    for (const Vector* vector : {&set.y, &set.logR, &set.weight})
        values(*vector);
    hash.add(set.part.data(), set.part.size() * sizeof(Part));
    return hash.hex();
}

} // namespace assay
