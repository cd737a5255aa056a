// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ShuffledSample.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace assay;

namespace {

/// Events whose columns all tell their number; \p columns observables.
EventSample numbered(std::size_t events, std::size_t columns)
{
    EventSchema schema;
    schema.parameters.resize(1);
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"b1", {1.0}, false, false}};
    schema.eventsPerBenchmark = {events - events / 3, events / 3};
    schema.latents = {"z"};
    EventBlock block;
    const auto rows = static_cast<Eigen::Index>(events);
    block.x.resize(rows, static_cast<Eigen::Index>(columns));
    block.weights.resize(rows, 2);
    block.z.resize(rows, 1);
    for (std::size_t o = 0; o < columns; ++o)
        schema.observables.push_back({"x" + std::to_string(o), "", "", "", false, {}});
    for (Eigen::Index i = 0; i < rows; ++i) {
        block.x.row(i).setConstant(static_cast<double>(i));
        block.weights.row(i) << 0.5 * static_cast<double>(i), -1.0 * static_cast<double>(i);
        block.z(i, 0) = 3.0 * static_cast<double>(i);
        block.samplingBenchmark.push_back(i % 3 == 0 && static_cast<std::size_t>(i / 3) < events / 3
                                              ? 1
                                              : 0);
        block.eventId.push_back(0xFFFF000000000000ULL + static_cast<std::uint64_t>(i));
    }
    return EventSample::inMemory(std::move(schema), std::move(block));
}

} // namespace

class ShuffledSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventOnce_data();
    void everyEventOnce();
    void allOrdersAlike();
    void nothingToShuffle();

private:
    Result<EventSample> mixed(const EventSample& sample, std::uint64_t seed) const
    {
        TaskContext context;
        context.seed = seed;
        return shuffled(sample, m_folder.path().toStdString(), context);
    }
    QTemporaryDir m_folder;
};

void ShuffledSampleTest::everyEventOnce_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("columns");
    QTest::newRow("one heap") << 3000 << 2;
    QTest::newRow("several heaps") << 90000 << 90; // 70 MB
}

/// All columns stay together, bit by bit, in an order that the seed decides.
void ShuffledSampleTest::everyEventOnce()
{
    QFETCH(int, events);
    QFETCH(int, columns);
    const auto count = static_cast<std::size_t>(events);
    const EventSample sample = numbered(count, static_cast<std::size_t>(columns));
    const auto first = mixed(sample, 7), again = mixed(sample, 7), other = mixed(sample, 8);
    QVERIFY(first.ok() && again.ok() && other.ok());
    QCOMPARE(first->size(), count);
    QCOMPARE(first->schema().eventsPerBenchmark, sample.schema().eventsPerBenchmark);
    EventBlock a, b, c, original;
    QVERIFY(first->readRaw(0, count, {true, true, true}, a).ok());
    QVERIFY(again->readRaw(0, count, {true, true, true}, b).ok());
    QVERIFY(other->readRaw(0, count, {true, true, true}, c).ok());
    QVERIFY(sample.readRaw(0, count, {true, true, true}, original).ok());
    QVERIFY(a.eventId == b.eventId && a.x == b.x && a.eventId != c.eventId);
    std::vector<bool> seen(count, false);
    std::size_t far = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const auto from = static_cast<std::size_t>(a.eventId[i] - 0xFFFF000000000000ULL);
        QVERIFY(from < count && !seen[from]);
        seen[from] = true;
        const auto old = static_cast<Eigen::Index>(from);
        QVERIFY(a.x.row(row) == original.x.row(old));
        QVERIFY(a.weights.row(row) == original.weights.row(old));
        QVERIFY(a.z(row, 0) == original.z(old, 0));
        QCOMPARE(a.samplingBenchmark[i], original.samplingBenchmark[from]);
        far += (i > from ? i - from : from - i) > count / 2 ? 1 : 0;
    }
    // |i - j| > n/2 for a quarter of all pairs.
    QVERIFY(std::abs(static_cast<double>(far) / static_cast<double>(count) - 0.25) < 0.03);
}

/// The 24 orders of four events, over many seeds.
void ShuffledSampleTest::allOrdersAlike()
{
    const EventSample sample = numbered(4, 1);
    std::map<std::vector<std::uint64_t>, int> orders;
    constexpr int seeds = 4800;
    EventBlock block;
    for (int seed = 0; seed < seeds; ++seed) {
        const auto result = mixed(sample, static_cast<std::uint64_t>(seed));
        QVERIFY(result.ok() && result->readRaw(0, 4, {}, block).ok());
        ++orders[block.eventId];
    }
    QCOMPARE(orders.size(), std::size_t(24));
    double chiSquare = 0.0;
    for (const auto& [order, count] : orders)
        chiSquare += (count - seeds / 24.0) * (count - seeds / 24.0) / (seeds / 24.0);
    QVERIFY2(chiSquare < 60.0, qPrintable(QString::number(chiSquare))); // 23 degrees: 4e-5
}

void ShuffledSampleTest::nothingToShuffle()
{
    EventSchema schema;
    schema.benchmarks = {{"sm", {}, true, false}};
    const auto empty = mixed(EventSample::inMemory(schema, {}), 1);
    QVERIFY(empty.ok());
    QCOMPARE(empty->size(), std::size_t(0));
    // No place to keep the heaps.
    const auto nowhere = shuffled(numbered(3, 1), "/nonexistent", {});
    QVERIFY(!nowhere.ok() && nowhere.error().text().find("disk") != std::string::npos);
}

QTEST_APPLESS_MAIN(ShuffledSampleTest)
#include "ShuffledSampleTest.moc"
