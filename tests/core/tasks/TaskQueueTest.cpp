// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/TaskQueue.hpp"

#include <QtTest>

#include <atomic>
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
    const auto other = queue.submit("other", [&](const TaskContext&) -> Status { ++runs; return {}; });
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
    std::map<std::uint64_t, std::vector<TaskState>> heard; // the listener is never run twice at once
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
