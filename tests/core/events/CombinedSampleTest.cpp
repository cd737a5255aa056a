// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/CombinedSample.hpp"
#include "core/events/GeneratedAt.hpp"
#include "core/events/SampleCheck.hpp"

#include <QtTest>

#include <set>

using namespace assay;

namespace {

EventSchema lineSchema()
{
    EventSchema schema;
    schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
    schema.benchmarks = {{"a", {0.0}, true, false}, {"b", {1.0}, false, false}};
    schema.components = {{0}, {1}};
    schema.observables = {{"x", "", "", "", false, {}}};
    return schema;
}

/// \p count events that sum to \p sumA pb at benchmark a and \p sumB at b, x = 0, 1, 2, ...
EventSample sampleOf(int count, double sumA, double sumB, const EventSchema& schema = lineSchema())
{
    EventBlock events;
    events.x = Vector::LinSpaced(count, 0.0, count - 1.0);
    events.weights.resize(count, 2);
    events.weights.col(0).setConstant(sumA / count);
    events.weights.col(1).setConstant(sumB / count);
    for (int i = 0; i < count; ++i)
        events.eventId.push_back(static_cast<std::uint64_t>(i));
    EventSample sample = EventSample::inMemory(schema, std::move(events));
    sample.setContentHash("hash of " + std::to_string(count));
    return sample;
}

EventBlock allOf(const EventSample& sample)
{
    return sample.readAll({.x = true, .weights = true, .z = false}).value();
}

} // namespace

