// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <array>

namespace assay {

/// Leading-order parton densities of the proton: the published starting distributions of MSTW 2008
/// LO (arXiv:0901.0002), evolved at one loop with five flavours and fitted with positive functions
/// by this project. Not the set of that name as other programs distribute it.
///
///   ln(x f) = sum_j S^j [sum_k C_jk T_k(w) + C_j12 ln x + C_j13 ln(1 - x)],
///   w = 2 (x^0.2 - 0.1) / 0.9 - 1, S = ln[ln(Q^2 / 0.255^2) / ln(400 / 0.255^2)]
class PartonDensities {
public:
    /// One value per parton, by PDG code from -5 to 5; [5] is the gluon.
    struct Values {
        std::array<double, 11> xf{}; ///< x f(x), index code + 5
        double of(int code) const { return xf[static_cast<std::size_t>(code + 5)]; }
        double gluon() const { return xf[5]; }
    };

    /// At the scale \p q in GeV (kept between 20 and 6000): folds the fit once for all x.
    explicit PartonDensities(double q);

    /// x f of all partons at \p x, kept between 1e-5 and 0.999999. About 150 ns.
    Values at(double x) const;

    /// x f of \p first at \p xFirst times x f of \p second at \p xSecond, by signed PDG code (21
    /// is the gluon), at the scale \p q: only the functions that it takes, about 100 ns.
    static double product(int first, double xFirst, int second, double xSecond, double q);
    /// Of a quark and its antiquark.
    static double pair(int quark, double xQuark, double xAntiquark, double q)
    {
        return product(quark, xQuark, -quark, xAntiquark, q);
    }

private:
    static constexpr std::size_t terms = 14;
    using Fit = std::array<std::array<double, terms>, 4>;
    static const std::array<Fit, 8> fits;
    static double one(int code, double x, const std::array<double, 4>& powers);
    /// Transposed, so that the eight functions are summed side by side.
    std::array<std::array<double, 8>, terms> m_coefficients{};
};

} // namespace assay
