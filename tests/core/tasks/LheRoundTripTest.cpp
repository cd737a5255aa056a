// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheParticles.hpp"
#include "core/events/LheWriter.hpp"
#include "core/events/ParticleImport.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QtTest>

#include <cmath>

using namespace assay;

/// Events of a built-in process, written with their weights and read back.
class LheRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLost_data();
    void nothingIsLost();
    void journey();

private:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::unique_ptr<ProcessParticles> events(std::size_t count) const
    {
        auto stream = ProcessParticles::create(m_process, m_schema, {5, count, 1.0, false, 0});
        return stream ? std::move(*stream) : nullptr;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Process> m_process;
    EventSchema m_schema;
};

void LheRoundTripTest::initTestCase()
{
    const auto process = createProcess("vbf", {});
    QVERIFY2(process.ok(), process.ok() ? "" : process.error().text().c_str());
    m_process = *process;
    m_schema = m_process->schema();
}

void LheRoundTripTest::nothingIsLost_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "a.lhe";
    QTest::newRow("compressed") << "a.lhe.gz";
}

/// Momenta, codes and all weights, bit by bit.
void LheRoundTripTest::nothingIsLost()
{
    QFETCH(QString, name);
    constexpr std::size_t count = 2500;
    const std::string file = path(name.toUtf8());
    const Status written = writeLhe(*events(count), m_schema, file, {});
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().text().c_str());
    const auto read = LheParticles::open({file, "sm", false, 1.0, {}, 0}, m_schema);
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().text().c_str());
    const auto made = events(count);
    // Points without physics leave gaps in what was made, not in the file.
    std::size_t at = 0, chunk = 0, total = 0;
    ParticleBlock ours, theirs;
    for (std::size_t c = 0; c < *made->chunkCount(); ++c) {
        QVERIFY(made->read(c, ours).ok());
        for (std::size_t i = 0; i < ours.count; ++i, ++at, ++total) {
            if (at == theirs.count) {
                QVERIFY((*read)->read(chunk++, theirs).ok());
                at = 0;
            }
            QVERIFY(at < theirs.count);
            QVERIFY(ours.weights.row(static_cast<Eigen::Index>(i)) ==
                    theirs.weights.row(static_cast<Eigen::Index>(at)));
            const auto& a = ours.events[i].list(ParticleList::Truth);
            const auto& b = theirs.events[at].list(ParticleList::Truth);
            QCOMPARE(a.size(), b.size());
            for (std::size_t p = 0; p < a.size(); ++p) {
                QCOMPARE(a[p].pdgId, b[p].pdgId);
                QVERIFY(a[p].p.e == b[p].p.e && a[p].p.x == b[p].p.x && a[p].p.y == b[p].p.y &&
                        a[p].p.z == b[p].p.z);
            }
        }
    }
    QVERIFY(total > 1000);
    QVERIFY((*read)->read(chunk, theirs).ok() && theirs.count == 0);
    // The sum of weights is the cross section that the header promises.
    QVERIFY((*read)->findings().empty());
}

/// MadMiner's parton-level journey: smearing, observables, cuts, distributions at another point.
void LheRoundTripTest::journey()
{
    QVERIFY(writeLhe(*events(20000), m_schema, path("j.lhe.gz"), {}).ok());
    Selection selection;
    selection.smearings = {{{1, 2, 3, 4, 5, 21}, {0, 0.1}, {}, {0.1, 0}, {0.1, 0}, "pt"}};
    selection.missingEnergyNoise = {10, 0.05};
    selection.cuts = {{"(a[0] + a[1]).m > 122", true}, {"(a[0] + a[1]).m < 128", true},
                      {"pt_j1 > 20", true}};
    EventSchema schema = m_schema;
    schema.latents.clear();
    schema.observables = {
        {"pt_j1", "j[0].pt", "GeV", "", false, 0.0},
        {"delta_phi_jj", "j[0].deltaphi(j[1]) * (-1 if j[0].eta < j[1].eta else 1)", "", "", true,
         {}},
        {"met", "met.pt", "GeV", "", true, {}}};
    const auto compiled = EventSelection::compile(schema.observables, selection);
    QVERIFY2(compiled.ok(), compiled.ok() ? "" : compiled.error().text().c_str());
    auto stream = LheParticles::open({path("j.lhe.gz"), "sm", false, 1.0, {}, 0}, schema);
    QVERIFY(stream.ok());
    std::vector<ParticleInput> inputs;
    inputs.push_back({std::move(*stream), "signal"});
    schema.mixture = true;
    const auto imported = importParticles(std::move(inputs), *compiled, schema,
                                          m_folder.path().toStdString(), {});
    QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
    const CutFlow& flow = imported->groups[0].flow;
    QCOMPARE(flow.steps.size(), std::size_t(6));
    // The photons are not smeared: both cuts on the mass of the Higgs pass all events.
    QCOMPARE(flow.steps[4].events, flow.steps[2].events);
    QVERIFY(flow.steps[5].weight < flow.steps[4].weight);
    QVERIFY(flow.steps[5].weight > 0.9 * flow.steps[4].weight);
    // At f_WW = 10 the azimuthal angle is distributed in another way than at the SM.
    const auto model = imported->sample.schema().weightModel();
    QVERIFY(model.ok());
    const auto block = imported->sample.readAll({});
    const auto at = [&](double fWW) {
        const Vector weights = block->weights * *model->weights({0.0, fWW});
        double narrow = 0.0;
        for (Eigen::Index i = 0; i < weights.size(); ++i)
            narrow += std::abs(block->x(i, 1)) < 1.0 ? weights(i) : 0.0;
        return narrow / weights.sum();
    };
    QVERIFY2(std::abs(at(10.0) - at(0.0)) > 0.02,
             qPrintable(QString("%1 %2").arg(at(10.0)).arg(at(0.0))));
}

QTEST_APPLESS_MAIN(LheRoundTripTest)
#include "LheRoundTripTest.moc"
