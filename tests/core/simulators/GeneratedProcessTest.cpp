// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ComponentIntegral.hpp"
#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/simulators/VegasGrid.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

std::shared_ptr<const GeneratedProcess> make(const std::string& name,
                                             const ProcessSettings& settings = {})
{
    const auto process = createProcess(name, settings);
    return process ? std::dynamic_pointer_cast<const GeneratedProcess>(*process) : nullptr;
}

} // namespace

/// What all processes of particles have in common: weights, streams, cuts, drawing.
class GeneratedProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gridIsInvertible();
    void everyProcess_data();
    void everyProcess();
    void weightsAreThoseOfTheAmplitude();
    void sumsAreTheCrossSection();
    void meansOfRatioAndScore_data();
    void meansOfRatioAndScore();
    void blocksDoNotMatter();
    void shiftsKeepTheEvents();
    void nuisanceWeights();
    void fewerParameters();
    void drawnEventsFollowTheta();
    void scoreAveragesToZero();
    void wrongSettings();
    void efficienciesOfTheCuts();
};

void GeneratedProcessTest::gridIsInvertible()
{
    VegasGrid grid(2);
    Random random(4);
    // Two rounds on exp(-10 u) in one dimension.
    for (int round = 0; round < 2; ++round) {
        std::vector<double> squares(2 * VegasGrid::bins, 0.0);
        for (int i = 0; i < 20000; ++i) {
            const double v[2]{random.uniform(), random.uniform()};
            double u[2];
            const double value = grid.map(v, u) * std::exp(-10.0 * u[0]);
            for (std::size_t d = 0; d < 2; ++d)
                squares[d * VegasGrid::bins + VegasGrid::binOf(v[d])] += value * value;
        }
        grid.refine(squares);
    }
    double sum = 0.0, sum2 = 0.0;
    for (int i = 0; i < 10000; ++i) {
        const double v[2]{random.uniform(), random.uniform()};
        double u[2], back[2];
        const double value = grid.map(v, u) * std::exp(-10.0 * u[0]);
        grid.unmap(u, back);
        QVERIFY(std::abs(back[0] - v[0]) < 1e-12 && std::abs(back[1] - v[1]) < 1e-12);
        sum += value;
        sum2 += value * value;
    }
    QVERIFY(std::abs(sum / 10000.0 - 0.1) < 4.0 * std::sqrt(sum2) / 10000.0);
    QVERIFY2(sum * sum / sum2 > 0.9 * 10000.0, "the grid adapts");
}

void GeneratedProcessTest::everyProcess_data()
{
    QTest::addColumn<QString>("name");
    for (const ProcessEntry& entry : processTable())
        if (const auto process = createProcess(entry.name, {});
            process && (*process)->particles())
            QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
    QVERIFY(make("zh"));
}

/// Generates, with positive finite weights and all observables defined after the cuts.
void GeneratedProcessTest::everyProcess()
{
    QFETCH(QString, name);
    const auto process = make(name.toStdString());
    QVERIFY(process);
    QVERIFY(!process->description().empty());
    QVERIFY(!process->approximations().empty());
    EventBlock block;
    QVERIFY(process->generate(3, 0, 20000, 20000, block).ok());
    QVERIFY2(block.size() > 50, qPrintable(QString::number(block.size())));
    QVERIFY(block.size() < 20000);
    QCOMPARE(block.x.rows(), static_cast<Eigen::Index>(block.size()));
    QVERIFY(block.x.allFinite());
    QVERIFY(block.weights.allFinite());
    QVERIFY(block.weights.minCoeff() >= 0.0);
    QVERIFY(process->schema().parameters.empty() || process->schema().weightModel().ok());
    for (std::size_t i = 1; i < block.size(); ++i)
        QVERIFY(block.eventId[i] > block.eventId[i - 1]);
}

