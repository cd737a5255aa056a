// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/SobolPoints.hpp"

#include <QTest>

#include <set>

using namespace assay;

class SobolPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstPoints();
    void everyAxisIsStratified();
};

void SobolPointsTest::firstPoints()
{
    // Joe and Kuo, new-joe-kuo-6: the first points in three dimensions.
    const Matrix points = sobolPoints(3, 3);
    const Matrix expected{{0.5, 0.5, 0.5}, {0.75, 0.25, 0.25}, {0.25, 0.75, 0.75}};
    QVERIFY(points == expected);
    QCOMPARE(sobolPoints(5, 0).rows(), Eigen::Index(5));
}

void SobolPointsTest::everyAxisIsStratified()
{
    // With the point 0 that is left out, the first 256 points fill 256 cells of each axis once.
    const Matrix points = sobolPoints(255, 7);
    for (Eigen::Index d = 0; d < 7; ++d) {
        std::set<int> cells{0};
        for (Eigen::Index i = 0; i < 255; ++i)
            cells.insert(static_cast<int>(256.0 * points(i, d)));
        QCOMPARE(cells.size(), std::size_t(256));
    }
}

QTEST_APPLESS_MAIN(SobolPointsTest)
#include "SobolPointsTest.moc"
