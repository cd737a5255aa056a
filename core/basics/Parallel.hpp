// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <cstddef>
#include <functional>

namespace assay {

/// Runs body(begin, end) over [0, count) in blocks of at most \p blockSize, on context.threads
/// threads. Blocks are handed out in order; the partition into blocks does not depend on the
/// number of threads, so a body that writes per block gives the same numbers for any of them.
/// The first error stops the loop and is returned; an exception in a body becomes an Internal
/// error; a cancel request is polled between blocks and returns Cancelled.
Status parallelBlocks(const TaskContext& context, std::size_t count, std::size_t blockSize,
                      const std::function<Status(std::size_t begin, std::size_t end)>& body);

} // namespace assay
