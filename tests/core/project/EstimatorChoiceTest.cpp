// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/EstimatorChoice.hpp"

#include <QTest>

using namespace assay;

/// What an entry of `estimators` asks for.
class EstimatorChoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void histogramsHaveEdgesOrBins()
    {
        const auto edges = parseEstimatorChoice("histogram:pt,eta@30|100.5|1e3,5");
        QVERIFY(edges.ok());
        QCOMPARE(edges->edges[0], (std::vector<double>{30, 100.5, 1000}));
        QVERIFY(edges->edges[1].empty());
        QCOMPARE(edges->bins, (std::vector<int>{4, 5}));
        QCOMPARE(parseEstimatorChoice("histogram:pt@30|")->edges[0], std::vector<double>{30});
        QCOMPARE(parseEstimatorChoice("histogram:a,b@10")->bins, (std::vector<int>{10, 10}));
        for (const char* bad : {"histogram:pt@30|20", "histogram:pt@30|30", "histogram:pt@30|x",
                                "histogram:pt@|", "histogram:pt@0", "histogram:pt@1|2,3|4",
                                "histogram:pt@nan|1"})
            QVERIFY2(!parseEstimatorChoice(bad).ok(), bad);
        for (const char* text : {"histogram:pt@30|", "histogram:pt,eta@30|40,-1.5|0|2.25",
                                 "histogram:pt"}) {
            const auto choice = parseEstimatorChoice(text);
            QCOMPARE(histogramChoiceText(choice->observables, choice->edges), std::string(text));
        }
        QCOMPARE(shortEstimatorName("histogram:pt@30|100|200"),
                 std::string("histogram:pt@30|100|200"));
        QCOMPARE(shortEstimatorName("histogram:pt@30|100|200|300|400|500|600"),
                 std::string("histogram:pt@[8 bins]"));
        QCOMPARE(shortEstimatorName("alices"), std::string("alices"));
    }
};

QTEST_APPLESS_MAIN(EstimatorChoiceTest)
#include "EstimatorChoiceTest.moc"
