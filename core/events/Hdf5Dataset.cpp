// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Hdf5Dataset.hpp"

#include "core/events/Hdf5Handle.hpp"
#include "core/events/Hdf5TextHeap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace assay {

namespace {

constexpr std::size_t maxRank = 3;
constexpr std::size_t maxTextElements = 1'000'000;
constexpr std::size_t maxTextBytes = 1 << 20;
// Deflate shrinks at most 1032 times; more means that a chunked dataset was never filled.
constexpr long double maxCompression = 1100;

std::string shapeText(const std::vector<std::size_t>& shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + ")";
}

Hdf5Kind kindOf(hid_t type)
{
    switch (H5Tget_class(type)) {
    case H5T_INTEGER:
    case H5T_ENUM: // how h5py stores booleans
        return Hdf5Kind::Integer;
    case H5T_FLOAT:
        return Hdf5Kind::Real;
    case H5T_STRING:
        return Hdf5Kind::Text;
    default:
        return Hdf5Kind::Other;
    }
}

/// Cuts at the first null and strips the blanks of space-padded strings.
std::string trimmed(const char* bytes, std::size_t length)
{
    std::string text(bytes, strnlen(bytes, length));
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

} // namespace

Hdf5Dataset::Hdf5Dataset(Hdf5Dataset&& other) noexcept
    : m_id(std::exchange(other.m_id, -1)), m_label(std::move(other.m_label)),
      m_shape(std::move(other.m_shape)), m_kind(other.m_kind)
{
}

Hdf5Dataset& Hdf5Dataset::operator=(Hdf5Dataset&& other) noexcept
{
    std::swap(m_id, other.m_id);
    std::swap(m_label, other.m_label);
    std::swap(m_shape, other.m_shape);
    std::swap(m_kind, other.m_kind);
    return *this;
}

Hdf5Dataset::~Hdf5Dataset()
{
    if (m_id < 0)
        return;
    const Hdf5Lock lock;
    H5Dclose(m_id);
}

Result<Hdf5Dataset> Hdf5Dataset::adopt(std::int64_t id, std::string label, std::uint64_t fileBytes)
{
    Hdf5Dataset dataset;
    dataset.m_id = id;
    dataset.m_label = std::move(label);
    if (Status status = dataset.inspect(fileBytes); !status)
        return status.error();
    return dataset;
}

Status Hdf5Dataset::inspect(std::uint64_t fileBytes)
{
    const Hdf5Lock lock;
    const Hdf5Handle space(H5Dget_space(m_id), H5Sclose);
    const Hdf5Handle type(H5Dget_type(m_id), H5Tclose);
    if (!space.valid() || !type.valid())
        return ioError(m_label + ": shape or type cannot be read (HDF5: " + hdf5Reason() + ").",
                       "The file is damaged: write or copy it again.");
    const int rank = H5Sget_simple_extent_ndims(space.id());
    if (rank < 0 || rank > static_cast<int>(maxRank))
        return invalidInput(m_label + ": has " + std::to_string(rank) +
                                " dimensions, expected 0 to 3.",
                            "This is not a file in MadMiner's layout.");
    std::array<hsize_t, maxRank> dims{};
    H5Sget_simple_extent_dims(space.id(), dims.data(), nullptr);
    m_shape.assign(dims.begin(), dims.begin() + rank);
    if (H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        m_shape = {0};
    m_kind = kindOf(type.id());
    return checkStorage(fileBytes, H5Tget_size(type.id()));
}

Status Hdf5Dataset::checkStorage(std::uint64_t fileBytes, std::size_t elementBytes) const
{
    const Hdf5Handle properties(H5Dget_create_plist(m_id), H5Pclose);
    if (!properties.valid())
        return ioError(m_label + ": storage description cannot be read (HDF5: " + hdf5Reason() +
                           ").",
                       "The file is damaged: write or copy it again.");
    const H5D_layout_t layout = H5Pget_layout(properties.id());
    if (layout == H5D_VIRTUAL || H5Pget_external_count(properties.id()) > 0)
        return unsupported(m_label + ": its values are stored in another file.",
                           "Copy them into one file, for example with h5repack.");
    const long double limit =
        static_cast<long double>(fileBytes) * (layout == H5D_CHUNKED ? maxCompression : 1.0L);
    long double bytes = static_cast<long double>(elementBytes);
    for (const std::size_t n : m_shape)
        bytes *= static_cast<long double>(n);
    if (bytes > limit)
        return invalidInput(m_label + ": claims shape " + shapeText(m_shape)
                                + ", more than the file of " + std::to_string(fileBytes)
                                + " bytes can hold.",
                            "The file is truncated or damaged: write or copy it again.");
    if (bytes > 0 && H5Dget_storage_size(m_id) == 0)
        return invalidInput(m_label + ": was created but never filled.",
                            "The program that wrote the file was stopped: write it again.");
    return {};
}

std::size_t Hdf5Dataset::elements() const
{
    return m_shape.empty() ? 1 : m_shape[0] * rowSize();
}

std::size_t Hdf5Dataset::rowSize() const
{
    std::size_t size = 1;
    for (std::size_t i = 1; i < m_shape.size(); ++i)
        size *= m_shape[i];
    return size;
}

namespace {

/// File selection of rows [first, first+count), whole rows.
Hdf5Handle selectRows(hid_t dataset, const std::vector<std::size_t>& shape, std::size_t first,
                      std::size_t count)
{
    Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    if (shape.empty() || !space.valid())
        return space;
    std::array<hsize_t, maxRank> start{};
    std::array<hsize_t, maxRank> size{};
    std::copy(shape.begin(), shape.end(), size.begin());
    start[0] = first;
    size[0] = count;
    if (H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, start.data(), nullptr, size.data(), nullptr)
        < 0)
        return {};
    return space;
}

/// What a transfer of whole rows needs: where they are in the file and in memory.
struct Slab {
    Hdf5Handle file;
    Hdf5Handle memory;

    Slab(hid_t dataset, const std::vector<std::size_t>& shape, std::size_t first,
         std::size_t count, hsize_t length)
        : file(selectRows(dataset, shape, first, count)),
          memory(H5Screate_simple(1, &length, nullptr), H5Sclose)
    {
    }
    bool valid() const { return file.valid() && memory.valid(); }
};

std::string rowsText(std::size_t first, std::size_t count)
{
    return "rows " + std::to_string(first) + " to " + std::to_string(first + count);
}

} // namespace

Status Hdf5Dataset::readSlab(std::size_t first, std::size_t count, std::int64_t memoryType,
                             void* out) const
{
    if (m_kind != Hdf5Kind::Integer && m_kind != Hdf5Kind::Real)
        return invalidInput(m_label + ": holds no numbers.",
                            "This is not a file in MadMiner's layout.");
    if (first > rows() || count > rows() - first)
        return invalidInput(m_label + ": " + rowsText(first, count) + " asked for, it has "
                            + std::to_string(rows()) + ".");
    if (count == 0 || rowSize() == 0)
        return {};
    const Hdf5Lock lock;
    const Slab slab(m_id, m_shape, first, count, count * rowSize());
    if (!slab.valid()
        || H5Dread(m_id, memoryType, slab.memory.id(), slab.file.id(), H5P_DEFAULT, out) < 0)
        return ioError(m_label + ": " + rowsText(first, count) + " cannot be read (HDF5: "
                           + hdf5Reason() + ").",
                       "The file is truncated or damaged: write or copy it again.");
    return {};
}

Status Hdf5Dataset::writeSlab(std::size_t first, std::size_t count, std::int64_t memoryType,
                              const void* values)
{
    if (count == 0 || rowSize() == 0)
        return {};
    const Hdf5Lock lock;
    const Slab slab(m_id, m_shape, first, count, count * rowSize());
    if (!slab.valid()
        || H5Dwrite(m_id, memoryType, slab.memory.id(), slab.file.id(), H5P_DEFAULT, values) < 0)
        return ioError(m_label + ": " + rowsText(first, count) + " cannot be written (HDF5: "
                           + hdf5Reason() + ").",
                       "Check that the disk has room.");
    return {};
}

Status Hdf5Dataset::readRows(std::size_t first, std::size_t count, double* out) const
{
    return readSlab(first, count, H5T_NATIVE_DOUBLE, out);
}
Status Hdf5Dataset::readRows(std::size_t first, std::size_t count, std::int64_t* out) const
{
    return readSlab(first, count, H5T_NATIVE_INT64, out);
}
Status Hdf5Dataset::readRows(std::size_t first, std::size_t count, std::uint64_t* out) const
{
    return readSlab(first, count, H5T_NATIVE_UINT64, out);
}
Status Hdf5Dataset::writeRows(std::size_t first, std::size_t count, const double* values)
{
    return writeSlab(first, count, H5T_NATIVE_DOUBLE, values);
}
Status Hdf5Dataset::writeRows(std::size_t first, std::size_t count, const std::int64_t* values)
{
    return writeSlab(first, count, H5T_NATIVE_INT64, values);
}
Status Hdf5Dataset::writeRows(std::size_t first, std::size_t count, const std::uint64_t* values)
{
    return writeSlab(first, count, H5T_NATIVE_UINT64, values);
}
Status Hdf5Dataset::writeRows(std::size_t first, std::size_t count, const std::uint8_t* values)
{
    return writeSlab(first, count, H5T_NATIVE_UINT8, values);
}

Result<std::vector<double>> Hdf5Dataset::readNumbers() const
{
    std::vector<double> values(elements());
    if (Status status = readRows(0, rows(), values.data()); !status)
        return status.error();
    return values;
}

Result<std::vector<std::int64_t>> Hdf5Dataset::readIntegers() const
{
    std::vector<std::int64_t> values(elements());
    if (m_kind != Hdf5Kind::Real) {
        if (Status status = readRows(0, rows(), values.data()); !status)
            return status.error();
        return values;
    }
    const Result<std::vector<double>> numbers = readNumbers();
    if (!numbers)
        return numbers.error();
    constexpr double largest = 9007199254740992.0; // 2^53: above, doubles are not exact integers.
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double number = (*numbers)[i];
        if (!(std::abs(number) <= largest) || number != std::floor(number))
            return invalidInput(m_label + ": element " + std::to_string(i)
                                    + " is not a whole number.",
                                "This is not a file in MadMiner's layout.");
        values[i] = static_cast<std::int64_t>(number);
    }
    return values;
}

