// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Database.hpp"
#include "core/project/Project.hpp"
#include "tests/support/SmallDisk.hpp"

#include <QtTest>

#include <unistd.h>

#include <fstream>
#include <thread>

using namespace assay;
using assay::test::SmallDisk;

namespace {

Recipe smallStudy()
{
    Recipe recipe;
    recipe.name = "small";
    recipe.process = "gauss";
    recipe.seed = 3;
    return recipe;
}

int userVersion(const std::string& path)
{
    SQLite::Database db(path, SQLite::OPEN_READONLY);
    return db.execAndGet("PRAGMA user_version").getInt();
}

} // namespace

class ProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndReopens();
    void refusesExistingFolder();
    void refusesToOpenTwice();
    void aMovedProjectOpensWhileItIsStillRead();
    void readsWhileAnotherWrites();
    void runsAndMetrics();
    void interruptedRunsAreMarked();
    void halfWrittenFilesAreRemoved();
    void oneFileAtRest();
    void historicFixtureOpens();
    void migratesWithBackup();
    void failedMigrationLeavesTheOldVersion();
    void newerVersionIsReadOnly();
    void foreignDatabaseIsRefused();
    void readOnlyFolder();
    void fullDisk();
    void manyThreads();
};

void ProjectTest::createsAndReopens()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    {
        const auto project = Project::create(folder, smallStudy());
        QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
        QVERIFY((*project)->study() == smallStudy());
        QVERIFY((*project)->setViewState("limits", "{\"a\":1}").ok());
        Recipe changed = smallStudy();
        changed.seed = 9;
        QVERIFY((*project)->setStudy(changed).ok());
    }
    const auto project = Project::open(folder);
    QVERIFY(project.ok());
    QCOMPARE((*project)->study().seed, 9u);
    QCOMPARE((*project)->viewState("limits"), std::string("{\"a\":1}"));
    QCOMPARE((*project)->viewState("none"), std::string());
    QVERIFY(std::filesystem::is_directory((*project)->eventsFolder()));
    QVERIFY(std::filesystem::is_directory((*project)->modelsFolder()));
}

void ProjectTest::refusesExistingFolder()
{
    QTemporaryDir dir;
    const auto project = Project::create(dir.path().toStdString(), smallStudy());
    QVERIFY(!project.ok());
    QVERIFY(project.error().message.find("already something of that name") != std::string::npos);
    const auto none = Project::open(dir.path().toStdString());
    QVERIFY(!none.ok());
    QVERIFY(none.error().code == ErrorCode::NotFound);
    const auto nowhere = Project::create(dir.filePath("no/where/a.assay").toStdString(),
                                         smallStudy());
    Q_UNUSED(nowhere)
}

void ProjectTest::refusesToOpenTwice()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    auto first = Project::create(folder, smallStudy());
    QVERIFY(first.ok());
    const auto second = Project::open(folder);
    QVERIFY(!second.ok());
    const std::string wanted = "already open in process " + std::to_string(::getpid());
    QVERIFY2(second.error().message.find(wanted) != std::string::npos,
             second.error().message.c_str());
    first->reset();
    QVERIFY(Project::open(folder).ok());
}

void ProjectTest::aMovedProjectOpensWhileItIsStillRead()
{
    QTemporaryDir folder;
    const std::string first = folder.filePath("first.assay").toStdString();
    const std::string second = folder.filePath("second.assay").toStdString();
    auto reader = Project::create(first, smallStudy());
    QVERIFY(reader.ok());
    QVERIFY((*reader)->setViewState("before", "1").ok());
    std::filesystem::rename(first, second);
    auto moved = Project::open(second);
    QVERIFY2(moved.ok(), moved ? "" : moved.error().text().c_str());
    QVERIFY(!(*moved)->readOnly());
    QVERIFY((*moved)->setViewState("after", "2").ok());
    QCOMPARE((*reader)->viewState("after"), std::string("2"));
    // Both hold the folder now: it stays theirs until the last of them ends.
    reader->reset();
    QVERIFY(!Project::open(second).ok());
    QVERIFY((*moved)->setViewState("last", "3").ok());
    moved->reset();
    const auto again = Project::open(second);
    QVERIFY(again.ok());
    QCOMPARE((*again)->viewState("before"), std::string("1"));
    QCOMPARE((*again)->viewState("last"), std::string("3"));
}

