// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcFile.hpp"

#include "core/events/LheTags.hpp"
#include "core/events/ParticleCodes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace assay {

namespace {

constexpr std::size_t longestLine = std::size_t{1} << 24;

/// Takes the next word off \p rest; empty at its end.
std::string_view takeWord(std::string_view& rest)
{
    const std::size_t begin = std::min(rest.find_first_not_of(" \t\r\n"), rest.size());
    rest.remove_prefix(begin);
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

template <typename T>
bool take(std::string_view& rest, T& value)
{
    std::string_view word = takeWord(rest);
    if (!word.empty() && word.front() == '+')
        word.remove_prefix(1);
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (read.ec == std::errc::result_out_of_range && word.find("e-") != word.npos) {
        value = T(0); // smaller than any number
        return true;
    }
    return read.ec == std::errc() && read.ptr == word.data() + word.size();
}

bool skipWords(std::string_view& rest, int count)
{
    for (int i = 0; i < count; ++i)
        if (takeWord(rest).empty())
            return false;
    return true;
}

} // namespace

Result<HepMcFile> HepMcFile::open(const std::filesystem::path& path)
{
    Result<GzipText> text = GzipText::open(path);
    if (!text)
        return text.error();
    while (text->window().size() < 4096) {
        const Result<bool> more = text->more();
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    const std::string_view head = text->window().substr(0, 4096);
    const bool two = head.find("HepMC::IO_GenEvent") != std::string_view::npos;
    if (!two && head.find("HepMC::Asciiv3") == std::string_view::npos)
        return invalidInput(path.string() + ": this is no HepMC file of version 2 or 3: its first "
                                            "lines do not say so.",
                            "Name the format if it is another one.");
    return HepMcFile(std::move(*text), two ? 2 : 3);
}

Error HepMcFile::broken(const std::string& what) const
{
    return invalidInput(name() + ": line " + std::to_string(lineAtByte(name(), m_lineBegin)) +
                            ", event " + std::to_string(m_events + 1) + ": " + what + ".",
                        "The file is broken there: make or copy it again.");
}

/// Into m_line. Names with line breaks between the quotes of version 2 make one line.
Result<bool> HepMcFile::readLine()
{
    m_lineBegin = m_text.offset();
    m_line.clear();
    std::size_t searched = 0;
    for (;;) {
        const std::string_view window = m_text.window();
        const std::size_t end = window.find('\n', searched);
        if (end != std::string_view::npos) {
            m_line.append(window.substr(0, end));
            m_text.consume(end + 1);
            searched = 0;
            const bool names = m_version == 2 && m_line.compare(0, 2, "N ") == 0;
            if (!names || std::count(m_line.begin(), m_line.end(), '"') % 2 == 0)
                return true;
            m_line += ' ';
        } else {
            searched = window.size();
            const Result<bool> more = m_text.more();
            if (!more)
                return more.error();
            if (!*more) { // a last line without its end
                m_line.append(m_text.window());
                m_text.consume(m_text.window().size());
                return !m_line.empty();
            }
        }
        if (m_line.size() + m_text.window().size() > longestLine)
            return broken("a line has more than " + std::to_string(longestLine) + " bytes");
    }
}

/// N count "name" "name" ...
void HepMcFile::quotedNames(std::string_view rest)
{
    if (!m_weightNames.empty())
        return;
    for (std::size_t open = rest.find('"'); open != std::string_view::npos;) {
        const std::size_t close = rest.find('"', open + 1);
        if (close == std::string_view::npos)
            return;
        m_weightNames.push_back(readableText(trimmed(rest.substr(open + 1, close - open - 1))));
        open = rest.find('"', close + 1);
    }
}

/// W name\|name\|... where "\|" stands for a line break.
void HepMcFile::listedNames(std::string_view rest)
{
    constexpr std::string_view separator = "\\|";
    m_weightNames.clear();
    rest = trimmed(rest);
    for (bool more = !rest.empty(); more;) {
        const std::size_t end = rest.find(separator);
        more = end != std::string_view::npos;
        m_weightNames.push_back(readableText(trimmed(rest.substr(0, end))));
        rest.remove_prefix(more ? end + separator.size() : rest.size());
    }
}

const char* HepMcFile::eventLine(std::string_view rest, HepMcEvent& event)
{
    if (!take(rest, event.number))
        return "the event has no number";
    if (m_version == 3)
        return nullptr;
    // interactions, scale, two couplings, process, vertex, vertices, two beams
    std::uint32_t count = 0;
    if (!skipWords(rest, 9) || !take(rest, count))
        return "the event line is too short";
    for (std::uint32_t i = 0; i < count; ++i)
        if (!skipWords(rest, 1))
            return "the event line has fewer random states than it says";
    if (!take(rest, count))
        return "the event line has no number of weights";
    for (std::uint32_t i = 0; i < count; ++i) {
        double weight = 0.0;
        if (!take(rest, weight) || !std::isfinite(weight))
            return "a weight is not a finite number";
        event.weights.push_back(weight);
    }
    return nullptr;
}

const char* HepMcFile::weightLine(std::string_view rest, HepMcEvent& event)
{
    for (rest = trimmed(rest); !rest.empty(); rest = trimmed(rest)) {
        double weight = 0.0;
        if (!take(rest, weight) || !std::isfinite(weight))
            return "a weight is not a finite number";
        event.weights.push_back(weight);
    }
    return nullptr;
}

/// Version 3: P id parent code px py pz e m status; version 2: P id code px py pz e m status ...
const char* HepMcFile::particleLine(std::string_view rest, HepMcEvent& event) const
{
    int code = 0, status = 0;
    Particle particle;
    FourVector& p = particle.p;
    double mass = 0.0;
    if (!skipWords(rest, m_version == 3 ? 2 : 1) || !take(rest, code) || !take(rest, p.x) ||
        !take(rest, p.y) || !take(rest, p.z) || !take(rest, p.e) || !take(rest, mass) ||
        !take(rest, status))
        return "a particle has no code, momentum and status";
    if (status != 1)
        return nullptr;
    p = m_unit * p;
    if (!std::isfinite(p.e + p.x + p.y + p.z))
        return "a momentum is not finite";
    setCode(particle, code);
    event.particles.list(ParticleList::All).push_back(particle);
    return nullptr;
}

const char* HepMcFile::sectionLine(std::string_view rest, HepMcEvent& event) const
{
    double value = 0.0, error = 0.0;
    if (take(rest, value) && take(rest, error) && std::isfinite(value) && value > 0.0) {
        event.crossSection = value;
        event.crossSectionError = error;
    }
    return nullptr;
}

/// A line of an event, without its first letter where that says what it is.
const char* HepMcFile::use(std::string_view line, HepMcEvent& event)
{
    if (line.size() < 2 || line[1] != ' ')
        return nullptr;
    const std::string_view rest = line.substr(2);
    constexpr std::string_view section = "GenCrossSection ";
    switch (line[0]) {
    case 'E': return eventLine(rest, event);
    case 'W': return m_version == 3 ? weightLine(rest, event) : nullptr;
    case 'P': return particleLine(rest, event);
    case 'C': return m_version == 2 ? sectionLine(rest, event) : nullptr;
    case 'N':
        if (m_version == 2)
            quotedNames(rest);
        return nullptr;
    case 'U': m_unit = rest.starts_with("MEV") ? 1e-3 : 1.0; return nullptr;
    case 'A':
        if (const std::size_t at = rest.find(section); m_version == 3 && at != rest.npos)
            return sectionLine(rest.substr(at + section.size()), event);
        return nullptr;
    default: return nullptr;
    }
}

Result<bool> HepMcFile::next(HepMcEvent& event)
{
    event.weights.clear();
    event.particles.clear();
    event.crossSection = event.crossSectionError = 0.0;
    while (!m_waiting) {
        const Result<bool> more = readLine();
        if (!more || !*more)
            return more;
        m_waiting = m_line.starts_with("E ");
        if (!m_waiting && m_version == 3 && m_line.starts_with("W "))
            listedNames(std::string_view(m_line).substr(2));
    }
    m_waiting = false;
    for (;;) {
        if (const char* wrong = use(m_line, event))
            return broken(wrong);
        const Result<bool> more = readLine();
        if (!more)
            return more.error();
        m_waiting = *more && m_line.starts_with("E ");
        if (!*more || m_waiting || m_line.starts_with("HepMC::"))
            break;
    }
    ++m_events;
    m_weightNames.resize(m_events == 1 ? event.weights.size() : m_weightNames.size());
    event.particles.list(ParticleList::Truth) = event.particles.list(ParticleList::All);
    return true;
}

} // namespace assay
