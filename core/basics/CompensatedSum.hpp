// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <Eigen/Core>

namespace assay {

/// Sum of arrays with Neumaier's compensation: the error does not grow with the number of terms.
/// Terms are usually the plain sums of blocks of events, added in order, so that the result does
/// not depend on the number of threads.
class CompensatedSum {
public:
    explicit CompensatedSum(Eigen::Index size)
        : m_sum(Eigen::ArrayXd::Zero(size)), m_carry(Eigen::ArrayXd::Zero(size))
    {
    }

    void add(const double* terms)
    {
        for (Eigen::Index i = 0; i < m_sum.size(); ++i) {
            const double total = m_sum[i] + terms[i];
            m_carry[i] += std::abs(m_sum[i]) >= std::abs(terms[i])
                              ? (m_sum[i] - total) + terms[i]
                              : (terms[i] - total) + m_sum[i];
            m_sum[i] = total;
        }
    }

    Eigen::ArrayXd value() const { return m_sum + m_carry; }

private:
    Eigen::ArrayXd m_sum;
    Eigen::ArrayXd m_carry;
};

} // namespace assay
