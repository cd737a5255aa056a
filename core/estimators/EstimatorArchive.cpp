// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorArchive.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

const std::string documentName = "estimator.json";
const std::string arrayFolder = "weights/";
const std::string arrayEnding = ".npy";
const std::string partFolder = "parts/";
/// Wrappers in wrappers: more is a forged file.
constexpr int maximumDepth = 8;

Error damaged(const std::string& what)
{
    return invalidInput(what, "The file is damaged or was changed; save the estimator again.");
}

Result<const NpyArray*> finiteArray(const EstimatorArchive& archive, const std::string& name)
{
    const auto found = archive.arrays.find(name);
    if (found == archive.arrays.end())
        return damaged("The array '" + name + "' is missing.");
    const std::vector<double>& values = found->second.values;
    const auto bad = std::find_if(values.begin(), values.end(),
                                  [](double value) { return !std::isfinite(value); });
    if (bad != values.end())
        return damaged("The array '" + name + "' holds a value that is not a finite number (entry "
                       + std::to_string(bad - values.begin()) + ").");
    return &found->second;
}

void collect(const EstimatorArchive& archive, const std::string& prefix, ZipEntries& entries)
{
    entries[prefix + documentName] = archive.document.dump(2) + "\n";
    for (const auto& [name, array] : archive.arrays)
        entries[prefix + arrayFolder + name + arrayEnding] = formatNpy(array);
    for (const auto& [name, part] : archive.parts)
        collect(part, prefix + partFolder + name + "/", entries);
}

Status addArray(const std::string& entry, const std::string& bytes, const std::string& name,
                EstimatorArchive& archive)
{
    if (!entry.ends_with(arrayEnding) || entry.size() <= arrayFolder.size() + arrayEnding.size())
        return damaged(name + ": unknown entry '" + entry + "'.");
    Result<NpyArray> array = parseNpy(bytes, name + ": " + entry);
    if (!array)
        return array.error();
    archive.arrays[entry.substr(arrayFolder.size(),
                                entry.size() - arrayFolder.size() - arrayEnding.size())] =
        *std::move(array);
    return {};
}

Result<EstimatorArchive> build(const ZipEntries& entries, const std::string& name, int depth)
{
    EstimatorArchive archive;
    std::map<std::string, ZipEntries> parts;
    bool described = false;
    for (const auto& [entry, bytes] : entries) {
        if (entry == documentName) {
            archive.document = nlohmann::json::parse(bytes, nullptr, /*allow_exceptions=*/false);
            described = archive.document.is_object();
        } else if (entry.starts_with(arrayFolder)) {
            if (Status status = addArray(entry, bytes, name, archive); !status)
                return status.error();
        } else if (const std::size_t slash = entry.find('/', partFolder.size());
                   entry.starts_with(partFolder) && slash != std::string::npos) {
            parts[entry.substr(partFolder.size(), slash - partFolder.size())]
                 [entry.substr(slash + 1)] = bytes;
        } else {
            return damaged(name + ": unknown entry '" + entry + "'.");
        }
    }
    if (!described)
        return damaged(name + ": '" + documentName + "' is missing or is not valid JSON.");
    if (!parts.empty() && depth >= maximumDepth)
        return damaged(name + ": estimators are nested too deeply.");
    for (const auto& [part, content] : parts) {
        Result<EstimatorArchive> inner = build(content, name + "/" + part, depth + 1);
        if (!inner)
            return inner;
        archive.parts[part] = *std::move(inner);
    }
    return archive;
}

} // namespace

void EstimatorArchive::addVector(const std::string& name, const std::vector<double>& values)
{
    arrays[name] = {{values.size()}, values};
}

void EstimatorArchive::addVector(const std::string& name, const Vector& values)
{
    addVector(name, std::vector<double>(values.begin(), values.end()));
}

void EstimatorArchive::addMatrix(const std::string& name, const Matrix& values)
{
    arrays[name] = {{static_cast<std::size_t>(values.rows()),
                     static_cast<std::size_t>(values.cols())},
                    std::vector<double>(values.data(), values.data() + values.size())};
}

Result<Vector> EstimatorArchive::vector(const std::string& name) const
{
    const Result<const NpyArray*> array = finiteArray(*this, name);
    if (!array)
        return array.error();
    if ((*array)->shape.size() != 1)
        return damaged("The array '" + name + "' should have one dimension.");
    return Vector(Eigen::Map<const Vector>((*array)->values.data(),
                                           static_cast<Eigen::Index>((*array)->size())));
}

Result<Matrix> EstimatorArchive::matrix(const std::string& name) const
{
    const Result<const NpyArray*> array = finiteArray(*this, name);
    if (!array)
        return array.error();
    if ((*array)->shape.size() != 2)
        return damaged("The array '" + name + "' should have two dimensions.");
    return Matrix(Eigen::Map<const Matrix>((*array)->values.data(),
                                           static_cast<Eigen::Index>((*array)->shape[0]),
                                           static_cast<Eigen::Index>((*array)->shape[1])));
}

Result<const EstimatorArchive*> EstimatorArchive::part(const std::string& name) const
{
    const auto found = parts.find(name);
    if (found == parts.end())
        return damaged("The part '" + name + "' is missing.");
    return &found->second;
}

ZipEntries toEntries(const EstimatorArchive& archive)
{
    ZipEntries entries;
    collect(archive, "", entries);
    return entries;
}

Result<EstimatorArchive> fromEntries(const ZipEntries& entries, const std::string& name)
{
    return build(entries, name, 0);
}

} // namespace assay
