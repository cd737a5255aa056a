// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Standardisation.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

class StandardisationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weightsAreMultiplicities()
    {
        Matrix once(3, 2), repeated(6, 2);
        once << 1.0, -2.0, 3.0, 0.5, 8.0, 4.0;
        repeated << 1.0, -2.0, 3.0, 0.5, 3.0, 0.5, 8.0, 4.0, 8.0, 4.0, 8.0, 4.0;
        Vector weight(3);
        weight << 1.0, 2.0, 3.0;
        const auto a = Standardisation::fit(once, weight), b = Standardisation::fit(repeated);
        QVERIFY((a.mean - b.mean).norm() < 1e-14);
        QVERIFY((a.std - b.std).norm() < 1e-14);
        const Matrix scaled = b.apply(repeated);
        QVERIFY(scaled.colwise().sum().norm() < 1e-13);
        QVERIFY(std::abs(scaled.col(1).squaredNorm() / 6.0 - 1.0) < 1e-13);
    }
    void constantAndNarrowColumnsStayFinite()
    {
        Matrix values(4, 2);
        values << 0.1, 1e-9, 0.1, 2e-9, 0.1, 1e-9, 0.1, 2e-9;
        const auto s = Standardisation::fit(values);
        QCOMPARE(s.mean(0), 0.1);
        QCOMPARE(s.std(0), 1.0);
        QCOMPARE(s.std(1), 1e-6);
        QVERIFY((s.apply(values).col(0).array() == 0.0).all());
    }
};

QTEST_APPLESS_MAIN(StandardisationTest)
#include "StandardisationTest.moc"
