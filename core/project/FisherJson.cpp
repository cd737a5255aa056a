// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FisherJson.hpp"

#include "core/project/LimitJson.hpp"

#include <nlohmann/json.hpp>

namespace assay {

using Json = nlohmann::json;

namespace {

FisherReport readReport(const Json& json)
{
    FisherReport report;
    report.parameters = json.at("parameters").get<std::vector<std::string>>();
    report.theta = json.at("theta").get<Theta>();
    report.luminosityFb = json.at("luminosity_fb").get<double>();
    for (const Json& entry : json.at("fisher"))
        report.entries.push_back({entry.at("name").get<std::string>(),
                                  matrixFromJson(entry.at("information")),
                                  matrixFromJson(entry.at("uncertainty"))});
    return report;
}

bool fits(const Matrix& matrix, std::size_t parameters)
{
    const auto size = static_cast<Eigen::Index>(parameters);
    return matrix.rows() == size && matrix.cols() == size;
}

} // namespace

std::string fisherToText(const FisherReport& report)
{
    Json list = Json::array();
    for (const FisherEntry& entry : report.entries)
        list.push_back({{"name", entry.name},
                        {"information", matrixToJson(entry.information)},
                        {"uncertainty", matrixToJson(entry.uncertainty)}});
    return Json{{"parameters", report.parameters},
                {"theta", report.theta},
                {"luminosity_fb", report.luminosityFb},
                {"fisher", std::move(list)}}
        .dump();
}

Result<FisherReport> fisherFromText(const std::string& text)
{
    const std::string hint = "Run the stage again.";
    try {
        FisherReport report = readReport(Json::parse(text));
        for (const FisherEntry& entry : report.entries)
            if (!fits(entry.information, report.parameters.size())
                || !fits(entry.uncertainty, report.parameters.size()))
                return invalidInput("The stored Fisher information of '" + entry.name +
                                        "' has not one row and column per parameter.", hint);
        return report;
    } catch (const std::exception& exception) {
        return invalidInput(std::string("The stored Fisher information cannot be read (") +
                                exception.what() + ").", hint);
    }
}

} // namespace assay
