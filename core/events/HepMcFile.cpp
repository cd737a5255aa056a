// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcFile.hpp"

#include "core/events/GzipText.hpp"
#include "core/events/LheTags.hpp"
#include "core/events/ParticleCodes.hpp"

#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/ReaderAscii.h>
#include <HepMC3/ReaderAsciiHepMC2.h>
#include <HepMC3/Setup.h>

#include <algorithm>
#include <cmath>
#include <istream>
#include <streambuf>

namespace assay {

namespace {

/// Lines of a text, compressed or not. Names of weights with line breaks, which generators write
/// between the quotes of version 2, become one line; names with spaces, at which the library would
/// cut those of version 3, are kept here and numbers stand for them.
class LineBuffer final : public std::streambuf {
public:
    explicit LineBuffer(GzipText text) : m_text(std::move(text)) {}
    const std::string& problem() const { return m_problem; }
    const std::vector<std::string>& names() const { return m_names; } ///< Of version 3.
    double fraction() const { return m_text.fraction(); }

protected:
    int_type underflow() override
    {
        m_line.clear();
        if (!appendLine())
            return traits_type::eof();
        if (m_line.compare(0, 2, "N ") == 0)
            while (std::count(m_line.begin(), m_line.end(), '"') % 2 != 0) {
                m_line.back() = ' ';
                if (m_line.size() > (1U << 20) || !appendLine())
                    break;
            }
        m_inEvents = m_inEvents || m_line.compare(0, 2, "E ") == 0;
        if (!m_inEvents && m_line.compare(0, 2, "W ") == 0)
            replaceNames();
        setg(m_line.data(), m_line.data(), m_line.data() + m_line.size());
        return traits_type::to_int_type(m_line.front());
    }

private:
    bool appendLine()
    {
        std::size_t searched = 0;
        for (;;) {
            const std::string_view window = m_text.window();
            const std::size_t end = window.find('\n', searched);
            if (end != std::string_view::npos || (m_atEnd && !window.empty())) {
                const std::size_t size = end == std::string_view::npos ? window.size() : end + 1;
                m_line += window.substr(0, size);
                m_text.consume(size);
                return true;
            }
            if (m_atEnd)
                return false;
            searched = window.size();
            const Result<bool> more = m_text.more();
            if (!more)
                m_problem = more.error().text();
            m_atEnd = !more || !*more;
        }
    }

    /// The line is "W name\\|name\\|...".
    void replaceNames()
    {
        constexpr std::string_view separator = "\\|";
        std::string line = "W ";
        std::string_view rest = trimmed(std::string_view(m_line).substr(2));
        m_names.clear();
        for (bool more = true; more;) {
            const std::size_t end = rest.find(separator);
            more = end != std::string_view::npos;
            line += (m_names.empty() ? "" : std::string(separator)) + "w" +
                    std::to_string(m_names.size());
            m_names.push_back(readableText(trimmed(rest.substr(0, end))));
            rest.remove_prefix(more ? end + separator.size() : rest.size());
        }
        m_line = line + "\n";
    }

    GzipText m_text;
    std::string m_line;
    std::string m_problem;
    std::vector<std::string> m_names;
    bool m_inEvents = false;
    bool m_atEnd = false;
};

} // namespace

struct HepMcFile::Reading {
    Reading(GzipText text, bool two) : buffer(std::move(text)), stream(&buffer)
    {
        if (two)
            reader = std::make_unique<HepMC3::ReaderAsciiHepMC2>(stream);
        else
            reader = std::make_unique<HepMC3::ReaderAscii>(stream);
    }

    LineBuffer buffer;
    std::istream stream;
    std::unique_ptr<HepMC3::Reader> reader;
    HepMC3::GenEvent event;
};

HepMcFile::HepMcFile(std::string name, std::unique_ptr<Reading> reading, int version)
    : m_name(std::move(name)), m_reading(std::move(reading)), m_version(version)
{
}
HepMcFile::HepMcFile(HepMcFile&&) noexcept = default;
HepMcFile& HepMcFile::operator=(HepMcFile&&) noexcept = default;
HepMcFile::~HepMcFile() = default;

double HepMcFile::fraction() const
{
    return m_reading->buffer.fraction();
}

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
    HepMC3::Setup::set_print_errors(false);
    HepMC3::Setup::set_print_warnings(false);
    return HepMcFile(path.string(), std::make_unique<Reading>(std::move(*text), two), two ? 2 : 3);
}

Error HepMcFile::broken(const std::string& what) const
{
    return invalidInput(m_name + ": event " + std::to_string(m_events + 1) +
                            " cannot be read: " + what + ".",
                        "The file is broken there: make or copy it again.");
}

Result<bool> HepMcFile::next(HepMcEvent& event)
{
    HepMC3::GenEvent& from = m_reading->event;
    from.clear();
    bool read = false;
    try {
        read = m_reading->reader->read_event(from) && !m_reading->reader->failed();
    } catch (const std::exception& error) {
        return broken(error.what());
    }
    if (!m_reading->buffer.problem().empty())
        return invalidInput(m_reading->buffer.problem());
    if (!read && !m_reading->stream.eof() && m_reading->stream.good())
        return broken("it is not what the format says");
    // At the end the library hands out an event of nothing.
    if (!read || (from.particles().empty() && from.weights().empty()))
        return false;
    from.set_units(HepMC3::Units::GEV, HepMC3::Units::MM);
    ++m_events;
    event.number = from.event_number();
    event.weights = from.weights();
    const auto section = from.cross_section();
    event.crossSection = section ? section->xsec() : 0.0;
    event.crossSectionError = section ? section->xsec_err() : 0.0;
    if (m_events == 1 && from.run_info()) {
        m_weightNames = m_reading->buffer.names();
        for (const std::string& name : from.run_info()->weight_names())
            if (m_version == 2)
                m_weightNames.push_back(readableText(trimmed(name)));
        m_weightNames.resize(event.weights.size());
    }
    if (Status status = copyParticles(event); !status)
        return status.error();
    return true;
}

Status HepMcFile::copyParticles(HepMcEvent& event) const
{
    event.particles.clear();
    for (const auto& particle : m_reading->event.particles()) {
        if (particle->status() != 1)
            continue;
        const HepMC3::FourVector& p = particle->momentum();
        if (!std::isfinite(p.e() + p.px() + p.py() + p.pz()))
            return invalidInput(m_name + ": event " + std::to_string(m_events) +
                                    " has a momentum that is not finite.",
                                "Make the file again.");
        Particle one;
        one.p = {p.e(), p.px(), p.py(), p.pz()};
        setCode(one, particle->pid());
        event.particles.list(ParticleList::All).push_back(one);
    }
    event.particles.list(ParticleList::Truth) = event.particles.list(ParticleList::All);
    return {};
}

} // namespace assay
