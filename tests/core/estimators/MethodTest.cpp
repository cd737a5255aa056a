// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Method.hpp"

#include <QTest>

#include <set>

using namespace assay;

class MethodTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allMethodsAreThere()
    {
        for (const char* name : {"truth", "parton-truth", "rate", "histogram", "CARL", "ROLR",
                                 "ALICE", "CASCAL", "RASCAL", "ALICES", "SALLY", "SALLINO"})
            QVERIFY2(findMethod(name), name);
        QCOMPARE(findMethod("alices"), findMethod("ALICES"));
        QVERIFY(!findMethod("alicess"));
        QVERIFY(!findMethod(""));
    }
    void rowsAreConsistent()
    {
        std::set<std::string> looks;
        for (const Method& m : methodTable()) {
            QVERIFY2(!m.description.empty(), m.name.c_str());
            QVERIFY2(m.loss == Loss::None || !m.reference.empty(), m.name.c_str());
            QVERIFY2(m.scoreTerm == (m.defaultAlpha > 0.0), m.name.c_str());
            QVERIFY2((m.head == Head::Score) == (m.dataPlan == DataPlan::LocalScore),
                     m.name.c_str());
            // Every row can be told apart without colour.
            QVERIFY2(looks.insert(m.dash + m.marker).second, m.name.c_str());
        }
        QCOMPARE(findMethod("truth")->marker, "star");
        QCOMPARE(findMethod("SALLY")->dash, "solid");
        QCOMPARE(findMethod("ALICES")->dash, "dash-dot");
        QCOMPARE(findMethod("ALICES")->marker, "diamond");
    }
};

QTEST_APPLESS_MAIN(MethodTest)
#include "MethodTest.moc"
