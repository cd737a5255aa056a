// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ZipEntries.hpp"

#include "core/basics/AtomicFile.hpp"

#include <zip.h>

#include <memory>

namespace assay {

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using EntryFile = std::unique_ptr<zip_file_t, Discard>;

/// 1 January 1980, the first day that a zip archive can name.
constexpr zip_uint16_t noDate = (1 << 5) | 1;

Error openError(const std::filesystem::path& path, int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    const std::string message = path.string() + " is not a readable zip archive: " + reason + ".";
    const std::string hint = "The file is missing, incomplete or of another kind; make it again.";
    return code == ZIP_ER_NOENT ? notFound(message, hint)
           : code == ZIP_ER_OPEN || code == ZIP_ER_READ ? ioError(message, hint)
                                                        : invalidInput(message, hint);
}

Status readEntry(zip_t* archive, zip_uint64_t index, const std::filesystem::path& path,
                 std::size_t& budget, ZipEntries& entries)
{
    zip_stat_t stat;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)
        || !(stat.valid & ZIP_STAT_SIZE))
        return invalidInput(path.string() + ": entry " + std::to_string(index)
                                + " of the zip archive is damaged.",
                            "Make the file again.");
    if (stat.size > budget)
        return invalidInput(path.string() + " unpacks to more than is allowed.",
                            "This is not a file written by this program.");
    budget -= stat.size;
    std::string bytes(stat.size, '\0');
    const EntryFile file(zip_fopen_index(archive, index, 0));
    const zip_int64_t got = file ? zip_fread(file.get(), bytes.data(), bytes.size()) : -1;
    // One more read makes libzip compare the checksum.
    char end = 0;
    if (got != static_cast<zip_int64_t>(bytes.size()) || zip_fread(file.get(), &end, 1) != 0)
        return invalidInput(path.string() + ": '" + stat.name
                                + "' in the zip archive is damaged (checksum or length).",
                            "Make the file again, or take it from a backup.");
    entries[stat.name] = std::move(bytes);
    return {};
}

Status addEntry(zip_t* archive, const std::string& name, const std::string& bytes)
{
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index =
        source ? zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return ioError("'" + name + "' cannot be added to a zip archive: "
                           + zip_strerror(archive) + ".",
                       "Check the free memory and disk space.");
    }
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, noDate, 0);
    return {};
}

} // namespace

Result<ZipEntries> readZip(const std::filesystem::path& path, std::size_t maximumBytes)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return invalidInput(path.string() + " is a folder, not a zip archive.",
                            "Name the file itself.");
    int code = 0;
    const Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive)
        return openError(path, code);
    ZipEntries entries;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const Status status = readEntry(archive.get(), static_cast<zip_uint64_t>(i), path,
                                        maximumBytes, entries);
        if (!status)
            return status.error();
    }
    return entries;
}

Status writeZip(const std::filesystem::path& path, const ZipEntries& entries)
{
    return writeAtomically(path, [&](const std::filesystem::path& temporary) -> Status {
        int code = 0;
        Archive archive(zip_open(temporary.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
        if (!archive)
            return ioError(path.string() + " cannot be written.",
                           "Check the folder's permissions and the free disk space.");
        for (const auto& [name, bytes] : entries) {
            if (Status status = addEntry(archive.get(), name, bytes); !status)
                return status;
        }
        if (zip_close(archive.get()) == 0) {
            (void)archive.release();
            return {};
        }
        return writeError(zip_error_code_system(zip_get_error(archive.get())),
                          path.string() + " cannot be written: " + zip_strerror(archive.get())
                              + ".",
                          "Check the folder's permissions and the free disk space.");
    });
}

} // namespace assay
