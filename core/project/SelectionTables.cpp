// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeTables.hpp"

#include <cmath>

namespace assay {

namespace {

/// Two numbers [absolute, relative] of \p Pair, which is inside of \p owner.
template <typename Owner, typename Access>
RecipeRow<Owner> widthRow(std::string key, std::string doc, Access access)
{
    return {std::move(key), std::move(doc),
            [access](const toml::node& node, Owner& owner, RecipeReader& reader) {
                std::vector<double> numbers;
                readValue(node, numbers, reader);
                if (numbers.size() != 2)
                    return reader.complain(node.source(),
                                           "A width has two numbers: [absolute, relative].");
                access(owner).absolute = numbers[0];
                access(owner).relative = numbers[1];
            },
            [access](const Owner& owner, const RecipeNames&) {
                Owner copy = owner;
                const auto& width = access(copy);
                if (width.absolute == 0.0 && width.relative == 0.0)
                    return std::string();
                return writeValue(std::vector<double>{width.absolute, width.relative});
            },
            "[0.0, 0.0]"};
}

RecipeRow<Acceptance> etaRow()
{
    return {"eta_max", "Largest absolute pseudorapidity; absent: no limit.",
            [](const toml::node& node, Acceptance& acceptance, RecipeReader& reader) {
                readValue(node, acceptance.etaMax, reader);
            },
            [](const Acceptance& acceptance, const RecipeNames&) {
                return std::isfinite(acceptance.etaMax) ? writeValue(acceptance.etaMax)
                                                        : std::string();
            },
            ""};
}

} // namespace

const RecipeRows<Recipe>& detectorRows()
{
    static const RecipeRows<Recipe> rows = {
        widthRow<Recipe>("met_noise",
                         "Gaussian noise of both components of the missing energy: [absolute in "
                         "GeV, relative to HT].",
                         [](Recipe& r) -> auto& { return r.selection.missingEnergyNoise; }),
    };
    return rows;
}

const RecipeRows<Smearing>& smearingRows()
{
    static const RecipeRows<Smearing> rows = {
        row("particles", &Smearing::particles,
            "PDG codes, sign ignored; empty: all of the Standard Model."),
        widthRow<Smearing>("energy", "Width [absolute in GeV, relative].",
                           [](Smearing& s) -> auto& { return s.energy; }),
        widthRow<Smearing>("pt", "Width [absolute in GeV, relative].",
                           [](Smearing& s) -> auto& { return s.pt; }),
        widthRow<Smearing>("eta", "Width [absolute, relative].",
                           [](Smearing& s) -> auto& { return s.eta; }),
        widthRow<Smearing>("phi", "Width [absolute in radian, relative].",
                           [](Smearing& s) -> auto& { return s.phi; }),
        row("on_shell", &Smearing::onShell,
            "\"energy\" or \"pt\": computed from the other on the mass shell."),
    };
    return rows;
}

const RecipeRows<Acceptance>& acceptanceRows()
{
    static const RecipeRows<Acceptance> rows = {
        row("particles", &Acceptance::particles, "\"e\", \"mu\", \"tau\", \"a\" or \"j\"."),
        row("pt_min", &Acceptance::ptMin, "Smallest transverse momentum in GeV."),
        etaRow(),
    };
    return rows;
}

const RecipeRows<Cut>& cutRows()
{
    static const RecipeRows<Cut> rows = {
        row("expression", &Cut::expression,
            "Condition on particles and observables, such as \"pt_j1 > 20 and len(l) == 2\"."),
        row("required", &Cut::required,
            "Where the condition is not defined: true drops the event, false keeps it."),
    };
    return rows;
}

const RecipeRows<Efficiency>& efficiencyRows()
{
    static const RecipeRows<Efficiency> rows = {
        row("expression", &Efficiency::expression,
            "Multiplies all weights of an event; 0 or less drops it."),
        row("default", &Efficiency::fallback, "Where the expression is not defined."),
    };
    return rows;
}

const RecipeRows<Systematic>& systematicRows()
{
    static const RecipeRows<Systematic> rows = {
        row("name", &Systematic::name, "What it is called."),
        row("type", &Systematic::type, "\"norm\", \"scale\" or \"pdf\"."),
        row("value", &Systematic::value,
            "norm: factor at one standard deviation, \"1.1\"; scale: factors, \"0.5,1.0,2.0\"; "
            "pdf: name or LHAPDF number of the set."),
        row("scale", &Systematic::scale, "type = \"scale\": \"mu\", \"mur\" or \"muf\"."),
    };
    return rows;
}

} // namespace assay
