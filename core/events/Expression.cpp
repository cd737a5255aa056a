// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Expression.hpp"

#include "core/basics/NearestName.hpp"
#include "core/events/ExpressionTokens.hpp"
#include "core/events/ExpressionTree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numbers>
#include <set>
#include <string_view>

namespace assay {

namespace {

using Node = ExpressionNode;
using Kind = Node::Kind;
using Step = ExpressionStep;

enum class Type { Number, Particle, List };

const char* nameOf(Type type)
{
    switch (type) {
    case Type::Number: return "a number";
    case Type::Particle: return "a particle";
    default: return "a list of particles";
    }
}

const std::map<std::string_view, Step> memberSteps = {
    {"px", Step::Px},         {"x", Step::Px},          {"py", Step::Py},
    {"y", Step::Py},          {"pz", Step::Pz},         {"z", Step::Pz},
    {"E", Step::Energy},      {"e", Step::Energy},      {"energy", Step::Energy},
    {"t", Step::Energy},      {"pt", Step::Pt},         {"eta", Step::Eta},
    {"pseudorapidity", Step::Eta},                      {"phi", Step::Phi},
    {"m", Step::Mass},        {"mass", Step::Mass},     {"rapidity", Step::Rapidity},
    {"charge", Step::Charge}, {"pdgid", Step::PdgId},   {"spin", Step::Spin},
    {"b_tag", Step::BTag},    {"tau_tag", Step::TauTag}, {"t_tag", Step::TopTag}};

const std::map<std::string_view, Step> pairSteps = {{"deltaphi", Step::DeltaPhi},
                                                    {"deltaeta", Step::DeltaEta},
                                                    {"deltaR", Step::DeltaR},
                                                    {"deltar", Step::DeltaR},
                                                    {"cosThetaStar", Step::CosThetaStar},
                                                    {"boost", Step::Boost}};

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

class Compiler {
public:
    Compiler(const std::string& text, const ExpressionNames& names) : m_text(text), m_names(names)
    {
    }

    Result<ExpressionProgram> run(const Node& root)
    {
        if (Status status = number(root); !status)
            return status.error();
        return std::move(m_program);
    }

private:
    Error failed(const Node& node, const std::string& what, const std::string& hint = {}) const
    {
        return expressionError(m_text, node.at, what, hint);
    }
    std::size_t emit(Step step, int index = 0, double value = 0.0, int position = 0)
    {
        m_program.code.push_back({step, index, position, value});
        return m_program.code.size() - 1;
    }
    /// Lets the jump at \p place go to what comes next.
    void land(std::size_t place)
    {
        m_program.code[place].index = static_cast<std::int32_t>(m_program.code.size());
    }
    Status grow(const Node& node, int numbers, int particles);

    Status number(const Node& node);
    Status particle(const Node& node);
    Result<Type> typeOf(const Node& node) const;
    Status name(const Node& node);
    Status binary(const Node& node);
    Status comparison(const Node& node);
    Status conditional(const Node& node, bool particles);
    Status call(const Node& node);
    Status particles(const Node& node, std::size_t wanted, Step step);
    Status member(const Node& node);
    Status particleMember(const Node& node);
    Status element(const Node& node);
    Status countArguments(const Node& node, std::size_t given, std::size_t wanted) const;
    Result<int> listIndex(const Node& node) const;
    Error unknown(const Node& node, const std::string& what,
                  const std::vector<std::string>& known) const;
    std::vector<std::string> knownNames() const;

