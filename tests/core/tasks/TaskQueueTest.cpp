// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/TaskQueue.hpp"

#include <QtTest>

#include <atomic>
#include <cmath>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace assay;
using namespace std::chrono_literals;

namespace {

/// Waits until asked to stop.
Status waitForStop(const TaskContext& context)
{
    while (!context.cancelRequested() && !context.keepRequested())
        std::this_thread::sleep_for(1ms);
    return context.cancelRequested() ? Status(cancelled()) : Status();
}

void waitUntilRunning(const TaskQueue& queue, std::uint64_t id)
{
    while (queue.snapshot(id).state == TaskState::Queued)
        std::this_thread::sleep_for(1ms);
}

} // namespace

class TaskQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOfDependencies();
    void failuresCancelWhatDependsOnThem();
    void exceptionsBecomeFailedTasks();
    void cancelDiscards();
    void stopAndKeepIsDone();
    void threadBudgetIsKept();
    void wideTasksAreNotOvertaken();
    void listenerHearsEveryChangeInOrder();
    void destructorCancels();
    void pausedTasksSleepUntilResumed();
    void pausedTasksCanBeStopped_data();
    void pausedTasksCanBeStopped();
    void pausedTasksLeaveTheirThreads();
    void lightTasksRunBesideAFullQueue();
    void stress();
};

void TaskQueueTest::runsInOrderOfDependencies()
{
    TaskQueue queue(4);
    std::mutex mutex;
    std::vector<int> order;
    const auto body = [&](int number) {
        return [&, number](const TaskContext&) -> Status {
            const std::scoped_lock lock(mutex);
            order.push_back(number);
            return {};
        };
    };
    const auto a = queue.submit("a", body(1), 1);
    const auto b = queue.submit("b", body(2), 1, 1, {a});
    queue.submit("c", body(3), 1, 1, {a, b});
    queue.waitAll();
    QCOMPARE(order, (std::vector<int>{1, 2, 3}));
    QVERIFY(queue.idle());
}

void TaskQueueTest::failuresCancelWhatDependsOnThem()
{
    TaskQueue queue(2);
    std::atomic<int> runs = 0;
    const auto bad = queue.submit("bad", [](const TaskContext&) -> Status {
        return invalidInput("No such thing.", "Do it better.");
    });
    const auto next = queue.submit("next", [&](const TaskContext&) -> Status { ++runs; return {}; },
                                   1, 1, {bad});
    const auto last = queue.submit("last", [&](const TaskContext&) -> Status { ++runs; return {}; },
                                   1, 1, {next});
    const auto other = queue.submit("other", [&](const TaskContext&) -> Status {
        ++runs;
        return {};
    });
    queue.waitAll();
    QCOMPARE(runs.load(), 1);
    QVERIFY(queue.snapshot(bad).state == TaskState::Failed);
    QCOMPARE(queue.snapshot(bad).text, std::string("No such thing. Do it better."));
    QVERIFY(queue.snapshot(next).state == TaskState::Cancelled);
    QCOMPARE(queue.snapshot(next).text, std::string("Not run, as 'bad' was not done."));
    QVERIFY(queue.snapshot(last).state == TaskState::Cancelled);
    QVERIFY(queue.snapshot(other).state == TaskState::Done);
}

void TaskQueueTest::exceptionsBecomeFailedTasks()
{
    TaskQueue queue(1);
    const auto a = queue.submit("a", [](const TaskContext&) -> Status {
        throw std::runtime_error("torch says no");
    });
    const auto b = queue.submit("b", [](const TaskContext&) -> Status { throw 7; });
    queue.waitAll();
    QVERIFY(queue.snapshot(a).state == TaskState::Failed);
    QVERIFY(queue.snapshot(a).text.find("torch says no") != std::string::npos);
    QVERIFY(queue.snapshot(b).state == TaskState::Failed);
}

void TaskQueueTest::cancelDiscards()
{
    TaskQueue queue(1);
    const auto running = queue.submit("running", waitForStop);
    const auto waiting = queue.submit("waiting", waitForStop);
    waitUntilRunning(queue, running);
    queue.cancel(waiting);
    QVERIFY(queue.snapshot(waiting).state == TaskState::Cancelled); // at once
    queue.cancel(running);
    queue.waitAll();
    QVERIFY(queue.snapshot(running).state == TaskState::Cancelled);
}

