// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/GzipText.hpp"
#include "core/events/ParticleEvent.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One event of a HepMC file; kept and refilled.
struct HepMcEvent {
    int number = 0;
    std::vector<double> weights;
    ParticleEvent particles;   ///< Of status 1, in GeV; lists are not sorted.
    double crossSection = 0.0; ///< pb; 0: not given.
    double crossSectionError = 0.0;
};

/// A HepMC file (ASCII of version 2 or 3, compressed or not), read event by event: final-state
/// particles, weights with their names, the cross section. Vertices and other attributes are passed
/// over. An own reader, as the HepMC3 library does not survive broken files.
class HepMcFile {
public:
    static Result<HepMcFile> open(const std::filesystem::path& path);

    const std::string& name() const { return m_text.name(); }
    int version() const { return m_version; }
    double fraction() const { return m_text.fraction(); }
    std::uint64_t eventsRead() const { return m_events; }
    /// Names of the weights, known once an event was read, without blanks at their ends: spaces,
    /// quotes, backslashes and, in version 2, line breaks in them do not end them. One for each
    /// weight of the first event, empty where they are not known.
    const std::vector<std::string>& weightNames() const { return m_weightNames; }
    /// False where there are names, but not one for each weight, so that none is known: the library
    /// writes a name with a line break as if it were two.
    bool weightNamesFit() const { return m_namesFit; }
    /// Did the text end as it should? Known once next() was false.
    bool ended() const { return m_ended; }
    /// False at the end. Errors name the event and the line; an event with fewer vertices or
    /// particles than it promises is one. About 0.3 us per particle.
    Result<bool> next(HepMcEvent& event);

private:
    HepMcFile(GzipText text, int version) : m_text(std::move(text)), m_version(version) {}
    /// Lines of one kind in an event.
    struct Counts {
        std::uint64_t vertices = 0, particles = 0;
    };
    Result<std::optional<std::string_view>> peekLine();
    void consumeLine(std::size_t size);
    Result<bool> readLine();
    Result<bool> findEvent();
    Status listing();
    Status checkCounts() const;
    void fitNames(std::size_t weights);
    Error broken(const std::string& what) const;
    const char* use(std::string_view line, HepMcEvent& event);
    const char* eventLine(std::string_view rest, HepMcEvent& event);
    const char* weightLine(std::string_view rest, HepMcEvent& event);
    const char* vertexLine(std::string_view rest);
    const char* particleLine(std::string_view rest, HepMcEvent& event);
    const char* sectionLine(std::string_view rest, HepMcEvent& event) const;
    void quotedNames(std::string_view rest);
    void listedNames(std::string_view rest);

    GzipText m_text;
    int m_version = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_lineBegin = 0; ///< Byte of the text.
    std::string m_line;            ///< The one after those of the last event.
    bool m_waiting = false;        ///< m_line is an E line that has not been used.
    double m_unit = 1.0;           ///< GeV
    Counts m_expected, m_counted;  ///< Of the event that is read.
    bool m_namesFit = true, m_ended = false;
    std::vector<std::string> m_weightNames;
};

} // namespace assay
