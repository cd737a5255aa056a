// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plotting/LegendCorner.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QTest>

using namespace assay;

/// Legends inside the axes do not lie over the curves where another corner is free.
class LegendTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itGoesWhereNothingIs_data()
    {
        QTest::addColumn<QVector<double>>("points"); // x and y in turns, in 0 ... 1
        QTest::addColumn<int>("corner");
        const auto at = [](int vertical, int horizontal) { return vertical | horizontal; };
        QTest::newRow("free where it is")
            << QVector<double>{0.0, 0.0, 0.3, 0.1} << at(Qt::AlignTop, Qt::AlignRight);
        QTest::newRow("rising") << QVector<double>{0.0, 0.0, 1.0, 1.0}
                                << at(Qt::AlignTop, Qt::AlignLeft);
        QTest::newRow("a line through, with no point inside")
            << QVector<double>{0.7, 1.0, 1.0, 0.87} << at(Qt::AlignTop, Qt::AlignLeft);
        QTest::newRow("above") << QVector<double>{0.0, 0.93, 1.0, 0.93}
                               << at(Qt::AlignBottom, Qt::AlignRight);
        QTest::newRow("free below left") << QVector<double>{0.0, 0.93, 0.9, 0.93, 0.9, 0.0}
                                         << at(Qt::AlignBottom, Qt::AlignLeft);
    }

    void itGoesWhereNothingIs()
    {
        QFETCH(QVector<double>, points);
        QFETCH(int, corner);
        QCustomPlot plot;
        draw(plot, points);
        QCOMPARE(cornerOf(plot), corner);
        // The picture of a file is laid out anew, and says the same.
        (void)plot.toPixmap(800, 600);
        QCOMPARE(cornerOf(plot), corner);
    }

    void itStaysWhereAllCornersAreTaken()
    {
        QCustomPlot plot;
        draw(plot, {0.05, 0.0, 0.05, 1.0, 0.95, 1.0, 0.95, 0.0, 0.05, 0.0});
        QCOMPARE(cornerOf(plot), int(Qt::AlignTop | Qt::AlignRight));
    }

    void hiddenCurvesDoNotCount()
    {
        QCustomPlot plot;
        draw(plot, {0.0, 0.0, 1.0, 1.0});
        plot.addGraph()->setData({0.0, 0.0, 0.4}, {0.5, 0.9, 0.9});
        plot.graph(0)->setVisible(false);
        plot.replot();
        QCOMPARE(cornerOf(plot), int(Qt::AlignTop | Qt::AlignLeft));
    }

    void aLossThatRisesLeavesItsLegendFree()
    {
        LossPlot plot;
        plot.resize(600, 400);
        LossCurve curve{"alices", "alices", {}};
        for (int epoch = 1; epoch <= 50; ++epoch) {
            EpochMetrics metrics;
            metrics.epoch = epoch;
            metrics.trainLoss = metrics.validationLoss = 0.01 * epoch;
            curve.metrics.push_back(metrics);
        }
        plot.setCurves({curve});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.setZoom({1.0, 50.0, 0.0, 0.5}); // Without the room that is left above.
        plot.plot().replot();
        const QRect legend = plot.plot().legend->outerRect();
        QVERIFY(!legend.isEmpty() && !legend.intersects(plot.plot().axisRect()->rect()));
    }

private:
    static void draw(QCustomPlot& plot, const QVector<double>& points)
    {
        plot.resize(600, 400);
        plot.legend->setVisible(true);
        connect(&plot, &QCustomPlot::afterLayout, &plot, [&plot] { placeLegendInCorner(plot); });
        auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
        curve->setName("a curve");
        for (int i = 0; i + 1 < points.size(); i += 2)
            curve->addData(points[i], points[i + 1]);
        plot.xAxis->setRange(0.0, 1.0);
        plot.yAxis->setRange(0.0, 1.0);
        plot.replot();
    }

    static int cornerOf(const QCustomPlot& plot)
    {
        return int(plot.axisRect()->insetLayout()->insetAlignment(0));
    }
};

QTEST_MAIN(LegendTest)
#include "LegendTest.moc"
