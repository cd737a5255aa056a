// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/export/FigureList.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;

/// Every plot of the program with real data: drawing again takes less than one frame, and writing a
/// figure less than 100 ms. With QT_SCALE_FACTOR above 1 the times are only said.
class ReplotPerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void plotsAreDrawnInAFrame()
    {
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        window.newStudy("eft-toy");
        shrink(window.document(), 50000, 3);
        FisherRecipe fisher;
        fisher.name = "main";
        fisher.estimators = {"truth", "rate"};
        editStudy(window.document(), &Recipe::fishers, {fisher}, "fisher");
        window.tasks().runStages(window.document().project(), window.document().study(), {}, "all");
        wait(window);
        for (const FigureStop& stop : figureStops(window.pages())) {
            window.goTo(stop.page->id());
            bringUpToDate(stop);
            wait(window);
            QTest::qWait(60);
            for (const Figure& figure : figuresAt(stop))
                if (figure.view->isVisible())
                    measure(figure);
        }
        QVERIFY(m_measured >= 6);
        QVERIFY2(m_slow.isEmpty(), qPrintable(m_slow.join(", ")));
    }

private:
    static void wait(MainWindow& window)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy() && !window.sample().loading(), 120000);
    }

    template <typename Work>
    static double best(int times, const Work& work)
    {
        double shortest = 1e9;
        for (int i = 0; i < times; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            shortest = std::min(shortest, double(timer.nsecsElapsed()) * 1e-6);
        }
        return shortest;
    }

    void measure(const Figure& figure)
    {
        QCustomPlot& plot = figure.view->plot();
        const double drawn = best(7, [&] { plot.replot(QCustomPlot::rpImmediateRefresh); });
        const double pdf = best(2, [&] {
            QVERIFY(figure.view->exportTo(m_folder.filePath("figure.pdf")).ok());
        });
        const double svg = best(2, [&] { QVERIFY(!figure.view->svg().isEmpty()); });
        qInfo("%-24s replot %6.2f ms, PDF %6.1f ms, SVG %6.1f ms", qPrintable(figure.name), drawn,
              pdf, svg);
        ++m_measured;
        if (qEnvironmentVariable("QT_SCALE_FACTOR").toDouble() > 1.0)
            return;
        if (drawn >= 16.0)
            m_slow << QString("%1: %2 ms").arg(figure.name).arg(drawn);
        if (std::max(pdf, svg) >= 100.0)
            m_slow << QString("%1: written in %2 ms").arg(figure.name).arg(std::max(pdf, svg));
    }

    QTemporaryDir m_folder;
    QStringList m_slow;
    int m_measured = 0;
};

QTEST_MAIN(ReplotPerfTest)
#include "ReplotPerfTest.moc"
