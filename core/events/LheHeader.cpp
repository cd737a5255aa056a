// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheHeader.hpp"

#include "core/events/LheTags.hpp"
#include "core/events/TextCheck.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace assay {

namespace {

/// Calls use(line) for each line.
template <typename Use>
void forEachLine(std::string_view text, Use use)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        use(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

/// "value = key ! comment" lines of MadGraph's run card.
void readRunCard(std::string_view text, LheHeader& header)
{
    forEachLine(text, [&](std::string_view line) {
        line = line.substr(0, line.find_first_of("!#"));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            return;
        const std::string key = lowerCase(trimmed(line.substr(equals + 1)));
        const std::string_view value = trimmed(line.substr(0, equals));
        if (key == "event_norm")
            header.eventNorm = readableText(lowerCase(value));
        if (key != "nevents")
            return;
        const std::optional<double> count = lheNumber(value);
        if (count && *count > 0.0 && *count < 1e15)
            header.eventCount = static_cast<std::uint64_t>(std::llround(*count));
    });
}

std::vector<double> numbersOf(std::string_view line)
{
    std::vector<double> numbers;
    while (!(line = trimmed(line)).empty() && numbers.size() < 20) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        const std::optional<double> number = lheNumber(line.substr(0, end));
        if (!number)
            break;
        numbers.push_back(*number);
        line.remove_prefix(end);
    }
    return numbers;
}

int toInteger(double number)
{
    return std::abs(number) < 1e9 ? static_cast<int>(number) : 0;
}

void readInit(std::string_view text, LheHeader& header)
{
    bool beams = true;
    forEachLine(text, [&](std::string_view line) {
        const std::vector<double> numbers = numbersOf(line);
        if (beams && numbers.size() >= 10) {
            header.pdfId = toInteger(numbers[6]);
            header.weightStrategy = toInteger(numbers[8]);
            beams = false;
        } else if (!beams && numbers.size() >= 4) {
            header.processes.push_back(
                {numbers[0], numbers[1], numbers[2], toInteger(numbers[3])});
        }
    });
}

std::optional<double> numberOf(const LheTag& tag, std::string_view text, std::string_view key)
{
    if (const auto attribute = tag.attribute(key))
        return lheNumber(*attribute);
    return numberAfter(text, key);
}

/// -1 is the scale of the events themselves.
bool hasDynamicScale(const LheTag& tag, std::string_view text)
{
    for (const std::string_view key : {"dyn_scale", "dynscale", "dyn"})
        if (const auto value = tag.attribute(key))
            return *value != "-1";
    return lowerCase(text).find("dyn_scale_choice") != std::string::npos;
}

LheWeight weightOf(const LheTag& tag, std::string_view text)
{
    LheWeight weight;
    weight.id = tag.attribute("id").value_or("");
    weight.text = readableText(trimmed(text));
    weight.muR = numberOf(tag, text, "mur");
    weight.muF = numberOf(tag, text, "muf");
    std::optional<double> pdf = numberOf(tag, text, "pdf");
    for (const std::string_view key : {"pdfset", "lhapdf"})
        if (!pdf)
            pdf = numberOf(tag, text, key);
    if (pdf)
        weight.pdf = toInteger(*pdf);
    weight.dynamicScale = hasDynamicScale(tag, text);
    return weight;
}

void readGroups(std::string_view text, LheHeader& header)
{
    bool inside = false;
    for (LheTag tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end)) {
        if (tag.name == "weightgroup") {
            const auto name = tag.attribute("name");
            header.groups.push_back({name ? *name : tag.attribute("type").value_or(""),
                                     tag.attribute("combine").value_or(""),
                                     {}});
            inside = true;
        } else if (tag.name == "/weightgroup") {
            inside = false;
        } else if (tag.name == "weight") {
            if (!inside)
                header.groups.push_back({});
            inside = true;
            const std::size_t end = text.find('<', tag.end);
            header.groups.back().weights.push_back(
                weightOf(tag, text.substr(tag.end, end == std::string_view::npos
                                                       ? end
                                                       : end - tag.end)));
        }
    }
}

