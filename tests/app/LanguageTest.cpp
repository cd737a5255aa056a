// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/Language.hpp"
#include "app/desktop/MainWindow.hpp"
#include "tests/app/SmallStudy.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/pages/PageTable.hpp"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace assay;

/// The window in German; what it writes stays the same.
class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        if (!availableLanguages().contains("de"))
            QSKIP("The translations are not compiled (Qt's lrelease is missing).");
        const auto study = newStudy("eft-toy");
        QVERIFY(study);
        m_english = QString::fromStdString(writeRecipe(*study));
        // Before the first page: titles are translated once.
        QCOMPARE(applyLanguage("de"), QString("de"));
        applyAppearance(Appearance::Light);
    }

    void unknownLanguagesAreEnglish()
    {
        QCOMPARE(applyLanguage("xx"), QString("en"));
    }

    void menusAndPagesAreGerman()
    {
        MainWindow window;
        QStringList menus;
        for (const QAction* action : window.menuBar()->actions())
            menus << action->text().remove('&');
        QVERIFY2(menus.contains("Datei") && menus.contains("Bearbeiten")
                     && menus.contains("Ansicht") && menus.contains("Hilfe"),
                 qPrintable(menus.join(", ")));
        QStringList pages;
        for (const PageEntry& entry : pageTable())
            pages << entry.title;
        QVERIFY2(pages.contains("Modell") && pages.contains("Daten") && pages.contains("Training")
                     && pages.contains("Grenzen"),
                 qPrintable(pages.join(", ")));
    }

    /// Qt's own words come with Qt's own translations.
    void buttonsOfDialogsAreGerman()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Apply);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QString("Abbrechen"));
        QCOMPARE(box.button(QDialogButtonBox::Apply)->text(), QString("Anwenden"));
    }

    void numbersKeepTheirPoint()
    {
        QDoubleSpinBox box;
        box.setMaximum(1e6);
        box.setValue(1234.5);
        QCOMPARE(box.text(), QString("1234.50"));
        char text[16];
        std::snprintf(text, sizeof text, "%.1f", 0.5);
        QCOMPARE(QString(text), QString("0.5"));
        QCOMPARE(QLocale().toString(0.25), QString("0.25"));
    }

    void recipesAreTheSame()
    {
        MainWindow window;
        window.newStudy("eft-toy");
        shrink(window.document(), 1234, 3);
        const std::string german = writeRecipe(window.document().study());
        const auto again = parseRecipe(german);
        QVERIFY(again.problems.empty());
        QVERIFY(again.recipe == window.document().study());
        QVERIFY(german.find("-1.5") != std::string::npos);
        // What a new study is called and asks for does not depend on the language.
        const auto study = newStudy("eft-toy");
        QVERIFY(study);
        QCOMPARE(QString::fromStdString(writeRecipe(*study)), m_english);
    }

private:
    QTemporaryDir m_folder;
    QString m_english;
};

QTEST_MAIN(LanguageTest)
#include "LanguageTest.moc"
