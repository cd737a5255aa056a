// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "SmallFile.hpp"

#include "core/events/MadMinerReader.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <thread>

using namespace assay;

namespace {

std::filesystem::path reference(const std::string& name)
{
    return std::filesystem::path(ASSAY_TEST_DATA) / "files" / name;
}

nlohmann::json answers(const std::string& name)
{
    std::ifstream file(std::filesystem::path(ASSAY_TEST_DATA) / "answers" / name);
    return nlohmann::json::parse(file);
}

} // namespace

class MadMinerReaderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path path(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    /// Saves and reads; the error message without the folder, or "" if it could be read.
    std::string messageOf(const SmallFile& file) const
    {
        if (!file.save(path("t.h5")))
            return "cannot be saved";
        const Result<EventSample> sample = readMadMiner(path("t.h5"), {});
        return sample ? std::string() : shortened(sample.error().message);
    }
    std::string shortened(std::string message) const
    {
        const std::string folder = m_folder.path().toStdString() + "/";
        for (std::size_t at = message.find(folder); at != std::string::npos;
             at = message.find(folder))
            message.erase(at, folder.size());
        return message;
    }

private Q_SLOTS:
    /// A summary without the events' sampling benchmarks says nothing: weights are as stored.
    void summaryWithoutOrigins()
    {
        SmallFile file;
        file.remove("samples/sampling_benchmarks");
        QVERIFY(file.save(path("o.h5")));
        const Result<EventSample> sample = readMadMiner(path("o.h5"), {});
        QVERIFY2(sample.ok(), sample ? "" : sample.error().text().c_str());
        QVERIFY(sample->schema().eventsPerBenchmark.empty());
        QCOMPARE(sample->schema().backgroundEvents, std::uint64_t{0});
        const auto events = sample->readAll({false, true, false});
        for (Eigen::Index i = 0; i < 6; ++i)
            QCOMPARE(events->weights(i, 0), 0.5);
    }

    /// Beyond 64 MB only parts are hashed, but the first and the last bytes always.
    void hashOfALargeFile()
    {
        const std::size_t size = (64U << 20) + 100; // holes: takes no room on the disk
        const auto hashWith = [&](std::size_t place) {
            {
                std::ofstream file(path("large"), std::ios::binary);
                file.seekp(static_cast<std::streamoff>(size - 1)).put('\0');
                file.seekp(static_cast<std::streamoff>(place)).put('x');
            }
            std::filesystem::last_write_time(path("large"), std::filesystem::file_time_type());
            return hashEventFile(path("large")).value();
        };
        const std::string last = hashWith(size - 1);
        QCOMPARE(hashWith(size - 1), last);
        QVERIFY(hashWith(0) != last);
        QVERIFY(hashWith(size - 2) != last);
    }

    void referenceFiles_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"toy1d", "toy2d", "toy2d_syst"})
            QTest::newRow(name) << name;
    }
    void referenceFiles()
    {
        QFETCH(QString, name);
        const Result<EventSample> sample = readMadMiner(reference(name.toStdString() + ".h5"), {});
        QVERIFY2(sample.ok(), sample ? "" : sample.error().text().c_str());
        const nlohmann::json answer = answers(name.toStdString() + "_core.json");
        const EventSchema& schema = sample->schema();
        QCOMPARE(schema.layout, 5);
        QCOMPARE(sample->size(), answer["n_samples"].get<std::size_t>());
        QVERIFY(schema.eventsPerBenchmark
                == answer["n_signal_per_benchmark"].get<std::vector<std::uint64_t>>());
        QCOMPARE(schema.backgroundEvents, answer["n_background"].get<std::uint64_t>());
        QVERIFY(schema.components
                == answer["morphing_components"].get<std::vector<std::vector<int>>>());
        QVERIFY(schema.notes.empty());

        EventBlock raw, scaled;
        QVERIFY(sample->readRaw(0, 50, {}, raw));
        QVERIFY(sample->read(0, 50, {}, scaled));
        const nlohmann::json& events = answer["events_first50"];
        for (std::size_t i = 0; i < 50; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            QCOMPARE(raw.samplingBenchmark[i], events["sampling_ids"][i].get<int>());
            QCOMPARE(raw.eventId[i], i);
            for (Eigen::Index o = 0; o < raw.x.cols(); ++o)
                QCOMPARE(raw.x(row, o), events["x"][i][static_cast<std::size_t>(o)].get<double>());
            for (Eigen::Index b = 0; b < raw.weights.cols(); ++b) {
                const auto column = static_cast<std::size_t>(b);
                QCOMPARE(raw.weights(row, b), events["raw_weights"][i][column].get<double>());
                QCOMPARE(scaled.weights(row, b), events["scaled_weights"][i][column].get<double>());
            }
        }
    }

    void nuisanceParameters()
    {
        const Result<EventSample> sample = readMadMiner(reference("toy2d_syst.h5"), {});
        QVERIFY(sample.ok());
        const EventSchema& schema = sample->schema();
        QCOMPARE(schema.physicsBenchmarkCount(), 6U);
        QVERIFY((schema.systematics
                 == std::vector<Systematic>{{"scale", "scale", "0.5,1.0,2.0", "mu"},
                                            {"bkgnorm", "norm", "1.1", ""}}));
        QVERIFY((schema.nuisances
                 == std::vector<NuisanceEntry>{
                     {"scale_nuisance_param_0", "scale", "scale_nuisance_param_0_benchmark_0",
                      "scale_nuisance_param_0_benchmark_1"},
                     {"bkgnorm_nuisance_param_0", "bkgnorm", "bkgnorm_nuisance_param_0_benchmark_0",
                      ""}}));
        QVERIFY(schema.observables[0] == (Observable{"pt", "", "", "", false, {}}));
    }

    void finiteDifferencesWithVariableStrings()
    {
        const Result<EventSample> sample = readMadMiner(reference("fd2d.h5"), {});
        QVERIFY2(sample.ok(), sample ? "" : sample.error().text().c_str());
        const EventSchema& schema = sample->schema();
        QVERIFY(schema.components.empty());
        QVERIFY((schema.finiteDifferences
                 == FiniteDifferences{0.01,
                                      {"sm", "bsm"},
                                      {{"sm_plus_a", "sm_plus_b"}, {"bsm_plus_a", "bsm_plus_b"}}}));
    }

    void realFile()
    {
        // The file is not part of the repository; it is used where somebody has put it.
        const QString folder = qEnvironmentVariable(
            "ASSAY_REAL_FILES", QStringLiteral(ASSAY_SOURCE_DIR "/../shared/reference/real"));
        const std::filesystem::path file = folder.toStdString() + "/smeftsim_vbfh.h5";
        if (!std::filesystem::exists(file))
            QSKIP("smeftsim_vbfh.h5 is not on this machine (ASSAY_REAL_FILES)");
        const Result<EventSample> sample = readMadMiner(file, {});
        QVERIFY2(sample.ok(), sample ? "" : sample.error().text().c_str());
        QCOMPARE(sample->size(), 10000U);
        QCOMPARE(sample->schema().benchmarks.size(), 21U);
        const Result<EventBlock> events = sample->readAll({});
        QVERIFY(events.ok());
        QVERIFY(std::abs(events->weights.col(0).sum() - 3.3430188) < 1e-6);
        const double ratio = events->weights.col(0).sum();
        const auto index = sample->schema().benchmarkIndex("cHW_0p1");
        QVERIFY(index.has_value());
        const auto column = static_cast<Eigen::Index>(*index);
        QVERIFY(std::abs(events->weights.col(column).sum() / ratio - 1.0110) < 1e-4);
    }

    void layouts_data()
    {
        QTest::addColumn<int>("layout");
        for (int layout = 1; layout <= 5; ++layout)
            QTest::addRow("L%d", layout) << layout;
    }
    void layouts()
    {
        QFETCH(int, layout);
        QCOMPARE(messageOf(SmallFile(layout)), std::string());
        const Result<EventSample> sample = readMadMiner(path("t.h5"), {});
        const EventSchema& schema = sample->schema();
        QCOMPARE(schema.layout, layout);
        Parameter c{"c", "", -2, 2, "", 2, "dim6", 7, ""};
        QVERIFY(schema.parameters == std::vector<Parameter>{c});
        QCOMPARE(schema.benchmarks.size(), 3U);
        QCOMPARE(schema.benchmarks[0].isReference, layout >= 2);
        QVERIFY(schema.benchmarks[2] == (Benchmark{"minus", {-1.0}, false, false}));
        QVERIFY(schema.observables[0] == (Observable{"x", "p[0].pt", "", "", false, {}}));
        QVERIFY(schema.observables[1] == (Observable{"y", "", "", "", false, {}}));
        QVERIFY((schema.components == std::vector<std::vector<int>>{{0}, {1}, {2}}));
        QCOMPARE((*schema.morphingMatrix)(1, 2), -0.5);

        const std::string type = layout >= 4 ? "scale" : "";
        if (layout == 1)
            QVERIFY(schema.systematics.empty() && schema.nuisances.empty());
        else {
            const std::string value = layout >= 4 ? "0.5,1.0,2.0" : "old text";
            QVERIFY(schema.systematics.front()
                    == (Systematic{"mu_r", type, value, layout >= 4 ? "mur" : ""}));
            QVERIFY(schema.nuisances.front()
                    == (NuisanceEntry{"nu", layout >= 4 ? "mu_r" : "", "plus", ""}));
        }
        EventBlock block;
        QVERIFY(sample->read(3, 3, {}, block));
        // k = 4/5 and 1/5 by sampling benchmark, 1 for background; 1 for all in L1 and L2.
        const std::vector<double> factors =
            layout >= 3 ? std::vector{0.8, 0.2, 1.0} : std::vector{1.0, 1.0, 1.0};
        for (Eigen::Index i = 0; i < 3; ++i)
            QCOMPARE(block.weights(i, 0), 0.5 * factors[static_cast<std::size_t>(i)]);
        QCOMPARE(block.x(0, 1), -2.5);
    }

    void setupFile()
    {
        SmallFile file;
        file.removeGroup("samples");
        file.removeGroup("sample_summary");
        QCOMPARE(messageOf(file), std::string());
        const Result<EventSample> sample = readMadMiner(path("t.h5"), {});
        QCOMPARE(sample->size(), 0U);
        QCOMPARE(sample->schema().observables.size(), 2U);
        QCOMPARE(shortened(sample->schema().notes.front()),
                 std::string("t.h5: a setup file, it holds no events."));
    }

    void summaryIsRecounted()
    {
        SmallFile file;
        file.integers("sample_summary/signal_events", {5, 0, 0});
        QCOMPARE(messageOf(file), std::string());
        std::vector<std::string> warnings;
        TaskContext context;
        context.warning = [&](std::string_view text) { warnings.emplace_back(text); };
        const Result<EventSample> sample = readMadMiner(path("t.h5"), context);
        QVERIFY((sample->schema().eventsPerBenchmark == std::vector<std::uint64_t>{4, 1, 0}));
        QCOMPARE(warnings.size(), 1U);
        QCOMPARE(shortened(warnings[0]),
                 std::string("t.h5: sample_summary says 5, 0, 0 signal events per benchmark and 1 "
                             "background events, the events say 4, 1, 0 and 1. The recount is "
                             "used."));
    }

    void defects_data()
    {
        QTest::addColumn<QString>("message");
        using Edit = std::function<void(SmallFile&)>;
        const auto row = [](const char* name, const Edit& edit, const char* message) {
            QTest::newRow(name) << message;
            edits()[name] = edit;
        };
        row("no weights", [](SmallFile& f) { f.remove("samples/weights"); },
            "t.h5: samples/weights is missing.");
        row("no observations", [](SmallFile& f) { f.remove("samples/observations"); },
            "t.h5: samples/observations is missing.");
        row("no parameters", [](SmallFile& f) { f.remove("parameters/names"); },
            "t.h5: has no parameters/names and benchmarks/names, so it is not a MadMiner file.");
        row("no lha ids", [](SmallFile& f) { f.remove("parameters/lha_ids"); },
            "t.h5: parameters/lha_ids is missing.");
        row("no benchmark values", [](SmallFile& f) { f.remove("benchmarks/values"); },
            "t.h5: benchmarks/values is missing.");
        row("benchmark values", [](SmallFile& f) { f.reals("benchmarks/values", {0, 1}, {2, 1}); },
            "t.h5: benchmarks/values has shape (2, 1), expected (3, 1).");
        row("ranges", [](SmallFile& f) { f.reals("parameters/val_ranges", {0, 1}); },
            "t.h5: parameters/val_ranges has shape (2), expected (1, 2).");
        row("weights", [](SmallFile& f) { f.reals("samples/weights", {1, 2}, {1, 2}); },
            "t.h5: samples/weights has shape (1, 2), expected one column per benchmark (3).");
        row("rows", [](SmallFile& f) { f.reals("samples/observations", {1, 2}, {1, 2}); },
            "t.h5: samples/observations has shape (1, 2), expected (6, 2) to match "
            "samples/weights.");
        row("text for numbers", [](SmallFile& f) { f.texts("samples/sampling_benchmarks",
                                                           {"a", "b", "c", "d", "e", "f"}); },
            "t.h5: samples/sampling_benchmarks: holds no numbers.");
        row("numbers for text", [](SmallFile& f) { f.reals("benchmarks/names", {1, 2, 3}); },
            "t.h5: benchmarks/names: holds no text.");
        row("sampling benchmark",
            [](SmallFile& f) { f.integers("samples/sampling_benchmarks", {0, 0, 3, 0, 1, -1}); },
            "t.h5: samples/sampling_benchmarks: event 2 has sampling benchmark 3, the file has 3 "
            "physics benchmarks.");
        row("matrix",
            [](SmallFile& f) { f.reals("morphing/morphing_matrix", {1, 0, 0, 1}, {2, 2}); },
            "t.h5: morphing/morphing_matrix has shape (2, 2), expected (3, 3).");
        row("components", [](SmallFile& f) { f.integers("morphing/components", {0, 1}, {1, 2}); },
            "t.h5: morphing/components has shape (1, 2), expected one column per parameter (1).");
        row(
            "negative power",
            [](SmallFile& f) {
                f.integers("morphing/components", {0, -1, 2}, {3, 1});
            },
            "t.h5: morphing/components: component 1 has the power -1.");
        row("negative maximum power",
            [](SmallFile& f) { f.integers("parameters/max_power", {-1}); },
            "t.h5: parameters/max_power: parameter 'c' has maximum power -1.");
        row("negative number of events",
            [](SmallFile& f) { f.integers("sample_summary/signal_events", {4, -1, 0}); },
            "t.h5: sample_summary has a negative number of events.");
        row("negative number of background events",
            [](SmallFile& f) { f.integers("sample_summary/background_events", {-1}); },
            "t.h5: sample_summary has a negative number of events.");
        row("half power", [](SmallFile& f) { f.reals("morphing/components", {0, 0.5, 2}, {3, 1}); },
            "t.h5: morphing/components: element 1 is not a whole number.");
        row("empty name", [](SmallFile& f) { f.texts("observables/names", {"x", ""}); },
            "t.h5: observables/names: entry 1 has no name.");
        row("encoding", [](SmallFile& f) { f.texts("observables/names", {"x", "\xff\xfe"}); },
            "t.h5: observables/names: entry 1 is not valid UTF-8 text.");
        row("order", [](SmallFile& f) { f.integers("benchmarks/is_nuisance", {0, 1, 0}); },
            "t.h5: benchmark 'minus' follows a nuisance benchmark.");
        row("summary", [](SmallFile& f) { f.integers("sample_summary/signal_events", {4, 1}); },
            "t.h5: sample_summary/signal_events has shape (2), expected (3).");
        row("newer", [](SmallFile& f) { f.integers("assay/format_version", {99}); },
            "t.h5: assay/format_version has shape (1), expected ().");
    }
    void defects()
    {
        QFETCH(QString, message);
        SmallFile file;
        edits().at(QTest::currentDataTag())(file);
        QCOMPARE(messageOf(file), message.toStdString());
    }

    void floatsForIntegersAndShortStrings()
    {
        SmallFile file;
        file.reals("parameters/max_power", {2});
        file.texts("benchmarks/names", {"sm", "plus", "minus"}, 5);
        QCOMPARE(messageOf(file), std::string());
    }

    void otherFiles()
    {
        const auto message = [&](const std::string& bytes) {
            std::ofstream(path("t.h5"), std::ios::binary) << bytes;
            const Result<EventSample> sample = readMadMiner(path("t.h5"), {});
            return sample ? std::string() : shortened(sample.error().message);
        };
        QCOMPARE(message(""), std::string("t.h5: the file is empty."));
        QCOMPARE(message("<LesHouchesEvents>"),
                 std::string("t.h5: cannot be opened as an HDF5 file (HDF5: file signature not "
                             "found)."));
        std::filesystem::remove(path("t.h5"));
        QCOMPARE(readMadMiner(path("t.h5"), {}).error().message,
                 path("t.h5").string() + ": no such file.");
        QCOMPARE(readMadMiner(m_folder.path().toStdString(), {}).error().message,
                 m_folder.path().toStdString() + ": is a folder or device, not a file.");
    }

    void truncated()
    {
        std::ifstream in(reference("toy1d.h5"), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        for (const double share : {0.01, 0.3, 0.6, 0.9, 0.9999}) {
            const auto size = static_cast<std::size_t>(share * static_cast<double>(bytes.size()));
            std::ofstream(path("cut.h5"), std::ios::binary) << bytes.substr(0, size);
            const Result<EventSample> sample = readMadMiner(path("cut.h5"), {});
            QVERIFY(!sample.ok());
            QVERIFY2(sample.error().message.find("cut.h5: cannot be opened as an HDF5 file (HDF5: ")
                         != std::string::npos,
                     sample.error().message.c_str());
        }
    }

    void contentHashFollowsBytes()
    {
        QVERIFY(messageOf(SmallFile()).empty());
        const std::string first = readMadMiner(path("t.h5"), {})->contentHash();
        QCOMPARE(first.size(), 32U);
        SmallFile other;
        other.realsOf("samples/weights")[4] += 1e-9;
        QVERIFY(messageOf(other).empty());
        QVERIFY(readMadMiner(path("t.h5"), {})->contentHash() != first);
    }

    void threadsReadTheSameNumbers()
    {
        const Result<EventSample> sample = readMadMiner(reference("toy2d.h5"), {});
        const Result<EventBlock> all = sample->readAll({});
        TaskContext context;
        context.threads = 4;
        std::vector<double> sums(sample->size() / 100 + 1);
        const Status status = sample->forEachBlock(
            context, {},
            [&](const EventBlock& block) -> Status {
                sums[block.first / 100] = block.weights.sum() + block.x.sum();
                return {};
            },
            100);
        QVERIFY(status.ok());
        for (std::size_t k = 0; k < sample->size() / 100; ++k) {
            const auto first = static_cast<Eigen::Index>(100 * k);
            QCOMPARE(sums[k], Matrix(all->weights.middleRows(first, 100)).sum()
                                  + Matrix(all->x.middleRows(first, 100)).sum());
        }
    }

private:
    static std::map<std::string, std::function<void(SmallFile&)>>& edits()
    {
        static std::map<std::string, std::function<void(SmallFile&)>> map;
        return map;
    }
};

QTEST_APPLESS_MAIN(MadMinerReaderTest)
#include "MadMinerReaderTest.moc"
