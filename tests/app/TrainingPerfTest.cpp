// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/Pipeline.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <stop_token>
#include <thread>

using namespace assay;

/// Two trainings at once, on a machine that does nothing else.
class TrainingPerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void theWindowStaysLive_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addRow("losses") << 0;
        QTest::addRow("score field") << 2;
        QTest::addRow("against truth") << 3;
        QTest::addRow("calibration") << 4;
    }
    void theWindowStaysLive()
    {
        QFETCH(int, tab);
        MainWindow window;
        open(window, 100000, 100000);
        window.findChild<QTabWidget*>("tabs.train")->setCurrentIndex(tab);
        train(window);
        std::vector<double> gaps;
        QElapsedTimer clock;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, this,
                [&] { gaps.push_back(double(clock.nsecsElapsed()) * 1e-6), clock.restart(); });
        clock.start();
        ticker.start(16);
        QTRY_VERIFY_WITH_TIMEOUT(gaps.size() >= 200, 60000);
        ticker.stop();
        QCOMPARE(window.tasks().stageTasks().size(), std::size_t(2));
        window.tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        std::sort(gaps.begin(), gaps.end());
        const double p99 = gaps[std::size_t(0.99 * double(gaps.size() - 1))];
        qInfo("event loop gap during two trainings: median %.1f ms, 99th percentile %.1f ms, "
              "longest %.1f ms", gaps[gaps.size() / 2], p99, gaps.back());
        QVERIFY(p99 < 50.0);
    }

    /// Epochs per second of two trainings, in the window and without one.
    void theWindowCostsLittle()
    {
        double shown = 0.0, alone = 0.0;
        {
            MainWindow window;
            open(window, 40000, 100000);
            train(window);
            const double before = epochs(window);
            QElapsedTimer clock;
            clock.start();
            QTest::qWait(3000);
            shown = (epochs(window) - before) / (double(clock.elapsed()) * 1e-3);
            m_recipe = window.document().study();
            window.tasks().cancelAll();
            QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        }
        auto project = Project::create(m_folder.filePath("alone.assay").toStdString(), m_recipe);
        QVERIFY(project.ok());
        std::atomic<int> done = 0;
        StageHooks hooks;
        hooks.epochDone = [&](const std::string&, const EpochMetrics&) { ++done; };
        std::stop_source source;
        TaskContext context;
        context.threads = 2;
        context.cancelToken = source.get_token();
        std::jthread worker(
            [&] { (void)runPipeline(**project, m_recipe, "train", hooks, context).ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(done > 4, 60000);
        const int before = done;
        QElapsedTimer clock;
        clock.start();
        QThread::msleep(3000);
        alone = (done - before) / (double(clock.elapsed()) * 1e-3);
        source.request_stop();
        worker.join();
        qInfo("epochs per second of two trainings: %.1f in the window, %.1f without (ratio %.2f)",
              shown, alone, shown / alone);
        QVERIFY(shown > 0.8 * alone);
    }

private:
    static void open(MainWindow& window, std::uint64_t events, int epochs)
    {
        window.resize(1440, 900);
        window.show();
        window.newStudy("eft-toy");
        shrink(window.document(), events, epochs);
        window.goTo("train");
    }
    static void train(MainWindow& window)
    {
        window.findChild<QPushButton*>("page.train.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(window.tasks().epochs("train.alices").size() > 1
                                     && window.tasks().epochs("train.sally").size() > 1,
                                 120000);
    }
    static double epochs(MainWindow& window)
    {
        return double(window.tasks().epochs("train.alices").size()
                      + window.tasks().epochs("train.sally").size());
    }

    QTemporaryDir m_folder;
    Recipe m_recipe;
};

QTEST_MAIN(TrainingPerfTest)
#include "TrainingPerfTest.moc"