/// Morphed benchmark weights against the amplitude at the stored latents, at random points.
void GeneratedProcessTest::weightsAreThoseOfTheAmplitude()
{
    for (const char* name : {"zh", "wz", "h4l", "vbf"}) {
        const auto process = make(name);
        const auto model = process->schema().weightModel();
        QVERIFY(model.ok());
        EventBlock block;
        QVERIFY(process->generate(5, 0, 3000, 3000, block).ok());
        const PartonProcess& hard = process->generated().process();
        Random random(8);
        Vector components(static_cast<Eigen::Index>(hard.info().components.size()));
        for (Eigen::Index i = 0; i < std::min<Eigen::Index>(block.z.rows(), 100); ++i) {
            Theta theta;
            for (const Parameter& parameter : process->schema().parameters)
                theta.push_back(random.uniform(2.0 * parameter.low, 2.0 * parameter.high));
            const Vector z = block.z.row(i).transpose();
            hard.components(z.data(), 1.0, components.data());
            const double direct =
                process->generated().monomials(theta).dot(components) / components[0];
            const auto v = model->weights(theta);
            const double morphed = block.weights.row(i).dot(v->transpose()) / block.weights(i, 0);
            const double terms =
                block.weights.row(i).cwiseAbs().dot(v->cwiseAbs().transpose()) /
                block.weights(i, 0);
            QVERIFY(std::abs(morphed - direct) < 1e-11 * std::max(direct, terms));
        }
    }
}

/// All events together make the cross section of an independent integral, at every benchmark.
void GeneratedProcessTest::sumsAreTheCrossSection()
{
    const auto process = make("zh");
    const GeneratedParticles& source = process->generated();
    constexpr std::size_t events = 40000;
    ParticleBlock block;
    QVERIFY(source.generate(2, 0, events, events, block).ok());
    TaskContext context;
    context.seed = 77;
    const auto integral =
        integrateComponents(source.process(), source.grid(), {200000, 1.0, nullptr}, context);
    QVERIFY(integral.ok());
    for (std::size_t b = 0; b < process->schema().benchmarks.size(); ++b) {
        const auto column = static_cast<Eigen::Index>(b);
        const Vector monomials = source.monomials(process->schema().benchmarks[b].values);
        const double expected = monomials.dot(integral->values);
        const double mean = block.weights.col(column).sum();
        const double error = std::sqrt(block.weights.col(column).squaredNorm() +
                                       monomials.dot(integral->covariance * monomials));
        QVERIFY2(std::abs(mean - expected) < 4.0 * error,
                 qPrintable(QString("%1: %2 %3 +- %4").arg(b).arg(mean).arg(expected).arg(error)));
    }
}

void GeneratedProcessTest::meansOfRatioAndScore_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"zh", "wz", "h4l", "vbf"})
        QTest::newRow(name) << name;
}

/// Under theta0 the mean of r(z|theta, theta0) is 1 and that of the score is 0, with cross sections
/// from an independent integral.
void GeneratedProcessTest::meansOfRatioAndScore()
{
    QFETCH(QString, name);
    const auto process = make(name.toStdString());
    const GeneratedParticles& source = process->generated();
    constexpr std::size_t events = 40000;
    ParticleBlock block;
    QVERIFY(source.generate(12, 0, events, events, block).ok());
    TaskContext context;
    context.seed = 78;
    const auto integral =
        integrateComponents(source.process(), source.grid(), {150000, 1.0, nullptr}, context);
    const auto model = process->schema().weightModel();
    QVERIFY(integral.ok() && model.ok());
    const Eigen::Index benchmarks = model->weights(process->schema().benchmarks[0].values)->size();
    const Matrix weights = block.weights.leftCols(benchmarks);
    // Sum over events of the weights (or a derivative of them), against the integral.
    const auto deviation = [&](const Vector& monomials, const Vector& ofBenchmarks) {
        const Vector each = weights * ofBenchmarks;
        const double variance =
            each.squaredNorm() + monomials.dot(integral->covariance * monomials);
        return (each.sum() - monomials.dot(integral->values)) / std::sqrt(variance);
    };
    const auto& parameters = process->schema().parameters;
    Random random(6);
    for (int i = 0; i < 5; ++i) {
        Theta theta, sm = process->schema().benchmarks[name == "h4l" ? 1 : 0].values;
        for (const Parameter& parameter : parameters)
            theta.push_back(random.uniform(parameter.low, parameter.high));
        QVERIFY(std::abs(deviation(source.monomials(theta), *model->weights(theta))) < 4.0);
        // d/dtheta of a quadratic polynomial, for the parameter in turn.
        const std::size_t p = static_cast<std::size_t>(i) % parameters.size();
        Theta above = sm, below = sm;
        above[p] += 0.5;
        below[p] -= 0.5;
        QVERIFY(std::abs(deviation(source.monomials(above) - source.monomials(below),
                                   *model->weights(above) - *model->weights(below))) < 4.0);
    }
}

