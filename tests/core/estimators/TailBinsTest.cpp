// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/estimators/Binning.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/estimators/ScoreHistogram.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace assay;

namespace {

/// An amplitude that grows with energy: dsigma/dx = e^-x (1 + theta x^2)^2, x > 0, like a
/// dimension-six operator. Everything is a sum of moments of the exponential.
struct Growth {
    /// Integral of x^m e^-x from a to infinity: e^-a m! sum_{j<=m} a^j / j!.
    static double momentAbove(int m, double a)
    {
        if (std::isinf(a))
            return 0.0;
        double term = 1.0;
        double sum = 1.0;
        double factorial = 1.0;
        for (int j = 1; j <= m; ++j) {
            term *= a / j;
            sum += term;
            factorial *= j;
        }
        return std::exp(-a) * factorial * sum;
    }

    /// Fisher information per event at theta = 0, the rate included, of bins between edges: the sum
    /// of (integral of 2 x^2 e^-x)^2 / (integral of e^-x).
    static double information(std::vector<double> edges)
    {
        edges.insert(edges.begin(), 0.0);
        edges.push_back(INFINITY);
        double sum = 0.0;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const double slope = 2.0 * (momentAbove(2, edges[i]) - momentAbove(2, edges[i + 1]));
            sum += slope * slope / (momentAbove(0, edges[i]) - momentAbove(0, edges[i + 1]));
        }
        return sum;
    }

    /// Of unbinned events: the integral of (2 x^2)^2 e^-x = 4 * 4!.
    static constexpr double fullInformation = 96.0;

    /// Events at the mid-points of \p count slices of equal probability.
    static EventSample sample(std::size_t count)
    {
        EventSchema schema;
        Parameter theta;
        theta.name = "theta";
        schema.parameters = {theta};
        schema.benchmarks = {{"t0", {0.0}, true, false}, {"t1", {1.0}}, {"t2", {-1.0}}};
        schema.components = {{0}, {1}, {2}};
        schema.observables = {{"x", "", "", "", false, {}}};
        schema.mixture = true;
        EventBlock block;
        const auto n = static_cast<Eigen::Index>(count);
        block.x.resize(n, 1);
        block.weights.resize(n, 3);
        for (Eigen::Index i = 0; i < n; ++i) {
            const double u = (static_cast<double>(i) + 0.5) / static_cast<double>(n);
            const double x = -std::log1p(-u);
            block.x(i, 0) = x;
            for (Eigen::Index b = 0; b < 3; ++b) {
                const double amplitude =
                    1.0 + schema.benchmarks[static_cast<std::size_t>(b)].values[0] * x * x;
                block.weights(i, b) = amplitude * amplitude / static_cast<double>(n);
            }
            block.eventId.push_back(static_cast<std::uint64_t>(i));
            block.samplingBenchmark.push_back(0);
        }
        return EventSample::inMemory(std::move(schema), std::move(block));
    }
};

/// Its exact score at theta = 0, 2 x^2 - 4.
class GrowthScore final : public Estimator {
public:
    GrowthScore()
    {
        m_info.name = "exact";
        m_info.method = "SALLY";
        m_info.parameters = {"theta"};
        m_info.observables = {"x"};
        m_info.givesScore = true;
    }
    const EstimatorInfo& info() const override { return m_info; }
    Result<Matrix> score(const Matrix& x, const Theta&, const TaskContext&) const override
    {
        return Matrix(2.0 * x.array().square() - 4.0);
    }

private:
    EstimatorInfo m_info;
};

double informationOf(const HistogramEstimator& histogram)
{
    const Vector contents = *histogram.binCrossSections({0.0});
    const Matrix slopes = *histogram.binGradients({0.0});
    return (slopes.row(0).transpose().array().square() / contents.array()).sum();
}

std::vector<double> counted(std::size_t count)
{
    std::vector<double> values(count);
    std::iota(values.begin(), values.end(), 0.5);
    return values;
}

} // namespace

