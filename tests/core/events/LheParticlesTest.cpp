// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/events/LheText.hpp"

#include "core/basics/Random.hpp"

#include <cmath>

#include <zlib.h>

using namespace assay;

namespace {

/// All raw weights of one file, [n][B]; the findings and the error, if there is one.
struct ReadFile {
    Matrix weights;
    std::vector<Finding> findings;
    std::string error;
    int sampling = 0;
};

ReadFile readFile(const LheInput& input, const EventSchema& schema,
                  const std::filesystem::path& folder)
{
    const auto imported = importLhe({input}, schema, {}, folder);
    if (!imported)
        return {{}, {}, imported.error().text(), 0};
    EventBlock block;
    if (!imported->sample.readRaw(0, imported->sample.size(), {true, true, true}, block).ok())
        return {};
    return {block.weights, imported->groups[0].findings, "",
            block.size() ? block.samplingBenchmark[0] : -2};
}

} // namespace

/// Weights, their normalisation, and what is said about files that are not as they should be.
class LheParticlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalisation_data();
    void normalisation();
    void promises();
    void weightNames_data();
    void weightNames();
    void missingWeights();
    void generatingBenchmark();
    void background();
    void systematics();
    void notAnnounced();
    void shortWeights();
    void helicities();
    void malformedHeader();
    void broken_data();
    void broken();
    void truncatedGzip();
    void mutations();
    void eventNumbers();
};

void LheParticlesTest::normalisation_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<double>("first");
    QTest::addColumn<QString>("finding");
    QTest::newRow("average") << "2 = nevents\n average = event_norm\n" << 2.5 << "";
    QTest::newRow("average of fewer") << "4=nevents\n average = event_norm\n"
                                      << 1.25 << "event-count";
    QTest::newRow("average, counted") << " average = event_norm\n" << 2.5 << "";
    QTest::newRow("sum") << "2 = nevents ! x = y\n sum = event_norm\n" << 5.0 << "cross-section";
    QTest::newRow("unity") << "2 = nevents\n unity=event_norm\n" << 12.5 << "";
    QTest::newRow("not said") << "2 = nevents\n" << 5.0 << "unknown-normalisation";
}

void LheParticlesTest::normalisation()
{
    QFETCH(QString, card);
    QFETCH(double, first);
    QFETCH(QString, finding);
    LheText lhe;
    lhe.runCard = card.toStdString();
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.weights.rows(), 2);
    QCOMPARE(read.weights(0, 0), first);
    QCOMPARE(read.weights(0, 1), first * 1.4);
    if (!finding.isEmpty())
        QVERIFY(hasFinding(read.findings, finding.toStdString()));
    const ReadFile twice = readFile({folder.write("a.lhe", lhe.text()), "", false, 2.0, {}, 0},
                                    lheSchema(), folder.path());
    QCOMPARE(twice.weights(0, 0), 2 * first);
}

