// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/EstimatorChoice.hpp"

#include <charconv>
#include <sstream>

namespace assay {

namespace {

std::vector<std::string> splitAtCommas(const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');)
        parts.push_back(part);
    return parts;
}

Error badHistogram(const std::string& text)
{
    return invalidInput("'" + text + "' is not a histogram.",
                        "Write histogram:x1 or histogram:x1,x2 with names of observables, and "
                        "@bins behind for a number of bins from 1 to 100000.");
}

} // namespace

Result<EstimatorChoice> parseEstimatorChoice(const std::string& text)
{
    using Kind = EstimatorChoice::Kind;
    const std::string prefix = "histogram:";
    if (text == "truth")
        return EstimatorChoice{Kind::Truth, text, {}, {}};
    if (text == "parton-truth")
        return EstimatorChoice{Kind::PartonTruth, text, {}, {}};
    if (text == "rate")
        return EstimatorChoice{Kind::Rate, text, {}, {}};
    if (text.rfind(prefix, 0) != 0)
        return EstimatorChoice{Kind::Trained, text, {}, {}};

    EstimatorChoice choice{Kind::Histogram, text, {}, {}};
    const std::size_t at = text.find('@');
    choice.observables = splitAtCommas(text.substr(prefix.size(), at - prefix.size()));
    if (choice.observables.empty())
        return badHistogram(text);
    for (const std::string& name : choice.observables)
        if (name.empty())
            return badHistogram(text);
    if (at == std::string::npos)
        return choice;
    for (const std::string& part : splitAtCommas(text.substr(at + 1))) {
        int bins = 0;
        const auto end = std::from_chars(part.data(), part.data() + part.size(), bins);
        if (end.ec != std::errc() || end.ptr != part.data() + part.size() || bins < 1 ||
            bins > 100000)
            return badHistogram(text);
        choice.bins.push_back(bins);
    }
    if (choice.bins.size() == 1)
        choice.bins.resize(choice.observables.size(), choice.bins.front());
    if (choice.bins.size() != choice.observables.size())
        return badHistogram(text);
    return choice;
}

} // namespace assay
