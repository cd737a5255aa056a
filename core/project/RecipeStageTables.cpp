// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeTables.hpp"

namespace assay {

namespace {

void readProposal(const toml::node& node, ProposalRecipe& proposal, RecipeReader& reader)
{
    if (const auto name = node.value_exact<std::string>()) {
        proposal.kind = "benchmarks";
        proposal.benchmarks = {*name};
    } else if (node.is_array()) {
        proposal.kind = "points";
        proposal.values.emplace_back();
        readValue(node, proposal.values.back(), reader);
    } else {
        readTable(node, proposalRows(), proposal, reader);
    }
}

RecipeRow<AugmentRecipe> proposalRow()
{
    return {"theta",
            "Where the parameter points come from: a benchmark's name, a list of numbers (one "
            "point), or a table with kind.",
            [](const toml::node& node, AugmentRecipe& augment, RecipeReader& reader) {
                readProposal(node, augment.theta, reader);
            },
            [](const AugmentRecipe& augment, const RecipeNames& names) {
                const ProposalRecipe& theta = augment.theta;
                ProposalRecipe named;
                named.kind = "benchmarks";
                named.benchmarks = theta.benchmarks;
                if (theta.benchmarks.size() == 1 && theta == named)
                    return writeValue(theta.benchmarks.front());
                return writeInline(proposalRows(), theta, names);
            },
            "{ kind = \"uniform\", points = 1000 }"};
}

RecipeRow<TrainingSettings> learningRateRow()
{
    return {"lr", "Learning rate [start, end], exponential in between.",
            [](const toml::node& node, TrainingSettings& training, RecipeReader& reader) {
                std::vector<double> rates;
                readValue(node, rates, reader);
                if (rates.size() != 2)
                    return reader.complain(node.source(), "lr has two numbers: [start, end].");
                training.lrStart = rates[0];
                training.lrEnd = rates[1];
            },
            [](const TrainingSettings& training, const RecipeNames&) {
                const TrainingSettings defaults;
                if (training.lrStart == defaults.lrStart && training.lrEnd == defaults.lrEnd)
                    return std::string();
                return writeValue(std::vector<double>{training.lrStart, training.lrEnd});
            },
            "[0.001, 0.0001]"};
}

RecipeRow<TrainRecipe> calibrateRow()
{
    return {
        "calibrate",
        "Calibrate the ratio on the validation part before limits: \"isotonic\", \"histogram\", "
        "\"temperature\", or false.",
        [](const toml::node& node, TrainRecipe& train, RecipeReader& reader) {
            if (node.is_boolean())
                return readValue(node, train.calibrate, reader);
            readValue(node, train.calibration, reader);
            train.calibrate = true;
        },
        [](const TrainRecipe& train, const RecipeNames&) {
            return train.calibrate ? writeValue(train.calibration) : std::string();
        },
        "false"};
}

/// A nested table of its own rows, written inline.
template <typename Owner, typename Member>
RecipeRow<Owner> nestedRow(std::string key, Member Owner::*member,
                           const RecipeRows<Member>& (*rows)(), std::string doc)
{
    return {std::move(key), std::move(doc),
            [=](const toml::node& node, Owner& owner, RecipeReader& reader) {
                readTable(node, rows(), owner.*member, reader);
            },
            [=](const Owner& owner, const RecipeNames& names) {
                return writeInline(rows(), owner.*member, names);
            },
            "{}"};
}

/// `key` is a benchmark's name or a point.
template <typename Owner>
RecipeRow<Owner> pointRow(std::string key, std::vector<double> Owner::*values,
                          std::string Owner::*name, std::string doc)
{
    return {std::move(key), std::move(doc),
            [=](const toml::node& node, Owner& owner, RecipeReader& reader) {
                if (node.is_string())
                    return readValue(node, owner.*name, reader);
                readTheta(node, owner.*values, reader);
            },
            [=](const Owner& owner, const RecipeNames& names) {
                if (!(owner.*values).empty())
                    return writeTheta(owner.*values, names);
                return (owner.*name).empty() ? std::string() : writeValue(owner.*name);
            },
            "the reference benchmark"};
}

RecipeRow<LimitsRecipe> gridRow()
{
    return {
        "grid",
        "Scanned parameters: { name = [low, high, points] }; the others stay at `true`. Absent: "
        "the ranges of the first two parameters.",
        [](const toml::node& node, LimitsRecipe& limits, RecipeReader& reader) {
            const toml::table* table = node.as_table();
            if (!table)
                return reader.wrongType(node, "a table { parameter = [low, high, points] }");
            for (const toml::key* key : keysInOrder(*table)) {
                reader.enter(key->str());
                limits.grid.emplace_back(std::string(key->str()), std::vector<double>());
                readValue(*table->get(key->str()), limits.grid.back().second, reader);
                reader.leave();
            }
        },
        [](const LimitsRecipe& limits, const RecipeNames&) {
            std::string text = "{";
            for (const auto& [name, axis] : limits.grid)
                text += (text.size() > 1 ? ", " : " ") + writeKey(name) + " = " + writeValue(axis);
            return text.size() == 1 ? std::string() : text + " }";
        },
        ""};
}

} // namespace

const RecipeRows<ProposalRecipe>& proposalRows()
{
    static const RecipeRows<ProposalRecipe> rows = {
        {"kind", "\"uniform\", \"gaussian\", \"sobol\", \"grid\", \"points\" or \"benchmarks\".",
         [](const toml::node& node, ProposalRecipe& proposal, RecipeReader& reader) {
             readValue(node, proposal.kind, reader);
         },
         [](const ProposalRecipe& proposal, const RecipeNames&) {
             return writeValue(proposal.kind); // always, as a table without it says little
         },
         "\"uniform\""},
        row("points", &ProposalRecipe::points, "Number of parameter points; of a grid: per axis."),
        row("values", &ProposalRecipe::values, "kind = \"points\": the points themselves."),
        row("mean", &ProposalRecipe::mean, "kind = \"gaussian\": mean per parameter."),
        row("sigma", &ProposalRecipe::sigma, "kind = \"gaussian\": width per parameter."),
        row("range", &ProposalRecipe::range,
            "[low, high] per parameter; absent: the ranges of the parameters."),
        row("benchmarks", &ProposalRecipe::benchmarks,
            "kind = \"benchmarks\": their names; absent: all."),
    };
    return rows;
}

const RecipeRows<AugmentRecipe>& augmentRows()
{
    static const RecipeRows<AugmentRecipe> rows = {
        row("kind", &AugmentRecipe::kind, "\"ratio\", \"double-ratio\", \"score\" or \"density\"."),
        proposalRow(),
        row("theta_ref", &AugmentRecipe::thetaRef,
            "Benchmark of the denominator; absent: the reference benchmark."),
        row("rows", &AugmentRecipe::rows, "Rows to draw, training and validation together."),
        row("weighted", &AugmentRecipe::weighted,
            "Weighted rows instead of drawing with replacement."),
    };
    return rows;
}

const RecipeRows<NetworkSettings>& networkRows()
{
    static const RecipeRows<NetworkSettings> rows = {
        row("kind", &NetworkSettings::kind, "\"mlp\"."),
        row("hidden", &NetworkSettings::hidden, "Units per hidden layer."),
        row("activation", &NetworkSettings::activation,
            "tanh, relu, elu, selu, softplus, silu, gelu or sigmoid."),
    };
    return rows;
}

const RecipeRows<TrainingSettings>& trainingRows()
{
    static const RecipeRows<TrainingSettings> rows = {
        row("epochs", &TrainingSettings::epochs, "Passes over the rows."),
        row("batch", &TrainingSettings::batch, "Rows per step."),
        row("optimizer", &TrainingSettings::optimizer, "amsgrad, adam or sgd."),
        learningRateRow(),
        row("momentum", &TrainingSettings::momentum, "sgd only."),
        row("clip_norm", &TrainingSettings::clipNorm, "Clips the gradient's norm; 0 is off."),
        row("patience", &TrainingSettings::patience,
            "Epochs without improvement before stopping; 0 is never."),
        row("early_stopping", &TrainingSettings::earlyStopping,
            "Restore the weights of the best validation loss."),
        row("precision", &TrainingSettings::precision, "float or double."),
        row("backend", &TrainingSettings::backend, "auto, kernels or torch."),
        row("seed", &TrainingSettings::seed, "Mixed with the study's seed."),
    };
    return rows;
}

const RecipeRows<TrainRecipe>& trainRows()
{
    static const RecipeRows<TrainRecipe> rows = {
        row("method", &TrainRecipe::method, "Row of the methods (assay-batch methods)."),
        row("data", &TrainRecipe::data, "Name of an [augment.NAME]."),
        row("alpha", &TrainRecipe::alpha, "Weight of the score term; negative: the method's."),
        nestedRow("network", &TrainRecipe::network, networkRows, "The function that is trained."),
        nestedRow("training", &TrainRecipe::training, trainingRows, "How it is trained."),
        calibrateRow(),
        row("observables", &TrainRecipe::observables, "Observables used; absent: all."),
    };
    return rows;
}

const RecipeRows<LimitsRecipe>& limitsRows()
{
    static const RecipeRows<LimitsRecipe> rows = {
        pointRow("true", &LimitsRecipe::trueTheta, &LimitsRecipe::trueAt,
                 "The point of the expected (Asimov) data: a benchmark's name or values."),
        row("observed", &LimitsRecipe::observed,
            "Observed events instead: a CSV, .npy or event file of the study's observables."),
        row("asimov", &LimitsRecipe::asimov,
            "Expected data from: \"exact\" (a known density), \"sample\" (the test part), \"all\" "
            "(every event, which then also fill the histograms: for samples too small to be "
            "divided, at the price of not seeing the statistical error of the histograms), or "
            "\"auto\" (exact where possible, else sample)."),
        row("luminosity_fb", &LimitsRecipe::luminosityFb, "Integrated luminosity in fb^-1."),
        gridRow(),
        row("levels", &LimitsRecipe::levels, "Confidence levels."),
        row("estimators", &LimitsRecipe::estimators,
            "truth, parton-truth, rate, histogram:x1[,x2][@bins], or names of trainings. With @ "
            "that many bins of equal weight for each observable (@25,8: for each its own), or "
            "edges between bins (@30|100|200); without it the number of events decides, and the "
            "tails are resolved."),
        row("include_rate", &LimitsRecipe::includeRate, "Count events too, not only shapes."),
        row("dof", &LimitsRecipe::dof, "Degrees of freedom; 0: number of scanned parameters."),
        row("coverage_toys", &LimitsRecipe::coverageToys,
            "Toy experiments that measure the coverage at `true`; 0: unchecked."),
    };
    return rows;
}

const RecipeRows<FisherRecipe>& fisherRows()
{
    static const RecipeRows<FisherRecipe> rows = {
        pointRow("theta", &FisherRecipe::theta, &FisherRecipe::thetaAt,
                 "Where: a benchmark's name or values."),
        row("luminosity_fb", &FisherRecipe::luminosityFb, "Integrated luminosity in fb^-1."),
        row("estimators", &FisherRecipe::estimators, "As in [limits.NAME]."),
    };
    return rows;
}

} // namespace assay
