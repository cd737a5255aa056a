// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/EstimatorChoice.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/BinEdges.hpp"
#include "widgets/panels/HistogramMethodPanel.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/PlanePlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

/// Edges of a histogram's bins, moved with the mouse and typed.
class BinEdgesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(m_window->document(), 20000, 1);
        Recipe study = m_window->document().study();
        study.limits.front().estimators = {"histogram:x1", "histogram:x1,x2@3"};
        study.fishers.resize(1);
        study.fishers.front().name = "main";
        study.fishers.front().theta = m_window->document().referenceTheta();
        study.fishers.front().estimators = study.limits.front().estimators;
        editStudy(m_window->document(), study, "estimators");
        m_window->tasks().runStages(m_window->document().project(), study, "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && m_window->sample().summary(), 60000);
        m_window->goTo("observables");
        m_panel = m_window->page("observables")->findChild<HistogramMethodPanel*>();
        auto* tabs = m_window->page("observables")->findChild<PanelTabs*>();
        tabs->setCurrentIndex(tabs->indexOf(m_panel));
        m_line = m_panel->findChild<DistributionPlot*>("plot.histogramLine");
        QTRY_VERIFY_WITH_TIMEOUT(!m_line->isEmpty(), 20000);
    }

    void cleanupTestCase() { m_window.reset(); }

    void aDragMovesAnEdgeInOneStep()
    {
        const auto before = m_panel->edges();
        const Recipe study = m_window->document().study();
        const int steps = m_window->document().undoStack().count();
        const double sum = total(m_line->distribution().values);
        const auto contents = m_line->distribution().values;
        drag(*m_line, before[0][4], 0.7 * before[0][4] + 0.3 * before[0][5]);
        QCOMPARE(m_window->document().undoStack().count(), steps + 1);
        const auto after = m_panel->edges();
        QVERIFY(after[0][4] > before[0][4] && after[0][4] < before[0][5]);
        QVERIFY(std::abs(after[0][3] - before[0][3]) < 1e-4);
        // Events went from one bin to its neighbour, none was lost.
        const auto moved = m_line->distribution().values;
        QVERIFY(moved[4] > contents[4] && moved[5] < contents[5]);
        QVERIFY(std::abs(total(moved) - sum) < 1e-12 * sum);
        const auto choice = parseEstimatorChoice(estimator());
        QVERIFY(choice.ok());
        QCOMPARE(choice->edges, after);
        QCOMPARE(m_window->document().study().fishers.front().estimators.front(), estimator());
        QVERIFY(m_panel->keptInformation() > 0.5 && m_panel->keptInformation() <= 1.0);
        m_window->document().undoStack().undo();
        QCOMPARE(estimator(), std::string("histogram:x1"));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->edges() == before && !m_line->isEmpty(), 20000);
        m_window->document().undoStack().redo();
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->edges() == after && !m_line->isEmpty(), 20000);
    }

    void anEdgeStaysBetweenItsNeighbours()
    {
        const auto before = m_panel->edges();
        const std::size_t edge = loneliest(before[0]);
        drag(*m_line, before[0][edge], before[0][edge + 3]);
        const auto after = m_panel->edges();
        QVERIFY(after[0][edge] > before[0][edge] && after[0][edge] < before[0][edge + 1]);
    }

    void typedEdgesAreTaken()
    {
        auto* typed = m_panel->findChild<QLineEdit*>("histogramMethod.edges");
        QCoreApplication::processEvents(); // The last drag is drawn.
        type(*typed, "-0.5, 0; 0.75");
        QCOMPARE(estimator(), std::string("histogram:x1@-0.5|0|0.75"));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->edges() == (Edges{{-0.5, 0.0, 0.75}}), 20000);
        QTRY_COMPARE(m_line->distribution().values.size(), std::size_t(4));
        QVERIFY(m_panel->keptInformation() < 0.97);
        type(*typed, "3, 1");
        QCOMPARE(estimator(), std::string("histogram:x1@-0.5|0|0.75"));
        QCOMPARE(typed->text(), QString("-0.5, 0, 0.75"));
        m_panel->findChild<QPushButton*>("histogramMethod.automatic")->click();
        QCOMPARE(estimator(), std::string("histogram:x1"));
        QTRY_VERIFY_WITH_TIMEOUT(m_line->distribution().values.size() > 20, 20000);
    }

    void linesOfAPlaneMoveBothWays()
    {
        auto* choice = m_panel->findChild<QComboBox*>("histogramMethod.choice");
        choice->setCurrentIndex(choice->findData("histogram:x1,x2@3"));
        auto* plane = m_panel->findChild<PlanePlot*>("plot.histogramPlane");
        QTRY_VERIFY_WITH_TIMEOUT(plane->isVisible() && !plane->isEmpty(), 20000);
        const auto before = m_panel->edges();
        QCOMPARE(before[0].size(), std::size_t(2));
        plane->plot().replot(QCustomPlot::rpImmediateRefresh);
        QCPAxis& axis = *plane->plot().yAxis;
        const double x = plane->plot().xAxis->coordToPixel(
            0.5 * (before[0][0] + before[0][1]));
        const double to = 0.5 * (before[1][0] + before[1][1]);
        dragPixels(plane->plot(), {x, axis.coordToPixel(before[1][1])}, {x, axis.coordToPixel(to)});
        const auto after = m_panel->edges();
        QVERIFY(after[1][1] < before[1][1] && after[1][1] > before[1][0]);
        QVERIFY(std::abs(after[0][0] - before[0][0]) < 1e-4);
        const auto written =
            parseEstimatorChoice(m_window->document().study().limits.front().estimators[1]);
        QCOMPARE(written->edges, after);
    }

    void entriesThatNobodyUsesDoNotMove()
    {
        auto* choice = m_panel->findChild<QComboBox*>("histogramMethod.choice");
        choice->setCurrentIndex(choice->findData("histogram:x1,x2"));
        QTRY_VERIFY(!m_panel->findChild<QLineEdit*>("histogramMethod.edges")->isEnabled());
    }

    void edgesAreChosenAmongFineOnes()
    {
        const std::vector<double> fine{0.0, 0.5, 1.0, 1.5, 2.0, 2.5};
        QCOMPARE(freeEdge({0.5, 1.5}, 0, 1.1, fine), 1.0);
        QCOMPARE(freeEdge({0.5, 1.5}, 0, 9.0, fine), 1.0);
        QCOMPARE(freeEdge({0.5, 1.5}, 1, -9.0, fine), 1.0);
        QCOMPARE(freeEdge({0.5, 1.0, 1.5}, 1, 0.0, fine), 1.0);
        QCOMPARE(freeEdge({0.0, 1.23457}, 0, 1.2, {0.0, 1.0, 1.23456789, 1.23457}), 1.0);
        QCOMPARE(fineEdges({0.12345678}, {1.0, 0.5}),
                 (std::vector<double>{0.12345678, 0.123457, 0.5, 1.0}));
        QVERIFY(!edgesFromText("1, x").ok());
        QVERIFY(!edgesFromText("").ok());
        QCOMPARE(*edgesFromText("1 2,3"), (std::vector<double>{1, 2, 3}));
    }

