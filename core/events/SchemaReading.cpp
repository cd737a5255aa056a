// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/SchemaReading.hpp"

#include "core/events/TextCheck.hpp"

namespace assay {

namespace {

std::string shapeText(const std::vector<std::size_t>& shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + ")";
}

/// Opens a dataset of exactly this shape.
Result<Hdf5Dataset> openShaped(const Hdf5File& file, const std::string& path,
                               const std::vector<std::size_t>& shape)
{
    Result<Hdf5Dataset> dataset = file.dataset(path);
    if (dataset && dataset->shape() != shape)
        return wrongShape(*dataset, shapeText(shape));
    return dataset;
}

Status checkUtf8(const Hdf5Dataset& dataset, const std::vector<std::string>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!isUtf8(texts[i]))
            return invalidInput(dataset.label() + ": entry " + std::to_string(i)
                                    + " is not valid UTF-8 text.",
                                "The file is damaged or was written in another encoding.");
    return {};
}

Result<std::vector<std::string>> readTexts(const Hdf5Dataset& dataset)
{
    Result<std::vector<std::string>> texts = dataset.readStrings();
    if (!texts)
        return texts;
    if (Status status = checkUtf8(dataset, *texts); !status)
        return status.error();
    return texts;
}

} // namespace

std::string nullable(const std::string& text)
{
    return text == "None" ? std::string() : text;
}

Error wrongShape(const Hdf5Dataset& dataset, const std::string& expected)
{
    return invalidInput(dataset.label() + " has shape " + shapeText(dataset.shape()) + ", expected "
                            + expected + ".",
                        "The groups of this file do not belong together: write it again.");
}

Result<std::vector<std::string>> readNames(const Hdf5File& file, const std::string& path)
{
    const Result<Hdf5Dataset> dataset = file.dataset(path);
    if (!dataset)
        return dataset.error();
    if (dataset->shape().size() != 1)
        return wrongShape(*dataset, "a list");
    Result<std::vector<std::string>> names = readTexts(*dataset);
    if (!names)
        return names;
    for (std::size_t i = 0; i < names->size(); ++i)
        if ((*names)[i].empty())
            return invalidInput(dataset->label() + ": entry " + std::to_string(i)
                                    + " has no name.",
                                "Give it a name and write the file again.");
    return names;
}

Result<std::vector<std::string>> readStringsOf(const Hdf5File& file, const std::string& path,
                                               std::size_t count)
{
    const Result<Hdf5Dataset> dataset = openShaped(file, path, {count});
    if (!dataset)
        return dataset.error();
    return readTexts(*dataset);
}

Result<std::vector<std::int64_t>> readIntegersOf(const Hdf5File& file, const std::string& path,
                                                 const std::vector<std::size_t>& shape)
{
    const Result<Hdf5Dataset> dataset = openShaped(file, path, shape);
    if (!dataset)
        return dataset.error();
    return dataset->readIntegers();
}

Result<std::vector<double>> readNumbersOf(const Hdf5File& file, const std::string& path,
                                          const std::vector<std::size_t>& shape)
{
    const Result<Hdf5Dataset> dataset = openShaped(file, path, shape);
    if (!dataset)
        return dataset.error();
    return dataset->readNumbers();
}

Result<std::vector<std::int64_t>> readFlags(const Hdf5File& file, const std::string& path,
                                            std::size_t count)
{
    if (!file.contains(path))
        return std::vector<std::int64_t>(count, 0);
    return readIntegersOf(file, path, {count});
}

} // namespace assay
