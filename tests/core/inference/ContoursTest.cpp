// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Contours.hpp"
#include "core/inference/Intervals.hpp"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace assay;

namespace {

std::vector<double> steps(double low, double high, int points)
{
    std::vector<double> values;
    for (int i = 0; i < points; ++i)
        values.push_back(low + (high - low) * i / (points - 1));
    return values;
}

template <typename F>
Matrix tabulate(const std::vector<double>& xs, const std::vector<double>& ys, F f)
{
    Matrix values(static_cast<Eigen::Index>(xs.size()), static_cast<Eigen::Index>(ys.size()));
    for (std::size_t i = 0; i < xs.size(); ++i)
        for (std::size_t j = 0; j < ys.size(); ++j)
            values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = f(xs[i], ys[j]);
    return values;
}

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class ContoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ellipse()
    {
        // q = x^T I x with I of determinant 3: the area inside q = 2.2789 is pi 2.2789 / sqrt(3).
        const auto xs = steps(-2.0, 2.0, 81), ys = steps(-2.5, 2.5, 81);
        const Matrix q = tabulate(xs, ys, [](double x, double y) {
            return 2.0 * (x - 0.1) * (x - 0.1) + 2.0 * (x - 0.1) * y + 2.0 * y * y;
        });
        const double level = 2.2789;
        const auto lines = contourLines(xs, ys, q, level);
        QCOMPARE(lines.size(), 1u);
        QVERIFY(lines[0].closed);
        const double expected = std::numbers::pi * level / std::sqrt(3.0);
        QVERIFY(std::abs(signedArea(lines[0]) / expected - 1.0) < 2e-3);
        QVERIFY(std::abs(signedArea(lines[0]) - areaBelow(xs, ys, q, level)) < 1e-12);
        // Twice as fine: four times closer, well inside 1e-3.
        const auto fx = steps(-2.0, 2.0, 161), fy = steps(-2.5, 2.5, 161);
        const Matrix fine = tabulate(fx, fy, [](double x, double y) {
            return 2.0 * (x - 0.1) * (x - 0.1) + 2.0 * (x - 0.1) * y + 2.0 * y * y;
        });
        const auto fineLines = contourLines(fx, fy, fine, level);
        QVERIFY(std::abs(signedArea(fineLines[0]) / expected - 1.0) < 1e-3);
        for (const auto& point : fineLines[0].points) {
            const double x = point[0] - 0.1, y = point[1];
            QVERIFY(std::abs(2.0 * x * x + 2.0 * x * y + 2.0 * y * y - level) < 5e-3);
        }
    }

    void ringHasAHole()
    {
        const auto xs = steps(-2.0, 2.0, 201);
        const Matrix q = tabulate(xs, xs, [](double x, double y) {
            return std::abs(std::hypot(x, y) - 1.0);
        });
        const auto lines = contourLines(xs, xs, q, 0.25);
        QCOMPARE(lines.size(), 2u);
        double sum = 0.0;
        int holes = 0;
        for (const Polyline& line : lines) {
            QVERIFY(line.closed);
            sum += signedArea(line);
            holes += signedArea(line) < 0.0;
        }
        QCOMPARE(holes, 1);
        QVERIFY(std::abs(sum - std::numbers::pi * (1.25 * 1.25 - 0.75 * 0.75)) < 2e-3);
        QVERIFY(std::abs(sum - areaBelow(xs, xs, q, 0.25)) < 1e-12);
    }

    void twoIslands()
    {
        const auto xs = steps(-3.0, 3.0, 121);
        const Matrix q = tabulate(xs, xs, [](double x, double y) {
            return std::min(std::hypot(x - 1.5, y), std::hypot(x + 1.5, y));
        });
        QCOMPARE(contourLines(xs, xs, q, 0.5).size(), 2u);
        QCOMPARE(contourLines(xs, xs, q, 5.0).size(), 0u); // All below: no line at all.
        QVERIFY(std::abs(areaBelow(xs, xs, q, 9.0) - 36.0) < 1e-10);
    }

    void openAtTheEdge()
    {
        const auto xs = steps(0.0, 1.0, 11);
        const Matrix q = tabulate(xs, xs, [](double x, double) { return x; });
        const auto lines = contourLines(xs, xs, q, 0.35);
        QCOMPARE(lines.size(), 1u);
        QVERIFY(!lines[0].closed);
        QCOMPARE(lines[0].points.size(), 11u);
        for (const auto& point : lines[0].points)
            QVERIFY(std::abs(point[0] - 0.35) < 1e-14);
        QVERIFY(std::abs(areaBelow(xs, xs, q, 0.35) - 0.35) < 1e-14);
    }

