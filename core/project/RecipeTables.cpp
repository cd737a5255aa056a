// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeTables.hpp"

namespace assay {

namespace {

/// [low, high] of a parameter.
RecipeRow<Parameter> rangeRow()
{
    return {"range", "Range of interest [low, high]; neither a prior nor a limit.",
            [](const toml::node& node, Parameter& parameter, RecipeReader& reader) {
                std::vector<double> range;
                readValue(node, range, reader);
                if (range.size() != 2)
                    return reader.complain(node.source(), "A range has two numbers: [low, high].");
                parameter.low = range[0];
                parameter.high = range[1];
            },
            [](const Parameter& parameter, const RecipeNames&) {
                return writeValue(std::vector<double>{parameter.low, parameter.high});
            },
            "[-1.0, 1.0]"};
}

RecipeRow<Parameter> lhaRow()
{
    return {"lha_id", "Number of the parameter in its SLHA block.",
            [](const toml::node& node, Parameter& parameter, RecipeReader& reader) {
                int id = 0;
                readValue(node, id, reader);
                parameter.lhaId = id;
            },
            [](const Parameter& parameter, const RecipeNames&) {
                return parameter.lhaId ? std::to_string(parameter.lhaId) : std::string();
            },
            "0"};
}

RecipeRow<Benchmark> valuesRow()
{
    return {"values", "The point, by parameter name or as a list.",
            [](const toml::node& node, Benchmark& benchmark, RecipeReader& reader) {
                readTheta(node, benchmark.values, reader);
            },
            [](const Benchmark& benchmark, const RecipeNames& names) {
                return writeTheta(benchmark.values, names);
            },
            ""};
}

RecipeRow<Observable> defaultRow()
{
    return {"default", "Value where it is not defined; absent: not a number.",
            [](const toml::node& node, Observable& observable, RecipeReader& reader) {
                double value = 0.0;
                readValue(node, value, reader);
                observable.fallback = value;
            },
            [](const Observable& observable, const RecipeNames&) {
                return observable.fallback ? writeValue(*observable.fallback) : std::string();
            },
            ""};
}

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

const RecipeRows<Recipe>& studyRows()
{
    static const RecipeRows<Recipe> rows = {
        row("name", &Recipe::name, "What the study is called."),
        row("description", &Recipe::description, "A sentence or two about it."),
        row("seed", &Recipe::seed, "Seed of everything random in the study."),
    };
    return rows;
}

const RecipeRows<Recipe>& processRows()
{
    static const RecipeRows<Recipe> rows = {
        row("name", &Recipe::process, "A built-in process (assay-batch processes)."),
        row("settings", &Recipe::processSettings, "Its settings by name."),
    };
    return rows;
}

const RecipeRows<Recipe>& morphingRows()
{
    static const RecipeRows<Recipe> rows = {
        row("max_overall_power", &Recipe::maxOverallPower,
            "Highest total power; 0: from the process or file."),
        row("basis", &Recipe::basis,
            "\"given\": the benchmarks of the recipe, process or file; \"optimise\": searched "
            "for."),
    };
    return rows;
}

const RecipeRows<Recipe>& simulateRows()
{
    static const RecipeRows<Recipe> rows = {
        row("events", &Recipe::events, "Number of events of the built-in process."),
    };
    return rows;
}

const RecipeRows<SampleRecipe>& sampleRows()
{
    static const RecipeRows<SampleRecipe> rows = {
        row("name", &SampleRecipe::name, "What the sample is called."),
        row("files", &SampleRecipe::files,
            "Event files, relative to the recipe: runs of one process, which are averaged. "
            "Different "
            "samples are different processes, which add up."),
        row("format", &SampleRecipe::format,
            "\"auto\" (by the ending), \"madminer\", \"csv\", \"npy\", \"lhe\" or \"hepmc\"."),
        row("generated_at", &SampleRecipe::generatedAt,
            "Benchmark at which the events were generated, where the file does not say."),
        row("background", &SampleRecipe::background, "Does not depend on the parameters."),
        row("k_factor", &SampleRecipe::kFactor, "Multiplies every weight."),
        row("process", &SampleRecipe::process, "A built-in process instead of files."),
        row("settings", &SampleRecipe::processSettings, "Settings of that process by name."),
        row("events", &SampleRecipe::events,
            "Number of events of that process; 0: as many as [simulate] says."),
        row("weights_from", &SampleRecipe::weightsFrom,
            "LHE file that has the weights of a HepMC file, matched by the number of the event."),
        row("systematics", &SampleRecipe::systematics,
            "Names of the [[systematic]] tables that apply to this sample."),
    };
    return rows;
}

const RecipeRows<Parameter>& parameterRows()
{
    static const RecipeRows<Parameter> rows = {
        row("name", &Parameter::name, "Identifier in the recipe and in files."),
        row("label", &Parameter::label, "Label for plots, LaTeX-like."),
        rangeRow(),
        row("unit", &Parameter::unit, "E.g. \"TeV^-2\"; empty when dimensionless."),
        row("max_power", &Parameter::maxPower, "Highest power in the squared matrix element."),
        row("lha_block", &Parameter::lhaBlock, "SLHA block, for the steering of generators."),
        lhaRow(),
        row("transform", &Parameter::transform, "MadMiner's card expression in `theta`."),
    };
    return rows;
}

const RecipeRows<Benchmark>& benchmarkRows()
{
    static const RecipeRows<Benchmark> rows = {
        row("name", &Benchmark::name, "What the point is called."),
        valuesRow(),
        row("reference", &Benchmark::isReference, "The reference point; at most one."),
    };
    return rows;
}

const RecipeRows<Observable>& observableRows()
{
    static const RecipeRows<Observable> rows = {
        row("name", &Observable::name, "What the observable is called."),
        row("expression", &Observable::expression,
            "Of particles and observables before it, such as \"(l[0] + l[1]).m\"; a column of a "
            "sample that has columns; an observable of the process. Empty: the name."),
        row("unit", &Observable::unit, "Unit, for plots."),
        row("label", &Observable::label, "Label for plots, LaTeX-like."),
        row("required", &Observable::required,
            "An event for which it is not defined is dropped."),
        defaultRow(),
    };
    return rows;
}

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
