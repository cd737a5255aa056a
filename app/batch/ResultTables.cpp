// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/ResultTables.hpp"

#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

#include <cctype>
#include <cstdio>

namespace assay::batch {

namespace {

/// One line of a table.
class Line {
public:
    Line& add(const std::string& cell)
    {
        m_text += (m_text.empty() ? "" : ",") + cell;
        return *this;
    }
    Line& add(double value)
    {
        char number[40];
        std::snprintf(number, sizeof number, "%.17g", value);
        return add(std::string(number));
    }
    Line& add(bool value) { return add(std::string(value ? "1" : "0")); }
    std::string text() const { return m_text + "\n"; }

private:
    std::string m_text;
};

/// "histogram:x1,x2@5" as part of a file name.
std::string fileName(const std::string& name)
{
    std::string safe = name;
    for (char& c : safe)
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != '_' && c != '.')
            c = '_';
    return safe;
}

std::string gridText(const LimitResult& limit)
{
    Line header;
    for (const std::string& parameter : limit.parameters)
        header.add(parameter);
    std::string text = header.add(std::string("log_likelihood_rate"))
                           .add(std::string("log_likelihood_shape"))
                           .add(std::string("q"))
                           .add(std::string("p_value"))
                           .text();
    for (Eigen::Index t = 0; t < limit.thetas.rows(); ++t) {
        Line line;
        for (Eigen::Index p = 0; p < limit.thetas.cols(); ++p)
            line.add(limit.thetas(t, p));
        text += line.add(limit.logLikelihoodRate[t])
                    .add(limit.logLikelihoodShape[t])
                    .add(limit.q[t])
                    .add(limit.pValues[t])
                    .text();
    }
    return text;
}

/// Axes are the two free parameters, in the study's order.
std::string contoursText(const LimitResult& limit)
{
    std::string text = "level,line,closed,x,y\n";
    for (const auto& [level, lines] : limit.contours)
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const auto& point : lines[i].points)
                text += Line()
                            .add(level)
                            .add(std::to_string(i))
                            .add(lines[i].closed)
                            .add(point[0])
                            .add(point[1])
                            .text();
    return text;
}

std::string intervalsText(const LimitResult& limit)
{
    std::string text = "level,low,high,low_open,high_open\n";
    for (const auto& [level, intervals] : limit.intervals)
        for (const Interval& interval : intervals)
            text += Line()
                        .add(level)
                        .add(interval.low)
                        .add(interval.high)
                        .add(interval.lowOpen)
                        .add(interval.highOpen)
                        .text();
    return text;
}

Result<std::vector<ResultTable>> limitTables(const std::string& stage, const std::string& result)
{
    const Result<std::vector<LimitResult>> limits = limitsFromText(result);
    if (!limits)
        return limits.error();
    std::vector<ResultTable> tables;
    for (const LimitResult& limit : *limits) {
        const std::string base = stage + "." + fileName(limit.name);
        tables.push_back({base + ".grid", gridText(limit)});
        if (!limit.contours.empty())
            tables.push_back({base + ".contours", contoursText(limit)});
        if (!limit.intervals.empty())
            tables.push_back({base + ".intervals", intervalsText(limit)});
    }
    return tables;
}

std::vector<ResultTable> fisherTables(const std::string& stage, const nlohmann::json& json)
{
    std::vector<ResultTable> tables;
    const auto parameters = json.at("parameters").get<std::vector<std::string>>();
    Line header;
    for (const std::string& parameter : parameters)
        header.add(parameter);
    for (const nlohmann::json& entry : json.at("fisher")) {
        std::string text = header.text();
        for (const nlohmann::json& row : entry.at("information")) {
            Line line;
            for (const nlohmann::json& value : row)
                line.add(numberFromJson(value));
            text += line.text();
        }
        tables.push_back({stage + "." + fileName(entry.at("name").get<std::string>()), text});
    }
    return tables;
}

} // namespace

Result<std::vector<ResultTable>> tablesOf(const std::string& stage, const std::string& result)
{
    if (stage.starts_with("limits."))
        return limitTables(stage, result);
    if (!stage.starts_with("fisher."))
        return std::vector<ResultTable>();
    try {
        return fisherTables(stage, nlohmann::json::parse(result));
    } catch (const nlohmann::json::exception& exception) {
        return invalidInput(stage + ": the stored result is damaged: " + exception.what() + ".",
                            "Run the stage again.");
    }
}

} // namespace assay::batch
