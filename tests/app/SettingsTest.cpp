// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/SettingsDialog.hpp"
#include "app/desktop/SettingsMigration.hpp"
#include "app/desktop/SettingsTable.hpp"
#include "tests/app/Surroundings.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace assay;

/// The table of settings, its file, the dialog, the shortcuts.
class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void init() { QFile::remove(m_folder.filePath("config/assay/assay.ini")); }

    void theTableIsWhole()
    {
        std::set<QString> keys;
        for (const SettingEntry& entry : settingsTable()) {
            QVERIFY2(keys.insert(entry.key).second, qPrintable(entry.key));
            QVERIFY2(!entry.title.isEmpty() && !entry.help.isEmpty(), qPrintable(entry.key));
            QCOMPARE(validSetting(entry, entry.standard), entry.standard);
            QCOMPARE(validSetting(entry, QVariant()), entry.standard);
        }
    }

    void valuesStayInTheirRange()
    {
        Settings settings;
        settings.setValue("appearance/fontScale", 1000);
        QCOMPARE(settings.number("appearance/fontScale"), 200);
        settings.setValue("appearance/fontScale", 1);
        QCOMPARE(settings.number("appearance/fontScale"), 80);
        settings.setValue("appearance/theme", "purple");
        QCOMPARE(settings.text("appearance/theme"), QString("system"));
    }

    void anOldFileIsMigrated()
    {
        {
            QSettings file(QSettings::IniFormat, QSettings::UserScope, "assay", "assay");
            file.setValue("settings/version", 1);
            file.setValue("view/appearance", "dark");
            file.setValue("window/state", QByteArray("two panels"));
            file.setValue("projects/recent", QStringList{"/a.assay"});
        }
        const Settings settings;
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QVERIFY(settings.windowState().isEmpty());
        QCOMPARE(settings.recentProjects(), QStringList{"/a.assay"});
        QSettings file(QSettings::IniFormat, QSettings::UserScope, "assay", "assay");
        QCOMPARE(file.value("settings/version").toInt(), settingsVersion());
        QVERIFY(!file.contains("view/appearance"));
    }

    void aNewerFileIsLeftAlone()
    {
        QSettings file(QSettings::IniFormat, QSettings::UserScope, "assay", "assay");
        file.setValue("settings/version", settingsVersion() + 3);
        file.setValue("appearance/theme", "dark");
        migrateSettings(file);
        QCOMPARE(file.value("settings/version").toInt(), settingsVersion() + 3);
        QCOMPARE(file.value("appearance/theme").toString(), QString("dark"));
    }

    void changesApplyAtOnceAndCancelPutsBack()
    {
        MainWindow window;
        SettingsDialog& dialog = open(window);
        const double font = QApplication::font().pointSizeF();
        dialog.findChild<QSpinBox*>("setting.appearance/fontScale")->setValue(150);
        QCOMPARE(QApplication::font().pointSizeF(), 1.5 * font);
        choose(dialog, "setting.appearance/theme", "dark");
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(QApplication::font().pointSizeF(), font);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
        QCOMPARE(window.settings().number("appearance/fontScale"), 100);
    }

    void whatWasAppliedStays()
    {
        MainWindow window;
        SettingsDialog& dialog = open(window);
        dialog.findChild<QSpinBox*>("setting.work/autosave")->setValue(60);
        press(dialog, "settings.apply");
        dialog.findChild<QSpinBox*>("setting.work/autosave")->setValue(90);
        press(dialog, "settings.cancel");
        QCOMPARE(window.settings().number("work/autosave"), 60);
        SettingsDialog& again = open(window);
        again.findChild<QSpinBox*>("setting.work/autosave")->setValue(120);
        press(again, "settings.ok");
        QCOMPARE(Settings().number("work/autosave"), 120);
    }

    void onePageIsReset()
    {
        MainWindow window;
        window.settings().setValue("work/autosave", 60);
        window.settings().setValue("appearance/fontScale", 120);
        SettingsDialog& dialog = open(window);
        dialog.showPage("Work");
        press(dialog, "settings.reset");
        QCOMPARE(window.settings().number("work/autosave"), 30);
        QCOMPARE(window.settings().number("appearance/fontScale"), 120);
        press(dialog, "settings.ok");
    }

    void theSearchFinds()
    {
        MainWindow window;
        SettingsDialog& dialog = open(window);
        auto* pages = dialog.findChild<QListWidget*>("settings.pages");
        QTest::keyClicks(dialog.findChild<QLineEdit*>("settings.search"), "journal");
        QCOMPARE(pages->currentItem()->text(), QString("Work"));
        QVERIFY(dialog.findChild<QSpinBox*>("setting.work/autosave")->isVisible());
        QVERIFY(!dialog.findChild<QCheckBox*>("setting.work/reopen")->isVisible());
        dialog.findChild<QLineEdit*>("settings.search")->setText("xyzzy");
        for (int row = 0; row < pages->count(); ++row)
            QVERIFY(pages->item(row)->isHidden());
        press(dialog, "settings.cancel");
    }

    void shortcutsAreEditedWithoutConflict()
    {
        MainWindow window;
        Shortcuts& shortcuts = window.shortcuts();
        QAction& save = *window.actions().save;
        QAction& quit = *window.actions().quit;
        const QKeySequence taken = quit.shortcut();
        QCOMPARE(shortcuts.conflict(save, taken), &quit);
        QCOMPARE(shortcuts.conflict(save, save.shortcut()), nullptr);
        QVERIFY(!shortcuts.conflict(save, QKeySequence("Ctrl+Alt+J")));
        // Ctrl+Q, A cannot be typed while Ctrl+Q quits.
        QCOMPARE(shortcuts.conflict(save, QKeySequence("Ctrl+Q, A")), &quit);
        shortcuts.set(save, taken);
        QCOMPARE(save.shortcut(), taken);
        QVERIFY(quit.shortcut().isEmpty());
        {
            MainWindow again;
            QCOMPARE(again.actions().save->shortcut(), taken);
        }
        shortcuts.resetAll();
        QCOMPARE(quit.shortcut(), taken);
        QCOMPARE(save.shortcut(), QKeySequence(QKeySequence::Save));
    }

    void aShortcutIsEditedInTheDialogAndCancelled()
    {
        MainWindow window;
        SettingsDialog& dialog = open(window);
        dialog.showPage("Shortcuts");
        auto* table = dialog.findChild<QTableWidget*>("shortcuts.table");
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text().endsWith("About Assay"))
                table->setCurrentCell(row, 0);
        auto* keys = dialog.findChild<QKeySequenceEdit*>("shortcuts.keys");
        keys->setKeySequence(QKeySequence("Ctrl+S"));
        QVERIFY(dialog.findChild<QLabel*>("shortcuts.conflict")->text().contains("Save"));
        press(dialog, "shortcuts.assign");
        QCOMPARE(window.actions().about->shortcut(), QKeySequence("Ctrl+S"));
        QVERIFY(window.actions().save->shortcut().isEmpty());
        press(dialog, "settings.cancel");
        QVERIFY(window.actions().about->shortcut().isEmpty());
        QCOMPARE(window.actions().save->shortcut(), QKeySequence(QKeySequence::Save));
    }

private:
    static SettingsDialog& open(MainWindow& window)
    {
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        SettingsDialog* newest = nullptr;
        for (SettingsDialog* dialog : window.findChildren<SettingsDialog*>())
            newest = dialog->isVisible() ? dialog : newest;
        return *newest;
    }

    static void press(QWidget& dialog, const QString& name)
    {
        auto* button = dialog.findChild<QPushButton*>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }

    static void choose(QWidget& dialog, const QString& name, const QString& value)
    {
        auto* box = dialog.findChild<QComboBox*>(name);
        box->setCurrentIndex(box->findData(value));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
