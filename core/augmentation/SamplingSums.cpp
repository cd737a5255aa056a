// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/SamplingSums.hpp"

#include "core/augmentation/RateSums.hpp"
#include "core/basics/CompensatedSum.hpp"
#include "core/basics/Parallel.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

namespace assay {

namespace {

constexpr std::size_t smallestTile = 256;
constexpr std::size_t largestTile = 65536;
/// Doubles that the tiles' sums may take (64 MB).
constexpr std::size_t tileBudget = std::size_t{1} << 23;

/// Generating subsets that have events, as far as the file's summary knows.
std::size_t occupiedSubsets(const EventSchema& schema)
{
    std::size_t count = schema.backgroundEvents > 0 ? 1 : 0;
    for (const std::uint64_t events : schema.eventsPerBenchmark)
        count += events > 0 ? 1 : 0;
    return std::max<std::size_t>(count, 1);
}

/// Small tiles make drawing cheap, large ones the sums small.
std::size_t chooseTile(const EventSample& sample, std::size_t points, std::size_t parts)
{
    const std::size_t perTile = points * parts * occupiedSubsets(sample.schema());
    std::size_t tile = smallestTile;
    while (tile < largestTile && (sample.size() / tile + 1) * perTile > tileBudget)
        tile *= 2;
    return tile;
}

std::size_t partIndex(Part part)
{
    return static_cast<std::size_t>(part);
}

} // namespace

/// Sums of a chunk of tiles, the unit in which results are handed to the ordered reduction.
struct SamplingSums::Chunk {
    std::vector<double> negative;           ///< [groups][Q]
    std::vector<double> positive;           ///< [groups][Q]
    std::vector<double> largest;            ///< [groups][Q]
    std::vector<double> extra;              ///< [groups][B], or [groups][Q][P] without linearity
    std::vector<double> reference;          ///< [3 parts][subsets], reference weights of all events
    std::vector<std::uint64_t> events;      ///< [3 parts][subsets]
};

/// Adds chunks in the order of events, whatever the order in which they are finished.
struct SamplingSums::Reduction {
    std::mutex mutex;
    std::map<std::size_t, Chunk> waiting;
    std::size_t next = 0;
    CompensatedSum negative;
    CompensatedSum positive;
    CompensatedSum extra;
    CompensatedSum reference;
    std::vector<double> largest;
    std::vector<std::uint64_t> events;

    Reduction(std::size_t groupPoints, std::size_t extras, std::size_t subsets)
        : negative(static_cast<Eigen::Index>(groupPoints)),
          positive(static_cast<Eigen::Index>(groupPoints)),
          extra(static_cast<Eigen::Index>(extras)),
          reference(static_cast<Eigen::Index>(3 * subsets)), largest(groupPoints, 0.0),
          events(3 * subsets, 0)
    {
    }