void TaskQueueTest::stopAndKeepIsDone()
{
    TaskQueue queue(1);
    const auto id = queue.submit("a", waitForStop);
    waitUntilRunning(queue, id);
    queue.stopAndKeep(id);
    queue.waitAll();
    QVERIFY(queue.snapshot(id).state == TaskState::Done);
}

void TaskQueueTest::threadBudgetIsKept()
{
    TaskQueue queue(3);
    std::atomic<int> used = 0;
    std::atomic<int> most = 0;
    for (int i = 0; i < 30; ++i) {
        const int threads = 1 + i % 3;
        queue.submit("t", [&, threads](const TaskContext& context) -> Status {
            if (context.threads != threads)
                return invalidInput("wrong number of threads");
            const int now = used += threads;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
            }
            std::this_thread::sleep_for(1ms);
            used -= threads;
            return {};
        }, threads);
    }
    queue.waitAll();
    QCOMPARE(most.load(), 3);
    for (const TaskSnapshot& task : queue.snapshots())
        QVERIFY(task.state == TaskState::Done);
}

void TaskQueueTest::wideTasksAreNotOvertaken()
{
    TaskQueue queue(2);
    std::mutex mutex;
    std::vector<std::string> order;
    const auto note = [&](const char* name) {
        return [&, name](const TaskContext&) -> Status {
            const std::scoped_lock lock(mutex);
            order.emplace_back(name);
            return {};
        };
    };
    std::atomic<bool> go = false;
    queue.submit("blocker", [&](const TaskContext&) -> Status {
        while (!go)
            std::this_thread::sleep_for(1ms);
        return {};
    });
    queue.submit("wide", note("wide"), 2);
    queue.submit("narrow", note("narrow"), 1);
    std::this_thread::sleep_for(20ms);
    go = true;
    queue.waitAll();
    QCOMPARE(order, (std::vector<std::string>{"wide", "narrow"}));
}

void TaskQueueTest::listenerHearsEveryChangeInOrder()
{
    std::atomic<int> inside = 0;
    std::atomic<bool> together = false;
    std::map<std::uint64_t, std::vector<TaskState>>
        heard; // the listener is never run twice at once
    {
        TaskQueue queue(4, [&](const TaskSnapshot& snapshot) {
            if (++inside != 1)
                together = true;
            heard[snapshot.id].push_back(snapshot.state);
            --inside;
        });
        for (int i = 0; i < 50; ++i)
            queue.submit("t", [](const TaskContext& context) -> Status {
                context.report(0.5, "half");
                return {};
            });
        queue.waitAll();
    }
    QVERIFY(!together);
    QCOMPARE(heard.size(), 50u);
    for (const auto& [id, states] : heard)
        QVERIFY(states == (std::vector<TaskState>{TaskState::Queued, TaskState::Running,
                                                  TaskState::Done}));
}

void TaskQueueTest::destructorCancels()
{
    std::atomic<int> cancelledTasks = 0;
    {
        TaskQueue queue(2);
        for (int i = 0; i < 5; ++i)
            queue.submit("t", [&](const TaskContext& context) -> Status {
                const Status status = waitForStop(context);
                ++cancelledTasks;
                return status;
            });
        waitUntilRunning(queue, 1);
    }
    QVERIFY(cancelledTasks.load() <= 2);
}

void TaskQueueTest::pausedTasksSleepUntilResumed()
{
    TaskQueue queue(1);
    std::atomic<int> steps = 0;
    std::atomic<bool> enough = false;
    const auto id = queue.submit("a", [&](const TaskContext& context) -> Status {
        while (!context.cancelRequested() && !enough) {
            ++steps;
            std::this_thread::sleep_for(1ms);
        }
        return {};
    });
    QTRY_VERIFY(steps > 3);
    queue.pause(id);
    QVERIFY(queue.snapshot(id).state == TaskState::Paused);
    std::this_thread::sleep_for(20ms); // The step that was going on
    const int paused = steps;
    const double seconds = queue.snapshot(id).seconds;
    std::this_thread::sleep_for(100ms);
    QCOMPARE(steps.load(), paused);
    QVERIFY(std::abs(queue.snapshot(id).seconds - seconds) < 1e-3); // The clock is read twice.
    queue.resume(id);
    QVERIFY(queue.snapshot(id).state == TaskState::Running);
    QTRY_VERIFY(steps > paused + 3);
    enough = true;
    queue.waitAll();
    QVERIFY(queue.snapshot(id).state == TaskState::Done);
}

