// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProblemBanner.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace assay;

namespace {

/// What a page shows without saying why: empty figures, an empty page, a button that cannot be
/// pressed.
QStringList unexplained(const Page& page)
{
    QStringList found;
    const auto* go = page.findChild<QPushButton*>("page." + page.id() + ".emptyButton");
    const auto* banner = page.findChild<QLabel*>("page." + page.id() + ".banner");
    if (go && go->isVisible()) {
        const auto labels = go->parentWidget()->findChildren<QLabel*>();
        const bool said = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().size() > 10;
        });
        if (!said || go->text().isEmpty() || !go->isEnabled())
            found << "empty page without a way on";
    }
    for (const auto* plot : page.findChildren<PlotView*>())
        // Also of those that another tab hides now; lessons hide the plots that they do not use.
        if (plot->isEmpty() && plot->emptyText().size() < 10
            && (plot->isVisible() || page.id() != "lessons"))
            found << plot->objectName() + " is empty and does not say why";
    const auto* run = page.findChild<QPushButton*>("page." + page.id() + ".run");
    if (run && run->isVisible() && !run->isEnabled() && run->toolTip().isEmpty()
        && !(banner && banner->isVisible()) && !(go && go->isVisible()))
        found << "the button \"" + run->text() + "\" does not say why it is off";
    return found;
}

void overwrite(const QString& path, qint64 size, const QByteArray& head)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(path));
    file.write(head);
    QVERIFY(file.resize(size));
}

