// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Trainer.hpp"

#include "core/estimators/Losses.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/estimators/TorchBackend.hpp"
#include "core/estimators/TrainRequestCheck.hpp"
#include "core/estimators/TrainingLoop.hpp"

#include <cmath>

namespace assay {

namespace {

using Index = Eigen::Index;

/// Row numbers of the two parts.
struct Split {
    std::vector<std::size_t> train, validation;
};

Result<Split> splitRows(const TrainingSet& set, const TrainRequest& request)
{
    if (!set.part.empty() && set.part.size() != set.size())
        return invalidInput("Training '" + request.name + "': the rows' parts are incomplete.", "");
    if (set.size() > 0xffffffffU)
        return unsupported("Training '" + request.name + "': more than 2^32 rows.", "");
    Split split;
    for (std::size_t i = 0; i < set.size(); ++i) {
        const Part part = set.part.empty() ? Part::Train : set.part[i];
        if (part == Part::Train)
            split.train.push_back(i);
        else if (part == Part::Validation)
            split.validation.push_back(i);
    }
    if (split.train.empty())
        return invalidInput("Training '" + request.name + "': there are no training rows.",
                            "Augment more rows, or raise the training share.");
    return split;
}

Matrix rowsOf(const Matrix& values, const std::vector<std::size_t>& which)
{
    Matrix out(static_cast<Index>(values.rows() > 0 ? which.size() : 0), values.cols());
    for (Index i = 0; i < out.rows(); ++i)
        out.row(i) = values.row(static_cast<Index>(which[static_cast<std::size_t>(i)]));
    return out;
}

Vector rowsOf(const Vector& values, const std::vector<std::size_t>& which)
{
    Vector out(static_cast<Index>(values.size() > 0 ? which.size() : 0));
    for (Index i = 0; i < out.size(); ++i)
        out(i) = values(static_cast<Index>(which[static_cast<std::size_t>(i)]));
    return out;
}

/// Scaling from the training rows alone. A score head learns the score in units of its own spread,
/// so that the learning rate does not depend on the units of theta.
RowScaling fitScaling(const TrainingSet& set, const Objective& objective,
                      const std::vector<std::size_t>& train)
{
    const Vector weight = rowsOf(set.weight, train);
    RowScaling scaling;
    scaling.x = Standardisation::fit(rowsOf(set.x, train), weight);
    scaling.theta = Standardisation::identity(objective.parameters);
    if (objective.head == Head::Score) {
        scaling.score =
            Standardisation::fit(rowsOf(set.score, train), weight).std.array().inverse().matrix();
        return scaling;
    }
    scaling.theta = Standardisation::fit(rowsOf(set.theta, train), weight);
    scaling.score = scaling.theta.std;
    return scaling;
}

MlpShape shapeOf(const TrainingSet& set, const TrainRequest& request, const Objective& objective)
{
    const int blocks = objective.head == Head::Score                  ? 0
                       : objective.head == Head::AntisymmetrisedRatio ? 2
                                                                      : 1;
    MlpShape shape;
    shape.sizes.push_back(blocks * objective.parameters + static_cast<int>(set.x.cols()));
    shape.sizes.insert(shape.sizes.end(), request.network.hidden.begin(),
                       request.network.hidden.end());
    shape.sizes.push_back(objective.head == Head::Score ? objective.parameters : 1);
    shape.activation = *activationByName(request.network.activation);
    return shape;
}

template <typename Real>
Result<std::unique_ptr<TrainableModel<Real>>>
makeModel(const TrainRequest& request, const MlpShape& shape, const Objective& objective,
          const TaskContext& context)
{
    const std::string& backend = request.training.backend;
    if (backend != "torch") {
        if (auto model = makeMlpModel<Real>(shape, objective))
            return model;
    }
    if (backend == "kernels")
        return unsupported("Training '" + request.name + "': backend 'kernels' cannot train " +
                               "method " + request.method + ".",
                           "Use backend auto.");
    auto model = makeTorchModel<Real>(shape, objective);
    if (!model) {
        Error error = model.error();
        error.message = "Training '" + request.name + "': " + error.message;
        if (backend == "torch")
            error.hint += " Or use backend = \"kernels\".";
        return error;
    }
    if (const std::string warning = (*openTorchModule())->blasWarning(); !warning.empty())
        context.warn("Training '" + request.name + "': " + warning);
    return model;
}

Result<std::shared_ptr<const Estimator>>
makeEstimator(const TrainingSet& set, const TrainRequest& request, const Objective& objective,
              const RowScaling& scaling, MlpWeights network)
{
    const Method& method = *findMethod(request.method);
    EstimatorInfo info;
    info.name = request.name;
    info.method = method.name;
    info.parameters = set.parameters;
    info.observables = set.observables;
    info.givesLlr = objective.head != Head::Score;
    info.givesScore = true;
    info.normalised = method.normalised;
    info.referenceTheta = set.referenceTheta;
    const auto upcast = [](auto made) -> Result<std::shared_ptr<const Estimator>> {
        if (!made)
            return made.error();
        return std::shared_ptr<const Estimator>(*made);
    };
    if (objective.head == Head::Score)
        return upcast(ScoreEstimator::create(info, std::move(network),
                                             scaling.score.array().inverse().matrix(), scaling.x));
    return upcast(
        RatioEstimator::create(info, objective.head, std::move(network), scaling.theta, scaling.x));
}

std::uint64_t countClamped(const TrainingSet& set, const std::vector<std::size_t>& rows)
{
    std::uint64_t count = 0;
    for (const std::size_t i : rows)
        count += std::abs(set.logR(static_cast<Index>(i))) > logRatioClamp;
    return count;
}

/// Snapshots as estimators; a model that cannot be one (weights not finite) is not shown.
template <typename Real>
typename TrainingLoop<Real>::Watch watchOf(const TrainHooks& hooks, const TrainingSet& set,
                                           const TrainRequest& request, const Objective& objective,
                                           const RowScaling& scaling, const MlpShape& shape)
{
    if (!hooks.snapshot || !hooks.snapshotWanted)
        return {};
    return {hooks.snapshotWanted, [&](const std::vector<Real>& parameters, int epochsDone) {
                MlpWeights network{shape,
                                   {parameters.begin(), parameters.end()},
                                   sizeof(Real) == sizeof(float)};
                auto made = makeEstimator(set, request, objective, scaling, std::move(network));
                if (made)
                    hooks.snapshot(*made, epochsDone);
            }};
}

template <typename Real>
Result<TrainOutcome> trainAs(const TrainingSet& set, const TrainRequest& request,
                             const Objective& objective, const Split& split,
                             const TrainHooks& hooks, const TaskContext& context)
{
    const MlpShape shape = shapeOf(set, request, objective);
    auto model = makeModel<Real>(request, shape, objective, context);
    if (!model)
        return model.error();
    const RowScaling scaling = fitScaling(set, objective, split.train);
    const auto train = TrainingRows<Real>::from(set, objective, scaling, split.train);
    const auto validation = TrainingRows<Real>::from(set, objective, scaling, split.validation);
    if (context.cancelRequested())
        return cancelled();

    const auto initial = initialParameters(shape, request.training.seed);
    const bool numeratorFirst = objective.scoreTerm && objective.head == Head::Ratio;
    TrainingLoop<Real> loop(**model, train, validation, numeratorFirst, request.training, context);
    loop.setWatch(watchOf<Real>(hooks, set, request, objective, scaling, shape));
    auto done = loop.run({initial.begin(), initial.end()}, hooks, trainingIdentity(set, request));
    if (!done)
        return done.error();
    MlpWeights network{
        shape, {done->parameters.begin(), done->parameters.end()}, sizeof(Real) == sizeof(float)};
    auto estimator = makeEstimator(set, request, objective, scaling, std::move(network));
    if (!estimator)
        return estimator.error();
    return TrainOutcome{*estimator,         std::move(done->metrics), done->bestEpoch,
                        done->stoppedEarly, std::move(done->failure), 0};
}

} // namespace

Result<TrainOutcome> train(const TrainingSet& set, const TrainRequest& request,
                           const TrainHooks& hooks, const TaskContext& context)
{
    const auto objective = checkedObjective(set, request);
    if (!objective)
        return objective.error();
    const auto split = splitRows(set, request);
    if (!split)
        return split.error();
    if (split->validation.empty() && request.training.earlyStopping)
        context.warn("Training '" + request.name +
                     "': no validation rows, so the training loss decides which epoch is best.");
    if (objective->scoreTerm && !isSmooth(*activationByName(request.network.activation)))
        context.warn("Training '" + request.name +
                     "': relu has no second derivative, so the score term learns little. Use "
                     "tanh, silu, gelu or softplus.");
    auto outcome = request.training.precision == "double"
                       ? trainAs<double>(set, request, *objective, *split, hooks, context)
                       : trainAs<float>(set, request, *objective, *split, hooks, context);
    if (!outcome || objective->loss != Loss::RatioMse)
        return outcome;
    outcome->clampedLogR = countClamped(set, split->train);
    if (outcome->clampedLogR > 0)
        context.warn("Training '" + request.name + "': log r of " +
                     std::to_string(outcome->clampedLogR) + " of " +
                     std::to_string(split->train.size()) +
                     " rows was clamped to +-10, which biases the tails.");
    return outcome;
}

} // namespace assay