/// Bins that resolve the tails of a distribution.
class TailBinsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outermostBinsAreHalved();
    void effectiveEventsDecide();
    void tiesLeaveNoEmptyBin();
    void informationOfGrowingAmplitudes();
    void cellsHaveEvents();
    void heavyEventsCountLess();
    void explicitBinsHaveNoTails();
};

/// 1600 events of equal weight in 4 bins of 400: halves of 200, 100 and 50, but not of 25.
void TailBinsTest::outermostBinsAreHalved()
{
    const std::vector<double> weights(1600, 0.25);
    const auto edges = tailEdges(counted(1600), weights, 4, 50.0);
    QVERIFY(edges.ok());
    const std::vector<double> expected{50,  100,  200,  400,  800,
                                       1200, 1400, 1500, 1550};
    QCOMPARE(edges->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs((*edges)[i] - expected[i]) < 1e-9);
    QVERIFY(!tailEdges({1.0}, {1.0}, 0, 50.0).ok());
    QVERIFY(!tailEdges({std::nan("")}, {1.0}, 4, 50.0).ok());
}

/// One event of the upper tail has as much weight as 199 others, and counts as less than two
/// events together with them: no bin of the upper end may rely on it.
void TailBinsTest::effectiveEventsDecide()
{
    std::vector<double> weights(1600, 1.0);
    weights[1590] = 199.0;
    const auto edges = tailEdges(counted(1600), weights, 4, 50.0);
    QVERIFY(edges.ok());
    QCOMPARE(std::count_if(edges->begin(), edges->end(), [](double e) { return e < 449.0; }),
             std::ptrdiff_t(3));
    QCOMPARE(edges->size(), std::size_t(3 + 3));
}

void TailBinsTest::tiesLeaveNoEmptyBin()
{
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(i < 600 ? 0.0 : i < 900 ? 1.0 : 2.0);
    const auto edges = tailEdges(values, std::vector<double>(1000, 1.0), 2, 50.0);
    QVERIFY(edges.ok());
    const auto binning = Binning::create({*edges});
    QVERIFY(binning.ok());
    std::vector<int> counts(binning->binCount(), 0);
    for (const double value : values)
        ++counts[static_cast<std::size_t>(binning->indexOf(&value))];
    QVERIFY(counts.size() >= 2);
    for (const int count : counts)
        QVERIFY(count >= 50);
}

