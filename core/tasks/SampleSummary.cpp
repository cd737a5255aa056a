// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/SampleSummary.hpp"

#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <mutex>

namespace assay {

Result<nlohmann::json> sampleSummary(const EventSample& sample, const TaskContext& context)
{
    const EventSchema& schema = sample.schema();
    const auto count = static_cast<Eigen::Index>(schema.benchmarks.size());
    const std::size_t blocks = sample.size() / EventSample::defaultBlock + 1;
    // One row per block, so that the sums do not depend on the order of the threads.
    Matrix sums = Matrix::Zero(static_cast<Eigen::Index>(blocks), count);
    Matrix squares = sums;
    const Status status = sample.forEachBlock(
        context, {.x = false, .weights = true, .z = false}, [&](const EventBlock& block) -> Status {
            const auto row = static_cast<Eigen::Index>(block.first / EventSample::defaultBlock);
            sums.row(row) = block.weights.colwise().sum();
            squares.row(row) = block.weights.array().square().colwise().sum();
            return {};
        });
    if (!status)
        return status.error();
    nlohmann::json benchmarks = nlohmann::json::array();
    for (Eigen::Index b = 0; b < count; ++b)
        benchmarks.push_back(
            {{"name", schema.benchmarks[static_cast<std::size_t>(b)].name},
             {"values", schema.benchmarks[static_cast<std::size_t>(b)].values},
             {"cross_section_pb", numberToJson(sums.col(b).sum())},
             {"error_pb", numberToJson(std::sqrt(squares.col(b).sum()))}});
    nlohmann::json names = nlohmann::json::array();
    for (const Observable& observable : schema.observables)
        names.push_back(observable.name);
    nlohmann::json parameters = nlohmann::json::array();
    for (const Parameter& parameter : schema.parameters)
        parameters.push_back(parameter.name);
    return nlohmann::json{{"events", sample.size()},
                          {"parameters", std::move(parameters)},
                          {"observables", std::move(names)},
                          {"benchmarks", std::move(benchmarks)},
                          {"content_hash", sample.contentHash()},
                          {"notes", schema.notes}};
}

} // namespace assay