/// MadGraph reweights with the helicities of each event unless the card says otherwise.
LheHelicity helicityOf(std::string_view text)
{
    LheHelicity result = LheHelicity::Unknown;
    forEachLine(text, [&](std::string_view line) {
        line = trimmed(line.substr(0, line.find('#')));
        if (!line.starts_with("change") && !line.starts_with("launch"))
            return;
        const std::string lower = lowerCase(line);
        if (lower.starts_with("launch") && lower.find("rwgt_name") != std::string::npos &&
            result == LheHelicity::Unknown)
            result = LheHelicity::PerEvent;
        if (lower.starts_with("change helicity"))
            result = lower.find("false") != std::string::npos ? LheHelicity::Summed
                                                              : LheHelicity::PerEvent;
    });
    return result;
}

} // namespace

namespace {

std::uint64_t firstLineNotUtf8(std::string_view text)
{
    for (std::uint64_t line = 1;; ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!isUtf8(text.substr(0, end)) || end == text.size())
            return line;
        text.remove_prefix(end + 1);
    }
}

} // namespace

LheHeader LheHeader::parse(std::string_view text)
{
    LheHeader header;
    for (LheTag tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end))
        if (tag.name == "LesHouchesEvents") {
            header.version = tag.attribute("version").value_or("");
            break;
        }
    const std::string_view card = contentOf(text, "MGRunCard", "</header");
    readRunCard(card.empty() ? text : card, header);
    readInit(contentOf(text, "init", "<event"), header);
    readGroups(contentOf(text, "initrwgt", "</header"), header);
    header.helicity = helicityOf(text);
    header.lineNotUtf8 = isUtf8(text) ? 0 : firstLineNotUtf8(text);
    header.card = lheCard(contentOf(text, "slha", "</header"));
    return header;
}

double LheHeader::crossSection() const
{
    double sum = 0.0;
    for (const LheProcess& process : processes)
        sum += process.crossSection;
    return sum;
}

double LheHeader::crossSectionError() const
{
    double sum = 0.0;
    for (const LheProcess& process : processes)
        sum += process.error * process.error;
    return std::sqrt(sum);
}

const LheWeight* LheHeader::findWeight(const std::string& name) const
{
    const std::string lower = lowerCase(name);
    using Test = bool (*)(const LheWeight&, const std::string&, const std::string&);
    constexpr Test tests[] = {
        [](const LheWeight& w, const std::string& n, const std::string&) { return w.id == n; },
        [](const LheWeight& w, const std::string& n, const std::string&) { return w.text == n; },
        [](const LheWeight& w, const std::string&, const std::string& l) {
            return lowerCase(w.id) == l || lowerCase(w.text) == l;
        }};
    for (const Test test : tests) {
        const LheWeight* found = nullptr;
        int count = 0;
        for (const LheWeightGroup& group : groups)
            for (const LheWeight& weight : group.weights)
                if (test(weight, name, lower)) {
                    found = found ? found : &weight;
                    ++count;
                }
        if (found && (count == 1 || test == tests[0]))
            return found;
    }
    return nullptr;
}

bool isScaleGroup(const LheWeightGroup& group)
{
    std::set<std::pair<double, double>> scales;
    for (const LheWeight& weight : group.weights)
        if (weight.muR && weight.muF && !weight.dynamicScale)
            scales.emplace(*weight.muR, *weight.muF);
    return scales.size() > 1 || (scales.size() == 1 && *scales.begin() != std::pair(1.0, 1.0) &&
                                 !isPdfGroup(group));
}

bool isPdfGroup(const LheWeightGroup& group)
{
    std::set<int> members;
    for (const LheWeight& weight : group.weights)
        if (weight.pdf)
            members.insert(*weight.pdf);
    return members.size() > 1;
}

} // namespace assay
