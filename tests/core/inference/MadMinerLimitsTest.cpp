// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/inference/ChiSquare.hpp"
#include "core/inference/ExtendedLikelihood.hpp"
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
    LimitSettings settings() const
    {
        LimitSettings result;
        result.luminosityPb = luminosity;
        for (std::size_t p = 0; p < truth.size(); ++p)
            result.grid.push_back({answers["grid_ranges"][p][0], answers["grid_ranges"][p][1],
                                   answers["grid_resolutions"][p]});
        return result;
    }
    std::vector<std::size_t> columnsOf(const std::vector<std::string>& names) const
    {
        std::vector<std::size_t> columns;
        for (const std::string& name : names)
            columns.push_back(*sample.schema().observableIndex(name));
        return columns;
    }
    /// Weighted events at the truth that stand for \p count observed ones: the test part, by
    /// default only what was sampled from the benchmark nearest to the truth.
    LimitData asimov(double count, bool closestOnly) const
    {
        const Vector w = weightsAt(truth);
        std::vector<Eigen::Index> rows;
        for (Eigen::Index e = half + 1; e < w.size(); ++e)
            if (!closestOnly || events.samplingBenchmark[static_cast<std::size_t>(e)] == nearest())
                rows.push_back(e);
        LimitData data;
        for (const Observable& observable : sample.schema().observables)
            data.observables.push_back(observable.name);
        data.x = events.x(rows, Eigen::all);
        data.weight = w(rows);
        data.weight *= count / data.weight.sum();
        data.eventCount = std::round(count);
        return data;
    }
    int nearest() const
    {
        int best = -1;
        double smallest = 1e300;
        const EventSchema& schema = sample.schema();
        for (std::size_t b = 0; b < schema.eventsPerBenchmark.size(); ++b) {
            const double distance =
                (asVector(schema.benchmarks[b].values) - asVector(truth)).norm();
            if (schema.eventsPerBenchmark[b] == 0 || distance >= smallest)
                continue;
            smallest = distance;
            best = static_cast<int>(b);
        }
        return best;
    }
};

/// MadMiner's histogram of the first \p count events: those outside the edges are left out when it
/// is filled and moved into the outermost bins when it is asked; the first bin of each axis is
/// never taken to be wider than twice the second.
class PeerHistogram {
public:
    PeerHistogram(const Peer& peer, std::vector<std::size_t> columns,
                  std::vector<std::vector<double>> edges, Eigen::Index count)
        : m_peer(peer), m_columns(std::move(columns)), m_edges(std::move(edges)), m_count(count)
    {
    }
    /// An estimator of log h(x); its columns are those of the histogram, in order.
    FormulaEstimator estimator(const std::vector<std::string>& names)
    {
        EstimatorInfo info;
        info.name = "histogram as MadMiner fills it";
        for (const Parameter& parameter : m_peer.sample.schema().parameters)
            info.parameters.push_back(parameter.name);
        info.observables = names;
        info.referenceTheta = Theta(info.parameters.size(), 0.0);
        return {info, [this](const Eigen::RowVectorXd& x, const Theta& theta) {
                    if (theta != m_theta)
                        fill(theta);
                    std::ptrdiff_t cell = 0;
                    for (std::size_t a = 0; a < m_edges.size(); ++a)
                        cell = cell * binsOf(a)
                               + std::max<std::ptrdiff_t>(
                                   binOf(a, x[static_cast<Eigen::Index>(a)]), 0);
                    return m_log[cell];
                }};
    }

private:
    std::ptrdiff_t binsOf(std::size_t axis) const
    {
        return static_cast<std::ptrdiff_t>(m_edges[axis].size()) - 1;
    }
    /// numpy: [a, b), the last bin closed; -1 below.
    std::ptrdiff_t binOf(std::size_t axis, double value) const
    {
        const std::vector<double>& edges = m_edges[axis];
        const auto above = std::upper_bound(edges.begin(), edges.end(), value) - edges.begin();
        return std::min(above - 1, binsOf(axis) - 1);
    }
    double widthOf(std::size_t axis, std::ptrdiff_t bin) const
    {
        const auto edge = m_edges[axis].begin() + bin;
        const double width = *(edge + 1) - *edge;
        return bin > 0 ? width : std::min(width, 2.0 * (m_edges[axis][2] - m_edges[axis][1]));
    }
    void fill(const Theta& theta)
    {
        const Vector w = m_peer.weightsAt(theta);
        std::ptrdiff_t cells = 1;
        for (std::size_t a = 0; a < m_edges.size(); ++a)
            cells *= binsOf(a);
        Vector h = Vector::Zero(cells);
        for (Eigen::Index e = 0; e < m_count; ++e) {
            std::ptrdiff_t cell = 0;
            bool inside = true;
            for (std::size_t a = 0; a < m_edges.size(); ++a) {
                const double value = m_peer.events.x(e, static_cast<Eigen::Index>(m_columns[a]));
                inside = inside && value >= m_edges[a].front() && value <= m_edges[a].back();
                cell = cell * binsOf(a) + binOf(a, value);
            }
            if (inside)
                h[cell] += w[e];
        }
        h /= h.sum();
        h.array() += 1e-12;
        h /= h.sum();
        for (std::ptrdiff_t cell = 0; cell < cells; ++cell) {
            std::ptrdiff_t rest = cell;
            for (std::size_t a = m_edges.size(); a-- > 0; rest /= binsOf(a))
                h[cell] /= widthOf(a, rest % binsOf(a));
        }
        m_log = h.array().log();
        m_theta = theta;
    }

