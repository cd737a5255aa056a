// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/UsualObservables.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr std::array<std::pair<ParticleList, char>, 3> shown{
    {{ParticleList::Leptons, 'l'}, {ParticleList::Photons, 'a'}, {ParticleList::Jets, 'j'}}};

Observable made(const std::string& name, const std::string& expression, const std::string& unit,
                const std::string& label, bool always)
{
    Observable observable;
    observable.name = name;
    observable.expression = expression;
    observable.unit = unit;
    observable.label = label;
    observable.required = always;
    if (!always)
        observable.fallback = 0.0;
    return observable;
}

} // namespace

void UsualObservables::look(const ParticleEvent& event)
{
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const std::size_t count = event.list(shown[kind].first).size();
        m_counts[kind].least = m_any ? std::min(m_counts[kind].least, count) : count;
        m_counts[kind].most = std::max(m_counts[kind].most, count);
    }
    m_neutrinos = m_neutrinos || !event.list(ParticleList::Neutrinos).empty();
    m_any = true;
}

void UsualObservables::addKind(std::size_t kind, std::vector<Observable>& list) const
{
    const Count& count = m_counts[kind];
    const std::string k(1, shown[kind].second);
    const std::string mark = k == "a" ? "\\gamma" : k;
    for (std::size_t i = 0; i < std::min<std::size_t>(count.most, 2); ++i) {
        const std::string number = std::to_string(i + 1), at = k + "[" + std::to_string(i) + "]";
        const std::string index = "_{" + mark + number + "}";
        list.push_back(made("pt_" + k + number, at + ".pt", "GeV", "p_{T," + mark + number + "}",
                            count.least > i));
        list.push_back(made("eta_" + k + number, at + ".eta", "", "\\eta" + index,
                            count.least > i));
    }
    if (count.most < 2)
        return;
    const bool always = count.least > 1;
    list.push_back(made("m_" + k + k, "(" + k + "[0] + " + k + "[1]).m", "GeV",
                        "m_{" + mark + mark + "}", always));
    list.push_back(made("dphi_" + k + k, k + "[0].deltaphi(" + k + "[1])", "",
                        "\\Delta\\phi_{" + mark + mark + "}", always));
}

std::vector<Observable> UsualObservables::list() const
{
    std::vector<Observable> result;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        addKind(kind, result);
    if (m_neutrinos)
        result.push_back(made("met", "met.pt", "GeV", "E_T^{miss}", false));
    if (result.empty())
        result.push_back(made("pt", "p[0].pt", "GeV", "p_T", false));
    return result;
}

} // namespace assay
