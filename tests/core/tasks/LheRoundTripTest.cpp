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

/// Built-in processes sum over helicities: their particles have the spin 9 of the unknown. This
/// stream gives each one of its own, so that a lost one is seen.
class WithSpins : public ParticleStream {
public:
    explicit WithSpins(ParticleStream& stream) : m_stream(stream) {}
    const std::string& name() const override { return m_stream.name(); }
    std::optional<std::size_t> chunkCount() const override { return m_stream.chunkCount(); }
    double fraction() const override { return m_stream.fraction(); }
    int samplingBenchmark() const override { return m_stream.samplingBenchmark(); }
    Status read(std::size_t chunk, ParticleBlock& block) override
    {
        constexpr std::array spins{-1.0, 1.0, 0.0, 9.0, 1.0 / 3.0, -2.5e-7, 0.5};
        const Status status = m_stream.read(chunk, block);
        for (std::size_t i = 0; i < block.count; ++i)
            for (std::size_t k = 0; k < block.events[i].list(ParticleList::Truth).size(); ++k)
                block.events[i].list(ParticleList::Truth)[k].spin = spins[(i + k) % spins.size()];
        return status;
    }

private:
    ParticleStream& m_stream;
};

/// The lines of the particles of an LHE file, and what stands around them.
QStringList linesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n')
                                          : QStringList();
}

bool isParticleLine(const QString& line)
{
    return !line.contains('<') && line.simplified().count(' ') == 12;
}

constexpr const char* resonance = " 23 2 1 2 0 0 1.0 2.0 3.0 91.3 91.2 0.0 -1.0\n";

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
    void otherColumnsMakeNoDifference();
    void linesAreThoseOfTheStandard();
    void incomingPartons_data();
    void incomingPartons();

private:
    /// Events of vbf with spins, not compressed.
    static void writeVbf(const std::string& name, std::size_t events, EventSchema& schema)
    {
        const auto made = createProcess("vbf", {});
        QVERIFY(made.ok());
        schema = (*made)->schema();
        auto summed = ProcessParticles::create(*made, schema, {5, events, 1.0, false, 0});
        QVERIFY(summed.ok());
        WithSpins stream(**summed);
        const Status written = writeLhe(stream, schema, name, {});
        QVERIFY2(written.ok(), written.ok() ? "" : written.error().text().c_str());
    }

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

/// Momenta, codes, charges, spins, incoming partons, scale, couplings and all weights, bit by bit;
/// cross section, its error and the largest weight in <init>.
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
    auto summed = ProcessParticles::create(*made, schema, {5, 2500, 1.0, background, 0});
    QVERIFY(summed.ok());
    WithSpins stream(**summed);
    const std::string name = path(file.toUtf8());
    const Status written = writeLhe(stream, schema, name, {});
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().text().c_str());
    const Records ours = readAll(stream);
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

/// What the program does not keep (mothers, colours, masses, lifetimes, resonances) is never taken
/// for what it keeps, whatever stands there.
void LheRoundTripTest::otherColumnsMakeNoDifference()
{
    const std::string name = path("plain.lhe"), changed = path("changed.lhe");
    EventSchema schema;
    writeVbf(name, 300, schema);
    QFile file(QString::fromStdString(changed));
    QVERIFY(file.open(QIODevice::WriteOnly));
    int number = 0;
    for (const QString& line : linesOf(name)) {
        if (!isParticleLine(line)) {
            const bool event = line.startsWith(" ") && line.simplified().count(' ') == 5;
            const QStringList words = line.simplified().split(' ');
            // A resonance more, which has to be left out.
            file.write(event ? QString(" %1 %2\n").arg(words[0].toInt() + 1)
                                   .arg(words.mid(1).join(' ')).toUtf8() + resonance
                             : line.toUtf8() + '\n');
            continue;
        }
        QStringList words = line.simplified().split(' ');
        for (const int column : {2, 3, 4, 5}) // mothers and colours
            words[column] = QString::number(++number % 7 + (column > 3 ? 500 : 0));
        words[10] = QString::number(0.25 * (++number % 11)); // mass
        words[11] = QString::number(0.125 * (++number % 5)); // lifetime
        file.write(words.join("  ").toUtf8() + '\n');
    }
    file.close();
    const LheInput input{name, "sm", false, 1.0, {}, 0};
    LheInput other = input;
    other.path = changed;
    const auto left = LheParticles::open(input, schema), right = LheParticles::open(other, schema);
    QVERIFY(left.ok() && right.ok());
    const Records a = readAll(**left), b = readAll(**right);
    QVERIFY(a.events.size() > 250 && number > 250 * 4 * 6);
    QCOMPARE(b.events.size(), a.events.size());
    for (std::size_t i = 0; i < a.events.size(); ++i) {
        ParticleEvent counted = b.events[i];
        counted.header[0] -= 1.0; // the resonance
        QVERIFY2(sameRecord(a.events[i], counted), qPrintable(QString::number(i)));
        QCOMPARE(a.weights[i], b.weights[i]);
    }
}

/// 13 numbers; the final state has the two incoming partons as mothers, which balance it, all are
/// on their mass shell.
void LheRoundTripTest::linesAreThoseOfTheStandard()
{
    const std::string name = path("lines.lhe");
    EventSchema schema;
    writeVbf(name, 300, schema);
    int particles = 0, expected = 0, spins = 0;
    FourVector balance;
    for (const QString& line : linesOf(name)) {
        const QStringList words = line.simplified().split(' ');
        if (line == "<event>") {
            balance = {};
        } else if (line.startsWith(" ") && words.size() == 6) {
            expected += words[0].toInt();
        } else if (isParticleLine(line)) {
            ++particles;
            const bool incoming = words[1] == "-1";
            QVERIFY2(incoming || words[1] == "1", qPrintable(line));
            QCOMPARE(words.mid(2, 2).join(' '), QString(incoming ? "0 0" : "1 2"));
            const FourVector p{words[9].toDouble(), words[6].toDouble(), words[7].toDouble(),
                               words[8].toDouble()};
            balance = incoming ? balance + p : balance - p;
            QVERIFY2(std::abs(invariantMass(p) - words[10].toDouble()) < 1e-3, qPrintable(line));
            QCOMPARE(words[11].toDouble(), 0.0);
            spins += words[12].toDouble() != 9.0 ? 1 : 0;
        } else if (line == "</event>") {
            for (const double component : {balance.e, balance.x, balance.y, balance.z})
                QVERIFY2(std::abs(component) < 1e-8, qPrintable(QString::number(component)));
        }
    }
    QVERIFY(particles > 250 * 4);
    QCOMPARE(particles, expected);
    QVERIFY(spins > particles / 3);
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
