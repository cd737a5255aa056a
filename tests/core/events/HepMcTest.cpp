// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/events/LheText.hpp"

#include "core/basics/Random.hpp"
#include "core/events/HepMcParticles.hpp"

#include <cmath>
#include <sstream>

using namespace assay;

namespace {

/// Version 3 as the HepMC3 library writes it: two photons of 60 and 40 GeV and a muon per event, in
/// MeV, weights 2 and 2 (1 + x), a name with a space, and a cross section.
std::string hepMc3(int events, int firstNumber = 0)
{
    std::ostringstream text;
    text << "HepMC::Version 3.01.02\nHepMC::Asciiv3-START_EVENT_LISTING\nW sm\\|b 1\n";
    const char* const beam = " 0.0000000000000000e+00 0.0000000000000000e+00 ";
    for (int i = 0; i < events; ++i)
        text << "E " << i + firstNumber << " 1 5\nU MEV MM\nW 2.0000000000000000000000e+00 "
             << 2.0 * (1 + 0.1 * i) << "\n"
             << "A 0 GenCrossSection 3.00000000e+00 1.00000000e-01 -1 -1 3.0 1.00000000e-01\n"
             << "P 1 0 2212" << beam << "6.5e+06 6.5e+06 0.0 4\nP 2 0 2212" << beam
             << "-6.5e+06 6.5e+06 0.0 4\nV -1 0 [1,2]\n"
             << "P 3 -1 22 6.0000000000000000e+04 0.0 0.0 6.0000000000000000e+04 0.0 1\n"
             << "P 4 -1 22 0.0 -4.0000000000000000e+04 0.0 4.0000000000000000e+04 0.0 1\n"
             << "P 5 -1 -13 0.0 0.0 3.0e+04 3.0e+04 0.0 1\n";
    text << "HepMC::Asciiv3-END_EVENT_LISTING\n\n";
    return text.str();
}

/// Version 2: the same without masses; the second name has a line break between its quotes.
std::string hepMc2(int events)
{
    std::ostringstream text;
    text << "\nHepMC::Version 2.06.09\nHepMC::IO_GenEvent-START_EVENT_LISTING\n";
    for (int i = 0; i < events; ++i) {
        const double x = 0.1 * i;
        text << "E " << i + 1 << " -1 -1 -1 -1 0 -1 1 10001 10002 0 2 2.0 " << 2.0 * (1 + x)
             << "\nN 2 \"sm\" \"AUX_b1\n \"\nU GEV MM\nC 3.0 0.1\n"
             << "V -1 0 0 0 0 0 2 3 0\n"
             << "P 10001 2212 0 0 6500 6500 0.938 4 0 0 -1 0\n"
             << "P 10002 2212 0 0 -6500 6500 0.938 4 0 0 -1 0\n"
             << "P 10003 22 60 0 0 60 0 1 0 0 0 0\nP 10004 22 0 -40 0 40 0 1 0 0 0 0\n"
             << "P 10005 -13 0 0 30 30 0.1057 1 0 0 0 0\n";
    }
    text << "HepMC::IO_GenEvent-END_EVENT_LISTING\n\n";
    return text.str();
}

Result<ImportedEvents> import(HepMcInput input, EventSchema schema, LheFolder& folder)
{
    schema.observables = {{"pt_a1", "a[0].pt", "", "", false, {}},
                          {"pt_a2", "a[1].pt", "", "", false, {}},
                          {"charge", "mu[0].charge", "", "", false, {}},
                          {"n", "len(p)", "", "", false, {}}};
    const auto compiled = EventSelection::compile(schema.observables, {});
    auto stream = openHepMc(std::move(input), schema);
    if (!stream)
        return stream.error();
    std::vector<ParticleInput> inputs;
    inputs.push_back({std::move(*stream), "signal"});
    return importParticles(std::move(inputs), *compiled, schema, folder.path(), {});
}

EventSchema schemaWith(const std::string& second)
{
    EventSchema schema = lheSchema();
    schema.benchmarks[1].name = second;
    return schema;
}

} // namespace

/// HepMC files of both versions.
class HepMcTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versions_data();
    void versions();
    void weightsFromLhe();
    void summary();
    void broken();
    void brokenAt_data();
    void brokenAt();
    void oddNames();
    void mutations();
};

void HepMcTest::versions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("benchmark");
    QTest::newRow("3") << QString::fromStdString(hepMc3(4)) << "b 1";
    QTest::newRow("2") << QString::fromStdString(hepMc2(4)) << "b1";
}

