// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Any text is a recipe or has problems with messages; a recipe without problems survives writing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const assay::RecipeParse parse = assay::parseRecipe(text);
    for (const assay::RecipeProblem& problem : parse.problems) {
        if (problem.message.empty())
            std::abort();
    }
    if (!parse.ok() || !assay::validateRecipe(parse.recipe).empty())
        return 0;
    const std::string written = assay::writeRecipe(parse.recipe);
    const assay::RecipeParse back = assay::parseRecipe(written);
    if (!back.ok() || !(back.recipe == parse.recipe)) {
        std::fprintf(stderr, "written as:\n%s\n%s\n", written.c_str(),
                     assay::problemsText(back.problems, "written").c_str());
        std::abort();
    }
    return 0;
}
