// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProblemBanner.hpp"
#include "tests/app/DropFiles.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/ContourPlot.hpp"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// What happens while something runs, when something is broken, and when the window is left.
class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void aStoppedTrainingIsKept()
    {
        MainWindow window;
        startTraining(window);
        click(window, "page.train.stopAndKeep");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        const auto run = window.document().project()->latestRun(stage(window));
        QVERIFY(run.has_value());
        QCOMPARE(run->status, RunStatus::Kept);
        QVERIFY(!run->output.empty());
    }

    void aCancelledTrainingLeavesNothing()
    {
        MainWindow window;
        startTraining(window);
        click(window, "page.train.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        QVERIFY(!window.document().project()->latestRun(stage(window)).has_value());
    }

    void quittingWhileTrainingLosesNoProject()
    {
        const QString place = m_folder.filePath("quit.assay");
        {
            MainWindow window;
            window.newStudy("eft-toy");
            shrink(window.document(), 20000, 1000);
            window.saveTo(place);
            window.show();
            window.goTo("train");
            click(window, "page.train.run");
            QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().epochs(stage(window).c_str()).empty(), 60000);
            window.close();
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 2500);
        }
        MainWindow again;
        QVERIFY(again.openPath(place).ok());
        QCOMPARE(again.document().study().trainings.front().training.epochs, 1000);
        QCOMPARE(again.currentPage()->id(), QString("train"));
    }

    void brokenFilesAreExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("recipe") << "broken.toml" << QByteArray("schema = 1\n[study\n");
        QTest::newRow("recipe with a wrong key")
            << "key.toml" << QByteArray("schema = 1\nproces = \"eft-toy\"\n");
        QTest::newRow("project that is a file") << "file.assay" << QByteArray("nothing");
        QTest::newRow("missing project") << "missing.assay" << QByteArray();
    }

    void brokenFilesAreExplained()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(name);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        }
        MainWindow window;
        window.show();
        QVERIFY(!window.openPath(path).ok());
        const auto* banner = window.findChild<ProblemBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(name), qPrintable(banner->text()));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!window.document().isOpen());
        click(window, "problemBanner.text.close");
        QVERIFY(!banner->isVisible());
    }

    void aBrokenEventFileIsExplained()
    {
        const QString path = m_folder.filePath("broken.h5");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not HDF5") > 0);
        file.close();
        MainWindow window;
        window.show();
        drop(window, path);
        QTRY_VERIFY(window.document().isOpen());
        click(window, "page.data.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 20000);
        const auto* banner = window.findChild<QLabel*>("page.data.banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains("broken.h5"), qPrintable(banner->text()));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void droppedEventsAreImported()
    {
        MainWindow window;
        window.show();
        drop(window, QString(ASSAY_TEST_DATA) + "/files/toy2d.h5");
        QTRY_VERIFY(window.document().isOpen());
        QCOMPARE(window.currentPage()->id(), QString("data"));
        click(window, "page.data.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy() && window.sample().summary(), 20000);
        QCOMPARE(window.document().schema().parameters.size(), std::size_t(2));
    }

    void savingOnQuitQuits()
    {
        const QString place = m_folder.filePath("onquit.assay");
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        window.close();
        QVERIFY(window.isVisible());
        auto* box = window.findChild<QMessageBox*>("dialog.unsaved");
        QVERIFY(box);
        box->button(QMessageBox::Save)->click();
        auto* dialog = window.findChild<QFileDialog*>("dialog.saveAs");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(place);
        QTRY_VERIFY(!window.isVisible());
        QVERIFY(QFileInfo::exists(place + "/project.db"));
    }

    void aZoomedPlotStaysZoomed()
    {
        const QString place = m_folder.filePath("zoom.assay");
        {
            MainWindow window;
            window.newStudy("eft-toy");
            window.saveTo(place);
            window.goTo("limits");
            window.findChild<ContourPlot*>()->setZoom({-0.1, 0.2, -0.3, 0.4});
            window.close();
        }
        MainWindow window;
        QVERIFY(window.openPath(place).ok());
        QCOMPARE(window.currentPage()->id(), QString("limits"));
        const auto zoom = window.findChild<ContourPlot*>()->zoom();
        QVERIFY(zoom.has_value());
        QCOMPARE(zoom->xHigh, 0.2);
        QCOMPARE(zoom->yLow, -0.3);
    }

private:
    static std::string stage(MainWindow& window)
    {
        return "train." + window.document().study().trainings.front().name;
    }

    static void click(MainWindow& window, const QString& name)
    {
        auto* button = window.findChild<QPushButton*>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }

    static void startTraining(MainWindow& window)
    {
        window.show();
        window.newStudy("eft-toy");
        shrink(window.document(), 20000, 1000);
        window.goTo("train");
        click(window, "page.train.run");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().epochs(stage(window).c_str()).empty(), 60000);
    }

    static void drop(MainWindow& window, const QString& path) { dropFiles(window, {path}); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
