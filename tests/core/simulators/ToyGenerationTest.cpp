// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/simulators/ReferenceNumbers.hpp"

#include <QtTest>

#include <numbers>

using namespace assay;
using namespace assay::reference;

/// Generated and drawn events against the exact densities, and the table of processes.
class ToyGenerationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void benchmarkSumsAreCrossSections_data() { processes(); }
    void benchmarkSumsAreCrossSections();
    void weightedMomentsAreThoseOfTheDensity_data() { processes(); }
    void weightedMomentsAreThoseOfTheDensity();
    void weightsAreTheDensityOfTheLatents_data() { processes(); }
    void weightsAreTheDensityOfTheLatents();
    void jointRatioAndScoreHaveTheRightMeans_data() { processes(); }
    void jointRatioAndScoreHaveTheRightMeans();
    void eventsDoNotDependOnBlocksOrThreads_data() { processes(); }
    void eventsDoNotDependOnBlocksOrThreads();
    void drawnEventsFollowTheDensity_data() { processes(); }
    void drawnEventsFollowTheDensity();
    void wrongNamesAreExplained();
    void impossibleRequestsAreRefused();

private:
    static void processes();
};

namespace {

constexpr std::size_t events = 40000;

std::shared_ptr<const Process> current()
{
    QFETCH(QString, name);
    QFETCH(QString, setting);
    ProcessSettings settings;
    if (!setting.isEmpty())
        settings["setting"] = setting.toStdString();
    return process(name.toStdString(), settings);
}

/// A mean of n values of which `values` is a sample, in units of its standard error from \p
/// expected.
double pull(const Eigen::ArrayXd& values, double expected)
{
    const double n = static_cast<double>(values.size());
    const double mean = values.mean();
    const double variance = (values - mean).square().sum() / (n - 1.0);
    return (mean - expected) / std::sqrt(std::max(variance / n, 1e-30));
}

/// A smooth function that every toy's x can be averaged with: bounded, not even.
Vector probe(const Matrix& x)
{
    return (x.col(0).array() - 0.3).sin() + 0.5 * (2.0 * x.col(x.cols() - 1).array()).cos();
}

/// Points inside every toy's range, away from its benchmarks.
Theta somewhere(const Process& toy)
{
    Theta theta;
    for (std::size_t p = 0; p < toy.schema().parameters.size(); ++p)
        theta.push_back(0.7 - 1.1 * static_cast<double>(p));
    return theta;
}

} // namespace

void ToyGenerationTest::processes()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("setting");
    for (const ProcessEntry& entry : processTable())
        if (const auto process = createProcess(entry.name, {}); process && (*process)->truth())
            QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name) << QString();
    for (const char* setting : {"local_a1", "nonlocal_a4", "tail_a5_th0.1", "destructive_rho-1_a2",
                                "local_signed_rho1_a1"})
        QTest::newRow(setting) << "two-gaussian" << setting;
}

void ToyGenerationTest::benchmarkSumsAreCrossSections()
{
    const auto toy = current();
    EventBlock block;
    QVERIFY(toy->generate(5, 0, events, events, block).ok());
    QVERIFY(toy->schema().mixture);
    QVERIFY(block.weights.allFinite() && block.weights.minCoeff() >= 0.0);
    for (std::size_t b = 0; b < toy->schema().benchmarks.size(); ++b) {
        const auto column = static_cast<Eigen::Index>(b);
        const double sigma = toy->truth()->crossSection(toy->schema().benchmarks[b].values);
        const Eigen::ArrayXd w = block.weights.col(column).array() * static_cast<double>(events);
        QVERIFY2(std::abs(pull(w, sigma)) < 4.0, toy->schema().benchmarks[b].name.c_str());
        // The documented bound keeps the samples useful at every benchmark.
        QVERIFY(w.maxCoeff() < 5.000001 * std::max(sigma, w.mean()) * 3.0);
    }
}

void ToyGenerationTest::weightedMomentsAreThoseOfTheDensity()
{
    const auto toy = current();
    const auto truth = toy->truth();
    EventBlock block;
    QVERIFY(toy->generate(6, 0, events, events, block).ok());
    const QuadratureRule rule = truth->quadrature(Level::Reconstructed);
    for (std::size_t b = 0; b < toy->schema().benchmarks.size(); ++b) {
        const Theta& theta = toy->schema().benchmarks[b].values;
        const double expected =
            truth->crossSection(theta) *
            expectation(*truth, Level::Reconstructed, theta, rule, probe(rule.nodes));
        const Eigen::ArrayXd values = block.weights.col(static_cast<Eigen::Index>(b)).array() *
                                      probe(block.x).array() * static_cast<double>(events);
        QVERIFY2(std::abs(pull(values, expected)) < 4.0, toy->schema().benchmarks[b].name.c_str());
    }
}

void ToyGenerationTest::weightsAreTheDensityOfTheLatents()
{
    const auto toy = current();
    const auto truth = toy->truth();
    EventBlock block;
    QVERIFY(toy->generate(7, 100, 500, events, block).ok());
    const auto sigma = [&](std::size_t b) -> Eigen::ArrayXd {
        const Theta& theta = toy->schema().benchmarks[b].values;
        return truth->logDensity(Level::Parton, block.z, theta).array().exp() *
               truth->crossSection(theta);
    };
    const Eigen::ArrayXd first = sigma(0);
    for (std::size_t b = 1; b < toy->schema().benchmarks.size(); ++b) {
        const Eigen::ArrayXd expected = sigma(b) / first;
        const Eigen::ArrayXd ratio =
            block.weights.col(static_cast<Eigen::Index>(b)).array() / block.weights.col(0).array();
        QVERIFY(((ratio - expected).abs() <= 1e-9 * (expected + 1e-6)).all());
    }
}

