// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/Expression.hpp"
#include "core/events/ExpressionTokens.hpp"
#include "core/events/ExpressionTree.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// From the tree of an expression to the steps that compute it for every event, with the types
/// checked: a number, a particle or a list of particles.
class ExpressionCompiler {
public:
    /// Both must live as long as this does.
    ExpressionCompiler(const std::string& text, const ExpressionNames& names)
        : m_text(text), m_names(names)
    {
    }

    /// The program of an expression that gives a number.
    Result<ExpressionProgram> run(const ExpressionNode& root)
    {
        if (Status status = number(root); !status)
            return status.error();
        return std::move(m_program);
    }

private:
    using Node = ExpressionNode;
    using Step = ExpressionStep;
    enum class Type { Number, Particle, List };
    static const char* nameOf(Type type);
    /// Members of one particle that take another, which are functions of two as well.
    static const std::map<std::string_view, Step>& pairSteps();

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

} // namespace assay
