// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/NpyFile.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/basics/NpyHeader.hpp"
#include "core/events/FileBytes.hpp"
#include "core/events/TextCheck.hpp"

#include <cstdint>
#include <cstring>
#include <set>

namespace assay {

namespace {

template <typename T>
double load(const char* bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return static_cast<double>(value);
}

/// How one number is stored; bytes = 0 if the type is not supported.
struct NumberType {
    std::size_t bytes = 0;
    double (*read)(const char*) = nullptr;
};

NumberType numberType(const std::string& type)
{
    if (type == "<f8")
        return {8, load<double>};
    if (type == "<f4")
        return {4, load<float>};
    if (type == "<i8")
        return {8, load<std::int64_t>};
    if (type == "<i4")
        return {4, load<std::int32_t>};
    return {};
}

Error unsupportedType(const std::string& name, const std::string& type)
{
    if (type.find('O') != std::string::npos)
        return unsupported(name + ": holds pickled Python objects.",
                           "Save an array of plain numbers; pickles can run any program.");
    const std::string shown = isAscii(type) ? "'" + type + "'" : std::string("that it names");
    return unsupported(name + ": the type " + shown + " is not supported.",
                       "Save it as little-endian f4, f8, i4 or i8, e.g. with astype(float).");
}

/// Rows and columns after checking that the file holds exactly that many numbers.
Status checkSize(std::string_view bytes, const NpyHeader& header, std::size_t elementBytes,
                 const std::string& name)
{
    long double expected = static_cast<long double>(elementBytes);
    for (const std::size_t n : header.shape)
        expected *= static_cast<long double>(n);
    const std::size_t found = bytes.size() - header.dataOffset;
    if (expected == static_cast<long double>(found))
        return {};
    return invalidInput(name + ": the header promises "
                            + (expected < 1e18L
                                   ? std::to_string(static_cast<std::uint64_t>(expected))
                                   : std::string("an impossible number of"))
                            + " bytes of data, the file has " + std::to_string(found) + ".",
                        "The file is truncated or damaged: write or copy it again.");
}

Result<ColumnTable> readPlain(std::string_view bytes, const NpyHeader& header,
                              const std::string& name)
{
    const NumberType type = numberType(header.fields[0].second);
    if (type.bytes == 0)
        return unsupportedType(name, header.fields[0].second);
    if (header.shape.empty() || header.shape.size() > 2)
        return invalidInput(name + ": has " + std::to_string(header.shape.size())
                                + " dimensions, expected one or two.",
                            "Save events as rows and observables as columns.");
    if (Status status = checkSize(bytes, header, type.bytes, name); !status)
        return status.error();
    const auto rows = static_cast<Eigen::Index>(header.shape[0]);
    const auto columns = static_cast<Eigen::Index>(header.shape.size() > 1 ? header.shape[1] : 1);
    ColumnTable table;
    table.file = name;
    if (rows == 0 || columns == 0)
        return invalidInput(name + ": the array is empty.", "Save at least one event.");
    table.values.resize(rows, columns);
    const char* data = bytes.data() + header.dataOffset;
    for (Eigen::Index row = 0; row < rows; ++row)
        for (Eigen::Index column = 0; column < columns; ++column) {
            const Eigen::Index index =
                header.fortranOrder ? column * rows + row : row * columns + column;
            table.values(row, column) =
                type.read(data + static_cast<std::size_t>(index) * type.bytes);
        }
    return table;
}

Result<ColumnTable> readStructured(std::string_view bytes, const NpyHeader& header,
                                   const std::string& name)
{
    ColumnTable table;
    table.file = name;
    std::vector<NumberType> types;
    std::size_t rowBytes = 0;
    std::set<std::string> seen;
    for (const auto& [field, type] : header.fields) {
        types.push_back(numberType(type));
        if (types.back().bytes == 0)
            return unsupportedType(name, type);
        if (field.empty() || !isUtf8(field) || !seen.insert(field).second)
            return invalidInput(name + ": the field names are empty, doubled or not UTF-8.",
                                "Give every field a name of its own.");
        table.names.push_back(field);
        rowBytes += types.back().bytes;
    }
    if (header.shape.size() != 1 || header.shape[0] == 0)
        return invalidInput(name + ": a structured array must have one dimension and not be empty.",
                            "Save one record per event.");
    if (Status status = checkSize(bytes, header, rowBytes, name); !status)
        return status.error();
    table.values.resize(static_cast<Eigen::Index>(header.shape[0]),
                        static_cast<Eigen::Index>(types.size()));
    const char* data = bytes.data() + header.dataOffset;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row)
        for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
            const NumberType& type = types[static_cast<std::size_t>(column)];
            table.values(row, column) = type.read(data);
            data += type.bytes;
        }
    return table;
}

/// The names in NAME.npy.columns, if that file exists.
Status addNames(const std::filesystem::path& path, ColumnTable& table)
{
    std::filesystem::path beside = path;
    beside += ".columns";
    std::error_code code;
    if (!table.names.empty() || !std::filesystem::exists(beside, code))
        return {};
    const Result<std::string> text = readFileBytes(beside);
    if (!text)
        return text.error();
    std::vector<std::string> names(1);
    for (const char c : *text) {
        if (c == ',')
            names.emplace_back();
        else if (c != '\n' && c != '\r' && c != ' ')
            names.back() += c;
    }
    const std::set<std::string> unique(names.begin(), names.end());
    if (names.size() != static_cast<std::size_t>(table.values.cols()) || !isUtf8(*text)
        || unique.size() != names.size() || unique.contains(""))
        return invalidInput(beside.string() + ": expected " + std::to_string(table.values.cols())
                                + " different names separated by commas.",
                            "Name every column of the array once.");
    table.names = names;
    return {};
}

} // namespace

Result<ColumnTable> parseNpyTable(std::string_view bytes, const std::string& name)
{
    const Result<NpyHeader> header = parseNpyHeader(bytes, name);
    if (!header)
        return header.error();
    const bool plain = header->fields.size() == 1 && header->fields[0].first.empty();
    return plain ? readPlain(bytes, *header, name) : readStructured(bytes, *header, name);
}

Result<ColumnTable> readNpyTable(const std::filesystem::path& path)
{
    const Result<std::string> bytes = readFileBytes(path);
    if (!bytes)
        return bytes.error();
    Result<ColumnTable> table = parseNpyTable(*bytes, path.string());
    if (table)
        if (Status status = addNames(path, *table); !status)
            return status.error();
    return table;
}

Status writeNpy(const std::filesystem::path& path, const Matrix& values, NpyPrecision precision)
{
    const bool single = precision == NpyPrecision::Float32;
    std::string bytes = formatNpyHeader(single ? "<f4" : "<f8",
                                        {static_cast<std::size_t>(values.rows()),
                                         static_cast<std::size_t>(values.cols())});
    if (single) {
        const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> floats =
            values.cast<float>();
        bytes.append(reinterpret_cast<const char*>(floats.data()),
                     sizeof(float) * static_cast<std::size_t>(floats.size()));
    } else {
        bytes.append(reinterpret_cast<const char*>(values.data()),
                     sizeof(double) * static_cast<std::size_t>(values.size()));
    }
    return writeTextAtomically(path, bytes);
}

} // namespace assay
