// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FollowingHistogram.hpp"
#include "core/inference/TabulatedRate.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace {

constexpr int bins = 7;

/// Quadratic in (c1, c2), per bin; \p holes: one bin is empty everywhere, one changes its sign.
double content(int bin, const Theta& c, bool holes)
{
    if (holes && bin == 2)
        return 0.0;
    if (holes && bin == 4)
        return 0.02 + 0.1 * c[0];
    const double a = 0.3 + 0.1 * bin;
    return a + 0.2 * std::sin(bin) * c[0] + 0.15 * std::cos(2.0 * bin) * c[1]
           + 0.4 * (1.0 + 0.5 * bin) * (c[0] * c[0] + 0.7 * c[0] * c[1] + c[1] * c[1]);
}

std::shared_ptr<const HistogramEstimator> histogramOf(bool holes)
{
    const auto process = createProcess("eft-toy", {});
    const EventSchema& schema = (*process)->schema();
    const WeightModel model = *schema.weightModel();
    Matrix sums(bins, Eigen::Index(model.benchmarkCount()));
    for (int bin = 0; bin < bins; ++bin)
        for (std::size_t b = 0; b < model.benchmarkCount(); ++b)
            sums(bin, Eigen::Index(b)) = content(bin, model.benchmarks()[b].values, holes);
    HistogramSettings settings;
    settings.observables = {"x1"};
    settings.referenceTheta = {0.0, 0.0};
    EstimatorInfo info;
    info.name = info.method = "histogram";
    info.parameters = {"c1", "c2"};
    const Binning binning = *Binning::create({{0.0, 1.0, 2.0, 3.0, 4.0, 5.0}});
    return *HistogramEstimator::fromBins(binning, linearBinnedWeights({model, sums, {}}), settings,
                                         info);
}

/// The same without a table: one event of that weight in every bin.
Result<LimitResult> uncached(const HistogramEstimator& histogram, const RateModel& rate,
                             LimitSettings settings, const Theta& truth, const Vector& contents)
{
    LimitData data;
    data.observables = {"x1"};
    data.x.resize(bins, 1);
    for (int bin = 0; bin < bins; ++bin)
        data.x(bin, 0) = bin - 0.5;
    data.weight = contents;
    data.eventCount = contents.sum();
    settings.trueTheta = truth;
    return computeLimits("h", &histogram, rate, data, settings, {}, {});
}

/// NaN at the same points, and else equal to \p tolerance of 1 + |value|.
bool equal(const Vector& a, const Vector& b, double tolerance)
{
    if (a.size() != b.size())
        return false;
    for (Eigen::Index i = 0; i < a.size(); ++i)
        if (std::isnan(a[i]) != std::isnan(b[i])
            || (!std::isnan(a[i]) && std::abs(a[i] - b[i]) > tolerance * (1.0 + std::abs(b[i]))))
            return false;
    return true;
}

} // namespace

class FollowingHistogramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsTheLimitThatIsNotCached_data()
    {
        QTest::addColumn<bool>("holes");
        QTest::addColumn<bool>("includeRate");
        QTest::addColumn<int>("points2");
        QTest::addColumn<double>("c1");
        QTest::newRow("two parameters") << false << true << 17 << 0.1;
        QTest::newRow("shape only") << false << false << 17 << 0.1;
        QTest::newRow("one free parameter") << false << true << 1 << 0.1;
        QTest::newRow("bins without a ratio") << true << true << 17 << 0.2;
        QTest::newRow("truth outside of the grid") << false << true << 17 << 0.9;
    }

    void equalsTheLimitThatIsNotCached()
    {
        QFETCH(bool, holes);
        QFETCH(bool, includeRate);
        QFETCH(int, points2);
        QFETCH(double, c1);
        const auto histogram = histogramOf(holes);
        const auto rate = std::make_shared<const RateModel>(
            [=](const Theta& theta) { return histogram->binCrossSections(theta)->sum(); },
            [=](const Theta& theta) {
                return Vector(histogram->binGradients(theta)->rowwise().sum());
            });
        LimitSettings settings;
        settings.grid = {{-0.6, 0.6, 19}, {-0.5, 0.6, points2}};
        settings.luminosityPb = 200.0;
        settings.includeRate = includeRate;
        const auto table = tabulatedRate(rate, settings.grid);
        const auto following = FollowingHistogram::create("h", histogram, table, settings, {});
        QVERIFY2(following.ok(), following ? "" : following.error().message.c_str());
        for (const double c2 : {-0.2, 0.05, 0.3}) {
            const Theta truth{c1, points2 > 1 ? c2 : -0.5};
            Vector contents = 200.0 * *histogram->binCrossSections(truth);
            contents[1] *= 1.1; // So that the best fit is not where the truth is.
            contents[2] += 0.3; // Events where the histogram with holes has none.
            const auto live = (*following)->at(truth, contents);
            QVERIFY2(live.ok(), live ? "" : live.error().message.c_str());
            const auto engine = uncached(*histogram, *rate, settings, truth, contents);
            QVERIFY(engine.ok());
            QVERIFY(equal(live->logLikelihoodShape, engine->logLikelihoodShape, 1e-10));
            QVERIFY(equal(live->logLikelihoodRate, engine->logLikelihoodRate, 1e-10));
            QVERIFY(equal(live->q, engine->q, 1e-10));
            QCOMPARE(live->q.array().isNaN().any(), holes);
            QCOMPARE(live->invalid, engine->invalid);
            QCOMPARE(live->dof, engine->dof);
            QCOMPARE(live->minima.size(), engine->minima.size());
            QVERIFY(std::abs(live->bestFit.qAtTrue - engine->bestFit.qAtTrue)
                        <= 1e-10 * (1.0 + std::abs(engine->bestFit.qAtTrue))
                    || live->bestFit.qAtTrue == engine->bestFit.qAtTrue);
            QCOMPARE(live->contours.size(), engine->contours.size());
            QCOMPARE(live->intervals.size(), engine->intervals.size());
        }
    }

    void aTableThatWouldBeTooLargeIsNotKept()
    {
        const auto histogram = histogramOf(false);
        const auto rate = std::make_shared<const RateModel>(
            [=](const Theta& theta) { return histogram->binCrossSections(theta)->sum(); },
            [](const Theta&) { return Vector(); });
        LimitSettings settings;
        settings.grid = {{-0.6, 0.6, 800}, {-0.6, 0.6, 800}};
        settings.luminosityPb = 200.0;
        const auto following = FollowingHistogram::create("h", histogram, rate, settings, {});
        QVERIFY(following.ok());
        const Theta truth{0.1, 0.1};
        const auto live = (*following)->at(truth, 200.0 * *histogram->binCrossSections(truth));
        QVERIFY(live.ok());
        QCOMPARE(live->q.size(), Eigen::Index(640000));
        QVERIFY(live->q.minCoeff() > -1e-9);
    }
};

QTEST_APPLESS_MAIN(FollowingHistogramTest)
#include "FollowingHistogramTest.moc"
