// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ExpressionProgram.hpp"

#include "core/events/DecayAngles.hpp"

#include <array>
#include <cmath>

namespace assay {

namespace {

/// Python's int(): towards zero.
double truncated(double x)
{
    return std::trunc(x);
}

double absolute(double x)
{
    return std::abs(x);
}

double smaller(double a, double b)
{
    return b < a ? b : a;
}

double larger(double a, double b)
{
    return b > a ? b : a;
}

double same(double x)
{
    return x;
}

double truth(double x)
{
    return x != 0.0 ? 1.0 : 0.0;
}

/// Python's round(): halves to even.
double rounded(double x)
{
    return std::nearbyint(x);
}

/// \p v as seen from a frame that moves against the velocity of \p frame, as MadMiner's boost().
FourVector boosted(const FourVector& v, const FourVector& frame)
{
    const double bx = frame.x / frame.e, by = frame.y / frame.e, bz = frame.z / frame.e;
    const double b2 = bx * bx + by * by + bz * bz;
    const double gamma = 1.0 / std::sqrt(1.0 - b2);
    const double along = bx * v.x + by * v.y + bz * v.z;
    const double factor = (b2 > 0.0 ? (gamma - 1.0) * along / b2 : 0.0) + gamma * v.e;
    return {gamma * (v.e + along), v.x + factor * bx, v.y + factor * by, v.z + factor * bz};
}

/// A particle on the stack: sums have a momentum, and no particle behind it.
struct Momentum {
    FourVector p;
    const Particle* particle = nullptr;
};

/// Memory for one, which starts without a value: filling the stack with zeros took half the time.
union MomentumSlot {
    MomentumSlot() {}
    Momentum momentum;
};

/// Index 0 of each stack is below its bottom.
struct Machine {
    std::array<double, ExpressionProgram::maximumNumbers + 1> numbers;
    std::array<MomentumSlot, ExpressionProgram::maximumParticles + 1> particles;
    double* number = numbers.data();                  ///< Top of the stack.
    Momentum* momentum = &particles.data()->momentum; ///< Top of the stack.

    void push(double value) { *++number = value; }
    /// Replaces two numbers by one.
    void join(double value) { *--number = value; }
    void push(const Particle& particle) { *++momentum = {particle.p, &particle}; }
    void drop() { --momentum; }

