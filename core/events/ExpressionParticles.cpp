// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ExpressionCompiler.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace assay {

namespace {

using Kind = ExpressionNode::Kind;
using Step = ExpressionStep;

const std::map<std::string_view, Step> memberSteps = {
    {"px", Step::Px},         {"x", Step::Px},          {"py", Step::Py},
    {"y", Step::Py},          {"pz", Step::Pz},         {"z", Step::Pz},
    {"E", Step::Energy},      {"e", Step::Energy},      {"energy", Step::Energy},
    {"t", Step::Energy},      {"pt", Step::Pt},         {"eta", Step::Eta},
    {"pseudorapidity", Step::Eta},                      {"phi", Step::Phi},
    {"m", Step::Mass},        {"mass", Step::Mass},     {"rapidity", Step::Rapidity},
    {"charge", Step::Charge}, {"pdgid", Step::PdgId},   {"spin", Step::Spin},
    {"b_tag", Step::BTag},    {"tau_tag", Step::TauTag}, {"t_tag", Step::TopTag}};

} // namespace

const std::map<std::string_view, ExpressionStep>& ExpressionCompiler::pairSteps()
{
    static const std::map<std::string_view, Step> steps = {
        {"deltaphi", Step::DeltaPhi},
        {"deltaeta", Step::DeltaEta},
        {"deltaR", Step::DeltaR},
        {"deltar", Step::DeltaR},
        {"cosThetaStar", Step::CosThetaStar},
        {"boost", Step::Boost}};
    return steps;
}

const char* ExpressionCompiler::nameOf(Type type)
{
    switch (type) {
    case Type::Number: return "a number";
    case Type::Particle: return "a particle";
    default: return "a list of particles";
    }
}

/// A function of \p wanted particles that gives a number, or a particle for neutrino().
Status ExpressionCompiler::particles(const Node& node, std::size_t wanted, Step step)
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

Status ExpressionCompiler::member(const Node& node)
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
    const auto& pairs = pairSteps();
    const auto pair = pairs.find(node.text);
    if (pair == pairs.end()) {
        std::vector<std::string> known;
        for (const auto& [name, step] : memberSteps)
            known.emplace_back(name);
        for (const auto& [name, step] : pairs)
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

Status ExpressionCompiler::particle(const Node& node)
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
Status ExpressionCompiler::particleMember(const Node& node)
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

Status ExpressionCompiler::element(const Node& node)
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

} // namespace assay