void HepMcTest::versions()
{
    QFETCH(QString, text);
    QFETCH(QString, benchmark);
    LheFolder folder;
    const auto events = import({folder.write("a.hepmc", text.toStdString()), "", false, 1.5, 0,
                                nullptr, {}},
                               schemaWith(benchmark.toStdString()), folder);
    QVERIFY2(events.ok(), events.ok() ? "" : events.error().text().c_str());
    QCOMPARE(events->sample.size(), std::size_t(4));
    EventBlock block;
    QVERIFY(events->sample.readRaw(0, 4, {}, block).ok());
    for (Eigen::Index i = 0; i < 4; ++i) {
        QVERIFY(std::abs(block.x(i, 0) - 60.0) < 1e-9 && std::abs(block.x(i, 1) - 40.0) < 1e-9);
        QCOMPARE(block.x(i, 2), 1.0);
        QCOMPARE(block.x(i, 3), 3.0);
        // The nominal weights sum to the cross section, times the k factor.
        QVERIFY(std::abs(block.weights(i, 0) - 1.5 * 3.0 / 4) < 1e-12);
        QVERIFY(std::abs(block.weights(i, 1) / block.weights(i, 0) - (1 + 0.1 * double(i))) < 1e-9);
    }
    QVERIFY(hasFinding(events->groups[0].findings, "normalised"));
    const auto missing = import({folder.write("b.hepmc", text.toStdString()), "", false, 1.0, 0,
                                 nullptr, {}},
                                schemaWith("b7"), folder);
    QVERIFY(!missing.ok() &&
            missing.error().text().find("benchmark 'b7' are missing") != std::string::npos);
    const auto background = import({folder.write("b.hepmc", text.toStdString()), "", true, 1.0, 0,
                                    nullptr, {}},
                                   schemaWith("b7"), folder);
    QVERIFY(background.ok() && background->sample.schema().backgroundEvents == 4);
}

/// Events that a shower dropped keep the numbers of those that are left.
void HepMcTest::weightsFromLhe()
{
    LheFolder folder;
    LheText lhe;
    lhe.runCard = "4 = nevents\n average = event_norm\n";
    lhe.events.clear();
    for (const char* weight : {"5.0", "6.0", "7.0", "8.0"})
        lhe.events.push_back(LheText::event("2.0", "2.0", weight));
    const std::string before = folder.write("a.lhe", lhe.text());
    const auto weights = [&](const std::string& text) {
        auto stream = LheParticles::open({before, "sm", false, 1.0, {}, 0}, lheSchema());
        HepMcInput input{folder.write("a.hepmc", text), "", false, 1.0, 0, std::move(*stream),
                         folder.path()};
        return import(std::move(input), lheSchema(), folder);
    };
    std::string text = hepMc3(4);
    const std::size_t second = text.find("E 1 "), third = text.find("E 2 ");
    text.erase(second, third - second);
    const auto events = weights(text);
    QVERIFY2(events.ok(), events.ok() ? "" : events.error().text().c_str());
    EventBlock block;
    QVERIFY(events->sample.readRaw(0, 3, {}, block).ok());
    QCOMPARE(block.weights.col(1), Vector((Vector(3) << 1.25, 1.75, 2.0).finished()));
    QVERIFY(hasFinding(events->groups[0].findings, "matched-events"));
    QVERIFY(!hasFinding(events->groups[0].findings, "numbers-without-gaps"));
    // Numbers that a program gave anew, or a file that was cut short.
    const auto anew = weights(hepMc3(3));
    QVERIFY(anew.ok() && hasFinding(anew->groups[0].findings, "numbers-without-gaps"));
    const auto whole = weights(hepMc3(4));
    QVERIFY(whole.ok() && !hasFinding(whole->groups[0].findings, "matched-events") &&
            !hasFinding(whole->groups[0].findings, "numbers-without-gaps"));
    // Numbers that the LHE file does not have, weights that are not those of the LHE events.
    const auto beyond = weights(hepMc3(6));
    QVERIFY(!beyond.ok() && beyond.error().text().find("not among the 4") != std::string::npos);
    lhe.events[2] = LheText::event("3.0", "3.0", "7.0");
    folder.write("a.lhe", lhe.text());
    const auto others = weights(hepMc3(4));
    QVERIFY(!others.ok() && others.error().text().find("do not belong together") !=
                                std::string::npos);
}

void HepMcTest::summary()
{
    LheFolder folder;
    const auto three = summariseHepMc(folder.write("a.hepmc", hepMc3(4)));
    QVERIFY(three.ok());
    QCOMPARE(three->events, std::uint64_t(4));
    QCOMPARE(three->version, 3);
    QCOMPARE(three->weightNames, (std::vector<std::string>{"sm", "b 1"}));
    QCOMPARE(three->sums[0], 8.0);
    QCOMPARE(three->crossSection, 3.0);
    const auto two = summariseHepMc(folder.write("a.hepmc", hepMc2(3)));
    QVERIFY(two.ok());
    QCOMPARE(two->weightNames, (std::vector<std::string>{"sm", "AUX_b1"}));
    QCOMPARE(two->events, std::uint64_t(3));
}

void HepMcTest::broken()
{
    LheFolder folder;
    for (const std::string& text : {std::string("E 1 2 3\n"), std::string(3000, 'x'),
                                    std::string("\0\1\2", 3)}) {
        const auto read = summariseHepMc(folder.write("a.hepmc", text));
        QVERIFY(!read.ok() && read.error().text().find("no HepMC file") != std::string::npos);
    }
    std::string text = hepMc3(2);
    const std::string momentum = "6.0000000000000000e+04";
    text.replace(text.find(momentum), momentum.size(), "nan");
    QVERIFY(!summariseHepMc(folder.write("a.hepmc", text)).ok());
}