void GeneratedProcessTest::blocksDoNotMatter()
{
    const auto process = make("wz");
    EventBlock all, first, second;
    QVERIFY(process->generate(9, 0, 3000, 3000, all).ok());
    QVERIFY(process->generate(9, 0, 1000, 3000, first).ok());
    QVERIFY(process->generate(9, 1000, 2000, 3000, second).ok());
    QCOMPARE(first.size() + second.size(), all.size());
    const auto split = static_cast<Eigen::Index>(first.size());
    QCOMPARE(Matrix(all.x.topRows(split)), first.x);
    QCOMPARE(Matrix(all.x.bottomRows(second.x.rows())), second.x);
    QCOMPARE(Matrix(all.weights.bottomRows(second.x.rows())), second.weights);
    QCOMPARE(all.eventId[first.size()], second.eventId.front());
    QVERIFY(process->generate(10, 0, 1000, 3000, second).ok());
    QVERIFY(second.eventId != first.eventId);
}

/// A shifted jet scale: the same partons and leptons, harder jets.
void GeneratedProcessTest::shiftsKeepTheEvents()
{
    const auto nominal = make("zh"), shifted = make("zh", {{"shift_jet_scale", 1.0}});
    ParticleBlock one, two;
    QVERIFY(nominal->generated().generate(4, 0, 500, 500, one).ok());
    QVERIFY(shifted->generated().generate(4, 0, 500, 500, two).ok());
    QCOMPARE(one.z, two.z);
    QCOMPARE(one.weights, two.weights);
    int harder = 0, jets = 0;
    for (std::size_t i = 0; i < one.count; ++i) {
        const auto& before = one.events[i].list(ParticleList::Leptons);
        const auto& after = two.events[i].list(ParticleList::Leptons);
        QCOMPARE(before.size(), after.size());
        for (std::size_t l = 0; l < before.size(); ++l)
            QCOMPARE(before[l].p.x, after[l].p.x);
        const auto& jetsBefore = one.events[i].list(ParticleList::Jets);
        const auto& jetsAfter = two.events[i].list(ParticleList::Jets);
        QVERIFY(jetsAfter.size() >= jetsBefore.size());
        if (jetsBefore.empty())
            continue;
        ++jets;
        harder += transverseMomentum(jetsAfter[0].p) > transverseMomentum(jetsBefore[0].p);
    }
    QVERIFY(jets > 300);
    QCOMPARE(harder, jets);
}

/// Weights at varied scales are those of the amplitude at that scale.
void GeneratedProcessTest::nuisanceWeights()
{
    const auto process = make("zh", {{"scale_variation", "on"}, {"b_tag_variation", "on"}});
    QVERIFY(process);
    const EventSchema& schema = process->schema();
    QCOMPARE(schema.nuisances.size(), 2u);
    QCOMPARE(schema.physicsBenchmarkCount(), 10u);
    const auto up = schema.benchmarkIndex("muF_up"), down = schema.benchmarkIndex("muF_down");
    const auto tag = schema.benchmarkIndex("b_tag_up");
    QVERIFY(up && down && tag);
    EventBlock block;
    QVERIFY(process->generate(5, 0, 2000, 2000, block).ok());
    QCOMPARE(block.weights.cols(), 14);
    const PartonProcess& hard = process->generated().process();
    Vector nominal(10), varied(10);
    for (Eigen::Index i = 0; i < std::min<Eigen::Index>(block.z.rows(), 50); ++i) {
        const Vector z = block.z.row(i).transpose();
        hard.components(z.data(), 1.0, nominal.data());
        for (const auto& [column, scale] : {std::pair{*up, 2.0}, {*down, 0.5}}) {
            hard.components(z.data(), scale, varied.data());
            const double ratio =
                block.weights(i, static_cast<Eigen::Index>(column)) / block.weights(i, 0);
            QVERIFY(std::abs(ratio - varied[0] / nominal[0]) < 1e-12);
        }
        // Two tagged jets, 3 % each.
        const double ratio =
            block.weights(i, static_cast<Eigen::Index>(*tag)) / block.weights(i, 0);
        QVERIFY(std::abs(ratio - 1.03 * 1.03) < 1e-12);
    }
}