void ProjectTest::readsWhileAnotherWrites()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    const auto writer = Project::create(folder, smallStudy());
    Run run;
    run.stage = "simulate";
    const auto id = (*writer)->beginRun(run);
    QVERIFY(id.ok());
    const auto reader = Project::openReadOnly(folder);
    QVERIFY2(reader.ok(), reader.ok() ? "" : reader.error().text().c_str());
    QVERIFY((*reader)->readOnly());
    QCOMPARE((*reader)->runs().size(), 1u);
    QVERIFY((*reader)->runs()[0].status == RunStatus::Running); // it is: do not touch
    const Status refused = (*reader)->setStudy(smallStudy());
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.find("cannot be changed") != std::string::npos);
}

void ProjectTest::runsAndMetrics()
{
    QTemporaryDir dir;
    const auto project = Project::create(dir.filePath("a.assay").toStdString(), smallStudy());
    Run run;
    run.stage = "train.a";
    run.inputHash = "h1";
    run.settings = "{}";
    run.seed = 18446744073709551615u;
    const auto first = (*project)->beginRun(run);
    QVERIFY(first.ok());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (int epoch = 1; epoch <= 3; ++epoch)
        QVERIFY((*project)->recordEpoch(*first, {epoch, 1.0 / epoch, nan, 1e-3, 0.5, 0.1}).ok());
    QCOMPARE((*project)->metrics(*first).size(), 3u);
    QVERIFY(!(*project)->findRun("train.a", "h1"));
    QVERIFY((*project)->finishRun(*first, RunStatus::Kept, "models/a", "warned", "{\"b\":2}").ok());
    const auto found = (*project)->findRun("train.a", "h1");
    QVERIFY(found.has_value());
    QCOMPARE(found->id, *first);
    QCOMPARE(found->seed, 18446744073709551615u);
    QCOMPARE(found->message, std::string("warned"));
    QCOMPARE(found->result, std::string("{\"b\":2}"));
    QCOMPARE(found->version, std::string(ASSAY_VERSION));
    QVERIFY(!(*project)->findRun("train.a", "h2"));
    const auto metrics = (*project)->metrics(*first);
    QCOMPARE(metrics.size(), 3u);
    QCOMPARE(metrics[2].trainLoss, 1.0 / 3.0);
    QVERIFY(std::isnan(metrics[2].validationLoss));
    run.inputHash = "h2";
    const auto second = (*project)->beginRun(run);
    QVERIFY((*project)->finishRun(*second, RunStatus::Failed, "", "no", "").ok());
    QVERIFY(!(*project)->findRun("train.a", "h2"));
    QCOMPARE((*project)->latestRun("train.a")->id, *first);
}

void ProjectTest::interruptedRunsAreMarked()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    std::int64_t id = 0;
    {
        const auto project = Project::create(folder, smallStudy());
        Run run;
        run.stage = "train.a";
        id = *(*project)->beginRun(run);
    }
    const auto project = Project::open(folder);
    QVERIFY((*project)->run(id)->status == RunStatus::Interrupted);
    QVERIFY(!(*project)->latestRun("train.a"));
}

void ProjectTest::halfWrittenFilesAreRemoved()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    QVERIFY(Project::create(folder, smallStudy()).ok());
    std::ofstream(folder / "events/a.h5.tmp123") << "half";
    std::ofstream(folder / "models/b.checkpoint.tmp9") << "half";
    std::ofstream(folder / "events/a.h5") << "whole";
    std::ofstream(folder / "events/a.tmp") << "of somebody else";
    QVERIFY(Project::openReadOnly(folder).ok());
    QVERIFY(std::filesystem::exists(folder / "events/a.h5.tmp123")); // only a writer may
    QVERIFY(Project::open(folder).ok());
    QVERIFY(!std::filesystem::exists(folder / "events/a.h5.tmp123"));
    QVERIFY(!std::filesystem::exists(folder / "models/b.checkpoint.tmp9"));
    QVERIFY(std::filesystem::exists(folder / "events/a.h5"));
    QVERIFY(std::filesystem::exists(folder / "events/a.tmp"));
}

