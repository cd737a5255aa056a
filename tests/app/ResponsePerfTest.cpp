// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;

/// Budgets of what a user feels, on a machine that does nothing else.
class ResponsePerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void slidersFollowAtAMillionEvents()
    {
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        editStudy(window.document(), &Recipe::events, std::uint64_t(1000000), "events");
        window.tasks().runStages(window.document().project(), window.document().study(),
                                 "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy() && window.sample().summary(), 120000);
        window.goTo("observables");
        QTest::qWait(100);
        auto* page = window.page("observables");
        auto* slider = page->findChildren<QSlider*>().front();
        auto* plot = page->findChild<DistributionPlot*>();
        std::vector<double> ticks, replots;
        for (int step = 0; step < 100; ++step) {
            QElapsedTimer clock;
            clock.start();
            slider->setValue(400 + 2 * step);
            ticks.push_back(double(clock.nsecsElapsed()) * 1e-6);
            clock.restart();
            plot->plot().replot(QCustomPlot::rpImmediateRefresh);
            replots.push_back(double(clock.nsecsElapsed()) * 1e-6);
        }
        qInfo("slider tick %.2f ms, replot %.2f ms (medians), %.2f and %.2f ms (99th percentiles)",
              percentile(ticks, 0.5), percentile(replots, 0.5), percentile(ticks, 0.99),
              percentile(replots, 0.99));
        QVERIFY(percentile(ticks, 0.99) < 16.0);
        QVERIFY(percentile(replots, 0.99) < 16.0);
    }

    void theGridFollowsAtAMillionEvents()
    {
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        editStudy(window.document(), &Recipe::events, std::uint64_t(1000000), "events");
        window.tasks().runStages(window.document().project(), window.document().study(),
                                 "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy() && window.sample().summary(), 120000);
        window.goTo("observables");
        auto* page = window.page("observables");
        auto* tabs = page->findChild<PanelTabs*>();
        auto* slider = page->findChildren<QSlider*>().front();
        for (int tab = 1; tab < tabs->count(); ++tab) {
            if (!tabs->isTabVisible(tab)) // what toys do not have
                continue;
            tabs->setCurrentIndex(tab);
            PlotView* plot = nullptr;
            const auto visible = [&] {
                for (auto* view : tabs->currentWidget()->findChildren<PlotView*>())
                    if (view->isVisible() && !view->isEmpty())
                        plot = view;
                return plot != nullptr;
            };
            QTRY_VERIFY_WITH_TIMEOUT(visible(), 60000);
            QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
            std::vector<double> ticks;
            for (int step = 0; step < 60; ++step) {
                QElapsedTimer clock;
                clock.start();
                slider->setValue(400 + 20 * tab + 2 * step);
                plot->plot().replot(QCustomPlot::rpImmediateRefresh);
                ticks.push_back(double(clock.nsecsElapsed()) * 1e-6);
            }
            qInfo("%s: slider tick with drawing %.2f ms (median), %.2f ms (99th percentile)",
                  qPrintable(plot->figureName()), percentile(ticks, 0.5), percentile(ticks, 0.99));
            QVERIFY(percentile(ticks, 0.5) < 16.0);
        }
    }

    void theWindowStaysLiveWhileTraining()
    {
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        shrink(window.document(), 100000, 1000);
        window.goTo("train");
        std::vector<double> gaps;
        QElapsedTimer clock;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, this,
                [&] { gaps.push_back(double(clock.nsecsElapsed()) * 1e-6), clock.restart(); });
        window.findChild<QPushButton*>("page.train.run")->click();
        const std::string stage = "train." + window.document().study().trainings.front().name;
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().epochs(stage.c_str()).empty(), 120000);
        clock.start();
        ticker.start(16);
        QTRY_VERIFY_WITH_TIMEOUT(gaps.size() >= 400, 60000);
        ticker.stop();
        QVERIFY(window.tasks().busy());
        window.tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        qInfo("event loop gap while training: 99th percentile %.1f ms, longest %.1f ms of %zu",
              percentile(gaps, 0.99), percentile(gaps, 1.0), gaps.size());
        QVERIFY(percentile(gaps, 0.99) < 50.0);
    }

private:
    static double percentile(std::vector<double> values, double share)
    {
        std::sort(values.begin(), values.end());
        return values[std::size_t(share * double(values.size() - 1))];
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ResponsePerfTest)
#include "ResponsePerfTest.moc"
