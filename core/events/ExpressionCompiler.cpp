// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ExpressionCompiler.hpp"

#include "core/basics/NearestName.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <string_view>

namespace assay {

namespace {

using Kind = ExpressionNode::Kind;
using Step = ExpressionStep;

/// Of a decay product, its parent and the system in whose rest frame the parent is looked at.
const std::map<std::string_view, Step> decaySteps = {{"cosThetaDecay", Step::CosThetaDecay},
                                                     {"phiDecay", Step::PhiDecay}};

const std::map<std::string_view, double> constants = {
    {"pi", std::numbers::pi}, {"True", 1.0}, {"False", 0.0}};

const std::map<std::string_view, Step> binarySteps = {
    {"+", Step::Add},           {"-", Step::Subtract},  {"*", Step::Multiply},
    {"/", Step::Divide},        {"//", Step::Floor},    {"%", Step::Modulo},
    {"**", Step::Power},        {"<", Step::Less},      {"<=", Step::LessEqual},
    {">", Step::Greater},       {">=", Step::GreaterEqual}, {"==", Step::Equal},
    {"!=", Step::NotEqual}};

template <typename Table>
int indexOf(const Table& table, const std::string& name)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].name == name)
            return static_cast<int>(i);
    return -1;
}

} // namespace

/// Keeps count of the stacks, which have a fixed size when the program runs.
Status ExpressionCompiler::grow(const Node& node, int numbers, int particles)
{
    m_numbers += static_cast<std::size_t>(numbers);
    m_particles += static_cast<std::size_t>(particles);
    m_program.numbers = std::max(m_program.numbers, m_numbers);
    m_program.particles = std::max(m_program.particles, m_particles);
    if (m_program.numbers > ExpressionProgram::maximumNumbers ||
        m_program.particles > ExpressionProgram::maximumParticles ||
        m_program.code.size() > ExpressionProgram::maximumSteps)
        return failed(node, "the expression is too complicated",
                      "Split it into several observables.");
    return {};
}

std::vector<std::string> ExpressionCompiler::knownNames() const
{
    std::vector<std::string> known = m_names.columns;
    if (m_names.particles) {
        known.insert(known.end(), particleListNames.begin(), particleListNames.end());
        known.insert(known.end(), particleSumNames.begin(), particleSumNames.end());
        known.insert(known.end(), eventNumberNames.begin(), eventNumberNames.end());
    }
    for (const auto& [name, value] : constants)
        known.emplace_back(name);
    return known;
}

Error ExpressionCompiler::unknown(const Node& node, const std::string& what,
                        const std::vector<std::string>& known) const
{
    const std::string nearest = nearestName(node.text, known);
    return failed(node, "unknown " + what + " '" + node.text + "'",
                  nearest.empty() ? "" : "The nearest is '" + nearest + "'.");
}

Result<int> ExpressionCompiler::listIndex(const Node& node) const
{
    if (m_names.particles && node.kind == Kind::Name)
        for (std::size_t i = 0; i < particleListNames.size(); ++i)
            if (particleListNames[i] == node.text)
                return static_cast<int>(i);
    const Result<Type> type = typeOf(node);
    if (!type)
        return type.error();
    return failed(node, std::string("a list of particles is needed here, not ") + nameOf(*type));
}

Result<ExpressionCompiler::Type> ExpressionCompiler::typeOf(const Node& node) const
{
    switch (node.kind) {
    case Kind::Name: {
        const auto& columns = m_names.columns;
        if (std::find(columns.begin(), columns.end(), node.text) != columns.end() ||
            constants.count(node.text))
            return Type::Number;
        if (m_names.particles) {
            for (const std::string_view known : particleListNames)
                if (known == node.text)
                    return Type::List;
            for (const std::string_view known : particleSumNames)
                if (known == node.text)
                    return Type::Particle;
            for (const std::string_view known : eventNumberNames)
                if (known == node.text)
                    return Type::Number;
        }
        return unknown(node, "name", knownNames());
    }
    case Kind::Index: return Type::Particle;
    case Kind::Call:
        return m_names.particles && node.text == "neutrino" ? Type::Particle : Type::Number;
    case Kind::Member: return node.text == "boost" ? Type::Particle : Type::Number;
    case Kind::Conditional: return typeOf(*node.children[1]);
    case Kind::Unary:
        return node.text == "not" ? Result<Type>(Type::Number) : typeOf(*node.children[0]);
    case Kind::Binary: {
        if (node.text == "and" || node.text == "or")
            return Type::Number;
        const Result<Type> left = typeOf(*node.children[0]);
        if (!left || *left != Type::Number)
            return left;
        return typeOf(*node.children[1]);
    }
    default: return Type::Number;
    }
}

Status ExpressionCompiler::number(const Node& node)
{
    const Result<Type> type = typeOf(node);
    if (!type)
        return type.error();
    if (*type != Type::Number)
        return failed(node, std::string("a number is needed here, not ") + nameOf(*type),
                      "Add a member such as .pt, or [0] for the first particle of a list.");
    switch (node.kind) {
    case Kind::Number: emit(Step::Constant, 0, node.number); return grow(node, 1, 0);
    case Kind::Name: return name(node);
    case Kind::Unary:
        if (Status status = number(*node.children[0]); !status)
            return status;
        emit(node.text == "not" ? Step::Not : Step::Negate);
        return {};
    case Kind::Binary: return binary(node);
    case Kind::Comparison: return comparison(node);
    case Kind::Conditional: return conditional(node, false);
    case Kind::Member: return member(node);
    default: return call(node);
    }
}

