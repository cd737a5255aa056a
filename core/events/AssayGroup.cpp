// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/AssayGroup.hpp"

#include "core/events/SchemaReading.hpp"
#include "core/events/TextCheck.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

using Json = nlohmann::json;

constexpr std::size_t maxComponents = 100'000;

Result<std::string> readText(const Hdf5File& file, const std::string& path)
{
    const Result<Hdf5Dataset> dataset = file.dataset(path);
    if (!dataset)
        return dataset.error();
    const Result<std::vector<std::string>> texts = dataset->readStrings();
    if (!texts)
        return texts.error();
    if (texts->size() != 1 || !isUtf8(texts->front()))
        return invalidInput(dataset->label() + ": expected one UTF-8 text.",
                            "The file is damaged: write it again.");
    return texts->front();
}

std::string textOf(const Json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_string()
               ? object[key].get<std::string>()
               : std::string();
}

void applyColumns(const Json& columns, EventSchema& schema)
{
    if (columns.contains("mixture") && columns["mixture"].is_boolean())
        schema.mixture = columns["mixture"].get<bool>();
    if (columns.contains("latents") && columns["latents"].is_array())
        for (const Json& name : columns["latents"])
            schema.latents.push_back(name.is_string() ? name.get<std::string>() : "?");
    const Json parameters = columns.value("parameters", Json::array());
    for (std::size_t p = 0; p < std::min(parameters.size(), schema.parameters.size()); ++p) {
        schema.parameters[p].label = textOf(parameters[p], "label");
        schema.parameters[p].unit = textOf(parameters[p], "unit");
    }
    const Json observables = columns.value("observables", Json::array());
    for (std::size_t o = 0; o < std::min(observables.size(), schema.observables.size()); ++o) {
        Observable& observable = schema.observables[o];
        observable.label = textOf(observables[o], "label");
        observable.unit = textOf(observables[o], "unit");
        if (const std::string expression = textOf(observables[o], "expression");
            !expression.empty())
            observable.expression = expression;
    }
}

Status readComponents(const Hdf5File& file, EventSchema& schema)
{
    const Result<Hdf5Dataset> dataset = file.dataset("assay/components");
    if (!dataset)
        return dataset.error();
    if (dataset->shape().size() != 2 || dataset->rowSize() != schema.parameters.size()
        || dataset->rows() > maxComponents)
        return wrongShape(*dataset, "one column per parameter");
    const Result<std::vector<std::int64_t>> powers = dataset->readIntegers();
    if (!powers)
        return powers.error();
    for (std::size_t c = 0; c < dataset->rows(); ++c) {
        std::vector<int> row;
        for (std::size_t p = 0; p < dataset->rowSize(); ++p)
            row.push_back(static_cast<int>(
                std::clamp<std::int64_t>((*powers)[c * dataset->rowSize() + p], 0, 100)));
        schema.components.push_back(row);
    }
    return {};
}

Json columnsOf(const EventSchema& schema)
{
    Json columns{{"latents", schema.latents}, {"mixture", schema.mixture}};
    for (const Parameter& parameter : schema.parameters)
        columns["parameters"].push_back({{"label", parameter.label}, {"unit", parameter.unit}});
    for (const Observable& observable : schema.observables)
        columns["observables"].push_back({{"label", observable.label},
                                          {"unit", observable.unit},
                                          {"expression", observable.expression}});
    return columns;
}

/// Texts of ours are stored with their own length; HDF5 has no strings of length 0.
Status writeText(Hdf5File& file, const std::string& path, const std::string& text)
{
    return file.writeStrings(path, {text}, std::max<std::size_t>(text.size(), 1), {});
}

} // namespace

Status readAssayGroup(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("assay/format_version"))
        return {};
    const auto version = readIntegersOf(file, "assay/format_version", {});
    if (!version)
        return version.error();
    if (version->front() > assayGroupVersion || version->front() < 1)
        return unsupported(file.name() + ": its group /assay has version "
                               + std::to_string(version->front()) + ", this program knows up to "
                               + std::to_string(assayGroupVersion) + ".",
                           "Use the version of Assay that wrote the file, or a newer one.");
    if (schema.components.empty() && file.contains("assay/components"))
        if (Status status = readComponents(file, schema); !status)
            return status;
    if (file.contains("assay/provenance")) {
        Result<std::string> text = readText(file, "assay/provenance");
        if (!text)
            return text.error();
        schema.provenance = *text;
    }
    if (!file.contains("assay/columns"))
        return {};
    const Result<std::string> text = readText(file, "assay/columns");
    if (!text)
        return text.error();
    const Json columns = Json::parse(*text, nullptr, false);
    if (!columns.is_object())
        return invalidInput(file.name() + ": assay/columns is not a JSON object.",
                            "The file is damaged: write it again.");
    applyColumns(columns, schema);
    return {};
}

Status writeAssayGroup(Hdf5File& file, const EventSchema& schema)
{
    if (Status status = file.createGroup("assay"); !status)
        return status;
    if (Status status = file.writeIntegers("assay/format_version", {assayGroupVersion}, {});
        !status)
        return status;
    // Bytes that are not UTF-8 are replaced rather than thrown about.
    const std::string columns =
        columnsOf(schema).dump(-1, ' ', false, Json::error_handler_t::replace);
    if (Status status = writeText(file, "assay/columns", columns); !status)
        return status;
    if (schema.provenance.empty())
        return {};
    return writeText(file, "assay/provenance", schema.provenance);
}

} // namespace assay
