// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ScoreHistogram.hpp"

#include "OffshellSample.hpp"

#include "core/basics/Random.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;
using namespace assay::test;

namespace {

/// A score with two components that are just the observables.
class IdentityScore final : public Estimator {
public:
    IdentityScore()
    {
        m_info.name = "identity";
        m_info.parameters = {"a", "b"};
        m_info.observables = {"u", "v"};
        m_info.givesScore = true;
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<Matrix> score(const Matrix& x, const Theta&, const TaskContext&) const override
    {
        return x;
    }

private:
    EstimatorInfo m_info;
};

/// Random events of a two-parameter quadratic study.
EventSample randomSample(std::size_t count)
{
    EventSchema schema;
    Parameter a;
    a.name = "a";
    Parameter b;
    b.name = "b";
    schema.parameters = {a, b};
    schema.components = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {2, 0}};
    const std::vector<Theta> points = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {-1, 0}, {0, -1}};
    for (std::size_t i = 0; i < points.size(); ++i)
        schema.benchmarks.push_back({"b" + std::to_string(i), points[i], i == 0, false});
    schema.observables = {{"u", "", "", "", false, {}}, {"v", "", "", "", false, {}}};
    schema.mixture = true;
    EventBlock block;
    const auto n = static_cast<Eigen::Index>(count);
    block.x.resize(n, 2);
    block.weights.resize(n, 6);
    Random random(7);
    for (Eigen::Index i = 0; i < n; ++i) {
        const double u = random.normal();
        const double v = random.normal();
        block.x.row(i) << u, v;
        for (Eigen::Index k = 0; k < 6; ++k) {
            const Theta& p = points[static_cast<std::size_t>(k)];
            block.weights(i, k) = std::pow(1.0 + 0.3 * p[0] * u + 0.2 * p[1] * v, 2.0) + 0.1;
        }
        block.eventId.push_back(static_cast<std::uint64_t>(i));
        block.samplingBenchmark.push_back(0);
    }
    return EventSample::inMemory(std::move(schema), std::move(block));
}

/// The exact score of a built-in process.
class TrueScore final : public Estimator {
public:
    TrueScore(std::shared_ptr<const ExactDensity> density, const EventSchema& schema)
        : m_density(std::move(density))
    {
        m_info.name = "true score";
        m_info.givesScore = true;
        for (const Parameter& parameter : schema.parameters)
            m_info.parameters.push_back(parameter.name);
        for (const Observable& observable : schema.observables)
            m_info.observables.push_back(observable.name);
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<Matrix> score(const Matrix& x, const Theta& theta, const TaskContext&) const override
    {
        return m_density->score(Level::Reconstructed, x, theta);
    }

private:
    std::shared_ptr<const ExactDensity> m_density;
    EstimatorInfo m_info;
};

/// Events of a two-dimensional process that are the points of an additive recurrence (R2, the
/// two-dimensional golden ratio) over a square: an integration error near 1/n instead of 1/sqrt(n).
EventSample latticeSample(const ExactDensity& density, const EventSchema& schema, double low,
                          double high, Eigen::Index count)
{
    EventBlock block;
    block.x.resize(count, 2);
    block.weights.resize(count, static_cast<Eigen::Index>(schema.benchmarks.size()));
    double whole = 0.0;
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto k = static_cast<double>(i) + 1.0;
        block.x(i, 0) = low + (high - low) * std::modf(k * 0.7548776662466927, &whole);
        block.x(i, 1) = low + (high - low) * std::modf(k * 0.5698402909980532, &whole);
        block.eventId.push_back(static_cast<std::uint64_t>(i));
        block.samplingBenchmark.push_back(0);
    }
    const double area = (high - low) * (high - low) / static_cast<double>(count);
    for (Eigen::Index b = 0; b < block.weights.cols(); ++b) {
        const Theta& theta = schema.benchmarks[static_cast<std::size_t>(b)].values;
        block.weights.col(b) =
            density.logDensity(Level::Reconstructed, block.x, theta).array().exp()
            * (density.crossSection(theta) * area);
    }
    EventSchema own = schema;
    own.mixture = true;
    return EventSample::inMemory(std::move(own), std::move(block));
}

