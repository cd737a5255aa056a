// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheParticles.hpp"

#include <cmath>
#include <sstream>

namespace assay {

namespace {

std::string text(double number)
{
    std::ostringstream stream;
    stream.precision(6);
    stream << number;
    return stream.str();
}

void addCount(const LheHeader& header, std::uint64_t events, const std::string& file,
              std::vector<Finding>& findings)
{
    if (header.eventCount && *header.eventCount != events)
        findings.push_back({Severity::Warning,
                            "event-count",
                            file + ": the run card says " + std::to_string(*header.eventCount) +
                                " events, but there are " + std::to_string(events) +
                                ". Weights are divided by the number of the run card: check that "
                                "the file is whole "
                                "and that event_norm is right.",
                            1,
                            {}});
}

/// The sum of weights should be the cross section of <init>.
void addCrossSection(const LheHeader& header, std::uint64_t events, double sum,
                     const std::string& file, std::vector<Finding>& findings)
{
    const double promised = header.crossSection();
    if (events == 0 || !(promised > 0.0))
        return;
    const double average = sum / static_cast<double>(events);
    const std::optional<double> scale = lheScale(header, events);
    if (!scale) {
        const bool averages = std::abs(average / promised - 1.0) < 0.02 && events > 20;
        findings.push_back({Severity::Warning, "unknown-normalisation",
                            file + ": the header does not say how weights are normalised "
                                   "(event_norm). " +
                                (averages ? "Their average is the cross section of <init>, so they "
                                            "are divided by the number of events."
                                          : "They are taken as they are: their sum, " + text(sum) +
                                                " pb, is the cross section.") +
                                " Check this.",
                            1,
                            {}});
        if (averages)
            return;
    }
    const double found = sum * scale.value_or(1.0);
    const double tolerance = 0.01 * promised + 3.0 * header.crossSectionError();
    if (std::abs(found - promised) > tolerance)
        findings.push_back({Severity::Warning, "cross-section",
                            file + ": its weights sum to " + text(found) +
                                " pb, but <init> says " + text(promised) +
                                " pb. Check event_norm and whether the file is whole.",
                            1,
                            {}});
}

} // namespace

std::vector<Finding> lheFindings(const LheFile& file, double sumOfWeights, std::uint64_t negative)
{
    const LheHeader& header = file.header();
    const std::uint64_t events = file.eventsRead();
    std::vector<Finding> findings;
    const auto add = [&](Severity severity, const char* code, const std::string& text) {
        findings.push_back({severity, code, file.name() + ": " + text, 1, {}});
    };
    addCount(header, events, file.name(), findings);
    addCrossSection(header, events, sumOfWeights, file.name(), findings);
    if (!file.ended())
        add(Severity::Warning, "no-end",
            "its last line, </LesHouchesEvents>, is missing, so events may be, too: compare their "
            "number with what you asked for.");
    if (header.lineNotUtf8 > 0)
        add(Severity::Note, "encoding",
            "line " + std::to_string(header.lineNotUtf8) +
                " is no UTF-8 text. Names of weights with such bytes are shown with '?'.");
    if (negative > 0)
        findings.push_back({Severity::Note, "negative-weights",
                            file.name() + ": " + std::to_string(negative) + " of " +
                                std::to_string(events) + " events have negative weights.",
                            negative,
                            {}});
    if (header.helicity == LheHelicity::PerEvent)
        add(Severity::Note, "helicity",
            "it was reweighted with the helicities of each event. The weights are valid, with the "
            "helicities among the latent variables, but noisier than with 'change helicity "
            "False'.");
    return findings;
}

} // namespace assay
