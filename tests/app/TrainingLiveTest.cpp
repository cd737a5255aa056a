// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorFile.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/events/EventDrawer.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/ComparisonPlot.hpp"
#include "widgets/plots/GradientPlot.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"
#include "widgets/plots/ScoreFieldPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"
#include "widgets/tables/TrainingTable.hpp"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

/// Several trainings at once, as a person drives them.
class TrainingLiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void twoRunsArePausedResumedStoppedAndCancelled()
    {
        MainWindow window;
        start(window, 20000, 100000);
        const auto epochs = [&](const char* stage) {
            return int(window.tasks().epochs(stage).size());
        };
        click(window, "page.train.run");
        QTRY_VERIFY_WITH_TIMEOUT(epochs("train.alices") > 2 && epochs("train.sally") > 2, 60000);

        select(window, "alices");
        auto* table = window.findChild<QTableView*>("table.trainings");
        QTest::keyClick(table, Qt::Key_Space);
        QTRY_VERIFY(row(window, "alices").state.startsWith("paused"));
        QTest::qWait(200); // The step that was going on
        const int paused = epochs("train.alices"), other = epochs("train.sally");
        QTest::qWait(300);
        QCOMPARE(epochs("train.alices"), paused);
        QTRY_VERIFY(epochs("train.sally") > other);
        auto* loss = window.findChild<LossPlot*>();
        loss->setFocus();
        QTest::keyClick(loss, Qt::Key_Space);
        QTRY_VERIFY(epochs("train.alices") > paused);
        QVERIFY(row(window, "alices").state.contains('%'));

        QTest::keyClick(loss, Qt::Key_BracketRight);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(loss, Qt::Key_BracketLeft);
        QCOMPARE(table->currentIndex().row(), 0);

        // Stopped while paused: keeps what there is.
        click(window, "train.pause");
        click(window, "train.stop");
        QTRY_COMPARE(row(window, "alices").state, QString("kept"));
        const auto run = window.document().project()->latestRun("train.alices");
        QVERIFY(run && run->status == RunStatus::Kept);
        const auto kept = loadEstimator(window.document().project()->resolve(run->output));
        QVERIFY2(kept.ok(), kept ? "" : kept.error().text().c_str());
        const auto llr = (*kept)->llr(Matrix::Zero(1, 2), Matrix::Constant(1, 2, 0.3), {});
        QVERIFY(llr && std::isfinite(llr->values(0, 0)));

        select(window, "sally");
        click(window, "train.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 20000);
        QVERIFY(!window.document().project()->latestRun("train.sally"));
        QTRY_COMPARE(button(window, "train.start")->text(), QString("Train"));

        // Goes on where it was stopped.
        select(window, "alices");
        QTRY_COMPARE(button(window, "train.start")->text(), QString("Continue"));
        const int stopped = int(window.document().project()->metrics(run->id).size());
        click(window, "train.start");
        QTRY_VERIFY_WITH_TIMEOUT(epochs("train.alices") > stopped, 20000);
        QCOMPARE(window.tasks().epochs("train.alices")[0].trainLoss,
                 window.document().project()->metrics(run->id)[0].trainLoss);
        click(window, "train.stop");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 20000);
        const auto longer = window.document().project()->latestRun("train.alices");
        QVERIFY(longer->id != run->id && longer->output != run->output);
        QVERIFY(int(window.document().project()->metrics(longer->id).size()) > stopped);
    }

    void cancelMeansTheSelectedRun()
    {
        MainWindow window;
        start(window, 20000, 100000);
        click(window, "page.train.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().epochs("train.alices").empty()
                                     && !window.tasks().epochs("train.sally").empty(), 60000);
        select(window, "sally");
        window.findChild<QAction*>("action.cancel")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(window.tasks().stageTasks().size(), std::size_t(1), 20000);
        QVERIFY(window.tasks().stageTask("train.alices"));
        // The one whose row has the focus, whatever page is shown.
        window.goTo("data");
        const auto buttons = window.findChildren<QPushButton*>("task.pause");
        const auto row = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* pause) {
            return pause->isVisible() && pause->accessibleName().contains("alices");
        });
        QVERIFY(row != buttons.end());
        (*row)->setFocus();
        window.findChild<QAction*>("action.cancel")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 20000);
    }

    void panelsLiveAndFromSavedRuns()
    {
        MainWindow window;
        start(window, 40000, 100000);
        click(window, "page.train.run");
        auto* tabs = window.findChild<QTabWidget*>("tabs.train");
        QVERIFY(tabs);
        QCOMPARE(tabs->count(), 6);
        auto* field = window.findChild<ScoreFieldPlot*>();
        auto* ratio = window.findChild<ComparisonPlot*>("plot.llr");
        auto* calibration = tabs->findChild<ReliabilityPlot*>();
        auto* loss = window.findChild<LossPlot*>();
        QTRY_VERIFY_WITH_TIMEOUT(!loss->isEmpty(), 60000);
        QVERIFY(field->isEmpty()); // Nobody looks, so nothing was evaluated.
        QVERIFY(!window.tasks().model("train.alices"));

        tabs->setCurrentIndex(1);
        auto* gradient = window.findChild<GradientPlot*>();
        QTRY_COMPARE(gradient->curves().size(), 2);
        QVERIFY(gradient->curves()[0].metrics.front().gradientNorm > 0.0);
        QVERIFY(gradient->curves()[0].metrics.front().learningRate > 0.0);

        tabs->setCurrentIndex(2);
        QTRY_COMPARE_WITH_TIMEOUT(field->estimated().size(), 400, 20000);
        QCOMPARE(field->exact().size(), 400);
        const QString early = field->csv();
        QTRY_VERIFY_WITH_TIMEOUT(field->csv() != early, 20000); // It lives.
        auto* arrows = window.findChild<QSpinBox*>("scoreField.arrows");
        auto* exact = window.findChild<QCheckBox*>("scoreField.exact");
        arrows->setFocus();
        arrows->selectAll();
        QTest::keyClicks(arrows, "7");
        QTest::keyClick(arrows, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(field->estimated().size(), 49, 20000);
        QCOMPARE(field->exact().size(), 49);
        QTest::keyClick(exact, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(field->exact().isEmpty(), 20000);
        QCOMPARE(field->estimated().size(), 49);
        QTest::keyClick(exact, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(field->exact().size(), 49, 20000);

        tabs->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(ratio->curves().size() == 1, 20000); // SALLY gives no ratio.
        QVERIFY(ratio->showsDensity());
        QVERIFY(ratio->curves()[0].comparison.truth);
        // The network learns: the error becomes small beside the spread of log r.
        const auto share = [&] {
            const EstimatorComparison& c = ratio->curves()[0].comparison;
            return c.meanSquaredError * double(c.exact.size())
                   / (c.exact.array() - c.exact.mean()).square().sum();
        };
        QTRY_VERIFY_WITH_TIMEOUT(share() < 0.1, 40000);

        tabs->setCurrentIndex(4);
        QTRY_COMPARE_WITH_TIMEOUT(calibration->curves().size(), 1, 20000);
        QVERIFY(calibration->curves()[0].before.size() > 4);
        click(window, "page.train.stopAndKeep");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().stageTask("train.alices"), 20000);
        window.findChild<QAbstractButton*>("calibration.after")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!calibration->curves().isEmpty()
                                     && !calibration->curves()[0].after.empty(), 20000);
        // Saved now: the same panel again from the file.
        tabs->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(ratio->curves().size() == 1 && share() < 0.1, 20000);
        clickAnEvent(window, *ratio);
        clickABin(window, *calibration, ratio->curves()[0].comparison);
        tabs->setCurrentIndex(3);
        auto* point = window.findChild<QComboBox*>("llr.point");
        point->lineEdit()->setText("0.2, 0.1");
        QTest::keyClick(point->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(ratio->title().contains("0.2"));
        point->lineEdit()->setText("0.2, abc");
        QTest::keyClick(point->lineEdit(), Qt::Key_Return);
        QVERIFY(point->lineEdit()->toolTip().contains("2"));
    }

    void theListIsEdited()
    {
        MainWindow window;
        start(window, 20000, 3);
        auto* table = window.findChild<TrainingTable*>();
        QAbstractItemModelTester tester(table,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Recipe before = window.document().study();
        select(window, "alices");
        click(window, "train.clone");
        QTRY_COMPARE(table->rowCount(), 3);
        const TrainRecipe clone = window.document().study().trainings.back();
        QCOMPARE(clone.name, std::string("alices-2"));
        QCOMPARE(clone.alpha, before.trainings[0].alpha);
        auto* name = window.findChild<QLineEdit*>("train.name");
        QTRY_COMPARE(name->text(), QString("alices-2"));
        name->setText("sally");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(window.document().study().trainings.back().name, std::string("alices-2"));
        name->setText("wide");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(window.document().study().trainings.back().name, std::string("wide"));
        click(window, "train.remove");
        QTRY_COMPARE(table->rowCount(), 2);
        click(window, "train.add");
        QTRY_COMPARE(table->rowCount(), 3);
        while (window.document().undoStack().index() > m_before)
            window.document().undoStack().undo();
        QVERIFY(window.document().study() == before);
        // One that the limits use stays.
        select(window, "alices");
        click(window, "train.remove");
        QVERIFY(window.findChild<QLabel*>("page.train.banner")->text().contains("limits"));
        // Ticks and solo choose what is drawn.
        click(window, "page.train.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        auto* gradient = window.findChild<GradientPlot*>();
        window.findChild<QTabWidget*>("tabs.train")->setCurrentIndex(1);
        QTRY_COMPARE(gradient->curves().size(), 2);
        QVERIFY(table->setData(table->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(gradient->curves().size(), 1);
        window.findChild<QAction*>("train.solo")->trigger();
        QTRY_COMPARE(gradient->curves()[0].name, QString("alices"));
    }

    void nanKeepsTheLastGoodWeightsAndSaysSo()
    {
        MainWindow window;
        start(window, 20000, 20);
        auto trainings = window.document().study().trainings;
        for (TrainRecipe& training : trainings) {
            training.training.optimizer = "sgd";
            training.training.lrEnd = 1e8; // Grows until it breaks.
        }
        trainings.erase(trainings.begin());
        editStudy(window.document(), &Recipe::trainings, trainings, "break");
        click(window, "page.train.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        auto* banner = window.findChild<QLabel*>("page.train.banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains("epoch") && banner->text().contains("learning rate"),
                 qPrintable(banner->text()));
        const auto run = window.document().project()->latestRun("train.sally");
        QVERIFY(run && loadEstimator(window.document().project()->resolve(run->output)).ok());
        const int broken = int(window.document().project()->metrics(run->id).size()) + 1;
        QTRY_COMPARE(row(window, "sally").state, QString("✖ NaN, epoch %1").arg(broken));
        // A cross where it broke.
        auto* loss = window.findChild<LossPlot*>();
        QTRY_COMPARE(loss->curves().size(), 1);
        QVERIFY(loss->curves()[0].broken);
        const auto cross = loss->plot().graph(3)->data();
        QCOMPARE(cross->size(), 1);
        QCOMPARE(cross->begin()->key, double(broken));
        QVERIFY(loss->plot().xAxis->range().contains(broken));
        // What is closed stays away; what can be done about it is a step of undo.
        QTest::mouseClick(window.findChild<QPushButton*>("page.train.banner.copy"),
                          Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), banner->text());
        QTest::mouseClick(window.findChild<QPushButton*>("page.train.banner.close"),
                          Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        window.page("train")->refreshNow();
        QVERIFY(!banner->isVisible());
        const Recipe before = window.document().study();
        window.findChild<QPushButton*>("page.train.banner.action")->click();
        QCOMPARE(window.document().study().trainings[0].training.lrEnd, 1e7);
        QTRY_VERIFY(row(window, "sally").state.contains("stale"));
        window.document().undoStack().undo();
        QVERIFY(window.document().study() == before);
    }

private:
    /// A point of the plot is an event, which opens where its estimates are shown.
    static void clickAnEvent(MainWindow& window, ComparisonPlot& plot)
    {
        const EstimatorComparison& events = plot.curves()[0].comparison;
        QCOMPARE(events.eventId.size(), std::size_t(events.exact.size()));
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        const Eigen::Index chosen = events.exact.size() / 3;
        const QPointF at(plot.plot().xAxis->coordToPixel(events.exact(chosen)),
                         plot.plot().yAxis->coordToPixel(events.estimated(chosen)));
        QTest::mouseClick(&plot.plot(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(plot.markedEvent().has_value());
        const auto id = events.eventId[std::size_t(*plot.markedEvent())];
        auto* drawer = window.findChild<EventDrawer*>();
        QTRY_VERIFY_WITH_TIMEOUT(drawer->isVisible() && !drawer->loading(), 20000);
        QCOMPARE(drawer->facts().eventId, id);
        window.selection().clear();
    }

    /// A point of the calibration is a bin of events, which open as a list.
    static void clickABin(MainWindow& window, ReliabilityPlot& plot,
                          const EstimatorComparison& events)
    {
        window.findChild<QTabWidget*>("tabs.train")->setCurrentIndex(4);
        QTRY_VERIFY_WITH_TIMEOUT(plot.isVisible() && !plot.curves().isEmpty(), 20000);
        QTest::qWait(50);
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        const auto& bins = plot.curves()[0].before;
        const ReliabilityBin& bin = bins[bins.size() / 2];
        const QPointF at(plot.plot().xAxis->coordToPixel(bin.predicted),
                         plot.plot().yAxis->coordToPixel(bin.observed));
        QTest::mouseClick(&plot.plot(), Qt::LeftButton, {}, at.toPoint());
        auto* drawer = window.findChild<EventDrawer*>();
        QTRY_VERIFY_WITH_TIMEOUT(drawer->isVisible() && !drawer->loading(), 20000);
        double logRatio = NAN;
        for (Eigen::Index i = 0; i < events.estimated.size(); ++i)
            if (events.eventId[std::size_t(i)] == drawer->facts().eventId)
                logRatio = events.estimated(i);
        const double share = 1.0 / (1.0 + std::exp(logRatio));
        QVERIFY2(share >= bin.low && share < bin.high, qPrintable(QString::number(share)));
        window.selection().clear();
    }

    void start(MainWindow& window, std::uint64_t events, int epochs)
    {
        window.resize(1440, 900);
        window.show();
        window.newStudy("eft-toy");
        shrink(window.document(), events, epochs);
        m_before = window.document().undoStack().index();
        window.goTo("train");
        QTRY_VERIFY(window.findChild<TrainingTable*>()->rowCount() > 0);
    }
    static QPushButton* button(MainWindow& window, const QString& name)
    {
        return window.findChild<QPushButton*>(name);
    }
    static void click(MainWindow& window, const QString& name)
    {
        auto* found = button(window, name);
        QVERIFY2(found, qPrintable(name));
        QTRY_VERIFY2(found->isEnabled(), qPrintable(name));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    static void select(MainWindow& window, const QString& name)
    {
        auto* table = window.findChild<QTableView*>("table.trainings");
        for (int i = 0; i < table->model()->rowCount(); ++i)
            if (table->model()->index(i, 0).data().toString() == name)
                table->selectRow(i);
    }
    static TrainingRow row(MainWindow& window, const QString& name)
    {
        for (const TrainingRow& row : window.findChild<TrainingTable*>()->trainings())
            if (row.name == name)
                return row;
        return {};
    }

    QTemporaryDir m_folder;
    int m_before = 0;
};

QTEST_MAIN(TrainingLiveTest)
#include "TrainingLiveTest.moc"