void ProjectTest::oneFileAtRest()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    {
        const auto project = Project::create(folder, smallStudy());
        QVERIFY((*project)->setViewState("a", "1").ok());
    }
    const auto wal = folder / "project.db-wal";
    QVERIFY(!std::filesystem::exists(wal) || std::filesystem::file_size(wal) == 0);
}

void ProjectTest::historicFixtureOpens()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("v1.assay").toStdString();
    std::filesystem::create_directories(folder);
    const std::filesystem::path fixture = ASSAY_TEST_DATA "/projects/v1.db";
    QCOMPARE(userVersion(fixture.string()), 1);
    std::filesystem::copy_file(fixture, folder / "project.db");
    std::filesystem::permissions(folder / "project.db", std::filesystem::perms::owner_all);
    const auto project = Project::open(folder);
    QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
    QCOMPARE((*project)->study().name, std::string("as version 1 wrote it"));
    const auto runs = (*project)->runs();
    QCOMPARE(runs.size(), 2u);
    QVERIFY(runs[0].status == RunStatus::Done);
    QVERIFY(runs[1].status == RunStatus::Interrupted); // it was running
    QCOMPARE((*project)->metrics(runs[0].id).size(), 2u);
    QCOMPARE((*project)->viewState("page"), std::string("\"limits\""));
}

void ProjectTest::migratesWithBackup()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    QVERIFY(Project::create(folder, smallStudy()).ok());
    std::vector<Migration> later = Database::projectMigrations();
    later.emplace_back([](SQLite::Database& db) { db.exec("ALTER TABLE run ADD note TEXT"); });
    {
        const auto db = Database::open(folder / "project.db", Database::Access::Write, later);
        QVERIFY2(db.ok(), db.ok() ? "" : db.error().text().c_str());
        QCOMPARE((*db)->connection().execAndGet("SELECT count(note) FROM run").getInt(), 0);
    }
    const int known = static_cast<int>(Database::projectMigrations().size());
    QCOMPARE(userVersion((folder / "project.db").string()), known + 1);
    const std::string backup =
        (folder / "project.db").string() + ".v" + std::to_string(known) + ".bak";
    QCOMPARE(userVersion(backup), known);
    SQLite::Database copy(backup, SQLite::OPEN_READONLY);
    QCOMPARE(copy.execAndGet("SELECT count(*) FROM study").getInt(), 1);
}

void ProjectTest::failedMigrationLeavesTheOldVersion()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    QVERIFY(Project::create(folder, smallStudy()).ok());
    std::vector<Migration> later = Database::projectMigrations();
    later.emplace_back([](SQLite::Database& db) {
        db.exec("ALTER TABLE run ADD note TEXT");
        db.exec("SELECT nonsense FROM nowhere");
    });
    QVERIFY(!Database::open(folder / "project.db", Database::Access::Write, later).ok());
    QCOMPARE(userVersion((folder / "project.db").string()),
             static_cast<int>(Database::projectMigrations().size()));
    QVERIFY(Project::open(folder).ok());
}