void HepMcTest::brokenAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, std::string text, const std::string& from,
                        const std::string& to, const char* message) {
        text.replace(text.find(from), from.size(), to);
        QTest::newRow(name) << QString::fromLatin1(text) << QString(message);
    };
    row("particle lost, 3", hepMc3(2), "P 5 -1 -13 0.0 0.0 3.0e+04 3.0e+04 0.0 1\n", "",
        "line 13, event 1: the event has 4 of the 5 particles that are promised");
    row("particle lost, 2", hepMc2(2), "P 10005 -13 0 0 30 30 0.1057 1 0 0 0 0\n", "",
        "line 14, event 1: the event has 4 of the 5 particles that are promised");
    row("vertex lost", hepMc2(2), "V -1 0 0 0 0 0 2 3 0\n", "",
        "event 1: the event has 0 of the 1 vertices that are promised");
    row("too many", hepMc3(2), "E 0 1 5", "E 0 1 4000000000",
        "event 1: the event has 5 of the 4000000000 particles that are promised");
    row("huge count of weights", hepMc2(2), "10002 0 2 2.0", "10002 0 4000000000 2.0",
        "line 4, event 1: a weight is not a finite number");
    row("huge count of states", hepMc2(2), "10002 0 2 2.0", "10002 4000000000 2 2.0",
        "line 4, event 1: the event line has fewer random states than it says");
    row("no counts", hepMc3(2), "E 0 1 5", "E 0", "line 4, event 1: the event line has no numbers");
    row("another listing", hepMc2(2), "HepMC::IO_GenEvent-END", "HepMC::IO_Ascii-START",
        "'HepMC::IO_Ascii-START_EVENT_LISTING' begins events in another format");
    row("no momentum", hepMc3(2), "P 3 -1 22 6.0000000000000000e+04", "P 3 -1 22 six",
        "line 11, event 1: a particle has no code, momentum and status");
    row("infinite weight", hepMc3(2), "W 2.0000000000000000000000e+00", "W inf",
        "line 6, event 1: a weight is not a finite number");
}

void HepMcTest::brokenAt()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    LheFolder folder;
    const auto read = summariseHepMc(folder.write("a.hepmc", text.toStdString()));
    QVERIFY(!read.ok());
    QVERIFY2(read.error().text().find(message.toStdString()) != std::string::npos,
             read.error().text().c_str());
}

/// A quote too many in the names does not swallow the lines below; a number of names that is not
/// that of the weights names none.
void HepMcTest::oddNames()
{
    LheFolder folder;
    std::string text = hepMc2(3);
    const std::string names = "\"AUX_b1\n \"";
    for (std::size_t at = text.find(names); at != std::string::npos; at = text.find(names, at))
        text.replace(at, names.size(), "\"AUX_b1");
    const auto open = summariseHepMc(folder.write("a.hepmc", text));
    QVERIFY2(open.ok(), open.ok() ? "" : open.error().text().c_str());
    QCOMPARE(open->events, std::uint64_t(3));
    QCOMPARE(open->finalParticles, std::uint64_t(9));
    QCOMPARE(open->weightNames, (std::vector<std::string>{"", ""}));
    QVERIFY(hasFinding(open->findings, "weight-names"));
    const auto events = import({folder.write("a.hepmc", text), "", false, 1.0, 0, nullptr, {}},
                               lheSchema(), folder);
    QVERIFY(!events.ok() && events.error().text().find("does not name one weight each") !=
                                std::string::npos);
    // What a stopped program leaves behind.
    const std::string whole = hepMc3(2);
    const auto stopped =
        summariseHepMc(folder.write("a.hepmc", whole.substr(0, whole.find("HepMC::Asciiv3-END"))));
    QVERIFY(stopped.ok() && stopped->events == 2);
    QVERIFY(hasFinding(stopped->findings, "no-end"));
    QVERIFY(summariseHepMc(folder.write("a.hepmc", whole))->findings.empty());
}

/// Any change of bytes gives events or an error, and never more than that.
void HepMcTest::mutations()
{
    LheFolder folder;
    Random random(5);
    for (int i = 0; i < 1000; ++i) {
        std::string text = i % 2 ? hepMc3(2) : hepMc2(2);
        const std::size_t at = 60 + random.below(text.size() - 60);
        switch (random.below(3)) {
        case 0: text[at] = static_cast<char>('0' + random.below(10)); break;
        case 1: text.erase(at, random.below(30)); break;
        default: text.resize(at);
        }
        const auto events = import({folder.write("m.hepmc", text), "", true, 1.0, 0, nullptr, {}},
                                   lheSchema(), folder);
        QVERIFY(events.ok() || !events.error().message.empty());
    }
}

QTEST_APPLESS_MAIN(HepMcTest)
#include "HepMcTest.moc"
