// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/LimitOptions.hpp"

#include "app/batch/TextArguments.hpp"

#include <iomanip>
#include <sstream>

namespace assay::batch {

namespace {

std::string levelName(double level)
{
    std::ostringstream text;
    text << std::setprecision(10) << level;
    return text.str();
}

Json regionsJson(const LimitResult& result, Json& intervals)
{
    Json contours = Json::object();
    for (const auto& [level, lines] : result.contours) {
        Json list = Json::array();
        for (const Polyline& line : lines) {
            Json points = Json::array();
            for (const auto& point : line.points)
                points.push_back({point[0], point[1]});
            list.push_back(std::move(points));
        }
        contours[levelName(level)] = std::move(list);
    }
    for (const auto& [level, pieces] : result.intervals) {
        Json list = Json::array();
        for (const Interval& piece : pieces)
            list.push_back({{"low", piece.low},
                            {"high", piece.high},
                            {"low_open", piece.lowOpen},
                            {"high_open", piece.highOpen}});
        intervals[levelName(level)] = std::move(list);
    }
    return contours;
}

} // namespace

Result<LimitSettings> limitSettings(const LimitOptions& options, std::size_t parameters,
                                    const Theta& truePoint)
{
    LimitSettings settings;
    for (const std::string& text : options.grid) {
        const Result<GridAxis> axis = parseAxis(text);
        if (!axis)
            return axis.error();
        settings.grid.push_back(*axis);
    }
    if (settings.grid.size() != parameters)
        return invalidInput(std::to_string(settings.grid.size()) + " grid axes were given for " +
                                std::to_string(parameters) + " parameters.",
                            "Give --grid lo:hi:n once per parameter; v:v:1 fixes one.");
    const Result<std::vector<double>> levels = parseNumbers(options.levels);
    if (!levels)
        return levels.error();
    for (double level : *levels)
        if (!(level > 0.0 && level < 1.0))
            return invalidInput("The confidence level " + Json(level).dump() +
                                    " is not between 0 and 1.",
                                "Give levels such as 0.68,0.95.");
    settings.levels = *levels;
    settings.luminosityPb = options.luminosityFb * picobarnsPerFemtobarn;
    settings.includeRate = !options.noRate;
    settings.includeShape = options.mode != "rate";
    settings.dof = options.dof;
    settings.trueTheta = truePoint;
    if (!settings.includeRate && !settings.includeShape)
        return invalidInput("Mode 'rate' with --no-rate leaves nothing to set a limit with.",
                            "Leave one of them away.");
    return settings;
}

void printLimits(const LimitResult& result)
{
    Json intervals = Json::object();
    Json contours = regionsJson(result, intervals);
    Json minima = Json::array();
    for (const BestFit& minimum : result.minima)
        minima.push_back({{"theta", minimum.theta}, {"log_likelihood", minimum.logLikelihood}});
    Json json{
        {"name", result.name},
        {"parameters", result.parameters},
        {"theta_grid", toJson(result.thetas)},
        {"log_likelihood_rate", toJson(result.logLikelihoodRate)},
        {"log_likelihood_shape", toJson(result.logLikelihoodShape)},
        {"q", toJson(result.q)},
        {"p_values", toJson(result.pValues)},
        {"dof", result.dof},
        {"best_fit", {{"theta", result.bestFit.theta}, {"q_at_true", result.bestFit.qAtTrue}}},
        {"minima", std::move(minima)},
        {"expected_events", result.expectedEvents},
        {"luminosity_fb", result.luminosityPb / picobarnsPerFemtobarn},
        {"contours", std::move(contours)},
        {"invalid", result.invalid},
        {"check", result.check}};
    if (!intervals.empty())
        json["intervals"] = std::move(intervals);
    printJson(json);
}

} // namespace assay::batch
