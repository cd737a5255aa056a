// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ColumnSample.hpp"
#include "core/events/CsvFile.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/events/ObservedEvents.hpp"
#include "core/events/ReaderTable.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <set>

using namespace assay;

class ReaderTableTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path path(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }

private Q_SLOTS:
    void everyRowIsComplete()
    {
        std::set<std::string> endings;
        for (const SampleReader& reader : sampleReaders()) {
            QVERIFY(!reader.format.empty() && !reader.description.empty() && reader.read);
            for (const std::string& ending : reader.endings)
                QVERIFY2(endings.insert(ending).second, ending.c_str());
        }
    }

    void csvSample()
    {
        const auto file = write("s.csv", "pt,w_sm,eta,weight_bsm,sampling_benchmark,event_id\n"
                                         "10,0.5,1,0.75,0,7\n20,0.25,2,0.5,1,8\n30,0.1,3,0.1,-1,9\n"
                                         "40,0.1,3,0.2,0,12\n");
        const Result<EventSample> sample = openSample(file, {});
        QVERIFY2(sample.ok(), sample ? "" : sample.error().text().c_str());
        QCOMPARE(sample->schema().observables.size(), 2U);
        QCOMPARE(sample->schema().observables[1].name, std::string("eta"));
        QCOMPARE(sample->schema().benchmarks[1].name, std::string("bsm"));
        EventBlock events;
        QVERIFY(sample->read(1, 2, {}, events).ok());
        QCOMPARE(events.x(0, 0), 20.0);
        QVERIFY(std::abs(events.weights(0, 1) - 0.5 / 3) < 1e-15); // one of three signal events
        QCOMPARE(events.weights(1, 1), 0.1);
        QVERIFY((events.eventId == std::vector<std::uint64_t>{8, 9}));
        QCOMPARE(sample->schema().backgroundEvents, 1U);
        QVERIFY(!sample->contentHash().empty());
    }

    void studyCompletesASample()
    {
        const Result<EventSample> sample =
            openSample(write("s.csv", "pt,w_a,w_b\n10,0.5,1\n20,0.25,2\n"), {});
        const std::vector<Parameter> parameters{{"mu", "", 0, 4, "", 1, "", 0, ""}};
        const std::vector<Benchmark> benchmarks{{"b", {2.0}, false, false},
                                                {"a", {1.0}, true, false}};
        const Result<EventSample> full = withStudy(*sample, parameters, benchmarks, {{0}, {1}});
        QVERIFY2(full.ok(), full ? "" : full.error().text().c_str());
        QVERIFY(full->contentHash() != sample->contentHash());
        const Result<WeightModel> model = full->schema().weightModel();
        QVERIFY2(model.ok(), model ? "" : model.error().text().c_str());
        const Result<Vector> weights = model->weights({1.5});
        QVERIFY((*weights - Vector::Constant(2, 0.5)).norm() < 1e-12);
        QVERIFY(writeMadMiner(*full, path("from-csv.h5"), {}).ok());
        const Result<EventSample> copy = openSample(path("from-csv.h5"), {});
        QCOMPARE(copy->readAll({})->weights(1, 1), 2.0);

        QCOMPARE(withStudy(*sample, parameters, {benchmarks[0]}, {}).error().message,
                 std::string("The weights are of benchmark 'a', which the study does not have."));
    }

    void sampleErrors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no weights") << "pt,eta\n1,2\n"
                                    << "has no weights: no column is called w_BENCHMARK.";
        QTest::newRow("no rows") << "pt,w_a\n"
                                 << "has no events: there is nothing below the names.";
        QTest::newRow("double") << "w_a,weight_a\n1,2\n"
                                << "two columns hold weights of benchmark 'a'.";
        QTest::newRow("origin") << "w_a,sampling_benchmark\n1,0\n1,1\n"
                                << "event 1: column 'sampling_benchmark' is not a whole number in "
                                   "its range.";
        QTest::newRow("id") << "w_a,event_id\n1,0.5\n"
                            << "event 0: column 'event_id' is not a whole number in its range.";
    }
    void sampleErrors()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto file = write("e.csv", text.toStdString());
        const Result<EventSample> sample = openSample(file, {});
        QVERIFY(!sample.ok());
        QCOMPARE(sample.error().message, file.string() + ": " + expected.toStdString());
    }

    void formats()
    {
        const auto file = write("data.out", "x,w_sm\n1,2\n");
        QCOMPARE(openSample(file, {}).error().text(),
                 file.string() + ": its format is not known. Readable endings are .h5 .hdf5 .he5, "
                                 ".csv .tsv .txt .dat, .npy.");
        QVERIFY(openSample(file, {}, "csv").ok());
        QCOMPARE(openSample(file, {}, "root").error().text(),
                 std::string("There is no format 'root' for event samples. Known are auto, "
                             "madminer, csv, npy."));
        QCOMPARE(openSample(path("none.h5"), {}).error().message,
                 path("none.h5").string() + ": no such file.");
        std::filesystem::copy_file(std::filesystem::path(ASSAY_TEST_DATA) / "files/toy1d.h5",
                                   path("renamed"));
        QVERIFY(openSample(path("renamed"), {}).ok());
    }

    void observedEvents()
    {
        const Result<Matrix> csv =
            readObserved(write("o.csv", "eta,pt\n1,10\n2,20\n"), {"pt", "eta"}, {});
        QVERIFY2(csv.ok(), csv ? "" : csv.error().text().c_str());
        QCOMPARE((*csv)(1, 0), 20.0);
        const auto toy = std::filesystem::path(ASSAY_TEST_DATA) / "files/toy1d.h5";
        const Result<Matrix> events = readObserved(toy, {"pt_l1", "m_ll"}, {});
        QVERIFY(events.ok());
        const Result<EventBlock> all = openSample(toy, {})->readAll({});
        QVERIFY(events->col(1) == all->x.col(0));

        const auto bad = write("o.csv", "# by hand\neta,pt\n1,10\n\n2,nan\n");
        QCOMPARE(readObserved(bad, {"pt"}, {}).error().message,
                 bad.string() + ": line 5: column 'pt' is not finite (nan).");
        QCOMPARE(readObserved(bad, {"mass"}, {}).error().message,
                 bad.string() + ": has no column 'mass'.");
        QCOMPARE(readObserved(write("o.csv", "pt\n"), {"pt"}, {}).error().message,
                 bad.string() + ": holds no events.");
    }
};

QTEST_APPLESS_MAIN(ReaderTableTest)
#include "ReaderTableTest.moc"
