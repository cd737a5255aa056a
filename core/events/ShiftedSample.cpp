// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ShiftedSample.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay {

namespace {

class ShiftedSource final : public EventSource {
public:
    ShiftedSource(EventSample sample, Eigen::Index above, Eigen::Index below)
        : m_sample(std::move(sample)), m_above(above), m_below(below)
    {
    }

    std::size_t size() const override { return m_sample.size(); }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        if (Status status = m_sample.readRaw(first, count, columns, block); !status)
            return status;
        for (Eigen::Index row = 0; row < block.weights.rows(); ++row) {
            const double factor = block.weights(row, m_above) / block.weights(row, m_below);
            if (std::isfinite(factor) && factor > 0.0)
                block.weights.row(row) *= factor;
        }
        return {};
    }

private:
    EventSample m_sample;
    Eigen::Index m_above, m_below; ///< Columns whose ratio is the factor.
};

Eigen::Index referenceColumn(const EventSchema& schema)
{
    const auto found = std::find_if(schema.benchmarks.begin(), schema.benchmarks.end(),
                                    [](const Benchmark& b) { return b.isReference; });
    return found == schema.benchmarks.end() ? 0 : found - schema.benchmarks.begin();
}

} // namespace

Result<EventSample> shiftedSample(const EventSample& sample, const std::string& nuisance,
                                  Shift shift)
{
    const EventSchema& schema = sample.schema();
    const auto entry = std::find_if(schema.nuisances.begin(), schema.nuisances.end(),
                                    [&](const NuisanceEntry& n) { return n.name == nuisance; });
    if (entry == schema.nuisances.end())
        return notFound("The events have no nuisance parameter '" + nuisance + "'.",
                        "Simulate or import them with its weights.");
    const bool oneSided = shift == Shift::Down && entry->negativeBenchmark.empty();
    const std::string& name = shift == Shift::Up || oneSided ? entry->positiveBenchmark
                                                             : entry->negativeBenchmark;
    const std::optional<std::size_t> column = schema.benchmarkIndex(name);
    if (!column)
        return notFound("The events have no weights for '" + name + "' of nuisance parameter '"
                            + nuisance + "'.",
                        "Make the file again from its setup.");
    const auto varied = static_cast<Eigen::Index>(*column);
    const Eigen::Index reference = referenceColumn(schema);
    auto source = oneSided ? std::make_shared<ShiftedSource>(sample, reference, varied)
                           : std::make_shared<ShiftedSource>(sample, varied, reference);
    return EventSample(schema, std::move(source));
}

} // namespace assay
