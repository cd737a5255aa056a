// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/CombinedSample.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/Random.hpp"

#include <algorithm>
#include <cstdio>

namespace assay {

namespace {

/// A part with where it starts and what its weights are multiplied with.
struct Segment {
    EventSample sample;
    std::size_t first = 0;
    double factor = 1.0;
    bool background = false;
};

class CombinedSource final : public EventSource {
public:
    explicit CombinedSource(std::vector<Segment> segments) : m_segments(std::move(segments))
    {
        for (const Segment& segment : m_segments)
            m_size += segment.sample.size();
    }

    std::size_t size() const override { return m_size; }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        block = EventBlock{};
        block.first = first;
        for (std::size_t s = 0; s < m_segments.size(); ++s) {
            const Segment& segment = m_segments[s];
            const std::size_t begin = std::max(first, segment.first);
            const std::size_t end =
                std::min(first + count, segment.first + segment.sample.size());
            if (begin >= end)
                continue;
            EventBlock piece;
            const Status status =
                segment.sample.read(begin - segment.first, end - begin, columns, piece);
            if (!status)
                return status;
            append(s, std::move(piece), block);
        }
        return {};
    }

private:
    static void appendRows(Matrix&& from, Matrix& to)
    {
        if (to.rows() == 0) {
            to = std::move(from);
            return;
        }
        const Eigen::Index old = to.rows();
        to.conservativeResize(old + from.rows(), Eigen::NoChange);
        to.bottomRows(from.rows()) = from;
    }

    void append(std::size_t index, EventBlock&& piece, EventBlock& block) const
    {
        const Segment& segment = m_segments[index];
        piece.weights *= segment.factor;
        // Ids of different files may be equal, but the events are not the same.
        for (const std::uint64_t id : piece.eventId)
            block.eventId.push_back(index == 0 ? id : mixBits(index, id));
        piece.samplingBenchmark.resize(piece.size(), 0);
        if (segment.background)
            std::fill(piece.samplingBenchmark.begin(), piece.samplingBenchmark.end(), -1);
        block.samplingBenchmark.insert(block.samplingBenchmark.end(),
                                       piece.samplingBenchmark.begin(),
                                       piece.samplingBenchmark.end());
        appendRows(std::move(piece.x), block.x);
        appendRows(std::move(piece.weights), block.weights);
        appendRows(std::move(piece.z), block.z);
    }

    std::vector<Segment> m_segments;
    std::size_t m_size = 0;
};

template <typename T>
bool sameNames(const std::vector<T>& a, const std::vector<T>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& left, const T& right) { return left.name == right.name; });
}

Status checkAgreement(const SamplePart& reference, const SamplePart& part)
{
    const EventSchema& a = reference.sample.schema();
    const EventSchema& b = part.sample.schema();
    std::string what;
    if (!sameNames(a.parameters, b.parameters))
        what = "parameters";
    else if (!sameNames(a.observables, b.observables))
        what = "observables";
    else if (!sameNames(a.benchmarks, b.benchmarks) ||
             !std::equal(a.benchmarks.begin(), a.benchmarks.end(), b.benchmarks.begin(),
                         [](const auto& x, const auto& y) { return x.values == y.values; }))
        what = "benchmarks";
    else if (a.components != b.components)
        what = "morphing components";
    if (what.empty())
        return {};
    return invalidInput(part.file + ": its " + what + " differ from those of " + reference.file +
                            ".",
                        "Samples of one study need the same ones in the same order.");
}

double eventsOfGroup(const std::vector<SamplePart>& parts, const std::string& group)
{
    double events = 0.0;
    for (const SamplePart& part : parts)
        if (part.group == group)
            events += static_cast<double>(part.sample.size());
    return events;
}

void addCounts(const EventSchema& part, bool background, std::size_t events, EventSchema& total)
{
    if (background) {
        total.backgroundEvents += events;
        return;
    }
    total.backgroundEvents += part.backgroundEvents;
    total.eventsPerBenchmark.resize(
        std::max(total.eventsPerBenchmark.size(), part.eventsPerBenchmark.size()), 0);
    for (std::size_t b = 0; b < part.eventsPerBenchmark.size(); ++b)
        total.eventsPerBenchmark[b] += part.eventsPerBenchmark[b];
}

} // namespace

Result<EventSample> combineSamples(const std::vector<SamplePart>& parts)
{
    if (parts.empty())
        return invalidInput("There is no sample to read.", "Name at least one file.");
    if (parts.size() == 1 && parts[0].kFactor == 1.0 && !parts[0].background)
        return parts[0].sample;
    EventSchema schema = parts[0].sample.schema();
    schema.mixture = true; // the sampling factors are applied below
    schema.eventsPerBenchmark.clear();
    schema.backgroundEvents = 0;
    std::vector<Segment> segments;
    std::size_t first = 0;
    std::string text;
    for (const SamplePart& part : parts) {
        if (const Status status = checkAgreement(parts[0], part); !status)
            return status.error();
        const double events = static_cast<double>(part.sample.size());
        const double factor = part.kFactor * events / eventsOfGroup(parts, part.group);
        segments.push_back({part.sample, first, factor, part.background});
        first += part.sample.size();
        addCounts(part.sample.schema(), part.background, part.sample.size(), schema);
        char number[40];
        std::snprintf(number, sizeof number, " %.17g %d ", factor, part.background ? 1 : 0);
        text += part.sample.contentHash() + number;
    }
    EventSample combined(std::move(schema), std::make_shared<CombinedSource>(std::move(segments)));
    combined.setContentHash(ContentHash::ofText(text));
    return combined;
}

} // namespace assay
