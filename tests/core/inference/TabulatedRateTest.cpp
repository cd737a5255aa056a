// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/TabulatedRate.hpp"

#include <QTest>

using namespace assay;

class TabulatedRateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGridIsLookedUpAndTheRestIsComputed()
    {
        int calls = 0;
        const auto sigma = [](const Theta& theta) {
            return 2.0 + theta[0] + 3.0 * theta[0] * theta[1] + theta[1] * theta[1];
        };
        const auto rate = std::make_shared<const RateModel>(
            [&](const Theta& theta) {
                ++calls;
                return sigma(theta);
            },
            [](const Theta& theta) {
                return Vector{{1.0 + 3.0 * theta[1], 3.0 * theta[0] + 2.0 * theta[1]}};
            });
        const std::vector<GridAxis> grid{{-1.0, 1.0, 5}, {0.0, 3.0, 4}};
        const auto table = tabulatedRate(rate, grid);
        QCOMPARE(calls, 20);
        for (const double x : {-1.0, -0.5, 0.0, 0.5, 1.0})
            for (const double y : {0.0, 1.0, 2.0, 3.0})
                QCOMPARE(*table->crossSection({x, y}), sigma({x, y}));
        QCOMPARE(calls, 20);
        QCOMPARE(*table->crossSection({0.25, 1.0}), sigma({0.25, 1.0}));
        QCOMPARE(*table->crossSection({1.0, -0.5}), sigma({1.0, -0.5}));
        QCOMPARE(calls, 22);
        QCOMPARE((*table->gradient({0.5, 2.0}))[1], 5.5);
    }
};

QTEST_APPLESS_MAIN(TabulatedRateTest)
#include "TabulatedRateTest.moc"