/// Sum of weights against <init>; negative weights; a file that only says its cross section.
void LheParticlesTest::promises()
{
    LheText lhe;
    LheFolder folder;
    const auto findings = [&] {
        return readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0}, lheSchema(),
                        folder.path())
            .findings;
    };
    QVERIFY(findings().empty());
    lhe.init = "2212 2212 6.5e3 6.5e3 0 0 247000 247000 -4 2\n3.0 0.01 5.0 1\n1.9 0.01 5 2\n";
    QVERIFY(findings().empty() || !hasFinding(findings(), "event-count"));
    QVERIFY(hasFinding(findings(), "cross-section")); // 5 against 4.9 with an error of 0.014
    lhe.init = "2212 2212 6.5e3 6.5e3 0 0 247000 247000 -4 1\n5.0 0.01 5.0 1\n";
    lhe.events.push_back(LheText::event("-5.0", "-5.0", "-6.0"));
    lhe.runCard = "3 = nevents\n average = event_norm\n";
    QVERIFY(hasFinding(findings(), "negative-weights"));
    QVERIFY(hasFinding(findings(), "cross-section"));
    // Without event_norm, an average that is the cross section decides.
    lhe.runCard = "";
    lhe.events = {};
    for (int i = 0; i < 30; ++i)
        lhe.events.push_back(LheText::event("5.0", "5.0", "6.0"));
    const ReadFile read = readFile({folder.write("b.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QVERIFY(hasFinding(read.findings, "unknown-normalisation"));
    QVERIFY(std::abs(read.weights.col(0).sum() - 5.0) < 1e-12);
}

void LheParticlesTest::weightNames_data()
{
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("sm");
    QTest::addColumn<QString>("b1");
    QTest::newRow("id") << "<weight id='sm'>x</weight><weight id='b1'/>" << "sm" << "b1";
    QTest::newRow("name") << "<weight id='1001'> sm </weight>\n<weight id='1002'>b1</weight>"
                          << "1001" << "1002";
    QTest::newRow("case") << "<weight id='SM'></weight><weight id='B1'></weight>" << "SM" << "B1";
    QTest::newRow("double quotes") << "<weight MUR = \"1.0\" id = \"sm\" ></weight><weight id=b1>"
                                   << "sm" << "b1";
    QTest::newRow("id before name")
        << "<weight id='b1'>sm</weight><weight id='sm'>b1</weight>" << "sm" << "b1";
}

void LheParticlesTest::weightNames()
{
    QFETCH(QString, weights);
    QFETCH(QString, sm);
    QFETCH(QString, b1);
    LheText lhe;
    lhe.initrwgt = "<weightgroup>" + weights.toStdString() + "</weightgroup>";
    for (std::string& event : lhe.events) {
        event.replace(event.find("'sm'"), 4, "'" + sm.toStdString() + "'");
        event.replace(event.find("'b1'"), 4, "\"" + b1.toStdString() + "\" ");
    }
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", lhe.text()), "sm", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.weights(0, 0), 2.5);
    QCOMPARE(read.weights(0, 1), 3.5);
    QCOMPARE(read.weights(1, 1), 3.0);
}

void LheParticlesTest::missingWeights()
{
    LheFolder folder;
    const std::string path = folder.write("a.lhe", LheText().text());
    EventSchema schema = lheSchema(true);
    ReadFile read = readFile({path, "sm", false, 1.0, {}, 0}, schema, folder.path());
    QVERIFY2(read.error.find("the weights of benchmark 'b2' are missing; it has 2 weights") !=
                 std::string::npos,
             read.error.c_str());
    // Announced, but not there in the second event.
    LheText lhe;
    lhe.events[1].replace(lhe.events[1].find("'b1'"), 4, "'b7'");
    read = readFile({folder.write("b.lhe", lhe.text()), "", false, 1.0, {}, 0}, lheSchema(),
                    folder.path());
    QVERIFY2(read.error.find("event 2 has no weight 'b1'") != std::string::npos,
             read.error.c_str());
}

void LheParticlesTest::generatingBenchmark()
{
    LheFolder folder;
    LheText lhe;
    lhe.events = {LheText::event("7.0", "5.0", "7.0"), LheText::event("6.0", "5.0", "6.0")};
    const std::string path = folder.write("a.lhe", lhe.text());
    QCOMPARE(readFile({path, "", false, 1.0, {}, 0}, lheSchema(), folder.path()).sampling, 1);
    QCOMPARE(readFile({path, "sm", false, 1.0, {}, 0}, lheSchema(), folder.path()).sampling, 0);
    lhe.events = {LheText::event("9.0", "5.0", "7.0")};
    const ReadFile read = readFile({folder.write("b.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QVERIFY(read.error.find("not known where they were generated") != std::string::npos);
    QVERIFY(readFile({path, "b9", false, 1.0, {}, 0}, lheSchema(), folder.path())
                .error.find("no benchmark 'b9'") != std::string::npos);
}

void LheParticlesTest::background()
{
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", LheText().text()), "", true, 1.0, {}, 0},
                                   lheSchema(true), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.sampling, -1);
    QVERIFY((read.weights.array() == 2.5).all());
}

/// Nuisance benchmarks: scaled from the generating to the reference benchmark, and equal to it for
/// systematics that do not apply.
void LheParticlesTest::systematics()
{
    LheFolder folder;
    LheText lhe;
    lhe.initrwgt += "<weightgroup name=\"Central scale variation\" combine=\"envelope\">\n"
                    "<weight id=\"1\" MUR=\"0.5\" MUF=\"0.5\" PDF=\"247000\" > x </weight>\n"
                    "<weight id=\"2\" MUR=\"2.0\" MUF=\"2.0\" DYN_SCALE=\"1\" >dyn</weight>\n"
                    "<weight id=\"3\" MUR=\"2.0\" MUF=\"2.0\" PDF=\"247000\" > x </weight>\n"
                    "</weightgroup> # scale\n<weightgroup name=\"CT18\" combine=\"hessian\">\n"
                    "<weight id=\"4\" PDF=\"14000\"></weight><weight id=\"5\" PDF=\"14001\"/>"
                    "</weightgroup>";
    const std::string more = "<wgt id='1'> 4.0 </wgt>\n<wgt id='2'> 99 </wgt>\n<wgt id='3'> 8.0 "
                             "</wgt>\n<wgt id='4'> 7.0 </wgt><wgt id='5'> 7.7 </wgt>\n";
    lhe.events = {LheText::event("7.0", "5.0", "7.0", more),
                  LheText::event("6.0", "5.0", "6.0", more)};
    const std::string path = folder.write("a.lhe", lhe.text());
    const std::vector<Systematic> list = {{"qcd", "scale", "0.5,1.0,2.0", "mu"},
                                          {"norm", "norm", "1.1", ""},
                                          {"p", "pdf", "CT18", ""}};
    EventSchema schema = lheSchema();
    for (const char* name : {"norm_nuisance_param_0_benchmark_0", "other_benchmark",
                             "p_nuisance_param_1_benchmark_0", "qcd_nuisance_param_0_benchmark_0",
                             "qcd_nuisance_param_0_benchmark_1"})
        schema.benchmarks.push_back({name, {0.0}, false, true});
    const ReadFile read = readFile({path, "", false, 2.0, list, 0}, schema, folder.path());
    QCOMPARE(read.error, std::string());
    const double shift = 5.0 / 7.0; // two events, k factor 2: raw weights stay as they are
    const std::vector<double> expected = {5.0, 7.0, 1.1 * 7 * shift, 5.0, 7.7 * shift, 8 * shift,
                                          4 * shift};
    for (std::size_t b = 0; b < expected.size(); ++b)
        QVERIFY(std::abs(read.weights(0, static_cast<Eigen::Index>(b)) - expected[b]) < 1e-12);
    const ReadFile missing = readFile({path, "", false, 1.0, {{"f", "scale", "3.0", "muf"}}, 0},
                                      schema, folder.path());
    QVERIFY2(missing.error.find("there is none with MUR = 1 and MUF = 3") != std::string::npos,
             missing.error.c_str());
}

/// Weights of the events that no header announces.
void LheParticlesTest::notAnnounced()
{
    LheText lhe;
    lhe.initrwgt = "";
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.weights(1, 1), 3.0);
}

/// The short form without ids.
void LheParticlesTest::shortWeights()
{
    LheText lhe;
    for (std::string& event : lhe.events) {
        const std::size_t begin = event.find("<rwgt>"), end = event.find("</event>");
        event.replace(begin, end - begin, "<weights> 5.0\n 8.0 </weights>\n");
    }
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.weights(1, 1), 4.0);
}

void LheParticlesTest::helicities()
{
    LheText lhe;
    QVERIFY(LheHeader::parse(lhe.text()).helicity == LheHelicity::Unknown);
    lhe.card = "<MGReweightCard>\nchange output default\nchange helicity False\n"
               "launch --rwgt_name=b1\nset dim6 1 3\n</MGReweightCard>\n";
    QVERIFY(LheHeader::parse(lhe.text()).helicity == LheHelicity::Summed);
    lhe.card =
        "<MGReweightCard>\n# change helicity False\nlaunch --rwgt_name=b1\n</MGReweightCard>";
    QVERIFY(LheHeader::parse(lhe.text()).helicity == LheHelicity::PerEvent);
    LheFolder folder;
    QVERIFY(hasFinding(readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                lheSchema(), folder.path())
                           .findings,
                       "helicity"));
}

/// Headers that are no XML: signs in comments, tags without ends, quotes without partners.
void LheParticlesTest::malformedHeader()
{
    LheText lhe;
    lhe.card = "# cuts: pt < 20 & eta > 5, don't \"stop <here\n<slha>\nBlock mass # <- masses\n";
    lhe.initrwgt = "<weightgroup type='mg\" >\n<weight id='sm'> a & b < c </weight>\n"
                   "<weight id='b1'>\n";
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", lhe.text()), "", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.weights(1, 1), 3.0);
    QVERIFY(read.findings.empty());
}

void LheParticlesTest::broken_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* from, const char* to, const char* expected) {
        QTest::newRow(expected) << from << to << expected;
    };
    row("\n 4 1 5.0", "\n 400000000 1 5.0", "line 19, event 1: the number of particles");
    row("\n 4 1 5.0", "\n 4 1 x", "line 19, event 1: the event line has no weight");
    row("\n 4 1 5.0", "\n 5 1 5.0", "event 1: there are fewer particles");
    row("-30.0 +4.0", "nan +4.0", "line 22, event 1: a particle has no momentum of four finite");
    row("'b1'> 7.0", "'b1'> seven", "line 30, event 1: a weight is not a finite number");
    row("'b1'> 7.0", "'b1'> 1e999", "line 30, event 1: a weight is not");
    row(" 13 1 1", " mu 1 1", "line 22, event 1: a particle has no code");
    row("</event>\n</Les", "\n</Les", "event 2: the file ends in the middle");
    row("<LesHouchesEvents", "<html", "");
}

