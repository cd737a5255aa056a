// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/ScanEdge.hpp"

#include <QTest>

using namespace assay;

namespace {

/// q = ((g - best) / 0.5)^2 in one parameter.
LimitResult parabola(double low, double high, double best)
{
    LimitResult result;
    result.parameters = {"g"};
    result.grid = {{low, high, 41}};
    result.thetas = productGrid(result.grid);
    result.q = ((result.thetas.col(0).array() - best) / 0.5).square();
    result.dof = 1;
    result.bestFit.theta = {best};
    result.levels = {0.68, 0.95};
    return result;
}

Parameter range(double low, double high)
{
    Parameter parameter;
    parameter.name = std::string("g"); // Assigning the literal makes GCC 12 warn in vain.
    parameter.low = low;
    parameter.high = high;
    return parameter;
}

} // namespace

/// When to scan more, and how far.
class ScanEdgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 95 % of one parameter: |g - best| < 0.98.
    void onlyEndsInsideTheRangeAreTooSoon_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("best");
        QTest::addColumn<bool>("soon");
        QTest::newRow("closed") << -2.0 << 2.0 << 0.0 << false;
        QTest::newRow("just closed") << -2.0 << 1.0 << 0.0 << false;
        QTest::newRow("open above") << -2.0 << 0.9 << 0.0 << true;
        QTest::newRow("open below") << -0.9 << 2.0 << 0.0 << true;
        QTest::newRow("on the bound") << -3.0 << 2.0 << -3.0 << false;
        QTest::newRow("best fit at the end") << -2.0 << 2.0 << 2.0 << true;
        QTest::newRow("beyond the bound") << -4.0 << 2.0 << -4.0 << false;
    }

    void onlyEndsInsideTheRangeAreTooSoon()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, best);
        QTEST(scanEndsTooSoon(parabola(low, high, best), {range(-3.0, 3.0)}), "soon");
    }

    void aFixedParameterHasNoEnds()
    {
        LimitResult result = parabola(-2.0, 2.0, 0.0);
        result.grid = {{-2.0, 2.0, 41}, {0.1, 0.1, 1}};
        result.thetas = productGrid(result.grid);
        result.bestFit.theta = {0.0, 0.1};
        QVERIFY(!scanEndsTooSoon(result, {range(-3.0, 3.0), range(-1.0, 1.0)}));
    }

    void whatIsInvalidIsNotAllowed()
    {
        LimitResult result = parabola(-2.0, 0.9, 0.0);
        result.q[result.q.size() - 1] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!scanEndsTooSoon(result, {range(-3.0, 3.0)}));
    }

    void moreIsScannedWithinTheRangeOnly()
    {
        const std::vector<double> free = enlargedScan({-0.02, 0.02, 9.0}, range(-1.0, 1.0));
        QVERIFY(std::abs(free[0] + 0.03) < 1e-12 && std::abs(free[1] - 0.03) < 1e-12);
        QCOMPARE(free[2], 13.0);
        const std::vector<double> bound = enlargedScan({0.0, 2.0, 5.0}, range(0.0, 2.2));
        QCOMPARE(bound[0], 0.0);
        QCOMPARE(bound[1], 2.2);
        QCOMPARE(bound[2], 6.0); // 0.44 apart, not 0.5.
        const std::vector<double> whole = enlargedScan({0.0, 4.0, 81.0}, range(0.0, 4.0));
        QCOMPARE(whole, (std::vector<double>{0.0, 4.0, 81.0}));
    }
};

QTEST_APPLESS_MAIN(ScanEdgeTest)
#include "ScanEdgeTest.moc"
