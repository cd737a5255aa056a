// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ChiSquare.hpp"
#include "core/inference/Contours.hpp"
#include "core/inference/ExtendedLikelihood.hpp"
#include "core/inference/Limits.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/core/inference/FormulaEstimator.hpp"
#include "tests/core/inference/OffshellDensity.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>

using namespace assay;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

EstimatorInfo infoOf(std::vector<std::string> observables, std::size_t parameters,
                     bool normalised = true)
{
    EstimatorInfo info;
    info.name = "formula";
    info.method = "Truth";
    for (std::size_t p = 0; p < parameters; ++p)
        info.parameters.push_back("p" + std::to_string(p));
    info.observables = std::move(observables);
    info.normalised = normalised;
    info.referenceTheta = Theta(parameters, 0.0);
    return info;
}

/// Two-Gaussian toy (methods N2) with a = 2, rho = 1, s = 0.5.
double twoGaussian(double x, double theta)
{
    const auto normal = [&](double m) { return std::exp(-0.5 * (x - m) * (x - m) / 1.25); };
    return normal(0.0) + 2.0 * std::exp(-0.5) * theta * normal(1.0) + theta * theta * normal(2.0);
}
double twoGaussianRate(double theta)
{
    return 1.0 + 2.0 * std::exp(-0.5) * theta + theta * theta;
}

/// llr of a Gaussian of unit width in two dimensions, located at theta.
double gaussian2d(const Eigen::RowVectorXd& x, const Theta& theta)
{
    return x[0] * theta[0] + x[1] * theta[1]
           - 0.5 * (theta[0] * theta[0] + theta[1] * theta[1]);
}

RateModel constantRate(std::size_t parameters)
{
    return RateModel([](const Theta&) { return 1.0; },
                     [=](const Theta&) -> Vector {
                         return Vector::Zero(static_cast<Eigen::Index>(parameters));
                     });
}

LimitData observedData(Matrix x, std::vector<std::string> names)
{
    LimitData data;
    data.weight = Vector::Ones(x.rows());
    data.eventCount = static_cast<double>(x.rows());
    data.observables = std::move(names);
    data.x = std::move(x);
    data.observed = true;
    return data;
}

LimitData gaussianCloud(Eigen::Index events)
{
    Matrix x(events, 2);
    for (Eigen::Index i = 0; i < events; ++i)
        x.row(i) << 0.13 + std::sin(0.7 * static_cast<double>(i)),
            -0.21 + std::cos(1.3 * static_cast<double>(i));
    return observedData(x, {"x", "y"});
}

LimitSettings squareGrid(int points)
{
    LimitSettings settings;
    settings.grid = {{-1.0, 1.0, points}, {-1.0, 1.0, points}};
    settings.luminosityPb = 1.0;
    settings.includeRate = false;
    return settings;
}

RateModel offshellRate()
{
    return RateModel([](const Theta& t) { return OffshellDensity().crossSection(t); },
                     [](const Theta& t) { return OffshellDensity().crossSectionGradient(t); });
}

FormulaEstimator offshellTruth()
{
    return {infoOf({"x1", "x2"}, 1), [](const Eigen::RowVectorXd& x, const Theta& theta) {
                const Matrix row = x;
                return OffshellDensity().logDensity(Level::Reconstructed, row, theta)[0]
                       - OffshellDensity().logDensity(Level::Reconstructed, row, {0.0})[0];
            }};
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void extendedLikelihoodCountsTheRateOnce();
    void rateOnlyHasTwoMinima();
    void offshellTableFromExactAsimovData();
    void gaussianContourAndBestFit();
    void refinementDrawsCoarseGridsFirst();
    void sameNumbersForAnyThreadsAndBlocks();
    void keepAndCancel();
    void eventsWithoutRatio();
    void eventsOfABinAreGrouped();
    void profileOverAThirdParameter();
    void intervalsOfOneParameter();
    void refusesWhatMakesNoSense();
    void grid();
};

