// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NpyArray.hpp"

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

/// What stands in the text header.
struct Header {
    char order = '<';
    char kind = 'f';
    std::size_t width = 8;
    bool fortran = false;
    std::vector<std::size_t> shape;
};

/// Text after "'key':", blanks skipped.
std::optional<std::string_view> valueOf(std::string_view header, std::string_view key)
{
    const std::size_t at = header.find("'" + std::string(key) + "'");
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::size_t colon = header.find(':', at);
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::size_t start = header.find_first_not_of(' ', colon + 1);
    return start == std::string_view::npos ? std::nullopt
                                           : std::optional(header.substr(start));
}

bool readType(std::string_view text, Header& header)
{
    if (text.size() < 5 || text[0] != '\'')
        return false;
    const std::size_t end = text.find('\'', 1);
    if (end == std::string_view::npos || end < 4)
        return false;
    header.order = text[1];
    header.kind = text[2];
    const auto [rest, error] = std::from_chars(text.data() + 3, text.data() + end, header.width);
    const bool known = (header.kind == 'f' && (header.width == 4 || header.width == 8))
                       || ((header.kind == 'i' || header.kind == 'u')
                           && std::has_single_bit(header.width) && header.width <= 8)
                       || (header.kind == 'b' && header.width == 1);
    return error == std::errc() && rest == text.data() + end && known
           && std::string_view("<>|=").find(header.order) != std::string_view::npos;
}

bool readShape(std::string_view text, Header& header)
{
    if (text.empty() || text[0] != '(')
        return false;
    const std::size_t end = text.find(')');
    if (end == std::string_view::npos)
        return false;
    const char* at = text.data() + 1;
    const char* const last = text.data() + end;
    while (true) {
        while (at < last && (*at == ' ' || *at == ','))
            ++at;
        if (at == last)
            return true;
        std::size_t extent = 0;
        const auto [next, error] = std::from_chars(at, last, extent);
        if (error != std::errc())
            return false;
        header.shape.push_back(extent);
        at = next;
    }
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

Converter converterOf(const Header& header)
{
    if (header.kind == 'f')
        return header.width == 4 ? &convert<float> : &convert<double>;
    const bool isSigned = header.kind == 'i';
    switch (header.width) {
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

/// Offset of the numbers, or an error.
Result<std::size_t> readHeader(std::string_view bytes, const std::string& name, Header& header)
{
    if (bytes.size() < 12 || bytes.substr(0, 6) != std::string_view("\x93NUMPY", 6))
        return malformed(name, "this is not a .npy file.");
    const int version = static_cast<unsigned char>(bytes[6]);
    std::size_t start = 10;
    std::size_t length = static_cast<unsigned char>(bytes[8])
                         + 256U * static_cast<unsigned char>(bytes[9]);
    if (version >= 2) {
        start = 12;
        length += 65536U * static_cast<unsigned char>(bytes[10])
                  + 16777216U * static_cast<std::size_t>(static_cast<unsigned char>(bytes[11]));
    }
    if (version < 1 || version > 3 || length > bytes.size() - start)
        return malformed(name, "its header is damaged.");
    const std::string_view text = bytes.substr(start, length);
    const auto type = valueOf(text, "descr");
    const auto order = valueOf(text, "fortran_order");
    const auto shape = valueOf(text, "shape");
    if (!type || !order || !shape || !readShape(*shape, header))
        return malformed(name, "its header is damaged.");
    if (!readType(*type, header))
        return malformed(name, "it holds something else than plain numbers.");
    header.fortran = order->substr(0, 4) == "True";
    return start + length;
}

} // namespace

Result<NpyArray> parseNpy(std::string_view bytes, const std::string& name)
{
    Header header;
    const Result<std::size_t> offset = readHeader(bytes, name, header);
    if (!offset)
        return offset.error();
    const std::size_t available = (bytes.size() - *offset) / header.width;
    const auto count = elementCount(header.shape, available);
    if (!count || *count > available)
        return malformed(name, "it ends before its last number.");
    NpyArray array{header.shape, std::vector<double>(*count)};
    const bool swap = header.order == '>';
    const Converter converter = converterOf(header);
    const char* at = bytes.data() + *offset;
    for (double& value : array.values) {
        value = converter(at, swap);
        at += header.width;
    }
    if (header.fortran && array.shape.size() > 1)
        reorderFortran(array);
    return array;
}

std::string formatNpy(const NpyArray& array)
{
    std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (";
    for (const std::size_t extent : array.shape)
        header += std::to_string(extent) + ",";
    header += "), }";
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() % 256);
    bytes += static_cast<char>(header.size() / 256);
    bytes += header;
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
