// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "SmallFile.hpp"

#include "core/events/EventSearch.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/SampleCheck.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <tuple>

using namespace assay;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

using Edit = std::function<void(SmallFile&)>;

struct Case {
    Edit edit;
    Severity severity;
    std::string code;
    std::string message; ///< Without "t.h5: ".
    std::uint64_t count = 1;
    std::optional<std::uint64_t> first = {};
};

void setWeights(SmallFile& file, std::size_t benchmark, const std::vector<double>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        file.realsOf("samples/weights")[3 * i + benchmark] = values[i];
}

/// Every defect that the check names, one at a time in an otherwise good file.
const std::map<std::string, Case>& cases()
{
    using enum Severity;
    static const std::map<std::string, Case> map{
        {"nan weight",
         {[](SmallFile& f) { f.realsOf("samples/weights")[3 * 2 + 1] = nan; }, Error, "nan-weight",
          "weights of benchmark 'plus' are not a number (1 events, first event 2). Remove these "
          "events or re-run their reweighting.",
          1, 2}},
        {"infinite weight",
         {[](SmallFile& f) {
              f.realsOf("samples/weights")[3 * 4] = -infinity;
              f.realsOf("samples/weights")[3 * 3] = infinity;
          },
          Error, "infinite-weight",
          "weights of benchmark 'sm' are infinite (2 events, first event 3). Remove these events "
          "or "
          "re-run their reweighting.",
          2, 3}},
        {"all zero",
         {[](SmallFile& f) {
              setWeights(f, 1, {0, 0, 0, 0, 0, 0});
          },
          Error, "all-zero",
          "weights of benchmark 'plus' are all zero, so the morphing matrix cannot be used. Re-run "
          "the reweighting for 'plus', or remove that benchmark.",
          6, 0}},
        {"zero weight",
         {[](SmallFile& f) { f.realsOf("samples/weights")[3 * 1 + 2] = 0; }, Note, "zero-weight",
          "weights of benchmark 'minus' are zero (1 events, first event 1). Such events are never "
          "drawn there.",
          1, 1}},
        // Shares with the sampling factors 4/5, 1/5 and 1 of the subsets.
        {"few negative weights",
         {[](SmallFile& f) {
              setWeights(f, 0, {1, 1, 1, -0.01, 1, 1});
          },
          Note, "negative-weight",
          "weights of benchmark 'sm' are negative (1 events, first event 3, 0.2217 % of the "
          "absolute "
          "weight). Drawing leaves such events out.",
          1, 3}},
        {"many negative weights",
         {[](SmallFile& f) {
              setWeights(f, 0, {1, 1, -1, -1, 1, 1});
          },
          Warning, "negative-weight",
          "weights of benchmark 'sm' are negative (2 events, first event 2, 36.36 % of the "
          "absolute "
          "weight). Above 20 % drawing is refused: use weighted training.",
          2, 2}},
        {"nan observable",
         {[](SmallFile& f) { f.realsOf("samples/observations")[2 * 5 + 1] = nan; }, Warning,
          "nan-observable",
          "observable 'y' is not a number (1 events, first event 5). Cut these events away or give "
          "the observable a default value.",
          1, 5}},
        {"infinite observable",
         {[](SmallFile& f) { f.realsOf("samples/observations")[0] = infinity; }, Warning,
          "infinite-observable",
          "observable 'x' is infinite (1 events, first event 0). Cut these events away or change "
          "its "
          "definition.",
          1, 0}},
        {"summary",
         {[](SmallFile& f) {
              f.integers("sample_summary/signal_events", {3, 2, 0});
          },
          Warning, "reader",
          "sample_summary says 3, 2, 0 signal events per benchmark and 1 background events, the "
          "events say 4, 1, 0 and 1. The recount is used."}},
        {"summary of background",
         {[](SmallFile& f) { f.integers("sample_summary/background_events", {3}); }, Warning,
          "reader",
          "sample_summary says 4, 1, 0 signal events per benchmark and 3 background events, the "
          "events say 4, 1, 0 and 1. The recount is used."}},
        {"missing benchmarks",
         {[](SmallFile& f) {
              f.integers("morphing/components", {0, 1, 2, 3}, {4, 1});
              f.reals("morphing/morphing_matrix", std::vector<double>(16), {4, 4});
          },
          Error, "missing-benchmarks",
          "morphing with 4 components needs as many benchmarks, there are 3. Generate the missing "
          "ones, or lower the maximum powers."}},
        {"wrong matrix",
         {[](SmallFile& f) { f.realsOf("morphing/morphing_matrix")[4] = 0.6; }, Error,
          "morphing-matrix",
          "the morphing matrix does not belong to the components and benchmarks (row 1). Remove "
          "the "
          "group 'morphing' and set the morphing again."}},
        {"nan matrix",
         {[](SmallFile& f) { f.realsOf("morphing/morphing_matrix")[8] = nan; }, Error,
          "morphing-matrix",
          "the morphing matrix does not belong to the components and benchmarks (row 2). Remove "
          "the "
          "group 'morphing' and set the morphing again."}},
        {"moved benchmark",
         {[](SmallFile& f) { f.realsOf("benchmarks/values")[2] = -1.01; }, Error, "morphing-matrix",
          "the morphing matrix does not belong to the components and benchmarks (row 1). Remove "
          "the "
          "group 'morphing' and set the morphing again."}},
        {"no morphing",
         {[](SmallFile& f) { f.removeGroup("morphing"); }, Note, "no-morphing",
          "has neither morphing nor finite differences, so weights exist only at its benchmarks."}},
        {"non-finite theta",
         {[](SmallFile& f) { f.realsOf("benchmarks/values")[1] = nan; }, Error, "non-finite-theta",
          "parameter 'c' of benchmark 'plus' is not finite. Correct the benchmark."}},
        {"empty range",
         {[](SmallFile& f) {
              f.reals("parameters/val_ranges", {2, -2}, {1, 2});
          },
          Warning, "parameter-range",
          "the range of parameter 'c' is empty or not finite. Set it before searching a basis or "
          "scanning."}},
        {"duplicate benchmark",
         {[](SmallFile& f) {
              f.texts("benchmarks/names", {"sm", "plus", "plus"});
          },
          Error, "duplicate-benchmark", "two benchmarks are called 'plus'. Rename one of them."}},
        {"duplicate observable",
         {[](SmallFile& f) {
              f.texts("observables/names", {"x", "x"});
          },
          Error, "duplicate-observable", "two observables are called 'x'. Rename one of them."}},
        {"two references",
         {[](SmallFile& f) {
              f.integers("benchmarks/is_reference", {1, 1, 0});
          },
          Error, "two-references",
          "benchmarks 'sm' and 'plus' are both marked as the reference. Mark one."}},
        {"unknown nuisance benchmark",
         {[](SmallFile& f) { f.texts("nuisance_parameters/benchmark_positive", {"up"}); }, Error,
          "unknown-benchmark",
          "nuisance parameter 'nu' refers to benchmark 'up', which does not exist."}},
        {"unknown negative nuisance benchmark",
         {[](SmallFile& f) { f.texts("nuisance_parameters/benchmark_negative", {"down"}); }, Error,
          "unknown-benchmark",
          "nuisance parameter 'nu' refers to benchmark 'down', which does not exist."}},
        {"finite differences",
         {[](SmallFile& f) {
              f.texts("finite_differences/base_benchmarks", {"sm"});
              f.reals("finite_differences/epsilon", {0});
              f.texts("finite_differences/shifted_benchmarks", {"plus"});
          },
          Error, "", ""}},
        {"background",
         {[](SmallFile& f) {
              setWeights(f, 0, {0.5, 0.5, 0.5, 0.5, 0.5, 0.6});
          },
          Warning, "background-weight",
          "background events have different weights at the physics benchmarks (1 events, first "
          "event 5). Background must not depend on the parameters.",
          1, 5}},
        {"support",
         {[](SmallFile& f) {
              setWeights(f, 0, {0, 0.5, 0.5, 0.5, 0.5, 0.5});
          },
          Warning, "support", ""}},
    };
    return map;
}

} // namespace

class SampleCheckTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<SampleReport> check(SmallFile file, int threads = 1) const
    {
        const std::filesystem::path path = m_folder.filePath("t.h5").toStdString();
        if (!file.save(path))
            return invalidInput("cannot be saved");
        Result<EventSample> sample = readMadMiner(path, {});
        if (!sample)
            return sample.error();
        TaskContext context;
        context.threads = threads;
        return checkSample(*sample, "t.h5", context);
    }

    /// A file in which every weight of the background event is equal, so that nothing is found.
    static SmallFile good()
    {
        SmallFile file;
        for (std::size_t b = 0; b < 3; ++b)
            file.realsOf("samples/weights")[3 * 5 + b] = 0.5;
        return file;
    }

    /// Two events of benchmark a with these weights at a and b.
    static SampleReport twoWeights(const std::array<double, 2>& a, const std::array<double, 2>& b)
    {
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}, {"b", {1.0}, false, false}};
        schema.components = {{0}, {1}};
        schema.eventsPerBenchmark = {2, 0};
        EventBlock events;
        events.x.resize(2, 0);
        events.weights = Matrix{{a[0], b[0]}, {a[1], b[1]}};
        events.samplingBenchmark = {0, 0};
        events.eventId = {0, 1};
        return *checkSample(EventSample::inMemory(schema, events), "m", {});
    }

