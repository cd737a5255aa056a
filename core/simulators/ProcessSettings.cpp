// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ProcessSettings.hpp"

#include <nlohmann/json.hpp>

namespace assay {

Result<double> numberSetting(const ProcessSettings& settings, const std::string& name,
                             double fallback, double low, double high)
{
    const auto found = settings.find(name);
    if (found == settings.end())
        return fallback;
    const double* value = std::get_if<double>(&found->second);
    if (!value)
        return invalidInput("Setting '" + name + "' is the text '" +
                                std::get<std::string>(found->second) + "', but must be a number.",
                            "Give a number without quotes.");
    const bool inside = *value >= low && *value <= high; // false for NaN too
    if (!inside)
        return invalidInput("Setting '" + name + "' is " + nlohmann::json(*value).dump() +
                                ", outside its range " + nlohmann::json(low).dump() + " to " +
                                nlohmann::json(high).dump() + ".",
                            "Choose a value inside the range.");
    return *value;
}

Result<std::string> textSetting(const ProcessSettings& settings, const std::string& name,
                                const std::string& fallback)
{
    const auto found = settings.find(name);
    if (found == settings.end())
        return fallback;
    if (const std::string* text = std::get_if<std::string>(&found->second))
        return *text;
    return invalidInput("Setting '" + name + "' is a number, but must be a text.",
                        "Put it in quotes.");
}

std::string provenanceText(const std::string& process, const ProcessSettings& settings)
{
    nlohmann::json values = nlohmann::json::object();
    for (const auto& [name, value] : settings)
        std::visit([&, key = name](const auto& plain) { values[key] = plain; }, value);
    return nlohmann::json{{"process", process}, {"settings", values}}.dump();
}

} // namespace assay