    const std::string& m_text;
    const ExpressionNames& m_names;
    ExpressionProgram m_program;
    std::size_t m_numbers = 0;
    std::size_t m_particles = 0;
};

/// Keeps count of the stacks, which have a fixed size when the program runs.
Status Compiler::grow(const Node& node, int numbers, int particles)
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

std::vector<std::string> Compiler::knownNames() const
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

Error Compiler::unknown(const Node& node, const std::string& what,
                        const std::vector<std::string>& known) const
{
    const std::string nearest = nearestName(node.text, known);
    return failed(node, "unknown " + what + " '" + node.text + "'",
                  nearest.empty() ? "" : "The nearest is '" + nearest + "'.");
}

Result<int> Compiler::listIndex(const Node& node) const
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

Result<Type> Compiler::typeOf(const Node& node) const
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

Status Compiler::number(const Node& node)
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

Status Compiler::name(const Node& node)
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

Status Compiler::binary(const Node& node)
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
Status Compiler::comparison(const Node& node)
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

Status Compiler::conditional(const Node& node, bool particles)
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

Status Compiler::countArguments(const Node& node, std::size_t given, std::size_t wanted) const
{
    if (given == wanted)
        return {};
    return failed(node, "'" + node.text + "' takes " + std::to_string(wanted) +
                            (wanted == 1 ? " argument" : " arguments") + ", not " +
                            std::to_string(given));
}

/// A function of \p wanted particles that gives a number, or a particle for neutrino().
Status Compiler::particles(const Node& node, std::size_t wanted, Step step)
{
    if (Status status = countArguments(node, node.children.size(), wanted); !status)
        return status;
    for (const auto& child : node.children)
        if (Status status = particle(*child); !status)
            return status;
    emit(step);
    const int taken = static_cast<int>(wanted);
    return step == Step::Neutrino ? grow(node, 0, 1 - taken) : grow(node, 1, -taken);
}

Status Compiler::call(const Node& node)
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
    if (const auto pair = pairSteps.find(node.text);
        m_names.particles && pair != pairSteps.end() && pair->second != Step::Boost)
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

Status Compiler::member(const Node& node)
{
    if (Status status = particle(*node.children[0]); !status)
        return status;
    const std::size_t given = node.children.size() - 1;
    if (const auto found = memberSteps.find(node.text); found != memberSteps.end()) {
        if (Status status = countArguments(node, given, 0); !status)
            return status;
        emit(found->second);
        return grow(node, 1, -1);
    }
    const auto pair = pairSteps.find(node.text);
    if (pair == pairSteps.end()) {
        std::vector<std::string> known;
        for (const auto& [name, step] : memberSteps)
            known.emplace_back(name);
        for (const auto& [name, step] : pairSteps)
            known.emplace_back(name);
        return unknown(node, "member", known);
    }
    if (Status status = countArguments(node, given, 1); !status)
        return status;
    if (Status status = particle(*node.children[1]); !status)
        return status;
    emit(pair->second);
    return grow(node, 1, -2);
}

Status Compiler::particle(const Node& node)
{
    const Result<Type> type = typeOf(node);
    if (!type)
        return type.error();
    // An observable may have the name of a sum: "met" beside met.pt.
    const bool sum = m_names.particles && node.kind == Kind::Name &&
                     std::find(particleSumNames.begin(), particleSumNames.end(), node.text) !=
                         particleSumNames.end();
    if (*type != Type::Particle && !sum)
        return failed(node, std::string("a particle is needed here, not ") + nameOf(*type),
                      *type == Type::List ? "Choose one, for example '" + node.text + "[0]'." : "");
    switch (node.kind) {
    case Kind::Index: return element(node);
    case Kind::Call: return particles(node, 2, Step::Neutrino);
    case Kind::Conditional: return conditional(node, true);
    case Kind::Name: {
        const auto found =
            std::find(particleSumNames.begin(), particleSumNames.end(), node.text);
        emit(Step::Sum, static_cast<int>(found - particleSumNames.begin()));
        return grow(node, 0, 1);
    }
    case Kind::Unary:
        if (Status status = particle(*node.children[0]); !status)
            return status;
        emit(Step::NegateParticle);
        return {};
    default: return particleMember(node);
    }
}

/// Sums, differences, multiples and boosts.
Status Compiler::particleMember(const Node& node)
{
    const Node& left = *node.children[0];
    if (node.kind == Kind::Member && node.children.size() != 2)
        return countArguments(node, node.children.size() - 1, 1);
    const Node& right = *node.children[1];
    if (node.text == "*") {
        const Result<Type> type = typeOf(left);
        const bool scaleFirst = type && *type == Type::Number;
        if (Status status = number(scaleFirst ? left : right); !status)
            return status;
        if (Status status = particle(scaleFirst ? right : left); !status)
            return status;
        emit(Step::ScaleParticle);
        return grow(node, -1, 0);
    }
    if (node.text != "+" && node.text != "-" && node.text != "boost")
        return failed(node, "'" + node.text + "' has no meaning for particles",
                      "Use a member such as .pt.");
    for (const Node* side : {&left, &right})
        if (Status status = particle(*side); !status)
            return status;
    emit(node.text == "+" ? Step::AddParticles
                          : node.text == "-" ? Step::SubtractParticles : Step::Boost);
    return grow(node, 0, -1);
}

Status Compiler::element(const Node& node)
{
    const Result<int> list = listIndex(*node.children[0]);
    if (!list)
        return list.error();
    const Node& place = *node.children[1];
    if (place.kind == Kind::Number && place.number == std::floor(place.number) &&
        place.number < 1e6) {
        emit(Step::Fixed, *list, 0.0, static_cast<int>(place.number));
        return grow(node, 0, 1);
    }
    if (Status status = number(place); !status)
        return status;
    emit(Step::Element, *list);
    return grow(node, -1, 1);
}

} // namespace

Result<Expression> Expression::compile(const std::string& text, const ExpressionNames& names)
{
    Result<std::unique_ptr<ExpressionNode>> tree = parseExpression(text);
    if (!tree)
        return tree.error();
    Result<ExpressionProgram> program = Compiler(text, names).run(**tree);
    if (!program)
        return program.error();
    Expression expression;
    expression.m_text = text;
    expression.m_program = std::move(*program);
    return expression;
}

std::vector<std::size_t> Expression::columnsUsed() const
{
    std::set<std::size_t> used;
    for (const ExpressionCode& code : m_program.code)
        if (code.step == Step::Column)
            used.insert(static_cast<std::size_t>(code.index));
    return {used.begin(), used.end()};
}

} // namespace assay
