// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/AtomicFile.hpp"
#include "core/basics/RoomOnDisk.hpp"
#include "core/basics/ZipEntries.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/TaskQueue.hpp"
#include "tests/support/SmallDisk.hpp"

#include <QtTest>

#include <atomic>

using namespace assay;
using assay::test::SmallDisk;

namespace {

const char* const studyText = R"(
[process]
name = "eft-toy"
[[parameter]]
name = "c1"
range = [-1.0, 1.0]
[[parameter]]
name = "c2"
range = [-0.5, 0.5]
[simulate]
events = 2000
[augment.score]
kind = "score"
rows = 1000
[train.sally]
method = "SALLY"
data = "score"
network = { hidden = [5] }
training = { epochs = 2 }
[limits.main]
estimators = ["rate", "sally"]
luminosity_fb = 0.05
grid = { c1 = [-1.0, 1.0, 5], c2 = [-0.5, 0.5, 5] }
true = { c1 = 0.0, c2 = 0.0 }
)";

TaskState stateOf(const TaskQueue& queue, std::uint64_t id)
{
    return queue.snapshot(id).state;
}

} // namespace

/// A full disk makes a task wait; nothing that was computed is lost.
class FullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTaskPausesUntilThereIsRoom()
    {
        TaskQueue queue(1);
        std::atomic<int> tries = 0;
        const auto id = queue.submit("a", [&](const TaskContext& context) {
            return saveWithRoom(context, [&]() -> Status {
                return ++tries < 3 ? Status(diskFull("a.h5 cannot be written.")) : Status();
            });
        });
        for (int n = 1; n <= 2; ++n) {
            QTRY_VERIFY(tries == n && stateOf(queue, id) == TaskState::Paused);
            QVERIFY(queue.snapshot(id).text.find("The disk is full") != std::string::npos);
            queue.stopAndKeep(id); // There is nothing yet that could be kept.
            QTest::qWait(30);
            QCOMPARE(tries.load(), n);
            queue.resume(id);
        }
        queue.waitAll();
        QVERIFY(stateOf(queue, id) == TaskState::Done);
    }

    void aWaitingTaskIsCancelled()
    {
        TaskQueue queue(1);
        const auto id = queue.submit("a", [](const TaskContext& context) {
            return saveWithRoom(context, [] { return Status(diskFull("full")); });
        });
        QTRY_VERIFY(stateOf(queue, id) == TaskState::Paused);
        queue.cancel(id);
        queue.waitAll();
        QVERIFY(stateOf(queue, id) == TaskState::Cancelled);
    }

    /// In a script nobody would resume it; other errors are no reason to wait.
    void theErrorIsReturnedWhereNobodyResumes()
    {
        int tries = 0;
        const Status status = saveWithRoom({}, [&] {
            ++tries;
            return Status(diskFull("full"));
        });
        QVERIFY(!status && status.error().code == ErrorCode::DiskFull);
        QCOMPARE(tries, 1);
        TaskQueue queue(1);
        const auto id = queue.submit("a", [](const TaskContext& context) {
            return saveWithRoom(context, [] { return Status(ioError("broken")); });
        });
        queue.waitAll();
        QVERIFY(stateOf(queue, id) == TaskState::Failed);
    }

    void writersKnowWhy()
    {
        QTemporaryDir dir;
        const SmallDisk disk(dir.filePath("disk"));
        if (!disk.mounted())
            QSKIP("Needs the right to mount a file system.");
        const std::filesystem::path folder = dir.filePath("disk").toStdString();
        const std::filesystem::path filler = disk.fill();
        const Status text = writeTextAtomically(folder / "a", std::string(9000, 'x'));
        QVERIFY(!text && text.error().code == ErrorCode::DiskFull);
        const Status zip = writeZip(folder / "a.zip", {{"a", std::string(9000, 'x')}});
        QVERIFY(!zip && zip.error().code == ErrorCode::DiskFull);
        // Of a library that does not say why.
        const Status other = writeAtomically(folder / "b", [](const std::filesystem::path&) {
            return Status(ioError("cannot be written"));
        });
        QVERIFY(!other && other.error().code == ErrorCode::DiskFull);
        QVERIFY(std::filesystem::remove(filler));
        QVERIFY(writeZip(folder / "a.zip", {{"a", std::string(9000, 'x')}}).ok());
        const Status broken = writeAtomically(folder / "b", [](const std::filesystem::path&) {
            return Status(ioError("cannot be written"));
        });
        QVERIFY(!broken && broken.error().code == ErrorCode::Io);
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
    }

    /// A whole study, whose disk is full again whenever it was just given room.
    void aStudyGoesOnWhereItWaited()
    {
        QTemporaryDir dir;
        const SmallDisk disk(dir.filePath("disk"), "size=4m");
        if (!disk.mounted())
            QSKIP("Needs the right to mount a file system.");
        const RecipeParse parse = checkRecipe(studyText);
        QVERIFY2(parse.ok(), problemsText(parse.problems, "recipe").c_str());
        const auto elsewhere = Project::create(dir.filePath("b.assay").toStdString(), parse.recipe);
        QVERIFY(elsewhere.ok() && runPipeline(**elsewhere, parse.recipe, {}, {}, {}).ok());
        const auto project =
            Project::create(dir.filePath("disk/a.assay").toStdString(), parse.recipe);
        QVERIFY2(project.ok(), project ? "" : project.error().text().c_str());
        std::filesystem::path filler = disk.fill();
        Error error;
        TaskQueue queue(1);
        const auto id = queue.submit("study", [&](const TaskContext& context) -> Status {
            const auto reports = runPipeline(**project, parse.recipe, {}, {}, context);
            if (!reports)
                error = reports.error();
            return reports ? Status() : Status(reports.error());
        });
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(queue, id) == TaskState::Paused, 20000);
        QVERIFY(std::filesystem::remove(filler));
        queue.resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(queue.snapshot(id).progress > 0.2, 20000);
        filler = disk.fill();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(queue, id) != TaskState::Running, 20000);
        QVERIFY(std::filesystem::remove(filler));
        queue.resume(id);
        queue.waitAll();
        QVERIFY2(stateOf(queue, id) == TaskState::Done, error.text().c_str());
        for (const char* stage : {"train.sally", "limits.main"})
            QCOMPARE((*project)->latestRun(stage)->result, (*elsewhere)->latestRun(stage)->result);
    }
};

QTEST_APPLESS_MAIN(FullDiskTest)
#include "FullDiskTest.moc"