void LimitsTest::extendedLikelihoodCountsTheRateOnce()
{
    const auto reference = referenceJson("methods-values.json")["K_statistics"];
    Matrix x(5, 1);
    x << -1.0, 0.5, 2.0, 4.0, 0.2;
    const LimitData data = observedData(x, {"x"});
    const RateModel rate([](const Theta& t) { return twoGaussianRate(t[0]); },
                         [](const Theta&) -> Vector { return Vector::Zero(1); });
    const FormulaEstimator r(infoOf({"x"}, 1), [](const auto& x, const Theta& t) {
        return std::log(twoGaussian(x[0], t[0]) / twoGaussianRate(t[0]) / twoGaussian(x[0], 0.0));
    });
    const FormulaEstimator unnormalised(infoOf({"x"}, 1, false), [](const auto& x, const Theta& t) {
        return std::log(twoGaussian(x[0], t[0]) / twoGaussian(x[0], 0.0));
    });
    Matrix thetas(3, 1);
    thetas << 0.0, 0.3, 0.7;
    for (const Estimator* estimator : {static_cast<const Estimator*>(&r),
                                       static_cast<const Estimator*>(&unnormalised)}) {
        auto likelihood = ExtendedLikelihood::create(estimator, rate, data, 50.0, true, true);
        QVERIFY(likelihood.ok());
        const auto terms = likelihood->terms(thetas, {});
        QVERIFY(terms.ok());
        const Vector total = likelihood->total(*terms);
        int row = 1;
        for (const char* theta : {"0.3", "0.7"}) {
            const auto expected = reference[std::string("extended llr th=") + theta
                                            + ": rate, kin, sum; -L dsigma + sum log R"];
            QVERIFY(closeTo(terms->rate[row] - terms->rate[0], expected[0], 1e-9));
            QVERIFY(closeTo(terms->shape[row] - terms->shape[0], expected[1], 1e-9));
            QVERIFY(closeTo(total[row] - total[0], expected[2], 1e-9));
            ++row;
        }
    }
}

