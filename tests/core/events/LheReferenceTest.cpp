// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/events/LheText.hpp"

#include "core/basics/NpyArray.hpp"
#include "core/events/MadMinerReader.hpp"

#include <cmath>
#include <numbers>

using namespace assay;

namespace {

NpyArray array(const char* name)
{
    const auto read = readNpy(std::string(ASSAY_TEST_DATA "/lhe/toy1d_") + name + ".npy");
    if (!read)
        qFatal("%s", read.error().text().c_str());
    return *read;
}

Observable observable(const char* name, const char* expression)
{
    return {name, expression, "", "", false, {}};
}

/// Those of the reference, in its order.
std::vector<Observable> toyObservables()
{
    std::vector<Observable> result = {
        observable("m_ll", "(l[0]+l[1]).m"), observable("pt_l1", "l[0].pt"),
        observable("eta_l1", "l[0].eta"), observable("phi_l1", "l[0].phi"),
        observable("dphi", "l[0].deltaphi(l[1])"), observable("mu_px", "mu[1].px"),
        observable("charge0", "l[0].charge"), observable("nl", "len(l)"),
        observable("met", "met.pt"),
        observable("expr", "sqrt(l[0].pt**2 + l[1].e) * exp(-0.01*abs(l[0].eta))"),
        observable("p0", "p[0].pz"), observable("scale_", "p_truth[1].e"),
        observable("jet", "j[0].pt")};
    result.back().fallback = -1.0;
    return result;
}

/// The same with the two leptons exchanged.
std::vector<Observable> exchangedObservables()
{
    std::vector<Observable> result = toyObservables();
    for (Observable& one : result) {
        one.name += "_exchanged";
        for (char& c : one.expression)
            if (&c > one.expression.data() + 1 && (&c)[-1] == '[' &&
                ((&c)[-2] == 'l' || (&c)[-2] == 'u')) // l[] and mu[]
                c = c == '0' ? '1' : '0';
    }
    return result;
}

Selection toySelection()
{
    Selection selection;
    selection.cuts = {{"l[1].pt > 10.", true}};
    selection.efficiencies = {{"0.9 if l[0].pt > 40. else 0.5", 1.0}};
    return selection;
}

/// Genuine files stay where they are: beside this folder, or where ASSAY_REAL_FILES says.
std::string realFile(const std::string& name)
{
    const char* folder = std::getenv("ASSAY_REAL_FILES");
    return std::string(folder ? folder : ASSAY_SOURCE_DIR "/../shared/reference/real") + "/" + name;
}

double difference(double a, double b, bool angle)
{
    return angle ? std::abs(std::remainder(a - b, 2 * std::numbers::pi)) : std::abs(a - b);
}

/// All 13 to 1e-9, angles modulo 2 pi, a vanishing missing energy to 1e-9 GeV.
bool agrees(const double* found, const double* expected)
{
    for (int o = 0; o < 13; ++o) {
        const double tolerance = o == 8 ? 1e-9 : 1e-9 * std::max(std::abs(expected[o]), 1.0);
        if (!(difference(found[o], expected[o], o == 3 || o == 4) <= tolerance))
            return false;
    }
    return true;
}

} // namespace

/// LHE files against what MadMiner makes of them.
class LheReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void toy_data();
    void toy();
    void smeftsim();
    void weightGroups();
};

void LheReferenceTest::toy_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("three threads") << 3;
}

void LheReferenceTest::toy()
{
    QFETCH(int, threads);
    const NpyArray x = array("x"), w = array("w"), ids = array("ids");
    EventSchema schema = lheSchema(true);
    schema.observables = toyObservables();
    const std::vector<Observable> exchanged = exchangedObservables();
    schema.observables.insert(schema.observables.end(), exchanged.begin(), exchanged.end());
    QTemporaryDir folder;
    const auto imported =
        importLhe({{ASSAY_TEST_DATA "/lhe/toy1d_sm.lhe.gz", "sm", false, 1.0, {}, 0},
                   {ASSAY_TEST_DATA "/lhe/toy1d_b1.lhe", "", false, 1.5, {}, 1}},
                  schema, toySelection(), folder.path().toStdString(), threads);
    QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
    const EventSample& sample = imported->sample;
    QCOMPARE(sample.schema().eventsPerBenchmark, (std::vector<std::uint64_t>{1457, 489, 0}));
    QVERIFY(!sample.schema().mixture);
    EventBlock block;
    QVERIFY(sample.readRaw(0, sample.size(), {true, true, true}, block).ok());
    QCOMPARE(block.size(), x.shape[0]);
    int firstOrder = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        QCOMPARE(static_cast<double>(block.samplingBenchmark[i]), ids.values[i]);
        for (std::size_t b = 0; b < 3; ++b) {
            const double expected = w.values[3 * i + b];
            QVERIFY(std::abs(block.weights(row, static_cast<Eigen::Index>(b)) - expected) <=
                    1e-9 * std::abs(expected));
        }
        // The leptons are back to back: which of two equal pT MadMiner takes for the larger one
        // is a matter of its rounding.
        QVERIFY2(agrees(block.x.row(row).data(), &x.values[13 * i]) ||
                     agrees(block.x.row(row).data() + 13, &x.values[13 * i]),
                 qPrintable(QString("event %1").arg(i)));
        firstOrder += agrees(block.x.row(row).data(), &x.values[13 * i]);
    }
    QVERIFY(firstOrder > 300);
    const CutFlow& flow = imported->groups[0].flow;
    QCOMPARE(flow.steps[0].events, std::uint64_t(2000));
    QCOMPARE(flow.steps[1].events, std::uint64_t(1946));
    QVERIFY(!hasFinding(imported->groups[0].findings, "event-count"));
}