    void add(std::size_t index, Chunk chunk)
    {
        const std::lock_guard lock(mutex);
        waiting.emplace(index, std::move(chunk));
        while (!waiting.empty() && waiting.begin()->first == next) {
            const Chunk& first = waiting.begin()->second;
            negative.add(first.negative.data());
            positive.add(first.positive.data());
            extra.add(first.extra.data());
            reference.add(first.reference.data());
            for (std::size_t i = 0; i < largest.size(); ++i)
                largest[i] = std::max(largest[i], first.largest[i]);
            for (std::size_t i = 0; i < events.size(); ++i)
                events[i] += first.events[i];
            waiting.erase(waiting.begin());
            ++next;
        }
    }
};

Result<SamplingSums> SamplingSums::compute(const EventSample& sample, const PointWeights& points,
                                           const TileGroups& groups, std::size_t blockSize,
                                           const TaskContext& context)
{
    SamplingSums sums;
    sums.m_groups = groups;
    sums.m_points = points.size();
    sums.m_tileSize = chooseTile(sample, points.size(), groups.parts.size());
    sums.m_chunkSize = std::max(sums.m_tileSize, EventSample::defaultBlock);
    sums.m_tiles.resize((sample.size() + sums.m_tileSize - 1) / sums.m_tileSize);
    const std::size_t perGroup = points.linear() ? sample.schema().benchmarks.size()
                                                 : points.size() * points.parameters();
    Reduction reduction(groups.count() * points.size(), groups.count() * perGroup,
                        groups.subsets);
    Columns columns = points.columns();
    columns.weights = true;
    const Status status = sample.forEachBlock(
        context, columns,
        [&](const EventBlock& block) -> Status {
            for (std::size_t begin = 0; begin < block.size(); begin += sums.m_chunkSize) {
                Chunk chunk;
                chunk.extra.assign(groups.count() * perGroup, 0.0);
                const std::size_t end = std::min(begin + sums.m_chunkSize, block.size());
                const Status done =
                    sums.sumChunk(sample, points, block, begin, end, context, chunk);
                if (!done)
                    return done;
                reduction.add((block.first + begin) / sums.m_chunkSize, std::move(chunk));
            }
            context.report(0.5 * static_cast<double>(block.first) /
                               static_cast<double>(sample.size()),
                           "summing weights");
            return {};
        },
        sums.blockFor(blockSize));
    if (!status)
        return status.error();
    if (const Status done = sums.finish(sample, points, reduction); !done)
        return done.error();
    return sums;
}

Status SamplingSums::sumChunk(const EventSample& sample, const PointWeights& points,
                              const EventBlock& block, std::size_t begin, std::size_t end,
                              const TaskContext& context, Chunk& chunk)
{
    if (static_cast<std::size_t>(block.weights.cols()) != sample.schema().benchmarks.size())
        return invalidInput("The events have " + std::to_string(block.weights.cols()) +
                            " weights each, but the study has " +
                            std::to_string(sample.schema().benchmarks.size()) + " benchmarks.");
    const auto rows = static_cast<Eigen::Index>(end - begin);
    if (!std::isfinite(block.weights.middleRows(static_cast<Eigen::Index>(begin), rows).sum()))
        return notFiniteWeight(sample, block);
    const std::size_t values = m_groups.count() * m_points;
    chunk.negative.assign(values, 0.0);
    chunk.positive.assign(values, 0.0);
    chunk.largest.assign(values, 0.0);
    chunk.reference.assign(3 * m_groups.subsets, 0.0);
    chunk.events.assign(3 * m_groups.subsets, 0);
    const auto column = static_cast<Eigen::Index>(referenceColumn(sample.schema()));
    for (std::size_t row = begin; row < end; ++row) {
        const Part part = m_groups.partition.partOf(block.eventId[row]);
        const std::size_t cell =
            partIndex(part) * m_groups.subsets + subsetOf(block, row, m_groups.subsets);
        chunk.reference[cell] += block.weights(static_cast<Eigen::Index>(row), column);
        ++chunk.events[cell];
    }
    thread_local EventTile tile;
    for (std::size_t first = begin; first < end; first += m_tileSize) {
        if (context.cancelRequested()) // a chunk at many points takes longer than 50 ms
            return cancelled();
        tile.fill(block, first, std::min(first + m_tileSize, end), m_groups);
        const Status status = sumTile(points, tile, (block.first + first) / m_tileSize, chunk);
        if (!status)
            return status;
    }
    return {};
}

Status SamplingSums::sumTile(const PointWeights& points, const EventTile& tile, std::size_t index,
                             Chunk& chunk)
{
    Tile& sums = m_tiles[index];
    const std::size_t perGroup = chunk.extra.size() / m_groups.count();
    std::vector<double> gradient(points.parameters(), 0.0);
    for (const EventTile::Segment& segment : tile.segments()) {
        sums.groups.push_back(segment.group);
        double* extra = chunk.extra.data() + segment.group * perGroup;
        for (std::size_t q = 0; q < m_points; ++q) {
            WeightMoments moments;
            const Status status = points.moments(tile, segment, q, moments, gradient.data());
            if (!status)
                return status;
            const std::size_t at = segment.group * m_points + q;
            sums.positive.push_back(moments.positive);
            chunk.positive[at] += moments.positive;
            chunk.negative[at] += moments.negative;
            chunk.largest[at] = std::max(chunk.largest[at], moments.largest);
            for (std::size_t p = 0; !points.linear() && p < gradient.size(); ++p)
                extra[q * gradient.size() + p] += gradient[p];
        }
        for (std::size_t b = 0; points.linear() && b < perGroup; ++b) {
            const double* column = tile.columns() + b * tile.stride();
            for (std::size_t i = segment.begin; i < segment.end; ++i)
                extra[b] += column[i];
        }
    }
    return {};
}

/// The reduction's sums as plain arrays.
struct SamplingSums::Totals {
    Eigen::ArrayXd reference;
    Eigen::ArrayXd positive;
    Eigen::ArrayXd negative;
    Eigen::ArrayXd extra;
    const std::vector<double>& largest;
    const std::vector<std::uint64_t>& events;
};

Status SamplingSums::finish(const EventSample& sample, const PointWeights& points,
                            const Reduction& reduction)
{
    const Totals totals{reduction.reference.value(), reduction.positive.value(),
                        reduction.negative.value(),  reduction.extra.value(),
                        reduction.largest,           reduction.events};
    const std::size_t parts = m_groups.parts.size();
    for (auto* values : {&m_positive, &m_negative, &m_largest, &m_sigma})
        values->assign(parts * m_points, 0.0);
    m_events.assign(parts, 0);
    m_gradients.assign(parts, Matrix::Zero(static_cast<Eigen::Index>(m_points),
                                           static_cast<Eigen::Index>(points.parameters())));
    for (std::size_t part = 0; part < parts; ++part)
        if (const Status status = finishPart(sample, points, totals, part); !status)
            return status;
    return {};
}

Status SamplingSums::finishPart(const EventSample& sample, const PointWeights& points,
                                const Totals& totals, std::size_t part)
{
    const std::size_t subsets = m_groups.subsets;
    const std::size_t perGroup = static_cast<std::size_t>(totals.extra.size()) / m_groups.count();
    Vector extra = Vector::Zero(static_cast<Eigen::Index>(perGroup));
    for (std::size_t s = 0; s < subsets; ++s) {
        const auto sumOverParts = [&](const auto& values) {
            return values[s] + values[subsets + s] + values[2 * subsets + s];
        };
        const Part which = m_groups.parts[part];
        const std::size_t cell = partIndex(which) * subsets + s;
        const Result<double> factor =
            partFactor(sumOverParts(totals.reference), totals.reference[cell],
                       sumOverParts(totals.events), totals.events[cell], which,
                       subsetName(sample.schema(), s));
        if (!factor)
            return factor.error();
        m_factors.push_back(*factor);
        m_events[part] += totals.events[cell];
        const std::size_t group = part * subsets + s;
        extra += *factor *
                 totals.extra.segment(group * perGroup, perGroup).matrix();
        addMoments(totals, part, group, *factor);
    }
    finishRates(points, part, extra);
    return {};
}

void SamplingSums::addMoments(const Totals& totals, std::size_t part, std::size_t group,
                              double factor)
{
    for (std::size_t q = 0; q < m_points; ++q) {
        const std::size_t from = group * m_points + q;
        const std::size_t to = index(part, q);
        m_positive[to] += factor * totals.positive[from];
        m_negative[to] += factor * totals.negative[from];
        m_largest[to] = std::max(m_largest[to], factor * totals.largest[from]);
    }
}

/// \p extra: benchmark sums [B] of the part, or gradient sums [Q][P] without linearity.
void SamplingSums::finishRates(const PointWeights& points, std::size_t part, const Vector& extra)
{
    Matrix& gradients = m_gradients[part];
    if (!points.linear())
        gradients = Eigen::Map<const Matrix>(extra.data(), gradients.rows(), gradients.cols());
    for (std::size_t q = 0; q < m_points; ++q) {
        const auto row = static_cast<Eigen::Index>(q);
        m_sigma[index(part, q)] = points.linear() ? points.coefficients().row(row).dot(extra)
                                                  : positive(part, q) - negative(part, q);
        if (points.linear() && points.hasGradient(q))
            gradients.row(row) = (points.gradientCoefficients(q) * extra).transpose();
    }
}

std::size_t SamplingSums::blockFor(std::size_t wanted) const
{
    const std::size_t chunks = std::max<std::size_t>((wanted + m_chunkSize - 1) / m_chunkSize, 1);
    return chunks * m_chunkSize;
}

double SamplingSums::sigma(std::size_t part, std::size_t q) const
{
    return m_sigma[index(part, q)];
}

Vector SamplingSums::sigmaGradient(std::size_t part, std::size_t q) const
{
    return m_gradients[part].row(static_cast<Eigen::Index>(q)).transpose();
}

double SamplingSums::positive(std::size_t part, std::size_t q) const
{
    return m_positive[index(part, q)];
}

double SamplingSums::negative(std::size_t part, std::size_t q) const
{
    return m_negative[index(part, q)];
}

double SamplingSums::largest(std::size_t part, std::size_t q) const
{
    return m_largest[index(part, q)];
}

std::vector<double> SamplingSums::cumulative(std::size_t part, std::size_t q) const
{
    std::vector<double> result(m_tiles.size());
    double total = 0.0;
    for (std::size_t t = 0; t < m_tiles.size(); ++t) {
        const Tile& tile = m_tiles[t];
        for (std::size_t g = 0; g < tile.groups.size(); ++g)
            if (tile.groups[g] / m_groups.subsets == part)
                total += m_factors[tile.groups[g]] * tile.positive[g * m_points + q];
        result[t] = total;
    }
    return result;
}

} // namespace assay
