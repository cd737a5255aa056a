// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/estimators/TruthEstimator.hpp"
#include "core/events/Partition.hpp"
#include "core/inference/CalibratedEstimator.hpp"
#include "core/inference/ExtendedLikelihood.hpp"
#include "core/inference/IsotonicRegression.hpp"
#include "core/inference/RatioCheck.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace assay;

namespace {

/// Another estimator's llr seen through a function of it and theta.
class DistortedEstimator final : public Estimator {
public:
    DistortedEstimator(std::shared_ptr<const Estimator> raw,
                       std::function<double(double, const Theta&)> distort, bool normalised = true)
        : m_raw(std::move(raw)), m_info(m_raw->info()), m_distort(std::move(distort))
    {
        m_info.normalised = normalised;
        m_info.givesScore = false;
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override
    {
        Result<LlrGrid> grid = m_raw->llr(x, thetas, context);
        for (Eigen::Index t = 0; grid && t < thetas.rows(); ++t)
            for (double& value : grid->values.row(t))
                value = m_distort(value, Theta(thetas.row(t).begin(), thetas.row(t).end()));
        return grid;
    }

private:
    std::shared_ptr<const Estimator> m_raw;
    EstimatorInfo m_info;
    std::function<double(double, const Theta&)> m_distort;
};

/// The exact ratio of differential cross sections, whose score contains that of the rate.
class ScoreWithRate final : public Estimator {
public:
    ScoreWithRate(std::shared_ptr<const Estimator> raw, std::shared_ptr<const ExactDensity> density)
        : m_raw(std::move(raw)), m_density(std::move(density)), m_info(m_raw->info())
    {
        m_info.normalised = false;
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override
    {
        return m_raw->llr(x, thetas, context);
    }
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override
    {
        Result<Matrix> score = m_raw->score(x, theta, context);
        const Vector rate =
            m_density->crossSectionGradient(theta) / m_density->crossSection(theta);
        if (score)
            score->rowwise() += rate.transpose();
        return score;
    }

private:
    std::shared_ptr<const Estimator> m_raw;
    std::shared_ptr<const ExactDensity> m_density;
    EstimatorInfo m_info;
};

/// Off-shell toy in two dimensions, its exact ratio and held-out events.
struct Offshell {
    std::shared_ptr<const Process> process = createProcess("offshell-toy-2d", {}).value();
    std::shared_ptr<const ExactDensity> density = process->truth();
    std::shared_ptr<const Estimator> truth;
    EventSample validation, test;
    std::shared_ptr<const EventWeights> weights;
    RateModel rate{[d = density](const Theta& t) { return d->crossSection(t); },
                   [d = density](const Theta& t) { return d->crossSectionGradient(t); }};
    Theta asimov = {std::sqrt(0.5)};
    LimitData data;

    Offshell()
    {
        EstimatorInfo info;
        info.name = "truth";
        info.method = "Truth";
        info.parameters = {"sqrt_mu"};
        for (const Observable& observable : process->schema().observables)
            info.observables.push_back(observable.name);
        info.referenceTheta = {0.0};
        truth = std::make_shared<TruthEstimator>(density, Level::Reconstructed, info);
        TaskContext context;
        context.threads = 2;
        context.seed = 3;
        const EventSample sample = simulate(*process, 500000, context).value();
        weights = linearEventWeights(sample.schema().weightModel().value());
        validation = selectPart(sample, {}, Part::Validation, context).value();
        test = selectPart(sample, {}, Part::Test, context).value();
        data =
            asimovData(test, *weights, rate, asimov, 100.0, Level::Reconstructed, context).value();
    }

