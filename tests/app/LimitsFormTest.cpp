// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ProfiledLimit.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plots/FisherPlot.hpp"
#include "widgets/plots/LimitMapPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace assay;

/// The settings of a limit, and the limit on one of two parameters.
class LimitsFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrinkToFollowing(m_window->document());
        m_window->goTo("limits");
        m_window->findChild<QPushButton*>("page.limits.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(scene().curves().size(), 3, 20000);
    }
    void cleanupTestCase() { m_window.reset(); }

    void theProfileIsThatOfTheGrid()
    {
        ProfilePlot& plot = profile();
        auto* parameter = m_window->findChild<QComboBox*>("limits.profile.parameter");
        QCOMPARE(parameter->count(), 2);
        for (int axis = 0; axis < 2; ++axis) {
            parameter->setCurrentIndex(axis);
            QTRY_COMPARE(freeAxes(*plot.curves().front().result),
                         std::vector<std::size_t>{std::size_t(axis)});
            QCOMPARE(plot.curves().size(), 3);
            for (const LimitCurve& curve : plot.curves()) {
                const auto wanted =
                    profiledOn(*scene().curve(curve.name)->result, std::size_t(axis));
                QVERIFY(wanted.ok());
                QCOMPARE(curve.result->q, wanted->q);
                QCOMPARE(curve.result->dof, 1);
                QVERIFY(!curve.result->intervals.at(0.68).empty());
            }
        }
        parameter->setCurrentIndex(0);
        QTRY_COMPARE(freeAxes(*plot.curves().front().result), std::vector<std::size_t>{0});
        grab("limits-profile");
    }

    void theTruthIsDraggedInTheProfile()
    {
        ProfilePlot& plot = profile();
        QTRY_VERIFY_WITH_TIMEOUT(scene().ready(), 20000);
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        const QPoint from(int(plot.plot().xAxis->coordToPixel(0.0)),
                          int(plot.plot().yAxis->coordToPixel(0.0)));
        const QPoint to = from + QPoint(70, 0);
        QTest::mousePress(&plot.plot(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) {
            const QPoint at = from + (to - from) * i / 4;
            QMouseEvent event(QEvent::MouseMove, at, plot.plot().mapToGlobal(at), Qt::NoButton,
                              Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&plot.plot(), &event);
        }
        QTRY_VERIFY(scene().settled());
        const Theta moved = scene().truth();
        QVERIFY(moved[0] > 0.02 && moved[1] == 0.0);
        QTest::mouseRelease(&plot.plot(), Qt::LeftButton, {}, to);
        QCOMPARE(study().trueTheta, moved);
        m_window->document().undoStack().undo();
        QTRY_COMPARE(scene().truth(), (Theta{0.0, 0.0}));
    }

    /// The p-values are a map to work with: a click shows the card, the truth is dragged.
    void theMapHasACardAndTheTruth()
    {
        auto* tabs = m_window->page("limits")->findChild<PanelTabs*>();
        auto* panel = m_window->findChild<Panel*>("panel.pvalue");
        tabs->setCurrentWidget(panel);
        auto* plot = m_window->findChild<LimitMapPlot*>("plot.pvalue");
        auto* method = m_window->findChild<QComboBox*>("limits.pvalue.method");
        method->setCurrentText("truth");
        QTRY_VERIFY(plot->map() && plot->map()->name == "truth");
        QTRY_VERIFY_WITH_TIMEOUT(scene().ready(), 20000);
        QTest::qWait(20);
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        const auto pixel = [&](double x, double y) {
            return QPoint(int(plot->plot().xAxis->coordToPixel(x)),
                          int(plot->plot().yAxis->coordToPixel(y)));
        };
        auto* card = m_window->findChild<QWidget*>("limits.pvalue.point");
        QVERIFY(card && !card->isVisible());
        QTest::mouseClick(&plot->plot(), Qt::LeftButton, {}, pixel(0.2, -0.1));
        QTRY_VERIFY(card->isVisible());
        const auto* title = card->findChild<QLabel*>("limits.pvalue.point.title");
        QVERIFY2(title->text().contains("0.2") && title->text().contains("-0.1"),
                 qPrintable(title->text()));
        grab("limits-pvalue");
        card->findChild<QToolButton*>("limits.pvalue.point.close")->click();
        QTRY_VERIFY(!card->isVisible());
        plot->plot().replot(QCustomPlot::rpImmediateRefresh);
        const Matrix before = plot->map()->values;
        const QPoint from = pixel(0.0, 0.0), to = pixel(0.15, 0.1);
        QTest::mousePress(&plot->plot(), Qt::LeftButton, {}, from);
        QMouseEvent event(QEvent::MouseMove, to, plot->plot().mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot->plot(), &event);
        QTRY_VERIFY(scene().settled());
        QVERIFY(std::abs(scene().truth()[0] - 0.15) < 0.02);
        QTRY_VERIFY(plot->map()->values != before);
        QTest::mouseRelease(&plot->plot(), Qt::LeftButton, {}, to);
        QCOMPARE(study().trueTheta, scene().truth());
        m_window->document().undoStack().undo();
        QTRY_COMPARE(scene().truth(), (Theta{0.0, 0.0}));
        tabs->setCurrentIndex(0);
    }

    /// What is zoomed to in one plot is seen in the next one of the same plane.
    void theZoomIsCommon()
    {
        auto* tabs = m_window->page("limits")->findChild<PanelTabs*>();
        auto* contours = m_window->findChild<PlotView*>("plot.contours");
        auto* map = m_window->findChild<PlotView*>("plot.pvalue");
        auto* profile = m_window->findChild<PlotView*>("plot.limits.profile");
        const auto show = [&](const char* panel) {
            tabs->setCurrentWidget(m_window->findChild<Panel*>(panel));
        };
        tabs->setCurrentIndex(0);
        QVERIFY(contours->isVisible() && !contours->isZoomed());
        contours->setZoom({-0.1, 0.2, -0.3, 0.1});
        show("panel.pvalue");
        QTRY_VERIFY(map->isVisible() && map->isZoomed());
        QCOMPARE(map->zoom()->xHigh, 0.2);
        QCOMPARE(map->zoom()->yLow, -0.3);
        QVERIFY(!profile || !profile->isZoomed());
        map->resetView();
        tabs->setCurrentIndex(0);
        QVERIFY(!contours->isZoomed());
    }

    void rareSettingsAreBelowAButton()
    {
        auto* unfold = m_window->findChild<QToolButton*>("limits.advanced");
        auto* asimov = m_window->findChild<QComboBox*>("limits.asimov");
        QVERIFY(!asimov->isVisible());
        unfold->click();
        QVERIFY(asimov->isVisible());
        asimov->setCurrentIndex(asimov->findData("all"));
        Q_EMIT asimov->activated(asimov->currentIndex());
        QCOMPARE(study().asimov, std::string("all"));
        auto* dof = m_window->findChild<QSpinBox*>("limits.dof");
        QCOMPARE(dof->text(), QString("as many as scanned"));
        dof->setValue(1);
        QCOMPARE(study().dof, 1);
        auto* toys = m_window->findChild<QSpinBox*>("limits.coverageToys");
        toys->setValue(200);
        QCOMPARE(study().coverageToys, 200);
        for (int i = 0; i < 3; ++i)
            m_window->document().undoStack().undo();
        QCOMPARE(study().coverageToys + study().dof, 0);
        QCOMPARE(asimov->currentData().toString(), QString("auto"));
        unfold->click();
        QVERIFY(!asimov->isVisible());
    }

    void levelsAreSwitchedByButtons()
    {
        auto* third = m_window->findChild<QToolButton*>("limits.level.0.997");
        auto* first = m_window->findChild<QToolButton*>("limits.level.0.68");
        auto* field = m_window->findChild<QLineEdit*>("limits.levels");
        QVERIFY(!third->isChecked() && first->isChecked());
        third->click();
        QCOMPARE(study().levels, (std::vector<double>{0.68, 0.95, 0.997}));
        QTRY_COMPARE(scene().curve("truth")->result->contours.size(), std::size_t(3));
        QCOMPARE(field->text(), QString("0.68, 0.95, 0.997"));
        QVERIFY(!m_window->tasks().runningStages()); // Nothing is computed again.
        for (const char* name : {"limits.level.0.68", "limits.level.0.95", "limits.level.0.997"})
            m_window->findChild<QToolButton*>(name)->click();
        QCOMPARE(study().levels, std::vector<double>{0.997}); // One stays.
        QTRY_VERIFY(third->isChecked() && !first->isChecked());
        while (study().levels != std::vector<double>{0.68, 0.95})
            m_window->document().undoStack().undo();
        QTRY_VERIFY(!third->isChecked() && first->isChecked());
    }

    void theRangeOfTheScanIsTyped()
    {
        auto* low = m_window->findChild<QLineEdit*>("limits.second.low");
        auto* high = m_window->findChild<QLineEdit*>("limits.second.high");
        QCOMPARE(low->text() + " " + high->text(), QString("-0.6 0.6"));
        const auto type = [](QLineEdit* field, const char* text) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        };
        type(low, "0.7"); // Above the upper end: said, and nothing is changed.
        QVERIFY(low->toolTip().contains("lower"));
        QCOMPARE(axis(1), (std::vector<double>{-0.6, 0.6, 25.0}));
        type(low, "-0.8");
        QVERIFY(low->toolTip().isEmpty());
        QCOMPARE(axis(1), (std::vector<double>{-0.8, 0.6, 25.0}));
        QCOMPARE(axis(0), (std::vector<double>{-0.6, 0.6, 25.0}));
        m_window->document().undoStack().undo();
        QTRY_COMPARE(low->text(), QString("-0.6"));
        QCOMPARE(axis(1), (std::vector<double>{-0.6, 0.6, 25.0}));
    }

    void limitsAreAddedBesideThese()
    {
        const int steps = m_window->document().undoStack().index();
        m_window->findChild<QPushButton*>("page.limits.addLimits")->click();
        const auto& all = m_window->document().study().limits;
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(all[0].name != all[1].name);
        QCOMPARE(all[1].estimators, all[0].estimators);
        auto* tabs = m_window->findChild<QTabBar*>("limits.tabs");
        QTRY_VERIFY(tabs->isVisible() && tabs->currentIndex() == 1);
        while (m_window->document().undoStack().index() > steps)
            m_window->document().undoStack().undo();
        QTRY_VERIFY(m_window->document().study().limits.size() == 1 && !tabs->isVisible());
    }

    void anyHistogramCanBeAdded()
    {
        auto* button = m_window->findChild<QToolButton*>("limits.estimators.histogram");
        QVERIFY(button && button->isVisible());
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(button->menu()->actions().size(), 2); // x1, x2
        QMenu* second = button->menu()->actions()[1]->menu();
        QVERIFY(second);
        QCOMPARE(second->actions().size(), 2);
        second->actions()[1]->trigger(); // x2 and x1
        QCOMPARE(study().estimators.back(), std::string("histogram:x2,x1"));
        auto* list = m_window->findChild<QListWidget*>("limits.estimators");
        QTRY_COMPARE(list->findItems("histogram:x2,x1", Qt::MatchExactly).size(), 1);
        Q_EMIT button->menu()->aboutToShow();
        button->menu()->actions()[1]->menu()->actions()[1]->trigger();
        QCOMPARE(study().estimators.size(), std::size_t(4)); // Once is enough.
        m_window->document().undoStack().undo();
        QCOMPARE(study().estimators.size(), std::size_t(3));
    }

    /// Limits on a fine grid take long to make ready; nobody waits for those of an older study.
    void whatIsMadeReadyForAnOlderStudyStops()
    {
        const int steps = m_window->document().undoStack().index();
        auto* points = m_window->findChild<QSpinBox*>("limits.points");
        const auto preparing = [&](bool cancelled) {
            int count = 0;
            for (const TaskSnapshot& task : m_window->tasks().tasks())
                count += task.name.starts_with("Prepare limits")
                         && (cancelled ? task.state == TaskState::Cancelled : !isOver(task.state));
            return count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 20000);
        const int before = preparing(true);
        points->setValue(401);
        QTRY_COMPARE(preparing(false), 1);
        points->setValue(403);
        QTRY_VERIFY(preparing(true) > before);
        QVERIFY(preparing(false) <= 1);
        while (m_window->document().undoStack().index() > steps)
            m_window->document().undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(preparing(false) == 0, 20000);
    }

    void thePointOfTheInformationIsTyped()
    {
        const int steps = m_window->document().undoStack().index();
        m_window->findChild<QPushButton*>("page.limits.addFisher")->click();
        auto* at = m_window->findChild<PointChoice*>("fisher.at");
        QTRY_VERIFY(at && at->isVisible());
        at->lineEdit()->setFocus();
        at->lineEdit()->selectAll();
        QTest::keyClicks(at->lineEdit(), "0.1, -0.2");
        QTest::keyClick(at->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_window->document().study().fishers.front().theta, (Theta{0.1, -0.2}));
        at->lineEdit()->selectAll();
        QTest::keyClicks(at->lineEdit(), "0.1");
        QTest::keyClick(at->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_window->document().study().fishers.front().theta, (Theta{0.1, -0.2}));
        while (m_window->document().undoStack().index() > steps)
            m_window->document().undoStack().undo();
        QTRY_VERIFY(m_window->document().study().fishers.empty());
    }

    void oneParameterHasInformationWithoutAnEllipse()
    {
        auto* second = m_window->findChild<QComboBox*>("limits.second");
        second->setCurrentIndex(second->count() - 1);
        Q_EMIT second->activated(second->currentIndex());
        QVERIFY(!m_window->findChild<QLineEdit*>("limits.second.low")->isVisible());
        show("panel.ellipses");
        auto* bars = m_window->findChild<FisherPlot*>("plot.informationBars");
        auto* ellipses = m_window->findChild<PlotView*>("plot.ellipses");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->isEmpty() && !ellipses->isVisible(), 20000);
        m_window->document().undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(ellipses->isVisible() && !ellipses->isEmpty(), 20000);
    }

private:
    LimitScene& scene() { return *m_window->document().findChild<LimitScene*>("limitScene"); }
    const LimitsRecipe& study() { return m_window->document().study().limits.front(); }
    std::vector<double> axis(std::size_t k) { return study().grid[k].second; }
    ProfilePlot& profile()
    {
        show("panel.profile");
        return *m_window->findChild<ProfilePlot*>("plot.limitProfile");
    }
    void show(const QString& name)
    {
        auto* tabs = m_window->findChild<PanelTabs*>("tabs.limits");
        for (Panel* panel : tabs->panels())
            if (panel->objectName() == name)
                tabs->setCurrentWidget(panel);
        QTest::qWait(50);
    }
    void grab(const QString& name)
    {
        if (const QString pictures = qEnvironmentVariable("ASSAY_PICTURES"); !pictures.isEmpty()) {
            QTest::qWait(100);
            m_window->grab().save(pictures + "/" + name + ".png"); // To be looked at.
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(LimitsFormTest)
#include "LimitsFormTest.moc"
