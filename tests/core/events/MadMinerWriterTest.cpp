// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "SmallFile.hpp"

#include "core/events/MadMinerReader.hpp"
#include "core/events/MadMinerWriter.hpp"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace assay;

namespace {

std::filesystem::path reference(const std::string& name)
{
    return std::filesystem::path(ASSAY_TEST_DATA) / "files" / name;
}

/// Bit by bit, so that NaN equals NaN.
bool same(const Matrix& a, const Matrix& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           (a.size() == 0 || std::memcmp(a.data(), b.data(),
                                         sizeof(double) * static_cast<std::size_t>(a.size())) == 0);
}

/// A sample of our own kind: latents, units, labels, ids, mixture.
EventSample ownSample()
{
    EventSchema schema;
    schema.parameters = {{"mu", "\\mu", 0, 4, "", 1, "", 0, ""}};
    schema.benchmarks = {{"sm", {1.0}, true, false}, {"off", {0.0}, false, false}};
    schema.components = {{0}, {1}};
    schema.observables = {{"m4l", "", "GeV", "m_{4l}", false, {}},
                          {"long", std::string(300, 'x'), "", "", false, {}}};
    schema.latents = {"z1", "z2"};
    schema.eventsPerBenchmark = {3, 0};
    schema.mixture = true;
    schema.provenance = R"({"process":"toy","seed":7})";
    EventBlock events;
    events.x = Matrix::Random(3, 2);
    events.x(1, 0) = std::numeric_limits<double>::quiet_NaN();
    events.weights = Matrix::Random(3, 2);
    events.z = Matrix::Random(3, 2);
    events.samplingBenchmark = {0, 0, 0};
    events.eventId = {17, (std::uint64_t{1} << 63) + 5, 4};
    return EventSample::inMemory(schema, events);
}

} // namespace

class MadMinerWriterTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::vector<std::string> m_warnings;

    std::filesystem::path path(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    TaskContext context()
    {
        m_warnings.clear();
        TaskContext context;
        context.warning = [this](std::string_view text) { m_warnings.emplace_back(text); };
        return context;
    }

    void compare(const EventSample& a, const EventSample& b)
    {
        QVERIFY(a.schema().parameters == b.schema().parameters);
        QVERIFY(a.schema().benchmarks == b.schema().benchmarks);
        QVERIFY(a.schema().components == b.schema().components);
        QVERIFY(a.schema().finiteDifferences == b.schema().finiteDifferences);
        QVERIFY(a.schema().observables == b.schema().observables);
        QVERIFY(a.schema().latents == b.schema().latents);
        QVERIFY(a.schema().systematics == b.schema().systematics);
        QVERIFY(a.schema().nuisances == b.schema().nuisances);
        QVERIFY(a.schema().eventsPerBenchmark == b.schema().eventsPerBenchmark);
        QCOMPARE(a.schema().backgroundEvents, b.schema().backgroundEvents);
        QCOMPARE(a.schema().provenance, b.schema().provenance);
        QCOMPARE(a.schema().mixture, b.schema().mixture);
        if (a.schema().morphingMatrix)
            QVERIFY(same(*a.schema().morphingMatrix, *b.schema().morphingMatrix));
        const Result<EventBlock> left = a.readAll({true, true, true});
        const Result<EventBlock> right = b.readAll({true, true, true});
        QVERIFY(left.ok() && right.ok());
        QVERIFY(same(left->x, right->x));
        QVERIFY(same(left->weights, right->weights));
        QVERIFY(same(left->z, right->z));
        QVERIFY(left->eventId == right->eventId);
        QVERIFY(left->samplingBenchmark == right->samplingBenchmark);
    }

    void checkLayout(const std::filesystem::path& file)
    {
        // The system's interpreter is the one that has the distribution's h5py.
        const QString python = QFile::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, {ASSAY_SOURCE_DIR "/tests/support/check_layout.py",
                               QString::fromStdString(file.string())});
        if (!process.waitForStarted() || !process.waitForFinished() || process.exitCode() == 77)
            QSKIP("python3 with h5py is not installed");
        QCOMPARE(QString::fromUtf8(process.readAll()), QString());
        QCOMPARE(process.exitCode(), 0);
    }

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"toy1d", "toy2d", "toy2d_syst", "fd2d"})
            QTest::newRow(name) << name;
    }
    void roundTrip()
    {
        QFETCH(QString, name);
        const Result<EventSample> original =
            readMadMiner(reference(name.toStdString() + ".h5"), {});
        QVERIFY(original.ok());
        const Status status = writeMadMiner(*original, path("out.h5"), context());
        QVERIFY2(status.ok(), status ? "" : status.error().text().c_str());
        QVERIFY(m_warnings.empty());
        const Result<EventSample> copy = readMadMiner(path("out.h5"), {});
        QVERIFY2(copy.ok(), copy ? "" : copy.error().text().c_str());
        compare(*original, *copy);
        QVERIFY(copy->schema().notes.empty());
        checkLayout(path("out.h5"));
    }

    void olderLayouts_data()
    {
        QTest::addColumn<int>("layout");
        for (int layout = 1; layout <= 5; ++layout)
            QTest::addRow("L%d", layout) << layout;
    }
    void olderLayouts()
    {
        QFETCH(int, layout);
        QVERIFY(SmallFile(layout).save(path("old.h5")));
        const Result<EventSample> original = readMadMiner(path("old.h5"), {});
        QVERIFY(writeMadMiner(*original, path("new.h5"), context()).ok());
        QCOMPARE(m_warnings.size(), layout == 2 || layout == 3 ? 1U : 0U);
        const Result<EventSample> copy = readMadMiner(path("new.h5"), {});
        QCOMPARE(copy->schema().layout, 5);
        EventSchema expected = original->schema();
        if (!m_warnings.empty()) {
            QVERIFY(copy->schema().systematics.empty());
            QVERIFY(m_warnings[0].find("systematic 'mu_r' has no type that MadMiner 0.9 knows and "
                                       "is left out.")
                    != std::string::npos);
            expected.systematics.clear();
        }
        const Result<EventBlock> events = original->readAll({});
        const Result<EventBlock> written = copy->readAll({});
        QVERIFY(same(events->weights, written->weights));
        QVERIFY(expected.systematics == copy->schema().systematics);
        QVERIFY(expected.nuisances == copy->schema().nuisances);
        checkLayout(path("new.h5"));
    }

    void ownColumns()
    {
        const EventSample sample = ownSample();
        MadMinerWriteOptions options;
        options.partition = Partition{};
        QVERIFY(writeMadMiner(sample, path("own.h5"), context(), options).ok());
        QCOMPARE(m_warnings.size(), 1U);
        QVERIFY(m_warnings[0].find("the definition of observable 'long' is no Python expression of "
                                   "at most 256 ASCII bytes; MadMiner will see 'None' instead.")
                != std::string::npos);
        const Result<EventSample> copy = readMadMiner(path("own.h5"), {});
        QVERIFY2(copy.ok(), copy ? "" : copy.error().text().c_str());
        compare(sample, *copy);
        checkLayout(path("own.h5"));
        const Result<Hdf5File> file = Hdf5File::open(path("own.h5"));
        const auto parts = file->dataset("assay/partition")->readIntegers();
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE((*parts)[i], static_cast<std::int64_t>(options.partition->partOf(
                                      copy->readAll({})->eventId[i])));
    }

    void setupFile()
    {
        const Result<EventSample> original = readMadMiner(reference("toy2d.h5"), {});
        const EventSample setup = EventSample::inMemory(original->schema(), {});
        QVERIFY(writeMadMiner(setup, path("setup.h5"), context()).ok());
        checkLayout(path("setup.h5"));
        const Result<EventSample> copy = readMadMiner(path("setup.h5"), {});
        QCOMPARE(copy->size(), 0U);
        QVERIFY(copy->schema().components == original->schema().components);
    }

    void overdeterminedBasisGoesToOurGroup()
    {
        EventSchema schema = ownSample().schema();
        schema.benchmarks.push_back({"two", {2.0}, false, false});
        QVERIFY(writeMadMiner(EventSample::inMemory(schema, {}), path("over.h5"), context()).ok());
        const Result<EventSample> copy = readMadMiner(path("over.h5"), {});
        QVERIFY(copy->schema().components == schema.components);
        QVERIFY(!copy->schema().morphingMatrix);
        checkLayout(path("over.h5"));
    }

    void refusals()
    {
        const auto message = [&](auto edit) {
            EventSchema schema = ownSample().schema();
            EventBlock events = *ownSample().readAll({true, true, true});
            edit(schema, events);
            const Status status =
                writeMadMiner(EventSample::inMemory(schema, events), path("no.h5"), context());
            return status ? std::string() : status.error().message;
        };
        const std::string name = path("no.h5").string();
        QCOMPARE(message([](EventSchema& s, EventBlock&) { s.parameters[0].name = "\xce\xbc"; }),
                 name + ": '\xce\xbc' in parameters/names is not plain ASCII, which MadMiner's "
                        "format cannot hold.");
        const std::string longName(257, 'n');
        QCOMPARE(message([&](EventSchema& s, EventBlock&) { s.benchmarks[1].name = longName; }),
                 name + ": '" + longName + "' in benchmarks/names is longer than 256 bytes, which "
                                           "MadMiner's format cannot hold.");
        QCOMPARE(message([](EventSchema& s, EventBlock&) { s.benchmarks[1].values = {1, 2}; }),
                 name + ": benchmark 'off' has 2 values, the study has 1 parameters.");
        QCOMPARE(message([](EventSchema& s, EventBlock&) { s.observables.pop_back(); }),
                 name + ": the events do not have the columns that the study says.");
        QCOMPARE(message([](EventSchema& s, EventBlock&) {
                     s.mixture = false;
                     s.eventsPerBenchmark = {2, 1};
                 }),
                 name +
                     ": the events per sampling benchmark disagree with the sample's own counts, "
                     "so its weights are not what they seem.");
        QVERIFY(!std::filesystem::exists(path("no.h5")));
        QVERIFY(std::filesystem::is_empty(m_folder.path().toStdString())
                || QDir(m_folder.path()).entryList({"*.tmp*"}).isEmpty());
    }

    void failureKeepsTheOldFile()
    {
        std::ofstream(path("keep.h5")) << "old";
        EventSchema schema = ownSample().schema();
        schema.parameters[0].name = std::string(300, 'p');
        QVERIFY(!writeMadMiner(EventSample::inMemory(schema, {}), path("keep.h5"), context()).ok());
        QCOMPARE(std::filesystem::file_size(path("keep.h5")), 3U);
        const Status status = writeMadMiner(ownSample(), path("none/x.h5"), context());
        QVERIFY(!status.ok());
        QVERIFY2(status.error().message.find("none/x.h5: cannot be created") != std::string::npos,
                 status.error().message.c_str());
    }

    void manyBlocksStream()
    {
        EventSchema schema = ownSample().schema();
        const Eigen::Index count = 150'000; // more than two blocks
        schema.eventsPerBenchmark = {static_cast<std::uint64_t>(count), 0};
        EventBlock events;
        events.x = Matrix::Random(count, 2);
        events.weights = Matrix::Random(count, 2);
        events.z = Matrix::Random(count, 2);
        events.samplingBenchmark.assign(static_cast<std::size_t>(count), 0);
        for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i)
            events.eventId.push_back(3 * i + 1);
        const EventSample sample = EventSample::inMemory(schema, events);
        QVERIFY(writeMadMiner(sample, path("many.h5"), context()).ok());
        const Result<EventSample> copy = readMadMiner(path("many.h5"), {});
        compare(sample, *copy);
    }
};

QTEST_APPLESS_MAIN(MadMinerWriterTest)
#include "MadMinerWriterTest.moc"
