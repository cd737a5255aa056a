// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/EqualRate.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

class EqualRateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theInterferingRateHasOnePartner_data()
    {
        QTest::addColumn<double>("at");
        for (const double at : {0.0, 0.3, 1.0, 2.37, 4.0})
            QTest::addRow("g = %g", at) << at;
    }
    void theInterferingRateHasOnePartner()
    {
        QFETCH(double, at);
        const double b = 0.6087, i = -0.0670, s = 0.0259; // fb, off-shell four leptons
        const auto rate = [=](double g) { return b + i * g + s * g * g; };
        const auto points = pointsOfEqualRate(rate, -4.0, 8.0, at);
        QCOMPARE(points.size(), std::size_t(1));
        QVERIFY(std::abs(points[0] - (-i / s - at)) < 1e-10);
    }
    void aMonotonousRateHasNone()
    {
        QVERIFY(pointsOfEqualRate([](double x) { return std::exp(x); }, -1.0, 1.0, 0.1).empty());
        QVERIFY(pointsOfEqualRate([](double) { return 2.0; }, -1.0, 1.0, 0.0).empty());
        QVERIFY(pointsOfEqualRate([](double x) { return x * x; }, -1.0, 1.0, 0.0).empty());
    }
    void aWaveHasSeveral()
    {
        const auto points =
            pointsOfEqualRate([](double x) { return std::sin(x); }, 0.0, 4.0 * M_PI, 0.5);
        QCOMPARE(points.size(), std::size_t(3));
        QVERIFY(std::abs(points[0] - (M_PI - 0.5)) < 1e-9);
        QVERIFY(std::abs(points[1] - (2.0 * M_PI + 0.5)) < 1e-9);
        QVERIFY(std::abs(points[2] - (3.0 * M_PI - 0.5)) < 1e-9);
    }
    void pointsOutsideOfTheRangeAreNotGiven()
    {
        const auto rate = [](double x) { return x * x; };
        QVERIFY(pointsOfEqualRate(rate, 0.0, 2.0, 1.0).empty());
    }
};

QTEST_APPLESS_MAIN(EqualRateTest)
#include "EqualRateTest.moc"
