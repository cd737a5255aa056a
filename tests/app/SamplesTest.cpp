// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/CrossSections.hpp"
#include "core/augmentation/EffectiveSample.hpp"
#include "core/tasks/StudySession.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/events/EventDrawer.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/PointsPlot.hpp"
#include "widgets/plots/SpectrumPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <numeric>

using namespace assay;

/// The Data and Augment pages as a person meets them: from the empty page to the drawn sample.
class SamplesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
    }

    void cleanupTestCase() { m_window.reset(); }

    void anEmptyAugmentPageSaysWhatToDo()
    {
        m_window->goTo("augment");
        auto* tabs = m_window->page("augment")->findChild<PanelTabs*>();
        tabs->setCurrentIndex(1);
        auto* plot = tabs->findChild<SpectrumPlot*>("plot.jointRatio");
        QTRY_VERIFY(plot->isVisible());
        QVERIFY(plot->isEmpty());
        tabs->setCurrentIndex(0);
    }

    void eventsAppearWhileTheyAreSimulated()
    {
        editStudy(m_window->document(), &Recipe::events, std::uint64_t(600000), "events");
        m_window->goTo("data");
        Page* page = m_window->page("data");
        auto* plot = page->findChild<DistributionPlot*>("plot.preview");
        QVERIFY(plot->isEmpty());
        QElapsedTimer clock;
        clock.start();
        page->findChild<QPushButton*>("page.data.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!plot->isEmpty(), 30000);
        qInfo("first histogram after %lld ms", clock.elapsed());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && m_window->sample().summary(), 60000);
        QTRY_COMPARE(plot->distribution().edges, m_window->sample().summary()->edges(0));
    }

    void theSampleIsDescribed()
    {
        Page* page = m_window->page("data");
        auto* sources = qobject_cast<RowTable*>(
            page->findChild<QTableView*>("table.sources")->model());
        QTRY_COMPARE(sources->resultRows().size(), 1);
        QTRY_COMPARE(sources->resultRows()[0].cells[3], QString("✔"));
        QCOMPARE(sources->resultRows()[0].cells[4].size(), 8);
        QVERIFY(sources->resultRows()[0].cells[2].contains("±"));
    }

    void jointQuantitiesAreDrawn()
    {
        shrink(m_window->document(), 20000, 1);
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "augment", "augment");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        m_window->goTo("augment");
        Page* page = m_window->page("augment");
        auto* tabs = page->findChild<PanelTabs*>();
        const auto augments = m_window->document().study().augments;
        selectSet(page, "ratio");
        tabs->setCurrentIndex(1);
        auto* ratio = tabs->findChild<SpectrumPlot*>("plot.jointRatio");
        QTRY_VERIFY_WITH_TIMEOUT(!ratio->isEmpty(), 20000);
        double rows = 0.0;
        for (const Spectrum& spectrum : ratio->spectra())
            rows += std::accumulate(spectrum.counts.begin(), spectrum.counts.end(), 0.0);
        QCOMPARE(rows, 20000.0);
        tabs->setCurrentIndex(3);
        auto* points = tabs->findChild<PointsPlot*>("plot.proposalPoints");
        QTRY_VERIFY(!points->isEmpty());
    }

    void aPointOfTheScoresOpensItsEvent()
    {
        Page* page = m_window->page("augment");
        auto* tabs = page->findChild<PanelTabs*>();
        selectSet(page, "score");
        tabs->setCurrentIndex(2);
        auto* plot = tabs->findChild<PointsPlot*>("plot.jointScores");
        QTRY_VERIFY_WITH_TIMEOUT(!plot->isEmpty(), 20000);
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        const int chosen = int(plot->xs().size()) / 3;
        const QPointF at(plot->plot().xAxis->coordToPixel(plot->xs()[chosen]),
                         plot->plot().yAxis->coordToPixel(plot->ys()[chosen]));
        QTest::mouseClick(&plot->plot(), Qt::LeftButton, {}, at.toPoint());
        auto* drawer = m_window->findChild<EventDrawer*>();
        QTRY_VERIFY_WITH_TIMEOUT(drawer->isVisible() && !drawer->loading(), 20000);
        QVERIFY(plot->markedPoint().has_value());
        // The row's score is that of the event but for the slope of the cross section: a training
        // sample is normalised by that of its part, the event by that of the whole sample.
        const int point = *plot->markedPoint();
        const Vector expected =
            drawer->facts().jointScore + slopeOfWholeMinusPart(drawer->facts().part);
        QVERIFY2(std::abs(expected[0] - plot->xs()[point]) < 1e-6,
                 qPrintable(QString::number(expected[0] - plot->xs()[point])));
        QVERIFY(std::abs(expected[1] - plot->ys()[point]) < 1e-6);
        m_window->selection().clear();
    }

    void aLassoListsItsEvents()
    {
        Page* page = m_window->page("augment");
        auto* plot = page->findChild<PointsPlot*>("plot.jointScores");
        QTRY_VERIFY(plot->isVisible() && !plot->isEmpty());
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        QCustomPlot& canvas = plot->plot();
        const QPointF middle(canvas.xAxis->coordToPixel(medianOf(plot->xs())),
                             canvas.yAxis->coordToPixel(medianOf(plot->ys())));
        // A triangle, drawn with Shift: the events in it and no others. Mice are at whole pixels,
        // and the outline ends where the axes do.
        const QRect axes = canvas.axisRect()->rect();
        QPolygonF corners;
        for (const QPointF& corner : {middle - QPointF(40, 30), middle + QPointF(70, -10),
                                      middle + QPointF(-20, 60)})
            corners << QPointF(std::clamp(qRound(corner.x()), axes.left(), axes.right()),
                               std::clamp(qRound(corner.y()), axes.top(), axes.bottom()));
        const QCPRange before = canvas.xAxis->range();
        QSignalSpy enclosed(plot, &PointsPlot::pointsEnclosed);
        drag(canvas, corners, Qt::ShiftModifier);
        QCOMPARE(canvas.xAxis->range(), before); // neither panned nor zoomed
        int expected = 0;
        for (int i = 0; i < plot->xs().size(); ++i)
            expected += corners.containsPoint({canvas.xAxis->coordToPixel(plot->xs()[i]),
                                               canvas.yAxis->coordToPixel(plot->ys()[i])},
                                              Qt::OddEvenFill);
        QVERIFY2(expected > 3 && expected < plot->xs().size(),
                 qPrintable(QString::number(expected)));
        QCOMPARE(enclosed.size(), 1);
        QCOMPARE(enclosed[0][0].value<QVector<int>>().size(), expected);
        const auto& selection = m_window->selection();
        QTRY_VERIFY_WITH_TIMEOUT(selection.current().kind == Selected::Kind::Event, 20000);
        // Rows are copies of events, so that two rows may be one event.
        QVERIFY(selection.current().events.size() <= expected);
        QVERIFY(selection.current().events.size() > std::min(expected, 1000) / 2);
        auto* drawer = m_window->findChild<EventDrawer*>();
        QTRY_VERIFY(drawer->isVisible() && !drawer->loading());
        auto* list = drawer->findChild<QTableView*>("table.events");
        QCOMPARE(list->model()->rowCount(), int(selection.current().events.size()));
        m_window->selection().clear();
        // All that is in view, with the keyboard; no more than fit a list.
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(selection.current().kind == Selected::Kind::Event, 20000);
        QCOMPARE(selection.current().events.size(), 1000);
        m_window->selection().clear();
    }

    void aBandOfTheWeightsListsItsEvents()
    {
        Page* page = m_window->page("augment");
        page->findChild<PanelTabs*>()->setCurrentIndex(0);
        auto* plot = page->findChild<PlotView*>("plot.weights");
        QTRY_VERIFY(plot->isVisible() && !plot->isEmpty());
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        auto* lasso = plot->findChild<QToolButton*>("plot.weights.lasso");
        lasso->click();
        const QRectF inside(plot->plot().axisRect()->rect());
        const double x = plot->plot().xAxis->coordToPixel(0.05);
        drag(plot->plot(), QPolygonF{{x, inside.center().y()}, {inside.right() - 2, 60.0}}, {});
        lasso->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->selection().current().kind == Selected::Kind::Event,
                                 20000);
        QVERIFY(m_window->selection().current().events.size() > 100);
        auto* drawer = m_window->findChild<EventDrawer*>();
        QTRY_VERIFY(drawer->isVisible() && !drawer->loading());
        m_window->selection().clear();
    }

    void theHeaviestEventsAreInspected()
    {
        Page* page = m_window->page("augment");
        page->findChild<PanelTabs*>()->setCurrentIndex(0);
        auto* inspect = page->findChild<QPushButton*>("augment.inspect");
        QTRY_VERIFY_WITH_TIMEOUT(inspect->isEnabled(), 20000);
        inspect->click();
        auto* drawer = m_window->findChild<EventDrawer*>();
        QTRY_VERIFY_WITH_TIMEOUT(drawer->isVisible() && !drawer->loading(), 20000);
        QCOMPARE(m_window->selection().current().events.size(), 100);
        m_window->selection().clear();
    }

