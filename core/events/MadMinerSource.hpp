// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/Hdf5File.hpp"

#include <memory>
#include <optional>

namespace assay {

/// The events of a MadMiner file, read slab by slab straight into the block: memory use is that of
/// the block whatever the size of the file. Calls from several threads take turns (one mutex for
/// all of HDF5). Cost: one read per column group, about memory bandwidth for contiguous files.
class MadMinerSource : public EventSource {
public:
    /// Refuses shapes that disagree with \p schema.
    static Result<std::shared_ptr<const MadMinerSource>> open(Hdf5File file,
                                                              const EventSchema& schema);

    std::size_t size() const override { return m_size; }
    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override;
    bool hasSamplingBenchmarks() const { return m_sampling.has_value(); }

private:
    explicit MadMinerSource(Hdf5File file) : m_file(std::move(file)) {}

    Status openEvents(const EventSchema& schema);
    Status openOwnGroup(const EventSchema& schema);
    Status readSampling(std::size_t first, std::size_t count, EventBlock& block) const;

    Hdf5File m_file;
    std::size_t m_size = 0;
    std::int64_t m_physicsBenchmarks = 0;
    std::optional<Hdf5Dataset> m_x; ///< Absent for a study without observables.
    Hdf5Dataset m_weights;
    std::optional<Hdf5Dataset> m_sampling;
    std::optional<Hdf5Dataset> m_eventId;
    std::optional<Hdf5Dataset> m_z;
};

} // namespace assay
