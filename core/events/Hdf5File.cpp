// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Hdf5File.hpp"

#include "core/events/FileBytes.hpp"
#include "core/events/Hdf5Handle.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace assay {

namespace {

constexpr const char* damagedHint = "The file is truncated or damaged: write or copy it again.";

hid_t fileType(Hdf5File::Number number)
{
    switch (number) {
    case Hdf5File::Number::Real64:
        return H5T_IEEE_F64LE;
    case Hdf5File::Number::Int64:
        return H5T_STD_I64LE;
    case Hdf5File::Number::UInt64:
        return H5T_STD_U64LE;
    case Hdf5File::Number::UInt8:
        return H5T_STD_U8LE;
    }
    return -1;
}

/// Only links inside this file are followed: an external one could name any file of the user.
bool linkExists(hid_t file, const std::string& path)
{
    H5L_info_t info;
    if (H5Lexists(file, path.c_str(), H5P_DEFAULT) <= 0
        || H5Lget_info(file, path.c_str(), &info, H5P_DEFAULT) < 0)
        return false;
    return info.type == H5L_TYPE_HARD || info.type == H5L_TYPE_SOFT;
}

bool everyLinkExists(hid_t file, const std::string& path)
{
    for (std::size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1))
        if (!linkExists(file, path.substr(0, slash)))
            return false;
    return linkExists(file, path);
}

Hdf5Handle createSpace(const std::vector<std::size_t>& shape)
{
    if (shape.empty())
        return {H5Screate(H5S_SCALAR), H5Sclose};
    const std::vector<hsize_t> dims(shape.begin(), shape.end());
    return {H5Screate_simple(static_cast<int>(dims.size()), dims.data(), nullptr), H5Sclose};
}

} // namespace

Result<Hdf5File> Hdf5File::open(const std::filesystem::path& path)
{
    const Result<std::uintmax_t> bytes = sizeOfFile(path);
    if (!bytes)
        return bytes.error();
    const std::string name = path.string();
    const Hdf5Lock lock;
    const hid_t id = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    if (id < 0)
        return invalidInput(name + ": cannot be opened as an HDF5 file (HDF5: " + hdf5Reason() +
                                ").",
                            "It is another kind of file, truncated, or not readable for you.");
    return Hdf5File(id, name, *bytes);
}

Result<Hdf5File> Hdf5File::create(const std::filesystem::path& path, std::string label)
{
    if (label.empty())
        label = path.string();
    const Hdf5Lock lock;
    const hid_t id = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    if (id < 0)
        return ioError(label + ": cannot be created (HDF5: " + hdf5Reason() + ").",
                       "Check that the folder exists, may be written to and has room.");
    return Hdf5File(id, std::move(label), std::numeric_limits<std::uint64_t>::max());
}

Hdf5File::Hdf5File(Hdf5File&& other) noexcept
    : m_id(std::exchange(other.m_id, -1)), m_name(std::move(other.m_name)), m_bytes(other.m_bytes)
{
}

Hdf5File::~Hdf5File()
{
    if (m_id < 0)
        return;
    const Hdf5Lock lock;
    H5Fclose(m_id);
}

bool Hdf5File::contains(const std::string& path) const
{
    const Hdf5Lock lock;
    const bool found = everyLinkExists(m_id, path);
    H5Eclear2(H5E_DEFAULT);
    return found;
}

Result<Hdf5Dataset> Hdf5File::dataset(const std::string& path) const
{
    const Hdf5Lock lock;
    const std::string label = m_name + ": " + path;
    if (!contains(path))
        return invalidInput(label + " is missing.",
                            "Check that the file is a MadMiner file and was written completely.");
    const Hdf5Handle object(H5Oopen(m_id, path.c_str(), H5P_DEFAULT), H5Oclose);
    if (!object.valid())
        return ioError(label + " cannot be opened (HDF5: " + hdf5Reason() + ").", damagedHint);
    if (H5Iget_type(object.id()) != H5I_DATASET)
        return invalidInput(label + " is not a dataset.",
                            "This is not a file in MadMiner's layout.");
    const hid_t id = H5Dopen2(m_id, path.c_str(), H5P_DEFAULT);
    if (id < 0)
        return ioError(label + " cannot be opened (HDF5: " + hdf5Reason() + ").", damagedHint);
    return Hdf5Dataset::adopt(id, label, m_bytes);
}

