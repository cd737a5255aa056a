// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"
#include "app/desktop/ProblemBanner.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/export/FigurePreview.hpp"
#include "widgets/pages/ExportPage.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <limits>
#include <thread>

using namespace assay;

/// What a person gives the window that cannot be: it says what, where, why and what to do, and the
/// window goes on.
class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow();
    }

    void cleanup()
    {
        m_window->tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 30000);
        document().close();
    }

    void cleanupTestCase() { m_window.reset(); }

    void brokenRecipesAreExplained_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("syntax") << "[process]" << "[process" << 7 << QStringList{"]"};
        QTest::newRow("no end of a text") << "\"gauss\"" << "\"gauss" << 8 << QStringList{"string"};
        QTest::newRow("type") << "seed = 7" << "seed = \"seven\"" << 5
                              << QStringList{"study.seed", "whole number", "text"};
        QTest::newRow("type of a list") << "[0.68]" << "0.68" << 17
                                        << QStringList{"limits.main.levels", "list"};
        QTest::newRow("unknown key") << "events =" << "evnts =" << 11
                                     << QStringList{"simulate.evnts", "events"};
        QTest::newRow("unknown table") << "[simulate]" << "[simulat]" << 10
                                       << QStringList{"simulat", "simulate"};
        QTest::newRow("unknown process") << "\"gauss\"" << "\"gaus\"" << 8
                                         << QStringList{"gaus", "gauss"};
        QTest::newRow("impossible number") << "events = 5000" << "events = -5" << 11
                                           << QStringList{"simulate.events", "negative", "-5"};
        QTest::newRow("unknown estimator") << "\"truth\"" << "\"thruth\"" << 18
                                           << QStringList{"thruth", "truth"};
    }

    void brokenRecipesAreExplained()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QStringList, words);
        QString text = recipe;
        QCOMPARE(text.count(from), 1);
        const QString good = write("good.toml", text);
        const QString bad = write("bad.toml", text.replace(from, to));
        const Status status = m_window->openPath(bad);
        QVERIFY(!status.ok());
        const auto* banner = m_window->findChild<ProblemBanner*>();
        QVERIFY(banner->isVisible());
        qInfo("%s", qPrintable(banner->text()));
        words << "bad.toml:" + QString::number(line) + ":";
        for (const QString& word : std::as_const(words))
            QVERIFY2(banner->text().contains(word), qPrintable(word + " in: " + banner->text()));
        QVERIFY(!document().isOpen());
        QVERIFY(!QApplication::activeModalWidget());
        // What was mended opens, and the banner goes.
        QVERIFY(m_window->openPath(good).ok());
        QVERIFY(!banner->isVisible());
    }

    void badCellsOfDataAreExplained_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("word") << QByteArray("x\n0.5\n1.0\nhello\n2.0\n")
                              << QStringList{"line 4", "'x'", "'hello' is not a number"};
        QTest::newRow("missing") << QByteArray("x,y\n0.5,1\n,2\n")
                                 << QStringList{"line 3", "'x'", "missing"};
        QTest::newRow("decimal comma") << QByteArray("x;y\n0,5;1\n")
                                       << QStringList{"line 2", "'x'", "0,5", "points"};
        QTest::newRow("row too long") << QByteArray("x\n0.5\n1.0,3\n")
                                      << QStringList{"line 3", "2 columns", "delimiter"};
        QTest::newRow("no number") << QByteArray("x\n0.5\nnan\n")
                                   << QStringList{"line 3", "'x'", "nan"};
        QTest::newRow("infinite") << QByteArray("x\n0.5\n0.1\ninf\n")
                                  << QStringList{"line 4", "'x'", "inf"};
        QTest::newRow("other column") << QByteArray("z\n0.5\n")
                                      << QStringList{"'x'"};
        QTest::newRow("empty") << QByteArray() << QStringList{"the file is empty"};
    }

    /// The file of observed events of the limits.
    void badCellsOfDataAreExplained()
    {
        QFETCH(QByteArray, data);
        QFETCH(QStringList, words);
        QVERIFY(m_window->openPath(write("good.toml", recipe)).ok());
        auto limits = document().study().limits;
        limits.front().observed = write("observed.csv", data).toStdString();
        editStudy(document(), &Recipe::limits, limits, "observed");
        m_window->goTo("limits");
        QTest::mouseClick(m_window->findChild<QPushButton*>("page.limits.run"), Qt::LeftButton);
        const auto* banner = m_window->findChild<QLabel*>("page.limits.banner");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window) && banner->isVisible(), 30000);
        qInfo("%s", qPrintable(banner->text()));
        for (const QString& word : words << "observed.csv")
            QVERIFY2(banner->text().contains(word), qPrintable(word + " in: " + banner->text()));
    }

    /// The box stops at what can be drawn; what comes from elsewhere is refused with a reason.
    void impossibleFiguresAreNotDrawn()
    {
        m_window->newStudy("gauss");
        m_window->goTo("export");
        auto* page = m_window->findChild<ExportPage*>();
        QTRY_VERIFY_WITH_TIMEOUT(!page->figureNames().isEmpty() && !page->isWorking(), 30000);
        auto* width = m_window->findChild<QDoubleSpinBox*>("export.width");
        const auto* preview = m_window->findChild<FigurePreview*>("export.preview");
        for (const char* typed :
             {"0", "-5", "29", "401", "99999999999", "1e9", "nan", "", "wide"}) {
            width->setFocus();
            width->selectAll();
            QTest::keyClicks(width, typed);
            QTest::keyClick(width, Qt::Key_Return);
            QVERIFY2(width->value() >= 30.0 && width->value() <= 400.0, typed);
            QTRY_VERIFY2(!preview->picture().isNull(), typed);
        }
        auto* plot = m_window->page("model")->findChild<PlotView*>();
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<FigureSize> impossible{
            {{0.0, 70.0}, 300.0}, {{86.0, 0.0}, 300.0}, {{-86.0, 70.0}, 300.0},
            {{1e9, 70.0}, 300.0}, {{nan, 70.0}, 300.0}, {{86.0, 70.0}, 0.0},
            {{86.0, 70.0}, 1e6},  {{86.0, 70.0}, nan},  {{4000.0, 4000.0}, 2400.0}};
        for (const FigureSize& size : impossible)
            for (const char* ending : {"pdf", "svg", "png"}) {
                const bool dpiOnly = size.millimetres.width() > 0.0
                                     && size.millimetres.width() < 1e6
                                     && size.millimetres.height() > 0.0;
                const QString file = m_folder.filePath(QString("figure.") + ending);
                QFile::remove(file);
                const Status status = plot->exportTo(file, size);
                if (dpiOnly && QByteArray(ending) != "png")
                    continue; // Has no dots.
                QVERIFY2(!status.ok(), ending);
                const QString text = QString::fromStdString(status.error().text());
                QVERIFY2(text.contains("mm") && text.contains("figure."), qPrintable(text));
                QVERIFY2(!status.error().hint.empty(), qPrintable(text));
                QVERIFY(!QFile::exists(file));
            }
    }

    void anyNumberOfThreadsWorks_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("used");
        const int cores = int(std::max(1u, std::thread::hardware_concurrency()));
        QTest::newRow("all") << 0 << cores;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("more than cores") << cores + 3 << cores + 3;
        QTest::newRow("too many") << 100000 << 256;
        QTest::newRow("fewer than none") << -4 << cores;
    }

    /// From the next start on: the number is shown, a whole chain runs and its result is the same.
    void anyNumberOfThreadsWorks()
    {
        QFETCH(int, threads);
        QFETCH(int, used);
        m_window->settings().setValue("work/threads", threads);
        m_window.reset();
        m_window = shownWindow();
        const auto* shown = m_window->findChild<QLabel*>("status.threads");
        QVERIFY(shown);
        QVERIFY2(shown->text().startsWith(QString::number(used) + " "), qPrintable(shown->text()));
        m_window->settings().setValue("work/threads", 0);
        if (threads < 0) // As none.
            return;
        m_window->newStudy("gauss");
        shrinkGauss(document(), 2000, 9);
        auto trainings = document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.epochs = 2;
        editStudy(document(), &Recipe::trainings, trainings, "epochs");
        m_window->tasks().runStages(document().project(), document().study(), "limits", "limits");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        const auto run = document().project()->latestRun("limits.main");
        QVERIFY2(run && run->status == RunStatus::Done,
                 qPrintable(m_window->tasks().stageFailure("limits.main")));
        if (m_limits.empty())
            m_limits = run->result;
        QCOMPARE(run->result, m_limits);
    }

private:
    ProjectDocument& document() { return m_window->document(); }

    QString write(const QString& name, const QString& text)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 ? file.fileName()
                                                                               : QString();
    }

    const QString recipe = "schema = 1\n\n[study]\nname = \"a\"\nseed = 7\n\n"
                           "[process]\nname = \"gauss\"\n\n[simulate]\nevents = 5000\n\n"
                           "[limits.main]\nluminosity_fb = 0.05\ntrue = [0.0]\n"
                           "grid = { theta = [-1, 1, 9] }\nlevels = [0.68]\n"
                           "estimators = [\"truth\"]\n";
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::string m_limits;
};

QTEST_MAIN(BadInputTest)
#include "BadInputTest.moc"
