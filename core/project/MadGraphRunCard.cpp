// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphCards.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace assay {

namespace {

/// What MadMiner takes out of a run card.
constexpr std::array<std::string_view, 8> systematicsKeys = {
    "use_syst",       "systematics_program", "systematics_argument", "systematics_arguments",
    "sys_scalefact",  "sys_alpsfact",        "sys_matchscale",       "sys_pdf"};

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "value = key ! comment"; the key is behind the last equal sign. Empty: no setting.
std::string keyOf(const std::string& line)
{
    const std::string content = line.substr(0, line.find_first_of("#!"));
    const auto equals = content.rfind('=');
    return equals == std::string::npos ? std::string() : trimmed(content.substr(equals + 1));
}

void setValue(std::vector<std::string>& lines, const std::string& key, const std::string& value)
{
    for (std::string& line : lines) {
        if (keyOf(line) != key)
            continue;
        const auto comment = line.find_first_of("#!");
        line = "  " + value + " = " + key
               + (comment == std::string::npos ? std::string() : " " + line.substr(comment));
        return;
    }
    lines.push_back("  " + value + " = " + key);
}

void appendSystematics(std::vector<std::string>& lines, const std::string& arguments)
{
    for (std::string& line : lines)
        if (std::find(systematicsKeys.begin(), systematicsKeys.end(), keyOf(line))
            != systematicsKeys.end())
            line = "# " + line + " # Commented out by Assay";
    const std::string rule(69, '*');
    lines.insert(lines.end(), {"", "#" + rule, "# Systematics, set by Assay" + std::string(42, ' ')
                                                   + "*", "#" + rule});
    if (arguments.empty()) {
        lines.push_back("False = use_syst");
        return;
    }
    lines.push_back("True = use_syst");
    lines.push_back("systematics = systematics_program");
    lines.push_back(arguments + " = systematics_arguments");
}

} // namespace

Result<std::string> madGraphSystematicsArguments(const std::vector<Systematic>& systematics)
{
    std::string arguments;
    const auto add = [&](const std::string& argument) {
        arguments += (arguments.empty() ? "'" : ", '") + argument + "'";
    };
    bool mur = false, muf = false, pdf = false;
    for (const Systematic& systematic : systematics) {
        const bool scale = systematic.type == "scale";
        const bool both = scale && (systematic.scale.empty() || systematic.scale == "mu");
        const bool thisMur = both || (scale && systematic.scale == "mur");
        const bool thisMuf = both || (scale && systematic.scale == "muf");
        const bool thisPdf = systematic.type == "pdf";
        if ((mur && thisMur) || (muf && thisMuf) || (pdf && thisPdf))
            return invalidInput("Systematic '" + systematic.name + "': its "
                                    + (thisPdf ? std::string("PDFs") : std::string("scale"))
                                    + " vary already in another one, which MadGraph cannot do.",
                                "Choose one of them.");
        if (thisMur)
            add("--mur=" + systematic.value);
        if (thisMuf)
            add("--muf=" + systematic.value);
        if (both)
            add("--together=mur,muf");
        if (scale)
            add("--dyn=-1");
        if (thisPdf)
            add("--pdf=" + systematic.value);
        mur = mur || thisMur;
        muf = muf || thisMuf;
        pdf = pdf || thisPdf;
    }
    return arguments.empty() ? std::string() : "[" + arguments + "]";
}

Result<std::string> madGraphRunCard(const std::string& cardTemplate, const RunCardChanges& changes)
{
    const auto arguments = madGraphSystematicsArguments(changes.systematics);
    if (!arguments)
        return arguments.error();
    std::vector<std::string> lines;
    std::istringstream in(cardTemplate);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    if (changes.events > 0)
        setValue(lines, "nevents", std::to_string(changes.events));
    if (changes.seed > 0)
        setValue(lines, "iseed", std::to_string(changes.seed));
    if (changes.order == "LO")
        appendSystematics(lines, *arguments);
    std::string card;
    for (const std::string& line : lines)
        card += line + "\n";
    return card;
}

} // namespace assay
