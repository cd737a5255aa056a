// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/CoverageJson.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/CompareScene.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/LimitMaps.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/Panel.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/ComparisonPlot.hpp"
#include "widgets/plots/CoveragePlot.hpp"
#include "widgets/plots/LimitMapPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"
#include "widgets/plots/RunLossPlot.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

/// Two trainings of one method and the exact limits of the smallest example, as a person compares
/// them.
class ComparePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("gauss");
        ProjectDocument& document = m_window->document();
        shrinkGauss(document, 10000, 31);
        setEpochs(2);
        compute();
        setEpochs(3);
        compute();
        m_window->goTo("compare");
        m_table = m_window->findChild<QTableView*>("table.compare");
        QVERIFY(m_table);
        QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 4, 20000);
    }

    void everyFinishedRunIsThere()
    {
        const auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
        QAbstractItemModelTester tester(m_table->model(), fatal);
        const CompareScene& scene = theScene();
        int trained = 0;
        for (const ComparedRun& run : scene.runs()) {
            QVERIFY(run.limit);
            if (!run.trainRun)
                continue;
            ++trained;
            QVERIFY(run.trainRows > 0 && !run.dataHash.empty() && std::isfinite(run.bestLoss));
            QCOMPARE(run.limit->name, run.name);
        }
        QCOMPARE(trained, 2);
        QVERIFY(scene.runs().front().epochs != scene.runs().back().epochs);
    }

    void whatDiffersIsSaidAndNothingElse()
    {
        selectMethod(false);
        const QString text = m_window->findChild<QLabel*>("compare.differences")->text();
        QVERIFY2(text.contains("training.epochs"), qPrintable(text));
        QVERIFY(!text.contains("training.batch"));
        QVERIFY(!text.contains("alpha"));
    }

    void theTableSortsAndFilters()
    {
        m_table->sortByColumn(4, Qt::AscendingOrder);
        QCOMPARE(m_table->model()->index(0, 4).data().toString(), QString("2"));
        auto* filter = m_window->findChild<QLineEdit*>("compare.filter");
        QTest::keyClicks(filter, "truth");
        QCOMPARE(m_table->model()->rowCount(), 2);
        filter->clear();
        QCOMPARE(m_table->model()->rowCount(), 4);
    }

    void overlaysShowWhatIsSelected()
    {
        selectMethod(false);
        panel("panel.compare.limits");
        auto* profile = m_window->findChild<ProfilePlot*>("plot.compare.profile");
        QCOMPARE(profile->curves().size(), 2);
        panel("panel.compare.loss");
        auto* loss = m_window->findChild<RunLossPlot*>("plot.compare.loss");
        QCOMPARE(loss->runs().size(), 2);
        QCOMPARE(loss->runs()[0].metrics.size() + loss->runs()[1].metrics.size(), 5u);
        // One colour, two dashes.
        const auto pens = stylesOf(profile->curves(), PlotTheme::light());
        QCOMPARE(pens[0].color, pens[1].color);
        QVERIFY(pens[0].dash != pens[1].dash);
    }

    void legendsHideAndShowAlone()
    {
        selectMethod(false);
        panel("panel.compare.limits");
        auto* profile = m_window->findChild<ProfilePlot*>("plot.compare.profile");
        const auto shown = [&] {
            QSet<QString> names;
            for (int i = 0; i < profile->plot().plottableCount(); ++i)
                if (const auto* plottable = profile->plot().plottable(i); plottable->visible())
                    names.insert(CurveFilter::curveOf(*plottable));
            return names;
        };
        const QString first = profile->curves()[0].name, second = profile->curves()[1].name;
        QVERIFY(shown().contains(first) && shown().contains(second));
        Q_EMIT profile->curveClicked(first, false);
        QTRY_VERIFY(!shown().contains(first) && shown().contains(second));
        Q_EMIT profile->curveClicked(first, true);
        QTRY_VERIFY(shown().contains(first) && !shown().contains(second));
        Q_EMIT profile->curveClicked(first, true);
        QTRY_VERIFY(shown().contains(first) && shown().contains(second));
    }

    void bracketsGoThroughTheRuns()
    {
        m_table->selectRow(0);
        auto* loss = m_window->findChild<RunLossPlot*>("plot.compare.loss");
        panel("panel.compare.loss");
        loss->setFocus();
        QTest::keyClick(loss, Qt::Key_BracketRight);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QTest::keyClick(loss, Qt::Key_BracketLeft);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void theDashOfARunIsKept()
    {
        CompareScene& scene = theScene();
        const QString key = scene.selected().front();
        scene.setDash(key, Qt::DotLine);
        QCOMPARE(scene.curves().front().dash, std::optional<Qt::PenStyle>(Qt::DotLine));
        const std::string kept = m_window->document().project()->viewState("compare");
        QVERIFY(kept.find("dashes") != std::string::npos);
        scene.setDash(key, std::nullopt);
    }

    /// What is chosen for a run here holds on the page of the limits too.
    void aRunLooksTheSameOnTheLimitsPage()
    {
        CompareScene& scene = theScene();
        LimitScene& limits = *m_window->document().findChild<LimitScene*>("limitScene");
        m_window->goTo("limits");
        QTRY_COMPARE_WITH_TIMEOUT(limits.curves().size(), 2, 20000);
        const std::int64_t drawn = limits.drawnRun();
        QVERIFY(drawn > 0);
        int found = 0;
        for (const ComparedRun* run : scene.runsOf(drawn)) {
            const QString key = QString::fromStdString(run->key);
            scene.setColor(key, QColor("#009e73"));
            scene.setDash(key, Qt::DotLine);
            const LimitCurve* curve = limits.curve(QString::fromStdString(run->name));
            QVERIFY(curve);
            QCOMPARE(curve->color, std::optional<QColor>(QColor("#009e73")));
            QCOMPARE(curve->dash, std::optional<Qt::PenStyle>(Qt::DotLine));
            scene.setColor(key, std::nullopt);
            scene.setDash(key, std::nullopt);
            QVERIFY(!limits.curve(QString::fromStdString(run->name))->color);
            ++found;
        }
        QCOMPARE(found, 2); // The truth and the training.
        m_window->goTo("compare");
    }

    void aRunGetsAColourOfItsOwn()
    {
        CompareScene& scene = theScene();
        selectMethod(false);
        const QString key = scene.selected().front();
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            if (m_table->model()->index(row, 0).data().toString()
                == CompareScene::labelOf(*scene.run(key)))
                m_table->selectionModel()->setCurrentIndex(m_table->model()->index(row, 0),
                                                           QItemSelectionModel::NoUpdate);
        auto* box = m_window->findChild<QComboBox*>("compare.color");
        box->setCurrentIndex(box->findText("green"));
        Q_EMIT box->activated(box->currentIndex());
        QCOMPARE(scene.color(key), std::optional<QColor>(QColor("#009e73")));
        panel("panel.compare.limits");
        auto* profile = m_window->findChild<ProfilePlot*>("plot.compare.profile");
        const auto pens = stylesOf(profile->curves(), PlotTheme::light());
        QCOMPARE(pens.size(), 2);
        QVERIFY(pens[0].color != pens[1].color);
        QVERIFY(pens[0].dash != pens[1].dash); // Colour is never the only sign.
        const std::string kept = m_window->document().project()->viewState("compare");
        QVERIFY(kept.find("#009e73") != std::string::npos);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        QVERIFY(!scene.color(key));
    }

    void calibrationsAreOverlaid()
    {
        selectMethod(false);
        panel("panel.compare.calibration");
        auto* plot = m_window->findChild<ReliabilityPlot*>("plot.compare.calibration");
        const auto* note = m_window->findChild<QLabel*>("compare.calibration.note");
        QTRY_VERIFY_WITH_TIMEOUT(plot->curves().size() == 2 || !note->text().isEmpty(), 20000);
        QVERIFY2(note->text().isEmpty(), qPrintable(note->text()));
        for (const ReliabilityCurve& curve : plot->curves())
            QVERIFY(curve.before.size() > 2);
    }

    void ratiosAreOverlaid()
    {
        selectMethod(false);
        panel("panel.compare.ratio");
        auto* plot = m_window->findChild<ComparisonPlot*>("plot.compare.ratio");
        QTRY_COMPARE_WITH_TIMEOUT(plot->curves().size(), 2, 20000);
        // The same events and truth for both, and other estimates.
        const EstimatorComparison &a = plot->curves()[0].comparison,
                                  &b = plot->curves()[1].comparison;
        QVERIFY(a.truth && a.exact == b.exact && a.eventId == b.eventId);
        QVERIFY(a.estimated != b.estimated);
        QVERIFY(plot->csv().contains(plot->curves()[1].name));
    }

    void theDifferenceOfARunFromItselfIsZero()
    {
        panel("panel.compare.difference");
        auto* a = m_window->findChild<QComboBox*>("compare.difference.a");
        auto* b = m_window->findChild<QComboBox*>("compare.difference.b");
        a->setCurrentIndex(0);
        b->setCurrentIndex(0);
        auto* plot = m_window->findChild<LimitMapPlot*>("plot.compare.difference");
        QTRY_VERIFY(plot->map() && plot->map()->values.cwiseAbs().maxCoeff() == 0.0);
        b->setCurrentIndex(1);
        QTRY_VERIFY(plot->map()->values.cwiseAbs().maxCoeff() > 0.0);
        const auto curves = theScene().curves();
        const Vector expected = curves[0].result->q - curves[1].result->q;
        QVERIFY((plot->map()->values - expected).cwiseAbs().maxCoeff() < 1e-12);
    }

    void theDividerIsDragged()
    {
        panel("panel.compare.split");
        auto* plot = m_window->findChild<LimitMapPlot*>("plot.compare.split");
        QTRY_VERIFY(plot->map());
        QTest::qWait(50);
        const double before = plot->divider();
        const QCustomPlot& canvas = plot->plot();
        const int y = canvas.axisRect()->center().y();
        const QPoint from(int(canvas.xAxis->coordToPixel(before)), y);
        QTest::mousePress(&plot->plot(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(80, 0),
                         plot->plot().mapToGlobal(from + QPoint(80, 0)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot->plot(), &move);
        QTest::mouseRelease(&plot->plot(), Qt::LeftButton, {}, from + QPoint(80, 0));
        QVERIFY(plot->divider() > before);
        plot->setFocus();
        const double dragged = plot->divider();
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(plot->divider() < dragged);
    }

    void coverageIsMeasuredKeptAndCompared()
    {
        m_window->goTo("limits");
        auto* tabs = m_window->findChild<PanelTabs*>("tabs.limits");
        auto* coverage = m_window->findChild<Panel*>("panel.coverage");
        tabs->setCurrentWidget(coverage);
        QTest::qWait(50);
        auto* method = m_window->findChild<QComboBox*>("limits.coverage.method");
        QTRY_VERIFY(method->findText("truth") >= 0);
        method->setCurrentText("truth");
        m_window->findChild<QSpinBox*>("limits.coverage.toys")->setValue(400);
        auto* run = m_window->findChild<QPushButton*>("limits.coverage.run");
        QTRY_VERIFY(run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        auto* plot = m_window->findChild<CoveragePlot*>("plot.coverage");
        QTRY_COMPARE(plot->curves().size(), 1);
        const CoverageResult& result = plot->curves().front().result;
        QCOMPARE(result.q.size(), 400u);
        const CoveragePoint& point = result.points.front();
        QCOMPARE(point.level, 0.68);
        const double spread = std::sqrt(0.68 * 0.32 / 400.0);
        QVERIFY2(std::abs(point.coverage - 0.68) < 3.5 * spread,
                 qPrintable(QString::number(point.coverage)));
        const QString verdict =
            m_window->findChild<QLabel*>("limits.coverage.verdict")->text();
        QVERIFY2(verdict.contains("400 toys"), qPrintable(verdict));
        const auto stored = storedCoverages(*m_window->document().project(), "main");
        QCOMPARE(stored.size(), 1u);
        QCOMPARE(stored.front().result.q, result.q);
        QCOMPARE(stored.front().result.words(), result.words());
    }

    void stopAndKeepKeepsTheToysSoFar()
    {
        m_window->findChild<QSpinBox*>("limits.coverage.toys")->setValue(100000);
        auto* plot = m_window->findChild<CoveragePlot*>("plot.coverage");
        QTest::mouseClick(m_window->findChild<QPushButton*>("limits.coverage.run"),
                          Qt::LeftButton);
        QTest::qWait(600);
        auto* stop = m_window->findChild<QPushButton*>("limits.coverage.stop");
        QVERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 20000);
        QTRY_VERIFY(!plot->curves().isEmpty() && plot->curves().front().result.q.size() < 100000);
        QVERIFY(!stop->isVisible());
    }

private:
    CompareScene& theScene()
    {
        return *m_window->document().findChild<CompareScene*>("compareScene");
    }

    void setEpochs(int epochs)
    {
        auto trainings = m_window->document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.epochs = epochs;
        editStudy(m_window->document(), &Recipe::trainings, trainings, "epochs");
    }

    void compute()
    {
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "limits.main", "limits");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QVERIFY2(m_window->tasks().stageFailure("limits.main").isEmpty(),
                 qPrintable(m_window->tasks().stageFailure("limits.main")));
    }

    void panel(const QString& name)
    {
        auto* tabs = m_window->findChild<PanelTabs*>("tabs.compare");
        auto* shown = m_window->findChild<Panel*>(name);
        tabs->setCurrentWidget(shown);
        shown->refreshNow();
    }

    /// All trainings, or all rows of the truth, by clicks with Ctrl.
    void selectMethod(bool truth)
    {
        m_table->clearSelection();
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            const bool exact = m_table->model()->index(row, 1).data().toString() == "truth";
            if (exact == truth)
                QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                                  m_table->visualRect(m_table->model()->index(row, 0)).center());
        }
        QCOMPARE(theScene().selected().size(), 2);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QTableView* m_table = nullptr;
};

QTEST_MAIN(ComparePageTest)
#include "ComparePageTest.moc"
