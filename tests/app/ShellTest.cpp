// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"
#include "app/desktop/CommandList.hpp"
#include "app/desktop/CommandPalette.hpp"
#include "app/desktop/DockLayout.hpp"
#include "app/desktop/WindowDocks.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/docks/InspectorDock.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/ProjectDock.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/pages/Page.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QStatusBar>
#include <QTest>
#include <QTreeWidget>

#include <set>

using namespace assay;

/// The window around the pages: palette, panels, keys, presentation.
class ShellTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    /// The window that tests share is as after the start.
    void cleanup()
    {
        if (!m_window)
            return;
        m_window->findChild<CommandPalette*>()->hide();
        m_window->selection().clear();
        m_window->document().close();
        m_window->goTo("welcome");
    }

    void cleanupTestCase() { m_window.reset(); }

    void thePaletteFindsAndRuns_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::newRow("title") << "limits" << "Limits";
        QTest::newRow("synonym") << "dark mode" << "Theme: dark";
        QTest::newRow("synonym of a page") << "contour" << "Limits";
        QTest::newRow("letters in order") << "prsnt" << "Presentation mode";
        QTest::newRow("preferences") << "preferences" << "Settings";
        QTest::newRow("process") << "new eft-toy" << "eft-toy";
    }

    void thePaletteFindsAndRuns()
    {
        QFETCH(QString, words);
        QFETCH(QString, first);
        MainWindow& window = shared();
        CommandPalette& palette = open(window);
        QTest::keyClicks(QApplication::focusWidget(), words);
        QVERIFY2(!palette.titles().isEmpty(), qPrintable(words));
        QCOMPARE(palette.titles().front(), first);
    }

    void thePaletteIsUsedWithKeysOnly()
    {
        MainWindow& window = shared();
        CommandPalette& palette = open(window);
        QTest::keyClicks(QApplication::focusWidget(), "go train");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(window.currentPage()->id(), QString("train"));
        // What was used last comes first.
        open(window);
        QCOMPARE(palette.titles().front(), QString("Train"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QCOMPARE(window.currentPage()->id(), QString("train"));
    }

    void thePaletteLeavesOutWhatCannotBeUsed()
    {
        MainWindow& window = shared();
        CommandPalette& palette = open(window);
        QTest::keyClicks(QApplication::focusWidget(), "save as");
        QVERIFY(!palette.titles().contains("Save as"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        window.newStudy("eft-toy");
        open(window);
        QTest::keyClicks(QApplication::focusWidget(), "save as");
        QCOMPARE(palette.titles().front(), QString("Save as"));
        QTest::keyClicks(QApplication::focusWidget(), " xyzzy");
        QVERIFY(palette.titles().isEmpty());
    }

    void theSearchBoxOpensThePalette()
    {
        MainWindow& window = shared();
        show(window);
        QTest::mouseClick(window.findChild<QPushButton*>("commandBar.search"), Qt::LeftButton);
        QVERIFY(window.findChild<CommandPalette*>()->isVisible());
    }

    void everyCommandHasItsOwnNameAndKeys()
    {
        MainWindow& window = shared();
        std::set<QString> names, keys;
        for (const QAction* action : commandsOf(window)) {
            QVERIFY2(names.insert(action->objectName()).second, qPrintable(action->objectName()));
            for (const QKeySequence& key : action->shortcuts())
                QVERIFY2(keys.insert(key.toString()).second, qPrintable(key.toString()));
        }
        QVERIFY(names.size() > 40);
        for (const char* wanted : {"Ctrl+1", "Ctrl+K", "Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+.",
                                   "F6", "Shift+F6", "F11", "Ctrl+,", "F1", "Shift+F1"})
            QVERIFY2(keys.contains(QKeySequence(wanted).toString()), wanted);
    }

    void stageKeysGoToTheStages()
    {
        MainWindow& window = shared();
        show(window);
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.currentPage()->id(), QString("model"));
        QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(window.currentPage()->id(), QString("train"));
    }

    void runThisStagePressesTheButtonOfThePage()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        shrink(window.document(), 1000, 2);
        window.goTo("data");
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.tasks().runningStages());
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 20000);
        QCOMPARE(window.document().stage("simulate")->state, StageState::Done);
    }

    void thereAreFivePanels()
    {
        MainWindow& window = shared();
        std::set<QString> names;
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
            QVERIFY(names.insert(dock->objectName()).second);
        QCOMPARE(names, (std::set<QString>{"dock.history", "dock.inspector", "dock.log",
                                           "dock.project", "dock.tasks"}));
    }

    void theLayoutIsResetAndLocked()
    {
        MainWindow window;
        show(window);
        window.actions().lockLayout->setChecked(false);
        auto* dock = window.findChild<QDockWidget*>("dock.inspector");
        QVERIFY(dock->features() & QDockWidget::DockWidgetMovable);
        dock->setFloating(true);
        window.findChild<QDockWidget*>("dock.log")->hide();
        window.actions().resetLayout->trigger();
        QVERIFY(!dock->isFloating());
        QCOMPARE(window.dockWidgetArea(dock), Qt::RightDockWidgetArea);
        QVERIFY(!window.findChild<QDockWidget*>("dock.log")->isHidden());
        window.actions().lockLayout->setChecked(true);
        QVERIFY(!(dock->features() & QDockWidget::DockWidgetMovable));
    }

    void theLayoutIsRemembered()
    {
        {
            MainWindow window;
            show(window);
            window.findChild<QDockWidget*>("dock.project")->hide();
            window.close();
        }
        MainWindow window;
        show(window);
        QVERIFY(window.findChild<QDockWidget*>("dock.project")->isHidden());
        window.actions().resetLayout->trigger();
        QVERIFY(window.findChild<QDockWidget*>("dock.project")->isVisible());
        window.close();
    }

    void aBrokenLayoutGivesTheStandardOne()
    {
        MainWindow window;
        show(window);
        window.findChild<QDockWidget*>("dock.project")->hide();
        window.docks().layout().restore("not a geometry", "not a state");
        QVERIFY(window.findChild<QDockWidget*>("dock.project")->isVisible());
        for (QDockWidget* dock : window.docks().layout().docks())
            QVERIFY(!dock->isHidden());
    }

    void aWindowOutsideAllScreensComesBack()
    {
        MainWindow window;
        window.move(30000, 30000);
        const QByteArray geometry = window.saveGeometry();
        MainWindow again;
        again.move(30000, 30000);
        again.docks().layout().restore(geometry, {});
        QVERIFY(again.screen()->availableGeometry().intersects(again.geometry()));
    }

    void presentationModeHidesPanelsAndComesBack()
    {
        MainWindow& window = shared();
        show(window);
        const double before = QApplication::font().pointSizeF();
        QTest::keyClick(&window, Qt::Key_F11);
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
            QVERIFY(dock->isHidden());
        QCOMPARE(QApplication::font().pointSizeF(), 1.5 * before);
        QTest::keyClick(&window, Qt::Key_F11);
        QCOMPARE(QApplication::font().pointSizeF(), before);
        QVERIFY(window.findChild<QDockWidget*>("dock.project")->isVisible());
        QVERIFY(!window.isFullScreen());
    }

    void textSizeKeysChangeTheTextSize()
    {
        MainWindow& window = shared();
        show(window);
        const double before = QApplication::font().pointSizeF();
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), 1.1 * before);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), 0.8 * before);
        QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), before);
    }

    void aMessageAndTheProjectAreNotOverEachOther()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("gauss");
        auto* project = window.findChild<QLabel*>("status.project");
        window.statusBar()->clearMessage();
        QTRY_VERIFY(project->isVisible());
        window.statusBar()->showMessage("Something was done.");
        QVERIFY(!project->isVisible());
        window.settings().setValue("appearance/fontScale", 150);
        QTest::qWait(200);
        QVERIFY(project->isVisible() == window.statusBar()->currentMessage().isEmpty());
        window.settings().setValue("appearance/fontScale", 100);
    }

    void f6GoesRoundThePanes()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        QTest::qWait(100);
        window.findChild<StageRail*>()->setFocus();
        std::set<QString> panes;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&window, Qt::Key_F6);
            panes.insert(paneOf(QApplication::focusWidget()));
        }
        QVERIFY(panes.contains("dock.project"));
        QVERIFY(panes.contains("page.model"));
        QVERIFY(panes.contains("stageRail"));
        window.findChild<StageRail*>()->setFocus();
        QTest::keyClick(&window, Qt::Key_F6);
        QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(paneOf(QApplication::focusWidget()), QString("stageRail"));
    }

    void theTreeShowsTheStudyAndSelects()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        QTreeWidget* tree = treeOf(window);
        QTreeWidgetItem* item = find(*tree, "sally");
        QVERIFY(item);
        click(*tree, *item);
        QCOMPARE(window.selection().current().kind, Selected::Kind::Estimator);
        const InspectorDock* inspector = window.findChild<InspectorDock*>();
        QTRY_COMPARE(inspector->facts().title, QString("sally"));
        QCOMPARE(inspector->facts().value("Method"), QString("SALLY"));
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {},
                           tree->visualItemRect(item).center());
        QCOMPARE(window.currentPage()->id(), QString("train"));
    }

    void renamingInTheTreeIsUndone()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        QTreeWidget* tree = treeOf(window);
        const Recipe before = window.document().study();
        click(*tree, *find(*tree, "sally"));
        QTest::keyClick(tree, Qt::Key_F2);
        auto* editor = tree->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, "mine");
        QTest::keyClick(editor, Qt::Key_Return);
        const auto names = [&] {
            QStringList list;
            for (const TrainRecipe& training : window.document().study().trainings)
                list << QString::fromStdString(training.name);
            return list;
        };
        QTRY_VERIFY(names().contains("mine") && !names().contains("sally"));
        const auto& used = window.document().study().limits.front().estimators;
        QVERIFY(std::find(used.begin(), used.end(), "mine") != used.end());
        QCOMPARE(window.selection().current().name, QString("mine"));
        QTRY_VERIFY(find(*tree, "mine"));
        window.document().undoStack().undo();
        QCOMPARE(window.document().study(), before);
        QTRY_VERIFY(find(*tree, "sally"));
    }

    void namesThatCannotBeAreRefused()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        QTreeWidget* tree = treeOf(window);
        const Recipe before = window.document().study();
        for (const char* name : {"two words", "alices", "truth", ""}) {
            find(*tree, "sally")->setText(0, name);
            QCOMPARE(window.document().study(), before);
            QTRY_VERIFY(find(*tree, "sally"));
        }
        QVERIFY(window.docks().log().warnings() >= 3);
    }

    void removingAndDuplicatingInTheTree()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        QTreeWidget* tree = treeOf(window);
        const Recipe before = window.document().study();
        click(*tree, *find(*tree, "sally"));
        QTest::keyClick(tree, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(find(*tree, "sally-2"));
        QCOMPARE(window.document().study().trainings.size(), before.trainings.size() + 1);
        QTest::keyClick(tree, Qt::Key_Delete);
        QVERIFY(!find(*tree, "sally-2"));
        QCOMPARE(window.document().study(), before);
        click(*tree, *find(*tree, "sally"));
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(window.document().study().trainings.size(), before.trainings.size() - 1);
        window.document().undoStack().undo();
        QCOMPARE(window.document().study(), before);
    }

    void theInspectorShowsProvenance()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        shrink(window.document(), 1000, 2);
        window.actions().runAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 40000);
        window.selection().select({Selected::Kind::Estimator, "sally", 0, {}});
        const InspectorDock* inspector = window.findChild<InspectorDock*>();
        QTRY_VERIFY(!inspector->facts().value("Run").isEmpty());
        const auto run = window.document().project()->latestRun("train.sally");
        QCOMPARE(inspector->facts().value("Inputs"),
                 "#" + QString::fromStdString(run->inputHash.substr(0, 8)));
        QCOMPARE(inspector->facts().value("Seed"), QString::number(run->seed));
        QCOMPARE(inspector->facts().value("Status"), QString("done"));
        QVERIFY(!inspector->facts().value("Wall time").isEmpty());
        const QString limit = QString::fromStdString(window.document().study().limits.front().name);
        window.selection().select({Selected::Kind::Limit, limit, 0, {}});
        QTRY_VERIFY(inspector->facts().value("sally").contains("unchecked"));
    }

    void theLogIsFilteredCopiedAndFollowed()
    {
        MainWindow& window = shared();
        show(window);
        window.newStudy("eft-toy");
        LogDock& log = window.docks().log();
        log.show();
        log.raise();
        const auto* empty = window.findChild<QLabel*>("log.empty");
        QCOMPARE(empty->isVisible(), log.text().isEmpty());
        log.add("all is well", false);
        QVERIFY(!empty->isVisible());
        log.add("Stage 'train.alices': the loss is NaN", true);
        auto* warnings = window.findChild<QPushButton*>("status.warnings");
        QVERIFY(warnings->isVisible());
        QTest::mouseClick(warnings, Qt::LeftButton);
        auto* list = window.findChild<QListWidget*>("log.list");
        QVERIFY(list->item(list->count() - 2)->isHidden());
        window.findChild<QPushButton*>("log.copy")->click();
        QVERIFY(QApplication::clipboard()->text().contains("NaN"));
        QVERIFY(!QApplication::clipboard()->text().contains("all is well"));
        list->setCurrentRow(list->count() - 1);
        window.findChild<QPushButton*>("log.jump")->click();
        QCOMPARE(window.currentPage()->id(), QString("train"));
        QCOMPARE(window.selection().current().name, QString("alices"));
    }

private:
    /// Making a window takes longer than most tests.
    MainWindow& shared()
    {
        if (!m_window)
            m_window = std::make_unique<MainWindow>();
        m_window->activateWindow();
        return *m_window;
    }

    static void show(MainWindow& window)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    static CommandPalette& open(MainWindow& window)
    {
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        return *window.findChild<CommandPalette*>();
    }

    static QString paneOf(const QWidget* widget)
    {
        for (; widget; widget = widget->parentWidget())
            if (widget->objectName() == "stageRail" || qobject_cast<const Page*>(widget)
                || qobject_cast<const QDockWidget*>(widget))
                return widget->objectName();
        return {};
    }

    static QTreeWidget* treeOf(MainWindow& window)
    {
        window.findChild<ProjectDock*>()->refreshNow();
        auto* tree = window.findChild<QTreeWidget*>("project.tree");
        tree->setFocus();
        return tree;
    }

    static QTreeWidgetItem* find(QTreeWidget& tree, const QString& text)
    {
        const auto found = tree.findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.front();
    }

    static void click(QTreeWidget& tree, QTreeWidgetItem& item)
    {
        tree.scrollToItem(&item);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualItemRect(&item).center());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ShellTest)
#include "ShellTest.moc"