private:
    static double medianOf(QVector<double> values)
    {
        std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
        return values[values.size() / 2];
    }
    static void drag(QCustomPlot& canvas, const QPolygonF& path, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, modifiers, path.front().toPoint());
        for (const QPointF& point : path) {
            QMouseEvent move(QEvent::MouseMove, point, canvas.mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, modifiers, path.back().toPoint());
    }

    /// grad sigma / sigma at the reference, of all events less that of one part, [P].
    Vector slopeOfWholeMinusPart(Part which)
    {
        StudySession session(*m_window->document().project(), m_window->document().study());
        const TaskContext context;
        const auto study = session.study(context);
        const auto part = session.partEvents(which, context);
        if (!study || !part)
            return Vector::Constant(2, NAN);
        const auto slope = [&](const EventSample& sample) -> Vector {
            const auto sigma =
                crossSections(sample, *(*study)->weights, {(*study)->referenceTheta}, context);
            return sigma ? Vector(sigma->front().gradient / sigma->front().value)
                         : Vector(Vector::Constant(2, NAN));
        };
        return slope((*study)->sample) - slope(*part);
    }

    static void selectSet(Page* page, const QString& kind)
    {
        auto* table = page->findChild<QTableView*>("table.augments");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 1).data().toString() == kind)
                table->selectRow(row);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SamplesTest)
#include "SamplesTest.moc"