    void nanCellsCutTheLine()
    {
        const auto xs = steps(0.0, 1.0, 11);
        Matrix q = tabulate(xs, xs, [](double x, double) { return x; });
        q(3, 5) = notANumber;
        const auto lines = contourLines(xs, xs, q, 0.35);
        QCOMPARE(lines.size(), 2u);
        for (const Polyline& line : lines) {
            QVERIFY(!line.closed);
            for (const auto& point : line.points)
                QVERIFY(std::isfinite(point[0]) && std::isfinite(point[1]));
        }
        QVERIFY(std::abs(areaBelow(xs, xs, q, 0.35) - (0.35 - 0.1 * 0.2 - 0.05 * 0.2)) < 1e-14);
    }

    void infinityIsJustHigh()
    {
        const auto xs = steps(-1.0, 1.0, 21);
        const Matrix q = tabulate(xs, xs, [](double x, double y) {
            const double r = std::hypot(x, y);
            return r < 0.55 ? r : std::numeric_limits<double>::infinity();
        });
        const auto lines = contourLines(xs, xs, q, 1.0);
        QCOMPARE(lines.size(), 1u);
        QVERIFY(lines[0].closed && std::isfinite(signedArea(lines[0])) && signedArea(lines[0]) > 0);
    }

    void saddleIsDecidedByTheMean()
    {
        const std::vector<double> unit = {0.0, 1.0};
        Matrix q(2, 2);
        q << 0.0, 1.0, 1.0, 0.2; // q(0,0) and q(1,1) low, mean 0.55.
        const auto separated = contourLines(unit, unit, q, 0.5);
        QCOMPARE(separated.size(), 2u);
        const double corners = areaBelow(unit, unit, q, 0.5);
        // Triangles with legs 0.5 and 0.375.
        QVERIFY(std::abs(corners - 0.5 * (0.25 + 0.375 * 0.375)) < 1e-14);
        const double joined = areaBelow(unit, unit, q, 0.6);
        // The square without the triangles at the two high corners, legs 0.4 and 0.5.
        QVERIFY(std::abs(joined - (1.0 - 2.0 * 0.5 * 0.4 * 0.5)) < 1e-14);
    }

    void disconnectedIntervals()
    {
        // (x^2 - 1)^2: below 0.25 in [sqrt(.5), sqrt(1.5)] and its mirror image.
        const auto function = [](double x) -> Result<double> {
            return (x * x - 1.0) * (x * x - 1.0);
        };
        std::vector<std::pair<double, double>> scan;
        for (const double x : steps(-2.0, 2.0, 41))
            scan.emplace_back(x, *function(x));
        const auto intervals = intervalsBelow(scan, 0.25, function);
        QVERIFY(intervals.ok());
        QCOMPARE(intervals->size(), 2u);
        QVERIFY(std::abs((*intervals)[1].low - std::sqrt(0.5)) < 1e-9);
        QVERIFY(std::abs((*intervals)[1].high - std::sqrt(1.5)) < 1e-9);
        QVERIFY(std::abs((*intervals)[0].low + std::sqrt(1.5)) < 1e-9);
        QVERIFY(!(*intervals)[0].lowOpen && !(*intervals)[1].highOpen);
    }

    void openIntervalsAndNan()
    {
        const std::vector<std::pair<double, double>> scan = {
            {0.0, 0.5}, {1.0, 1.5}, {2.0, notANumber}, {3.0, 0.2}, {4.0, 0.4}};
        const auto intervals = intervalsBelow(scan, 1.0, {});
        QVERIFY(intervals.ok());
        QCOMPARE(intervals->size(), 2u);
        QVERIFY((*intervals)[0].lowOpen && !(*intervals)[0].highOpen);
        QVERIFY(std::abs((*intervals)[0].high - 0.5) < 1e-14);
        QVERIFY((*intervals)[1].lowOpen && (*intervals)[1].highOpen);
        QCOMPARE((*intervals)[1].low, 3.0);
        QCOMPARE((*intervals)[1].high, 4.0);
    }
};

QTEST_APPLESS_MAIN(ContoursTest)
#include "ContoursTest.moc"