Status Hdf5File::createGroup(const std::string& path)
{
    const Hdf5Lock lock;
    const Hdf5Handle group(H5Gcreate2(m_id, path.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
                           H5Gclose);
    if (!group.valid())
        return ioError(m_name + ": group " + path + " cannot be created (HDF5: " + hdf5Reason()
                       + ").");
    return {};
}

Result<Hdf5Dataset> Hdf5File::createDataset(const std::string& path, Number number,
                                            const std::vector<std::size_t>& shape,
                                            std::size_t chunkRows)
{
    const Hdf5Lock lock;
    const Hdf5Handle space = createSpace(shape);
    const Hdf5Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_alloc_time(properties.id(), H5D_ALLOC_TIME_EARLY);
    H5Pset_fill_time(properties.id(), H5D_FILL_TIME_NEVER);
    H5Pset_obj_track_times(properties.id(), false); // The same sample gives the same bytes.
    const bool empty = std::find(shape.begin(), shape.end(), 0U) != shape.end();
    if (chunkRows > 0 && !shape.empty() && !empty) {
        std::vector<hsize_t> chunk(shape.begin(), shape.end());
        chunk[0] = std::min<hsize_t>(chunk[0], chunkRows);
        H5Pset_chunk(properties.id(), static_cast<int>(chunk.size()), chunk.data());
    }
    const hid_t id = H5Dcreate2(m_id, path.c_str(), fileType(number), space.id(), H5P_DEFAULT,
                                properties.id(), H5P_DEFAULT);
    if (id < 0)
        return ioError(m_name + ": " + path + " cannot be created (HDF5: " + hdf5Reason() + ").",
                       "Check that the disk has room.");
    Result<Hdf5Dataset> dataset = Hdf5Dataset::adopt(id, m_name + ": " + path, m_bytes);
    return dataset;
}

Status Hdf5File::writeNumbers(const std::string& path, const std::vector<double>& values,
                              const std::vector<std::size_t>& shape)
{
    Result<Hdf5Dataset> dataset = createDataset(path, Number::Real64, shape);
    if (!dataset)
        return dataset.error();
    return dataset->writeRows(0, dataset->rows(), values.data());
}

Status Hdf5File::writeIntegers(const std::string& path, const std::vector<std::int64_t>& values,
                               const std::vector<std::size_t>& shape)
{
    Result<Hdf5Dataset> dataset = createDataset(path, Number::Int64, shape);
    if (!dataset)
        return dataset.error();
    return dataset->writeRows(0, dataset->rows(), values.data());
}

Status Hdf5File::writeStrings(const std::string& path, const std::vector<std::string>& values,
                              std::size_t length, const std::vector<std::size_t>& shape)
{
    std::vector<char> bytes(values.size() * length, '\0');
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].size() > length)
            return invalidInput(m_name + ": " + path + ": '" + values[i] + "' is longer than "
                                    + std::to_string(length) + " bytes.",
                                "Use a shorter text.");
        std::memcpy(bytes.data() + i * length, values[i].data(), values[i].size());
    }
    const Hdf5Lock lock;
    const Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type.id(), length);
    H5Tset_strpad(type.id(), H5T_STR_NULLPAD);
    const Hdf5Handle space = createSpace(shape);
    const Hdf5Handle properties(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    H5Pset_obj_track_times(properties.id(), false);
    const Hdf5Handle dataset(H5Dcreate2(m_id, path.c_str(), type.id(), space.id(), H5P_DEFAULT,
                                        properties.id(), H5P_DEFAULT),
                             H5Dclose);
    if (!dataset.valid()
        || (!values.empty()
            && H5Dwrite(dataset.id(), type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0))
        return ioError(m_name + ": " + path + " cannot be written (HDF5: " + hdf5Reason() + ").",
                       "Check that the disk has room.");
    return {};
}

Status Hdf5File::close()
{
    const Hdf5Lock lock;
    const hid_t id = std::exchange(m_id, -1);
    if (id >= 0 && (H5Fflush(id, H5F_SCOPE_LOCAL) < 0 || H5Fclose(id) < 0))
        return ioError(m_name + ": cannot be completed (HDF5: " + hdf5Reason() + ").",
                       "Check that the disk has room.");
    return {};
}

} // namespace assay
