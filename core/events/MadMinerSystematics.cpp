// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerSystematics.hpp"

#include "core/events/SchemaReading.hpp"

#include <algorithm>

namespace assay {

namespace {

/// "scale<TAB>0.5,1.0,2.0<TAB>mu" -> type, value, scale.
Systematic fromTuple(const std::string& name, const std::string& tuple)
{
    Systematic systematic{name, "", tuple, ""};
    const std::size_t first = tuple.find('\t');
    if (first == std::string::npos)
        return systematic;
    systematic.type = tuple.substr(0, first);
    const std::size_t second = tuple.find('\t', first + 1);
    if (second == std::string::npos) {
        systematic.value = tuple.substr(first + 1);
        return systematic;
    }
    systematic.value = tuple.substr(first + 1, second - first - 1);
    systematic.scale = nullable(tuple.substr(second + 1));
    return systematic;
}

} // namespace

bool hasL4Systematics(const Hdf5File& file)
{
    if (file.contains("nuisance_parameters/systematics"))
        return true;
    if (!file.contains("systematics/values"))
        return false;
    const Result<Hdf5Dataset> dataset = file.dataset("systematics/values");
    if (!dataset)
        return false;
    const Result<std::vector<std::string>> values = dataset->readStrings();
    return values && std::ranges::any_of(*values, [](const std::string& value) {
               return value.find('\t') != std::string::npos;
           });
}

Status readSystematics(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("systematics/names") || !file.contains("systematics/values"))
        return {};
    const auto names = readNames(file, "systematics/names");
    if (!names)
        return names.error();
    const auto values = readStringsOf(file, "systematics/values", names->size());
    if (!values)
        return values.error();
    if (schema.layout < 5) {
        for (std::size_t s = 0; s < names->size(); ++s)
            schema.systematics.push_back(fromTuple((*names)[s], (*values)[s]));
        return {};
    }
    if (!file.contains("systematics/types") || !file.contains("systematics/scales"))
        return {};
    const auto types = readStringsOf(file, "systematics/types", names->size());
    const auto scales = readStringsOf(file, "systematics/scales", names->size());
    for (const Error* error : {errorOf(types), errorOf(scales)})
        if (error)
            return *error;
    for (std::size_t s = 0; s < names->size(); ++s)
        schema.systematics.push_back(
            {(*names)[s], (*types)[s], (*values)[s], nullable((*scales)[s])});
    return {};
}

Status readNuisances(const Hdf5File& file, EventSchema& schema)
{
    if (!file.contains("nuisance_parameters/names")
        || !file.contains("nuisance_parameters/benchmark_positive")
        || !file.contains("nuisance_parameters/benchmark_negative"))
        return {};
    const auto names = readNames(file, "nuisance_parameters/names");
    if (!names)
        return names.error();
    const std::size_t count = names->size();
    const auto positive = readStringsOf(file, "nuisance_parameters/benchmark_positive", count);
    const auto negative = readStringsOf(file, "nuisance_parameters/benchmark_negative", count);
    for (const Error* error : {errorOf(positive), errorOf(negative)})
        if (error)
            return *error;
    std::vector<std::string> parents(count);
    if (file.contains("nuisance_parameters/systematics")) {
        auto read = readStringsOf(file, "nuisance_parameters/systematics", count);
        if (!read)
            return read.error();
        parents = *read;
    }
    for (std::size_t k = 0; k < count; ++k)
        schema.nuisances.push_back({(*names)[k], nullable(parents[k]), nullable((*positive)[k]),
                                    nullable((*negative)[k])});
    return {};
}

} // namespace assay