/// A genuine file of MadGraph with 21 weights, against its events in MadMiner's layout.
void LheReferenceTest::smeftsim()
{
    const std::string base = realFile("smeftsim_vbfh");
    if (!std::filesystem::exists(base + ".lhe.gz"))
        QSKIP("The genuine file is not here; ASSAY_REAL_FILES names its folder.");
    const auto expected = readMadMiner(base + ".h5", {});
    QVERIFY(expected.ok());
    EventSchema schema = expected->schema();
    schema.observables = {
        observable("pt_j1", "j[0].pt"),
        observable("eta_j1", "j[0].eta"),
        observable("pt_j2", "j[1].pt"),
        observable("eta_j2", "j[1].eta"),
        observable("m_jj", "(j[0]+j[1]).m"),
        observable("deta_jj", "abs(j[0].eta-j[1].eta)"),
        observable("dphi_jj", "j[0].deltaphi(j[1]) * (1 if j[0].eta > j[1].eta else -1)"),
        observable("pt_h", "p[0].pt"),
        observable("y_h", "p[0].rapidity"),
        observable("m_hjj", "(p[0]+j[0]+j[1]).m")};
    QTemporaryDir folder;
    const auto imported = importLhe({{base + ".lhe.gz", "", false, 1.0, {}, 0}}, schema, {},
                                    folder.path().toStdString());
    QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
    EventBlock ours, theirs;
    QCOMPARE(imported->sample.size(), expected->size());
    QVERIFY(imported->sample.readRaw(0, expected->size(), {true, true, false}, ours).ok());
    QVERIFY(expected->readRaw(0, expected->size(), {true, true, false}, theirs).ok());
    QVERIFY((ours.weights - theirs.weights).cwiseAbs().maxCoeff() <=
            1e-9 * theirs.weights.cwiseAbs().maxCoeff());
    for (Eigen::Index o = 0; o < theirs.x.cols(); ++o) {
        double worst = 0.0;
        for (Eigen::Index i = 0; i < theirs.x.rows(); ++i)
            worst = std::max(worst, difference(ours.x(i, o), theirs.x(i, o), o == 6) /
                                        std::max(1.0, std::abs(theirs.x(i, o))));
        QVERIFY2(worst <= 1e-9, qPrintable(QString("%1: %2").arg(o).arg(worst)));
    }
}

void LheReferenceTest::weightGroups()
{
    const std::string path = realFile("madgraph_zz.lhe.gz");
    if (!std::filesystem::exists(path))
        QSKIP("The genuine file is not here; ASSAY_REAL_FILES names its folder.");
    const auto file = LheFile::open(path);
    QVERIFY(file.ok());
    const LheHeader& header = file->header();
    QCOMPARE(header.groups.size(), std::size_t(2));
    QVERIFY(isScaleGroup(header.groups[0]) && !isPdfGroup(header.groups[0]));
    QVERIFY(isPdfGroup(header.groups[1]) && !isScaleGroup(header.groups[1]));
    QCOMPARE(header.groups[0].weights.size(), std::size_t(44));
    QCOMPARE(header.groups[1].weights.size(), std::size_t(101));
    QCOMPARE(header.groups[1].combine, std::string("replicas"));
    QCOMPARE(header.groups[1].weights[7].pdf, std::optional<int>(247007));
    QCOMPARE(header.eventNorm, std::string("average"));
    QVERIFY(header.eventCount == std::uint64_t(100));
    const auto variations = lheVariations(header,
                                          {{"mu", "scale", "0.5,1.0,2.0", "mu"},
                                           {"r", "scale", "0.5,2.0", "mur"},
                                           {"pdf", "pdf", "nnpdf23_lo", ""}},
                                          "f");
    QVERIFY2(variations.ok(), variations.ok() ? "" : variations.error().text().c_str());
    QCOMPARE(variations->benchmarks[0].id, std::string("40"));
    QCOMPARE(variations->benchmarks[1].id, std::string("1"));
    QCOMPARE(variations->benchmarks[2].id, std::string("35"));
    QCOMPARE(variations->benchmarks[3].id, std::string("6"));
    QCOMPARE(variations->nuisances.size(), std::size_t(102));
    QCOMPARE(variations->nuisances[2].positiveBenchmark,
             std::string("pdf_nuisance_param_1_benchmark_0"));
}

QTEST_APPLESS_MAIN(LheReferenceTest)
#include "LheReferenceTest.moc"