private Q_SLOTS:
    void goodFileHasNoFindings()
    {
        const Result<SampleReport> report = check(good());
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        for (const Finding& finding : report->findings)
            qWarning("%s", finding.message.c_str());
        QVERIFY(report->findings.empty());
        QVERIFY(report->ok());
        QCOMPARE(report->events, 6U);
        QCOMPARE(report->benchmarks[0].name, std::string("sm"));
        // 4 events of 0.5 with factor 4/5, one with 1/5, background 0.5 with 1.
        QCOMPARE(report->benchmarks[0].sum, 4 * 0.4 + 0.1 + 0.5);
        QCOMPARE(report->benchmarks[0].error, std::sqrt(4 * 0.16 + 0.01 + 0.25));
    }

    void defects_data()
    {
        QTest::addColumn<int>("unused");
        for (const auto& [name, unused] : cases())
            QTest::newRow(name.c_str()) << 0;
    }
    void defects()
    {
        const Case& expected = cases().at(QTest::currentDataTag());
        SmallFile file = good();
        expected.edit(file);
        const Result<SampleReport> report = check(file);
        if (expected.code.empty()) { // a shape that the reader itself refuses
            QVERIFY(!report.ok());
            return;
        }
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        const Finding* finding = report->find(expected.code);
        QVERIFY2(finding, report->findings.empty() ? "nothing found"
                                                   : report->findings[0].message.c_str());
        if (!expected.message.empty()) {
            std::string message = finding->message;
            message = message.substr(message.find("t.h5: "));
            QCOMPARE(message, "t.h5: " + expected.message);
            QCOMPARE(finding->count, expected.count);
            QCOMPARE(finding->firstEvent.value_or(99), expected.first.value_or(99));
        }
        QCOMPARE(severityName(finding->severity), severityName(expected.severity));
        QCOMPARE(report->ok(), expected.severity != Severity::Error);
    }

    void referenceFilesAreGood_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"toy1d", "toy2d", "toy2d_syst", "fd2d"})
            QTest::newRow(name) << name;
    }
    void referenceFilesAreGood()
    {
        QFETCH(QString, name);
        const Result<EventSample> sample = readMadMiner(
            std::filesystem::path(ASSAY_TEST_DATA) / "files" / (name.toStdString() + ".h5"), {});
        const Result<SampleReport> report = checkSample(*sample, name.toStdString(), {});
        QVERIFY(report.ok());
        for (const Finding& finding : report->findings)
            QVERIFY2(finding.severity == Severity::Note, finding.message.c_str());
    }

    /// One subset normalised to twice the cross section of the other.
    void subsetsThatDisagree()
    {
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}, {"b", {1.0}, false, false}};
        schema.components = {{0}, {1}};
        schema.eventsPerBenchmark = {1000, 1000};
        const auto report = [&](double factor) {
            EventBlock events;
            events.x.resize(2000, 0);
            events.weights.resize(2000, 2);
            for (int i = 0; i < 2000; ++i) {
                events.weights.row(i).setConstant(0.001 * (i < 1000 ? 1.0 : factor));
                events.samplingBenchmark.push_back(i < 1000 ? 0 : 1);
                events.eventId.push_back(static_cast<std::uint64_t>(i));
            }
            return *checkSample(EventSample::inMemory(schema, events), "f.h5", {});
        };
        QVERIFY(!report(1.0).find("subset-sums"));
        QVERIFY(!report(1.1).find("subset-sums")); // 2 standard deviations
        const SampleReport doubled = report(2.0);
        QVERIFY(doubled.find("subset-sums"));
        QCOMPARE(
            doubled.find("subset-sums")->message,
            std::string("f.h5: events sampled from 'a' sum to 1 pb at benchmark 'a', all others "
                        "to 2 pb: 14.14 standard deviations apart. Check their k-factors and "
                        "event_norm."));
    }

    /// Above 1 % of the absolute weight negative events are worth a warning, above 20 % drawing is
    /// refused.
    void sharesOfNegativeWeights()
    {
        for (const auto& [share, severity, refused] :
             {std::tuple(0.0099, Severity::Note, false),
              std::tuple(0.0101, Severity::Warning, false),
              std::tuple(0.199, Severity::Warning, false),
              std::tuple(0.201, Severity::Warning, true)}) {
            const SampleReport report = twoWeights({1.0 - share, -share}, {0.5, 0.5});
            const Finding* finding = report.find("negative-weight");
            QVERIFY(finding);
            QCOMPARE(severityName(finding->severity), severityName(severity));
            QCOMPARE(finding->message.find("drawing is refused") != std::string::npos, refused);
        }
    }

    /// Events that their own benchmark cannot produce count from 1e-6 of the cross section,
    /// whatever their sign is elsewhere.
    void sharesWithoutSupport()
    {
        QVERIFY(!twoWeights({1.0, 0.0}, {1.0 - 0.9e-6, 0.9e-6}).find("support"));
        QVERIFY(twoWeights({1.0, 0.0}, {1.0 - 1.1e-6, 1.1e-6}).find("support"));
        QVERIFY(twoWeights({1.0, 0.0}, {1.0 - 1.1e-6, -1.1e-6}).find("support"));
    }

    void countOfTheBackground()
    {
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}};
        schema.eventsPerBenchmark = {1};
        schema.backgroundEvents = 2;
        EventBlock events;
        events.x.resize(2, 0);
        events.weights = Matrix::Ones(2, 1);
        events.samplingBenchmark = {0, -1};
        events.eventId = {0, 1};
        const auto report = checkSample(EventSample::inMemory(schema, events), "m", {});
        QVERIFY(report->find("summary"));
        QCOMPARE(report->find("summary")->message,
                 std::string("m: background has 1 events, the summary says 2. Count the events "
                             "again."));
    }

    void countsOfAMemorySample()
    {
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}};
        schema.eventsPerBenchmark = {3};
        EventBlock events;
        events.x.resize(2, 0);
        events.weights = Matrix::Ones(2, 1);
        events.samplingBenchmark = {0, 0};
        events.eventId = {0, 1};
        const auto report = checkSample(EventSample::inMemory(schema, events), "m", {});
        QCOMPARE(report->find("summary")->message,
                 std::string("m: benchmark 'a' has 2 events, the summary says 3. Count the events "
                             "again."));
        QVERIFY(!report->ok());
        schema.observables = {{"x", "", "", "", false, {}}};
        const auto shape = checkSample(EventSample::inMemory(schema, events), "m", {});
        QCOMPARE(shape.error().message,
                 std::string("m: the events do not have the columns that the study says."));
    }

    /// What no file can bring past the reader, but a program can put together.
    void defectsOfAMemorySample_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("good") << "" << "";
        QTest::newRow("step zero")
            << "epsilon"
            << "the step of the finite differences is zero or not finite. Set it again.";
        QTest::newRow("step infinite")
            << "epsilon"
            << "the step of the finite differences is zero or not finite. Set it again.";
        QTest::newRow("unknown base")
            << "unknown-benchmark"
            << "a finite difference refers to benchmark 'lost', which does not exist.";
        QTest::newRow("unknown shift")
            << "unknown-benchmark"
            << "a finite difference refers to benchmark 'moved', which does not exist.";
        QTest::newRow("benchmark values")
            << "benchmark-values"
            << "benchmark 'b' has 2 values for 1 parameters. Give it one value per parameter.";
        QTest::newRow("component powers")
            << "component-powers" << "a morphing component has 2 powers for 1 parameters.";
        QTest::newRow("sampling benchmark")
            << "sampling-benchmark"
            << "sampling benchmarks that do not exist (2 events, first event 1). Use an index of a "
               "physics benchmark, or -1 for background.";
        QTest::newRow("no events") << "no-events" << "holds no events. Generate or import some.";
    }
    void defectsOfAMemorySample()
    {
        QFETCH(QString, code);
        QFETCH(QString, message);
        const QString tag = QTest::currentDataTag();
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}, {"b", {0.1}, false, false}};
        schema.finiteDifferences = FiniteDifferences{0.1, {"a"}, {{"b"}}};
        EventBlock events;
        const int count = tag == "no events" ? 0 : 3;
        events.x.resize(count, 0);
        events.weights = Matrix::Ones(count, 2);
        events.samplingBenchmark.assign(static_cast<std::size_t>(count), 0);
        events.eventId.assign(static_cast<std::size_t>(count), 0);
        if (tag == "step zero")
            schema.finiteDifferences->epsilon = 0.0;
        if (tag == "step infinite")
            schema.finiteDifferences->epsilon = infinity;
        if (tag == "unknown base")
            schema.finiteDifferences->baseBenchmarks = {"lost"};
        if (tag == "unknown shift")
            schema.finiteDifferences->shiftedBenchmarks = {{"moved"}};
        if (tag == "benchmark values")
            schema.benchmarks[1].values = {0.1, 0.2};
        if (tag == "component powers")
            schema.components = {{0}, {1, 0}};
        if (tag == "sampling benchmark")
            events.samplingBenchmark = {0, 2, -2};
        const auto report = checkSample(EventSample::inMemory(schema, events), "m", {});
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        if (code.isEmpty()) {
            QVERIFY(report->findings.empty());
            return;
        }
        QCOMPARE(report->findings.size(), 1U);
        const Finding& finding = report->findings[0];
        QCOMPARE(QString::fromStdString(finding.code), code);
        QCOMPARE(QString::fromStdString(finding.message), "m: " + message);
        QCOMPARE(report->ok(), code == "no-events");
        if (code == "sampling-benchmark") {
            QCOMPARE(finding.count, 2U);
            QCOMPARE(finding.firstEvent.value_or(99), 1U);
        }
    }

    void theEventsOfAFindingAreFound()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}, {"b", {0.1}, false, false}};
        schema.observables = {{"x", "", "", "", false, {}}};
        EventBlock events;
        events.x = Matrix::Ones(12, 1);
        events.weights = Matrix::Ones(12, 2);
        events.samplingBenchmark = {0, 0, 0, 0, 0, 0, 0, -1, 5, 0, 0, -1};
        for (std::uint64_t i = 0; i < 12; ++i)
            events.eventId.push_back(i);
        events.weights(1, 0) = nan;
        events.weights(2, 1) = -infinity; // Infinite, and not called negative.
        events.weights(3, 1) = 0.0;
        events.weights(4, 0) = events.weights(9, 0) = -0.5;
        events.x(5, 0) = events.x(10, 0) = nan;
        events.x(6, 0) = infinity;
        events.weights(7, 1) = 2.0; // Background that depends on the parameter.
        const auto sample = EventSample::inMemory(schema, events);
        const auto report = checkSample(sample, "m", {});
        QVERIFY(report.ok());
        const std::map<std::string, std::vector<std::size_t>> expected = {
            {"nan-weight", {1}},        {"infinite-weight", {2}},  {"zero-weight", {3}},
            {"negative-weight", {4, 9}}, {"nan-observable", {5, 10}},
            {"infinite-observable", {6}}, {"background-weight", {7}}, {"sampling-benchmark", {8}}};
        std::size_t listed = 0;
        for (const Finding& finding : report->findings) {
            if (!hasEvents(finding))
                continue;
            ++listed;
            const auto found = findEventsOf(sample, finding, 100, {});
            QVERIFY2(found.ok(), finding.code.c_str());
            QCOMPARE(*found, expected.at(finding.code));
            QCOMPARE(found->size(), std::size_t(finding.count));
            QCOMPARE(found->front(), std::size_t(*finding.firstEvent));
            QCOMPARE(findEventsOf(sample, finding, 1, {})->size(), std::size_t(1));
        }
        QCOMPARE(listed, expected.size());
        QVERIFY(!findEventsOf(sample, {Severity::Warning, "subset-sums", "", 1, {}}, 9, {}).ok());
        QVERIFY(!findEventsOf(sample, {Severity::Error, "nan-weight", "", 1, 0, 7}, 9, {}).ok());
    }

    void noDependenceOnThreads()
    {
        const Result<EventSample> sample =
            readMadMiner(std::filesystem::path(ASSAY_TEST_DATA) / "files/toy2d_syst.h5", {});
        TaskContext context;
        const Result<SampleReport> one = checkSample(*sample, "t", context);
        context.threads = 4;
        const Result<SampleReport> four = checkSample(*sample, "t", context);
        QVERIFY(one->findings == four->findings);
        for (std::size_t b = 0; b < one->benchmarks.size(); ++b)
            QVERIFY(one->benchmarks[b].sum == four->benchmarks[b].sum);
    }
};

QTEST_APPLESS_MAIN(SampleCheckTest)
#include "SampleCheckTest.moc"
