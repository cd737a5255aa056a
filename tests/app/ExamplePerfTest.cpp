// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/CrossSectionPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/MorphingErrorPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>

using namespace assay;

/// How soon an example is there, on a machine that does nothing else: nothing in it is precomputed.
class ExamplePerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useOwnSurroundings(m_folder); }

    void theModelIsThereInTwoSecondsAndEventsInThreeMore()
    {
        const auto window = shownWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(window->findChild<QPushButton*>("example.eft-toy"), Qt::LeftButton);
        auto* map = window->findChild<MorphingErrorPlot*>();
        auto* rate = window->findChild<CrossSectionPlot*>();
        QTRY_VERIFY_WITH_TIMEOUT(map->isVisible() && !map->isEmpty() && !rate->isEmpty()
                                     && !rate->curve().exact.isEmpty(),
                                 20000);
        // Drawn, not only known.
        QVERIFY(!window->grab().isNull());
        const double model = double(clock.elapsed()) * 1e-3;
        clock.restart();
        window->goTo("observables");
        auto* histogram = window->findChild<DistributionPlot*>("plot.distribution");
        QTRY_VERIFY_WITH_TIMEOUT(histogram->isVisible() && !histogram->isEmpty(), 30000);
        QVERIFY(!window->grab().isNull());
        const double events = double(clock.elapsed()) * 1e-3;
        qInfo("model after %.2f s, histogram %.2f s later", model, events);
        QVERIFY(model < 2.0);
        QVERIFY(events < 3.0);
        window->tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(!window->tasks().busy(), 20000);
    }

    /// The map is live from the first moment: it follows a benchmark that is dragged.
    void theMapFollowsTheMouse()
    {
        const auto window = shownWindow();
        QTest::mouseClick(window->findChild<QPushButton*>("example.eft-toy"), Qt::LeftButton);
        auto* map = window->findChild<MorphingErrorPlot*>();
        QTRY_VERIFY_WITH_TIMEOUT(map->isVisible() && !map->isEmpty(), 20000);
        QTest::qWait(100);
        const auto& benchmarks = window->document().schema().benchmarks;
        const std::size_t last = benchmarks.size() - 1;
        const QCustomPlot& plot = map->plot();
        const QPoint from(qRound(plot.xAxis->coordToPixel(benchmarks[last].values[0])),
                          qRound(plot.yAxis->coordToPixel(benchmarks[last].values[1])));
        const QPoint to = plot.axisRect()->center() + QPoint(17, 11);
        const QString before = map->csv();
        QTest::mousePress(&map->plot(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, map->plot().mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::sendEvent(&map->plot(), &move);
        const double moved = double(clock.nsecsElapsed()) * 1e-6;
        QVERIFY(map->csv() != before);
        QTest::mouseRelease(&map->plot(), Qt::LeftButton, {}, to);
        qInfo("one move of a benchmark with its map: %.1f ms", moved);
        QVERIFY(moved < 16.0);
        window->tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(!window->tasks().busy(), 20000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(ExamplePerfTest)
#include "ExamplePerfTest.moc"
