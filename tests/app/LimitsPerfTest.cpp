// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ResourceFolder.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/LimitsView.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;

/// Budgets of dragging the assumed truth, on a machine that does nothing else.
class LimitsPerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void theTruthIsDraggedOnTheGridOfTheExample()
    {
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        const auto examples = resourceFolder("examples");
        QVERIFY(examples.ok());
        const std::string recipe = (*examples / "eft-toy.toml").string();
        QVERIFY(window.openPath(QString::fromStdString(recipe)).ok());
        editStudy(window.document(), &Recipe::events, std::uint64_t(50000), "events");
        auto limits = window.document().study().limits;
        limits.front().estimators = {"truth", "rate", "histogram:x1", "histogram:x1,x2"};
        editStudy(window.document(), &Recipe::limits, limits, "limits");
        window.tasks().runStages(window.document().project(), window.document().study(),
                                 "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        window.goTo("limits");
        auto* plot = window.findChild<ContourPlot*>("plot.contours");
        auto* scene = window.document().findChild<LimitScene*>("limitScene");
        QTRY_COMPARE_WITH_TIMEOUT(plot->curves().size(), 4, 60000);
        QCOMPARE(plot->curves().front().result->grid[0].points, 61);
        std::vector<double> moves, arrivals, replots, follows;
        for (int step = 0; step < 100; ++step) {
            QElapsedTimer clock;
            clock.start();
            Q_EMIT plot->truthMoved(0.002 * step, -0.001 * step, false, 0);
            moves.push_back(double(clock.nsecsElapsed()) * 1e-6);
            // The contours arrive from a worker; a mouse does not wait for them, but its eye does.
            while (!scene->settled() && clock.elapsed() < 2000)
                QTest::qWait(1);
            arrivals.push_back(double(clock.nsecsElapsed()) * 1e-6);
            follows.push_back(scene->follower().milliseconds());
            clock.restart();
            plot->plot().replot(QCustomPlot::rpImmediateRefresh);
            replots.push_back(double(clock.nsecsElapsed()) * 1e-6);
        }
        qInfo("drag move %.2f ms, replot %.2f ms, contours after %.2f ms (limits alone %.2f ms) "
              "(medians); %.2f, %.2f and %.2f ms (99th percentiles)",
              percentile(moves, 0.5), percentile(replots, 0.5), percentile(arrivals, 0.5),
              percentile(follows, 0.5), percentile(moves, 0.99), percentile(replots, 0.99),
              percentile(arrivals, 0.99));
        QVERIFY(percentile(moves, 0.9) < 16.0);
        QVERIFY(percentile(replots, 0.9) < 16.0);
        QVERIFY(percentile(arrivals, 0.9) < 30.0);
    }

private:
    static double percentile(std::vector<double> values, double share)
    {
        std::sort(values.begin(), values.end());
        return values[std::size_t(share * double(values.size() - 1))];
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(LimitsPerfTest)
#include "LimitsPerfTest.moc"
