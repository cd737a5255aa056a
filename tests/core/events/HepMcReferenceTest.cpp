// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcFile.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <sstream>

using namespace assay;

namespace {

std::string dataPath(const QString& name)
{
    return (QString(ASSAY_TEST_DATA) + "/hepmc/" + name).toStdString();
}

struct SeenParticle {
    int code = 0;
    double x = 0, y = 0, z = 0, e = 0;
    auto operator<=>(const SeenParticle&) const = default;
};

struct SeenEvent {
    int number = 0;
    std::vector<double> weights;
    double crossSection = 0.0, error = 0.0;
    std::vector<SeenParticle> particles; ///< Sorted.

    /// Bit by bit, but for the cross section, of which version 3 has nine digits.
    bool operator==(const SeenEvent& other) const
    {
        const auto near = [](double a, double b) { return std::abs(a - b) <= 5e-9 * std::abs(b); };
        return number == other.number && weights == other.weights &&
               near(crossSection, other.crossSection) && near(error, other.error) &&
               particles == other.particles;
    }
};

/// What the library reads, from its record.
std::vector<SeenEvent> recorded(const QString& name)
{
    std::vector<SeenEvent> events;
    Result<GzipText> text = GzipText::open(dataPath(name + ".read.gz"));
    if (!text)
        return events;
    for (Result<bool> more = true; more && *more;)
        more = text->more();
    std::istringstream lines{std::string(text->window())};
    std::string kind, word;
    const auto number = [&] {
        lines >> word;
        return std::strtod(word.c_str(), nullptr);
    };
    while (lines >> kind) {
        if (kind == "E")
            events.push_back({static_cast<int>(number()), {}, 0, 0, {}});
        else if (kind == "W")
            events.back().weights.push_back(number());
        else if (kind == "C")
            events.back().crossSection = number(), events.back().error = number();
        else {
            SeenParticle& particle = events.back().particles.emplace_back();
            particle.code = static_cast<int>(number());
            for (double* value : {&particle.x, &particle.y, &particle.z, &particle.e})
                *value = number();
        }
    }
    for (SeenEvent& event : events)
        std::sort(event.particles.begin(), event.particles.end());
    return events;
}

Result<std::vector<SeenEvent>> readOwn(HepMcFile& file)
{
    std::vector<SeenEvent> events;
    HepMcEvent event;
    for (;;) {
        const Result<bool> more = file.next(event);
        if (!more)
            return more.error();
        if (!*more)
            return events;
        events.push_back(
            {event.number, event.weights, event.crossSection, event.crossSectionError, {}});
        for (const Particle& particle : event.particles.list(ParticleList::All))
            events.back().particles.push_back({particle.pdgId, particle.p.x, particle.p.y,
                                               particle.p.z, particle.p.e});
        std::sort(events.back().particles.begin(), events.back().particles.end());
    }
}

using Names = std::vector<std::string>;

} // namespace

Q_DECLARE_METATYPE(Names)

/// Files that generators and the HepMC3 library wrote, against what that library reads in them.
class HepMcReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_ALL, "C"); }
    void sameEvents_data();
    void sameEvents();
    void cutAnywhere_data();
    void cutAnywhere();
};

void HepMcReferenceTest::sameEvents_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("record");
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("particles"); // of status 1 in the first event
    QTest::addColumn<Names>("names");
    QTest::addColumn<bool>("fit");
    const auto row = [](const char* file, const char* record, int events, int particles,
                        const Names& names, bool fit = true) {
        QTest::newRow(file) << QString(file) << QString(record) << events << particles << names
                            << fit;
    };
    row("ee.hepmc2.gz", "ee", 20, 4, {"0"});
    row("ee.hepmc3.gz", "ee", 20, 4, {"0"});
    row("pp.hepmc2.gz", "pp", 1, 204, {"Default"});
    row("pp.hepmc3.gz", "pp", 1, 204, {"Default"});
    row("ep.hepmc2.gz", "ep", 4, 44, {});
    row("ep.hepmc3.gz", "ep", 4, 44, {});
    const Names spaces{"Weight name with spaces", "MUR=0.5 MUF=2.0", "padded"};
    row("spaces.hepmc2", "spaces", 3, 4, spaces);
    row("spaces.hepmc3", "spaces", 3, 4, spaces);
    const Names quotes{"say \"a b\" twice", "odd \" one", "\"x\""};
    row("quotes.hepmc2", "slash", 3, 4, quotes);
    row("quotes.hepmc3", "slash", 3, 4, quotes);
    const Names slash{"back\\slash", "a\\|b", "end\\"};
    row("slash.hepmc2", "slash", 3, 4, slash);
    row("slash.hepmc3", "slash", 3, 4, slash);
    row("breaks.hepmc2", "slash", 3, 4, {"first", "line break", "c"});
    row("breaks.hepmc3", "slash", 3, 4, {"", "", ""}, false); // "line" and "break" look like two
    row("none.hepmc2", "none", 3, 4, {});
    row("none.hepmc3", "none", 3, 4, {});
}

/// Whatever is written around the particles.
void HepMcReferenceTest::sameEvents()
{
    QFETCH(QString, file);
    QFETCH(QString, record);
    QFETCH(int, events);
    QFETCH(int, particles);
    QFETCH(Names, names);
    QFETCH(bool, fit);
    Result<HepMcFile> opened = HepMcFile::open(dataPath(file));
    QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().text().c_str());
    const auto own = readOwn(*opened);
    QVERIFY2(own.ok(), own.ok() ? "" : own.error().text().c_str());
    const std::vector<SeenEvent> theirs = recorded(record);
    QCOMPARE(own->size(), std::size_t(events));
    QCOMPARE(theirs.size(), std::size_t(events));
    QCOMPARE(own->front().particles.size(), std::size_t(particles));
    for (std::size_t i = 0; i < theirs.size(); ++i)
        QVERIFY2((*own)[i] == theirs[i], qPrintable(QString("event %1").arg(i)));
    QCOMPARE(opened->weightNames(), names);
    QCOMPARE(opened->weightNamesFit(), fit);
    QVERIFY(opened->ended());
}

void HepMcReferenceTest::cutAnywhere_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"spaces.hepmc2", "spaces.hepmc3"})
        QTest::newRow(file) << QString(file);
}

/// A file that ends too early is told, or reported as without its last line, at whatever line it
/// was cut; only whole events come out of it.
void HepMcReferenceTest::cutAnywhere()
{
    QFETCH(QString, file);
    QFile source(QString::fromStdString(dataPath(file)));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    QTemporaryDir folder;
    const QString path = folder.filePath("cut.hepmc");
    const std::vector<SeenEvent> whole = recorded("spaces");
    int told = 0;
    for (qsizetype end = text.indexOf('\n', 60) + 1; end > 0; end = text.indexOf('\n', end) + 1) {
        if (text.mid(end).trimmed().isEmpty())
            break;
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(text.left(end)) == end);
        cut.close();
        Result<HepMcFile> opened = HepMcFile::open(path.toStdString());
        QVERIFY(opened.ok());
        const auto own = readOwn(*opened);
        if (!own) {
            QVERIFY2(own.error().text().find(": line ") != std::string::npos,
                     own.error().text().c_str());
            ++told;
            continue;
        }
        QVERIFY2(!opened->ended(), qPrintable(text.left(end)));
        QVERIFY(std::equal(own->begin(), own->end(), whole.begin()));
    }
    QVERIFY(told > 20);
}

QTEST_APPLESS_MAIN(HepMcReferenceTest)
#include "HepMcReferenceTest.moc"
