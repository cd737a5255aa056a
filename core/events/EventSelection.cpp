// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSelection.hpp"

#include "core/events/ExpressionTokens.hpp"
#include "core/events/ParticleSmearing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>
#include <string_view>

namespace assay {

namespace {

/// Lists that an acceptance may name, and the PDG code of those in the list of leptons.
struct AcceptedList {
    ParticleList list;
    int leptonCode;
};
constexpr std::array<AcceptedList, 5> acceptedLists = {{{ParticleList::Electrons, 11},
                                                        {ParticleList::Muons, 13},
                                                        {ParticleList::Taus, 0},
                                                        {ParticleList::Photons, 0},
                                                        {ParticleList::Jets, 0}}};

std::string_view nameOf(ParticleList list)
{
    return particleListNames[static_cast<std::size_t>(list)];
}

const AcceptedList* acceptedList(const std::string& name)
{
    const auto found =
        std::find_if(acceptedLists.begin(), acceptedLists.end(),
                     [&](const AcceptedList& row) { return nameOf(row.list) == name; });
    return found == acceptedLists.end() ? nullptr : &*found;
}

bool isWidth(const Smearing::Width& width)
{
    return std::isfinite(width.absolute) && std::isfinite(width.relative);
}

void addNames(const std::string& text, std::set<std::string>& names)
{
    if (const auto tokens = expressionTokens(text))
        for (const ExpressionToken& token : *tokens)
            if (token.kind == ExpressionToken::Kind::Name)
                names.insert(token.text);
}

/// Those of \p known that something names, directly or through each other, in their order.
std::vector<Observable> hiddenObservables(const std::vector<Observable>& observables,
                                          const Selection& selection,
                                          const std::vector<Observable>& known)
{
    std::set<std::string> named, replaced;
    for (const Observable& observable : observables) {
        addNames(observable.expression, named);
        replaced.insert(observable.name);
    }
    for (const Cut& cut : selection.cuts)
        addNames(cut.expression, named);
    for (const Efficiency& efficiency : selection.efficiencies)
        addNames(efficiency.expression, named);
    std::vector<Observable> hidden;
    for (auto observable = known.rbegin(); observable != known.rend(); ++observable) {
        if (!named.contains(observable->name) || replaced.contains(observable->name))
            continue;
        addNames(observable->expression, named);
        hidden.insert(hidden.begin(), *observable);
        hidden.front().required = false;
    }
    return hidden;
}

} // namespace

Result<EventSelection::Step> EventSelection::compileStep(const std::string& what,
                                                         const std::string& text,
                                                         const ExpressionNames& names,
                                                         bool required, double fallback)
{
    Result<Expression> expression = Expression::compile(text, names);
    if (!expression)
        return Error{expression.error().code, what + ": " + expression.error().message,
                     expression.error().hint};
    return Step{std::move(*expression), required, fallback};
}

Result<EventSelection> EventSelection::compile(const std::vector<Observable>& observables,
                                               const Selection& selection,
                                               const std::vector<Observable>& known)
{
    EventSelection result;
    result.m_selection = selection;
    if (Status status = result.checkDetector(); !status)
        return status.error();
    if (Status status = result.compileSteps(observables, known); !status)
        return status.error();
    return result;
}

Status EventSelection::compileObservables(const std::vector<Observable>& observables,
                                          ExpressionNames& names)
{
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    for (const Observable& observable : observables) {
        if (observable.expression.empty())
            return invalidInput("Observable '" + observable.name + "' has no expression.",
                                "Say how it is computed from the particles, e.g. 'l[0].pt'.");
        Result<Step> step =
            compileStep("Observable '" + observable.name + "'", observable.expression, names,
                        observable.required, observable.fallback.value_or(undefined));
        if (!step)
            return step.error();
        m_observables.push_back(std::move(*step));
        names.columns.push_back(observable.name);
    }
    return {};
}

Status EventSelection::compileSteps(const std::vector<Observable>& observables,
                                    const std::vector<Observable>& known)
{
    const std::vector<Observable> hidden = hiddenObservables(observables, m_selection, known);
    if (hidden.size() + observables.size() > maximumHidden)
        return invalidInput("There are more than " + std::to_string(maximumHidden) +
                            " observables.");
    ExpressionNames names{true, {}};
    if (Status status = compileObservables(hidden, names); !status)
        return status;
    m_hidden = hidden.size();
    if (Status status = compileObservables(observables, names); !status)
        return status;
    m_stepNames = {"all events"};
    for (const Observable& observable : observables)
        if (observable.required)
            m_stepNames.push_back(observable.name);
    for (const Cut& cut : m_selection.cuts) {
        Result<Step> step = compileStep("Cut", cut.expression, names, cut.required, 1.0);
        if (!step)
            return step.error();
        m_cuts.push_back(std::move(*step));
        m_stepNames.push_back(cut.expression);
    }
    for (const Efficiency& efficiency : m_selection.efficiencies) {
        Result<Step> step =
            compileStep("Efficiency", efficiency.expression, names, false, efficiency.fallback);
        if (!step)
            return step.error();
        m_efficiencies.push_back(std::move(*step));
        m_stepNames.push_back("efficiency " + efficiency.expression);
    }
    return {};
}

Status EventSelection::checkDetector() const
{
    for (const Smearing& row : m_selection.smearings) {
        if (!row.onShell.empty() && row.onShell != "energy" && row.onShell != "pt")
            return invalidInput("Smearing: '" + row.onShell + "' cannot be on the mass shell.",
                                "Use \"energy\", \"pt\" or nothing.");
        if (!isWidth(row.energy) || !isWidth(row.pt) || !isWidth(row.eta) || !isWidth(row.phi))
            return invalidInput("A width of the smearing is not a finite number.");
    }
    for (const Acceptance& row : m_selection.acceptances)
        if (!acceptedList(row.particles))
            return invalidInput("Acceptance: there are no particles '" + row.particles + "'.",
                                "Use e, mu, tau, a or j.");
    return {};
}

CutFlow EventSelection::emptyFlow() const
{
    CutFlow flow;
    for (const std::string& name : m_stepNames)
        flow.steps.push_back({name, 0, 0.0, 0.0});
    return flow;
}

void EventSelection::smear(ParticleEvent& event, Random& random) const
{
    if (m_selection.smearings.empty())
        return;
    for (Particle& particle : event.list(ParticleList::All))
        smearParticle(m_selection.smearings, random, particle);
    event.sortParticles();
}

void EventSelection::addNoise(ParticleEvent& event, Random& random) const
{
    const MissingEnergyNoise& noise = m_selection.missingEnergyNoise;
    if (noise.absolute == 0.0 && noise.relative == 0.0)
        return;
    double ht = 0.0;
    for (const Particle& particle : event.list(ParticleList::All))
        if (isVisibleCode(particle.pdgId))
            ht += transverseMomentum(particle.p);
    const double sigma = noise.absolute + noise.relative * ht;
    FourVector& missing = event.sum(ParticleSum::MissingEnergy).p;
    missing.x += random.normal(0.0, sigma);
    missing.y += random.normal(0.0, sigma);
    missing.e = std::hypot(missing.x, missing.y);
}

void EventSelection::accept(ParticleEvent& event) const
{
    for (const Acceptance& row : m_selection.acceptances) {
        const AcceptedList& accepted = *acceptedList(row.particles);
        const auto outside = [&row](const Particle& particle) {
            return transverseMomentum(particle.p) < row.ptMin ||
                   !(std::abs(pseudorapidity(particle.p)) <= row.etaMax);
        };
        std::erase_if(event.list(accepted.list), outside);
        if (accepted.list == ParticleList::Jets)
            std::erase_if(event.list(ParticleList::BJets), outside);
        if (accepted.leptonCode != 0)
            std::erase_if(event.list(ParticleList::Leptons), [&](const Particle& particle) {
                return std::abs(particle.pdgId) == accepted.leptonCode && outside(particle);
            });
    }
}

/// Fills x; false if a required observable is not defined. \p step counts the steps of the flow.
bool EventSelection::observe(const ParticleEvent& event, double weight, double* x, CutFlow* flow,
                             std::size_t& step) const
{
    for (std::size_t o = 0; o < m_observables.size(); ++o) {
        const Step& observable = m_observables[o];
        const std::optional<double> value = observable.expression.evaluate(&event, x);
        if (observable.required) {
            if (!value)
                return false;
            if (flow)
                flow->add(step, weight);
            ++step;
        }
        x[o] = value.value_or(observable.fallback);
    }
    return true;
}

std::optional<double> EventSelection::apply(ParticleEvent& event, Random& random, double weight,
                                            double* x, CutFlow* flow) const
{
    if (flow)
        flow->add(0, weight);
    smear(event, random);
    addNoise(event, random);
    accept(event);
    if (m_hidden == 0)
        return select(event, weight, x, flow);
    std::array<double, maximumHidden> values;
    const std::optional<double> factor = select(event, weight, values.data(), flow);
    std::copy_n(values.data() + m_hidden, observableCount(), x);
    return factor;
}

/// Observables, cuts and efficiencies.
std::optional<double> EventSelection::select(ParticleEvent& event, double weight, double* x,
                                             CutFlow* flow) const
{
    std::size_t step = 1;
    if (!observe(event, weight, x, flow, step))
        return std::nullopt;
    for (const Step& cut : m_cuts) {
        const std::optional<double> value = cut.expression.evaluate(&event, x);
        if (value ? *value == 0.0 : cut.required)
            return std::nullopt;
        if (flow)
            flow->add(step, weight);
        ++step;
    }
    double factor = 1.0;
    for (const Step& efficiency : m_efficiencies) {
        factor *= efficiency.expression.evaluate(&event, x).value_or(efficiency.fallback);
        if (!(factor > 0.0))
            return std::nullopt;
        if (flow)
            flow->add(step, weight * factor);
        ++step;
    }
    return factor;
}

} // namespace assay
