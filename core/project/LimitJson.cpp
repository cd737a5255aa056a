// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace assay {

using Json = nlohmann::json;

Json numberToJson(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

double numberFromJson(const Json& json)
{
    if (!json.is_string())
        return json.get<double>();
    const std::string text = json.get<std::string>();
    if (text == "inf")
        return std::numeric_limits<double>::infinity();
    if (text == "-inf")
        return -std::numeric_limits<double>::infinity();
    return std::numeric_limits<double>::quiet_NaN();
}

Json matrixToJson(const Matrix& matrix)
{
    Json rows = Json::array();
    for (Eigen::Index r = 0; r < matrix.rows(); ++r) {
        Json row = Json::array();
        for (Eigen::Index c = 0; c < matrix.cols(); ++c)
            row.push_back(numberToJson(matrix(r, c)));
        rows.push_back(std::move(row));
    }
    return rows;
}

Matrix matrixFromJson(const Json& json)
{
    const auto rows = static_cast<Eigen::Index>(json.size());
    const auto columns = rows ? static_cast<Eigen::Index>(json.front().size()) : 0;
    Matrix matrix(rows, columns);
    for (Eigen::Index r = 0; r < rows; ++r)
        for (Eigen::Index c = 0; c < columns; ++c)
            matrix(r, c) = numberFromJson(json.at(static_cast<std::size_t>(r))
                                              .at(static_cast<std::size_t>(c)));
    return matrix;
}

namespace {

template <typename Numbers>
Json numbersToJson(const Numbers& numbers)
{
    Json array = Json::array();
    for (const double value : numbers)
        array.push_back(numberToJson(value));
    return array;
}

std::vector<double> numbersFromJson(const Json& json)
{
    std::vector<double> numbers;
    for (const Json& value : json)
        numbers.push_back(numberFromJson(value));
    return numbers;
}

Vector vectorFromJson(const Json& json)
{
    const std::vector<double> numbers = numbersFromJson(json);
    return Eigen::Map<const Vector>(numbers.data(), static_cast<Eigen::Index>(numbers.size()));
}

Json fitToJson(const BestFit& fit)
{
    return {{"theta", numbersToJson(fit.theta)},
            {"log_likelihood", numberToJson(fit.logLikelihood)},
            {"q_at_true", numberToJson(fit.qAtTrue)}};
}

BestFit fitFromJson(const Json& json)
{
    return {numbersFromJson(json.at("theta")), numberFromJson(json.at("log_likelihood")),
            numberFromJson(json.at("q_at_true"))};
}

Json contoursToJson(const LimitResult& limit)
{
    Json contours = Json::object();
    for (const auto& [level, lines] : limit.contours) {
        Json list = Json::array();
        for (const Polyline& line : lines) {
            Json points = Json::array();
            for (const auto& point : line.points)
                points.push_back(numbersToJson(point));
            list.push_back({{"points", std::move(points)}, {"closed", line.closed}});
        }
        contours[Json(level).dump()] = std::move(list);
    }
    return contours;
}

Json intervalsToJson(const LimitResult& limit)
{
    Json intervals = Json::object();
    for (const auto& [level, list] : limit.intervals) {
        Json array = Json::array();
        for (const Interval& interval : list)
            array.push_back({{"low", numberToJson(interval.low)},
                             {"high", numberToJson(interval.high)},
                             {"low_open", interval.lowOpen},
                             {"high_open", interval.highOpen}});
        intervals[Json(level).dump()] = std::move(array);
    }
    return intervals;
}

void contoursFromJson(const Json& json, LimitResult& limit)
{
    for (const auto& [level, list] : json.items()) {
        std::vector<Polyline>& lines = limit.contours[std::stod(level)];
        for (const Json& entry : list) {
            Polyline line;
            line.closed = entry.at("closed").get<bool>();
            for (const Json& point : entry.at("points"))
                line.points.push_back({numberFromJson(point.at(0)), numberFromJson(point.at(1))});
            lines.push_back(std::move(line));
        }
    }
}

void intervalsFromJson(const Json& json, LimitResult& limit)
{
    for (const auto& [level, list] : json.items())
        for (const Json& entry : list)
            limit.intervals[std::stod(level)].push_back(
                {numberFromJson(entry.at("low")), numberFromJson(entry.at("high")),
                 entry.at("low_open").get<bool>(), entry.at("high_open").get<bool>()});
}

LimitResult readLimit(const Json& json)
{
    LimitResult limit;
    limit.name = json.at("name").get<std::string>();
    limit.method = json.at("method").get<std::string>();
    limit.parameters = json.at("parameters").get<std::vector<std::string>>();
    for (const Json& axis : json.at("axes"))
        limit.grid.push_back({numberFromJson(axis.at(0)), numberFromJson(axis.at(1)),
                              axis.at(2).get<int>()});
    limit.thetas = matrixFromJson(json.at("theta_grid"));
    limit.logLikelihoodRate = vectorFromJson(json.at("log_likelihood_rate"));
    limit.logLikelihoodShape = vectorFromJson(json.at("log_likelihood_shape"));
    limit.q = vectorFromJson(json.at("q"));
    limit.pValues = vectorFromJson(json.at("p_values"));
    limit.dof = json.at("dof").get<int>();
    limit.bestFit = fitFromJson(json.at("best_fit"));
    for (const Json& fit : json.at("minima"))
        limit.minima.push_back(fitFromJson(fit));
    limit.expectedEvents = numberFromJson(json.at("expected_events"));
    limit.luminosityPb = numberFromJson(json.at("luminosity_pb"));
    limit.levels = numbersFromJson(json.at("levels"));
    contoursFromJson(json.at("contours"), limit);
    intervalsFromJson(json.at("intervals"), limit);
    limit.invalid = json.at("invalid").get<std::uint64_t>();
    limit.check = json.at("check").get<std::string>();
    return limit;
}

} // namespace

Json limitToJson(const LimitResult& limit)
{
    Json json;
    json["name"] = limit.name;
    json["method"] = limit.method;
    json["parameters"] = limit.parameters;
    json["axes"] = Json::array();
    for (const GridAxis& axis : limit.grid)
        json["axes"].push_back({numberToJson(axis.low), numberToJson(axis.high), axis.points});
    json["theta_grid"] = matrixToJson(limit.thetas);
    json["log_likelihood_rate"] = numbersToJson(limit.logLikelihoodRate);
    json["log_likelihood_shape"] = numbersToJson(limit.logLikelihoodShape);
    json["q"] = numbersToJson(limit.q);
    json["p_values"] = numbersToJson(limit.pValues);
    json["dof"] = limit.dof;
    json["best_fit"] = fitToJson(limit.bestFit);
    json["minima"] = Json::array();
    for (const BestFit& fit : limit.minima)
        json["minima"].push_back(fitToJson(fit));
    json["expected_events"] = numberToJson(limit.expectedEvents);
    json["luminosity_pb"] = numberToJson(limit.luminosityPb);
    json["levels"] = numbersToJson(limit.levels);
    json["contours"] = contoursToJson(limit);
    json["intervals"] = intervalsToJson(limit);
    json["invalid"] = limit.invalid;
    json["check"] = limit.check;
    return json;
}

Result<LimitResult> limitFromJson(const Json& json)
{
    try {
        return readLimit(json);
    } catch (const std::exception& exception) {
        return invalidInput(std::string("The stored limit cannot be read (") + exception.what() +
                                ").",
                            "Run the stage again.");
    }
}

std::string limitsToText(const std::vector<LimitResult>& limits)
{
    Json list = Json::array();
    for (const LimitResult& limit : limits)
        list.push_back(limitToJson(limit));
    return Json{{"limits", std::move(list)}}.dump();
}

Result<std::vector<LimitResult>> limitsFromText(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("limits"))
        return invalidInput("The stored limits cannot be read.", "Run the stage again.");
    std::vector<LimitResult> limits;
    for (const Json& entry : json.at("limits")) {
        Result<LimitResult> limit = limitFromJson(entry);
        if (!limit)
            return limit.error();
        limits.push_back(std::move(limit).value());
    }
    return limits;
}

} // namespace assay
