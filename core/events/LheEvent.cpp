// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheEvent.hpp"

#include "core/events/LheTags.hpp"
#include "core/events/ParticleCodes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace assay {

namespace {

constexpr int maximumParticles = 100000;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

} // namespace

/// A place in the text of an event.
struct LheEventScanner::Cursor {
    const char* at;
    const char* end;

    void skipSpaces()
    {
        while (at != end && isSpace(*at))
            ++at;
    }
    /// Spaces and ends of lines, and lines that begin with '#'.
    void skipToLine()
    {
        for (;;) {
            while (at != end && (isSpace(*at) || *at == '\n'))
                ++at;
            if (at == end || *at != '#')
                return;
            skipLine();
        }
    }
    void skipLine()
    {
        const void* line = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        at = line ? static_cast<const char*>(line) + 1 : end;
    }
    void skipWord()
    {
        skipSpaces();
        while (at != end && !isSpace(*at) && *at != '\n')
            ++at;
    }
    bool read(int& value)
    {
        skipSpaces();
        if (at != end && *at == '+')
            ++at;
        const auto result = std::from_chars(at, end, value);
        const bool ok = result.ec == std::errc();
        at = result.ptr;
        return ok;
    }
    bool read(double& value)
    {
        skipSpaces();
        if (at != end && *at == '+')
            ++at;
        const auto result = std::from_chars(at, end, value);
        if (result.ec != std::errc()) // tiny numbers are zero, huge ones are refused
            return result.ec == std::errc::result_out_of_range && readExtreme(value, result.ptr);
        if (result.ptr != end && (*result.ptr == 'D' || *result.ptr == 'd'))
            return readFortran(value);
        at = result.ptr;
        return std::isfinite(value);
    }
    bool readFortran(double& value)
    {
        const char* begin = at;
        skipWord();
        const auto number = lheNumber({begin, static_cast<std::size_t>(at - begin)});
        value = number.value_or(0.0);
        return number && std::isfinite(value);
    }
    bool readExtreme(double& value, const char* behind)
    {
        const std::string_view text(at, static_cast<std::size_t>(behind - at));
        at = behind;
        value = 0.0;
        return text.find("e-") != std::string_view::npos ||
               text.find("E-") != std::string_view::npos;
    }
    bool startsWith(std::string_view text) const
    {
        return static_cast<std::size_t>(end - at) >= text.size() &&
               std::memcmp(at, text.data(), text.size()) == 0;
    }
};

LheEventScanner::LheEventScanner(const std::vector<std::string>& announced,
                                 const std::vector<std::string>& wanted)
    : m_wanted(wanted.size())
{
    for (std::size_t i = 0; i < wanted.size(); ++i)
        m_slots.emplace(wanted[i], static_cast<int>(i));
    for (const std::string& id : announced) {
        const auto found = m_slots.find(id);
        m_announced.push_back(found == m_slots.end() ? -1 : found->second);
        m_order.push_back({id, m_announced.back()});
    }
}

int LheEventScanner::slotOf(std::string_view id, std::size_t position)
{
    if (position < m_order.size() && m_order[position].id == id)
        return m_order[position].slot;
    const std::string text(id);
    const auto found = m_slots.find(text);
    const int slot = found == m_slots.end() ? -1 : found->second;
    if (position < 100000) {
        m_order.resize(std::max(m_order.size(), position + 1));
        m_order[position] = {text, slot};
    }
    return slot;
}

const char* LheEventScanner::eventLine(Cursor& cursor, ParticleEvent& event, Numbers& numbers,
                                       int& count)
{
    cursor.skipToLine();
    int process = 0;
    if (!cursor.read(count) || count < 0 || count > maximumParticles)
        return "the number of particles is not a credible number";
    if (!cursor.read(process) || !cursor.read(numbers.weight))
        return "the event line has no weight";
    event.header[0] = count;
    for (std::size_t i = 1; i < event.header.size(); ++i)
        if (!cursor.read(event.header[i]))
            return "the event line has not six numbers";
    cursor.skipLine();
    return nullptr;
}

/// Only the side from which it comes counts: the sign of pz.
const char* LheEventScanner::incomingLine(Cursor& cursor, ParticleEvent& event, int code)
{
    for (int i = 0; i < 6; ++i) // mothers, colours, px, py
        cursor.skipWord();
    cursor.skipSpaces();
    const bool backward = cursor.at != cursor.end && *cursor.at == '-';
    event.incoming[backward ? 1 : 0] = code;
    cursor.skipLine();
    return nullptr;
}

