// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "tests/app/SmallStudy.hpp"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <unistd.h>

using namespace assay;

/// Projects as one file, and projects that can only be looked at, as a person meets them.
class ArchiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        applyAppearance(Appearance::Light);
    }

    void savesAsOneFileAndComesBack()
    {
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        QVERIFY(!action(window, "saveFile")->isEnabled());
        window.newStudy("gauss");
        shrink(window.document(), 5000, 1);
        window.tasks().runStages(window.document().project(), window.document().study(), "simulate",
                                 "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 30000);
        QVERIFY(action(window, "saveFile")->isEnabled());
        action(window, "saveFile")->trigger();
        auto* dialog = window.findChild<QFileDialog*>("dialog.saveFile");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_folder.filePath("packed"));
        dialog->close();
        const QString file = m_folder.filePath("packed.assay.zip");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file) && !window.tasks().busy(), 20000);
        // It is a copy: the project itself still has no name.
        QVERIFY(window.document().isUntitled());
        const Recipe study = window.document().study();

        MainWindow other;
        other.show();
        drop(other, file);
        QTRY_VERIFY_WITH_TIMEOUT(other.document().isOpen(), 20000);
        QVERIFY(!other.document().isUntitled());
        QCOMPARE(other.document().path(), m_folder.filePath("packed.assay"));
        QVERIFY(other.document().study() == study);
        QCOMPARE(other.document().stage("simulate")->state, StageState::Done);
        QTRY_VERIFY_WITH_TIMEOUT(other.sample().summary(), 20000);
        QCOMPARE(other.sample().summary()->size(), std::size_t(5000));
        QVERIFY(findRecent(other, file) || findRecent(other, m_folder.filePath("packed.assay")));
    }

    /// The folder beside the file is never replaced, whatever became of it.
    void openingAgainLeavesTheFolderAlone()
    {
        MainWindow window;
        window.show();
        QVERIFY(window.openPath(m_folder.filePath("packed.assay.zip")).ok());
        QTRY_VERIFY_WITH_TIMEOUT(window.document().isOpen(), 20000);
        QVERIFY(window.document().isUntitled());
        QVERIFY(window.document().path() != m_folder.filePath("packed.assay"));
        window.document().close();
        QVERIFY(QFileInfo::exists(m_folder.filePath("packed.assay/project.db")));
    }

    void unsavedWorkIsAskedAbout()
    {
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        drop(window, m_folder.filePath("packed.assay.zip"));
        auto* box = window.findChild<QMessageBox*>("dialog.unsaved");
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QTest::qWait(300);
        QCOMPARE(window.document().study().process, std::string("eft-toy"));
    }

    void brokenFilesAreExplained()
    {
        const QString path = m_folder.filePath("cut.assay.zip");
        QFile whole(m_folder.filePath("packed.assay.zip")), cut(path);
        QVERIFY(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
        cut.write(whole.readAll().chopped(500));
        cut.close();
        MainWindow window;
        window.show();
        drop(window, path);
        const auto* problem = window.findChild<QLabel*>("problemBanner.text");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 20000);
        QVERIFY2(problem->text().contains("cut.assay.zip is not a complete zip archive"),
                 qPrintable(problem->text()));
        QVERIFY(!window.document().isOpen());
        QVERIFY(!QFileInfo::exists(m_folder.filePath("cut.assay")));
    }

    /// Says that it is encrypted, not that it is damaged, and what to do about it.
    void encryptedFilesAreExplained()
    {
        const QString path = m_folder.filePath("secret.assay.zip");
        QFile whole(m_folder.filePath("packed.assay.zip")), secret(path);
        QVERIFY(whole.open(QIODevice::ReadOnly) && secret.open(QIODevice::WriteOnly));
        QByteArray bytes = whole.readAll();
        // The bit of encryption in both headers of every entry.
        const QByteArray local("PK\x03\x04", 4), central("PK\x01\x02", 4);
        int entries = 0;
        for (qsizetype at = bytes.indexOf(local); at >= 0; at = bytes.indexOf(local, at + 4))
            bytes[at + 6] = char(bytes[at + 6] | 1);
        for (qsizetype at = bytes.indexOf(central); at >= 0; at = bytes.indexOf(central, at + 4)) {
            bytes[at + 8] = char(bytes[at + 8] | 1);
            ++entries;
        }
        QVERIFY(entries >= 2 && secret.write(bytes) == bytes.size());
        secret.close();
        MainWindow window;
        window.show();
        drop(window, path);
        const auto* problem = window.findChild<QLabel*>("problemBanner.text");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 20000);
        for (const char* word : {"secret.assay.zip", "project.db", "is encrypted", "password",
                                 "open the folder"})
            QVERIFY2(problem->text().contains(word), qPrintable(problem->text()));
        QVERIFY2(!problem->text().contains("trust"), qPrintable(problem->text()));
        QVERIFY(!window.document().isOpen());
        QVERIFY(!QFileInfo::exists(m_folder.filePath("secret.assay")));
    }

    void aProjectOfANewerVersionCanBeLookedAt()
    {
        const QString place = m_folder.filePath("newer.assay");
        makeProject(place);
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(qPrintable(place + "/project.db"), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "PRAGMA user_version=99", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);

        MainWindow window;
        window.show();
        QVERIFY(window.openPath(place).ok());
        const auto* text = window.findChild<QLabel*>("readOnlyBanner.text");
        QVERIFY(text->isVisible());
        QVERIFY2(text->text().contains("schema 99"), qPrintable(text->text()));
        QVERIFY(!window.findChild<QPushButton*>("readOnlyBanner.copy")->isVisible());
        QVERIFY(!action(window, "save")->isEnabled());
        QVERIFY(!action(window, "runAll")->isEnabled());
        nothingCanBeEdited(window);
        window.document().close();
        QVERIFY(!text->isVisible());
    }

    /// Permissions mean nothing to root, who can write everywhere.
    void aFolderWithoutPermissionCanBeCopied()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString place = m_folder.filePath("locked.assay");
        makeProject(place);
        const auto readable = QFile::ReadOwner | QFile::ExeOwner;
        for (const QString& name : {place + "/project.db", place + "/events", place + "/models",
                                    place})
            QVERIFY(QFile::setPermissions(name, readable));
        MainWindow window;
        window.show();
        QVERIFY(window.openPath(place).ok());
        QVERIFY(window.document().readOnly());
        nothingCanBeEdited(window);
        auto* copy = window.findChild<QPushButton*>("readOnlyBanner.copy");
        QVERIFY(copy->isVisible());
        copy->click();
        auto* dialog = window.findChild<QFileDialog*>("dialog.saveAs");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_folder.filePath("unlocked.assay"));
        dialog->close();
        QVERIFY(!window.document().readOnly());
        QVERIFY(!copy->isVisible());
        QVERIFY(action(window, "save")->isEnabled());
        editStudy(window.document(), &Recipe::seed, std::uint64_t(99), "seed");
        QCOMPARE(window.document().study().seed, 99u);
        QVERIFY(window.document().save().ok());
        QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    static QAction* action(MainWindow& window, const QString& name)
    {
        return window.findChild<QAction*>("action." + name);
    }

    static bool findRecent(MainWindow& window, const QString& path)
    {
        return action(window, "recent." + path) != nullptr;
    }

    static void makeProject(const QString& place)
    {
        MainWindow window;
        window.newStudy("eft-toy");
        window.saveTo(place);
    }

    /// Neither by an edit that some page makes, nor in a table; nothing waits to be saved.
    static void nothingCanBeEdited(MainWindow& window)
    {
        const Recipe before = window.document().study();
        editStudy(window.document(), &Recipe::seed, std::uint64_t(99), "seed");
        moveBenchmark(window.document(), 0, {0.5, 0.5}, nextGesture());
        window.goTo("model");
        auto* table = window.findChild<QTableView*>("table.parameters");
        QVERIFY(!(table->model()->flags(table->model()->index(0, 2)) & Qt::ItemIsEditable));
        QVERIFY(window.document().study() == before);
        QVERIFY(!window.document().needsSaving());
        QCOMPARE(window.document().undoStack().count(), 0);
    }

    static void drop(MainWindow& window, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ArchiveTest)
#include "ArchiveTest.moc"