void TaskQueueTest::pausedTasksCanBeStopped_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"cancel", "keep", "cancel all", "end of the queue"})
        QTest::newRow(how) << how;
}

void TaskQueueTest::pausedTasksCanBeStopped()
{
    QFETCH(QString, how);
    std::atomic<bool> ended = false;
    {
        TaskQueue queue(1);
        const auto id = queue.submit("a", [&](const TaskContext& context) -> Status {
            const Status status = waitForStop(context);
            ended = true;
            return status;
        });
        waitUntilRunning(queue, id);
        queue.pause(id);
        std::this_thread::sleep_for(10ms);
        QVERIFY(!ended);
        if (how == "cancel")
            queue.cancel(id);
        else if (how == "keep")
            queue.stopAndKeep(id);
        else if (how == "cancel all")
            queue.cancelAll();
        if (how != "end of the queue") {
            queue.waitAll();
            QVERIFY(queue.snapshot(id).state
                    == (how == "keep" ? TaskState::Done : TaskState::Cancelled));
        }
    }
    QVERIFY(ended);
}

void TaskQueueTest::pausedTasksLeaveTheirThreads()
{
    TaskQueue queue(2);
    std::vector<std::uint64_t> busy;
    for (int i = 0; i < 2; ++i)
        busy.push_back(queue.submit("long", waitForStop));
    for (const auto id : busy)
        waitUntilRunning(queue, id);
    std::atomic<int> done = 0;
    for (int i = 0; i < 2; ++i)
        queue.submit("short", [&](const TaskContext&) -> Status { ++done; return {}; });
    std::this_thread::sleep_for(20ms);
    QCOMPARE(done.load(), 0);
    for (const auto id : busy)
        queue.pause(id);
    QTRY_COMPARE(done.load(), 2);
    for (const auto id : busy)
        queue.resume(id);
    // The threads are taken again.
    const auto later = queue.submit("later", [&](const TaskContext&) -> Status { return {}; });
    std::this_thread::sleep_for(20ms);
    QVERIFY(queue.snapshot(later).state == TaskState::Queued);
    queue.cancel(busy[0]);
    QTRY_VERIFY(queue.snapshot(later).state == TaskState::Done);
    queue.cancelAll();
}

void TaskQueueTest::lightTasksRunBesideAFullQueue()
{
    TaskQueue queue(1);
    const auto full = queue.submit("full", waitForStop);
    waitUntilRunning(queue, full);
    const auto light = queue.submitLight("light", [](const TaskContext& context) -> Status {
        return context.threads == 1 ? Status() : Status(invalidInput("threads"));
    });
    QTRY_VERIFY(queue.snapshot(light).state == TaskState::Done);
    queue.forget(full); // Is not over, so it stays.
    queue.forget(light);
    QCOMPARE(queue.snapshots().size(), 1U);
    QVERIFY(queue.submitLight("next", [](const TaskContext&) -> Status { return {}; }) > light);
    queue.cancelAll();
}

void TaskQueueTest::stress()
{
    std::atomic<int> told = 0;
    std::atomic<int> bodies = 0;
    TaskQueue queue(4, [&](const TaskSnapshot&) { ++told; });
    {
        std::jthread canceller([&](std::stop_token stop) {
            for (std::uint64_t id = 1; !stop.stop_requested(); id = id % 400 + 1) {
                if (id % 7 == 0)
                    queue.cancel(id);
                if (id % 5 == 0)
                    queue.pause(id);
                queue.resume(id);
                (void)queue.snapshots();
            }
        });
        for (std::uint64_t i = 0; i < 400; ++i) {
            std::vector<std::uint64_t> after;
            if (i > 10)
                after.push_back(i - 10);
            queue.submit("t", [&](const TaskContext& context) -> Status {
                context.report(0.1, "some text that is long enough to be allocated");
                ++bodies;
                return context.cancelRequested() ? Status(cancelled()) : Status();
            }, 1 + static_cast<int>(i % 2), i, after);
        }
        queue.waitAll();
    }
    QVERIFY(bodies.load() > 0);
    QVERIFY(told.load() >= 800);
    QVERIFY(queue.idle());
}

QTEST_APPLESS_MAIN(TaskQueueTest)
#include "TaskQueueTest.moc"
