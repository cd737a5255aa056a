// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Excerpt.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t stretches = 20;

void append(Matrix& to, const Matrix& from)
{
    Matrix joined(to.rows() + from.rows(), from.cols());
    if (to.rows() > 0)
        joined.topRows(to.rows()) = to;
    joined.bottomRows(from.rows()) = from;
    to = std::move(joined);
}

} // namespace

Result<EventBlock> readExcerpt(const EventSample& sample, std::size_t size, Columns columns,
                               const TaskContext& context)
{
    EventBlock excerpt;
    const std::size_t total = sample.size();
    const bool whole = total <= size;
    const std::size_t length = whole ? total : size / stretches;
    for (std::size_t i = 0; i < (whole ? 1 : stretches); ++i) {
        if (context.cancelRequested())
            return cancelled();
        EventBlock block;
        const std::size_t first = whole ? 0 : i * (total / stretches);
        if (Status status = sample.read(first, length, columns, block); !status)
            return status.error();
        append(excerpt.x, block.x);
        append(excerpt.weights, block.weights);
        append(excerpt.z, block.z);
        excerpt.samplingBenchmark.insert(excerpt.samplingBenchmark.end(),
                                         block.samplingBenchmark.begin(),
                                         block.samplingBenchmark.end());
        excerpt.eventId.insert(excerpt.eventId.end(), block.eventId.begin(), block.eventId.end());
    }
    return excerpt;
}

} // namespace assay
