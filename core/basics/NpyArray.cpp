// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NpyArray.hpp"

#include "core/basics/NpyHeader.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

namespace assay {

namespace {

static_assert(std::endian::native == std::endian::little, "byte order of .npy files");

Error malformed(const std::string& name, const std::string& what)
{
    return invalidInput(name + ": " + what, "Write it again with numpy.save.");
}

/// How one number is stored.
struct NumberType {
    char order = '<';
    char kind = 'f';
    std::size_t width = 8;
};

/// "<f8" and the like; nothing for other than plain numbers.
std::optional<NumberType> numberType(std::string_view text)
{
    if (text.size() < 3 || std::string_view("<>|=").find(text[0]) == std::string_view::npos)
        return std::nullopt;
    NumberType type{text[0], text[1], 0};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + 2, end, type.width);
    const bool known = (type.kind == 'f' && (type.width == 4 || type.width == 8))
                       || ((type.kind == 'i' || type.kind == 'u')
                           && std::has_single_bit(type.width) && type.width <= 8)
                       || (type.kind == 'b' && type.width == 1);
    return error == std::errc() && rest == end && known ? std::optional(type) : std::nullopt;
}

template <typename Stored>
double convert(const char* bytes, bool swap)
{
    char copy[sizeof(Stored)];
    std::memcpy(copy, bytes, sizeof copy);
    if (swap)
        std::reverse(std::begin(copy), std::end(copy));
    Stored value;
    std::memcpy(&value, copy, sizeof value);
    return static_cast<double>(value);
}

using Converter = double (*)(const char*, bool);

Converter converterOf(const NumberType& type)
{
    if (type.kind == 'f')
        return type.width == 4 ? &convert<float> : &convert<double>;
    const bool isSigned = type.kind == 'i';
    switch (type.width) {
    case 1: return isSigned ? &convert<std::int8_t> : &convert<std::uint8_t>;
    case 2: return isSigned ? &convert<std::int16_t> : &convert<std::uint16_t>;
    case 4: return isSigned ? &convert<std::int32_t> : &convert<std::uint32_t>;
    default: return isSigned ? &convert<std::int64_t> : &convert<std::uint64_t>;
    }
}

/// Number of elements, or nothing when the product does not fit into \p limit.
std::optional<std::size_t> elementCount(const std::vector<std::size_t>& shape, std::size_t limit)
{
    std::size_t count = 1;
    for (const std::size_t extent : shape) {
        if (extent != 0 && count > limit / extent)
            return std::nullopt;
        count *= extent;
    }
    return count;
}

void reorderFortran(NpyArray& array)
{
    std::vector<double> values(array.values.size());
    std::vector<std::size_t> index(array.shape.size(), 0);
    for (double& value : values) {
        std::size_t source = 0;
        for (std::size_t axis = array.shape.size(); axis-- > 0;)
            source = source * array.shape[axis] + index[axis];
        value = array.values[source];
        for (std::size_t axis = array.shape.size(); axis-- > 0;) {
            if (++index[axis] < array.shape[axis])
                break;
            index[axis] = 0;
        }
    }
    array.values = std::move(values);
}

} // namespace

Result<NpyArray> parseNpy(std::string_view bytes, const std::string& name)
{
    const Result<NpyHeader> header = parseNpyHeader(bytes, name);
    if (!header)
        return malformed(name, "this is not a .npy file, or its header is damaged.");
    const bool plain = header->fields.size() == 1 && header->fields[0].first.empty();
    const auto type = plain ? numberType(header->fields[0].second) : std::nullopt;
    if (!type)
        return malformed(name, "it holds something else than plain numbers.");
    const std::size_t available = (bytes.size() - header->dataOffset) / type->width;
    const auto count = elementCount(header->shape, available);
    if (!count || *count > available)
        return malformed(name, "it ends before its last number.");
    NpyArray array{header->shape, std::vector<double>(*count)};
    const bool swap = type->order == '>';
    const Converter converter = converterOf(*type);
    const char* at = bytes.data() + header->dataOffset;
    for (double& value : array.values) {
        value = converter(at, swap);
        at += type->width;
    }
    if (header->fortranOrder && array.shape.size() > 1)
        reorderFortran(array);
    return array;
}

std::string formatNpy(const NpyArray& array)
{
    std::string bytes = formatNpyHeader("<f8", array.shape);
    bytes.append(reinterpret_cast<const char*>(array.values.data()),
                 array.values.size() * sizeof(double));
    return bytes;
}

Result<NpyArray> readNpy(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return notFound(path.string() + " cannot be opened.",
                        "Check that the file exists and may be read.");
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return parseNpy(bytes, path.string());
}

} // namespace assay