/// q(mu) from shape alone for Asimov data at mu = 0.5 (spec methods J), no Monte Carlo noise.
std::vector<double> kinematicQ(const Estimator& estimator, const EventSample& sample)
{
    const double trueG = std::sqrt(0.5);
    const auto events = sample.readAll({true, false, false});
    Matrix thetas{{0.0}, {1.0}, {std::sqrt(1.5)}, {std::sqrt(2.5)}, {2.0}, {trueG}};
    const auto grid = estimator.llr(events->x, thetas, {});
    std::vector<double> q(5, 0.0);
    double sum = 0.0;
    for (Eigen::Index i = 0; i < events->x.rows(); ++i)
        sum += Offshell::density(events->x(i, 0), trueG);
    for (Eigen::Index i = 0; i < events->x.rows(); ++i) {
        const double weight = Offshell::density(events->x(i, 0), trueG) / sum;
        for (Eigen::Index t = 0; t < 5; ++t)
            q[static_cast<std::size_t>(t)] -= 2.0 * Offshell::crossSection(trueG) * weight
                                              * (grid->values(t, i) - grid->values(5, i));
    }
    return q;
}

bool allNear(const std::vector<double>& values, const std::vector<double>& expected,
             double relative)
{
    bool good = values.size() == expected.size();
    for (std::size_t i = 0; good && i < values.size(); ++i) {
        if (std::abs(values[i] - expected[i]) <= relative * std::abs(expected[i]))
            continue;
        qWarning("entry %zu: %.10g is not %.10g", i, values[i], expected[i]);
        good = false;
    }
    return good;
}

} // namespace

class ScoreHistogramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offshellTable_data();
    void offshellTable();
    void observableTable();
    void offshellTableInTwoDimensions();
    void sallinoOfOneParameterIsSally();
    void sallinoFollowsItsDefinition();
    void twoComponents();
    void keepsTheScore();
    void refusesEstimatorsWithoutScore();
};

/// Numbers of methods-values.json, J_offshell. Bins are quantiles of 10^6 mid-points, which moves
/// an edge by at most the step of 2e-5 and q by less than 1e-4 of itself.
void ScoreHistogramTest::offshellTable_data()
{
    QTest::addColumn<int>("bins");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("25 bins") << 25
                             << QList<double>{5.455115023, 5.756647116, 18.51259667, 48.91262483,
                                              88.50891484};
    QTest::newRow("200 bins") << 200
                              << QList<double>{6.851038044, 6.069000606, 19.06708218, 49.69610532,
                                               89.55173421};
}

void ScoreHistogramTest::offshellTable()
{
    QFETCH(int, bins);
    QFETCH(QList<double>, expected);
    const EventSample sample = fineOffshellSample(1'000'000);
    const auto sally =
        scoreHistogram(std::make_shared<OffshellScore>(), sample, bins, {1.0}, {});
    QVERIFY(sally.ok());
    QVERIFY(allNear(kinematicQ(**sally, sample),
                    std::vector<double>(expected.begin(), expected.end()), 1e-4));
}

void ScoreHistogramTest::observableTable()
{
    const EventSample sample = fineOffshellSample(1'000'000);
    EstimatorInfo info;
    info.parameters = {"g"};
    const auto five = HistogramEstimator::create(sample, {{"x"}, {{{}, 5}}, 0.0, {1.0}}, info, {});
    QVERIFY(five.ok());
    QVERIFY(allNear(kinematicQ(**five, sample),
                    {4.779692728, 2.369754078, 10.69305696, 37.96369188, 82.97071063}, 1e-4));
    const auto ten = HistogramEstimator::create(sample, {{"x"}, {{{}, 10}}, 0.0, {1.0}}, info, {});
    QVERIFY(ten.ok());
    QVERIFY(allNear(kinematicQ(**ten, sample),
                    {10.2532556, 4.177675656, 13.46849283, 40.74799608, 85.13565751}, 1e-4));
}

