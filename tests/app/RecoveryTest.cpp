// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "app/desktop/RecoveryBanner.hpp"
#include "tests/app/SmallStudy.hpp"
#include "widgets/pages/Page.hpp"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace assay;

namespace {

/// What the killed program does: edits a project, says so, and waits for its end.
int beTheVictim(const QStringList& arguments)
{
    MainWindow window;
    window.show();
    window.offerRecovery();
    window.newStudy("eft-toy");
    if (arguments.contains("--named"))
        window.saveTo(arguments.back());
    if (!arguments.contains("--unedited"))
        editStudy(window.document(), &Recipe::events, std::uint64_t(4242), "events");
    const QDir recovery(window.document().path() + "/recovery");
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, [&] {
        if (recovery.entryList({"*.toml"}).isEmpty() && window.document().needsSaving()
            && !arguments.contains("--unedited"))
            return;
        poll.stop();
        std::puts("edited");
        std::fflush(stdout);
    });
    poll.start(20);
    return QApplication::exec();
}

} // namespace

/// A program that is killed, and the next start.
class RecoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // Every test starts with a home of its own.
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_home->filePath("data").toUtf8());
        applyAppearance(Appearance::Light);
    }

    void aQuietStartOffersNothing()
    {
        MainWindow window;
        window.show();
        window.offerRecovery();
        QVERIFY(!banner(window)->isVisible());
    }

    void editsOfANamedProjectSurvive()
    {
        const QString place = m_home->filePath("named.assay");
        killAfterEditing({"--victim", "--named", place});
        QCOMPARE(QDir(place + "/recovery").entryList({"*.toml"}).size(), 1);
        MainWindow window;
        window.show();
        window.offerRecovery();
        QVERIFY(banner(window)->isVisible());
        QVERIFY(!QApplication::activeModalWidget());
        const auto* text = window.findChild<QLabel*>("recovery.text.0");
        QVERIFY2(text->text().contains("named"), qPrintable(text->text()));
        click(window, "recovery.recover.0");
        QCOMPARE(window.document().path(), place);
        QCOMPARE(window.document().study().events, std::uint64_t(4242));
        QVERIFY(window.document().needsSaving());
        QVERIFY(!banner(window)->isVisible());
        // One step, which can be undone.
        window.document().undoStack().undo();
        QVERIFY(window.document().study().events != 4242);
        window.document().undoStack().redo();
        QVERIFY(window.document().save().ok());
        QVERIFY(QDir(place + "/recovery").entryList({"*.toml"}).isEmpty());
        QCOMPARE(window.document().project()->study().events, std::uint64_t(4242));
    }

    void anUntitledProjectSurvives_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("edited");
        QTest::newRow("with edits") << QStringList{"--victim"} << true;
        QTest::newRow("without edits") << QStringList{"--victim", "--unedited"} << false;
    }

    void anUntitledProjectSurvives()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, edited);
        killAfterEditing(arguments);
        MainWindow window;
        window.show();
        window.offerRecovery();
        QCOMPARE(banner(window)->offered().size(), std::size_t(1));
        click(window, "recovery.recover.0");
        QVERIFY(window.document().isUntitled());
        QCOMPARE(window.document().study().events == 4242, edited);
        QCOMPARE(window.currentPage()->objectName(), QString("page.model"));
        const QString place = m_home->filePath("saved.assay");
        window.saveTo(place);
        QCOMPARE(window.document().project()->study().events == 4242, edited);
        QVERIFY(QDir(place + "/recovery").entryList({"*.toml"}).isEmpty());
        MainWindow next;
        next.offerRecovery();
        QVERIFY(banner(next)->offered().empty());
    }

    void nothingIsDeletedBeforeTheChoice()
    {
        const QString place = m_home->filePath("named.assay");
        killAfterEditing({"--victim", "--named", place});
        for (int start = 0; start < 2; ++start) {
            // Opened, edited and saved without a choice: the offer stays.
            MainWindow window;
            window.show();
            window.offerRecovery();
            QVERIFY(window.openPath(place).ok());
            QVERIFY(banner(window)->isVisible());
            editStudy(window.document(), &Recipe::seed, std::uint64_t(100 + start), "seed");
            QVERIFY(window.document().save().ok());
            QCOMPARE(QDir(place + "/recovery").entryList({"*.toml"}).size(), 1);
        }
        MainWindow window;
        window.show();
        window.offerRecovery();
        click(window, "recovery.discard.0");
        QVERIFY(!banner(window)->isVisible());
        QVERIFY(!QDir(place + "/recovery").exists());
        QVERIFY(QFileInfo::exists(place + "/project.db"));
    }

    void aKilledRecoveryCanBeRecovered()
    {
        const QString place = m_home->filePath("named.assay");
        killAfterEditing({"--victim", "--named", place});
        MainWindow window;
        window.offerRecovery();
        click(window, "recovery.recover.0");
        // The new recovery file is written before the old one goes.
        const QStringList files = QDir(place + "/recovery").entryList({"*.toml"});
        QCOMPARE(files.size(), 1);
        QFile file(place + "/recovery/" + files.front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("4242"));
    }

    void aBrokenRecoveryFileIsExplainedAndKept()
    {
        const QString place = m_home->filePath("named.assay");
        killAfterEditing({"--victim", "--named", place});
        const QDir folder(place + "/recovery");
        QFile file(folder.filePath(folder.entryList({"*.toml"}).front()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[study\n") > 0);
        file.close();
        MainWindow window;
        window.show();
        window.offerRecovery();
        click(window, "recovery.recover.0");
        const auto* problem = window.findChild<QLabel*>("problemBanner.text");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(".toml"), qPrintable(problem->text()));
        QVERIFY(file.exists());
        QVERIFY(banner(window)->isVisible());
    }

    void closingWithDiscardForgetsTheEdits()
    {
        const QString place = m_home->filePath("closed.assay");
        {
            MainWindow window;
            window.show();
            window.newStudy("eft-toy");
            window.saveTo(place);
            editStudy(window.document(), &Recipe::seed, std::uint64_t(5), "seed");
            QTRY_COMPARE(QDir(place + "/recovery").entryList({"*.toml"}).size(), 1);
            window.close();
            QVERIFY(window.isVisible());
            window.findChild<QMessageBox*>("dialog.unsaved")->button(QMessageBox::Discard)->click();
            QTRY_VERIFY(!window.isVisible());
        }
        MainWindow window;
        window.offerRecovery();
        QVERIFY(banner(window)->offered().empty());
    }

    void undoneEditsNeedNoRecovery()
    {
        const QString place = m_home->filePath("undone.assay");
        MainWindow window;
        window.newStudy("eft-toy");
        window.saveTo(place);
        editStudy(window.document(), &Recipe::seed, std::uint64_t(5), "seed");
        QTRY_COMPARE(QDir(place + "/recovery").entryList({"*.toml"}).size(), 1);
        window.document().undoStack().undo();
        QTRY_VERIFY(QDir(place + "/recovery").entryList({"*.toml"}).isEmpty());
    }

private:
    static RecoveryBanner* banner(const MainWindow& window)
    {
        return window.findChild<RecoveryBanner*>();
    }

    static void click(MainWindow& window, const QString& name)
    {
        auto* button = window.findChild<QPushButton*>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }

    static void killAfterEditing(const QStringList& arguments)
    {
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(victim.waitForStarted());
        while (!victim.canReadLine())
            QVERIFY(victim.waitForReadyRead(15000));
        QCOMPARE(victim.readLine(), QByteArray("edited\n"));
        ::kill(pid_t(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--victim")
        return beTheVictim(arguments);
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "RecoveryTest.moc"
