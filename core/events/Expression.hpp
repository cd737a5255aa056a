// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/ExpressionProgram.hpp"

#include <string>
#include <vector>

namespace assay {

/// What an expression may name.
struct ExpressionNames {
    bool particles = false;           ///< The lists and sums of a ParticleEvent.
    std::vector<std::string> columns; ///< Numbers that are given, such as other observables.
};

/// An observable, cut or efficiency in MadMiner's language: Python's arithmetic, comparisons,
/// conditionals, mathematical functions, particle lists and their members
/// ("(l[0] + l[1]).m", "l[0].deltaphi(j[0])", "0.9 if met.pt > 40 else 0.5"). Compiled once.
class Expression {
public:
    /// Errors point at the character and name the nearest known name.
    static Result<Expression> compile(const std::string& text, const ExpressionNames& names);

    const std::string& text() const { return m_text; }
    /// The value for an event, or nothing where it is not defined. \p event may be null if compiled
    /// without particles, \p columns if without columns. Thread-safe; no allocation.
    std::optional<double> evaluate(const ParticleEvent* event, const double* columns) const
    {
        return m_program.run(event, columns);
    }

    /// Indices of the columns that it names, each once, in rising order.
    std::vector<std::size_t> columnsUsed() const;

private:
    std::string m_text;
    ExpressionProgram m_program;
};

} // namespace assay