QString firstFile(const QString& folder, const QString& pattern)
{
    QDirIterator files(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace

/// Every page in every state that a project can be in: what is empty says why and what to do, what
/// is broken names the file.
class StatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        makeProject();
    }

    void cleanup()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        document().close();
        m_window->findChild<ProblemBanner*>()->hide();
        m_window->goTo("welcome");
    }

    void cleanupTestCase() { m_window.reset(); }

    void everyPageExplainsItself_data()
    {
        QTest::addColumn<QString>("state");
        for (const char* state : {"no project", "empty study", "files that are missing",
                                  "nothing simulated", "simulated", "everything computed",
                                  "stale", "events gone"})
            QTest::newRow(state) << state;
    }

    void everyPageExplainsItself()
    {
        QFETCH(QString, state);
        enter(state);
        QStringList found;
        visitPages(*m_window, [&](Page& page, const QString& tab) {
            QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
            QTest::qWait(1);
            for (const QString& what : unexplained(page))
                found << page.id() + " " + tab + ": " + what;
        });
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join('\n')));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void everyEmptyPageLeadsOn()
    {
        for (Page* page : m_window->pages()) {
            if (page->id() == "welcome" || page->id() == "lessons") // Never empty.
                continue;
            m_window->goTo(page->id());
            page->refreshNow();
            auto* go = page->findChild<QPushButton*>("page." + page->id() + ".emptyButton");
            QVERIFY2(go && go->isVisible(), qPrintable(page->id()));
            QTest::mouseClick(go, Qt::LeftButton);
            QVERIFY2(!page->isVisible(), qPrintable(page->id()));
        }
    }

    void damagedProjectsAreExplained_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<qint64>("size");
        QTest::newRow("text instead of the database") << "project.db" << QByteArray("hello") << 5LL;
        QTest::newRow("empty database") << "project.db" << QByteArray() << 0LL;
        QTest::newRow("half of the database") << "project.db" << QByteArray() << 3000LL;
        QTest::newRow("header only") << "project.db" << QByteArray() << 100LL;
    }

    void damagedProjectsAreExplained()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, head);
        QFETCH(qint64, size);
        const QString place = copyOfProject();
        overwrite(place + "/" + file, size, head);
        for (const char* ending : {"-wal", "-shm"})
            QFile::remove(place + "/" + file + ending);
        const Status status = m_window->openPath(place);
        QVERIFY(!status.ok());
        const auto* banner = m_window->findChild<ProblemBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(QFileInfo(place).fileName()), qPrintable(banner->text()));
        QVERIFY2(!status.error().hint.empty(), status.error().text().c_str());
        QVERIFY(!document().isOpen());
    }

    /// The events are half a file: nothing crashes, what is run says which file it is.
    void damagedEventsAreExplained()
    {
        const QString place = copyOfProject();
        const QString events = firstFile(place + "/events", "*.h5");
        QVERIFY(!events.isEmpty());
        overwrite(events, QFileInfo(events).size() / 2, {});
        QVERIFY(m_window->openPath(place).ok());
        for (Page* page : m_window->pages()) {
            m_window->goTo(page->id());
            page->refreshNow();
            QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        }
        editStudy(document(), &Recipe::seed, document().study().seed, "same");
        auto augments = document().study().augments;
        augments.front().rows += 10;
        editStudy(document(), &Recipe::augments, augments, "rows");
        run("augment");
        m_window->goTo("augment");
        const auto* banner = m_window->findChild<QLabel*>("page.augment.banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(QFileInfo(events).fileName()),
                 qPrintable(banner->text()));
    }

    void aFailedRunSaysWhy()
    {
        QVERIFY(m_window->openPath(copyOfProject()).ok());
        auto limits = document().study().limits;
        limits.front().observed = m_folder.filePath("no-such.csv").toStdString();
        editStudy(document(), &Recipe::limits, limits, "observed");
        run("limits");
        m_window->goTo("limits");
        const auto* banner = m_window->findChild<QLabel*>("page.limits.banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains("no-such.csv"), qPrintable(banner->text()));
    }

    void aPlaceThatCannotBeWrittenIsExplained_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("folder of the system") << "/proc/study.assay";
        QTest::newRow("below a file") << m_folder.filePath("a file/study.assay");
    }

    void aPlaceThatCannotBeWrittenIsExplained()
    {
        QFETCH(QString, place);
        QFile file(m_folder.filePath("a file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_window->newStudy("gauss");
        const Recipe before = document().study();
        m_window->saveTo(place);
        const auto* banner = m_window->findChild<ProblemBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(place), qPrintable(banner->text()));
        // Nothing is lost: it is still open, and can be saved elsewhere.
        QVERIFY(document().isOpen() && document().isUntitled());
        QVERIFY(document().study() == before);
        m_window->saveTo(m_folder.filePath("elsewhere.assay"));
        QVERIFY(!document().isUntitled());
        document().close();
        QVERIFY(QDir(m_folder.filePath("elsewhere.assay")).removeRecursively());
    }

private:
    ProjectDocument& document() { return m_window->document(); }

    void run(const QString& until)
    {
        m_window->tasks().runStages(document().project(), document().study(), until, until);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
    }

    /// A saved project with everything computed, to be copied and damaged.
    void makeProject()
    {
        m_window = shownWindow("gauss");
        shrinkGauss(document(), 5000, 9);
        auto trainings = document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.epochs = 1;
        editStudy(document(), &Recipe::trainings, trainings, "epochs");
        run("");
        m_window->saveTo(m_folder.filePath("whole.assay"));
        QVERIFY(!document().isUntitled());
        document().close();
    }

    QString copyOfProject()
    {
        const QString from = m_folder.filePath("whole.assay");
        const QString to = m_folder.filePath(QString("copy%1.assay").arg(++m_copies));
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + "/" + QDir(from).relativeFilePath(file);
            QDir().mkpath(QFileInfo(target).path());
            QFile::copy(file, target);
        }
        return to;
    }

    void enter(const QString& state)
    {
        if (state == "empty study")
            QVERIFY(document().createNew({}).ok());
        else if (state == "files that are missing")
            QVERIFY(document().createNew(newStudyOfFiles({"/nowhere/a.lhe"})).ok());
        else if (state == "nothing simulated" || state == "simulated")
            m_window->newStudy("gauss");
        else if (state != "no project")
            openDamaged(state);
        if (state == "simulated") {
            shrinkGauss(document(), 5000, 9);
            run("simulate");
        }
    }

    void openDamaged(const QString& state)
    {
        const QString place = copyOfProject();
        if (state == "events gone")
            QVERIFY(QDir(place + "/events").removeRecursively());
        QVERIFY(m_window->openPath(place).ok());
        if (state == "stale")
            editStudy(document(), &Recipe::seed, std::uint64_t(4711), "seed");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_copies = 0;
};

QTEST_MAIN(StatesTest)
#include "StatesTest.moc"
