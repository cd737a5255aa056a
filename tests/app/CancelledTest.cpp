// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/plots/ContourPlot.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace assay;

/// A stage that is ended half way: its page says what was kept and how to go on, and that works.
class CancelledTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(document(), 3000, 1);
    }

    void cleanup()
    {
        m_window->tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 30000);
    }

    void cleanupTestCase() { m_window.reset(); }

    void everyPageSaysWhatWasKept_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("button");
        QTest::newRow("data") << "data" << "simulate" << "page.data.run";
        QTest::newRow("augment") << "augment" << "augment.score" << "page.augment.run";
        QTest::newRow("train") << "train" << "train.sally" << "train.start";
        QTest::newRow("limits") << "limits" << "limits.main" << "page.limits.run";
    }

    /// The stages before are done; this one is made long, cancelled while it works, made short
    /// again and run with the button of its page.
    void everyPageSaysWhatWasKept()
    {
        QFETCH(QString, page);
        QFETCH(QString, stage);
        QFETCH(QString, button);
        const Recipe small = document().study();
        makeLong(page);
        m_window->goTo(page);
        choose(stage);
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(progress(stage) > 0.0, 30000);
        const auto task = m_window->tasks().stageTask(stage);
        QVERIFY(task);
        m_window->tasks().cancel(task->id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().stageTask(stage), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 30000);
        m_window->page(page)->refreshNow();
        QVERIFY2(banner(page).contains(stage + " was cancelled"), qPrintable(banner(page)));
        QVERIFY2(banner(page).contains("Nothing of it is kept"), qPrintable(banner(page)));
        QVERIFY2(banner(page).contains("run it again"), qPrintable(banner(page)));
        QVERIFY(document().stage(stage)->state != StageState::Done);
        for (const Stage& before : document().stages())
            for (const std::string& need : document().stage(stage)->needs)
                QVERIFY(before.name != need || before.state == StageState::Done);
        // Others have not ended.
        for (const char* other : {"data", "augment", "train", "limits"})
            if (other != page)
                QVERIFY2(!banner(other).contains("cancelled"), other);

        restore(small);
        m_window->goTo(page);
        choose(stage);
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(document().stage(stage)->state == StageState::Done
                                     && isIdle(*m_window), 60000);
        m_window->page(page)->refreshNow();
        QCOMPARE(banner(page), QString());
    }

    /// Of a task with several stages the one that was at work is named, and the one that was asked
    /// for; what was finished stays.
    void theStageThatWasAskedForSaysSo()
    {
        editStudy(document(), &Recipe::seed, document().study().seed + 1, "seed");
        makeLong("augment");
        m_window->goTo("limits");
        click("page.limits.run");
        QTRY_VERIFY_WITH_TIMEOUT(progress("augment.score") > 0.0 || progress("augment.ratio") > 0.0,
                                 30000);
        click("page.limits.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 30000);
        QCOMPARE(document().stage("simulate")->state, StageState::Done);
        m_window->page("limits")->refreshNow();
        QVERIFY2(banner("limits").contains("limits.main was cancelled before it began"),
                 qPrintable(banner("limits")));
        QVERIFY2(banner("augment").contains("was cancelled. Nothing"),
                 qPrintable(banner("augment")));
        QCOMPARE(banner("data"), QString());
        document().undoStack().undo();
        document().undoStack().undo();
    }

    /// Limits that were stopped and kept say so, are drawn as such, and can be computed to the end.
    void keptLimitsAreRefinedWhenAskedFor()
    {
        Recipe study = document().study();
        study.limits.front().estimators = {"truth", "sally"};
        for (auto& [name, axis] : study.limits.front().grid)
            axis = {-1.5, 1.5, 91};
        restore(study);
        m_window->goTo("limits");
        click("page.limits.run");
        QTRY_VERIFY_WITH_TIMEOUT(progress("limits.main") > 0.0, 30000);
        click("page.limits.stopAndKeep");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().stageTask("limits.main"), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        m_window->page("limits")->refreshNow();
        const auto kept = document().project()->latestRun("limits.main");
        QVERIFY(kept && kept->status == RunStatus::Kept);
        QVERIFY2(banner("limits").contains("stopped before its end"), qPrintable(banner("limits")));
        QVERIFY2(banner("limits").contains("Compute again"), qPrintable(banner("limits")));
        click("page.limits.run");
        QTRY_VERIFY_WITH_TIMEOUT(progress("limits.main") >= 0.0, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 120000);
        m_window->page("limits")->refreshNow();
        const auto whole = document().project()->latestRun("limits.main");
        QVERIFY(whole && whole->id != kept->id && whole->status == RunStatus::Done);
        QCOMPARE(banner("limits"), QString());
    }

private:
    ProjectDocument& document() { return m_window->document(); }
    double progress(const QString& stage) { return m_window->tasks().stageProgress(stage); }

    QString banner(const QString& page)
    {
        m_window->page(page)->refreshNow();
        const auto* label = m_window->findChild<QLabel*>("page." + page + ".banner");
        return label->isHidden() ? QString() : label->text();
    }

    void click(const QString& name)
    {
        auto* button = m_window->findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// The row of a training.
    void choose(const QString& stage)
    {
        auto* table = m_window->findChild<QTableView*>("table.trainings");
        for (int row = 0; stage.startsWith("train.") && row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == stage.mid(6))
                table->selectRow(row);
    }

    void makeLong(const QString& page)
    {
        Recipe study = document().study();
        study.events = page == "data" ? 30000000 : study.events;
        for (AugmentRecipe& augment : study.augments)
            augment.rows = page == "augment" ? 5000000 : augment.rows;
        for (TrainRecipe& training : study.trainings)
            training.training.epochs = page == "train" ? 20000 : training.training.epochs;
        if (page == "limits") {
            study.limits.front().estimators = {"truth", "sally"};
            study.limits.front().coverageToys = 1000000;
        }
        restore(study);
    }

    void restore(const Recipe& study)
    {
        editStudy(document(), &Recipe::events, study.events, "events");
        editStudy(document(), &Recipe::augments, study.augments, "rows");
        editStudy(document(), &Recipe::trainings, study.trainings, "epochs");
        editStudy(document(), &Recipe::limits, study.limits, "limits");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(CancelledTest)
#include "CancelledTest.moc"
