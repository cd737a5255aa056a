// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NearestName.hpp"

#include <QtTest>

#include <vector>

using namespace assay;

class NearestNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distancesAreThoseOfTheDefinition();
    void theNearestCandidateIsFound();
};

void NearestNameTest::distancesAreThoseOfTheDefinition()
{
    QCOMPARE(editDistance("", ""), 0U);
    QCOMPARE(editDistance("abc", ""), 3U);
    QCOMPARE(editDistance("kitten", "sitting"), 3U);
    QCOMPARE(editDistance("trianing", "training"), 1U); // one swap of neighbours
    QCOMPARE(editDistance("Gauss", "gauss"), 0U);
    QCOMPARE(editDistance("gaus", "gauss"), 1U);
}

void NearestNameTest::theNearestCandidateIsFound()
{
    const std::vector<std::string> names{"gauss", "two-gaussian", "eft-toy", "offshell-toy"};
    QCOMPARE(nearestName("eft_toy", names), std::string("eft-toy"));
    QCOMPARE(nearestName("gaussian", names), std::string("gauss"));
    QCOMPARE(nearestName("offshel-toy", names), std::string("offshell-toy"));
    QCOMPARE(nearestName("x", std::vector<std::string>{}), std::string());
}

QTEST_APPLESS_MAIN(NearestNameTest)
#include "NearestNameTest.moc"
