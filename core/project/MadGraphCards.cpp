// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphCards.hpp"

#include "core/events/Expression.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <sstream>

namespace assay {

namespace {

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        lines.push_back(line);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

std::vector<std::string> wordsOf(const std::string& line)
{
    std::istringstream in(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

bool isNumber(const std::string& word, long number)
{
    long value = 0;
    const auto end = std::from_chars(word.data(), word.data() + word.size(), value);
    return end.ec == std::errc() && end.ptr == word.data() + word.size() && value == number;
}

/// Where a parameter stands in a card.
struct CardPlace {
    std::size_t line = 0;
    bool withBlock = false; ///< "NAME id value" instead of "id value" below a block.
};

Error missingPlace(const std::vector<std::string>& lines, const std::string& file,
                   const Parameter& parameter)
{
    const std::string what = "parameter '" + parameter.name + "'";
    std::string blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto words = wordsOf(lines[i]);
        if (words.size() < 2 || lowered(words[0]) != "block")
            continue;
        if (lowered(words[1]) == lowered(parameter.lhaBlock))
            return notFound(file + ":" + std::to_string(i + 1) + ": block '" + words[1]
                                + "' has no entry " + std::to_string(parameter.lhaId)
                                + ", which is that of " + what + ".",
                            "Correct lha_id of the parameter, or take a param card that was "
                            "written for the model of the process card.");
        blocks += (blocks.empty() ? "" : ", ") + words[1];
    }
    return notFound(file + ": there is no block '" + parameter.lhaBlock + "', which is that of "
                        + what + ". The card has "
                        + (blocks.empty() ? std::string("no blocks") : blocks) + ".",
                    "Correct lha_block of the parameter, or take a param card that was written "
                    "for the model of the process card.");
}

Result<CardPlace> placeOf(const std::vector<std::string>& lines, const std::string& file,
                          const Parameter& parameter)
{
    const std::string wanted = lowered(parameter.lhaBlock);
    std::string block;
    std::vector<CardPlace> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto words = wordsOf(lines[i]);
        if (words.size() >= 2 && lowered(words[0]) == "block")
            block = lowered(words[1]);
        else if (words.size() == 2 && block == wanted && isNumber(words[0], parameter.lhaId))
            places.push_back({i, false});
        else if (words.size() == 3 && lowered(words[0]) == wanted
                 && isNumber(words[1], parameter.lhaId))
            places.push_back({i, true});
    }
    if (places.empty())
        return missingPlace(lines, file, parameter);
    // As in cards that are taken from event files after a reweighting.
    if (places.size() > 1)
        return invalidInput(file + ":" + std::to_string(places[1].line + 1) + ": entry "
                                + std::to_string(parameter.lhaId) + " of block '"
                                + parameter.lhaBlock + "' was already in line "
                                + std::to_string(places[0].line + 1)
                                + ", so parameter '" + parameter.name
                                + "' would have two values.",
                            "Remove one of the two from the template.");
    return places.front();
}

Status checkParameter(const Parameter& parameter)
{
    const bool bad = parameter.lhaBlock.empty()
                     || parameter.lhaBlock.find_first_of(" \t\n#") != std::string::npos;
    if (bad)
        return invalidInput("Parameter '" + parameter.name
                                + "' has no SLHA block, so MadGraph cannot be told its value.",
                            "Give it lha_block and lha_id, as in the model's param card.");
    return {};
}

/// Names go into MadGraph's command line and into XML.
Status checkBenchmark(const Benchmark& benchmark, const std::vector<Parameter>& parameters)
{
    const bool plain = !benchmark.name.empty()
                       && std::all_of(benchmark.name.begin(), benchmark.name.end(),
                                      [](unsigned char c) {
                                          return std::isalnum(c) || c == '_' || c == '-'
                                                 || c == '.' || c == '+';
                                      });
    if (!plain)
        return invalidInput("Benchmark '" + benchmark.name
                                + "': MadGraph takes letters, digits and _ - . + in names of "
                                  "weights only.",
                            "Rename the benchmark.");
    if (benchmark.values.size() != parameters.size())
        return invalidInput("Benchmark '" + benchmark.name + "' has "
                            + std::to_string(benchmark.values.size()) + " values for "
                            + std::to_string(parameters.size()) + " parameters.");
    return {};
}

} // namespace

std::string madGraphSignConvention()
{
    return "# Sign convention of the coefficients: covariant derivative\n"
           "# D = d + i g T^I W^I + i g' Y B and epsilon_{0123} = +1 (Warsaw basis).\n"
           "# Models with D = d - i g ... (SMEFTatNLO and others) flip the sign of C_W (O_WWW);\n"
           "# a flipped epsilon flips the sign of CP-odd coefficients such as C_HW~.\n"
           "# Compare with the model before these events meet others: MadGraph does not notice.\n";
}

std::string cardNumber(double value)
{
    // Shortest digits that are read back as the same number, laid out as Python does.
    char buffer[40];
    const double size = std::abs(value);
    const bool plain = size == 0.0 || (size >= 1e-4 && size < 1e16);
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                   plain ? std::chars_format::fixed
                                         : std::chars_format::scientific);
    std::string text(buffer, end.ptr);
    if (plain && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

Result<double> cardValue(const Parameter& parameter, double theta)
{
    if (parameter.transform.empty())
        return theta;
    ExpressionNames names;
    names.columns = {"theta"};
    const auto transform = Expression::compile(parameter.transform, names);
    if (!transform)
        return invalidInput("Parameter '" + parameter.name + "', transform: "
                                + transform.error().message,
                            transform.error().hint);
    const auto value = transform->evaluate(nullptr, &theta);
    if (!value || !std::isfinite(*value))
        return invalidInput("Parameter '" + parameter.name + "': the transform '"
                                + parameter.transform + "' is not defined at theta = "
                                + cardNumber(theta) + ".",
                            "Correct the transform, or move the benchmark.");
    return *value;
}

Result<std::string> madGraphParamCard(const std::string& cardTemplate, const std::string& file,
                                      const std::vector<Parameter>& parameters,
                                      const Benchmark& benchmark)
{
    if (const Status valid = checkBenchmark(benchmark, parameters); !valid)
        return valid.error();
    std::vector<std::string> lines = linesOf(cardTemplate);
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        const Parameter& parameter = parameters[p];
        if (const Status valid = checkParameter(parameter); !valid)
            return valid.error();
        const auto place = placeOf(lines, file, parameter);
        if (!place)
            return place.error();
        const auto value = cardValue(parameter, benchmark.values[p]);
        if (!value)
            return value.error();
        lines[place->line] = (place->withBlock ? parameter.lhaBlock : std::string()) + "    "
                             + std::to_string(parameter.lhaId) + "    " + cardNumber(*value)
                             + "    # " + parameter.name + ", set by Assay";
    }
    return "# Param card written by Assay: benchmark " + benchmark.name + "\n"
           + madGraphSignConvention() + joined(lines);
}

Result<std::string> madGraphReweightCard(const std::vector<Parameter>& parameters,
                                         const std::vector<Benchmark>& benchmarks,
                                         const std::string& sampled)
{
    std::string card = "# Reweight card written by Assay: events sampled from benchmark " + sampled
                       + "\n" + madGraphSignConvention()
                       + "\n# Global setup\nchange output default\nchange helicity False\n";
    for (const Benchmark& benchmark : benchmarks) {
        if (benchmark.isNuisance || benchmark.name == sampled)
            continue;
        if (const Status valid = checkBenchmark(benchmark, parameters); !valid)
            return valid.error();
        card += "\n# Benchmark " + benchmark.name + "\nlaunch --rwgt_name=" + benchmark.name + "\n";
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            if (const Status valid = checkParameter(parameters[p]); !valid)
                return valid.error();
            const auto value = cardValue(parameters[p], benchmark.values[p]);
            if (!value)
                return value.error();
            card += "  set " + parameters[p].lhaBlock + " " + std::to_string(parameters[p].lhaId)
                    + " " + cardNumber(*value) + "\n";
        }
    }
    return card;
}

} // namespace assay