/// N4b_offshell_2d of methods-values.json (four digits), V = 100 events. The points' own error goes
/// down as 1/n: at most 1.5e-3 of q with these 10^6 points, 2e-4 with 4 10^6.
void ScoreHistogramTest::offshellTableInTwoDimensions()
{
    const auto process = createProcess("offshell-toy-2d", {});
    QVERIFY(process.ok());
    const EventSchema& schema = (*process)->schema();
    const auto truth = (*process)->truth();
    const EventSample sample = latticeSample(*truth, schema, -5.0, 7.0, 1'000'000);
    const auto events = sample.readAll({true, true, false});
    const double g = std::sqrt(0.5);
    const auto model = schema.weightModel();
    QVERIFY(events.ok() && model.ok());
    const Vector weights = events->weights * *model->weights({g});
    const Matrix thetas{{0.0}, {1.0}, {std::sqrt(1.5)}, {std::sqrt(2.5)}, {2.0}, {g}};
    const auto q = [&](const Estimator& estimator, const Matrix& x) {
        const auto grid = estimator.llr(x, thetas, {});
        std::vector<double> values;
        for (Eigen::Index t = 0; t < 5; ++t)
            values.push_back(
                -200.0 * weights.dot((grid->values.row(t) - grid->values.row(5)).transpose()));
        return values;
    };
    const auto sally =
        scoreHistogram(std::make_shared<TrueScore>(truth, schema), sample, 25, {1.0}, {});
    QVERIFY(sally.ok());
    QVERIFY(allNear(q(**sally, events->x), {5.4553, 5.7567, 18.5126, 48.9127, 88.5091}, 2e-3));
    EstimatorInfo info;
    info.parameters = {schema.parameters.front().name};
    const std::string x1 = schema.observables.front().name;
    const auto five = HistogramEstimator::create(sample, {{x1}, {{{}, 5}}, 0.0, {1.0}}, info, {});
    const auto fine = HistogramEstimator::create(sample, {{x1}, {{{}, 25}}, 0.0, {1.0}}, info, {});
    QVERIFY(five.ok() && fine.ok());
    const Matrix first = events->x.leftCols(1);
    QVERIFY(allNear(q(**five, first), {1.8642, 1.698, 7.0998, 23.6244, 49.4058}, 2e-3));
    QVERIFY(allNear(q(**fine, first), {2.975, 2.7087, 9.2588, 27.0549, 53.8387}, 2e-3));
}

void ScoreHistogramTest::sallinoOfOneParameterIsSally()
{
    const EventSample sample = fineOffshellSample(40'000);
    const auto score = std::make_shared<OffshellScore>();
    const auto sally = scoreHistogram(score, sample, 0, {1.0}, {});
    const auto projected = sallino(score, sample, 0, {1.0}, {});
    QVERIFY(sally.ok() && projected.ok());
    QCOMPARE((*projected)->info().method, std::string("SALLINO"));
    const auto a = kinematicQ(**sally, sample);
    const auto b = kinematicQ(**projected, sample);
    // For theta below theta_ref the axis is mirrored, and so is which side of an edge an event is.
    QVERIFY(allNear(b, a, 2e-3));
    QVERIFY(allNear(kinematicQ(**projected, sample), b, 0.0));
}

void ScoreHistogramTest::sallinoFollowsItsDefinition()
{
    const EventSample sample = randomSample(3000);
    const Theta reference = {0.1, -0.2};
    TaskContext two;
    two.threads = 2;
    const auto estimator = sallino(std::make_shared<IdentityScore>(), sample, 7, reference, two);
    QVERIFY(estimator.ok());
    const Matrix thetas{{0.5, 0.3}, {-0.6, 0.2}, {0.1, -0.2}};
    const Matrix x{{0.2, 0.4}, {-1.0, 0.3}, {2.0, -2.0}};
    const auto grid = (*estimator)->llr(x, thetas, two);
    QVERIFY(grid.ok());
    const auto events = sample.readAll({true, true, false});
    const auto model = sample.schema().weightModel();
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Theta theta = {thetas(t, 0), thetas(t, 1)};
        const double du = theta[0] - reference[0];
        const double dv = theta[1] - reference[1];
        const double norm = std::hypot(du, dv);
        const auto h = [&](double u, double v) {
            return norm < 1e-6 ? u : (u * du + v * dv) / norm;
        };
        const Vector here = events->weights * *model->weights(theta);
        const Vector there = events->weights * *model->weights(reference);
        std::vector<double> values;
        for (Eigen::Index i = 0; i < here.size(); ++i)
            values.push_back(h(events->x(i, 0), events->x(i, 1)));
        const auto edges =
            quantileEdges(values, std::vector<double>(there.begin(), there.end()), 7);
        QVERIFY(edges.ok());
        const auto binOf = [&](double value) {
            return std::count_if(edges->begin(), edges->end(),
                                 [&](double edge) { return edge < value; });
        };
        for (Eigen::Index k = 0; k < x.rows(); ++k) {
            double top = 0.0;
            double bottom = 0.0;
            for (Eigen::Index i = 0; i < here.size(); ++i) {
                if (binOf(values[static_cast<std::size_t>(i)]) != binOf(h(x(k, 0), x(k, 1))))
                    continue;
                top += here[i];
                bottom += there[i];
            }
            const double expected = std::log(top / here.sum() / (bottom / there.sum()));
            QVERIFY(std::abs(grid->values(t, k) - expected) < 1e-10);
        }
    }
    QCOMPARE(grid->values(2, 0), 0.0);
}