    double q(const Estimator& estimator, double mu) const
    {
        TaskContext context;
        context.threads = 2;
        auto likelihood =
            ExtendedLikelihood::create(&estimator, rate, data, 100.0, false, true).value();
        return 2.0 * (likelihood.value(asimov, context).value()
                      - likelihood.value({std::sqrt(mu)}, context).value());
    }
};

const Offshell& offshell()
{
    static const Offshell instance;
    return instance;
}

} // namespace

class CalibrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isotonic()
    {
        const auto plateaus =
            isotonicRegression({1.0, 3.0, 2.0, 4.0, 0.0}, {1.0, 1.0, 3.0, 1.0, 0.0});
        QCOMPARE(plateaus.size(), 3u);
        QCOMPARE(plateaus[1].count, 2u);
        QCOMPARE(plateaus[1].value, 2.25);
        QCOMPARE(plateaus[2].count, 2u); // The point without weight joins.
        QCOMPARE(plateaus[2].value, 4.0);
        const auto falling = isotonicRegression({3.0, 2.0, 1.0}, {1.0, 1.0, 2.0});
        QCOMPARE(falling.size(), 1u);
        QCOMPARE(falling[0].value, 1.75);
    }

    void mapsOfAFewEvents()
    {
        // Two groups of events: ratio 3 at f = 1, ratio 1/3 at f = 0.
        std::vector<CalibrationRow> rows;
        for (int i = 0; i < 40; ++i)
            rows.push_back({0.0, 0.25 / 40, 0.75 / 40});
        for (int i = 0; i < 40; ++i)
            rows.push_back({1.0, 0.75 / 40, 0.25 / 40});
        for (const RatioMap& map : {fitHistogramMap(rows, 10), fitIsotonicMap(rows)}) {
            QVERIFY(closeTo(map(1.0), std::log(3.0), 1e-12));
            QVERIFY(closeTo(map(-5.0), -std::log(3.0), 1e-12));
            QVERIFY(std::isnan(map(std::nan(""))));
        }
        for (CalibrationRow& row : rows)
            row.f = row.f > 0.5 ? 0.5 : -0.5;
        QVERIFY(closeTo(fitTemperatureMap(rows).factor(), 2.0 * std::log(3.0), 1e-9));
        // A class that is absent at an end: finite by one pseudo-event.
        rows.assign(10, {0.0, 0.0, 0.1});
        rows.resize(20, {1.0, 0.1, 0.0});
        const RatioMap ends = fitIsotonicMap(rows);
        QVERIFY(closeTo(ends(1.0), std::log(10.0), 1e-9));
        QVERIFY(closeTo(ends(0.0), -std::log(10.0), 1e-9));
    }

    void exactRatioStaysWhatItIs()
    {
        for (const auto method : {CalibrationMethod::Histogram, CalibrationMethod::Isotonic,
                                  CalibrationMethod::Temperature}) {
            const auto calibrated = calibrate(offshell().truth, offshell().validation,
                                              offshell().weights, {method, 50, 0}, {});
            QVERIFY(calibrated.ok());
            for (const double mu : {0.0, 4.0}) {
                const double exact = offshell().q(*offshell().truth, mu);
                QVERIFY(closeTo(offshell().q(**calibrated, mu), exact, 0.02));
            }
        }
    }

    void distortedRatioIsMended()
    {
        const auto table = referenceJson("methods-values.json")["N4b_offshell_2d"]["full"];
        const auto distorted = std::make_shared<DistortedEstimator>(
            offshell().truth,
            [](double f, const Theta& t) { return 1.3 * f + 0.02 * f * f * f + 0.2 * t[0]; });
        // It overstates by far as it is.
        QVERIFY(offshell().q(*distorted, 0.0) > 2.0 * table[0].get<double>());
        for (const auto method : {CalibrationMethod::Histogram, CalibrationMethod::Isotonic}) {
            const auto calibrated = calibrate(distorted, offshell().validation,
                                              offshell().weights, {method, 50, 0}, {});
            QVERIFY(closeTo(offshell().q(**calibrated, 0.0), table[0], 0.05));
            QVERIFY(closeTo(offshell().q(**calibrated, 4.0), table[4], 0.03));
        }
    }