void LheParticlesTest::broken()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    std::string text = LheText().text();
    const std::size_t at = text.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    text.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
    LheFolder folder;
    const ReadFile read = readFile({folder.write("a.lhe", text), "sm", false, 1.0, {}, 0},
                                   lheSchema(), folder.path());
    if (expected.isEmpty()) // <init> is enough
        QCOMPARE(read.error, std::string());
    else
        QVERIFY2(read.error.find(expected.toStdString()) != std::string::npos, read.error.c_str());
    for (const std::string& other : {std::string(), std::string("\x89HDF\r\n\x1a\n\0\0\0", 11),
                                     std::string("a,b\n1,2\n"), std::string(300, '\0')})
        QVERIFY(!LheFile::open(folder.write("other.lhe", other)).ok());
}

void LheParticlesTest::truncatedGzip()
{
    LheText lhe;
    Random random(4);
    for (int i = 0; i < 3000; ++i)
        lhe.events.push_back(LheText::event("5.0", "5.0", std::to_string(random.uniform())));
    const std::string text = lhe.text();
    LheFolder folder;
    const std::string path = folder.write("a.lhe.gz", "");
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
    const LheInput input{path, "sm", false, 1.0, {}, 0};
    QCOMPARE(readFile(input, lheSchema(), folder.path()).weights.rows(), 3002);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    const std::string error = readFile(input, lheSchema(), folder.path()).error;
    QVERIFY2(error.find("a.lhe.gz: ") != std::string::npos &&
                 error.find("incomplete") != std::string::npos,
             error.c_str());
}

