// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ParticleCodes.hpp"

#include <array>
#include <cstdlib>

namespace assay {

namespace {

/// Three times the charge of quark codes 1 to 8.
constexpr std::array<int, 9> quarkThirds = {0, -1, 2, -1, 2, -1, 2, -1, 2};

/// Three times the charge of a hadron from the digits n_q1 n_q2 n_q3 of its code.
int hadronThirds(int code)
{
    const int q1 = code / 1000 % 10, q2 = code / 100 % 10, q3 = code / 10 % 10;
    if (q1 > 8 || q2 > 8 || q3 > 8)
        return 0;
    const auto thirds = [](int quark) { return quarkThirds[static_cast<std::size_t>(quark)]; };
    if (q1 > 0)
        return thirds(q1) + thirds(q2) + thirds(q3);
    // Of a meson the heavier quark comes first; it is the quark if it is up-like, else the
    // antiquark.
    return q2 % 2 == 0 ? thirds(q2) - thirds(q3) : thirds(q3) - thirds(q2);
}

} // namespace

double chargeOfCode(int pdgId)
{
    const int code = std::abs(pdgId);
    int thirds = 0;
    if (code >= 1 && code <= 8)
        thirds = quarkThirds[static_cast<std::size_t>(code)];
    else if (code == 11 || code == 13 || code == 15 || code == 17)
        thirds = -3;
    else if (code == 24 || code == 34 || code == 37)
        thirds = 3;
    else if (code > 100 && code < 1000000)
        thirds = hadronThirds(code);
    return (pdgId < 0 ? -thirds : thirds) / 3.0;
}

} // namespace assay