    bool pushElement(const std::vector<Particle>& list, double place);
    bool arithmetic(ExpressionStep step);
    void compare(ExpressionStep step);
    void combine(ExpressionStep step);
    bool member(ExpressionStep step);
    void pair(ExpressionStep step);
    void decay(ExpressionStep step);
};

bool Machine::pushElement(const std::vector<Particle>& list, double place)
{
    const auto size = static_cast<double>(list.size());
    const double index = place < 0.0 ? place + size : place;
    if (!(index >= 0.0 && index < size))
        return false;
    push(list[static_cast<std::size_t>(index)]);
    return true;
}

bool Machine::arithmetic(ExpressionStep step)
{
    const double a = number[-1], b = number[0];
    switch (step) {
    case ExpressionStep::Add: join(a + b); return true;
    case ExpressionStep::Subtract: join(a - b); return true;
    case ExpressionStep::Multiply: join(a * b); return true;
    case ExpressionStep::Divide: join(a / b); return b != 0.0;
    case ExpressionStep::Floor: join(std::floor(a / b)); return b != 0.0;
    case ExpressionStep::Modulo: join(a - b * std::floor(a / b)); return b != 0.0;
    default: join(b == 2.0 ? a * a : std::pow(a, b)); return std::isfinite(*number);
    }
}

void Machine::compare(ExpressionStep step)
{
    const double a = number[-1], b = number[0];
    switch (step) {
    case ExpressionStep::Less: return join(a < b);
    case ExpressionStep::LessEqual: return join(a <= b);
    case ExpressionStep::Greater: return join(a > b);
    case ExpressionStep::GreaterEqual: return join(a >= b);
    case ExpressionStep::Equal: return join(a == b);
    default: return join(a != b);
    }
}

void Machine::combine(ExpressionStep step)
{
    switch (step) {
    case ExpressionStep::NegateParticle: *momentum = {-momentum->p, nullptr}; return;
    case ExpressionStep::ScaleParticle: *momentum = {*number-- * momentum->p, nullptr}; return;
    default: break;
    }
    const FourVector b = momentum->p;
    drop();
    if (step == ExpressionStep::AddParticles)
        *momentum = {momentum->p + b, nullptr};
    else if (step == ExpressionStep::SubtractParticles)
        *momentum = {momentum->p - b, nullptr};
    else if (step == ExpressionStep::Neutrino)
        *momentum = {neutrinoOfW(momentum->p, b), nullptr};
    else
        momentum->p = boosted(momentum->p, b);
}

bool Machine::member(ExpressionStep step)
{
    const FourVector& p = momentum->p;
    const Particle* particle = momentum->particle;
    drop();
    switch (step) {
    case ExpressionStep::Px: push(p.x); return true;
    case ExpressionStep::Py: push(p.y); return true;
    case ExpressionStep::Pz: push(p.z); return true;
    case ExpressionStep::Energy: push(p.e); return true;
    case ExpressionStep::Pt: push(transverseMomentum(p)); return true;
    case ExpressionStep::Eta: push(pseudorapidity(p)); return std::isfinite(*number);
    case ExpressionStep::Phi: push(azimuth(p)); return true;
    case ExpressionStep::Mass: push(invariantMass(p)); return true;
    case ExpressionStep::Rapidity: push(rapidity(p)); return std::isfinite(*number);
    default: break;
    }
    if (!particle)
        return false;
    switch (step) {
    case ExpressionStep::Charge: push(particle->charge); return true;
    case ExpressionStep::PdgId: push(particle->pdgId); return true;
    case ExpressionStep::Spin: push(particle->spin); return true;
    case ExpressionStep::BTag: push(particle->bTag); return true;
    case ExpressionStep::TauTag: push(particle->tauTag); return true;
    default: push(particle->topTag); return true;
    }
}

void Machine::pair(ExpressionStep step)
{
    const FourVector& b = momentum[0].p;
    const FourVector& a = momentum[-1].p;
    momentum -= 2;
    switch (step) {
    case ExpressionStep::DeltaPhi: return push(deltaPhi(a, b));
    case ExpressionStep::DeltaEta: return push(pseudorapidity(a) - pseudorapidity(b));
    case ExpressionStep::DeltaR: return push(deltaR(a, b));
    default: return push(cosThetaStar(a, b));
    }
}

void Machine::decay(ExpressionStep step)
{
    const FourVector& product = momentum[-2].p;
    const FourVector& parent = momentum[-1].p;
    const FourVector& system = momentum[0].p;
    momentum -= 3;
    push(step == ExpressionStep::PhiDecay ? phiDecay(product, parent, system)
                                          : cosThetaDecay(product, parent, system));
}

} // namespace

std::optional<double> ExpressionProgram::run(const ParticleEvent* event,
                                             const double* columns) const
{
    using Step = ExpressionStep;
    Machine m;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const ExpressionCode& now = code[at];
        bool defined = true;
        switch (now.step) {
        case Step::Constant: m.push(now.value); break;
        case Step::Column: m.push(columns[now.index]); break;
        case Step::Length: m.push(static_cast<double>(event->lists[now.index].size())); break;
        case Step::Header: m.push(event->header[now.index]); break;
        case Step::Element: defined = m.pushElement(event->lists[now.index], *m.number--); break;
        case Step::Fixed: defined = m.pushElement(event->lists[now.index], now.position); break;
        case Step::Sum: m.push(event->sums[now.index]); break;
        case Step::Negate: *m.number = -*m.number; break;
        case Step::Not: *m.number = *m.number == 0.0; break;
        case Step::Function1:
            *m.number = expressionFunctions1()[now.index].function(*m.number);
            defined = std::isfinite(*m.number);
            break;
        case Step::Function2:
            m.join(expressionFunctions2()[now.index].function(m.number[-1], m.number[0]));
            defined = std::isfinite(*m.number);
            break;
        case Step::Jump: at = now.index - 1; break;
        case Step::JumpIfFalse:
            if (*m.number-- == 0.0)
                at = now.index - 1;
            break;
        case Step::KeepIfFalse:
        case Step::KeepIfTrue:
            if ((*m.number != 0.0) == (now.step == Step::KeepIfTrue))
                at = now.index - 1;
            else
                --m.number;
            break;
        default:
            if (now.step <= Step::Power)
                defined = m.arithmetic(now.step);
            else if (now.step <= Step::NotEqual)
                m.compare(now.step);
            else if (now.step <= Step::Neutrino)
                m.combine(now.step);
            else if (now.step <= Step::TopTag)
                defined = m.member(now.step);
            else if (now.step <= Step::CosThetaStar)
                m.pair(now.step);
            else
                m.decay(now.step);
        }
        if (!defined)
            return std::nullopt;
    }
    if (!std::isfinite(*m.number))
        return std::nullopt;
    return *m.number;
}

const std::vector<ExpressionFunction1>& expressionFunctions1()
{
    static const std::vector<ExpressionFunction1> table = {
        {"abs", absolute},      {"acos", std::acos},   {"acosh", std::acosh}, {"asin", std::asin},
        {"asinh", std::asinh},  {"atan", std::atan},   {"atanh", std::atanh}, {"bool", truth},
        {"ceil", std::ceil},    {"cos", std::cos},     {"cosh", std::cosh},   {"exp", std::exp},
        {"fabs", absolute},     {"float", same},       {"floor", std::floor}, {"int", truncated},
        {"log", std::log},      {"log10", std::log10}, {"round", rounded},    {"sin", std::sin},
        {"sinh", std::sinh},    {"sqrt", std::sqrt},   {"tan", std::tan},     {"tanh", std::tanh},
        {"log2", std::log2}};
    return table;
}

const std::vector<ExpressionFunction2>& expressionFunctions2()
{
    static const std::vector<ExpressionFunction2> table = {
        {"atan2", std::atan2}, {"hypot", std::hypot}, {"max", larger},
        {"min", smaller},      {"pow", std::pow},     {"fmod", std::fmod}};
    return table;
}

} // namespace assay