void GeneratedProcessTest::fewerParameters()
{
    const auto full = make("zh"), two = make("zh", {{"parameters", "C_HW, C_HQ3"}});
    QVERIFY(two);
    QCOMPARE(two->schema().parameters.size(), 2u);
    QCOMPARE(two->schema().components.size(), 6u);
    QCOMPARE(two->schema().benchmarks.size(), 6u);
    const auto model = two->schema().weightModel(), all = full->schema().weightModel();
    QVERIFY(model.ok() && all.ok());
    // At one phase-space point both say the same.
    EventBlock block;
    QVERIFY(two->generate(5, 0, 1000, 1000, block).ok());
    QVERIFY(block.size() > 0);
    const Vector z = block.z.row(0).transpose();
    Vector components(10);
    two->generated().process().components(z.data(), 1.0, components.data());
    const double direct =
        full->generated().monomials({0.7, 0.0, -0.3}).dot(components) / components[0];
    const double morphed =
        block.weights.row(0).dot(model->weights({0.7, -0.3})->transpose()) / block.weights(0, 0);
    QVERIFY(std::abs(morphed / direct - 1.0) < 1e-11);
}

/// Unweighted events at theta0: the ratio to any theta averages to one, the score to zero, and
/// distributions are those of the weighted events.
void GeneratedProcessTest::drawnEventsFollowTheta()
{
    const auto process = make("zh", {{"parameters", "C_HW,C_HQ3"}});
    const Theta theta0{0.5, -0.1}, theta{-0.4, 0.15};
    EventBlock drawn, weighted;
    QVERIFY(process->draw(6, theta0, 3000, drawn).ok());
    QCOMPARE(drawn.size(), 3000u);
    QVERIFY(process->generate(7, 0, 200000, 200000, weighted).ok());
    const auto model = process->schema().weightModel();
    const Vector at0 = weighted.weights * *model->weights(theta0);
    const Vector at1 = weighted.weights * *model->weights(theta);
    const double sigmaRatio = at1.sum() / at0.sum();
    const double sigmaError = ((at1 / at1.sum() - at0 / at0.sum()).norm()) * sigmaRatio;
    const GeneratedParticles& source = process->generated();
    const Vector phi0 = source.monomials(theta0), phi1 = source.monomials(theta);
    Vector components(10), ratios(drawn.z.rows());
    for (Eigen::Index i = 0; i < drawn.z.rows(); ++i) {
        const Vector z = drawn.z.row(i).transpose();
        source.process().components(z.data(), 1.0, components.data());
        ratios[i] = phi1.dot(components) / phi0.dot(components) / sigmaRatio;
    }
    const double mean = ratios.mean();
    const double n = static_cast<double>(ratios.size());
    const double error = std::hypot(std::sqrt((ratios.array() - mean).square().sum()) / n,
                                    sigmaError / sigmaRatio);
    QVERIFY2(std::abs(mean - 1.0) < 4.0 * error,
             qPrintable(QString("%1 +- %2").arg(mean).arg(error)));
    const auto m = static_cast<Eigen::Index>(*process->schema().observableIndex("m_zh"));
    const double expected = at0.dot(weighted.x.col(m)) / at0.sum();
    const double spread = std::sqrt((drawn.x.col(m).array() - expected).square().mean());
    const double neff = at0.sum() * at0.sum() / at0.squaredNorm();
    QVERIFY(std::abs(drawn.x.col(m).mean() - expected) <
            4.0 * spread * std::sqrt(1.0 / n + 1.0 / neff));
}