void ScoreHistogramTest::twoComponents()
{
    const EventSample sample = randomSample(5000);
    const auto estimator =
        scoreHistogram(std::make_shared<IdentityScore>(), sample, 8, {0.0, 0.0}, {});
    QVERIFY(estimator.ok());
    const auto* made = dynamic_cast<const ScoreHistogram*>(estimator->get());
    QVERIFY(made);
    QCOMPARE(made->histogram().binning().binCount(), std::size_t(64));
    EstimatorInfo info;
    info.parameters = {"a", "b"};
    const auto direct = HistogramEstimator::create(
        sample, {{"u", "v"}, {{{}, 8}, {{}, 8}}, 0.0, {0.0, 0.0}}, info, {});
    QVERIFY(direct.ok());
    const Matrix x{{0.2, 0.4}, {-1.0, 0.3}, {2.0, -2.0}};
    const Matrix thetas{{0.5, 0.3}, {-0.6, 0.2}};
    const auto a = (*estimator)->llr(x, thetas, {});
    const auto b = (*direct)->llr(x, thetas, {});
    QVERIFY(a.ok() && b.ok());
    QCOMPARE(a->values, b->values);
}

void ScoreHistogramTest::keepsTheScore()
{
    const EventSample sample = fineOffshellSample(2000);
    const auto sally = scoreHistogram(std::make_shared<OffshellScore>(), sample, 25, {1.0}, {});
    QVERIFY(sally.ok());
    QVERIFY((*sally)->info().givesScore && (*sally)->info().givesLlr);
    const auto score = (*sally)->score(Matrix{{0.3}}, {1.0}, {});
    QVERIFY(score.ok());
    QCOMPARE((*score)(0, 0), Offshell::score(0.3, 1.0));
}

void ScoreHistogramTest::refusesEstimatorsWithoutScore()
{
    const EventSample sample = fineOffshellSample(2000);
    EstimatorInfo info;
    info.name = "hist";
    info.parameters = {"g", "h"};
    const auto histogram =
        HistogramEstimator::create(sample, {{"x"}, {{{}, 5}}, 0.0, {1.0}}, info, {});
    QVERIFY(histogram.ok());
    QVERIFY(!scoreHistogram(*histogram, sample, 5, {1.0}, {}).ok());
    QVERIFY(!sallino(*histogram, sample, 5, {1.0}, {}).ok());
}

QTEST_APPLESS_MAIN(ScoreHistogramTest)
#include "ScoreHistogramTest.moc"
