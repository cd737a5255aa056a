// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheFile.hpp"
#include "core/events/LheParticles.hpp"
#include "core/events/LheWriter.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QtTest>

#include <cmath>
#include <set>

using namespace assay;

namespace {

bool sameMomentum(const FourVector& a, const FourVector& b)
{
    return a.e == b.e && a.x == b.x && a.y == b.y && a.z == b.z;
}

/// What an LHE file has of an event.
bool sameRecord(const ParticleEvent& a, const ParticleEvent& b)
{
    const auto& left = a.list(ParticleList::Truth);
    const auto& right = b.list(ParticleList::Truth);
    return a.header == b.header && a.incoming == b.incoming && left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](const Particle& p, const Particle& q) {
                          return p.pdgId == q.pdgId && p.spin == q.spin && p.charge == q.charge &&
                                 sameMomentum(p.p, q.p);
                      });
}

/// All events of a stream, one after the other.
struct Records {
    std::vector<ParticleEvent> events;
    std::vector<std::vector<double>> weights;
};

Records readAll(ParticleStream& stream)
{
    Records records;
    ParticleBlock block;
    const std::size_t chunks = stream.chunkCount().value_or(1000);
    for (std::size_t c = 0; c < chunks && stream.read(c, block).ok(); ++c)
        for (std::size_t i = 0; i < block.count; ++i) {
            records.events.push_back(block.events[i]);
            const double* row = block.weights.row(static_cast<Eigen::Index>(i)).data();
            records.weights.emplace_back(row, row + block.weights.cols());
        }
    return records;
}

constexpr const char* up = "muF_nuisance_param_0_benchmark_0";
constexpr const char* down = "muF_nuisance_param_0_benchmark_1";

/// The schema that a study has which reads the file, with MadMiner's names of what the scale does.
EventSchema readingSchema(const EventSchema& written)
{
    EventSchema schema = written;
    schema.benchmarks.resize(schema.physicsBenchmarkCount());
    if (written.benchmarkIndex("muF_up"))
        for (const char* name : {up, down})
            schema.benchmarks.push_back(
                {name, Theta(schema.parameters.size(), 0.0), false, true});
    return schema;
}

} // namespace

/// Events of built-in processes, written with their weights and read back.
class LheRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data();
    void nothingIsLost();
    void incomingPartons_data();
    void incomingPartons();

private:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QTemporaryDir m_folder;
};

void LheRoundTripTest::nothingIsLost_data()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("variation");
    QTest::newRow("plain") << "vbf" << "a.lhe" << "off";
    QTest::newRow("compressed") << "vbf" << "a.lhe.gz" << "off";
    QTest::newRow("scales") << "zh" << "a.lhe.gz" << "on";
    QTest::newRow("neutrinos") << "wz" << "a.lhe" << "on";
    QTest::newRow("strong coupling") << "zbb" << "a.lhe" << "off";
}

