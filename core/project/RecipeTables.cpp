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

} // namespace assay