    void rateInsideTheRatioIsTakenOut()
    {
        const auto density = offshell().density;
        const auto unnormalised = std::make_shared<DistortedEstimator>(
            offshell().truth,
            [density](double f, const Theta& t) {
                return f + std::log(density->crossSection(t) / density->crossSection({0.0}));
            },
            false);
        for (const auto method : {CalibrationMethod::Isotonic, CalibrationMethod::Temperature}) {
            const auto calibrated = calibrate(unnormalised, offshell().validation,
                                              offshell().weights, {method, 50, 0}, {});
            QVERIFY((*calibrated)->info().normalised);
            QVERIFY(closeTo(offshell().q(**calibrated, 0.0),
                            offshell().q(*offshell().truth, 0.0), 0.02));
        }
    }

    void rateInsideTheScoreIsTakenOut()
    {
        const auto calibrated =
            calibrate(std::make_shared<ScoreWithRate>(offshell().truth, offshell().density),
                      offshell().validation, offshell().weights, {}, {});
        const Theta theta = {1.3};
        const Matrix x = offshell().data.x.topRows(50);
        const Matrix expected = offshell().truth->score(x, theta, {}).value();
        const Matrix score = (*calibrated)->score(x, theta, {}).value();
        // The calibration sample has the cross section of the density up to its fluctuations.
        QVERIFY(offshell().rate.gradient(theta).value()[0] > 0.2);
        QVERIFY((score - expected).cwiseAbs().maxCoeff() < 0.02);
    }

    void sameNumbersForAnyThreads()
    {
        Matrix thetas(30, 1);
        thetas.col(0).setLinSpaced(0.0, 2.0);
        std::vector<Vector> results;
        for (const int threads : {1, 4}) {
            const auto calibrated = calibrate(offshell().truth, offshell().validation,
                                              offshell().weights,
                                              {CalibrationMethod::Isotonic, 50, 4000}, {});
            TaskContext context;
            context.threads = threads;
            auto likelihood = ExtendedLikelihood::create(
                calibrated->get(), offshell().rate, offshell().data, 100.0, false, true);
            results.push_back(likelihood->terms(thetas, context)->shape);
        }
        QVERIFY(results[0] == results[1]);
        QVERIFY(results[0].allFinite());
        QCOMPARE(results[0][0], 0.0); // theta = theta_ref
    }

    void reliabilityOfTruthAndOfADistortion()
    {
        const Theta theta = {1.0};
        const auto honest =
            checkRatio(*offshell().truth, offshell().test, *offshell().weights, theta, 20, {});
        QVERIFY(honest.ok());
        QVERIFY(std::abs(honest->meanRatio - 1.0) < 4.0 * honest->meanRatioError);
        QVERIFY(honest->meanRatioError < 0.02);
        QVERIFY(std::abs(honest->meanInverse - 1.0) < 5.0 * honest->meanInverseError);
        QVERIFY(honest->bins.size() > 10);
        double share = 0.0;
        for (const ReliabilityBin& bin : honest->bins) {
            QVERIFY(std::abs(bin.observed - bin.predicted) < 4.5 * bin.error);
            QVERIFY(bin.low <= bin.predicted && bin.predicted <= bin.high);
            share += bin.share;
        }
        QVERIFY(closeTo(share, 1.0, 1e-9));
        const DistortedEstimator distorted(offshell().truth,
                                           [](double f, const Theta&) { return 1.5 * f; });
        const auto wrong =
            checkRatio(distorted, offshell().test, *offshell().weights, theta, 20, {});
        QVERIFY(std::abs(wrong->meanRatio - 1.0) > 10.0 * wrong->meanRatioError);
        int outliers = 0;
        for (const ReliabilityBin& bin : wrong->bins)
            outliers += std::abs(bin.observed - bin.predicted) > 5.0 * bin.error;
        QVERIFY(outliers > 5);
    }

    void refusesWhatCannotBeCalibrated()
    {
        EstimatorInfo info = offshell().truth->info();
        info.observables = {"x1", "unknown"};
        const auto truth =
            std::make_shared<TruthEstimator>(offshell().density, Level::Reconstructed, info);
        const auto missing =
            calibrate(truth, offshell().validation, offshell().weights, {}, {});
        QVERIFY(!missing.ok() && missing.error().message.find("unknown") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(CalibrationTest)
#include "CalibrationTest.moc"
