// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/CombinedSample.hpp"
#include "core/events/LheParticles.hpp"
#include "core/events/LheWriter.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/events/ParticleImport.hpp"
#include "core/events/ShuffledSample.hpp"
#include "core/simulators/ProcessParticles.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/simulators/VbfProcess.hpp"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <unordered_map>

using namespace assay;

namespace {

constexpr std::size_t count = 20000;
constexpr double pi = std::numbers::pi;

std::vector<Observable> journeyObservables()
{
    return {{"pt_j1", "j[0].pt", "GeV", "", false, 0.0},
            {"delta_phi_jj", "j[0].deltaphi(j[1]) * (-1 if j[0].eta < j[1].eta else 1)", "", "",
             true, {}},
            {"met", "met.pt", "GeV", "", true, {}},
            {"m_aa", "(a[0] + a[1]).m", "GeV", "", false, {}}};
}

/// Quarks and gluons: E by 10 %, pT from the mass shell, eta and phi by 0.1.
Selection detector()
{
    Selection selection;
    selection.smearings = {{{1, 2, 3, 4, 5, 21}, {0, 0.1}, {}, {0.1, 0}, {0.1, 0}, "pt"}};
    selection.missingEnergyNoise = {10, 0.05};
    return selection;
}

std::vector<Cut> journeyCuts()
{
    return {{"m_aa > 122", true}, {"m_aa < 128", true}, {"pt_j1 > 20", true}};
}

double wrapped(double phi)
{
    return phi - 2.0 * pi * std::round(phi / (2.0 * pi));
}

} // namespace

/// MadMiner's parton-level journey on events of vector-boson fusion that were written to LHE files
/// with the weights of all benchmarks: smearing, observables, cuts, distributions, combining,
/// shuffling.
class LheJourneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void observablesOfPartons();
    void cutFlow();
    void weightsElsewhere();
    void combineAndShuffle();

private:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    Result<ImportedEvents> import(const std::vector<std::string>& files,
                                  const Selection& selection) const;

    QTemporaryDir m_folder;
    std::shared_ptr<const Process> m_process;
    EventSchema m_schema; ///< With the observables of the journey.
    Matrix m_z;           ///< Latents of the events of the first file, by event.
};

void LheJourneyTest::initTestCase()
{
    const auto process = createProcess("vbf", {});
    QVERIFY2(process.ok(), process.ok() ? "" : process.error().text().c_str());
    m_process = *process;
    m_schema = m_process->schema();
    const auto write = [&](const char* name, std::uint64_t seed, std::size_t events) {
        const auto stream = ProcessParticles::create(m_process, m_process->schema(),
                                                     {seed, events, 1.0, false, 0});
        return writeLhe(**stream, m_process->schema(), path(name), {}).ok();
    };
    QVERIFY(write("run_01.lhe.gz", 5, count) && write("run_02.lhe", 6, count / 4));
    const auto stream =
        ProcessParticles::create(m_process, m_process->schema(), {5, count, 1.0, false, 0});
    ParticleBlock block;
    std::vector<Matrix> parts;
    Eigen::Index rows = 0;
    for (std::size_t c = 0; c < *(*stream)->chunkCount(); ++c) {
        QVERIFY((*stream)->read(c, block).ok());
        parts.push_back(block.z.topRows(static_cast<Eigen::Index>(block.count)));
        rows += parts.back().rows();
    }
    m_z.resize(rows, parts.front().cols());
    rows = 0;
    for (const Matrix& part : parts) {
        m_z.middleRows(rows, part.rows()) = part;
        rows += part.rows();
    }
    m_schema.latents.clear();
    m_schema.observables = journeyObservables();
}

Result<ImportedEvents> LheJourneyTest::import(const std::vector<std::string>& files,
                                              const Selection& selection) const
{
    const auto compiled = EventSelection::compile(m_schema.observables, selection);
    if (!compiled)
        return compiled.error();
    std::vector<ParticleInput> inputs;
    for (const std::string& file : files) {
        auto stream = LheParticles::open({file, "sm", false, 1.0, {}, inputs.size()}, m_schema);
        if (!stream)
            return stream.error();
        inputs.push_back({std::move(*stream), "signal"});
    }
    return importParticles(std::move(inputs), *compiled, m_schema, folder(), {});
}

