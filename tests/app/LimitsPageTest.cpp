// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/LimitJson.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/PointToys.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/pages/PointCard.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plotting/FigureExport.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

namespace {

QPoint pixelOf(const ContourPlot& plot, double x, double y)
{
    return {int(plot.plot().xAxis->coordToPixel(x)), int(plot.plot().yAxis->coordToPixel(y))};
}

} // namespace

class LimitsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrinkToFollowing(m_window->document());
        m_window->goTo("limits");
        m_plot = m_window->findChild<ContourPlot*>("plot.contours");
        QVERIFY(m_plot);
        QCOMPARE(fileNameOf(*m_plot), QString("limits-contours"));
    }

    void exactCurvesAreThereBeforeAnyEvent()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_plot->curves().size(), 2, 20000);
        QCOMPARE(m_plot->curves().front().name, QString("rate"));
        QVERIFY(!m_plot->curves().back().result->contours.empty());
    }

    void aDragMovesTheContoursAndIsOneStep()
    {
        compute();
        LimitScene& scene = theScene();
        QTRY_VERIFY_WITH_TIMEOUT(scene.ready() && m_plot->curves().size() == 3, 20000);
        QTest::qWait(50);
        const int steps = m_window->document().undoStack().count();
        const QPoint from = pixelOf(*m_plot, 0.0, 0.0);
        const QPoint to = from + QPoint(60, -40);
        QCustomPlot& plot = m_plot->plot();
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i)
            moveMouse(plot, from + (to - from) * i / 5);
        QVERIFY(scene.dragging());
        QTRY_VERIFY(scene.settled()); // What takes longer than a frame arrives from a worker.
        const Theta dragged = scene.truth();
        QVERIFY(dragged[0] > 0.0 && dragged[1] > 0.0);
        for (const LimitCurve& curve : m_plot->curves())
            QVERIFY(!curve.stale); // All of them are analytic.
        QCOMPARE(scene.curve("truth")->result->bestFit.theta, dragged);
        QCOMPARE(m_window->document().undoStack().count(), steps);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
        QCOMPARE(m_window->document().undoStack().count(), steps + 1);
        QCOMPARE(m_window->document().study().limits[0].trueTheta, scene.truth());
        const Theta moved = scene.truth();
        QTRY_VERIFY(scene.settled());
        followsTheEngine(scene, moved);
        m_window->document().undoStack().undo();
        QCOMPARE(scene.truth(), (Theta{0.0, 0.0}));
        m_window->document().undoStack().redo();
        QCOMPARE(scene.truth(), moved);
        m_window->document().undoStack().undo();
    }

    void arrowKeysNudgeInOneStep()
    {
        LimitScene& scene = theScene();
        const int steps = m_window->document().undoStack().count();
        QTest::qWait(20); // The plot shows what was undone.
        m_plot->setFocus();
        QTest::keyClick(m_plot, Qt::Key_Right);
        QTest::keyClick(m_plot, Qt::Key_Right);
        QTest::keyClick(m_plot, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_window->document().undoStack().index(), steps);
        QVERIFY(std::abs(scene.truth()[0] - 0.024) < 1e-12);
        QVERIFY(std::abs(scene.truth()[1] - 0.12) < 1e-12);
        m_window->document().undoStack().undo();
        QCOMPARE(scene.truth(), (Theta{0.0, 0.0}));
    }

    void levelsAreAppliedToTheGridThatIsThere()
    {
        LimitScene& scene = theScene();
        auto limits = m_window->document().study().limits;
        limits.front().levels = {0.5, 0.8, 0.9};
        editStudy(m_window->document(), &Recipe::limits, limits, "levels");
        QCoreApplication::processEvents();
        QVERIFY(!m_window->tasks().runningStages());
        QTRY_COMPARE(scene.curve("histogram:x1,x2")->result->contours.size(), 3u);
        QVERIFY(!scene.curve("histogram:x1,x2")->stale);
        m_window->document().undoStack().undo();
        QTRY_COMPARE(scene.curve("histogram:x1,x2")->result->contours.size(), 2u);
    }

    void aClickOnTheLegendHides()
    {
        LimitScene& scene = theScene();
        QTest::qWait(50);
        m_plot->plot().replot(QCustomPlot::rpImmediateRefresh); // Lays out the legend.
        const QPoint at = m_plot->plot().legend->item(0)->outerRect().center();
        QTest::mouseClick(&m_plot->plot(), Qt::LeftButton, {}, at);
        QCOMPARE(scene.hidden().size(), 1);
        QTest::qWait(50);
        m_plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        QTest::mouseClick(&m_plot->plot(), Qt::LeftButton, Qt::AltModifier, at);
        QCOMPARE(scene.hidden().size(), 2);
        QTest::qWait(50);
        m_plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        QTest::mouseClick(&m_plot->plot(), Qt::LeftButton, Qt::AltModifier, at);
        QVERIFY(scene.hidden().isEmpty());
    }

    void aClickGivesTheNumbersOfTheScan()
    {
        auto* card = m_window->findChild<PointCard*>("limits.point");
        QVERIFY(card && !card->isVisible());
        QTest::mouseClick(&m_plot->plot(), Qt::LeftButton, {}, pixelOf(*m_plot, 0.1, 0.05));
        QVERIFY(card->isVisible() && card->point());
        if (const QString pictures = qEnvironmentVariable("ASSAY_PICTURES"); !pictures.isEmpty()) {
            QTest::qWait(100);
            m_window->grab().save(pictures + "/limits-point.png"); // To be looked at.
        }
        const LimitResult& truth = *theScene().curve("truth")->result;
        const Theta theta = *card->point();
        bool found = false;
        for (Eigen::Index t = 0; t < truth.thetas.rows(); ++t) {
            if (truth.thetas(t, 0) != theta[0] || truth.thetas(t, 1) != theta[1])
                continue;
            found = true;
            const QString text = card->findChild<QLabel*>("limits.point.numbers")->text();
            QVERIFY(text.contains(QString::number(truth.pValues[t], 'g', 3)));
        }
        QVERIFY(found);
        card->setPoint(std::nullopt);
        QVERIFY(!card->isVisible());
    }

    /// With many events both are the same, but for the number of toys.
    void pValuesFromToys()
    {
        QTest::mouseClick(&m_plot->plot(), Qt::LeftButton, {}, pixelOf(*m_plot, 0.1, 0.0));
        auto* card = m_window->findChild<PointCard*>("limits.point");
        QVERIFY(card->isVisible());
        auto* numbers = card->findChild<QLabel*>("limits.point.numbers");
        QVERIFY(!numbers->text().contains("toys"));
        auto* button = card->findChild<QPushButton*>("limits.point.toys");
        button->click();
        QVERIFY(button->text().contains("Stop"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QVERIFY2(numbers->text().contains("toys"), qPrintable(button->toolTip()));
        const LimitResult& truth = *theScene().curve("truth")->result;
        const Eigen::Index t = nearestPoint(truth, *card->point());
        const auto* toys = card->findChild<PointToys*>();
        const double p = toys->pValue("truth", *card->point(), truth.q[t]).value_or(-1.0);
        QVERIFY(p > 0.0 && truth.q[t] > 0.2);
        // Four standard deviations of 500 toys.
        const double error = std::sqrt(truth.pValues[t] * (1.0 - truth.pValues[t]) / 500.0);
        QVERIFY2(std::abs(p - truth.pValues[t]) < 4.0 * error,
                 qPrintable(QString("%1 and %2").arg(p).arg(truth.pValues[t])));
        // Of this point only.
        Theta other = *card->point();
        other[0] += 0.05;
        QVERIFY(!toys->pValue("truth", other, 1.0));
        if (const QString pictures = qEnvironmentVariable("ASSAY_PICTURES"); !pictures.isEmpty())
            m_window->grab().save(pictures + "/limits-toys.png"); // To be looked at.
        card->setPoint(std::nullopt);
    }

    void theEdgeIsSaidAndEnlarged()
    {
        auto limits = m_window->document().study().limits;
        for (auto& [name, axis] : limits.front().grid)
            axis = {-0.02, 0.02, 9.0};
        editStudy(m_window->document(), &Recipe::limits, limits, "grid");
        auto* edge = m_window->findChild<QWidget*>("limits.edge");
        QTRY_VERIFY_WITH_TIMEOUT(edge->isVisible(), 20000);
        m_window->findChild<QPushButton*>("limits.edge.enlarge")->click();
        const auto axis = m_window->document().study().limits.front().grid.front().second;
        QCOMPARE(axis[2], 13.0);
        QVERIFY(std::abs(axis[0] + 0.03) < 1e-12 && std::abs(axis[1] - 0.03) < 1e-12);
        m_window->document().undoStack().undo();
        m_window->document().undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!edge->isVisible(), 20000);
    }

private:
    LimitScene& theScene() { return *m_window->document().findChild<LimitScene*>("limitScene"); }

    static void moveMouse(QWidget& widget, const QPoint& at)
    {
        QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
    }

    void compute()
    {
        m_window->findChild<QPushButton*>("page.limits.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QVERIFY(m_window->tasks().stageFailure("limits.main").isEmpty());
    }

    /// What is shown at a moved truth is what computing there gives.
    void followsTheEngine(LimitScene& scene, const Theta& truth)
    {
        std::map<QString, Vector> shown;
        for (const LimitCurve& curve : scene.curves())
            shown[curve.name] = curve.result->q;
        compute();
        QCOMPARE(scene.truth(), truth);
        for (const LimitCurve& curve : scene.curves()) {
            QVERIFY(!curve.stale);
            const double difference = (curve.result->q - shown[curve.name]).cwiseAbs().maxCoeff();
            // The stage's truth has the error of its lattice.
            const double tolerance =
                curve.name == "truth" ? 1e-5 : 1e-9 * (1.0 + curve.result->q.maxCoeff());
            QVERIFY2(difference < tolerance,
                     qPrintable(QString("%1: %2").arg(curve.name).arg(difference)));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    ContourPlot* m_plot = nullptr;
};

QTEST_MAIN(LimitsPageTest)
#include "LimitsPageTest.moc"
