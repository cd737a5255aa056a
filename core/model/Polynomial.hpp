// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/model/Parameter.hpp"

#include <vector>

namespace assay {

/// The monomials phi_c(theta) = prod_p theta_p^{k_cp} in which a differential cross section is
/// linear: dsigma(z|theta) = sum_c phi_c(theta) f_c(z) (spec methods A). Order: exponent tuples
/// lexicographic, last parameter fastest, as in MadMiner's files.
class Polynomial {
public:
    Polynomial() = default;
    /// \p powers [C][P]; every row has the same length, exponents >= 0.
    explicit Polynomial(std::vector<std::vector<int>> powers);

    /// All monomials with exponent of p at most parameters[p].maxPower and total degree at most
    /// \p maxOverallPower.
    static Polynomial complete(const std::vector<Parameter>& parameters, int maxOverallPower);
    /// Union over power configurations (production x decay): [config][P] and one total each.
    static Polynomial unionOf(const std::vector<std::vector<int>>& maxPowers,
                              const std::vector<int>& maxOverallPowers);

    std::size_t size() const { return m_powers.size(); }            ///< C
    std::size_t parameterCount() const;                             ///< P
    const std::vector<std::vector<int>>& powers() const { return m_powers; }

    /// phi(theta), [C]. Cost O(C P).
    Vector values(const Theta& theta) const;
    /// d phi_c / d theta_p, [P][C].
    Matrix gradients(const Theta& theta) const;
    /// d^2 phi_c / d theta_p d theta_q for one c-vector per pair: P*P rows, row p*P+q, [P*P][C].
    Matrix secondDerivatives(const Theta& theta) const;

private:
    std::vector<std::vector<int>> m_powers;
};

} // namespace assay