/// Without a detector the observables are what the latents say; nothing is missing.
void LheJourneyTest::observablesOfPartons()
{
    const auto imported = import({path("run_01.lhe.gz")}, {});
    QVERIFY2(imported.ok(), imported.ok() ? "" : imported.error().text().c_str());
    const auto block = imported->sample.readAll({});
    QVERIFY(block.ok());
    QCOMPARE(block->x.rows(), m_z.rows());
    double angle = 0.0;
    for (Eigen::Index i = 0; i < m_z.rows(); ++i) {
        const double* z = m_z.row(i).data();
        const double pt = std::max(z[VbfProcess::Pt1], z[VbfProcess::Pt2]);
        QVERIFY(std::abs(block->x(i, 0) - pt) < 1e-9 * pt);
        // phi of the forward jet minus that of the backward one, whichever is harder.
        const double side = z[VbfProcess::Y1] > z[VbfProcess::Y2] ? -1.0 : 1.0;
        angle = std::max(angle, std::abs(wrapped(block->x(i, 1) -
                                                 side * z[VbfProcess::DeltaPhi])));
        QVERIFY(block->x(i, 2) < 1e-9 * pt && std::abs(block->x(i, 3) - 125.0) < 1e-6);
    }
    QVERIFY2(angle < 1e-9, qPrintable(QString::number(angle)));
}

/// The flow counts what the rows without cuts say; the mass of the photons is not smeared.
void LheJourneyTest::cutFlow()
{
    Selection selection = detector();
    const auto whole = import({path("run_01.lhe.gz")}, selection);
    selection.cuts = journeyCuts();
    const auto cut = import({path("run_01.lhe.gz")}, selection);
    QVERIFY2(whole.ok() && cut.ok(), cut.ok() ? "" : cut.error().text().c_str());
    const auto rows = whole->sample.readAll({}), left = cut->sample.readAll({});
    std::uint64_t events = 0;
    double weight = 0.0, square = 0.0;
    Eigen::Index at = 0;
    for (Eigen::Index i = 0; i < rows->x.rows(); ++i) {
        if (!(rows->x(i, 0) > 20.0))
            continue;
        ++events;
        weight += rows->weights(i, 0);
        square += rows->weights(i, 0) * rows->weights(i, 0);
        QVERIFY(at < left->x.rows() && left->x.row(at) == rows->x.row(i) &&
                left->weights.row(at) == rows->weights.row(i));
        ++at;
    }
    QCOMPARE(left->x.rows(), at);
    const std::vector<CutFlow::Step>& steps = cut->groups[0].flow.steps;
    QCOMPARE(steps.size(), std::size_t(6)); // all, two required observables, three cuts
    const auto all = static_cast<std::uint64_t>(m_z.rows());
    for (const std::size_t step : {0, 1, 2, 3, 4})
        QCOMPARE(steps[step].events, all);
    QCOMPARE(steps[5].events, events);
    QVERIFY(std::abs(steps[5].weight / weight - 1.0) < 1e-12);
    QVERIFY(std::abs(steps[5].weightSquared / square - 1.0) < 1e-12);
    QVERIFY(events > all * 9 / 10 && events < all);
}

/// At f_W = 10 and f_WW = 10: the weights of the file give those of the amplitude, event by event,
/// so that distributions there are right; they differ from those of the Standard Model.
void LheJourneyTest::weightsElsewhere()
{
    const auto imported = import({path("run_01.lhe.gz")}, detector());
    QVERIFY(imported.ok());
    const auto block = imported->sample.readAll({});
    const auto model = imported->sample.schema().weightModel();
    QVERIFY(model.ok());
    const VbfProcess amplitude{VbfProcess::Settings()};
    const auto monomials = [](double w, double ww) {
        return std::array{1.0, w, ww, w * w, w * ww, ww * ww}; // order of the process
    };
    for (const auto& [w, ww] : {std::pair(10.0, 0.0), std::pair(0.0, 10.0), std::pair(3.0, -7.0)}) {
        const Vector there = block->weights * *model->weights({w, ww});
        const Vector here = block->weights * *model->weights({0.0, 0.0});
        const auto powers = monomials(w, ww);
        double worst = 0.0;
        for (Eigen::Index i = 0; i < there.size(); ++i) {
            std::array<double, 6> parts{};
            amplitude.components(m_z.row(i).data(), 1.0, parts.data());
            double exact = 0.0;
            for (std::size_t c = 0; c < parts.size(); ++c)
                exact += parts[c] * powers[c];
            worst = std::max(worst, std::abs(there(i) / here(i) / (exact / parts[0]) - 1.0));
        }
        QVERIFY2(worst < 1e-9, qPrintable(QString::number(worst)));
    }
    const auto narrow = [&](const Theta& theta) {
        const Vector weights = block->weights * *model->weights(theta);
        double part = 0.0;
        for (Eigen::Index i = 0; i < weights.size(); ++i)
            part += std::abs(block->x(i, 1)) < 1.0 ? weights(i) : 0.0;
        return part / weights.sum();
    };
    QVERIFY(std::abs(narrow({0.0, 10.0}) - narrow({0.0, 0.0})) > 0.02);
}

