// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/Significant.hpp"

#include <QTest>

#include <limits>

using namespace assay;

/// How cross sections are written in tables.
class SignificantTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zerosAtTheEndStay_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded") << 0.0221983 << "0.02220";
        QTest::newRow("one more digit") << 9.99996 << "10.00";
        QTest::newRow("whole") << 50.0 << "50.00";
        QTest::newRow("large") << 123456.0 << "123456";
        QTest::newRow("negative") << -1.5 << "-1.500";
        QTest::newRow("tiny") << 1.2345678e-7 << "1.235e-07";
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << "nan";
    }

    void zerosAtTheEndStay()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(significant(value), text);
    }

    void errorsTellHowManyDigitsThereAre()
    {
        QCOMPARE(withError(0.0221983, 0.00032), QString("0.02220 ± 0.00032"));
        QCOMPARE(withError(0.997811, 0.0000123), QString("0.997811 ± 1.2e-05"));
        QCOMPARE(withError(1.0, 0.0), QString("1.000 ± 0"));
    }
};

QTEST_APPLESS_MAIN(SignificantTest)
#include "SignificantTest.moc"