/// 25 bins of equal weight lose 16 % of the information that the squared growth puts into the tail;
/// the halved bins recover nearly all of it. Both are known in closed form.
void TailBinsTest::informationOfGrowingAmplitudes()
{
    const EventSample sample = Growth::sample(48'000);
    const auto score = std::make_shared<GrowthScore>();
    std::vector<double> edges;
    for (int i = 1; i < 25; ++i)
        edges.push_back(-std::log1p(-i / 25.0));
    const auto equal = scoreHistogram(score, sample, 25, {0.0}, {});
    QVERIFY(equal.ok());
    const double plain =
        informationOf(dynamic_cast<const ScoreHistogram&>(**equal).histogram());
    QVERIFY(std::abs(plain / Growth::information(edges) - 1.0) < 1e-3);
    QVERIFY(plain < 0.85 * Growth::fullInformation);

    // 1920 events in a bin: 960, 480, 240, 120 and 60 are left beyond the edges of the tails.
    for (double p = 0.02; p > 0.00124; p *= 0.5) {
        edges.push_back(-std::log(p));
        edges.push_back(-std::log1p(-p));
    }
    std::sort(edges.begin(), edges.end());
    const auto automatic = scoreHistogram(score, sample, 0, {0.0}, {});
    QVERIFY(automatic.ok());
    const HistogramEstimator& histogram =
        dynamic_cast<const ScoreHistogram&>(**automatic).histogram();
    QCOMPARE(histogram.edges().front().size(), std::size_t(24 + 2 * 5));
    const double resolved = informationOf(histogram);
    QVERIFY(std::abs(resolved / Growth::information(edges) - 1.0) < 1e-3);
    QVERIFY(resolved > 0.97 * Growth::fullInformation);
    QVERIFY(resolved < Growth::fullInformation);
}

/// The product of several axes is not divided beyond what its cells can hold.
void TailBinsTest::cellsHaveEvents()
{
    EventSchema schema = Growth::sample(1).schema();
    EventBlock block;
    constexpr Eigen::Index n = 60'000;
    block.x.resize(n, 3);
    block.weights = Matrix::Constant(n, 3, 1.0);
    Random random(3);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index c = 0; c < 3; ++c)
            block.x(i, c) = random.normal();
        block.eventId.push_back(static_cast<std::uint64_t>(i));
        block.samplingBenchmark.push_back(0);
    }
    schema.observables = {{"a", "", "", "", false, {}},
                          {"b", "", "", "", false, {}},
                          {"c", "", "", "", false, {}}};
    const EventSample sample = EventSample::inMemory(std::move(schema), std::move(block));
    EstimatorInfo info;
    info.parameters = {"theta"};
    for (const std::size_t axes : {2U, 3U}) {
        HistogramSettings settings{
            {"a", "b", "c"}, automaticBinning(axes, sample.size()), 0.0, {0}};
        settings.observables.resize(axes);
        const auto histogram = HistogramEstimator::create(sample, settings, info, {});
        QVERIFY(histogram.ok());
        const std::size_t cells = (*histogram)->binning().binCount();
        const auto plain = static_cast<std::size_t>(
            std::pow(settings.binning.front().bins, static_cast<double>(axes)));
        QVERIFY(cells > plain);
        QVERIFY(cells <= sample.size() / 50);
    }
}

/// 60 000 events of weight 1 and 500 of weight 300, as of a background with few events, are 979
/// effective ones: not enough for more than 8 x 8 bins.
void TailBinsTest::heavyEventsCountLess()
{
    EventSchema schema = Growth::sample(1).schema();
    EventBlock block;
    constexpr Eigen::Index n = 60'500;
    block.x.resize(n, 2);
    block.weights = Matrix::Constant(n, 3, 1.0);
    block.weights.bottomRows(500).setConstant(300.0);
    Random random(4);
    for (Eigen::Index i = 0; i < n; ++i) {
        block.x.row(i) << random.normal(), random.normal();
        block.eventId.push_back(static_cast<std::uint64_t>(i));
        block.samplingBenchmark.push_back(0);
    }
    schema.observables = {{"a", "", "", "", false, {}}, {"b", "", "", "", false, {}}};
    const EventSample sample = EventSample::inMemory(std::move(schema), std::move(block));
    EstimatorInfo info;
    info.parameters = {"theta"};
    const auto histogram = HistogramEstimator::create(
        sample, {{"a", "b"}, automaticBinning(2, sample.size()), 0.0, {0}}, info, {});
    QVERIFY(histogram.ok());
    QCOMPARE((*histogram)->binning().binCount(), std::size_t(64));
}

void TailBinsTest::explicitBinsHaveNoTails()
{
    const EventSample sample = Growth::sample(20'000);
    EstimatorInfo info;
    info.parameters = {"theta"};
    const auto histogram =
        HistogramEstimator::create(sample, {{"x"}, {{{}, 7}}, 0.0, {0}}, info, {});
    QVERIFY(histogram.ok());
    QCOMPARE((*histogram)->binning().binCount(), std::size_t(7));
    QCOMPARE(automaticBinning(1, 1'000'000).front().bins, 25);
    QCOMPARE(automaticBinning(2, 100).front().bins, 8);
    QCOMPARE(automaticBinning(2, 28'800).front().bins, 12);
    QCOMPARE(automaticBinning(2, 1'000'000).front().bins, 16);
    QCOMPARE(automaticBinning(4, 1'000'000).front().bins, 5);
}

QTEST_APPLESS_MAIN(TailBinsTest)
#include "TailBinsTest.moc"
