// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSchema.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace assay {

/// A side of the split; see Partition.hpp.
enum class Part : std::uint8_t { Train = 0, Validation = 1, Test = 2, All = 255 };

/// Some consecutive events. Columns that were not asked for have zero rows.
struct EventBlock {
    std::size_t first = 0;              ///< Index of the first event in the sample.
    Matrix x;                           ///< [n][O]
    Matrix weights;                     ///< [n][B] in pb, *with* the sampling factors k_i applied.
    Matrix z;                           ///< [n][Z] latents, only where known.
    std::vector<int> samplingBenchmark; ///< [n]; -1 is background.
    std::vector<std::uint64_t>
        eventId; ///< [n]; decides the partition; the index if the file has none.

    std::size_t size() const { return eventId.size(); }
};

/// Which columns of a block are wanted.
struct Columns {
    bool x = true;
    bool weights = true;
    bool z = false;
};

/// Where the events of a sample come from; implemented in memory and on files.
class EventSource {
public:
    virtual ~EventSource() = default;
    virtual std::size_t size() const = 0;
    /// Reads events [first, first+count), raw weights as stored. Thread-safe.
    virtual Status read(std::size_t first, std::size_t count, Columns columns,
                        EventBlock& block) const = 0;
};

/// A sample of events, read in blocks so that it may be larger than memory; a cheap handle, copied
/// freely. On disk it is a MadMiner HDF5 file.
class EventSample {
public:
    /// Events per block that keep one in the second-level cache and reading efficient.
    static constexpr std::size_t defaultBlock = 8192;

    EventSample() = default;
    EventSample(EventSchema schema, std::shared_ptr<const EventSource> source);
    /// A sample held in memory. \p events.weights are raw: without sampling factors.
    static EventSample inMemory(EventSchema schema, EventBlock events);

    /// The same events under another schema with as many columns; the content hash is dropped.
    EventSample withSchema(EventSchema schema) const { return {std::move(schema), m_source}; }

    const EventSchema& schema() const { return *m_schema; }
    std::size_t size() const { return m_source ? m_source->size() : 0; }
    /// Content hash of what the numbers depend on; computed by whoever made the sample.
    const std::string& contentHash() const { return m_hash; }
    void setContentHash(std::string hash) { m_hash = std::move(hash); }

    /// Reads events [first, first+count) with the sampling factors applied to the weights.
    Status read(std::size_t first, std::size_t count, Columns columns, EventBlock& block) const;
    /// The same, weights as stored.
    Status readRaw(std::size_t first, std::size_t count, Columns columns, EventBlock& block) const;
    /// All events at once (sampling factors applied), for samples known to be small.
    Result<EventBlock> readAll(Columns columns) const;
    /// Calls body on consecutive blocks, in parallel as the context allows; order not defined, but
    /// block boundaries do not depend on the number of threads (index = first / blockSize).
    Status forEachBlock(const TaskContext& context, Columns columns,
                        const std::function<Status(const EventBlock&)>& body,
                        std::size_t blockSize = defaultBlock) const;

private:
    std::shared_ptr<const EventSchema> m_schema = std::make_shared<EventSchema>();
    std::shared_ptr<const EventSource> m_source;
    std::vector<double> m_factors;
    std::string m_hash;
};

} // namespace assay