/// Momenta, codes, charges, incoming partons, scale, couplings and all weights, bit by bit; cross
/// section, its error and the largest weight in <init>.
void LheRoundTripTest::nothingIsLost()
{
    QFETCH(QString, process);
    QFETCH(QString, file);
    QFETCH(QString, variation);
    const auto made = createProcess(process.toStdString(),
                                    {{"scale_variation", variation.toStdString()},
                                     {"b_tag_variation", variation.toStdString()}});
    QVERIFY2(made.ok(), made.ok() ? "" : made.error().text().c_str());
    const EventSchema& schema = (*made)->schema();
    const bool background = schema.parameters.empty();
    auto stream = ProcessParticles::create(*made, schema, {5, 2500, 1.0, background, 0});
    QVERIFY(stream.ok());
    const std::string name = path(file.toUtf8());
    const Status written = writeLhe(**stream, schema, name, {});
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().text().c_str());
    const Records ours = readAll(**stream);
    QVERIFY(ours.events.size() > 1000);

    LheInput input{name, background ? "" : "sm", background, 1.0, {}, 0};
    if (variation == "on")
        input.systematics = {{"muF", "scale", "0.5,1.0,2.0", "muf"}};
    const EventSchema reading = readingSchema(schema);
    const auto read = LheParticles::open(input, reading);
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().text().c_str());
    const Records theirs = readAll(**read);
    QCOMPARE(theirs.events.size(), ours.events.size());
    double sum = 0.0, squares = 0.0, largest = 0.0;
    const std::size_t physics = schema.physicsBenchmarkCount();
    for (std::size_t i = 0; i < ours.events.size(); ++i) {
        QVERIFY2(sameRecord(ours.events[i], theirs.events[i]), qPrintable(QString::number(i)));
        for (std::size_t b = 0; b < physics; ++b)
            QCOMPARE(theirs.weights[i][b], ours.weights[i][b]);
        if (variation == "on") {
            QCOMPARE(theirs.weights[i][*reading.benchmarkIndex(up)],
                     ours.weights[i][*schema.benchmarkIndex("muF_up")]);
            QCOMPARE(theirs.weights[i][*reading.benchmarkIndex(down)],
                     ours.weights[i][*schema.benchmarkIndex("muF_down")]);
        }
        const double weight = ours.weights[i][0];
        sum += weight;
        squares += weight * weight;
        largest = std::max(largest, std::abs(weight));
    }
    // The sum of weights is the cross section that the header promises.
    QVERIFY((*read)->findings().empty());
    const auto opened = LheFile::open(name);
    QVERIFY(opened.ok());
    const LheHeader& header = opened->header();
    QCOMPARE(header.eventCount, std::optional<std::uint64_t>(ours.events.size()));
    QVERIFY(std::abs(header.crossSection() / sum - 1.0) < 1e-12);
    QVERIFY(std::abs(header.crossSectionError() / std::sqrt(squares) - 1.0) < 1e-12);
    QCOMPARE(header.processes.at(0).maximum, largest);
    QCOMPARE(header.helicity, LheHelicity::Summed);
    // What the b tagging changes is of the detector, not of the partons.
    QCOMPARE(header.groups.size(), std::size_t(variation == "on" ? 2 : 1));
    QVERIFY(!header.findWeight("b_tag_up"));
}

void LheRoundTripTest::incomingPartons_data()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<int>("charge"); // three times that of both partons and of the final state
    QTest::newRow("zh") << "zh" << 0;
    QTest::newRow("wz") << "wz" << 3;
    QTest::newRow("zbb") << "zbb" << 0;
    QTest::newRow("vbf") << "vbf" << -1;
}

/// Charge is conserved where the process knows its partons; it does not pretend to otherwise.
void LheRoundTripTest::incomingPartons()
{
    QFETCH(QString, process);
    QFETCH(int, charge);
    const auto made = createProcess(process.toStdString(), {});
    QVERIFY(made.ok());
    const EventSchema& schema = (*made)->schema();
    auto stream = ProcessParticles::create(*made, schema,
                                           {3, 2000, 1.0, schema.parameters.empty(), 0});
    QVERIFY(stream.ok());
    const auto thirds = [](int code) {
        const int size = std::abs(code) % 2 == 0 ? 2 : -1;
        return code > 0 ? size : -size;
    };
    std::set<std::array<int, 2>> seen;
    for (const ParticleEvent& event : readAll(**stream).events) {
        seen.insert(event.incoming);
        QVERIFY(event.header[1] > 50.0);
        if (charge < 0) {
            QCOMPARE(event.incoming, (std::array{0, 0}));
            continue;
        }
        double out = 0.0;
        for (const Particle& particle : event.list(ParticleList::Truth))
            out += particle.charge;
        const int in = thirds(event.incoming[0]) + thirds(event.incoming[1]);
        QVERIFY(event.incoming[0] * event.incoming[1] < 0);
        QCOMPARE(std::abs(in), charge);
        QVERIFY(std::abs(3.0 * out - in) < 1e-9);
    }
    // Quarks and antiquarks come from either side.
    QVERIFY(charge < 0 ? seen.size() == 1 : seen.contains({2, charge ? -1 : -2}) &&
                                                seen.contains({charge ? -1 : -2, 2}));
}

QTEST_APPLESS_MAIN(LheRoundTripTest)
#include "LheRoundTripTest.moc"
