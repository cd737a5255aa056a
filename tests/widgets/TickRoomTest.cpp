// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/TickRoom.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <QTest>

using namespace assay;

/// Numbers below an axis do not touch.
class TickRoomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void narrowAxesHaveFewerNumbers()
    {
        QCustomPlot plot;
        plot.xAxis->setRange(-1.5, 1.5);
        const auto labels = [&](int width) {
            plot.setViewport(QRect(0, 0, width, 200)); // What a resize does once it is shown.
            plot.replot(QCustomPlot::rpImmediateRefresh);
            fitTicks(plot);
            return plot.xAxis->tickVectorLabels();
        };
        const auto wide = labels(800);
        QCOMPARE(wide.size(), 7);
        const auto narrow = labels(140);
        QVERIFY2(narrow.size() <= 3, qPrintable(QString::number(narrow.size())));
        const QFontMetrics metrics(plot.xAxis->tickLabelFont());
        int length = 0;
        for (const QString& label : narrow)
            length += metrics.horizontalAdvance(label);
        QVERIFY(length < plot.axisRect()->width());
        QVERIFY(!fitTicks(plot)); // Nothing is left to do.
        QCOMPARE(labels(800), wide);
    }

    /// A file has the numbers that fit into it, whatever fits into the window.
    void filesDoNotDependOnTheWindow()
    {
        QCustomPlot plot;
        plot.xAxis->setRange(-1.5, 1.5);
        connect(&plot, &QCustomPlot::afterLayout, this, [&plot] { fitTicks(plot); });
        const auto file = [&](int window) {
            plot.setViewport(QRect(0, 0, window, 200));
            plot.replot(QCustomPlot::rpImmediateRefresh);
            return plot.toPixmap(320, 200).toImage();
        };
        const QImage narrow = file(120), wide = file(800);
        QVERIFY(!narrow.isNull());
        QCOMPARE(narrow, wide);
    }

    void textsAndDecadesStay()
    {
        QCustomPlot plot;
        auto texts = QSharedPointer<QCPAxisTickerText>::create();
        texts->addTicks({0.0, 1.0, 2.0}, {"one", "two", "three"});
        plot.xAxis->setTicker(texts);
        plot.xAxis2->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        plot.xAxis2->setRange(1.0, 1e4);
        plot.setViewport(QRect(0, 0, 60, 200));
        plot.replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(!fitTicks(plot));
    }
};

QTEST_MAIN(TickRoomTest)
#include "TickRoomTest.moc"
