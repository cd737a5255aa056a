// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ObservableSelection.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/NearestName.hpp"

namespace assay {

namespace {

class SelectingSource final : public EventSource {
public:
    SelectingSource(EventSample sample, std::vector<Eigen::Index> columns)
        : m_sample(std::move(sample)), m_columns(std::move(columns))
    {
    }

    std::size_t size() const override { return m_sample.size(); }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        if (const Status status = m_sample.readRaw(first, count, columns, block); !status)
            return status;
        Matrix x(block.x.rows(), static_cast<Eigen::Index>(m_columns.size()));
        if (block.x.rows() > 0)
            for (std::size_t c = 0; c < m_columns.size(); ++c)
                x.col(static_cast<Eigen::Index>(c)) = block.x.col(m_columns[c]);
        block.x = std::move(x);
        return {};
    }

private:
    EventSample m_sample;
    std::vector<Eigen::Index> m_columns;
};

} // namespace

Result<EventSample> selectObservables(const EventSample& sample,
                                      const std::vector<Observable>& observables)
{
    EventSchema schema = sample.schema();
    std::vector<std::string> known;
    for (const Observable& observable : schema.observables)
        known.push_back(observable.name);
    std::vector<Eigen::Index> columns;
    std::string text = sample.contentHash();
    for (const Observable& observable : observables) {
        const std::string& column =
            observable.expression.empty() ? observable.name : observable.expression;
        const auto index = schema.observableIndex(column);
        if (!index)
            return invalidInput("Observable '" + observable.name + "': the sample has no column '" +
                                    column + "'.",
                                "The nearest is '" + nearestName(column, known) + "'.");
        columns.push_back(static_cast<Eigen::Index>(*index));
        text += " column " + std::to_string(*index);
    }
    schema.observables = observables;
    EventSample selected(std::move(schema),
                         std::make_shared<SelectingSource>(sample, std::move(columns)));
    selected.setContentHash(ContentHash::ofText(text));
    return selected;
}

} // namespace assay
