// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/ArchiveEntries.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace assay {

namespace {

const std::string database = "project.db";

/// Empty where a name is harmless, else what is wrong with it.
std::string nameProblem(const std::string& name)
{
    if (name.empty() || name.front() == '/')
        return "is an absolute path";
    for (const unsigned char c : name)
        if (c < ' ' || c == '\\' || c == ':')
            return "has a character that names of files in a project do not have";
    std::size_t begin = 0;
    while (begin <= name.size()) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string part = name.substr(begin, end - begin);
        if (part == ".." || part == "." || (part.empty() && end != name.size()))
            return "leads out of the project's folder";
        begin = end + 1;
    }
    return {};
}

Error refused(const std::string& file, const std::string& name, const std::string& problem)
{
    return invalidInput(file + ": the entry \"" + name + "\" " + problem + ".",
                        "Nothing was unpacked. Use only files that you trust.");
}

bool isLink(zip_t* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0
           && system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
}

Status checkEntry(zip_t* archive, const zip_stat_t& stat, const std::string& file)
{
    const std::string name = stat.name;
    if (const std::string problem = nameProblem(name); !problem.empty())
        return refused(file, name, problem);
    if (isLink(archive, stat.index))
        return refused(file, name, "is a link to another place");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return invalidInput(file + ": the entry \"" + name + "\" is encrypted, and projects are "
                                                             "opened without a password.",
                            "Nothing was unpacked. Unpack it with its password in another program "
                            "and open the folder, or ask for a file without one.");
    return {};
}

/// The folder inside the archive that holds the database, with its slash; may be empty.
Result<std::string> projectPlace(const std::vector<ArchiveEntry>& entries, const std::string& file)
{
    std::vector<std::string> places;
    for (const ArchiveEntry& entry : entries) {
        const std::size_t slash = entry.path.rfind('/');
        const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
        if (entry.path.substr(begin) == database)
            places.push_back(entry.path.substr(0, begin));
    }
    if (places.empty())
        return invalidInput(file + " is a zip archive, but holds no project of this program.",
                            "Choose a file that was made with \"Save as one file\".");
    if (places.size() > 1)
        return invalidInput(file + " holds " + std::to_string(places.size()) + " projects.",
                            "Unpack it and open one of the folders.");
    return places.front();
}

} // namespace

Result<std::vector<ArchiveEntry>> projectEntries(zip_t* archive, const std::string& file)
{
    std::vector<ArchiveEntry> all;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        const zip_uint64_t wanted = ZIP_STAT_NAME | ZIP_STAT_SIZE;
        if (zip_stat_index(archive, zip_uint64_t(i), 0, &stat) != 0
            || (stat.valid & wanted) != wanted)
            return invalidInput(file + ": entry " + std::to_string(i) + " is damaged.",
                                "Copy the file again from where it comes from.");
        stat.index = zip_uint64_t(i);
        if (const Status status = checkEntry(archive, stat, file); !status)
            return status.error();
        all.push_back({stat.index, stat.name, stat.size});
    }
    const auto place = projectPlace(all, file);
    if (!place)
        return place.error();
    std::vector<ArchiveEntry> entries;
    std::set<std::string> seen;
    for (ArchiveEntry& entry : all) {
        if (!entry.path.starts_with(*place))
            return refused(file, entry.path, "does not belong to the project in it");
        entry.path.erase(0, place->size());
        if (entry.path.empty() || entry.path.back() == '/' || entry.path == "lock")
            continue;
        if (!seen.insert(entry.path).second)
            return refused(file, entry.path, "is there twice");
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::uint64_t totalSize(const std::vector<ArchiveEntry>& entries)
{
    return std::accumulate(entries.begin(), entries.end(), std::uint64_t(0),
                           [](std::uint64_t sum, const ArchiveEntry& entry) {
                               return sum + entry.size < sum ? UINT64_MAX : sum + entry.size;
                           });
}

} // namespace assay
