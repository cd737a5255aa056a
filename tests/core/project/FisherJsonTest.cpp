// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FisherJson.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

class FisherJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsStoredComesBack()
    {
        Matrix information(2, 2), uncertainty(2, 2);
        information << 1.0 / 3.0, -2e-17, -2e-17, NAN;
        uncertainty << 0.1, 0.0, 0.0, INFINITY;
        const FisherReport report{
            {"a", "b"}, {0.5, -1.0}, 100.0, {{"histogram:x,y", information, uncertainty}}};
        const auto back = fisherFromText(fisherToText(report));
        QVERIFY(back.ok());
        QCOMPARE(back->parameters, report.parameters);
        QCOMPARE(back->theta, report.theta);
        QCOMPARE(back->luminosityFb, 100.0);
        QCOMPARE(back->entries.size(), std::size_t(1));
        const FisherEntry& entry = back->entries.front();
        QCOMPARE(entry.name, std::string("histogram:x,y"));
        QCOMPARE(entry.information(0, 0), 1.0 / 3.0);
        QVERIFY(entry.information(0, 1) == -2e-17);
        QVERIFY(std::isnan(entry.information(1, 1)));
        QVERIFY(std::isinf(entry.uncertainty(1, 1)));
    }

    void brokenTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("a list") << "[]";
        QTest::newRow("no entries") << R"({"parameters":["a"],"theta":[0],"luminosity_fb":1})";
        QTest::newRow("too small")
            << R"({"parameters":["a","b"],"theta":[0,0],"luminosity_fb":1,
                   "fisher":[{"name":"rate","information":[[1]],"uncertainty":[[0]]}]})";
    }

    void brokenTextsAreRefused()
    {
        QFETCH(QString, text);
        const auto report = fisherFromText(text.toStdString());
        QVERIFY(!report.ok());
        QVERIFY(!report.error().hint.empty());
    }
};

QTEST_APPLESS_MAIN(FisherJsonTest)
#include "FisherJsonTest.moc"
