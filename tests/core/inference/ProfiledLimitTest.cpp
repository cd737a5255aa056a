// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ChiSquare.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"
#include "core/inference/ProfiledLimit.hpp"

#include <QtTest>

#include <Eigen/LU>

#include <cmath>
#include <functional>
#include <limits>

using namespace assay;

namespace {

/// q of a formula on a grid; \p minima are its local minima.
LimitResult limitOf(const std::vector<GridAxis>& grid, const std::vector<BestFit>& minima,
                    const std::function<double(const Theta&)>& q)
{
    LimitResult result;
    result.grid = grid;
    result.thetas = productGrid(grid);
    result.levels = {0.68, 0.95};
    result.minima = minima;
    result.bestFit = minima.front();
    result.dof = int(GridIndex(grid).freeAxes().size());
    result.logLikelihoodRate = Vector::Zero(result.thetas.rows());
    result.logLikelihoodShape.resize(result.thetas.rows());
    for (Eigen::Index t = 0; t < result.thetas.rows(); ++t) {
        Theta theta(std::size_t(result.thetas.cols()));
        for (std::size_t p = 0; p < theta.size(); ++p)
            theta[p] = result.thetas(t, Eigen::Index(p));
        result.logLikelihoodShape[t] = -0.5 * q(theta);
    }
    setTestStatistic(result);
    return result;
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class ProfiledLimitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// q = d^T F d with a strong correlation: profiled, (theta_a - best_a)^2 / (F^-1)_aa.
    void correlatedGaussianIsExact()
    {
        const double best[] = {0.1, -0.2};
        Matrix information(2, 2);
        information << 90.0, 60.0, 60.0, 55.0;
        const Matrix covariance = information.inverse();
        const auto q = [&](const Theta& theta) {
            const double a = theta[0] - best[0], b = theta[1] - best[1];
            return information(0, 0) * a * a + 2.0 * information(0, 1) * a * b
                   + information(1, 1) * b * b;
        };
        const LimitResult plane =
            limitOf({{-2.0, 2.0, 41}, {-2.5, 2.5, 61}}, {{{0.1, -0.2}, 0.0, 0.0}}, q);
        for (const std::size_t axis : {0u, 1u}) {
            const auto profile = profiledOn(plane, axis);
            QVERIFY2(profile.ok(), profile ? "" : profile.error().text().c_str());
            QCOMPARE(profile->dof, 1);
            QCOMPARE(profile->q.size(), Eigen::Index(plane.grid[axis].points));
            const double sigma = std::sqrt(covariance(Eigen::Index(axis), Eigen::Index(axis)));
            int compared = 0;
            for (Eigen::Index i = 0; i < profile->q.size(); ++i) {
                const double value = profile->thetas(i, Eigen::Index(axis));
                const double other = profile->thetas(i, Eigen::Index(1 - axis));
                if (std::abs(other) > 1.9)
                    continue; // The minimum is beyond the grid.
                const double pull = (value - best[axis]) / sigma;
                QVERIFY(near(profile->q[i], pull * pull, 1e-9 * (1.0 + pull * pull)));
                QCOMPARE(profile->pValues[i], chiSquareSurvival(profile->q[i], 1));
                ++compared;
            }
            QVERIFY(compared > 15);
            QVERIFY(profile->contours.empty());
            for (const double level : {0.68, 0.95}) {
                const auto& intervals = profile->intervals.at(level);
                QCOMPARE(intervals.size(), std::size_t(1));
                const double half = sigma * std::sqrt(chiSquareQuantile(level, 1));
                QVERIFY(near(intervals[0].low, best[axis] - half, 1e-7));
                QVERIFY(near(intervals[0].high, best[axis] + half, 1e-7));
            }
        }
        // Not the slice through the best fit, which is narrower by far.
        const auto profile = profiledOn(plane, 0);
        const double slice = std::sqrt(chiSquareQuantile(0.68, 1) / information(0, 0));
        QVERIFY(profile->intervals.at(0.68)[0].high - best[0] > 1.5 * slice);
    }

    /// Two branches: the profile follows the lower one at each value.
    void branchesAreFollowed()
    {
        const auto branch = [](double value, double at, double width, double floor) {
            return floor + (value - at) * (value - at) / (width * width);
        };
        const auto q = [&](const Theta& theta) {
            return std::min(branch(theta[0], -0.5, 0.1, 0.0) + branch(theta[1], 0.6, 0.2, 0.0),
                            branch(theta[0], 0.5, 0.1, 0.5) + branch(theta[1], -0.6, 0.2, 0.0));
        };
        // The third one is above the profile: at -0.5 the other branch is lower.
        const LimitResult plane =
            limitOf({{-1.0, 1.0, 81}, {-1.0, 1.0, 81}},
                    {{{-0.5, 0.6}, 0.0, 0.0}, {{0.5, -0.6}, -0.25, 0.0}, {{-0.49, -0.9}, -3.0, 0.0}},
                    q);
        const auto profile = profiledOn(plane, 0);
        QVERIFY(profile.ok());
        QCOMPARE(profile->minima.size(), std::size_t(2));
        const auto& intervals = profile->intervals.at(0.68);
        QCOMPARE(intervals.size(), std::size_t(2));
        const double first = 0.1 * std::sqrt(chiSquareQuantile(0.68, 1));
        const double second = 0.1 * std::sqrt(chiSquareQuantile(0.68, 1) - 0.5);
        QVERIFY(near(intervals[0].low, -0.5 - first, 1e-6));
        QVERIFY(near(intervals[0].high, -0.5 + first, 1e-6));
        QVERIFY(near(intervals[1].low, 0.5 - second, 1e-6));
        QVERIFY(near(intervals[1].high, 0.5 + second, 1e-6));
    }

    /// With two other axes the minimum is that of the grid; one of them is fixed.
    void threeAndFixedParameters()
    {
        const auto q = [](const Theta& theta) {
            return 4.0 * theta[0] * theta[0] + theta[2] * theta[2] + 9.0 * theta[3] * theta[3];
        };
        const LimitResult cube = limitOf({{-1.0, 1.0, 21}, {0.3, 0.3, 1}, {-1.0, 1.0, 11},
                                          {-1.0, 1.0, 21}},
                                         {{{0.0, 0.3, 0.0, 0.0}, 0.0, 0.0}}, q);
        const auto profile = profiledOn(cube, 3);
        QVERIFY(profile.ok());
        QCOMPARE(profile->q.size(), Eigen::Index(21));
        for (Eigen::Index i = 0; i < 21; ++i) {
            const double value = profile->thetas(i, 3);
            QVERIFY(near(profile->q[i], 9.0 * value * value, 1e-12));
            QVERIFY(profile->thetas(i, 0) == 0.0 && profile->thetas(i, 1) == 0.3);
        }
        QVERIFY(!profiledOn(cube, 1).ok());
        QVERIFY(!profiledOn(cube, 7).ok());
        // One free parameter: nothing to profile.
        const auto again = profiledOn(*profile, 3);
        QVERIFY(again.ok() && again->q == profile->q);
    }

    /// Columns without a valid ratio stay without a number and do not spoil the others.
    void pointsWithoutANumber()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto q = [&](const Theta& theta) {
            return theta[0] > 0.75 || (theta[1] < 0.0 && theta[1] > -0.15)
                       ? nan : 25.0 * (theta[0] * theta[0] + theta[1] * theta[1]);
        };
        const LimitResult plane = limitOf({{-1.0, 1.0, 21}, {-1.0, 1.0, 21}},
                                          {{{0.0, 0.0}, 0.0, 0.0}}, q);
        const auto profile = profiledOn(plane, 0);
        QVERIFY(profile.ok());
        for (Eigen::Index i = 0; i < 21; ++i) {
            const double value = profile->thetas(i, 0);
            if (value > 0.75)
                QVERIFY(std::isnan(profile->q[i]));
            else
                QVERIFY(near(profile->q[i], 25.0 * value * value, 1e-12));
        }
    }
};

QTEST_APPLESS_MAIN(ProfiledLimitTest)
#include "ProfiledLimitTest.moc"
