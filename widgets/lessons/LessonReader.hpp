// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "widgets/lessons/Lesson.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// Reads a lesson (TOML, see resources/lessons/README.md) and checks it against the scenes: unknown
/// keys, scenes, settings, figures, numbers and conditions are refused with file, line and step.
Result<Lesson> readLesson(const std::filesystem::path& path);
Result<Lesson> parseLesson(const std::string& text, const std::string& name);

/// Files of the folder in the order of the lessons' numbers. A file that cannot be read is left out
/// and its problem added to \p problems.
std::vector<Lesson> readLessons(const std::filesystem::path& folder,
                                std::vector<std::string>& problems);

/// {name} and {name:2} (decimals) in a text, the places where numbers are filled in.
std::vector<std::string> placeholdersOf(const std::string& text);

/// Names that expressions of a step may use: the scene's numbers and its numeric settings.
std::vector<std::string> namesOfScene(const std::string& scene);

} // namespace assay
