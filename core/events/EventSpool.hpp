// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace assay {

/// Rows of events that grow on disk while their number is not known yet, in a file that has no name
/// and vanishes with this object or with the program. Memory use is that of one append.
class EventSpool {
public:
    struct Shape {
        std::size_t observables = 0, benchmarks = 0, latents = 0;
        /// Numbers of a row: x, weights, z, sampling benchmark, event id.
        std::size_t width() const { return observables + benchmarks + latents + 2; }
    };
    /// In \p folder, which must have room for the events.
    static Result<EventSpool> create(const std::filesystem::path& folder, const Shape& shape);

    const Shape& shape() const { return m_shape; }
    std::size_t size() const { return m_size; }
    /// Whole rows in the order of Shape; ids are kept bit by bit.
    Status append(const std::vector<double>& rows);

    /// Events [first, first+count) times \p factor; those of other stretches alike. The spool lives
    /// as long as its source.
    struct Stretch {
        std::size_t first = 0, count = 0;
        double factor = 1.0;
    };
    std::shared_ptr<const EventSource> source(std::vector<Stretch> stretches) const;

private:
    struct File;
    EventSpool(std::shared_ptr<File> file, const Shape& shape)
        : m_file(std::move(file)), m_shape(shape)
    {
    }

    std::shared_ptr<File> m_file;
    Shape m_shape;
    std::size_t m_size = 0;
};

} // namespace assay