private:
    using Edges = HistogramMethodPanel::Edges;

    std::string estimator() const
    {
        return m_window->document().study().limits.front().estimators.front();
    }
    /// The edge with most room on both sides, so that the mouse takes no other.
    static std::size_t loneliest(const std::vector<double>& edges)
    {
        std::size_t best = 1;
        const auto room = [&](std::size_t i) {
            return std::min(edges[i] - edges[i - 1], edges[i + 1] - edges[i]);
        };
        for (std::size_t i = 1; i + 3 < edges.size(); ++i)
            if (room(i) > room(best))
                best = i;
        return best;
    }
    static double total(const std::vector<double>& values)
    {
        double sum = 0.0;
        for (const double value : values)
            sum += value;
        return sum;
    }
    static void dragPixels(QCustomPlot& canvas, const QPointF& from, const QPointF& to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from.toPoint());
        for (const double share : {0.3, 0.7, 1.0}) {
            const QPointF at = from + share * (to - from);
            QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to.toPoint());
    }
    static void drag(DistributionPlot& plot, double from, double to)
    {
        QCoreApplication::processEvents(); // What came before is drawn.
        QCustomPlot& canvas = plot.plot();
        canvas.replot(QCustomPlot::rpImmediateRefresh);
        const double y = canvas.axisRect()->rect().center().y();
        dragPixels(canvas, {canvas.xAxis->coordToPixel(from), y},
                   {canvas.xAxis->coordToPixel(to), y});
    }
    static void type(QLineEdit& edit, const QString& text)
    {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    HistogramMethodPanel* m_panel = nullptr;
    DistributionPlot* m_line = nullptr;
};

QTEST_MAIN(BinEdgesTest)
#include "BinEdgesTest.moc"