void ProjectTest::newerVersionIsReadOnly()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    QVERIFY(Project::create(folder, smallStudy()).ok());
    {
        SQLite::Database db((folder / "project.db").string(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA user_version=99");
    }
    const auto project = Project::open(folder);
    QVERIFY(project.ok());
    QVERIFY((*project)->readOnly());
    QVERIFY((*project)->readOnlyReason().find("newer version") != std::string::npos);
    QVERIFY((*project)->study() == smallStudy());
    QVERIFY(!(*project)->beginRun({}).ok());
    QCOMPARE(userVersion((folder / "project.db").string()), 99);
}

void ProjectTest::foreignDatabaseIsRefused()
{
    QTemporaryDir dir;
    const std::filesystem::path folder = dir.filePath("a.assay").toStdString();
    std::filesystem::create_directories(folder);
    {
        SQLite::Database db((folder / "project.db").string(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("CREATE TABLE other (a)");
    }
    const auto project = Project::open(folder);
    QVERIFY(!project.ok());
    QVERIFY(project.error().message.find("not a project of this program") != std::string::npos);
    std::ofstream(folder / "project.db") << "this is no database at all, but a text of some length";
    QVERIFY(!Project::open(folder).ok());
}

void ProjectTest::readOnlyFolder()
{
    QTemporaryDir dir;
    SmallDisk disk(dir.filePath("disk"));
    if (!disk.mounted())
        QSKIP("Needs the right to mount a file system.");
    const std::filesystem::path folder = dir.filePath("disk/a.assay").toStdString();
    QVERIFY(Project::create(folder, smallStudy()).ok());
    QVERIFY(disk.makeReadOnly());
    const auto project = Project::open(folder);
    QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
    QVERIFY((*project)->readOnly());
    QVERIFY((*project)->study() == smallStudy());
    QVERIFY(!(*project)->setStudy(smallStudy()).ok());
    const auto other = Project::create(dir.filePath("disk/b.assay").toStdString(), smallStudy());
    QVERIFY(!other.ok());
    QVERIFY(other.error().code == ErrorCode::Io);
}

void ProjectTest::fullDisk()
{
    QTemporaryDir dir;
    SmallDisk disk(dir.filePath("disk"));
    if (!disk.mounted())
        QSKIP("Needs the right to mount a file system.");
    const std::filesystem::path folder = dir.filePath("disk/a.assay").toStdString();
    const std::string big(200000, 'x');
    std::size_t stored = 0;
    {
        const auto project = Project::create(folder, smallStudy());
        QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
        Status status;
        for (int i = 0; i < 20 && status.ok(); ++i) {
            const auto id = (*project)->beginRun({});
            status = id.ok() ? (*project)->finishRun(*id, RunStatus::Done, "", "", big)
                             : Status(id.error());
            stored += status.ok() ? 1 : 0;
        }
        QVERIFY(!status.ok());
        QVERIFY2(status.error().text().find("disk") != std::string::npos,
                 status.error().text().c_str());
        QVERIFY(status.error().code == ErrorCode::DiskFull);
        QVERIFY(stored > 0);
        const auto full = Project::create(dir.filePath("disk/b.assay").toStdString(), smallStudy());
        QVERIFY(!full.ok());
        QVERIFY(!std::filesystem::exists(dir.filePath("disk/b.assay").toStdString()));
    }
    const auto project = Project::openReadOnly(folder);
    QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
    std::size_t complete = 0;
    for (const Run& run : (*project)->runs())
        complete += run.status == RunStatus::Done && run.result == big ? 1 : 0;
    QCOMPARE(complete, stored);
}

void ProjectTest::manyThreads()
{
    QTemporaryDir dir;
    const auto project = Project::create(dir.filePath("a.assay").toStdString(), smallStudy());
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&project, t] {
            Run run;
            run.stage = "train." + std::to_string(t);
            const auto id = (*project)->beginRun(run);
            for (int epoch = 1; epoch <= 50; ++epoch)
                (void)(*project)->recordEpoch(*id, {epoch, 1.0, 1.0, 1.0, 1.0, 1.0}).ok();
            (void)(*project)->finishRun(*id, RunStatus::Done, "", "", "").ok();
        });
    threads.clear();
    const auto runs = (*project)->runs();
    QCOMPARE(runs.size(), 4u);
    for (const Run& run : runs)
        QCOMPARE((*project)->metrics(run.id).size(), 50u);
}

QTEST_APPLESS_MAIN(ProjectTest)
#include "ProjectTest.moc"
