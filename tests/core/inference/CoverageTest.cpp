// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/inference/Coverage.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/core/inference/FormulaEstimator.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

#include <cmath>

using namespace assay;

namespace {

/// The toy simulator (methods N1): x ~ N(theta, 5), with llr scaled by a factor and a score bias.
FormulaEstimator gaussEstimator(double scale = 1.0, double bias = 0.0)
{
    EstimatorInfo info;
    info.name = "gauss";
    info.method = "Truth";
    info.parameters = {"theta"};
    info.observables = {"x"};
    info.referenceTheta = {0.0};
    return {info, [=](const Eigen::RowVectorXd& x, const Theta& t) {
                return scale * t[0] * (2.0 * x[0] - t[0]) / 10.0 + bias * t[0];
            }};
}

ToySource gaussToys(double theta)
{
    ToySource source;
    source.observables = {"x"};
    source.draw = [=](std::uint64_t seed, std::size_t count) -> Result<Matrix> {
        Random random(seed);
        Matrix x(static_cast<Eigen::Index>(count), 1);
        for (double& value : x.reshaped())
            value = random.normal(theta, std::sqrt(5.0));
        return x;
    };
    return source;
}

RateModel unitRate()
{
    return RateModel([](const Theta&) { return 1.0; },
                     [](const Theta&) -> Vector { return Vector::Zero(1); });
}

CoverageSettings gaussSettings(std::size_t events, std::size_t toys)
{
    CoverageSettings settings;
    settings.theta = {1.0};
    settings.toys = toys;
    settings.grid = {{-4.0, 4.0, 9}};
    settings.bounded = false;
    settings.includeRate = false;
    settings.events = events;
    return settings;
}

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exactLikelihoodIsNominal()
    {
        // q = n (theta - mean)^2 / 5 is chi-square for any n, also where the fit leaves the grid.
        TaskContext context;
        context.threads = 2;
        const FormulaEstimator estimator = gaussEstimator();
        const auto result = measureCoverage(&estimator, unitRate(), gaussToys(1.0),
                                            gaussSettings(20, 500), {}, context);
        QVERIFY(result.ok());
        QCOMPARE(result->q.size(), 500u);
        QCOMPARE(result->points.size(), 2u);
        for (const CoveragePoint& point : result->points) {
            const double error = std::sqrt(point.level * (1.0 - point.level) / 500.0);
            QVERIFY(std::abs(point.coverage - point.level) < 3.0 * error);
            QVERIFY(point.low < point.coverage && point.coverage < point.high);
        }
        for (const CoveragePoint& point : result->curve)
            QVERIFY(std::abs(point.coverage - point.level)
                    < 4.5 * std::sqrt(point.level * (1.0 - point.level) / 500.0));
        QVERIFY(result->words().find("500 toys at (1)") != std::string::npos);
    }

    void everyToyIsFittedRight()
    {
        const FormulaEstimator estimator = gaussEstimator();
        const ToySource source = gaussToys(1.0);
        TaskContext context;
        context.seed = 7;
        // Two events: the mean is often beyond 4, the edge of the grid.
        const auto result = measureCoverage(&estimator, unitRate(), source, gaussSettings(2, 60),
                                            {}, context);
        QVERIFY(result.ok());
        for (std::size_t toy = 0; toy < 60; ++toy) {
            const Matrix x = *source.draw(mixBits(7, toy), 2);
            const double expected = 2.0 * (1.0 - x.mean()) * (1.0 - x.mean()) / 5.0;
            QVERIFY(std::abs(result->q[toy] - expected) < 1e-9 * (1.0 + expected));
        }
        // Within bounds q(theta_true) is smaller when the best fit would be outside.
        CoverageSettings bounded = gaussSettings(2, 60);
        bounded.bounded = true;
        bounded.grid = {{0.5, 1.5, 5}};
        const auto inside =
            measureCoverage(&estimator, unitRate(), source, bounded, {}, context);
        for (std::size_t toy = 0; toy < 60; ++toy)
            QVERIFY(inside->q[toy] <= result->q[toy] + 1e-9);
    }

    void wrongScaleAndBias()
    {
        const auto reference = referenceJson("methods-values.json")["K_statistics"];
        TaskContext context;
        context.threads = 2;
        const std::size_t toys = 1500;
        const double level = std::erf(1.0 / std::sqrt(2.0));
        CoverageSettings settings = gaussSettings(100, toys);
        settings.levels = {level};
        const auto measure = [&](double scale, double bias) {
            const FormulaEstimator estimator = gaussEstimator(scale, bias);
            return measureCoverage(&estimator, unitRate(), gaussToys(1.0), settings, {}, context)
                ->points[0]
                .coverage;
        };
        for (const auto& [f, value] :
             reference["coverage of nominal .6827 if llr is scaled by f"].items()) {
            const double c = value;
            QVERIFY2(std::abs(measure(std::stod(f), 0.0) - c)
                         < 3.5 * std::sqrt(c * (1.0 - c) / toys),
                     f.c_str());
        }
        for (const auto& [b, value] :
             reference["coverage nominal .6827, n=100, score bias b per event"].items()) {
            const double c = value;
            QVERIFY2(std::abs(measure(1.0, std::stod(b)) - c)
                         < 3.5 * std::sqrt(c * (1.0 - c) / toys),
                     b.c_str());
        }
    }

