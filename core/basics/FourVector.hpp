// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cmath>
#include <complex>

namespace assay {

/// Contravariant components (e, x, y, z) in GeV, metric (+, -, -, -). \p T is double for momenta,
/// complex for currents and polarisations.
template <typename T>
struct FourVectorOf {
    T e{}, x{}, y{}, z{};

    FourVectorOf operator+(const FourVectorOf& o) const
    {
        return {e + o.e, x + o.x, y + o.y, z + o.z};
    }
    FourVectorOf operator-(const FourVectorOf& o) const
    {
        return {e - o.e, x - o.x, y - o.y, z - o.z};
    }
    FourVectorOf operator-() const { return {-e, -x, -y, -z}; }
};

using FourVector = FourVectorOf<double>;
using ComplexFourVector = FourVectorOf<std::complex<double>>;

/// a . b without complex conjugation.
template <typename A, typename B>
auto dot(const FourVectorOf<A>& a, const FourVectorOf<B>& b)
{
    return a.e * b.e - a.x * b.x - a.y * b.y - a.z * b.z;
}

template <typename S, typename T>
auto operator*(const S& factor, const FourVectorOf<T>& v) -> FourVectorOf<decltype(factor * v.e)>
{
    return {factor * v.e, factor * v.x, factor * v.y, factor * v.z};
}

inline ComplexFourVector toComplex(const FourVector& v)
{
    return {v.e, v.x, v.y, v.z};
}

inline ComplexFourVector conjugate(const ComplexFourVector& v)
{
    return {std::conj(v.e), std::conj(v.x), std::conj(v.y), std::conj(v.z)};
}

/// \p v, given in the rest frame of \p frame (of mass \p mass), as seen where \p frame has its
/// momentum.
inline FourVector boostedFrom(const FourVector& v, const FourVector& frame, double mass)
{
    const double along = v.x * frame.x + v.y * frame.y + v.z * frame.z;
    const double factor = (v.e + along / (frame.e + mass)) / mass;
    return {(v.e * frame.e + along) / mass, v.x + factor * frame.x, v.y + factor * frame.y,
            v.z + factor * frame.z};
}

} // namespace assay