Result<std::vector<std::string>> Hdf5Dataset::readStrings() const
{
    if (m_kind != Hdf5Kind::Text)
        return invalidInput(m_label + ": holds no text.",
                            "This is not a file in MadMiner's layout.");
    const Hdf5Lock lock;
    const Hdf5Handle type(H5Dget_type(m_id), H5Tclose);
    const std::size_t length = H5Tget_size(type.id());
    if (elements() > maxTextElements || length > maxTextBytes)
        return invalidInput(m_label + ": has " + std::to_string(elements()) + " texts of "
                                + std::to_string(length) + " bytes, more than is credible.",
                            "The file is damaged: write or copy it again.");
    if (elements() == 0)
        return std::vector<std::string>{};
    if (H5Tis_variable_str(type.id()) > 0)
        return readVariable(type.id());
    return readFixed(type.id(), length);
}

Result<std::vector<std::string>> Hdf5Dataset::readFixed(std::int64_t type, std::size_t length) const
{
    std::vector<char> bytes(elements() * length);
    if (H5Dread(m_id, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0)
        return ioError(m_label + ": cannot be read (HDF5: " + hdf5Reason() + ").",
                       "The file is truncated or damaged: write or copy it again.");
    std::vector<std::string> texts;
    texts.reserve(elements());
    for (std::size_t i = 0; i < elements(); ++i)
        texts.push_back(trimmed(bytes.data() + i * length, length));
    return texts;
}

Result<std::vector<std::string>> Hdf5Dataset::readVariable(std::int64_t fileType) const
{
    if (const Status status = checkTextHeap(m_id, elements(), m_label); !status)
        return status.error();
    const Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type.id(), H5T_VARIABLE);
    H5Tset_cset(type.id(), H5Tget_cset(fileType));
    const Hdf5Handle space(H5Dget_space(m_id), H5Sclose);
    std::vector<char*> pointers(elements(), nullptr);
    const herr_t result =
        H5Dread(m_id, type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data());
    std::vector<std::string> texts;
    for (const char* pointer : pointers)
        texts.push_back(pointer ? trimmed(pointer, maxTextBytes) : std::string());
    const std::string reason = result < 0 ? hdf5Reason() : std::string();
    H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, pointers.data());
    if (result < 0)
        return ioError(m_label + ": cannot be read (HDF5: " + reason + ").",
                       "The file is truncated or damaged: write or copy it again.");
    return texts;
}

} // namespace assay