/// Several files as one sample, and where their events come from.
class CombinedSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesOfOneSampleAreAveraged()
    {
        // Two runs of one process with estimates 2 and 4 pb, weighted with 10 and 30 events.
        const auto both = combineSamples({{sampleOf(10, 2.0, 3.0), "one", "s", 1.0, false},
                                          {sampleOf(30, 4.0, 3.0), "two", "s", 1.0, false}});
        const EventBlock events = allOf(*both);
        QCOMPARE(events.size(), 40U);
        QCOMPARE(events.weights.col(0).sum(), 0.25 * 2.0 + 0.75 * 4.0);
        QCOMPARE(events.weights.col(1).sum(), 3.0);
        // Events of different files with the same number are different events.
        const std::set<std::uint64_t> ids(events.eventId.begin(), events.eventId.end());
        QCOMPARE(ids.size(), 40U);
        QCOMPARE(events.x(9, 0), 9.0);
        QCOMPARE(events.x(10, 0), 0.0);
    }

    void samplesAddUpWithTheirFactors()
    {
        const auto all = combineSamples({{sampleOf(10, 2.0, 3.0), "one", "s", 1.5, false},
                                         {sampleOf(30, 4.0, 4.0), "two", "t", 0.5, true}});
        const EventBlock events = allOf(*all);
        QCOMPARE(events.weights.col(0).sum(), 1.5 * 2.0 + 0.5 * 4.0);
        QCOMPARE(events.weights.col(1).sum(), 1.5 * 3.0 + 0.5 * 4.0);
        for (std::size_t i = 0; i < 40; ++i)
            QCOMPARE(events.samplingBenchmark[i], i < 10 ? 0 : -1);
        QCOMPARE(all->schema().backgroundEvents, 30U);
        QVERIFY(checkSample(*all, "m", {})->findings.empty());
        // A factor on a single file counts too.
        const auto one = combineSamples({{sampleOf(10, 2.0, 3.0), "one", "s", 1.5, false}});
        QCOMPARE(allOf(*one).weights.col(0).sum(), 3.0);
        QVERIFY(one->contentHash() != sampleOf(10, 2.0, 3.0).contentHash());
    }

    void readingAnyPieceGivesTheSame()
    {
        const auto all = combineSamples({{sampleOf(7, 2.0, 3.0), "one", "s", 1.5, false},
                                         {sampleOf(5, 4.0, 3.0), "two", "s", 1.0, false},
                                         {sampleOf(3, 1.0, 1.0), "three", "t", 2.0, true}});
        const EventBlock whole = allOf(*all);
        for (std::size_t first = 0; first < 15; ++first)
            for (std::size_t count = 1; count <= 15 - first; ++count) {
                EventBlock piece;
                QVERIFY(all->read(first, count, {true, true, false}, piece).ok());
                const auto row = static_cast<Eigen::Index>(first);
                const auto rows = static_cast<Eigen::Index>(count);
                QCOMPARE(piece.size(), count);
                QVERIFY(piece.x == whole.x.middleRows(row, rows));
                QVERIFY(piece.weights == whole.weights.middleRows(row, rows));
                for (std::size_t i = 0; i < count; ++i) {
                    QCOMPARE(piece.eventId[i], whole.eventId[first + i]);
                    QCOMPARE(piece.samplingBenchmark[i], whole.samplingBenchmark[first + i]);
                }
            }
    }

    void samplesMustAgree_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"parameters", "observables", "benchmarks", "morphing components"})
            QTest::newRow(what) << what;
    }
    void samplesMustAgree()
    {
        QFETCH(QString, what);
        EventSchema other = lineSchema();
        if (what == "parameters")
            other.parameters[0].name = "d";
        if (what == "observables")
            other.observables[0].name = "y";
        if (what == "benchmarks")
            other.benchmarks[1].values = {1.5};
        if (what == "morphing components")
            other.components = {{0}, {2}};
        const auto both = combineSamples({{sampleOf(3, 1, 1), "one.h5", "s", 1.0, false},
                                          {sampleOf(3, 1, 1, other), "two.h5", "t", 1.0, false}});
        QVERIFY(!both.ok());
        QCOMPARE(QString::fromStdString(both.error().message),
                 "two.h5: its " + what + " differ from those of one.h5.");
    }

    void generatedAtSetsTheOrigin()
    {
        const EventSample plain = sampleOf(6, 2.0, 3.0);
        const auto moved = generatedAt(plain, "b", "f.csv");
        QVERIFY2(moved.ok(), moved ? "" : moved.error().text().c_str());
        QCOMPARE(moved->schema().eventsPerBenchmark, (std::vector<std::uint64_t>{0, 6}));
        EventBlock events;
        QVERIFY(moved->read(2, 3, {true, true, false}, events).ok());
        QCOMPARE(events.samplingBenchmark, (std::vector<int>{1, 1, 1}));
        QCOMPARE(events.weights.col(1).sum(), 1.5); // weights as before
        QCOMPARE(events.x(0, 0), 2.0);
        QVERIFY(moved->contentHash() != plain.contentHash());
        QVERIFY(moved->contentHash() != generatedAt(plain, "a", "f.csv")->contentHash());
        // Saying what the file says already changes nothing.
        QCOMPARE(generatedAt(*moved, "b", "f.csv")->contentHash(), moved->contentHash());
    }

    /// The check on load knows the origin: events that their own benchmark cannot produce.
    void generatedAtReachesTheCheck()
    {
        const EventSample plain = sampleOf(20, 2.0, 0.0);
        QVERIFY(!checkSample(*generatedAt(plain, "a", "f"), "f", {})->find("support"));
        QVERIFY(checkSample(*generatedAt(plain, "b", "f"), "f", {})->find("support"));
    }

    void generatedAtRefuses()
    {
        const auto message = [](const Result<EventSample>& result) {
            return result ? std::string("no error") : result.error().text();
        };
        const EventSample plain = sampleOf(6, 2.0, 3.0);
        QCOMPARE(message(generatedAt(plain, "bb", "f.csv")),
                 std::string("f.csv: 'generated_at' names benchmark 'bb', which is no physics "
                             "benchmark of the file. The nearest is 'b'."));
        QCOMPARE(message(generatedAt(*generatedAt(plain, "a", "f.csv"), "b", "f.csv")),
                 std::string("f.csv: says itself where its events come from, and that is not all "
                             "from 'b'. Remove 'generated_at' from the sample."));
        EventSchema mixture = lineSchema();
        mixture.mixture = true;
        QVERIFY(message(generatedAt(sampleOf(6, 2.0, 3.0, mixture), "b", "f.h5"))
                    .starts_with("f.h5: its events are a mixture of several benchmarks"));
        EventSchema nuisance = lineSchema();
        nuisance.benchmarks[1].isNuisance = true;
        QVERIFY(message(generatedAt(sampleOf(6, 2.0, 3.0, nuisance), "b", "f.h5"))
                    .starts_with("f.h5: 'generated_at' names benchmark 'b'"));
    }
};

QTEST_APPLESS_MAIN(CombinedSampleTest)
#include "CombinedSampleTest.moc"