void LimitsTest::rateOnlyHasTwoMinima()
{
    const auto reference = referenceJson("methods-values.json")["J_offshell"]["... rate term"];
    const double luminosity = 100.0;
    LimitData data;
    data.eventCount = luminosity * OffshellDensity().crossSection({std::sqrt(0.5)});
    LimitSettings settings;
    settings.grid = {{0.0, 2.0, 41}};
    settings.luminosityPb = luminosity;
    settings.includeShape = false;
    const auto result =
        computeLimits("rate", nullptr, offshellRate(), data, settings, {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->minima.size(), 2u);
    std::vector<double> mu;
    for (const BestFit& fit : result->minima)
        mu.push_back(fit.theta[0] * fit.theta[0]);
    std::sort(mu.begin(), mu.end());
    QVERIFY(closeTo(mu[0], 0.5, 1e-6));
    QVERIFY(closeTo(mu[1], 1.671572875, 1e-6));
    QVERIFY(std::abs(result->minima[1].logLikelihood - result->bestFit.logLikelihood) < 1e-9);
    QVERIFY(closeTo(result->q[0], reference["0.0"], 1e-9));
    QVERIFY(closeTo(result->q[20], reference["1.0"], 1e-9));
    QVERIFY(closeTo(result->q[40], reference["4.0"], 1e-9));
    QVERIFY(closeTo(result->pValues[0], chiSquareSurvival(reference["0.0"], 1), 1e-8));
    // q between the minima reaches 0.155 only, so the 0.68 region is one piece; at a level whose
    // threshold is 0.1 it is two.
    QCOMPARE(result->intervals.at(0.68).size(), 1u);
    settings.levels = {1.0 - chiSquareSurvival(0.1, 1)};
    const auto low = computeLimits("rate", nullptr, offshellRate(), data, settings, {}, {});
    QCOMPARE(low->intervals.begin()->second.size(), 2u);
    for (const Interval& interval : low->intervals.begin()->second) {
        QVERIFY(!interval.lowOpen && !interval.highOpen);
        for (const double edge : {interval.low, interval.high}) {
            const double n = luminosity * OffshellDensity().crossSection({edge});
            const double q = 2.0 * (logPoisson(data.eventCount, data.eventCount)
                                    - logPoisson(data.eventCount, n));
            QVERIFY(closeTo(q, 0.1, 1e-6));
        }
    }
}

void LimitsTest::offshellTableFromExactAsimovData()
{
    const auto reference = referenceJson("methods-values.json");
    const OffshellDensity density;
    const Theta truth = {std::sqrt(0.5)};
    const LimitData data =
        exactAsimovData(density, Level::Reconstructed, {"x1", "x2"}, truth, 100.0);
    QVERIFY(closeTo(data.weight.sum(), data.eventCount, 1e-12));
    const FormulaEstimator estimator = offshellTruth();
    const RateModel rate = offshellRate();
    LimitSettings settings;
    settings.grid = {{0.0, 2.0, 21}};
    settings.luminosityPb = 100.0;
    settings.includeRate = false;
    settings.trueTheta = truth;
    const auto result = computeLimits("truth", &estimator, rate, data, settings, {}, {});
    QVERIFY(result.ok());
    // One minimum inside; the edge of the range, where q(0) = 14.23 < q(0.1^2) = 15.64, is another.
    QCOMPARE(result->minima.size(), 2u);
    QCOMPARE(result->minima[1].theta[0], 0.0);
    QVERIFY(closeTo(result->bestFit.theta[0], truth[0], 1e-6));
    QVERIFY(std::abs(result->bestFit.qAtTrue) < 1e-9);
    const auto& full =
        reference["J_offshell"]["Asimov mu=.5, kinematics only, q(mu): full likelihood (ALICES "
                                "limit)"];
    auto likelihood = ExtendedLikelihood::create(&estimator, rate, data, 100.0, false, true);
    QVERIFY(likelihood.ok());
    for (const auto& [mu, q] : full.items()) {
        const auto value = likelihood->value({std::sqrt(std::stod(mu))}, {});
        QVERIFY(value.ok());
        const double measured = 2.0 * (result->bestFit.logLikelihood - *value);
        QVERIFY2(std::abs(measured - q.get<double>()) < 1e-7 * std::max(1.0, q.get<double>()),
                 mu.c_str());
    }
    const auto& table = reference["N4b_offshell_2d"];
    for (std::size_t i = 0; i < table["mu"].size(); ++i) {
        const double g = std::sqrt(table["mu"][i].get<double>());
        const double q = 2.0 * (result->bestFit.logLikelihood - *likelihood->value({g}, {}));
        QVERIFY(std::abs(q - table["full"][i].get<double>()) < 5.1e-5);
        const double n = 100.0 * density.crossSection({g});
        const double rateQ = 2.0 * (logPoisson(data.eventCount, data.eventCount)
                                    - logPoisson(data.eventCount, n));
        QVERIFY(std::abs(rateQ - table["rate"][i].get<double>()) < 5.1e-5);
    }
}

void LimitsTest::gaussianContourAndBestFit()
{
    const LimitData data = gaussianCloud(40);
    const FormulaEstimator estimator(infoOf({"y", "x"}, 2),
                                     [](const Eigen::RowVectorXd& x, const Theta& theta) {
                                         // The estimator asks for its columns in its own order.
                                         Eigen::RowVectorXd swapped(2);
                                         swapped << x[1], x[0];
                                         return gaussian2d(swapped, theta);
                                     });
    const auto result = computeLimits("g", &estimator, constantRate(2), data, squareGrid(121), {},
                                      {});
    QVERIFY(result.ok());
    const Eigen::RowVectorXd mean = data.x.colwise().mean();
    QCOMPARE(result->minima.size(), 1u);
    QVERIFY(std::abs(result->bestFit.theta[0] - mean[0]) < 1e-6);
    QVERIFY(std::abs(result->bestFit.theta[1] - mean[1]) < 1e-6);
    QCOMPARE(result->dof, 2);
    for (Eigen::Index t = 0; t < result->q.size(); ++t) {
        const double expected = 40.0 * (result->thetas.row(t) - mean).squaredNorm();
        QVERIFY(std::abs(result->q[t] - expected) < 1e-9);
        QVERIFY(closeTo(result->pValues[t], std::exp(-0.5 * result->q[t]), 1e-12));
    }
    for (const double level : {0.68, 0.95}) {
        const auto& lines = result->contours.at(level);
        QCOMPARE(lines.size(), 1u);
        const double area = std::numbers::pi * -2.0 * std::log(1.0 - level) / 40.0;
        QVERIFY(std::abs(signedArea(lines[0]) / area - 1.0) < 5e-3);
    }
}

void LimitsTest::refinementDrawsCoarseGridsFirst()
{
    const LimitData data = gaussianCloud(40);
    std::atomic<int> evaluated{0};
    const FormulaEstimator estimator(infoOf({"x", "y"}, 2), [&](const auto& x, const Theta& theta) {
        ++evaluated;
        return gaussian2d(x, theta);
    });
    std::vector<LimitResult> pictures;
    std::vector<int> costs;
    const auto result = computeLimits(
        "g", &estimator, constantRate(2), data, squareGrid(23),
        [&](const LimitResult& picture) {
            pictures.push_back(picture);
            costs.push_back(evaluated / 40);
        },
        {});
    QVERIFY(result.ok());
    QCOMPARE(pictures.size(), 3u);
    QCOMPARE(costs[0], 7 * 7); // 0, 4, ..., 20 and 22
    QCOMPARE(costs[1], 12 * 12);
    QVERIFY(costs[2] < 23 * 23 + 120);
    for (const LimitResult& picture : pictures) {
        QCOMPARE(picture.q.size(), result->q.size());
        QVERIFY(picture.q.allFinite());
        QVERIFY(!picture.contours.at(0.95).empty());
        // Interpolated, the coarse parabola lies above the true one by h^2/4 n at most.
        QVERIFY((picture.q - result->q).cwiseAbs().maxCoeff() < 40.0 * 2.0 * 0.37 * 0.37 / 4.0);
    }
    QVERIFY((pictures[2].q - result->q).cwiseAbs().maxCoeff() == 0.0);
}

void LimitsTest::sameNumbersForAnyThreadsAndBlocks()
{
    const LimitData data = gaussianCloud(20000);
    const FormulaEstimator estimator(infoOf({"x", "y"}, 2), gaussian2d);
    TaskContext two;
    two.threads = 3;
    const auto a = computeLimits("g", &estimator, constantRate(2), data, squareGrid(9), {}, {});
    const auto b = computeLimits("g", &estimator, constantRate(2), data, squareGrid(9), {}, two);
    QVERIFY(a.ok() && b.ok());
    QVERIFY((a->q.array() == b->q.array()).all());
    QVERIFY(a->bestFit.theta == b->bestFit.theta);
}

void LimitsTest::keepAndCancel()
{
    const LimitData data = gaussianCloud(40);
    const FormulaEstimator estimator(infoOf({"x", "y"}, 2), gaussian2d);
    std::stop_source keep, cancel;
    TaskContext context;
    context.keepToken = keep.get_token();
    std::string warning;
    context.warning = [&](std::string_view text) { warning = text; };
    const auto kept = computeLimits("g", &estimator, constantRate(2), data, squareGrid(21),
                                    [&](const LimitResult&) { keep.request_stop(); }, context);
    QVERIFY(kept.ok());
    QVERIFY(kept->q.allFinite());
    QVERIFY(warning.find("stopped") != std::string::npos);
    context = {};
    context.cancelToken = cancel.get_token();
    const auto gone = computeLimits("g", &estimator, constantRate(2), data, squareGrid(21),
                                    [&](const LimitResult&) { cancel.request_stop(); }, context);
    QVERIFY(!gone.ok());
    QVERIFY(gone.error().code == ErrorCode::Cancelled);
}

void LimitsTest::eventsWithoutRatio()
{
    LimitData data = gaussianCloud(40);
    data.x(7, 0) = 50.0; // No ratio anywhere.
    const FormulaEstimator estimator(infoOf({"x", "y"}, 2), [](const auto& x, const Theta& theta) {
        if (x[0] > 40.0 || (theta[0] == -1.0 && theta[1] == -1.0 && x[1] > 0.7))
            return notANumber;
        return gaussian2d(x, theta);
    });
    TaskContext context;
    std::string warning;
    context.warning = [&](std::string_view text) { warning += text; };
    const auto result =
        computeLimits("g", &estimator, constantRate(2), data, squareGrid(9), {}, context);
    QVERIFY(result.ok());
    QVERIFY(std::isnan(result->q[0]) && std::isnan(result->pValues[0]));
    QVERIFY(result->q.tail(80).allFinite());
    QVERIFY(result->invalid > 81); // The hopeless event at all 81 points, others at one.
    QVERIFY(warning.find("1 events") != std::string::npos);
    Matrix rest(39, 2);
    rest << data.x.topRows(7), data.x.bottomRows(32);
    const Eigen::RowVectorXd mean = rest.colwise().mean();
    QVERIFY(std::abs(result->bestFit.theta[0] - mean[0]) < 1e-6);
    QVERIFY(std::abs(result->bestFit.theta[1] - mean[1]) < 1e-6);
}

void LimitsTest::eventsOfABinAreGrouped()
{
    // The same histogram, seen as a histogram and as any estimator, with an event in an empty bin.
    const auto process = createProcess("offshell-toy-2d", {}).value();
    const EventSample sample = simulate(*process, 3000, {}).value();
    const auto weights = linearEventWeights(sample.schema().weightModel().value());
    const RateModel rate = RateModel::fromSample(sample, weights, {}).value();
    HistogramSettings settings;
    for (const Observable& observable : sample.schema().observables) {
        settings.observables.push_back(observable.name);
        settings.binning.push_back({{-1.0, 0.0, 1.0, 2.0, 50.0}, 0});
    }
    settings.referenceTheta = {0.0};
    EstimatorInfo info;
    info.name = "histogram";
    info.parameters = {"g"};
    const auto histogram = HistogramEstimator::create(sample, settings, info, {}).value();
    LimitData data =
        asimovData(sample, *weights, rate, {0.7}, 100.0, Level::Reconstructed, {}).value();
    data.x(5, 0) = 60.0;
    data.x(6, 0) = 61.0;
    const FormulaEstimator plain(histogram->info(), [&](const auto& x, const Theta& theta) {
        const Matrix row = x;
        return histogram->llr(row, asVector(theta).transpose(), {})->values(0, 0);
    });
    LimitSettings limits;
    limits.grid = {{0.0, 2.0, 9}};
    limits.luminosityPb = 100.0;
    std::string warnings[2];
    LimitResult results[2];
    const Estimator* estimators[2] = {histogram.get(), &plain};
    for (int k = 0; k < 2; ++k) {
        TaskContext context;
        context.warning = [&](std::string_view text) { warnings[k] += text; };
        results[k] = computeLimits("h", estimators[k], rate, data, limits, {}, context).value();
    }
    QVERIFY((results[0].q - results[1].q).cwiseAbs().maxCoeff() < 1e-9);
    QCOMPARE(results[0].invalid, results[1].invalid);
    QVERIFY(results[0].invalid >= 18);
    QCOMPARE(warnings[0], warnings[1]);
    QVERIFY(std::abs(results[0].bestFit.theta[0] - results[1].bestFit.theta[0]) < 1e-5);
}

void LimitsTest::profileOverAThirdParameter()
{
    // q = n (t0^2 + t1^2 + t2^2 + t0 t2): profiled over t2 it is n (3/4 t0^2 + t1^2).
    Matrix x = Matrix::Zero(10, 1);
    const LimitData data = observedData(x, {"x"});
    const FormulaEstimator estimator(infoOf({"x"}, 3), [](const auto&, const Theta& t) {
        return -0.5 * (t[0] * t[0] + t[1] * t[1] + t[2] * t[2] + t[0] * t[2]);
    });
    LimitSettings settings;
    settings.grid = {{-1.5, 1.5, 31}, {-1.5, 1.5, 31}, {-1.5, 1.5, 61}};
    settings.includeRate = false;
    const auto result = computeLimits("g", &estimator, constantRate(3), data, settings, {}, {});
    QVERIFY(result.ok());
    QCOMPARE(result->dof, 3);
    const double area = std::numbers::pi * chiSquareQuantile(0.95, 3) / 10.0 / std::sqrt(0.75);
    QCOMPARE(result->contours.at(0.95).size(), 1u);
    QVERIFY(std::abs(signedArea(result->contours.at(0.95)[0]) / area - 1.0) < 0.01);
    // A fixed parameter is an axis of one point.
    settings.grid[2] = {0.5, 0.5, 1};
    const auto fixed = computeLimits("g", &estimator, constantRate(3), data, settings, {}, {});
    QVERIFY(fixed.ok());
    QCOMPARE(fixed->dof, 2);
    QVERIFY(std::abs(fixed->bestFit.theta[0] + 0.25) < 1e-6);
    QCOMPARE(fixed->bestFit.theta[2], 0.5);
}

void LimitsTest::intervalsOfOneParameter()
{
    Matrix x(4, 1);
    x << 0.1, 0.5, -0.3, 0.8;
    const LimitData data = observedData(x, {"x"});
    const FormulaEstimator estimator(infoOf({"x"}, 1), [](const auto& x, const Theta& t) {
        return x[0] * t[0] - 0.5 * t[0] * t[0];
    });
    LimitSettings settings;
    settings.grid = {{-1.0, 0.9, 20}};
    settings.includeRate = false;
    const auto result = computeLimits("g", &estimator, constantRate(1), data, settings, {}, {});
    QVERIFY(result.ok());
    const Interval interval = result->intervals.at(0.68).at(0);
    const double half = std::sqrt(chiSquareQuantile(0.68, 1) / 4.0);
    QVERIFY(closeTo(interval.low, 0.275 - half, 1e-8));
    QVERIFY(closeTo(interval.high, 0.275 + half, 1e-8));
    const Interval wide = result->intervals.at(0.95).at(0);
    QVERIFY(wide.highOpen && wide.high == 0.9 && !wide.lowOpen);
}

void LimitsTest::refusesWhatMakesNoSense()
{
    const LimitData data = gaussianCloud(4);
    const FormulaEstimator estimator(infoOf({"x", "z"}, 2), gaussian2d);
    const auto missing =
        computeLimits("g", &estimator, constantRate(2), data, squareGrid(5), {}, {});
    QVERIFY(!missing.ok() && missing.error().message.find("'z'") != std::string::npos);
    LimitSettings settings = squareGrid(5);
    settings.grid[1].low = 2.0;
    QVERIFY(!computeLimits("g", &estimator, constantRate(2), data, settings, {}, {}).ok());
    settings = squareGrid(5);
    settings.includeRate = true;
    settings.luminosityPb = 0.0;
    QVERIFY(!computeLimits("g", nullptr, constantRate(2), data, settings, {}, {}).ok());
    settings = squareGrid(5);
    QVERIFY(!computeLimits("g", nullptr, constantRate(2), data, settings, {}, {}).ok());
    settings.grid.pop_back();
    QVERIFY(!computeLimits("g", &estimator, constantRate(2), data, settings, {}, {}).ok());
    const FormulaEstimator hopeless(infoOf({"x"}, 2),
                                    [](const auto&, const Theta&) { return notANumber; });
    // Nothing valid: every event is left out, and the user is told.
    TaskContext context;
    std::string warning;
    context.warning = [&](std::string_view text) { warning += text; };
    const auto empty =
        computeLimits("g", &hopeless, constantRate(2), data, squareGrid(5), {}, context);
    QVERIFY(empty.ok() && warning.find("4 events") != std::string::npos);
}

void LimitsTest::grid()
{
    const Matrix points = productGrid({{0.0, 1.0, 3}, {5.0, 5.0, 1}, {-1.0, 1.0, 2}});
    QCOMPARE(points.rows(), 6);
    Matrix expected(6, 3);
    expected << 0, 5, -1, 0, 5, 1, .5, 5, -1, .5, 5, 1, 1, 5, -1, 1, 5, 1;
    QVERIFY(points == expected);
}

QTEST_APPLESS_MAIN(LimitsTest)
#include "LimitsTest.moc"
