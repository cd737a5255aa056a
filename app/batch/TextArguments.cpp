// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/TextArguments.hpp"

#include "core/basics/NearestName.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <string_view>

namespace assay::batch {

namespace {

/// Independent of the locale; a leading plus sign is allowed.
std::optional<double> parseNumber(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    if (!text.empty() && text.back() == separator)
        parts.emplace_back();
    return parts;
}

std::string parameterNames(const EventSchema& schema)
{
    std::string names;
    for (const Parameter& parameter : schema.parameters)
        names += (names.empty() ? "" : ",") + parameter.name;
    return names;
}

} // namespace

Result<std::vector<double>> parseNumbers(const std::string& text)
{
    std::vector<double> numbers;
    for (const std::string& part : split(text, ',')) {
        const std::optional<double> number = parseNumber(part);
        if (!number || !std::isfinite(*number))
            return invalidInput("'" + part + "' in '" + text + "' is not a number.",
                                "Give numbers separated by commas, for example 0.5,-1.");
        numbers.push_back(*number);
    }
    return numbers;
}

Result<Theta> parseTheta(const std::string& text, const EventSchema& schema)
{
    std::vector<std::string> names;
    for (const Benchmark& benchmark : schema.benchmarks) {
        if (benchmark.isNuisance)
            continue;
        if (benchmark.name == text)
            return benchmark.values;
        names.push_back(benchmark.name);
    }
    const Result<std::vector<double>> numbers = parseNumbers(text);
    if (!numbers) {
        const std::string nearest = nearestName(text, names);
        return invalidInput("'" + text + "' is neither a benchmark nor a parameter point" +
                                (nearest.empty() ? "." : "; did you mean '" + nearest + "'?"),
                            "Give a benchmark's name or numbers in the order " +
                                parameterNames(schema) + ".");
    }
    if (numbers->size() != schema.parameters.size())
        return invalidInput("The point '" + text + "' has " + std::to_string(numbers->size()) +
                                " values, but there are " +
                                std::to_string(schema.parameters.size()) + " parameters.",
                            "Give numbers in the order " + parameterNames(schema) + ".");
    return *numbers;
}

Result<std::vector<Theta>> parseThetas(const std::vector<std::string>& texts,
                                       const EventSchema& schema)
{
    std::vector<Theta> thetas;
    for (const std::string& text : texts) {
        Result<Theta> theta = parseTheta(text, schema);
        if (!theta)
            return theta.error();
        thetas.push_back(std::move(*theta));
    }
    return thetas;
}

Result<EventRange> parseRange(const std::string& text, std::size_t size)
{
    if (text.empty())
        return EventRange{0, size};
    const std::vector<std::string> parts = split(text, ':');
    const auto first =
        parts.size() == 2 ? parseNumber(parts[0].empty() ? "0" : parts[0]) : std::nullopt;
    const auto end = parts.size() == 2
                         ? parseNumber(parts[1].empty() ? std::to_string(size) : parts[1])
                         : std::nullopt;
    if (!first || !end || *first < 0.0 || *end < *first || *first != std::floor(*first) ||
        *end != std::floor(*end))
        return invalidInput("'" + text + "' is not a range of events.",
                            "Give first:end, for example 0:50 for the first fifty.");
    const auto begin = static_cast<std::size_t>(*first);
    if (begin > size)
        return invalidInput("The range '" + text + "' begins after the last of " +
                                std::to_string(size) + " events.",
                            "Choose a range inside the sample.");
    return EventRange{begin, std::min(static_cast<std::size_t>(*end), size) - begin};
}

Result<GridAxis> parseAxis(const std::string& text)
{
    const std::vector<std::string> parts = split(text, ':');
    std::vector<double> numbers;
    for (const std::string& part : parts)
        if (const auto number = parseNumber(part))
            numbers.push_back(*number);
    if (parts.size() != 3 || numbers.size() != 3 || numbers[2] < 1.0 || numbers[2] > 1e6 ||
        numbers[2] != std::floor(numbers[2]) || !(numbers[0] <= numbers[1]))
        return invalidInput("'" + text + "' is not a grid axis.",
                            "Give lo:hi:n, for example -1.5:1.5:41 (both ends included).");
    return GridAxis{numbers[0], numbers[1], static_cast<int>(numbers[2])};
}

Result<ProcessSettings> parseSettings(const std::vector<std::string>& items)
{
    ProcessSettings settings;
    for (const std::string& item : items) {
        const std::size_t equals = item.find('=');
        if (equals == std::string::npos || equals == 0)
            return invalidInput("'" + item + "' is not a setting.",
                                "Give --set key=value, for example --set smearing=0.5.");
        const std::string value = item.substr(equals + 1);
        if (const auto number = parseNumber(value))
            settings[item.substr(0, equals)] = *number;
        else
            settings[item.substr(0, equals)] = value;
    }
    return settings;
}

Matrix toMatrix(const std::vector<Theta>& thetas)
{
    Matrix result(static_cast<Eigen::Index>(thetas.size()),
                  static_cast<Eigen::Index>(thetas.empty() ? 0 : thetas[0].size()));
    for (Eigen::Index t = 0; t < result.rows(); ++t)
        result.row(t) = asVector(thetas[static_cast<std::size_t>(t)]).transpose();
    return result;
}

Error nuisanceNotAvailable()
{
    return unsupported("Nuisance parameters (--nu) are not available yet.",
                       "Leave --nu away to get the numbers at the nominal point.");
}

} // namespace assay::batch
