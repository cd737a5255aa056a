// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ObservableHistograms.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/Exploration.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/events/EventDrawer.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/CornerPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/InformationPlot.hpp"
#include "widgets/plots/LlrCurvePlot.hpp"
#include "widgets/plots/PlanePlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace assay;

/// What a person does on the Observables page and with single events: drags sliders, clicks bins,
/// presses keys.
class ObservablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        editStudy(m_window->document(), &Recipe::events, std::uint64_t(20000), "events");
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && m_window->sample().summary(), 60000);
        m_window->goTo("observables");
        m_page = m_window->page("observables");
        QTest::qWait(50);
    }

    void cleanupTestCase() { m_window.reset(); }

    void aSliderDeformsTheHistogramAsARefillWould()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        m_page->findChildren<QSlider*>().front()->setValue(700);
        const Theta theta = exploration().theta();
        QVERIFY(theta != m_window->document().referenceTheta());
        const auto events = m_window->sample().events();
        const EventBlock all = *events->sample.readAll({true, true, true});
        Vector w, wReference;
        QVERIFY(events->weights->evaluate(all, theta, w).ok());
        QVERIFY(events->weights
                    ->evaluate(all, m_window->document().referenceTheta(), wReference)
                    .ok());
        const Distribution& drawn = plot->distribution();
        const double total = w.sum();
        for (std::size_t k = 0; k + 1 < drawn.edges.size(); ++k) {
            double sum = 0.0, squares = 0.0, reference = 0.0;
            for (Eigen::Index e = 0; e < w.size(); ++e)
                if (all.x(e, 0) > drawn.edges[k] && all.x(e, 0) <= drawn.edges[k + 1])
                    sum += w[e], squares += w[e] * w[e], reference += wReference[e];
            QVERIFY(std::abs(drawn.values[k] - sum) < 1e-9 * total);
            QVERIFY(std::abs(drawn.errors[k] - std::sqrt(squares)) < 1e-9 * total);
            QVERIFY(std::abs(drawn.reference[k] - reference) < 1e-9 * total);
        }
        // The ratio panel shows values over reference, bin by bin.
        const QCPGraph* ratio = nullptr;
        for (int i = 0; i < plot->plot().graphCount(); ++i)
            if (plot->plot().graph(i)->keyAxis() != plot->plot().xAxis)
                ratio = plot->plot().graph(i);
        QVERIFY(ratio);
        const std::size_t middle = drawn.values.size() / 2;
        QVERIFY(std::abs(ratio->data()->at(int(middle))->value
                         - drawn.values[middle] / drawn.reference[middle])
                < 1e-9);
    }

    void bracketsGoThroughTheObservables()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        plot->setFocus();
        QCOMPARE(exploration().observable(), QString("x1"));
        QTest::keyClick(plot, Qt::Key_BracketRight);
        QTRY_COMPARE(exploration().observable(), QString("x2"));
        QCOMPARE(m_page->findChild<QTableView*>("table.observables")->currentIndex().row(), 1);
        QTest::keyClick(plot, Qt::Key_BracketLeft);
        QTRY_COMPARE(exploration().observable(), QString("x1"));
        // While typing they are just characters.
        auto* edges = m_page->findChild<QLineEdit*>("binning.edges");
        edges->setFocus();
        QTest::keyClicks(edges, "]");
        QCOMPARE(edges->text(), QString("]"));
        QCOMPARE(exploration().observable(), QString("x1"));
        edges->clear();
    }

    void binsAreChosen()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        auto* edges = m_page->findChild<QLineEdit*>("binning.edges");
        auto* problem = m_page->findChild<QLabel*>("binning.problem");
        type(edges, "0 1 0.5");
        QVERIFY(problem->text().contains("larger"));
        type(edges, "-1 0 0.5 two");
        QVERIFY(problem->text().contains("two"));
        type(edges, "-1 0 0.5 2");
        QVERIFY(problem->text().isEmpty());
        QTRY_COMPARE(plot->distribution().edges, (std::vector<double>{-1.0, 0.0, 0.5, 2.0}));
        QTRY_COMPARE(plot->distribution().values.size(), std::size_t(3));
        m_page->findChild<QPushButton*>("binning.reset")->click();
        QTRY_COMPARE(plot->distribution().values.size(), std::size_t(50));
    }

    void benchmarksAreOverlaid()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        const auto actions
            = m_page->findChild<QToolButton*>("observables.overlays")->menu()->actions();
        actions[1]->trigger();
        actions[2]->trigger();
        QTRY_COMPARE(plot->overlays().size(), 2);
        const auto& benchmark = m_window->document().schema().benchmarks[1];
        const auto expected = m_window->sample().summary()->histogram(0, benchmark.values);
        QCOMPARE(plot->overlays()[0].values, expected->values);
        QVERIFY(plot->csv().startsWith("low,high,value_pb,error_pb,reference_pb,"));
        actions[1]->trigger();
        actions[2]->trigger();
        QTRY_VERIFY(plot->overlays().isEmpty());
    }

    void allTabsFollowTheSlider()
    {
        auto* slider = m_page->findChildren<QSlider*>().front();
        auto* tabs = m_page->findChild<PanelTabs*>();
        tabs->setCurrentIndex(1);
        auto* plane = m_page->findChild<PlanePlot*>("plot.plane");
        QTRY_VERIFY(!plane->isEmpty());
        // What is vertical against what is horizontal.
        QCOMPARE(plane->title(), QString("%1 against %2").arg(
                                     plane->axisTitle(*plane->plot().yAxis),
                                     plane->axisTitle(*plane->plot().xAxis)));
        const Matrix before = plane->histogram().values;
        slider->setValue(300);
        QVERIFY(plane->histogram().values != before);
        tabs->setCurrentIndex(2);
        auto* corner = m_page->findChild<CornerPlot*>();
        QTRY_VERIFY(!corner->isEmpty());
        QCOMPARE(corner->data().pairs.size(), std::size_t(1));
        const double sum = corner->data().pairs[0].values.sum();
        slider->setValue(500);
        QVERIFY(corner->data().pairs[0].values.sum() != sum);
        tabs->setCurrentIndex(3);
        auto* information = m_page->findChild<InformationPlot*>();
        QTRY_VERIFY(!information->isEmpty());
        QTRY_VERIFY(!information->bins().full.empty());
        slider->setValue(600);
        QVERIFY(information->bins().full.empty()); // of another point
        QTRY_VERIFY(!information->bins().full.empty());
        for (std::size_t k = 0; k < information->bins().binned.size(); ++k)
            QVERIFY(information->bins().binned[k] <= information->bins().full[k] * (1 + 1e-9));
        tabs->setCurrentIndex(0);
    }

    void theAnimationMovesASlider()
    {
        auto* play = m_page->findChild<QToolButton*>("thetaPlay.c1");
        const Theta before = exploration().theta();
        play->click();
        QTRY_VERIFY(exploration().theta() != before);
        QCOMPARE(exploration().theta()[1], before[1]);
        play->click();
        QTest::qWait(80);
        const Theta after = exploration().theta();
        QTest::qWait(120);
        QCOMPARE(exploration().theta(), after);
    }

    void observablesAreAddedAndRemoved()
    {
        auto* table = m_page->findChild<QTableView*>("table.observables");
        const int before = table->model()->rowCount();
        const int steps = m_window->document().undoStack().index();
        m_page->findChild<QPushButton*>("observable.add")->click();
        QCOMPARE(table->model()->rowCount(), before + 1);
        table->selectRow(before);
        m_page->findChild<QPushButton*>("observable.remove")->click();
        QCOMPARE(table->model()->rowCount(), before);
        while (m_window->document().undoStack().index() > steps)
            m_window->document().undoStack().undo();
        QCOMPARE(table->model()->rowCount(), before);
        // What is picked there is what the Inspector tells about.
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_window->selection().current().kind, Selected::Kind::Observable);
        QCOMPARE(m_window->selection().current().name, QString("x2"));
        QTest::keyClick(table, Qt::Key_Up);
        m_window->selection().clear();
    }

    void theMenuOfBenchmarksSaysWhatIsDrawn()
    {
        auto* button = m_page->findChild<QToolButton*>("observables.overlays");
        const auto ticked = [&] {
            QStringList names;
            for (const QAction* action : button->menu()->actions())
                if (action->isChecked())
                    names << action->text();
            return names;
        };
        const QString name = button->menu()->actions().last()->text();
        exploration().setOverlays({name}); // From elsewhere: a drop, or another page.
        QCOMPARE(ticked(), QStringList{name});
        exploration().setOverlays({});
        QVERIFY(ticked().isEmpty());
    }

    void spaceOnAPlotPlaysAndPauses()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Space);
        const Theta before = exploration().theta();
        QTRY_VERIFY(exploration().theta() != before);
        QTest::keyClick(plot, Qt::Key_Space);
        const Theta stopped = exploration().theta();
        QTest::qWait(120);
        QCOMPARE(exploration().theta(), stopped);
        // What swung before swings again, and nothing else.
        auto* second = m_page->findChildren<QToolButton*>(QRegularExpression("^thetaPlay\\.")).at(1);
        second->setChecked(true);
        QTest::keyClick(plot, Qt::Key_Space);
        QVERIFY(!second->isChecked());
        QTest::keyClick(plot, Qt::Key_Space);
        QVERIFY(second->isChecked());
        QTest::keyClick(plot, Qt::Key_Space);
    }

    void aPlotInItsWindowFollowsFromEveryPage()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_D);
        QVERIFY(plot->isDetached() && plot->window() != m_window.get());
        m_window->goTo("train");
        QVERIFY(plot->isVisible());
        const auto before = plot->distribution().values;
        Theta theta = exploration().theta();
        theta[0] += 0.31;
        exploration().setTheta(theta);
        QTRY_VERIFY(plot->distribution().values != before);
        m_window->goTo("observables");
        QTest::keyClick(plot, Qt::Key_Escape);
        QVERIFY(!plot->isDetached());
        QCOMPARE(plot->window(), m_window.get());
        QTRY_VERIFY(plot->isVisible());
    }

    void aClickOnABinListsItsEvents()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        auto* drawer = m_window->findChild<EventDrawer*>();
        QVERIFY(!drawer->isVisible());
        const QPoint at(
            int(plot->plot().xAxis->coordToPixel(0.31)),
            int(plot->plot().yAxis->coordToPixel(plot->plot().yAxis->range().center())));
        QTest::mouseClick(&plot->plot(), Qt::LeftButton, {}, at);
        QTRY_VERIFY_WITH_TIMEOUT(drawer->isVisible() && !drawer->loading(), 20000);
        QVERIFY(plot->markedBin().has_value());
        const auto bin = std::size_t(*plot->markedBin());
        const auto& edges = plot->distribution().edges;
        const Selected selected = m_window->selection().current();
        QVERIFY(selected.events.size() > 10);
        QVERIFY(drawer->facts().x[0] > edges[bin] && drawer->facts().x[0] <= edges[bin + 1]);
        auto* curves = drawer->findChild<LlrCurvePlot*>();
        QVERIFY(curves->curves().size() >= 2); // joint and truth
        QCOMPARE(curves->curves()[0].method, QString("joint"));
        QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::AltModifier);
        QTRY_COMPARE(m_window->selection().current().number, selected.events[1]);
        QTRY_VERIFY_WITH_TIMEOUT(!drawer->loading(), 20000);
        QCOMPARE(qint64(drawer->facts().index), selected.events[1]);
        drawer->findChild<QToolButton*>("event.close")->click();
        QVERIFY(!drawer->isVisible());
    }

    void aBinIsOpenedByKeys()
    {
        auto* plot = m_page->findChild<DistributionPlot*>("plot.distribution");
        auto* drawer = m_window->findChild<EventDrawer*>();
        plot->markBin(20);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(plot->markedBin().value_or(-1), 21);
        QTest::keyClick(plot, Qt::Key_Return);
        QTRY_VERIFY(drawer->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!drawer->loading(), 20000);
        // From where the focus is still, and from inside.
        QTest::keyClick(plot, Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
        QTest::keyClick(plot, Qt::Key_Return);
        QTRY_VERIFY(drawer->isVisible());
        QTest::keyClick(drawer->findChild<QTableView*>("table.eventFacts"), Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
    }

    void whereOneLooksIsKept()
    {
        const QString place = m_folder.filePath("kept.assay");
        exploration().setBins("x2", {30, -1.0, std::nullopt, {}});
        exploration().setObservable("x2");
        exploration().setTheta({0.25, -0.5});
        m_window->saveTo(place);
        // The drawer that was open has read from the project where it was before.
        QCOMPARE(m_window->document().path(), place);
        QVERIFY(!m_window->document().readOnly());
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 5000);
        m_window.reset();
        m_window = std::make_unique<MainWindow>();
        QVERIFY(m_window->openPath(place).ok());
        QCOMPARE(exploration().observable(), QString("x2"));
        QCOMPARE(exploration().theta(), (Theta{0.25, -0.5}));
        QCOMPARE(exploration().bins("x2").bins, 30);
        QCOMPARE(exploration().bins("x2").low.value_or(0.0), -1.0);
        QVERIFY(!exploration().bins("x2").high);
    }

private:
    Exploration& exploration() { return m_window->sample().exploration(); }

    static void type(QLineEdit* edit, const QString& text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    Page* m_page = nullptr;
};

QTEST_MAIN(ObservablesTest)
#include "ObservablesTest.moc"