    void sameNumbersForAnyThreads()
    {
        const FormulaEstimator estimator = gaussEstimator();
        TaskContext one, three;
        three.threads = 3;
        int pictures = 0;
        const auto a = measureCoverage(&estimator, unitRate(), gaussToys(1.0),
                                       gaussSettings(10, 40), {}, one);
        const auto b = measureCoverage(&estimator, unitRate(), gaussToys(1.0),
                                       gaussSettings(10, 40),
                                       [&](const CoverageResult&) { ++pictures; }, three);
        QVERIFY(a->q == b->q);
        QCOMPARE(pictures, 20);
    }

    void stopAndKeep()
    {
        const FormulaEstimator estimator = gaussEstimator();
        std::stop_source keep;
        TaskContext context;
        context.keepToken = keep.get_token();
        const auto result = measureCoverage(&estimator, unitRate(), gaussToys(1.0),
                                            gaussSettings(10, 200),
                                            [&](const CoverageResult&) { keep.request_stop(); },
                                            context);
        QVERIFY(result.ok());
        QCOMPARE(result->q.size(), 10u);
    }

    void statisticalErrors()
    {
        const auto reference = referenceJson(
            "methods-values.json")["K_statistics"]["coverage statistical error sqrt(c(1-c)/500) at "
                                                   ".6827,.9545"];
        QVERIFY(std::abs(std::sqrt(0.6826894921 * 0.3173105079 / 500) - reference[0].get<double>())
                < 1e-10);
        // Clopper-Pearson of 0 in 10 and 10 in 10: 1 - tail^(1/10).
        const double tail = 0.5 * std::erfc(1.0 / std::sqrt(2.0));
        const CoveragePoint none = coverageAt(std::vector<double>(10, 1e6), 0.68, 1);
        QCOMPARE(none.coverage, 0.0);
        QVERIFY(closeTo(none.high, 1.0 - std::pow(tail, 0.1), 1e-12));
        const CoveragePoint all = coverageAt(std::vector<double>(10, 0.0), 0.68, 1);
        QCOMPARE(all.coverage, 1.0);
        QVERIFY(closeTo(all.low, std::pow(tail, 0.1), 1e-12));
        QCOMPARE(neymanPValue({0.1, 0.5, 2.0, 3.0}, 1.0), 3.0 / 5.0);
        QCOMPARE(neymanPValue({0.1, 0.5}, 1.0), 1.0 / 3.0);
    }

    void rateOnlyToys()
    {
        // n ~ Poisson(50 theta), the rate alone: nominal within the lattice of n.
        CoverageSettings settings;
        settings.theta = {1.0};
        settings.toys = 2000;
        settings.grid = {{0.2, 2.0, 19}};
        settings.luminosityPb = 50.0;
        settings.includeShape = false;
        const RateModel rate([](const Theta& t) { return t[0]; },
                             [](const Theta&) -> Vector { return Vector::Ones(1); });
        const auto result = measureCoverage(nullptr, rate, gaussToys(1.0), settings, {}, {});
        QVERIFY(result.ok());
        QVERIFY(std::abs(result->points[0].coverage - 0.68) < 0.06);
        QVERIFY(std::abs(result->points[1].coverage - 0.95) < 0.02);
    }

    void heldOutEventsAndProcess()
    {
        const auto process = createProcess("offshell-toy", {});
        QVERIFY(process.ok());
        const auto sample = simulate(**process, 2000, {});
        QVERIFY(sample.ok());
        const auto weights = linearEventWeights(sample->schema().weightModel().value());
        const auto source = heldOutToys(*sample, *weights, {1.0}, {});
        QVERIFY(source.ok());
        const Matrix x = *source->draw(5, 20000);
        QVERIFY(x == *source->draw(5, 20000));
        QVERIFY(x != *source->draw(6, 20000));
        const ToySource exact = processToys(*process, {1.0});
        QCOMPARE(exact.observables, source->observables);
        const Matrix y = *exact.draw(5, 20000);
        // Same distribution within the noise of 2000 weighted events.
        QVERIFY(std::abs(x.mean() - y.mean()) < 0.2);
        // Every event of a huge toy is in every other; of small ones hardly any.
        QVERIFY(source->overlap(1e6) > 0.99);
        QVERIFY(source->overlap(2.0) < 0.02);
        QCOMPARE(exact.overlap(100.0), 0.0);
    }
};

QTEST_APPLESS_MAIN(CoverageTest)
#include "CoverageTest.moc"
