// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSchema.hpp"
#include "core/project/Recipe.hpp"

#include <vector>

namespace assay {

/// Points of the morphing basis that the recipe asks for, searched for with the seed of the context
/// where they are to be optimised; none: that of the process, whose schema this is.
Result<std::vector<Benchmark>> wantedBasis(const Recipe& recipe, const EventSchema& schema,
                                           const TaskContext& context);

} // namespace assay
