// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"
#include "widgets/lessons/Lesson.hpp"

#include <vector>

namespace assay {

/// Checks what a lesson refers to: scenes, settings and their ranges, figures, numbers, answers,
/// conditions and {placeholders}. Problems carry the line of the step or control.
void checkLesson(const Lesson& lesson, std::vector<RecipeProblem>& problems);

} // namespace assay
