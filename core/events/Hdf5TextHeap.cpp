// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Hdf5TextHeap.hpp"

#include "core/events/Hdf5Handle.hpp"

#include <hdf5.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <set>
#include <vector>

namespace assay {

namespace {

/// On disk: length (4 bytes), address of the heap (8), index in it (4); little-endian.
constexpr std::size_t referenceBytes = 16;
constexpr std::size_t headerBytes = 16;

template <typename T>
T numberAt(const unsigned char* bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof(T));
    return value;
}

/// The file below the library, read on its own.
struct RawFile {
    int descriptor = -1;
    std::uint64_t size = 0;
    std::uint64_t base = 0; ///< Addresses count from here.

    bool read(std::uint64_t at, void* out, std::size_t count) const
    {
        return at <= size && count <= size - at
               && ::pread(descriptor, out, count, static_cast<off_t>(at))
                      == static_cast<ssize_t>(count);
    }
};

bool openRaw(hid_t dataset, RawFile& raw)
{
    const Hdf5Handle file(H5Iget_file_id(dataset), H5Fclose);
    const Hdf5Handle properties(H5Fget_create_plist(file.id()), H5Pclose);
    void* handle = nullptr;
    hsize_t userBlock = 0;
    struct stat status {};
    if (!file.valid() || !properties.valid() || H5Pget_userblock(properties.id(), &userBlock) < 0
        || H5Fget_vfd_handle(file.id(), H5P_DEFAULT, &handle) < 0 || handle == nullptr)
        return false;
    raw.descriptor = *static_cast<const int*>(handle);
    raw.base = userBlock;
    if (::fstat(raw.descriptor, &status) != 0)
        return false;
    raw.size = static_cast<std::uint64_t>(status.st_size);
    return true;
}

/// Where the references of a dataset are: one stretch, or one per chunk.
struct Stretch {
    std::uint64_t at = 0;
    std::uint64_t bytes = 0;
};

bool findStretches(hid_t dataset, std::size_t elements, std::vector<Stretch>& stretches)
{
    const Hdf5Handle properties(H5Dget_create_plist(dataset), H5Pclose);
    if (!properties.valid())
        return false;
    if (H5Pget_layout(properties.id()) == H5D_CONTIGUOUS) {
        const haddr_t at = H5Dget_offset(dataset);
        if (at != HADDR_UNDEF)
            stretches.push_back({at, elements * referenceBytes});
        return true;
    }
    if (H5Pget_layout(properties.id()) != H5D_CHUNKED || H5Pget_nfilters(properties.id()) != 0)
        return false;
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    hsize_t chunks = 0;
    if (!space.valid() || H5Dget_num_chunks(dataset, space.id(), &chunks) < 0)
        return false;
    for (hsize_t i = 0; i < chunks; ++i) {
        std::array<hsize_t, H5S_MAX_RANK> offset{};
        unsigned mask = 0;
        haddr_t at = HADDR_UNDEF;
        hsize_t bytes = 0;
        if (H5Dget_chunk_info(dataset, space.id(), i, offset.data(), &mask, &at, &bytes) < 0)
            return false;
        stretches.push_back({at, bytes});
    }
    return true;
}

/// Whether the objects of the heap at \p at follow each other up to its end.
bool heapIsSound(const RawFile& raw, std::uint64_t at)
{
    std::array<unsigned char, headerBytes> header;
    if (!raw.read(at, header.data(), headerBytes) || std::memcmp(header.data(), "GCOL\1", 5) != 0)
        return false;
    const auto size = numberAt<std::uint64_t>(header.data() + 8);
    if (size < headerBytes || at > raw.size || size > raw.size - at)
        return false;
    for (std::uint64_t place = headerBytes; size - place >= headerBytes;) {
        if (!raw.read(at + place, header.data(), headerBytes))
            return false;
        const auto index = numberAt<std::uint16_t>(header.data());
        const auto bytes = numberAt<std::uint64_t>(header.data() + 8);
        if (bytes > size)
            return false;
        // Index 0 is the free space, whose size counts its header.
        const std::uint64_t length = index == 0 ? bytes : headerBytes + (bytes + 7) / 8 * 8;
        if (length == 0 || length > size - place)
            return false;
        place += length;
    }
    return true;
}

bool referencesAreSound(const RawFile& raw, const Stretch& stretch, std::set<std::uint64_t>& sound)
{
    if (stretch.at > raw.size || stretch.bytes > raw.size - stretch.at)
        return false;
    std::vector<unsigned char> bytes(stretch.bytes);
    if (!raw.read(stretch.at, bytes.data(), bytes.size()))
        return false;
    for (std::size_t i = 0; i + referenceBytes <= bytes.size(); i += referenceBytes) {
        const auto length = numberAt<std::uint32_t>(bytes.data() + i);
        const auto heap = numberAt<std::uint64_t>(bytes.data() + i + 4);
        if (length == 0 || heap == 0 || heap == HADDR_UNDEF || sound.count(heap) != 0)
            continue;
        if (heap > raw.size || !heapIsSound(raw, raw.base + heap))
            return false;
        sound.insert(heap);
    }
    return true;
}

} // namespace

Status checkTextHeap(std::int64_t dataset, std::size_t elements, const std::string& label)
{
    RawFile raw;
    std::vector<Stretch> stretches;
    if (!openRaw(dataset, raw) || !findStretches(dataset, elements, stretches))
        return unsupported(label + ": its texts of variable length are compressed or stored in a "
                                   "way that cannot be checked.",
                           "Write them again without compression, for example with h5repack.");
    std::set<std::uint64_t> sound;
    for (const Stretch& stretch : stretches)
        if (!referencesAreSound(raw, stretch, sound))
            return ioError(label + ": the memory of its texts is damaged.",
                           "The file is truncated or damaged: write or copy it again.");
    return {};
}

} // namespace assay