const char* LheEventScanner::particleLine(Cursor& cursor, ParticleEvent& event)
{
    int code = 0, status = 0;
    cursor.skipToLine();
    if (cursor.at == cursor.end || *cursor.at == '<')
        return "there are fewer particles than the event line says";
    if (!cursor.read(code) || !cursor.read(status))
        return "a particle has no code and status";
    if (status == -1)
        return incomingLine(cursor, event, code);
    if (status != 1) {
        cursor.skipLine();
        return nullptr;
    }
    for (int i = 0; i < 4; ++i) // mothers and colours
        cursor.skipWord();
    Particle particle;
    FourVector& p = particle.p;
    if (!cursor.read(p.x) || !cursor.read(p.y) || !cursor.read(p.z) || !cursor.read(p.e))
        return "a particle has no momentum of four finite numbers";
    cursor.skipWord(); // mass
    cursor.skipWord(); // lifetime
    cursor.skipSpaces();
    if (cursor.at != cursor.end && *cursor.at != '\n' && !cursor.read(particle.spin))
        return "the spin of a particle is not a number";
    setCode(particle, code);
    event.list(ParticleList::All).push_back(particle);
    cursor.skipLine();
    return nullptr;
}

const char* LheEventScanner::weight(Cursor& cursor, Numbers& numbers, std::size_t position)
{
    const auto size = static_cast<std::size_t>(cursor.end - cursor.at);
    const LheTag tag = nextTag({cursor.at, size}, 0);
    if (!tag)
        return "a <wgt> has no end";
    const std::string_view attributes = tag.attributes;
    // " id='NAME'", which is what all generators write, or else with care.
    std::string_view id;
    std::string spare;
    if (attributes.size() > 5 && attributes.substr(0, 4) == " id=") {
        const std::size_t close = attributes.find(attributes[4], 5);
        id = attributes.substr(5, close == std::string_view::npos ? close : close - 5);
    } else {
        spare = tag.attribute("id").value_or("");
        id = spare;
    }
    cursor.at += tag.end;
    double value = 0.0;
    cursor.skipToLine();
    if (!cursor.read(value))
        return "a weight is not a finite number";
    if (const int slot = slotOf(trimmed(id), position); slot >= 0)
        numbers.weights[static_cast<std::size_t>(slot)] = value;
    return nullptr;
}

/// The short form: all weights in the order of the header.
const char* LheEventScanner::weightList(Cursor& cursor, Numbers& numbers)
{
    const void* begin = std::memchr(cursor.at, '>', static_cast<std::size_t>(cursor.end -
                                                                             cursor.at));
    if (!begin)
        return "<weights> has no end";
    cursor.at = static_cast<const char*>(begin) + 1;
    for (std::size_t i = 0;; ++i) {
        cursor.skipToLine();
        if (cursor.at == cursor.end || *cursor.at == '<')
            return nullptr;
        double value = 0.0;
        if (!cursor.read(value))
            return "a weight is not a finite number";
        if (i < m_announced.size() && m_announced[i] >= 0)
            numbers.weights[static_cast<std::size_t>(m_announced[i])] = value;
    }
}

const char* LheEventScanner::weights(Cursor& cursor, Numbers& numbers)
{
    for (std::size_t position = 0;;) {
        const void* tag = std::memchr(cursor.at, '<', static_cast<std::size_t>(cursor.end -
                                                                               cursor.at));
        if (!tag)
            return nullptr;
        cursor.at = static_cast<const char*>(tag);
        const char* problem = nullptr;
        if (cursor.startsWith("<wgt"))
            problem = weight(cursor, numbers, position++);
        else if (cursor.startsWith("<weights"))
            problem = weightList(cursor, numbers);
        else
            ++cursor.at;
        if (problem)
            return problem;
    }
}

const char* LheEventScanner::scan(std::string_view text, ParticleEvent& event, Numbers& numbers)
{
    event.clear();
    numbers.weights.assign(m_wanted, std::numeric_limits<double>::quiet_NaN());
    Cursor cursor{text.data(), text.data() + text.size()};
    int count = 0;
    const char* problem = eventLine(cursor, event, numbers, count);
    for (int i = 0; !problem && i < count; ++i)
        problem = particleLine(cursor, event);
    if (!problem) {
        event.list(ParticleList::Truth) = event.list(ParticleList::All);
        problem = weights(cursor, numbers);
    }
    m_badAt = static_cast<std::size_t>(cursor.at - text.data());
    return problem;
}

} // namespace assay