/// Any change of bytes gives events or an error with a message, and never more than that.
void LheParticlesTest::mutations()
{
    const std::string text = LheText().text();
    Random random(11);
    LheFolder folder;
    int errors = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string changed = text;
        const std::uint64_t edits = 1 + random.below(4);
        for (std::uint64_t k = 0; k < edits; ++k) {
            const std::size_t at = random.below(changed.size());
            switch (random.below(4)) {
            case 0: changed[at] = static_cast<char>(random.below(256)); break;
            case 1: changed.erase(at, random.below(40)); break;
            case 2: changed.insert(at, changed.substr(random.below(changed.size()), 30)); break;
            default: changed.resize(std::max<std::size_t>(at, 1));
            }
        }
        const ReadFile read = readFile({folder.write("m.lhe", changed), "", false, 1.0, {}, 0},
                                       lheSchema(), folder.path());
        errors += read.error.empty() ? 0 : 1;
        QVERIFY(!read.error.empty() || read.weights.allFinite());
    }
    QVERIFY(errors > 300 && errors < 1500);
}

/// Ids are those of the file, other ones in another file: they decide the partition.
void LheParticlesTest::eventNumbers()
{
    LheFolder folder;
    const std::string path = folder.write("a.lhe", LheText().text());
    EventSchema schema = lheSchema();
    const auto imported = importLhe(
        {{path, "", false, 1.0, {}, 0}, {path, "", false, 1.0, {}, 1}}, schema, {}, folder.path());
    QVERIFY(imported.ok());
    EventBlock block;
    QVERIFY(imported->sample.readRaw(0, 4, {true, true, true}, block).ok());
    QCOMPARE(block.eventId[0], std::uint64_t(0));
    QCOMPARE(block.eventId[1], std::uint64_t(1));
    QVERIFY(block.eventId[2] != 0 && block.eventId[3] != 1);
    // Two runs at one benchmark are averaged.
    QCOMPARE(block.weights(0, 0), 1.25);
    QVERIFY(std::abs(block.weights.col(0).sum() - 5.0) < 1e-12);
}

QTEST_APPLESS_MAIN(LheParticlesTest)
#include "LheParticlesTest.moc"
