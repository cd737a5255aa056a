// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcFile.hpp"

#include "core/events/HepMcWords.hpp"
#include "core/events/LheTags.hpp"
#include "core/events/ParticleCodes.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr std::size_t longestLine = std::size_t{1} << 24;

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

/// Of the window; null at the end of the file. Without its end, which is consumed with it.
Result<std::optional<std::string_view>> HepMcFile::peekLine()
{
    for (std::size_t searched = 0;;) {
        const std::string_view window = m_text.window();
        const std::size_t end = window.find('\n', searched);
        if (end != std::string_view::npos)
            return std::optional(window.substr(0, end));
        searched = window.size();
        if (m_line.size() + searched > longestLine)
            return broken("a line has more than " + std::to_string(longestLine) + " bytes");
        const Result<bool> more = m_text.more();
        if (!more)
            return more.error();
        if (!*more) // a last line without its end
            return m_text.window().empty() ? std::nullopt : std::optional(m_text.window());
    }
}

void HepMcFile::consumeLine(std::size_t size)
{
    m_text.consume(std::min(size + 1, m_text.window().size()));
}

/// Into m_line. Names with line breaks between the quotes of version 2 make one line.
Result<bool> HepMcFile::readLine()
{
    m_lineBegin = m_text.offset();
    m_line.clear();
    Result<std::optional<std::string_view>> line = peekLine();
    if (!line)
        return line.error();
    if (!*line)
        return false;
    m_line.assign(**line);
    consumeLine((*line)->size());
    if (m_version == 3 || !m_line.starts_with("N "))
        return true;
    while (std::count(m_line.begin(), m_line.end(), '"') % 2 == 1) {
        line = peekLine();
        if (!line)
            return line.error();
        if (!*line || beginsLine(**line))
            break;
        (m_line += ' ') += **line;
        consumeLine((*line)->size());
    }
    return true;
}

/// N count "name" "name" ...
void HepMcFile::quotedNames(std::string_view rest)
{
    if (!m_weightNames.empty())
        return;
    rest = trimmed(rest);
    for (std::size_t open = rest.find('"'); open != std::string_view::npos;) {
        const std::size_t close = closingQuote(rest, open + 1);
        if (close == std::string_view::npos)
            return;
        m_weightNames.push_back(readableText(trimmed(rest.substr(open + 1, close - open - 1))));
        open = rest.find('"', close + 1);
    }
}

/// W name\|name\|... where "\|" stands for a line break and "\\" for a backslash.
void HepMcFile::listedNames(std::string_view rest)
{
    m_weightNames.clear();
    rest = trimmed(rest);
    if (rest.empty())
        return;
    std::string name;
    const auto finish = [&] {
        m_weightNames.push_back(readableText(trimmed(name)));
        name.clear();
    };
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const bool escaped = rest[i] == '\\' && i + 1 < rest.size();
        if (escaped && rest[i + 1] == '|') {
            finish();
            ++i;
        } else {
            name += rest[i];
            i += escaped && rest[i + 1] == '\\' ? 1 : 0;
        }
    }
    finish();
}

