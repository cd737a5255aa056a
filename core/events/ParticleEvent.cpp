// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ParticleEvent.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace assay {

namespace {

bool isNeutrino(int code)
{
    return code == 12 || code == 14 || code == 16;
}

/// Where a particle belongs besides the list of all; Truth means nowhere.
ParticleList listOf(int code)
{
    if (code == 11)
        return ParticleList::Electrons;
    if (code == 13)
        return ParticleList::Muons;
    if (code == 15)
        return ParticleList::Taus;
    if (code == 22)
        return ParticleList::Photons;
    if (isNeutrino(code))
        return ParticleList::Neutrinos;
    if ((code >= 1 && code <= 6) || code == 9 || code == 21)
        return ParticleList::Jets;
    return ParticleList::Truth;
}

bool harder(const Particle& a, const Particle& b)
{
    return a.p.x * a.p.x + a.p.y * a.p.y > b.p.x * b.p.x + b.p.y * b.p.y;
}

/// By falling pT, equal ones in the order of the file. A few particles are inserted one by one,
/// since std::stable_sort takes memory from the heap.
void sortByMomentum(std::vector<Particle>& particles)
{
    if (particles.size() > 16) {
        std::stable_sort(particles.begin(), particles.end(), harder);
        return;
    }
    for (std::size_t i = 1; i < particles.size(); ++i)
        for (std::size_t k = i; k > 0 && harder(particles[k], particles[k - 1]); --k)
            std::swap(particles[k], particles[k - 1]);
}

} // namespace

bool isVisibleCode(int pdgId)
{
    const int code = std::abs(pdgId);
    const bool hadron = (code > 100 && code < 1000000) || code > 1000000000;
    return (code >= 1 && code <= 6) || code == 9 || code == 11 || code == 13 || code == 15 ||
           (code >= 21 && code <= 25) || hadron;
}

void ParticleEvent::sortParticles()
{
    sums = {};
    for (std::size_t i = 2; i < lists.size(); ++i)
        lists[i].clear();
    for (const Particle& particle : list(ParticleList::All)) {
        const int code = std::abs(particle.pdgId);
        const ParticleList where = listOf(code);
        if (where != ParticleList::Truth)
            list(where).push_back(particle);
        if (where == ParticleList::Electrons || where == ParticleList::Muons)
            list(ParticleList::Leptons).push_back(particle);
        if (where == ParticleList::Jets && particle.bTag)
            list(ParticleList::BJets).push_back(particle);
        sum(ParticleSum::Everything).p = sum(ParticleSum::Everything).p + particle.p;
        if (isVisibleCode(code))
            sum(ParticleSum::Visible).p = sum(ParticleSum::Visible).p + particle.p;
    }
    for (std::size_t i = 2; i < lists.size(); ++i)
        sortByMomentum(lists[i]);
    const FourVector& visible = sum(ParticleSum::Visible).p;
    sum(ParticleSum::MissingEnergy).p = {std::hypot(visible.x, visible.y), -visible.x, -visible.y,
                                         0.0};
}

} // namespace assay
