// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/ExamplesFolder.hpp"

#include <cstdlib>
#include <string>
#include <vector>

namespace assay::batch {

Result<std::filesystem::path> examplesFolder()
{
    namespace fs = std::filesystem;
    std::vector<fs::path> places;
    if (const char* chosen = std::getenv("ASSAY_EXAMPLES"))
        places.emplace_back(chosen);
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!program.empty())
        places.push_back(program.parent_path().parent_path() / "share" / "assay" / "examples");
    places.emplace_back(fs::path(ASSAY_SOURCE_DIR) / "resources" / "examples");
    std::string tried;
    for (const fs::path& place : places) {
        if (fs::is_directory(place, ignored))
            return fs::weakly_canonical(place, ignored);
        tried += (tried.empty() ? "" : ", ") + place.string();
    }
    return notFound("The example recipes were not found; looked in " + tried + ".",
                    "Install the program again, or set ASSAY_EXAMPLES to their folder.");
}

} // namespace assay::batch