const char* HepMcFile::eventLine(std::string_view rest, HepMcEvent& event)
{
    if (!take(rest, event.number))
        return "the event has no number";
    m_unit = 1.0;
    m_counted = m_expected = Counts();
    if (m_version == 3)
        return take(rest, m_expected.vertices) && take(rest, m_expected.particles)
                   ? nullptr
                   : "the event line has no numbers of vertices and particles";
    // interactions, scale, two couplings, process, vertex; vertices; two beams
    std::uint32_t count = 0;
    if (!skipWords(rest, 6) || !take(rest, m_expected.vertices) || !skipWords(rest, 2) ||
        !takeStates(rest, count))
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

/// Version 2: V id code x y z t orphans outgoing weights ...: so many particles follow.
const char* HepMcFile::vertexLine(std::string_view rest)
{
    ++m_counted.vertices;
    if (m_version == 3)
        return nullptr;
    std::uint32_t orphans = 0, outgoing = 0;
    if (!skipWords(rest, 6) || !take(rest, orphans) || !take(rest, outgoing))
        return "a vertex has no numbers of particles";
    m_expected.particles += std::uint64_t(orphans) + outgoing;
    return nullptr;
}

/// Version 3: P id parent code px py pz e m status; version 2: P id code px py pz e m status ...
const char* HepMcFile::particleLine(std::string_view rest, HepMcEvent& event)
{
    ++m_counted.particles;
    int code = 0, status = 0;
    bool whole = skipWords(rest, m_version == 3 ? 2 : 1) && take(rest, code);
    std::string_view numbers = rest;
    whole = whole && skipWords(rest, 5) && take(rest, status);
    if (whole && status != 1) // the numbers of most particles do not matter
        return nullptr;
    Particle particle;
    FourVector& p = particle.p;
    if (!whole || !take(numbers, p.x) || !take(numbers, p.y) || !take(numbers, p.z) ||
        !take(numbers, p.e))
        return "a particle has no code, momentum and status";
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
    constexpr std::string_view section = "0 GenCrossSection ";
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
        return m_version == 3 && rest.starts_with(section)
                   ? sectionLine(rest.substr(section.size()), event)
                   : nullptr;
    case 'V': return vertexLine(rest);
    default: return nullptr;
    }
}

/// Lines "HepMC::...": other kinds of listings would be misread.
Status HepMcFile::listing()
{
    const std::string_view line = trimmed(m_line);
    const std::string_view kind = m_version == 2 ? "HepMC::IO_GenEvent" : "HepMC::Asciiv3";
    m_ended = line.ends_with("-END_EVENT_LISTING");
    if (line.starts_with(kind) || line.starts_with("HepMC::Version"))
        return {};
    return invalidInput(name() + ": line " + std::to_string(lineAtByte(name(), m_lineBegin)) +
                            ": '" + readableText(line.substr(0, 60)) +
                            "' begins events in another format.",
                        "Split the file there.");
}

/// What is written of an event that was cut off.
Status HepMcFile::checkCounts() const
{
    const auto text = [](std::uint64_t promised, std::uint64_t found, const char* what) {
        return "the event has " + std::to_string(found) + " of the " + std::to_string(promised) +
               " " + what + " that are promised";
    };
    if (m_version == 2 && m_counted.vertices != m_expected.vertices)
        return broken(text(m_expected.vertices, m_counted.vertices, "vertices"));
    if (m_counted.particles != m_expected.particles)
        return broken(text(m_expected.particles, m_counted.particles, "particles"));
    return {};
}

/// Names can only be trusted if there is one for each weight.
void HepMcFile::fitNames(std::size_t weights)
{
    if (m_weightNames.size() == weights)
        return;
    m_namesFit = m_weightNames.empty();
    m_weightNames.assign(weights, "");
}

/// To the first line of the next event; false at the end.
Result<bool> HepMcFile::findEvent()
{
    while (!m_waiting) {
        const Result<bool> more = readLine();
        if (!more || !*more)
            return more;
        m_waiting = m_line.starts_with("E ");
        if (m_line.starts_with("HepMC::"))
            if (Status status = listing(); !status)
                return status.error();
        if (m_version == 3 && m_line.starts_with("W "))
            listedNames(std::string_view(m_line).substr(2));
    }
    m_waiting = false;
    return true;
}

Result<bool> HepMcFile::next(HepMcEvent& event)
{
    event.weights.clear();
    event.particles.clear();
    event.crossSection = event.crossSectionError = 0.0;
    const Result<bool> found = findEvent();
    if (!found || !*found)
        return found;
    m_ended = false;
    for (;;) {
        if (const char* wrong = use(m_line, event))
            return broken(wrong);
        const Result<bool> more = readLine();
        if (!more)
            return more.error();
        m_waiting = *more && m_line.starts_with("E ");
        const bool closed = *more && m_line.starts_with("HepMC::");
        if (*more && !m_waiting && !closed)
            continue;
        if (Status status = checkCounts(); !status)
            return status.error();
        if (Status status = closed ? listing() : Status(); !status)
            return status.error();
        break;
    }
    if (++m_events == 1)
        fitNames(event.weights.size());
    event.particles.list(ParticleList::Truth) = event.particles.list(ParticleList::All);
    return true;
}

} // namespace assay