void ToyGenerationTest::jointRatioAndScoreHaveTheRightMeans()
{
    const auto toy = current();
    const auto truth = toy->truth();
    EventBlock block;
    QVERIFY(toy->generate(8, 0, events, events, block).ok());
    const Theta theta = somewhere(*toy);
    std::size_t reference = 0;
    while (!toy->schema().benchmarks[reference].isReference)
        ++reference;
    const Theta& ref = toy->schema().benchmarks[reference].values;
    // Events of weight w_ref are distributed as p(z|theta_ref): E_ref[r(x,z)] = 1.
    const Eigen::ArrayXd w = block.weights.col(static_cast<Eigen::Index>(reference)).array() *
                             static_cast<double>(events) / truth->crossSection(ref);
    const Eigen::ArrayXd r = llr(*truth, Level::Parton, block.z, theta, ref).array().exp();
    QVERIFY(std::abs(pull(w * r, 1.0)) < 4.0);
    // and E_theta[t(x,z|theta)] = 0, reweighted to theta.
    const Matrix t = truth->score(Level::Parton, block.z, theta);
    for (Eigen::Index p = 0; p < t.cols(); ++p)
        QVERIFY(std::abs(pull(w * r * t.col(p).array(), 0.0)) < 4.0);
}

void ToyGenerationTest::eventsDoNotDependOnBlocksOrThreads()
{
    const auto toy = current();
    EventBlock all;
    EventBlock part;
    QVERIFY(toy->generate(9, 0, 1000, 1000, all).ok());
    QVERIFY(toy->generate(9, 617, 200, 1000, part).ok());
    QCOMPARE(part.x, Matrix(all.x.middleRows(617, 200)));
    QCOMPARE(part.z, Matrix(all.z.middleRows(617, 200)));
    QCOMPARE(part.weights, Matrix(all.weights.middleRows(617, 200)));
    QCOMPARE(part.eventId[0], 617U);

    TaskContext context;
    context.seed = 9;
    context.threads = 2;
    const auto sample = simulate(*toy, 20000, context);
    QVERIFY(sample.ok());
    EventBlock read;
    QVERIFY(sample->readRaw(15000, 300, {.x = true, .weights = true, .z = true}, read).ok());
    EventBlock made;
    QVERIFY(toy->generate(9, 15000, 300, 20000, made).ok());
    QCOMPARE(read.x, made.x);
    QCOMPARE(read.weights, made.weights);
    // One subset whose weights alone sum to the cross section: no sampling factors.
    QVERIFY(sample->read(15000, 300, {.x = true, .weights = true, .z = true}, read).ok());
    QCOMPARE(read.weights, made.weights);
    context.seed = 10;
    QVERIFY(simulate(*toy, 20000, context)->contentHash() != sample->contentHash());
}

void ToyGenerationTest::drawnEventsFollowTheDensity()
{
    const auto toy = current();
    const auto truth = toy->truth();
    const Theta theta = somewhere(*toy);
    EventBlock block;
    QVERIFY(toy->draw(11, theta, events, block).ok());
    for (const auto& [level, values] :
         {std::pair(Level::Reconstructed, block.x), std::pair(Level::Parton, block.z)}) {
        const QuadratureRule rule = truth->quadrature(level);
        const double expected = expectation(*truth, level, theta, rule, probe(rule.nodes));
        QVERIFY(std::abs(pull(probe(values).array(), expected)) < 4.0);
        // A mean that knows the whole density: E[log p].
        const Vector log = truth->logDensity(level, rule.nodes, theta);
        const Vector finite = log.array().isFinite().select(log, 0.0);
        const double entropy = expectation(*truth, level, theta, rule, finite);
        QVERIFY(std::abs(pull(truth->logDensity(level, values, theta).array(), entropy)) < 4.0);
    }
}

void ToyGenerationTest::wrongNamesAreExplained()
{
    const auto unknown = createProcess("eft_toy", {});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.find("did you mean 'eft-toy'?") != std::string::npos);
    const auto setting = createProcess("eft-toy", {{"smering", 0.5}});
    QVERIFY(!setting);
    QCOMPARE(setting.error().text(),
             std::string("Process 'eft-toy' has no setting 'smering'. Did you mean 'smearing'?"));
    const auto named = createProcess("two-gaussian", {{"setting", "nonlocal_a5"}});
    QVERIFY(!named);
    QVERIFY(named.error().message.find("'nonlocal_a4'") != std::string::npos);
}

void ToyGenerationTest::impossibleRequestsAreRefused()
{
    QVERIFY(!createProcess("eft-toy", {{"smearing", -1.0}}));
    QVERIFY(!createProcess("eft-toy", {{"smearing", "half"}}));
    QVERIFY(!createProcess("two-gaussian", {{"rho", 1.5}}));
    QVERIFY(!createProcess("two-gaussian", {{"a", std::nan("")}}));
    EventBlock block;
    QVERIFY(!process("angular-toy")->draw(1, {1.5}, 10, block));
    // Amplitudes that cancel everywhere leave nothing to draw from.
    const auto flat = process("two-gaussian", {{"a", 0.0}, {"rho", -1.0}});
    QVERIFY(!flat->draw(1, {1.0}, 10, block));
    QVERIFY(!simulate(*flat, 0, TaskContext()));
}

QTEST_APPLESS_MAIN(ToyGenerationTest)
#include "ToyGenerationTest.moc"
