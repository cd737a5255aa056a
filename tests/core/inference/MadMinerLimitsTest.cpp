// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/inference/ChiSquare.hpp"
#include "core/inference/Limits.hpp"
#include "tests/core/inference/FormulaEstimator.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace {

/// MadMiner's inputs, rebuilt with its conventions: partitions by index with one event lost and a
/// factor of 5, a rounded count, histograms normalised with 1e-12 added to every bin.
struct Peer {
    nlohmann::json answers;
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
    EventBlock events;
    Eigen::Index half = 0; ///< round(0.8 n): end of the training part.
    double luminosity = 0.0;
    Theta truth;

    explicit Peer(const std::string& name)
        : answers(referenceJson("answers/" + name + "_limits.json")),
          sample(readMadMiner(std::string(ASSAY_TEST_DATA) + "/files/" + name + ".h5", {}).value()),
          weights(linearEventWeights(sample.schema().weightModel().value())),
          events(sample.readAll({}).value()),
          half(std::lround(0.8 * static_cast<double>(sample.size()))),
          luminosity(answers["luminosity_pb"]), truth(answers["theta_true"].get<Theta>())
    {
    }

    Vector weightsAt(const Theta& theta) const
    {
        Vector w;
        (void)weights->evaluate(events, theta, w);
        return w;
    }
    RateModel testRate() const
    {
        return RateModel([this](const Theta& theta) {
            const Vector w = weightsAt(theta);
            return 5.0 * w.tail(w.size() - half - 1).sum();
        }, [](const Theta& t) -> Vector {
            return Vector::Zero(static_cast<Eigen::Index>(t.size()));
        });
    }
    /// log density of MadMiner's 1-D histogram at x.
    double logHistogram(double x, const Theta& theta, std::size_t column,
                        const std::vector<double>& edges) const
    {
        const Vector w = weightsAt(theta);
        const std::size_t bins = edges.size() - 1;
        const auto binOf = [&](double value) { // numpy: [a, b), the last bin closed
            const auto above = std::upper_bound(edges.begin(), edges.end(), value) - edges.begin();
            return std::min<std::ptrdiff_t>(above - 1, static_cast<std::ptrdiff_t>(bins) - 1);
        };
        Vector h = Vector::Zero(static_cast<Eigen::Index>(bins));
        for (Eigen::Index e = 0; e < half; ++e) {
            const double value = events.x(e, static_cast<Eigen::Index>(column));
            if (value >= edges.front() && value <= edges.back())
                h[binOf(value)] += w[e];
        }
        h /= h.sum();
        h.array() += 1e-12;
        h /= h.sum();
        const std::ptrdiff_t bin = std::max<std::ptrdiff_t>(binOf(x), 0);
        const auto edge = edges.begin() + bin;
        double width = *(edge + 1) - *edge;
        if (bin == 0)
            width = std::min(width, 2.0 * (edges[2] - edges[1]));
        return std::log(h[bin] / width);
    }
    LimitSettings settings() const
    {
        LimitSettings result;
        result.luminosityPb = luminosity;
        for (std::size_t p = 0; p < truth.size(); ++p)
            result.grid.push_back({answers["grid_ranges"][p][0], answers["grid_ranges"][p][1],
                                   answers["grid_resolutions"][p]});
        return result;
    }
};

} // namespace

class MadMinerLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one parameter") << "toy1d";
        QTest::newRow("two parameters") << "toy2d";
    }
    void rate()
    {
        QFETCH(QString, name);
        const Peer peer(name.toStdString());
        const auto& expected = peer.answers["expected_rate"];
        const RateModel rate = peer.testRate();
        LimitSettings settings = peer.settings();
        settings.includeShape = false;
        LimitData data;
        const double n = peer.luminosity * rate.crossSection(peer.truth).value();
        data.eventCount = std::round(n); // MadMiner rounds; we do not, see below.
        const auto result = computeLimits("rate", nullptr, rate, data, settings, {}, {});
        QVERIFY(result.ok());
        const std::size_t points = expected["p_values"].size();
        QCOMPARE(static_cast<std::size_t>(result->q.size()), points);
        double best = -1e300;
        for (std::size_t t = 0; t < points; ++t) {
            const auto row = static_cast<Eigen::Index>(t);
            for (std::size_t p = 0; p < settings.grid.size(); ++p)
                QVERIFY(closeTo(result->thetas(row, static_cast<Eigen::Index>(p)),
                                expected["theta_grid"][t][p], 1e-12, 1.0));
            QVERIFY(closeTo(result->logLikelihoodRate[row], expected["log_p_xsec"][t], 1e-9));
            best = std::max(best, result->logLikelihoodRate[row]);
        }
        // Relative to the best *grid point* the p-values are MadMiner's; ours are relative to the
        // continuous best fit, so they are never larger.
        for (std::size_t t = 0; t < points; ++t) {
            const auto row = static_cast<Eigen::Index>(t);
            const double q = 2.0 * (best - result->logLikelihoodRate[row]);
            QVERIFY(closeTo(chiSquareSurvival(q, result->dof), expected["p_values"][t], 1e-7, 1e-9));
            QVERIFY(result->pValues[row] <= expected["p_values"][t].get<double>() + 1e-9);
        }
        // The count as it is: the truth itself is a best fit.
        data.eventCount = n;
        settings.trueTheta = peer.truth;
        const auto ours = computeLimits("rate", nullptr, rate, data, settings, {}, {});
        QVERIFY(std::abs(ours->bestFit.qAtTrue) < 1e-8);
    }

    void observedHistogram()
    {
        const Peer peer("toy1d");
        const auto& expected = peer.answers["observed_histo_1d"];
        const auto edges = expected["histo_edges"][0].get<std::vector<double>>();
        const std::string observable = "pt_l1";
        const std::size_t column = *peer.sample.schema().observableIndex(observable);
        EstimatorInfo info;
        info.name = "histogram as MadMiner fills it";
        info.parameters = {"c"};
        info.observables = {observable};
        info.referenceTheta = {0.0};
        const FormulaEstimator estimator(info, [&](const auto& x, const Theta& theta) {
            return peer.logHistogram(x[0], theta, column, edges);
        });
        LimitData data;
        data.observables = {observable};
        const auto& x = peer.answers["x_observed"];
        data.x.resize(static_cast<Eigen::Index>(x.size()), 1);
        for (std::size_t i = 0; i < x.size(); ++i)
            data.x(static_cast<Eigen::Index>(i), 0) = x[i][column];
        data.weight = Vector::Ones(data.x.rows());
        data.eventCount = static_cast<double>(x.size());
        const RateModel rate = peer.testRate();
        const auto result =
            computeLimits("histogram", &estimator, rate, data, peer.settings(), {}, {});
        QVERIFY(result.ok());
        const Vector total = result->logLikelihoodRate + result->logLikelihoodShape;
        for (std::size_t t = 0; t < expected["p_values"].size(); ++t) {
            const auto row = static_cast<Eigen::Index>(t);
            QVERIFY(closeTo(result->logLikelihoodRate[row], expected["log_p_xsec"][t], 1e-9));
            QVERIFY(closeTo(result->logLikelihoodShape[row], expected["log_r_kin"][t], 1e-9));
            QVERIFY(closeTo(chiSquareSurvival(2.0 * (total.maxCoeff() - total[row]), 1),
                            expected["p_values"][t], 1e-7, 1e-9));
        }
        Eigen::Index best = 0;
        total.maxCoeff(&best);
        QCOMPARE(static_cast<int>(best), expected["i_mle"].get<int>());
        QVERIFY(result->bestFit.logLikelihood >= total[best]);
    }
};

QTEST_APPLESS_MAIN(MadMinerLimitsTest)
#include "MadMinerLimitsTest.moc"
