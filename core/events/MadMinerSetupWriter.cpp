// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerSetupWriter.hpp"

#include "core/events/AssayGroup.hpp"
#include "core/events/TextCheck.hpp"

#include <algorithm>
#include <functional>

namespace assay {

namespace {

constexpr std::size_t nameLength = 256;

using Strings = std::vector<std::string>;

/// Text that MadMiner can evaluate as a Python expression, as far as that can be told cheaply.
bool looksLikePython(const std::string& text)
{
    for (const char* foreign : {"&&", "||", "?", ";", "^"})
        if (text.find(foreign) != std::string::npos)
            return false;
    for (std::size_t i = text.find('!'); i != std::string::npos; i = text.find('!', i + 1))
        if (i + 1 == text.size() || text[i + 1] != '=')
            return false;
    int depth = 0;
    for (const char c : text) {
        depth += (c == '(' || c == '[') ? 1 : (c == ')' || c == ']') ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Collects columns of texts and writes them, refusing what MadMiner would mangle.
class TextColumns {
public:
    TextColumns(Hdf5File& file, const std::string& target) : m_file(file), m_target(target) {}

    template <typename Item, typename Member>
    Status write(const std::string& path, const std::vector<Item>& items, Member member,
                 const std::string& empty = "None")
    {
        Strings texts;
        for (const Item& item : items) {
            const std::string text = std::invoke(member, item);
            if (!isAscii(text) || text.size() > nameLength)
                return invalidInput(m_target + ": '" + text + "' in " + path
                                        + (isAscii(text) ? " is longer than 256 bytes"
                                                         : " is not plain ASCII")
                                        + ", which MadMiner's format cannot hold.",
                                    "Rename it.");
            texts.push_back(text.empty() ? empty : text);
        }
        return m_file.writeStrings(path, texts, nameLength, {texts.size()});
    }

private:
    Hdf5File& m_file;
    const std::string& m_target;
};

Status firstError(std::initializer_list<std::function<Status()>> steps)
{
    for (const auto& step : steps)
        if (Status status = step(); !status)
            return status;
    return {};
}

Status writeParameters(Hdf5File& file, const EventSchema& schema, const std::string& target)
{
    TextColumns texts(file, target);
    const std::vector<Parameter>& parameters = schema.parameters;
    const std::size_t count = parameters.size();
    std::vector<std::int64_t> ids, powers;
    std::vector<double> ranges;
    for (const Parameter& parameter : parameters) {
        ids.push_back(parameter.lhaId);
        powers.push_back(parameter.maxPower);
        ranges.insert(ranges.end(), {parameter.low, parameter.high});
    }
    return firstError({
        [&] { return file.createGroup("parameters"); },
        [&] { return texts.write("parameters/names", parameters, &Parameter::name); },
        [&] { return texts.write("parameters/lha_blocks", parameters, &Parameter::lhaBlock); },
        [&] { return file.writeIntegers("parameters/lha_ids", ids, {count}); },
        [&] { return file.writeIntegers("parameters/max_power", powers, {count}); },
        [&] { return file.writeNumbers("parameters/val_ranges", ranges, {count, 2}); },
        [&] {
            return texts.write("parameters/transforms", parameters, &Parameter::transform, "theta");
        },
    });
}

Status writeBenchmarks(Hdf5File& file, const EventSchema& schema, const std::string& target)
{
    TextColumns texts(file, target);
    const std::size_t count = schema.benchmarks.size();
    const std::size_t parameters = schema.parameters.size();
    std::vector<double> values;
    std::vector<std::int64_t> nuisance, reference;
    for (const Benchmark& benchmark : schema.benchmarks) {
        Theta theta = benchmark.values;
        if (benchmark.isNuisance)
            theta.assign(parameters, 0.0); // a placeholder, as MadMiner writes it
        if (theta.size() != parameters)
            return invalidInput(target + ": benchmark '" + benchmark.name + "' has "
                                    + std::to_string(theta.size()) + " values, the study has "
                                    + std::to_string(parameters) + " parameters.",
                                "Give every benchmark one value per parameter.");
        values.insert(values.end(), theta.begin(), theta.end());
        nuisance.push_back(benchmark.isNuisance ? 1 : 0);
        reference.push_back(benchmark.isReference ? 1 : 0);
    }
    return firstError({
        [&] { return file.createGroup("benchmarks"); },
        [&] { return texts.write("benchmarks/names", schema.benchmarks, &Benchmark::name); },
        [&] { return file.writeNumbers("benchmarks/values", values, {count, parameters}); },
        [&] { return file.writeIntegers("benchmarks/is_nuisance", nuisance, {count}); },
        [&] { return file.writeIntegers("benchmarks/is_reference", reference, {count}); },
    });
}

/// The square matrix of the first C benchmarks, or nothing if the basis is not of that kind.
Result<std::optional<Matrix>> squareMatrix(const EventSchema& schema)
{
    const auto size = static_cast<Eigen::Index>(schema.components.size());
    std::optional<Matrix> matrix = schema.morphingMatrix;
    if (!matrix) {
        const Result<WeightModel> model = schema.weightModel();
        if (!model)
            return model.error();
        if (model->morphing())
            matrix = model->morphing()->matrix();
    }
    if (!matrix || matrix->rows() != size || matrix->cols() != size)
        return std::optional<Matrix>();
    return matrix;
}

Status writeMorphing(Hdf5File& file, const EventSchema& schema)
{
    if (schema.components.empty())
        return {};
    const Result<std::optional<Matrix>> matrix = squareMatrix(schema);
    if (!matrix)
        return matrix.error();
    std::vector<std::int64_t> powers;
    for (const std::vector<int>& component : schema.components)
        powers.insert(powers.end(), component.begin(), component.end());
    const std::size_t count = schema.components.size();
    const std::vector<std::size_t> shape{count, schema.parameters.size()};
    if (!*matrix)
        return file.writeIntegers("assay/components", powers, shape);
    const Matrix& square = **matrix;
    const std::vector<double> values(square.data(), square.data() + square.size());
    return firstError({
        [&] { return file.createGroup("morphing"); },
        [&] { return file.writeIntegers("morphing/components", powers, shape); },
        [&] { return file.writeNumbers("morphing/morphing_matrix", values, {count, count}); },
    });
}

Status writeFiniteDifferences(Hdf5File& file, const EventSchema& schema)
{
    if (!schema.finiteDifferences)
        return {};
    const FiniteDifferences& differences = *schema.finiteDifferences;
    Strings shifted;
    std::size_t length = 1;
    for (const Strings& row : differences.shiftedBenchmarks)
        shifted.insert(shifted.end(), row.begin(), row.end());
    for (const Strings* names :
         std::initializer_list<const Strings*>{&differences.baseBenchmarks, &shifted})
        for (const std::string& name : *names)
            length = std::max(length, name.size());
    const std::size_t count = differences.baseBenchmarks.size();
    return firstError({
        [&] { return file.createGroup("finite_differences"); },
        [&] {
            return file.writeStrings("finite_differences/base_benchmarks",
                                     differences.baseBenchmarks, length, {count});
        },
        [&] {
            return file.writeStrings("finite_differences/shifted_benchmarks", shifted, length,
                                     {count, schema.parameters.size()});
        },
        [&] { return file.writeNumbers("finite_differences/epsilon", {differences.epsilon}, {}); },
    });
}

Status writeSystematics(Hdf5File& file, const EventSchema& schema, const std::string& target,
                        const TaskContext& context)
{
    std::vector<Systematic> kept;
    for (const Systematic& systematic : schema.systematics) {
        const std::string& type = systematic.type;
        if (type == "norm" || type == "scale" || type == "pdf")
            kept.push_back(systematic);
        else
            context.warn(target + ": systematic '" + systematic.name
                         + "' has no type that MadMiner 0.9 knows and is left out.");
    }
    if (kept.empty())
        return {};
    TextColumns texts(file, target);
    return firstError({
        [&] { return file.createGroup("systematics"); },
        [&] { return texts.write("systematics/names", kept, &Systematic::name); },
        [&] { return texts.write("systematics/types", kept, &Systematic::type); },
        [&] { return texts.write("systematics/values", kept, &Systematic::value); },
        [&] { return texts.write("systematics/scales", kept, &Systematic::scale); },
    });
}

Status writeNuisances(Hdf5File& file, const EventSchema& schema, const std::string& target)
{
    if (schema.nuisances.empty())
        return {};
    TextColumns texts(file, target);
    const std::string group = "nuisance_parameters";
    const std::vector<NuisanceEntry>& entries = schema.nuisances;
    return firstError({
        [&] { return file.createGroup(group); },
        [&] { return texts.write(group + "/names", entries, &NuisanceEntry::name); },
        [&] { return texts.write(group + "/systematics", entries, &NuisanceEntry::systematic); },
        [&] {
            return texts.write(group + "/benchmark_positive", entries,
                               &NuisanceEntry::positiveBenchmark);
        },
        [&] {
            return texts.write(group + "/benchmark_negative", entries,
                               &NuisanceEntry::negativeBenchmark);
        },
    });
}

Status writeObservables(Hdf5File& file, const EventSchema& schema, const std::string& target,
                        const TaskContext& context)
{
    if (schema.observables.empty())
        return {};
    const auto definition = [&](const Observable& observable) -> std::string {
        const std::string& text = observable.expression;
        if (isAscii(text) && text.size() <= nameLength && looksLikePython(text))
            return text;
        context.warn(target + ": the definition of observable '" + observable.name
                     + "' is no Python expression of at most 256 ASCII bytes; MadMiner will see "
                       "'None' instead.");
        return {};
    };
    TextColumns texts(file, target);
    return firstError({
        [&] { return file.createGroup("observables"); },
        [&] { return texts.write("observables/names", schema.observables, &Observable::name); },
        [&] { return texts.write("observables/definitions", schema.observables, definition); },
    });
}

} // namespace

Status writeMadMinerSetup(Hdf5File& file, const EventSchema& schema, const std::string& target,
                          const TaskContext& context)
{
    return firstError({
        [&] { return writeAssayGroup(file, schema); },
        [&] { return writeParameters(file, schema, target); },
        [&] { return writeBenchmarks(file, schema, target); },
        [&] { return writeMorphing(file, schema); },
        [&] { return writeFiniteDifferences(file, schema); },
        [&] { return writeSystematics(file, schema, target, context); },
        [&] { return writeNuisances(file, schema, target); },
        [&] { return writeObservables(file, schema, target, context); },
    });
}

} // namespace assay
