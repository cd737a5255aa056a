// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ScriptFlow.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/Exploration.hpp"
#include "widgets/export/FigurePreview.hpp"
#include "widgets/pages/ExportPage.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

using namespace assay;

/// The Export page on a study with limits and Fisher information.
class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(m_window->document(), 5000, 2);
        auto limits = m_window->document().study().limits;
        limits.front().estimators = {"truth", "rate", "histogram:x1"};
        editStudy(m_window->document(), &Recipe::limits, limits, "estimators");
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "limits.main", "limits");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QCOMPARE(m_window->tasks().stageFailure("limits.main"), QString());
        m_page = m_window->findChild<ExportPage*>();
        QVERIFY(m_page);
    }

    void cleanupTestCase() { m_window.reset(); }

    void keyOpensThePageAndListsFigures()
    {
        m_window->sample().exploration().setObservable("x2");
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage()->id(), QString("export"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->figureNames().isEmpty() && !m_page->isWorking(), 30000);
        const QStringList names = m_page->figureNames();
        for (const char* name : {"limits-contours", "model-morphing", "augment-weights",
                                 "observables-distribution-x1"})
            QVERIFY2(names.contains(name), qPrintable(names.join(' ')));
        // What the other pages look at is as it was.
        QCOMPARE(m_window->sample().exploration().observable(), QString("x2"));
        auto* preview = m_window->findChild<FigurePreview*>("export.preview");
        QTRY_VERIFY_WITH_TIMEOUT(!preview->picture().isNull(), 10000);
        QVERIFY(preview->picture().pixelColor(2, 2).lightness() > 240);
    }

    void choosesThePreview()
    {
        auto* preview = m_window->findChild<FigurePreview*>("export.preview");
        auto* figures = m_window->findChild<QListWidget*>("export.figures");
        const QImage before = preview->picture();
        figures->setFocus();
        QTest::keyClick(figures, Qt::Key_Down);
        QTRY_VERIFY(preview->picture() != before);
        const QImage small = preview->picture();
        m_window->findChild<QComboBox*>("export.style")->setCurrentIndex(1);
        QTRY_VERIFY(preview->picture() != small);
        m_window->findChild<QComboBox*>("export.style")->setCurrentIndex(0);
    }

    void everythingIsWritten()
    {
        const QDir folder(m_folder.filePath("out"));
        m_window->findChild<QLineEdit*>("export.folder")->setText(folder.path());
        for (const char* box : {"recipe", "listing", "report"})
            m_window->findChild<QCheckBox*>(QString("export.") + box)->setChecked(true);
        auto* figures = m_window->findChild<QListWidget*>("export.figures");
        QTRY_VERIFY(!m_page->isWorking());
        figures->item(0)->setCheckState(Qt::Unchecked);
        const QString left = figures->item(0)->toolTip();
        QSignalSpy exported(m_page, &ExportPage::exported);
        int turns = 0; // of the event loop while the report is written
        QTimer life;
        connect(&life, &QTimer::timeout, this, [&] {
            for (const TaskSnapshot& task : m_window->tasks().tasks())
                turns += task.name == "Write recipe and report" && !isOver(task.state);
        });
        life.start(5);
        click("page.export.export");
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60000);
        QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
        const QStringList files = exported[0][0].toStringList();
        for (const QString& file : files)
            QVERIFY2(QFileInfo(file).size() > 0, qPrintable(file));
        QVERIFY(!QFile::exists(folder.filePath(left + ".pdf")));
        for (const char* ending : {"pdf", "svg", "png", "csv", "json"})
            QVERIFY(files.contains(folder.filePath(QString("limits-contours.") + ending)));
        checkReport(folder.filePath("report.html"), int(m_page->figureNames().size()) - 1);
        const QJsonObject json =
            QJsonDocument::fromJson(read(folder.filePath("limits-contours.json"))).object();
        QVERIFY(json["provenance"].toObject()["runs"].toArray().size() >= 2);
        const RecipeParse recipe = parseRecipe(read(folder.filePath("recipe.toml")).toStdString());
        QVERIFY(recipe.ok());
        QCOMPARE(recipe.recipe.events, std::uint64_t(5000));
        QVERIFY(QFileInfo(folder.filePath("reproduce.sh")).isExecutable());
    }

    void filesAreNotReplacedUnasked()
    {
        const QString file = m_folder.filePath("out/limits-contours.csv");
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write("mine") == 4);
        changed.close();
        click("page.export.export");
        auto* box = m_window->findChild<QMessageBox*>("export.replaceDialog");
        QVERIFY(box && box->isVisible());
        box->button(QMessageBox::Cancel)->click();
        QTest::qWait(200);
        QCOMPARE(read(file), QByteArray("mine"));
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>("export.replaceDialog"));
        click("page.export.export");
        QSignalSpy exported(m_page, &ExportPage::exported);
        m_window->findChild<QPushButton*>("export.replace")->click();
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60000);
        QVERIFY(read(file).startsWith("estimator,method,level"));
    }

    void aFolderThatCannotBeMadeIsExplained()
    {
        m_window->findChild<QLineEdit*>("export.folder")->setText("/proc/no/such/place");
        click("page.export.export");
        auto* banner = m_window->findChild<QLabel*>("page.export.banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains("/proc/no/such/place"));
        m_window->findChild<QLineEdit*>("export.folder")->setText(m_folder.filePath("out"));
    }

    void choicesAreKeptWithTheProject()
    {
        const std::string json = m_window->document().project()->viewState("export");
        QVERIFY(QString::fromStdString(json).contains(m_folder.filePath("out")));
    }

    void scriptsAreWrittenOnTheirOwn()
    {
        const QString folder = m_folder.filePath("scripts");
        QVERIFY(QDir().mkpath(folder));
        m_window->findChild<QAction*>("action.exportScript")->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>("dialog.exportScript");
        QVERIFY(dialog && dialog->isVisible());
        Q_EMIT dialog->fileSelected(folder);
        dialog->reject();
        const QStringList files{"madminer.py", "recipe.toml", "reproduce.sh"};
        QTRY_COMPARE_WITH_TIMEOUT(QDir(folder).entryList(QDir::Files, QDir::Name), files, 20000);
        QVERIFY(QFileInfo(folder + "/reproduce.sh").isExecutable());
        QFile script(folder + "/madminer.py");
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QByteArray text = script.readAll();
        // The parameters of the process, and the project's own events.
        QCOMPARE(text.count("miner.add_parameter("), qsizetype(2));
        QVERIFY(text.contains("/events/simulated-"));
        // Again: it asks.
        m_window->findChild<ScriptFlow*>()->writeTo(folder);
        auto* box = m_window->findChild<QMessageBox*>("dialog.replaceScripts");
        QVERIFY(box && box->isVisible());
        box->reject();
    }

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void click(const QString& name)
    {
        auto* button = m_window->findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY(button->isEnabled() && !m_page->isWorking());
        button->click();
    }

    static void checkReport(const QString& path, int figures)
    {
        QXmlStreamReader reader(read(path));
        int found = 0;
        QString text;
        while (!reader.atEnd()) {
            reader.readNext();
            found += reader.isStartElement() && reader.name() == QLatin1String("img");
            if (reader.isCharacters())
                text += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(found, figures);
        QVERIFY(text.contains("limits.main") && text.contains("unchecked"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    ExportPage* m_page = nullptr;
};

QTEST_MAIN(ExportTest)
#include "ExportTest.moc"
