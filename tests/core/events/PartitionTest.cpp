// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Partition.hpp"

#include "core/basics/Random.hpp"
#include "core/events/EventSample.hpp"

#include <QTest>

#include <cmath>
#include <set>

using namespace assay;

namespace {

EventSample subsets(std::size_t events)
{
    EventSchema schema;
    schema.parameters.resize(1);
    schema.benchmarks = {{"sm", {0.0}, false, false}, {"one", {1.0}, true, false}};
    schema.eventsPerBenchmark = {0, 0};
    EventBlock block;
    block.weights.resize(static_cast<Eigen::Index>(events), 2);
    block.x.resize(static_cast<Eigen::Index>(events), 1);
    Random random(21);
    for (std::size_t i = 0; i < events; ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const int origin = i % 10 == 0 ? -1 : static_cast<int>(random.below(2));
        block.samplingBenchmark.push_back(origin);
        block.eventId.push_back(7 * i);
        block.weights.row(row) << random.uniform(), random.uniform();
        block.x(row, 0) = static_cast<double>(i);
        ++(origin < 0 ? schema.backgroundEvents
                      : schema.eventsPerBenchmark[static_cast<std::size_t>(origin)]);
    }
    return EventSample::inMemory(schema, block);
}

} // namespace

class PartitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesAreKept();
    void splitDependsOnIdAndSeedOnly();
    void partsLoseNoEvent();
    void factorsRestoreEverySubset();
    void emptyPartIsRefused();
    void blocksHaveSamplingFactors();
    void blocksDoNotDependOnThreads();
    void nestedLoopsWork();
    void readingBeyondTheEndFails();
};

void PartitionTest::sharesAreKept()
{
    const Partition partition;
    double counts[3] = {0.0, 0.0, 0.0};
    constexpr double n = 100000.0;
    for (std::uint64_t id = 0; id < 100000; ++id)
        counts[static_cast<int>(partition.partOf(id))] += 1.0;
    const double shares[3] = {0.6, 0.2, 0.2};
    for (int p = 0; p < 3; ++p)
        QVERIFY(std::abs(counts[p] / n - shares[p]) <
                4 * std::sqrt(shares[p] * (1 - shares[p]) / n));
}

void PartitionTest::splitDependsOnIdAndSeedOnly()
{
    Partition other;
    other.seed = 2;
    int moved = 0;
    for (std::uint64_t id = 0; id < 1000; ++id) {
        QCOMPARE(Partition{}.partOf(id), Partition{}.partOf(id));
        moved += Partition{}.partOf(id) != other.partOf(id) ? 1 : 0;
    }
    QVERIFY(moved > 400); // 1 - (0.36 + 0.04 + 0.04) = 56 % on average
}

void PartitionTest::partsLoseNoEvent()
{
    const EventSample sample = subsets(10000);
    std::set<double> seen;
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
        const auto selected = selectPart(sample, {}, part, {});
        QVERIFY(selected.ok());
        const auto events = selected->readAll({});
        for (std::size_t i = 0; i < events->size(); ++i) {
            QCOMPARE(Partition{}.partOf(events->eventId[i]), part);
            QVERIFY(seen.insert(events->x(static_cast<Eigen::Index>(i), 0)).second);
        }
        std::uint64_t summary = selected->schema().backgroundEvents;
        for (const std::uint64_t count : selected->schema().eventsPerBenchmark)
            summary += count;
        QCOMPARE(summary, static_cast<std::uint64_t>(events->size()));
    }
    QCOMPARE(seen.size(), std::size_t(10000));
}

void PartitionTest::factorsRestoreEverySubset()
{
    const EventSample sample = subsets(10000);
    const auto all = sample.readAll({});
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
        const auto factors = partFactors(sample, {}, part, {});
        const auto selected = selectPart(sample, {}, part, {})->readAll({});
        for (std::size_t s = 0; s < 3; ++s) {
            double whole = 0.0;
            double inside = 0.0;
            double kept = 0.0;
            for (std::size_t i = 0; i < all->size(); ++i)
                if (subsetOf(*all, i, 3) == s) {
                    const double w = all->weights(static_cast<Eigen::Index>(i), 1);
                    whole += w;
                    inside += Partition{}.partOf(all->eventId[i]) == part ? w : 0.0;
                }
            for (std::size_t i = 0; i < selected->size(); ++i)
                if (subsetOf(*selected, i, 3) == s)
                    kept += selected->weights(static_cast<Eigen::Index>(i), 1);
            QVERIFY(std::abs((*factors)[s] * inside / whole - 1.0) < 1e-12);
            QVERIFY(std::abs(kept / whole - 1.0) < 1e-12);
        }
    }
}

void PartitionTest::emptyPartIsRefused()
{
    const EventSample sample = subsets(12); // two background events
    Partition partition;
    partition.trainShare = 1e-9;
    const auto factors = partFactors(sample, partition, Part::Train, {});
    QVERIFY(!factors.ok());
    QVERIFY2(factors.error().message.find("training part has none of the events sampled from "
                                          "benchmark 'sm'") != std::string::npos,
             factors.error().message.c_str());
}

void PartitionTest::blocksHaveSamplingFactors()
{
    const EventSample sample = subsets(1000);
    const auto scaled = sample.readAll({});
    EventBlock raw;
    QVERIFY(sample.readRaw(0, 1000, {}, raw).ok());
    const double total = 900.0; // signal events
    for (std::size_t i = 0; i < 1000; ++i) {
        const int origin = raw.samplingBenchmark[i];
        const auto row = static_cast<Eigen::Index>(i);
        const double k =
            origin < 0 ? 1.0
                       : static_cast<double>(
                             sample.schema().eventsPerBenchmark[static_cast<std::size_t>(origin)]) /
                             total;
        QVERIFY(std::abs(scaled->weights(row, 0) - k * raw.weights(row, 0)) < 1e-15);
    }
}

void PartitionTest::blocksDoNotDependOnThreads()
{
    const EventSample sample = subsets(10000);
    TaskContext context;
    context.threads = 3;
    std::vector<double> first(10, -1.0);
    const Status status = sample.forEachBlock(
        context, {},
        [&](const EventBlock& block) -> Status {
            first[block.first / 1024] = block.x(0, 0);
            return {};
        },
        1024);
    QVERIFY(status.ok());
    for (std::size_t b = 0; b < 10; ++b)
        QCOMPARE(first[b], static_cast<double>(1024 * b));
}

void PartitionTest::nestedLoopsWork()
{
    const EventSample sample = subsets(3000);
    std::size_t pairs = 0;
    const Status status = sample.forEachBlock({}, {}, [&](const EventBlock& outer) -> Status {
        const double before = outer.x(0, 0);
        const Status inner = sample.forEachBlock(
            {}, {}, [&](const EventBlock& block) -> Status {
                pairs += block.size();
                return {};
            }, 500);
        return outer.x(0, 0) == before && outer.size() == 1000 ? inner : Status(cancelled());
    }, 1000);
    QVERIFY(status.ok());
    QCOMPARE(pairs, std::size_t(9000));
}

void PartitionTest::readingBeyondTheEndFails()
{
    const EventSample sample = subsets(100);
    EventBlock block;
    QVERIFY(!sample.read(90, 11, {}, block).ok());
    QVERIFY(!sample.read(101, 0, {}, block).ok());
    QVERIFY(sample.read(90, 10, {.x = true, .weights = false, .z = false}, block).ok());
    QCOMPARE(block.weights.rows(), 0);
    QCOMPARE(block.x.rows(), 10);
}

QTEST_APPLESS_MAIN(PartitionTest)
#include "PartitionTest.moc"
