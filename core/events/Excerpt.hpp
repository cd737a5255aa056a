// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstddef>

namespace assay {

/// At most \p size events in stretches that are spread evenly over the sample, weights with the
/// sampling factors; all of a sample that is not larger. block.first is meaningless. Cost: reading.
Result<EventBlock> readExcerpt(const EventSample& sample, std::size_t size, Columns columns,
                               const TaskContext& context);

} // namespace assay