/// Two runs, averaged by their numbers of events, then in random order, then through a file: each
/// event keeps its row, rates do not change.
void LheJourneyTest::combineAndShuffle()
{
    const auto first = import({path("run_01.lhe.gz")}, detector());
    const auto second = import({path("run_02.lhe")}, detector());
    const auto both = import({path("run_01.lhe.gz"), path("run_02.lhe")}, detector());
    QVERIFY(first.ok() && second.ok() && both.ok());
    const std::size_t size = both->sample.size();
    QCOMPARE(size, first->sample.size() + second->sample.size());
    const auto sumOf = [](const EventSample& sample) {
        return Vector(sample.readAll({})->weights.colwise().sum().transpose());
    };
    const double share = static_cast<double>(first->sample.size()) / static_cast<double>(size);
    const Vector mean = share * sumOf(first->sample) + (1.0 - share) * sumOf(second->sample);
    QVERIFY((sumOf(both->sample) - mean).cwiseAbs().maxCoeff() < 1e-12 * mean.maxCoeff());
    // Files of events that are combined afterwards: the same.
    QVERIFY(writeMadMiner(first->sample, path("1.h5"), {}).ok());
    QVERIFY(writeMadMiner(second->sample, path("2.h5"), {}).ok());
    const auto one = readMadMiner(path("1.h5"), {}), two = readMadMiner(path("2.h5"), {});
    const auto combined = combineSamples({{*one, "1.h5", "runs", 1.0, false},
                                          {*two, "2.h5", "runs", 1.0, false}});
    QVERIFY2(combined.ok(), combined.ok() ? "" : combined.error().text().c_str());
    QVERIFY((sumOf(*combined) - mean).cwiseAbs().maxCoeff() < 1e-12 * mean.maxCoeff());

    TaskContext context;
    context.seed = 11;
    const auto mixed = shuffled(*combined, folder(), context);
    QVERIFY(mixed.ok() && writeMadMiner(*mixed, path("mixed.h5"), {}).ok());
    const auto read = readMadMiner(path("mixed.h5"), {});
    QVERIFY(read.ok());
    const auto before = combined->readAll({}), after = read->readAll({});
    QVERIFY(after->eventId != before->eventId);
    std::unordered_map<std::uint64_t, Eigen::Index> rows;
    for (std::size_t i = 0; i < size; ++i)
        rows[before->eventId[i]] = static_cast<Eigen::Index>(i);
    QCOMPARE(rows.size(), size);
    for (std::size_t i = 0; i < size; ++i) {
        const auto row = static_cast<Eigen::Index>(i), old = rows.at(after->eventId[i]);
        QVERIFY(after->x.row(row) == before->x.row(old));
        QVERIFY(after->weights.row(row) == before->weights.row(old));
    }
    // The second run, a fifth of all, is now everywhere: a fifth of the first half, too.
    double early = 0.0;
    for (std::size_t i = 0; i < size / 2; ++i)
        early += rows.at(after->eventId[i]) >= static_cast<Eigen::Index>(one->size()) ? 1.0 : 0.0;
    QVERIFY(std::abs(early / (0.5 * static_cast<double>(size)) - (1.0 - share)) < 0.02);
}

QTEST_APPLESS_MAIN(LheJourneyTest)
#include "LheJourneyTest.moc"
