// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/ParticleEvent.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// One event of a HepMC file; kept and refilled.
struct HepMcEvent {
    int number = 0;
    std::vector<double> weights;
    ParticleEvent particles;     ///< Of status 1, in GeV; lists are not sorted.
    double crossSection = 0.0;   ///< pb; 0: not given.
    double crossSectionError = 0.0;
};

/// A HepMC file (ASCII of version 2 or 3, compressed or not), read event by event through HepMC3.
class HepMcFile {
public:
    static Result<HepMcFile> open(const std::filesystem::path& path);
    HepMcFile(HepMcFile&&) noexcept;
    HepMcFile& operator=(HepMcFile&&) noexcept;
    ~HepMcFile();

    const std::string& name() const { return m_name; }
    int version() const { return m_version; }
    double fraction() const;
    std::uint64_t eventsRead() const { return m_events; }
    /// Names of the weights, known once an event was read; empty where there are none.
    const std::vector<std::string>& weightNames() const { return m_weightNames; }
    /// False at the end. Errors name the event.
    Result<bool> next(HepMcEvent& event);

private:
    struct Reading;
    HepMcFile(std::string name, std::unique_ptr<Reading> reading, int version);
    Error broken(const std::string& what) const;
    Status copyParticles(HepMcEvent& event) const;

    std::string m_name;
    std::unique_ptr<Reading> m_reading;
    int m_version = 0;
    std::uint64_t m_events = 0;
    std::vector<std::string> m_weightNames;
};

} // namespace assay
