// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FisherJson.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/Exploration.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/EllipsePanel.hpp"
#include "widgets/panels/InformationPanel.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/EllipsePlot.hpp"
#include "widgets/plots/FisherPlot.hpp"
#include "widgets/plots/InformationPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace assay;

/// Fisher information of trained estimators beside what is known in closed form.
class InformationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(document(), 8000, 2);
        m_window->tasks().runStages(document().project(), document().study(), "limits.main",
                                    "limits");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 120000);
        m_window->goTo("limits");
        auto* tabs = m_window->page("limits")->findChild<PanelTabs*>();
        tabs->setCurrentWidget(panel());
        QTRY_VERIFY_WITH_TIMEOUT(!ellipses().ellipses().isEmpty(), 60000);
    }

    void cleanupTestCase() { m_window.reset(); }

    void whatIsTrainedIsMissedAndComputed()
    {
        QVERIFY(names().contains("truth") && names().contains("rate"));
        QVERIFY(!names().contains("sally"));
        QTRY_VERIFY(compute()->isVisible() && compute()->isEnabled());
        QVERIFY(compute()->text().contains("sally") && compute()->text().contains("alices"));
        const Recipe before = document().study();
        compute()->click();
        QCOMPARE(document().study().fishers.size(), std::size_t(1));
        QTRY_VERIFY2_WITH_TIMEOUT(names().contains("sally") && names().contains("alices"),
                                  qPrintable(m_window->tasks().stageFailure("fisher.main")), 60000);
        QTRY_VERIFY(!compute()->isVisible());
        // As the run says, in the bars as in the ellipses.
        const auto report = fisherFromText(document().project()->latestRun("fisher.main")->result);
        QVERIFY(report.ok());
        for (const FisherEntry& entry : report->entries)
            if (entry.name == "sally")
                for (const InformationEllipse& ellipse : ellipses().ellipses())
                    if (ellipse.name == "sally")
                        QVERIFY((ellipse.information - entry.information).cwiseAbs().maxCoeff()
                                < 1e-9 * entry.information.cwiseAbs().maxCoeff());
        QCOMPARE(bars().bars().size(), ellipses().ellipses().size());
        document().undoStack().undo();
        QVERIFY(document().study() == before);
        document().undoStack().redo();
        QTRY_VERIFY(names().contains("sally"));
    }

    void whatIsKnownFollowsTheMouseAndTheRestIsMissed()
    {
        QCustomPlot& plot = ellipses().plot();
        plot.replot(QCustomPlot::rpImmediateRefresh);
        const auto pixel = [&](double x, double y) {
            return QPointF(plot.xAxis->coordToPixel(x), plot.yAxis->coordToPixel(y)).toPoint();
        };
        const auto [x, y] = ellipses().origin();
        const Matrix before = ellipses().ellipses().front().information;
        QTest::mousePress(&plot, Qt::LeftButton, {}, pixel(x, y));
        QTest::mouseMove(&plot, pixel(x + 0.2, y + 0.1));
        QTest::mouseMove(&plot, pixel(x + 0.4, y + 0.3));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, pixel(x + 0.4, y + 0.3));
        QVERIFY(std::abs(ellipses().origin()[0] - x - 0.4) < 0.05);
        QVERIFY(names().contains("truth") && !names().contains("sally"));
        QVERIFY(ellipses().ellipses().front().information != before);
        QCOMPARE(bars().bars().size(), ellipses().ellipses().size());
        // A score is known at its reference only.
        QVERIFY(compute()->isVisible());
        QVERIFY(compute()->text().contains("alices") && !compute()->text().contains("sally"));
        QVERIFY(panel()->findChild<QLabel*>("limits.ellipse.text")->text().contains("sally"));
        panel()->findChild<QPushButton*>("limits.ellipse.home")->click();
        QVERIFY(names().contains("sally"));
    }

    void barsShowWhatIsChosen()
    {
        auto* measure = panel()->findChild<QComboBox*>("limits.ellipse.measure");
        QCOMPARE(measure->count(), 4);
        for (int index = 0; index < 4; ++index) {
            measure->setCurrentIndex(index);
            QCOMPARE(int(bars().measure()), index);
            const auto* drawn = qobject_cast<QCPBars*>(bars().plot().plottable(0));
            QCOMPARE(drawn->dataCount(), index == 2 ? 1 : 2);
        }
        m_window->page("limits")->showVariant("fisher.main");
        auto* view = m_window->findChild<FisherPlot*>("plot.fisher");
        auto* chosen = m_window->findChild<QComboBox*>("fisher.measure");
        QTRY_VERIFY(chosen->isVisible());
        chosen->setCurrentIndex(3);
        QCOMPARE(view->measure(), FisherPlot::Measure::Eigenvalues);
    }

    void aNewTrainingMakesItStale()
    {
        m_window->page("limits")->showVariant("limits.main");
        auto trainings = document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.seed = 99;
        editStudy(document(), &Recipe::trainings, trainings, "seeds");
        QTRY_VERIFY(ellipses().isStale());
        document().undoStack().undo();
        QTRY_VERIFY(!ellipses().isStale());
    }

    void trainedMethodsAreDrawnOverTheObservable()
    {
        m_window->goTo("observables");
        auto* tabs = m_window->page("observables")->findChild<PanelTabs*>();
        auto* information = tabs->findChild<InformationPanel*>();
        tabs->setCurrentWidget(information);
        auto* plot = information->findChild<InformationPlot*>();
        QTRY_VERIFY_WITH_TIMEOUT(!plot->bins().full.empty(), 20000);
        auto* methods = information->findChild<QToolButton*>("information.methods");
        QTRY_VERIFY(methods->isVisible());
        for (QAction* action : methods->menu()->actions())
            if (action->text() == "sally")
                action->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(plot->bins().trained.size(), 1, 30000);
        const auto& drawn = plot->bins().trained.front();
        QCOMPARE(drawn.method, QString("SALLY"));
        QCOMPARE(drawn.values.size(), plot->bins().binned.size());
        for (const double value : drawn.values)
            QVERIFY(value >= 0.0);
        QVERIFY(information->findChild<QLabel*>("information.text")->text().contains("sally"));
        QVERIFY(plot->csv().startsWith("low,high,value_pb,information_of_bin,"
                                       "information_of_events,\"information_of_sally\"\n"));
        // At another point ratios are computed anew; the score is not known there.
        for (QAction* action : methods->menu()->actions())
            if (action->text() == "alices")
                action->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(plot->bins().trained.size(), 2, 30000);
        Theta theta = m_window->sample().exploration().theta();
        theta[0] += 0.3;
        m_window->sample().exploration().setTheta(theta);
        QTRY_COMPARE(plot->bins().trained.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(plot->bins().trained.size(), 1, 30000);
        QCOMPARE(plot->bins().trained.front().name, QString("alices"));
        QTRY_VERIFY(information->findChild<QLabel*>("information.text")->text().contains("sally:"));
    }

private:
    ProjectDocument& document() { return m_window->document(); }
    EllipsePanel* panel() { return m_window->findChild<EllipsePanel*>(); }
    EllipsePlot& ellipses() { return *panel()->findChild<EllipsePlot*>(); }
    FisherPlot& bars() { return *panel()->findChild<FisherPlot*>(); }
    QPushButton* compute() { return panel()->findChild<QPushButton*>("limits.ellipse.compute"); }
    QStringList names()
    {
        QStringList list;
        for (const InformationEllipse& ellipse : ellipses().ellipses())
            list << ellipse.name;
        return list;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(InformationTest)
#include "InformationTest.moc"
