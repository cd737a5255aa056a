// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ParticleSmearing.hpp"

#include <algorithm>
#include <cstdlib>

namespace assay {

namespace {

const Smearing* rowFor(const std::vector<Smearing>& rows, int code)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        if (row->particles.empty() ||
            std::any_of(row->particles.begin(), row->particles.end(),
                        [code](int known) { return std::abs(known) == std::abs(code); }))
            return &*row;
    return nullptr;
}

double smeared(double value, const Smearing::Width& width, Random& random)
{
    const double sigma = width.absolute + width.relative * value;
    return sigma > 0.0 ? random.normal(value, sigma) : value;
}

/// Drawn again while not above \p minimum. A width that makes that hopeless must not hang.
double smearedAbove(double value, double minimum, const Smearing::Width& width, Random& random)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const double result = smeared(value, width, random);
        if (result > minimum || result == value)
            return result;
    }
    return value;
}

} // namespace

void smearParticle(const std::vector<Smearing>& rows, Random& random, Particle& particle)
{
    const Smearing* row = rowFor(rows, particle.pdgId);
    FourVector& p = particle.p;
    double pt = transverseMomentum(p);
    if (!row || pt == 0.0) // along the beam there is no direction to smear
        return;
    const double mass = std::max(invariantMass(p), 0.0);
    const bool ptFollows = row->onShell == "pt", energyFollows = row->onShell == "energy";
    double energy = p.e;
    if (!energyFollows)
        energy = smearedAbove(p.e, ptFollows ? mass : 0.0, row->energy, random);
    if (!ptFollows)
        pt = smearedAbove(pt, 0.0, row->pt, random);
    const double eta = smeared(pseudorapidity(p), row->eta, random);
    const double phi = smeared(azimuth(p), row->phi, random);
    if (ptFollows)
        pt = std::sqrt(std::max(energy * energy - mass * mass, 0.0)) / std::cosh(eta);
    p.x = pt * std::cos(phi);
    p.y = pt * std::sin(phi);
    p.z = pt * std::sinh(eta);
    p.e = energyFollows ? std::sqrt(p.x * p.x + p.y * p.y + p.z * p.z + mass * mass) : energy;
}

} // namespace assay
