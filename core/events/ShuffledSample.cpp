// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ShuffledSample.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/Random.hpp"
#include "core/events/EventSpool.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace assay {

namespace {

constexpr std::size_t heapBytes = std::size_t{1} << 25;
constexpr std::size_t mostHeaps = 200; ///< Each is an open file.
constexpr std::size_t pieceRows = 1024;

class Shuffling {
public:
    Shuffling(const EventSample& sample, const std::filesystem::path& folder,
              const TaskContext& context)
        : m_sample(sample), m_folder(folder), m_context(context),
          m_shape{sample.schema().observables.size(), sample.schema().benchmarks.size(),
                  sample.schema().latents.size()},
          m_random(context.seed)
    {
    }

    Result<EventSample> run()
    {
        if (Status status = deal(); !status)
            return status.error();
        Result<EventSpool> result = EventSpool::create(m_folder, m_shape);
        if (!result)
            return result.error();
        for (std::size_t h = 0; h < m_heaps.size(); ++h) {
            if (Status status = collect(m_heaps[h], *result); !status)
                return status.error();
            m_context.report(0.5 + 0.5 * static_cast<double>(h + 1) /
                                       static_cast<double>(m_heaps.size()),
                             "shuffling");
        }
        EventSample sample(m_sample.schema(), result->source({{0, result->size(), 1.0}}));
        sample.setContentHash(ContentHash::ofText(
            "shuffled " + std::to_string(m_context.seed) + " " + m_sample.contentHash()));
        return sample;
    }

private:
    /// Each event to a heap that is drawn for it.
    Status deal()
    {
        const std::size_t bytes = m_sample.size() * m_shape.width() * sizeof(double);
        const std::size_t count = std::clamp<std::size_t>(bytes / heapBytes + 1, 1, mostHeaps);
        for (std::size_t h = 0; h < count; ++h) {
            Result<EventSpool> heap = EventSpool::create(m_folder, m_shape);
            if (!heap)
                return heap.error();
            m_heaps.push_back(std::move(*heap));
        }
        std::vector<std::vector<double>> pieces(count);
        EventBlock block;
        for (std::size_t first = 0; first < m_sample.size(); first += block.size()) {
            if (Status status = nextBlock(first, block); !status)
                return status;
            for (std::size_t i = 0; i < block.size(); ++i) {
                const std::size_t heap = m_random.below(count);
                pack(block, i, pieces[heap]);
                if (pieces[heap].size() < pieceRows * m_shape.width())
                    continue;
                if (Status status = m_heaps[heap].append(pieces[heap]); !status)
                    return status;
                pieces[heap].clear();
            }
        }
        for (std::size_t h = 0; h < count; ++h)
            if (Status status = m_heaps[h].append(pieces[h]); !status)
                return status;
        return {};
    }

    Status nextBlock(std::size_t first, EventBlock& block)
    {
        if (m_context.cancelRequested())
            return cancelled();
        const std::size_t count = std::min(EventSample::defaultBlock, m_sample.size() - first);
        m_context.report(0.5 * static_cast<double>(first) / static_cast<double>(m_sample.size()),
                         "shuffling");
        return m_sample.readRaw(first, count, {true, true, true}, block);
    }

    /// A heap in any order (Fisher and Yates) behind what is there.
    Status collect(const EventSpool& heap, EventSpool& result)
    {
        if (m_context.cancelRequested())
            return cancelled();
        EventBlock block;
        const auto source = heap.source({{0, heap.size(), 1.0}});
        if (Status status = source->read(0, heap.size(), {true, true, true}, block); !status)
            return status;
        std::vector<std::size_t> order(heap.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[m_random.below(i)]);
        std::vector<double> rows;
        for (std::size_t i = 0; i < order.size(); ++i) {
            pack(block, order[i], rows);
            if (rows.size() < pieceRows * m_shape.width() && i + 1 < order.size())
                continue;
            if (Status status = result.append(rows); !status)
                return status;
            rows.clear();
        }
        return {};
    }

    /// A row of the spool.
    void pack(const EventBlock& block, std::size_t i, std::vector<double>& rows) const
    {
        const auto add = [&](const Matrix& matrix) {
            for (Eigen::Index c = 0; c < matrix.cols() && matrix.rows() > 0; ++c)
                rows.push_back(matrix(static_cast<Eigen::Index>(i), c));
        };
        add(block.x);
        add(block.weights);
        add(block.z);
        rows.push_back(block.samplingBenchmark.empty() ? 0.0 : block.samplingBenchmark[i]);
        rows.push_back(std::bit_cast<double>(block.eventId[i]));
    }

    const EventSample& m_sample;
    const std::filesystem::path& m_folder;
    const TaskContext& m_context;
    EventSpool::Shape m_shape;
    Random m_random;
    std::vector<EventSpool> m_heaps;
};

} // namespace

Result<EventSample> shuffled(const EventSample& sample, const std::filesystem::path& folder,
                             const TaskContext& context)
{
    return Shuffling(sample, folder, context).run();
}

} // namespace assay