    const Peer& m_peer;
    std::vector<std::size_t> m_columns;
    std::vector<std::vector<double>> m_edges;
    Eigen::Index m_count;
    Theta m_theta;
    Vector m_log;
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
            QVERIFY(
                closeTo(chiSquareSurvival(q, result->dof), expected["p_values"][t], 1e-7, 1e-9));
            QVERIFY(result->pValues[row] <= expected["p_values"][t].get<double>() + 1e-9);
        }
        // The count as it is: the truth itself is a best fit.
        data.eventCount = n;
        settings.trueTheta = peer.truth;
        const auto ours = computeLimits("rate", nullptr, rate, data, settings, {}, {});
        QVERIFY(std::abs(ours->bestFit.qAtTrue) < 1e-8);
    }

    void histograms_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("observables");
        for (const char* key : {"expected_histo_1d", "expected_histo_1d_noxsec",
                                "expected_histo_1d_allsamples", "expected_histo_2d",
                                "expected_histo_adaptive_6bins_grid",
                                "expected_histo_adaptive_default_center", "observed_histo_1d",
                                "observed_histo_2d", "observed_histo_adaptive_6bins"})
            for (const QString file : {"toy1d", "toy2d"}) {
                const QString text = key;
                const bool plane = text.endsWith("2d") || text.endsWith("center");
                QStringList names = file == "toy1d" ? QStringList{"pt_l1"} : QStringList{"pt"};
                if (plane)
                    names = file == "toy1d" ? QStringList{"m_ll", "eta_l1"}
                                            : QStringList{"pt", "delta_phi"};
                QTest::newRow(qPrintable(file + " " + text)) << file << text << names;
            }
    }
    /// MadMiner's histograms and data through our likelihood and scan.
    void histograms()
    {
        QFETCH(QString, file);
        QFETCH(QString, key);
        QFETCH(QStringList, observables);
        const Peer peer(file.toStdString());
        const auto& expected = peer.answers[key.toStdString()];
        std::vector<std::string> names;
        for (const QString& name : observables)
            names.push_back(name.toStdString());
        PeerHistogram histogram(peer, peer.columnsOf(names),
                                expected["histo_edges"].get<std::vector<std::vector<double>>>(),
                                peer.half);
        const FormulaEstimator estimator = histogram.estimator(names);
        const RateModel rate = peer.testRate();
        const double n = peer.luminosity * rate.crossSection(peer.truth).value();
        QVERIFY(closeTo(n, peer.answers["n_expected"], 1e-12));
        const bool closest = !key.endsWith("allsamples");
        LimitData data = peer.asimov(n, closest);
        QCOMPARE(static_cast<int>(data.x.rows()),
                 peer.answers[closest ? "asimov_closest" : "asimov_all"]["n"].get<int>());
        if (key.startsWith("observed"))
            data = observed(peer);
        LimitSettings settings = peer.settings();
        settings.includeRate = !key.endsWith("noxsec");
        const auto result = computeLimits("h", &estimator, rate, data, settings, {}, {});
        QVERIFY2(result.ok(), result ? "" : result.error().text().c_str());
        Vector total = result->logLikelihoodShape;
        if (settings.includeRate)
            total += result->logLikelihoodRate;
        for (std::size_t t = 0; t < expected["p_values"].size(); ++t) {
            const auto row = static_cast<Eigen::Index>(t);
            QVERIFY(closeTo(result->logLikelihoodShape[row], expected["log_r_kin"][t], 1e-9));
            if (settings.includeRate)
                QVERIFY(closeTo(result->logLikelihoodRate[row], expected["log_p_xsec"][t], 1e-9));
            // Relative to the best grid point, as MadMiner has it.
            QVERIFY(closeTo(chiSquareSurvival(2.0 * (total.maxCoeff() - total[row]), result->dof),
                            expected["p_values"][t], 1e-7, 1e-9));
        }
        Eigen::Index best = 0;
        total.maxCoeff(&best);
        QCOMPARE(static_cast<int>(best), expected["i_mle"].get<int>());
        QVERIFY(result->bestFit.logLikelihood >= total[best]);
    }

    void likelihoods_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("key");
        for (const char* file : {"toy1d", "toy2d"})
            for (const char* key : {"rate", "1d", "2d"})
                QTest::addRow("%s %s", file, key)
                    << file << QString("nll_expected_weighted_") + key;
    }
    /// HistoLikelihood: rate and histogram of all events, data of the test part near the truth.
    void likelihoods()
    {
        QFETCH(QString, file);
        QFETCH(QString, key);
        const Peer peer(file.toStdString());
        const auto answers = referenceJson("answers/" + file.toStdString() + "_likelihood.json");
        const auto& expected = answers[key.toStdString()];
        const auto names = expected["observables"].get<std::vector<std::string>>();
        std::vector<std::vector<double>> edges;
        if (!names.empty())
            edges = expected["bins"].get<std::vector<std::vector<double>>>();
        PeerHistogram histogram(peer, peer.columnsOf(names), edges, peer.events.x.rows());
        const FormulaEstimator estimator = histogram.estimator(names);
        const RateModel rate(
            [&](const Theta& theta) { return peer.weightsAt(theta).sum(); },
            [](const Theta& t) -> Vector {
                return Vector::Zero(static_cast<Eigen::Index>(t.size()));
            });
        const LimitData data =
            peer.asimov(peer.luminosity * rate.crossSection(peer.truth).value(), true);
        auto likelihood = ExtendedLikelihood::create(&estimator, rate, data, peer.luminosity, true,
                                                     !names.empty());
        QVERIFY2(likelihood.ok(), likelihood ? "" : likelihood.error().text().c_str());
        for (std::size_t i = 0; i < answers["points"].size(); ++i) {
            const auto value = likelihood->value(answers["points"][i].get<Theta>(), {});
            QVERIFY(value.ok());
            QVERIFY(closeTo(-*value, expected["value"][i], 1e-9));
        }
    }

    /// Where our conventions differ, ours are meant: events beyond the outer edges count, the bins
    /// there being open (MadMiner drops them from the histogram and counts them in its last bin);
    /// densities need no bin width, as it cancels in ratios; all test events stand for the data, in
    /// number L sigma of the rate model, not rounded. The number to compare with is the sum over
    /// bins by hand.
    void ourHistogramByHand()
    {
        const Peer peer("toy2d");
        const auto& reference = peer.answers["expected_histo_2d"];
        const std::vector<std::string> names{"pt", "delta_phi"};
        const auto edges = reference["histo_edges"].get<std::vector<std::vector<double>>>();
        const auto columns = peer.columnsOf(names);
        EstimatorInfo info;
        info.parameters = {"cw", "cww"};
        const auto estimator = HistogramEstimator::create(
            peer.sample, {names, {{edges[0], 0}, {edges[1], 0}}, 0.0, {0.0, 0.0}}, info, {});
        QVERIFY2(estimator.ok(), estimator ? "" : estimator.error().text().c_str());
        const auto rate = RateModel::fromSample(peer.sample, peer.weights, {});
        const auto data = asimovData(peer.sample, *peer.weights, *rate, peer.truth,
                                     peer.luminosity, Level::Reconstructed, {});
        QVERIFY(rate.ok() && data.ok());
        const auto result = computeLimits("ours", estimator->get(), *rate, *data, peer.settings(),
                                          {}, {});
        QVERIFY2(result.ok(), result ? "" : result.error().text().c_str());

        const auto cellsAt = [&](const Theta& theta) { // a < x <= b, open bins at both ends
            const Vector w = peer.weightsAt(theta);
            Vector cells = Vector::Zero(static_cast<Eigen::Index>((edges[0].size() + 1)
                                                                  * (edges[1].size() + 1)));
            for (Eigen::Index e = 0; e < w.size(); ++e) {
                std::ptrdiff_t cell = 0;
                for (std::size_t a = 0; a < 2; ++a) {
                    const double x = peer.events.x(e, static_cast<Eigen::Index>(columns[a]));
                    cell = cell * static_cast<std::ptrdiff_t>(edges[a].size() + 1)
                           + (std::lower_bound(edges[a].begin(), edges[a].end(), x)
                              - edges[a].begin());
                }
                cells[cell] += w[e];
            }
            return cells;
        };
        // log L = sum over bins of n_b log m_b - m_b is the extended likelihood of a histogram.
        const Vector data0 = peer.luminosity * cellsAt(peer.truth);
        const auto logL = [&](const Theta& theta) {
            const Vector mean = peer.luminosity * cellsAt(theta);
            double sum = 0.0;
            for (Eigen::Index b = 0; b < mean.size(); ++b)
                if (data0[b] > 0.0)
                    sum += data0[b] * std::log(mean[b]) - mean[b];
            return sum;
        };
        const double best = logL(peer.truth);
        double largest = 0.0;
        for (Eigen::Index t = 0; t < result->thetas.rows(); ++t) {
            const double q = 2.0 * (best - logL({result->thetas(t, 0), result->thetas(t, 1)}));
            QVERIFY(std::abs(result->q[t] - q) < 1e-6 + 1e-9 * q);
            // Not what MadMiner has: it is told apart from rounding.
            const double peerQ = chiSquareQuantile(
                1.0 - reference["p_values"][static_cast<std::size_t>(t)].get<double>(), 2);
            largest = std::max(largest, std::abs(q - peerQ));
        }
        QVERIFY(largest > 0.1);
        QVERIFY(std::abs(result->expectedEvents - data0.sum()) < 1e-9 * data0.sum());
    }

    /// Conventions: drawing leaves negative weights out, says so above 1 % of the absolute weight
    /// and refuses above 20 %.
    void negativeWeightsOfAsimovData_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("warnings");
        QTest::addColumn<bool>("refused");
        QTest::newRow("none") << 0.0 << 0 << false;
        QTest::newRow("just below the warning") << 0.0099 << 0 << false;
        QTest::newRow("just above the warning") << 0.0101 << 1 << false;
        QTest::newRow("just below the refusal") << 0.199 << 1 << false;
        QTest::newRow("just above the refusal") << 0.201 << 0 << true;
    }
    void negativeWeightsOfAsimovData()
    {
        QFETCH(double, share);
        QFETCH(int, warnings);
        QFETCH(bool, refused);
        EventSchema schema;
        schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
        schema.benchmarks = {{"a", {0.0}, true, false}};
        schema.components = {{0}};
        schema.observables = {{"x", "", "", "", false, {}}};
        EventBlock events;
        events.x = Vector::LinSpaced(5, 0.0, 4.0);
        events.weights = Vector::Constant(5, (1.0 - share) / 4.0);
        events.weights(2, 0) = -share;
        events.eventId = {0, 1, 2, 3, 4};
        const EventSample sample = EventSample::inMemory(schema, events);
        const auto weights = linearEventWeights(schema.weightModel().value());
        const RateModel rate([&](const Theta&) { return 1.0 - 2.0 * share; },
                             [](const Theta&) -> Vector { return Vector::Zero(1); });
        int warned = 0;
        TaskContext context;
        context.warning = [&](std::string_view text) {
            ++warned;
            QVERIFY(text.find("1 events with negative weight") != text.npos);
        };
        const auto data =
            asimovData(sample, *weights, rate, {0.0}, 50.0, Level::Reconstructed, context);
        QCOMPARE(!data.ok(), refused);
        QCOMPARE(warned, warnings);
        if (refused) {
            QVERIFY(data.error().code == ErrorCode::Numerical);
            QVERIFY(data.error().text().find("20.1") != std::string::npos);
            return;
        }
        // The others share the number of events that the rate says.
        QCOMPARE(static_cast<int>(data->x.rows()), 4);
        QVERIFY(closeTo(data->eventCount, 50.0 * (1.0 - 2.0 * share), 1e-12));
        QVERIFY(closeTo(data->weight.sum(), data->eventCount, 1e-12));
        QCOMPARE(data->x(2, 0), 3.0);
    }

private:
    static LimitData observed(const Peer& peer)
    {
        LimitData data;
        for (const Observable& observable : peer.sample.schema().observables)
            data.observables.push_back(observable.name);
        const auto x = peer.answers["x_observed"].get<std::vector<std::vector<double>>>();
        data.x.resize(static_cast<Eigen::Index>(x.size()),
                      static_cast<Eigen::Index>(data.observables.size()));
        for (std::size_t i = 0; i < x.size(); ++i)
            data.x.row(static_cast<Eigen::Index>(i)) = asVector(x[i]).transpose();
        data.weight = Vector::Ones(data.x.rows());
        data.eventCount = static_cast<double>(x.size());
        return data;
    }
};

QTEST_APPLESS_MAIN(MadMinerLimitsTest)
#include "MadMinerLimitsTest.moc"
