// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/GzipText.hpp"
#include "core/events/LheEvent.hpp"
#include "core/events/LheHeader.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// An LHE file, plain or compressed, read event by event; memory use is that of one event and of
/// the header.
class LheFile {
public:
    /// Reads the header. Refuses what is no LHE file. Weights of the first event that the header
    /// does not announce are added to it as a group without a name.
    static Result<LheFile> open(const std::filesystem::path& path);

    const std::string& name() const { return m_text.name(); }
    const LheHeader& header() const { return m_header; }
    double fraction() const { return m_text.fraction(); }
    std::uint64_t eventsRead() const { return m_events; }
    /// Did the text end as it should? Known once next() was false.
    bool ended() const { return m_ended; }

    /// Ids whose weights next() is to give, before the first event is read.
    void want(const std::vector<std::string>& ids);
    /// The next event; false at the end. Errors name the event and the line.
    Result<bool> next(ParticleEvent& event, LheEventScanner::Numbers& numbers);

private:
    explicit LheFile(GzipText text) : m_text(std::move(text)), m_scanner({}, {}) {}
    Status readHeader();
    Status addUnannounced();
    Result<bool> findEvent();
    Error problem(std::uint64_t byte, const std::string& what) const;

    GzipText m_text;
    LheHeader m_header;
    LheEventScanner m_scanner;
    std::size_t m_complete = 0; ///< Bytes of the window up to the end of its last whole event.
    std::uint64_t m_events = 0;
    bool m_ended = false;
};

} // namespace assay
