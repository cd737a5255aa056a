// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/TrainingSet.hpp"
#include "core/basics/Random.hpp"

/// Training rows of the Gaussian toy (spec methods N1) from its closed forms: z ~ N(theta, 2),
/// x ~ N(z, 1); llr(x; theta, 0) = theta (2 x - theta) / 10.
namespace gauss {

inline assay::TrainingSet emptySet(std::size_t rows)
{
    assay::TrainingSet set;
    set.parameters = {"theta"};
    set.observables = {"x"};
    set.referenceTheta = {0.0};
    const auto n = static_cast<Eigen::Index>(rows);
    set.x.resize(n, 1);
    set.score.resize(n, 1);
    set.part.assign(rows, assay::Part::Train);
    for (std::size_t i = 4; i < rows; i += 5)
        set.part[i] = assay::Part::Validation;
    return set;
}

/// Half of the rows from theta ~ U(-4, 4) (y = 0), half from the reference 0 (y = 1).
inline assay::TrainingSet ratioRows(std::size_t rows, std::uint64_t seed)
{
    assay::TrainingSet set = emptySet(rows);
    const auto n = static_cast<Eigen::Index>(rows);
    set.theta.resize(n, 1);
    set.y.resize(n);
    set.logR.resize(n);
    assay::Random random(seed);
    for (Eigen::Index i = 0; i < n; ++i) {
        const double theta = random.uniform(-4.0, 4.0);
        const double y = random.uniform() < 0.5 ? 0.0 : 1.0;
        const double z = random.normal(y == 0.0 ? theta : 0.0, 2.0);
        set.x(i, 0) = random.normal(z, 1.0);
        set.theta(i, 0) = theta;
        set.y(i) = y;
        set.logR(i) = theta * (2.0 * z - theta) / 8.0;
        set.score(i, 0) = (z - theta) / 4.0;
    }
    return set;
}

/// Rows drawn at theta = 0 with their joint score there.
inline assay::TrainingSet scoreRows(std::size_t rows, std::uint64_t seed)
{
    assay::TrainingSet set = emptySet(rows);
    assay::Random random(seed);
    for (Eigen::Index i = 0; i < set.x.rows(); ++i) {
        const double z = random.normal(0.0, 2.0);
        set.x(i, 0) = random.normal(z, 1.0);
        set.score(i, 0) = z / 4.0;
    }
    return set;
}

/// Mean squared error of an llr on theta in [-4, 4], x ~ p(x|1) (the measure of spec methods B).
template <typename Llr>
double llrError(const Llr& llr)
{
    assay::Random random(99);
    assay::Matrix x(2000, 1), thetas(33, 1);
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        x(i, 0) = random.normal(1.0, 2.2360679774997896);
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        thetas(t, 0) = -4.0 + 0.25 * static_cast<double>(t);
    const assay::Matrix values = llr(x, thetas);
    double sum = 0.0;
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const double exact = thetas(t, 0) * (2.0 * x(i, 0) - thetas(t, 0)) / 10.0;
            sum += (values(t, i) - exact) * (values(t, i) - exact);
        }
    }
    return sum / static_cast<double>(values.size());
}

} // namespace gauss
