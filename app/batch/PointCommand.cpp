// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/PointCommand.hpp"

#include "app/batch/JsonOutput.hpp"
#include "core/simulators/PhasePoint.hpp"

#include <fstream>
#include <memory>

namespace assay::batch {

namespace {

struct PointOptions {
    std::string process;
    std::string file;
};

Result<nlohmann::json> readPoints(const std::string& path)
{
    std::ifstream file(path);
    if (!file)
        return ioError("'" + path + "' cannot be read.");
    nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
    if (json.is_discarded())
        return invalidInput("'" + path + "' is not JSON.");
    if (json.is_object() && json.contains("points"))
        json = nlohmann::json(json["points"]);
    return json.is_array() ? json : nlohmann::json::array({json});
}

Result<int> pointCommand(const PointOptions& options)
{
    const auto points = readPoints(options.file);
    if (!points)
        return points.error();
    Json answers = Json::array();
    for (const nlohmann::json& point : *points) {
        const auto answer = evaluatePhasePoint(options.process, point);
        if (!answer)
            return Error{answer.error().code,
                         options.file + ", point " + std::to_string(answers.size() + 1) + ": " +
                             answer.error().message,
                         answer.error().hint};
        answers.push_back(Json(*answer));
    }
    printJson({{"process", options.process}, {"points", std::move(answers)}});
    return 0;
}

} // namespace

Action pointSetup(CLI::App& app)
{
    auto options = std::make_shared<PointOptions>();
    std::string keys = "Amplitude and the keys of its points:";
    for (const PhasePointHelp& help : phasePointProcesses()) {
        keys += "\n  " + help.process + ":";
        for (const std::string& key : help.keys)
            keys += " " + key;
    }
    app.add_option("process", options->process, keys)->required();
    app.add_option("file", options->file, "JSON: a point, a list of them, or {\"points\": [...]}; "
                                          "'theta' asks for value and score")
        ->required();
    return [options](const TaskContext&) { return pointCommand(*options); };
}

} // namespace assay::batch
