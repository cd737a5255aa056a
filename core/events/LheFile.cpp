// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheFile.hpp"

#include "core/events/LheTags.hpp"

#include <cstring>
#include <set>

namespace assay {

namespace {

constexpr std::size_t largestHeader = std::size_t{256} << 20;
constexpr std::size_t largestEvent = std::size_t{64} << 20;
constexpr std::string_view endOfEvent = "</event>";

/// Place of an opening tag, and not of a longer one such as <eventgroup>.
std::size_t findTag(std::string_view text, std::string_view tag, std::size_t from = 0)
{
    for (std::size_t at = text.find(tag, from); at != std::string_view::npos;
         at = text.find(tag, at + 1)) {
        const std::size_t behind = at + tag.size();
        if (behind >= text.size() || std::strchr("> \t\r\n", text[behind]))
            return at;
    }
    return std::string_view::npos;
}

} // namespace

Error LheFile::problem(std::uint64_t byte, const std::string& what) const
{
    return invalidInput(m_text.name() + ": line " +
                            std::to_string(lineAtByte(m_text.name(), byte)) + ", event " +
                            std::to_string(m_events + 1) + ": " + what + ".",
                        "The file is broken there: make or copy it again.");
}

Result<LheFile> LheFile::open(const std::filesystem::path& path)
{
    Result<GzipText> text = GzipText::open(path);
    if (!text)
        return text.error();
    LheFile file(std::move(*text));
    Status status = file.readHeader();
    if (status)
        status = file.addUnannounced();
    if (!status)
        return status.error();
    file.want({});
    return file;
}

Status LheFile::readHeader()
{
    std::size_t searched = 0;
    for (;;) {
        const Result<bool> more = m_text.more();
        if (!more)
            return more.error();
        const std::string_view window = m_text.window();
        std::size_t end = findTag(window, "<event", searched);
        if (end == std::string_view::npos && !*more)
            end = std::min(window.find("</LesHouchesEvents"), window.size());
        const bool known = window.find("<LesHouchesEvents") != std::string_view::npos ||
                           window.find("<init") != std::string_view::npos;
        if (!known && (end != std::string_view::npos || window.size() > (1U << 20)))
            return invalidInput(m_text.name() + ": this is no LHE file: it has no "
                                                "<LesHouchesEvents>.",
                                "Name the format if it is another one.");
        if (end != std::string_view::npos) {
            m_header = LheHeader::parse(window.substr(0, end));
            m_text.consume(end);
            return {};
        }
        if (window.size() > largestHeader)
            return invalidInput(m_text.name() + ": there is no event in the first " +
                                    std::to_string(window.size()) + " bytes.",
                                "Check the file.");
        searched = window.size() > 16 ? window.size() - 16 : 0;
    }
}

Status LheFile::addUnannounced()
{
    while (m_text.window().find(endOfEvent) == std::string_view::npos) {
        const Result<bool> more = m_text.more();
        if (!more)
            return more.error();
        if (!*more || m_text.window().size() > largestEvent)
            return {}; // told when the event is read
    }
    std::set<std::string> known;
    for (const LheWeightGroup& group : m_header.groups)
        for (const LheWeight& weight : group.weights)
            known.insert(weight.id);
    const std::string_view window = m_text.window();
    const std::string_view event = window.substr(0, window.find(endOfEvent));
    LheWeightGroup group;
    for (LheTag tag = nextTag(event, 0); tag; tag = nextTag(event, tag.end))
        if (tag.name == "wgt")
            if (const auto id = tag.attribute("id"); id && known.insert(*id).second)
                group.weights.push_back({*id, "", {}, {}, {}, false});
    if (!group.weights.empty())
        m_header.groups.push_back(std::move(group));
    const std::size_t last = window.rfind(endOfEvent);
    m_complete = last + endOfEvent.size();
    return {};
}

void LheFile::want(const std::vector<std::string>& ids)
{
    std::vector<std::string> announced;
    for (const LheWeightGroup& group : m_header.groups)
        for (const LheWeight& weight : group.weights)
            announced.push_back(weight.id);
    m_scanner = LheEventScanner(announced, ids);
}

/// Moves the window to behind the next "<event ...>"; false at the end of the file.
Result<bool> LheFile::findEvent()
{
    for (;;) {
        const std::string_view window = m_text.window();
        const std::size_t at = findTag(window.substr(0, m_complete), "<event");
        if (at != std::string_view::npos) {
            const std::size_t close = window.find('>', at);
            m_text.consume(close + 1);
            m_complete -= close + 1;
            return true;
        }
        m_text.consume(m_complete); // ends of events that never began
        m_complete = 0;
        const Result<bool> more = m_text.more();
        if (!more)
            return more.error();
        const std::string_view longer = m_text.window();
        const std::size_t last = longer.rfind(endOfEvent);
        m_complete = last == std::string_view::npos ? 0 : last + endOfEvent.size();
        if (!*more && m_complete == 0) {
            const std::size_t open = findTag(longer, "<event");
            if (open != std::string_view::npos)
                return problem(m_text.offset() + longer.size(),
                               "the file ends in the middle of the event");
            m_ended = longer.find("</LesHouchesEvents") != std::string_view::npos;
            return false;
        }
        if (m_complete == 0 && longer.size() > largestEvent)
            return problem(m_text.offset(), "the event has more than " +
                                                std::to_string(largestEvent) + " bytes");
    }
}

Result<bool> LheFile::next(ParticleEvent& event, LheEventScanner::Numbers& numbers)
{
    const Result<bool> found = findEvent();
    if (!found || !*found)
        return found;
    const std::string_view window = m_text.window();
    const std::size_t end = window.find(endOfEvent);
    if (end == std::string_view::npos || end + endOfEvent.size() > m_complete)
        return problem(m_text.offset(), "the event has no end");
    if (const char* wrong = m_scanner.scan(window.substr(0, end), event, numbers))
        return problem(m_text.offset() + m_scanner.badAt(), wrong);
    m_text.consume(end + endOfEvent.size());
    m_complete -= end + endOfEvent.size();
    ++m_events;
    return true;
}

} // namespace assay
