// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/DecayAngles.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

struct Direction {
    double x = 0.0, y = 0.0, z = 0.0;
};

double product(const Direction& a, const Direction& b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

Direction cross(const Direction& a, const Direction& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

Direction unit(const Direction& v)
{
    const double length = std::sqrt(product(v, v));
    return {v.x / length, v.y / length, v.z / length};
}

Direction directionOf(const FourVector& v)
{
    return unit({v.x, v.y, v.z});
}

/// The decay product in the rest frame of its parent, reached through that of the system.
FourVector decayProduct(const FourVector& v, const FourVector& parent, const FourVector& system)
{
    return inRestFrame(inRestFrame(v, system), inRestFrame(parent, system));
}

} // namespace

FourVector inRestFrame(const FourVector& v, const FourVector& frame)
{
    const double mass = std::sqrt(dot(frame, frame));
    const double along = v.x * frame.x + v.y * frame.y + v.z * frame.z;
    const double energy = (v.e * frame.e - along) / mass;
    const double factor = (v.e + energy) / (frame.e + mass);
    return {energy, v.x - factor * frame.x, v.y - factor * frame.y, v.z - factor * frame.z};
}

double cosThetaDecay(const FourVector& v, const FourVector& parent, const FourVector& system)
{
    return product(directionOf(decayProduct(v, parent, system)),
                   directionOf(inRestFrame(parent, system)));
}

double phiDecay(const FourVector& v, const FourVector& parent, const FourVector& system)
{
    const Direction beam =
        directionOf(inRestFrame({1.0, 0.0, 0.0, std::copysign(1.0, system.z)}, system));
    const Direction z = directionOf(inRestFrame(parent, system));
    const Direction y = unit(cross(beam, z));
    const Direction lepton = directionOf(decayProduct(v, parent, system));
    return std::atan2(product(lepton, y), product(lepton, cross(y, z)));
}

FourVector neutrinoOfW(const FourVector& lepton, const FourVector& missing)
{
    constexpr double massW = 80.379;
    const double leptonPt2 = lepton.x * lepton.x + lepton.y * lepton.y;
    const double missingPt2 = missing.x * missing.x + missing.y * missing.y;
    const double half = 0.5 * massW * massW + lepton.x * missing.x + lepton.y * missing.y;
    const double root = std::max(half * half - leptonPt2 * missingPt2, 0.0);
    const double centre = half * lepton.z / leptonPt2;
    const double distance = lepton.e * std::sqrt(root) / leptonPt2;
    const double z = centre > 0.0 ? centre - distance : centre + distance;
    return {std::sqrt(missingPt2 + z * z), missing.x, missing.y, z};
}

} // namespace assay
