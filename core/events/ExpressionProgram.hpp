// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/ParticleEvent.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace assay {

/// What one step of an expression does. Numbers and particles have a stack each.
enum class ExpressionStep : std::uint8_t {
    // Push a number.
    Constant, ///< value
    Column,   ///< columns[index]
    Length,   ///< of list[index]
    Header,   ///< header[index] of the event
    // Push a particle.
    Element, ///< list[index] at the position on the stack of numbers; undefined where there is none
    Fixed,   ///< list[index] at position `position`
    Sum,     ///< sums[index]
    // Numbers.
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Floor,
    Modulo,
    Power,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    Function1, ///< index into the table of functions of one number
    Function2, ///< of two
    // Flow: to step `index`.
    Jump,
    JumpIfFalse, ///< Takes the condition.
    KeepIfFalse, ///< and: jumps with the value if it is zero, else drops it.
    KeepIfTrue,  ///< or
    // Particles.
    AddParticles,
    SubtractParticles,
    NegateParticle,
    ScaleParticle,
    Boost,
    Neutrino, ///< of a W, from its lepton and the missing energy
    Px,
    Py,
    Pz,
    Energy,
    Pt,
    Eta,
    Phi,
    Mass,
    Rapidity,
    Charge,
    PdgId,
    Spin,
    BTag,
    TauTag,
    TopTag,
    DeltaPhi,
    DeltaEta,
    DeltaR,
    CosThetaStar,
    // Three particles to a number.
    CosThetaDecay,
    PhiDecay
};

struct ExpressionCode {
    ExpressionStep step;
    std::int32_t index = 0;
    std::int32_t position = 0;
    double value = 0.0;
};

/// A compiled expression; the stacks it needs are known and small.
struct ExpressionProgram {
    std::vector<ExpressionCode> code;
    std::size_t numbers = 0;   ///< Deepest stack of numbers.
    std::size_t particles = 0; ///< Deepest stack of particles.

    static constexpr std::size_t maximumNumbers = 64;
    static constexpr std::size_t maximumParticles = 32;
    static constexpr std::size_t maximumSteps = 10000;

    /// Runs it on one event: no value where Python would raise an exception (an element that is not
    /// there, a division by zero, the root of a negative number). Some 2 ns per step.
    std::optional<double> run(const ParticleEvent* event, const double* columns) const;
};

/// Functions of one and of two numbers, by name.
struct ExpressionFunction1 {
    const char* name;
    double (*function)(double);
};
struct ExpressionFunction2 {
    const char* name;
    double (*function)(double, double);
};
const std::vector<ExpressionFunction1>& expressionFunctions1();
const std::vector<ExpressionFunction2>& expressionFunctions2();

} // namespace assay