/// The parton-level score of unweighted events of the Standard Model, with the cross section after
/// cuts from other events.
void GeneratedProcessTest::scoreAveragesToZero()
{
    for (const char* name : {"zh", "wz"}) {
        const auto process = make(name);
        const Theta standard{0.0, 0.0, 0.0};
        EventBlock drawn, weighted;
        QVERIFY(process->draw(16, standard, 2000, drawn).ok());
        QVERIFY(process->generate(17, 0, 100000, 100000, weighted).ok());
        const auto model = process->schema().weightModel();
        const Vector sm = weighted.weights * *model->weights(standard);
        const Matrix slopes = weighted.weights * model->gradients(standard)->transpose();
        const PartonProcess& hard = process->generated().process();
        Vector components(10);
        for (Eigen::Index p = 0; p < 3; ++p) {
            const double rate = slopes.col(p).sum() / sm.sum();
            const double rateError = (slopes.col(p) - rate * sm).norm() / sm.sum();
            Vector score(drawn.z.rows());
            for (Eigen::Index i = 0; i < drawn.z.rows(); ++i) {
                const Vector z = drawn.z.row(i).transpose();
                hard.components(z.data(), 1.0, components.data());
                score[i] = components[1 + p] / components[0] - rate;
            }
            const double error = std::hypot(
                rateError, score.norm() / static_cast<double>(score.size()));
            QVERIFY2(std::abs(score.mean()) < 4.0 * error,
                     qPrintable(QString("%1 %2: %3 +- %4").arg(name).arg(p).arg(score.mean())
                                    .arg(error)));
            QVERIFY(error < 0.2);
        }
    }
}

void GeneratedProcessTest::wrongSettings()
{
    QVERIFY(!createProcess("zh", {{"parameters", "C_H"}}).ok());
    QVERIFY(!createProcess("zh", {{"parameters", ""}}).ok());
    QVERIFY(!createProcess("zh", {{"scale_variation", "yes"}}).ok());
    QVERIFY(!createProcess("zh", {{"k_factor", -1.0}}).ok());
    QVERIFY(!createProcess("zh", {{"detector_nonsense", 1.0}}).ok());
    EventBlock block;
    QVERIFY(!make("zh")->draw(1, {0.0}, 10, block).ok());
}

/// Shares of the cross section of the Standard Model that are left after each cut of zh, as they
/// were computed with another program and the same detector; half a unit of their last digit.
void GeneratedProcessTest::efficienciesOfTheCuts()
{
    const auto process = make("zh");
    const GeneratedParticles& source = process->generated();
    const PartonProcessInfo& info = source.process().info();
    auto selection = EventSelection::compile(info.observables, info.selection);
    QVERIFY(selection.ok());
    constexpr std::size_t events = 200000, tile = 500;
    std::array<double, 6> left{};
    double total = 0.0;
    ParticleBlock block;
    const auto pt = [](const Particle& p) { return transverseMomentum(p.p); };
    for (std::size_t first = 0; first < events; first += tile) {
        QVERIFY(source.generate(3, first, tile, events, block).ok());
        for (std::size_t i = 0; i < block.count; ++i) {
            const double weight = block.weights(static_cast<Eigen::Index>(i), 0);
            const auto& l = block.events[i].list(ParticleList::Leptons);
            const auto& b = block.events[i].list(ParticleList::BJets);
            total += weight;
            if (l.size() != 2)
                continue;
            left[0] += weight;
            if (pt(l[0]) < 27.0 || pt(l[1]) < 10.0)
                continue;
            left[1] += weight;
            const double mass = invariantMass(l[0].p + l[1].p);
            if (mass < 81.0 || mass > 101.0)
                continue;
            left[2] += weight;
            if (b.size() != 2)
                continue;
            left[3] += weight;
            const double pair = invariantMass(b[0].p + b[1].p);
            if (pair < 90.0 || pair > 150.0)
                continue;
            left[4] += weight;
            if (transverseMomentum(l[0].p + l[1].p) < 75.0)
                continue;
            left[5] += weight;
        }
    }
    const std::array<double, 6> published{0.516, 0.509, 0.481, 0.132, 0.131, 0.067};
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double share = left[i] / total;
        const double error = std::sqrt(share * (1.0 - share) / (0.5 * events));
        QVERIFY2(std::abs(share - published[i]) < 0.0015 + 4.0 * error,
                 qPrintable(QString("cut %1: %2, published %3").arg(i).arg(share)
                                .arg(published[i])));
    }
}

QTEST_APPLESS_MAIN(GeneratedProcessTest)
#include "GeneratedProcessTest.moc"
