// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ResourceFolder.hpp"

#include <cstdlib>
#include <vector>

namespace assay {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> candidates(const std::string& name)
{
    std::vector<fs::path> places;
    if (const char* chosen = std::getenv("ASSAY_RESOURCES"))
        places.push_back(fs::path(chosen) / name);
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    if (program.empty())
        return places;
    places.push_back(program.parent_path() / "share" / "assay" / name);
    // A program that was just built is a few folders below the source tree.
    fs::path above = program;
    for (int level = 0; level < 6 && above.has_relative_path();
         ++level, above = above.parent_path())
        places.push_back(above / "resources" / name);
    return places;
}

} // namespace

Result<fs::path> resourceFolder(const std::string& name)
{
    std::string tried;
    std::error_code ignored;
    for (const fs::path& place : candidates(name)) {
        if (fs::is_directory(place, ignored))
            return fs::weakly_canonical(place, ignored);
        tried += (tried.empty() ? "" : ", ") + place.string();
    }
    return notFound("The folder of " + name + " was not found; looked in " + tried + ".",
                    "Install the program again, or set ASSAY_RESOURCES to the folder that has it.");
}

} // namespace assay