Status ExpressionCompiler::name(const Node& node)
{
    const auto& columns = m_names.columns;
    const auto column = std::find(columns.begin(), columns.end(), node.text);
    if (column != columns.end())
        emit(Step::Column, static_cast<int>(column - columns.begin()));
    else if (const auto known = constants.find(node.text); known != constants.end())
        emit(Step::Constant, 0, known->second);
    else
        emit(Step::Header, static_cast<int>(std::find(eventNumberNames.begin(),
                                                      eventNumberNames.end(), node.text) -
                                            eventNumberNames.begin()));
    return grow(node, 1, 0);
}

Status ExpressionCompiler::binary(const Node& node)
{
    if (Status status = number(*node.children[0]); !status)
        return status;
    if (node.text == "and" || node.text == "or") {
        const std::size_t jump =
            emit(node.text == "and" ? Step::KeepIfFalse : Step::KeepIfTrue);
        --m_numbers;
        if (Status status = number(*node.children[1]); !status)
            return status;
        land(jump);
        return {};
    }
    if (Status status = number(*node.children[1]); !status)
        return status;
    emit(binarySteps.at(node.text));
    return grow(node, -1, 0);
}

/// a < b < c is (a < b) and (b < c), with b computed twice.
Status ExpressionCompiler::comparison(const Node& node)
{
    std::vector<std::size_t> jumps;
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
        const std::size_t end = std::min(node.text.find(' ', begin), node.text.size());
        const std::string symbol = node.text.substr(begin, end - begin);
        begin = end + 1;
        for (const std::size_t side : {i, i + 1})
            if (Status status = number(*node.children[side]); !status)
                return status;
        emit(binarySteps.at(symbol));
        --m_numbers;
        if (i + 2 < node.children.size()) {
            jumps.push_back(emit(Step::KeepIfFalse));
            --m_numbers;
        }
    }
    for (const std::size_t jump : jumps)
        land(jump);
    return {};
}

Status ExpressionCompiler::conditional(const Node& node, bool particles)
{
    if (Status status = number(*node.children[0]); !status)
        return status;
    const std::size_t otherwise = emit(Step::JumpIfFalse);
    --m_numbers;
    const auto value = [&](const Node& child) {
        return particles ? particle(child) : number(child);
    };
    if (Status status = value(*node.children[1]); !status)
        return status;
    const std::size_t done = emit(Step::Jump);
    land(otherwise);
    if (Status status = grow(node, particles ? 0 : -1, particles ? -1 : 0); !status)
        return status;
    if (Status status = value(*node.children[2]); !status)
        return status;
    land(done);
    return {};
}

Status ExpressionCompiler::countArguments(const Node& node, std::size_t given,
                                          std::size_t wanted) const
{
    if (given == wanted)
        return {};
    return failed(node, "'" + node.text + "' takes " + std::to_string(wanted) +
                            (wanted == 1 ? " argument" : " arguments") + ", not " +
                            std::to_string(given));
}

Status ExpressionCompiler::call(const Node& node)
{
    const std::size_t given = node.children.size();
    if (node.text == "len") {
        if (Status status = countArguments(node, given, 1); !status)
            return status;
        const Result<int> list = listIndex(*node.children[0]);
        if (!list)
            return list.error();
        emit(Step::Length, *list);
        return grow(node, 1, 0);
    }
    const auto& pairs = pairSteps();
    if (const auto pair = pairs.find(node.text);
        m_names.particles && pair != pairs.end() && pair->second != Step::Boost)
        return particles(node, 2, pair->second);
    if (const auto decay = decaySteps.find(node.text);
        m_names.particles && decay != decaySteps.end())
        return particles(node, 3, decay->second);
    const int one = indexOf(expressionFunctions1(), node.text);
    const int two = indexOf(expressionFunctions2(), node.text);
    if (one < 0 && two < 0) {
        std::vector<std::string> known{"len"};
        for (const auto& entry : expressionFunctions1())
            known.emplace_back(entry.name);
        for (const auto& entry : expressionFunctions2())
            known.emplace_back(entry.name);
        for (const char* name : {"deltaR", "deltaphi", "deltaeta", "cosThetaStar",
                                 "cosThetaDecay", "phiDecay", "neutrino"})
            known.emplace_back(name);
        return unknown(node, "function", known);
    }
    // Smallest and largest of more than two, from the left.
    const bool many = node.text == "min" || node.text == "max";
    if (Status status = countArguments(node, given, one >= 0 ? 1 : many && given > 2 ? given : 2);
        !status)
        return status;
    for (std::size_t i = 0; i < given; ++i) {
        if (Status status = number(*node.children[i]); !status)
            return status;
        if (one >= 0)
            emit(Step::Function1, one);
        else if (i > 0)
            emit(Step::Function2, two);
        m_numbers -= two >= 0 && i > 0 ? 1 : 0;
    }
    return {};
}

} // namespace assay
