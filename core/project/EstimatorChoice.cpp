// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/EstimatorChoice.hpp"

#include <charconv>
#include <cmath>
#include <sstream>

namespace assay {

namespace {

std::vector<std::string> splitAt(char separator, const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

template <typename Number>
bool readNumber(const std::string& text, Number& number)
{
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    return end.ec == std::errc() && end.ptr == text.data() + text.size();
}

/// "30|100|200"; nothing unless they are finite and ascend.
std::vector<double> readEdges(const std::string& text)
{
    std::vector<double> edges;
    for (const std::string& part : splitAt('|', text)) {
        double edge = 0.0;
        if (!readNumber(part, edge) || !std::isfinite(edge) ||
            (!edges.empty() && edge <= edges.back()))
            return {};
        edges.push_back(edge);
    }
    return edges;
}

/// The entry after @ of one observable: bins or edges. False if it is neither.
bool readBinning(const std::string& text, EstimatorChoice& choice)
{
    choice.bins.push_back(0);
    choice.edges.emplace_back();
    if (text.find('|') == std::string::npos)
        return readNumber(text, choice.bins.back()) && choice.bins.back() >= 1 &&
               choice.bins.back() <= 100000;
    choice.edges.back() = readEdges(text);
    choice.bins.back() = static_cast<int>(choice.edges.back().size()) + 1;
    return choice.bins.back() > 1;
}

Error badHistogram(const std::string& text)
{
    return invalidInput("'" + text + "' is not a histogram.",
                        "Write histogram:x1 or histogram:x1,x2 with names of observables, and "
                        "@bins behind for a number of bins from 1 to 100000, or @e1|e2|... for "
                        "edges between bins in ascending order; commas separate observables.");
}

} // namespace

Result<EstimatorChoice> parseEstimatorChoice(const std::string& text)
{
    using Kind = EstimatorChoice::Kind;
    const std::string prefix = "histogram:";
    if (text == "truth")
        return EstimatorChoice{Kind::Truth, text, {}, {}, {}};
    if (text == "parton-truth")
        return EstimatorChoice{Kind::PartonTruth, text, {}, {}, {}};
    if (text == "rate")
        return EstimatorChoice{Kind::Rate, text, {}, {}, {}};
    if (text.rfind(prefix, 0) != 0)
        return EstimatorChoice{Kind::Trained, text, {}, {}, {}};

    EstimatorChoice choice{Kind::Histogram, text, {}, {}, {}};
    const std::size_t at = text.find('@');
    choice.observables = splitAt(',', text.substr(prefix.size(), at - prefix.size()));
    if (choice.observables.empty())
        return badHistogram(text);
    for (const std::string& name : choice.observables)
        if (name.empty())
            return badHistogram(text);
    if (at == std::string::npos)
        return choice;
    for (const std::string& part : splitAt(',', text.substr(at + 1)))
        if (!readBinning(part, choice))
            return badHistogram(text);
    if (choice.bins.size() == 1) {
        choice.bins.resize(choice.observables.size(), choice.bins.front());
        choice.edges.resize(choice.observables.size(), choice.edges.front());
    }
    if (choice.bins.size() != choice.observables.size())
        return badHistogram(text);
    return choice;
}

std::string histogramChoiceText(const std::vector<std::string>& observables,
                                const std::vector<std::vector<double>>& edges)
{
    std::string text = "histogram:";
    for (std::size_t i = 0; i < observables.size(); ++i)
        text += (i > 0 ? "," : "") + observables[i];
    for (std::size_t axis = 0; axis < edges.size(); ++axis) {
        text += axis == 0 ? "@" : ",";
        for (std::size_t i = 0; i < edges[axis].size(); ++i) {
            char digits[32];
            const auto end = std::to_chars(digits, digits + sizeof digits, edges[axis][i]);
            text += (i > 0 ? "|" : "") + std::string(digits, end.ptr);
        }
        if (edges[axis].size() == 1)
            text += "|"; // Else it would be a number of bins.
    }
    return text;
}

std::string shortEstimatorName(const std::string& text)
{
    constexpr std::size_t readable = 24;
    const std::size_t at = text.find('@');
    const Result<EstimatorChoice> choice = parseEstimatorChoice(text);
    if (!choice || choice->edges.empty() || text.size() - at <= readable)
        return text;
    std::string bins;
    for (const int count : choice->bins)
        bins += (bins.empty() ? "" : " x ") + std::to_string(count);
    return text.substr(0, at) + "@[" + bins + " bins]";
}

} // namespace assay
