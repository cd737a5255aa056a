// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/CoarseBins.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/FisherInformation.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QTest>

using namespace assay;

/// Bins put together are those that would have been filled.
class CoarseBinsTest : public QObject {
    Q_OBJECT
private:
    using Edges = std::vector<std::vector<double>>;

    static std::shared_ptr<const HistogramEstimator> filled(const EventSample& sample,
                                                            const Edges& edges)
    {
        HistogramSettings settings;
        settings.observables = {"x1", "x2"};
        for (const auto& axis : edges)
            settings.binning.push_back({axis, 0});
        settings.referenceTheta = {0.0, 0.0};
        return *HistogramEstimator::create(sample, settings, {}, {});
    }

private Q_SLOTS:
    void equalFilledHistograms()
    {
        const auto process = createProcess("eft-toy", {});
        const EventSample sample = *simulate(**process, 20000, {});
        const Edges fine{{-2, -1.5, -1, -0.25, 0, 0.5, 1, 2}, {-1, -0.5, 0, 0.75, 1.5}};
        const Edges coarse{{-1, 0, 2}, {-0.5, 1.5}};
        const auto many = filled(sample, fine), few = filled(sample, coarse);
        const auto bins = CoarseBins::create(fine, coarse);
        QVERIFY(bins.ok());
        QCOMPARE(bins->binCount(), std::size_t(12));
        const Theta theta{0.3, -0.2};
        const Matrix sums = bins->sum(many->binCrossSections(theta)->transpose());
        const Vector expected = *few->binCrossSections(theta);
        QVERIFY((sums.row(0).transpose() - expected).cwiseAbs().maxCoeff()
                < 1e-12 * expected.maxCoeff());
        const Matrix gradients = bins->sum(*many->binGradients(theta));
        QVERIFY((gradients - *few->binGradients(theta)).cwiseAbs().maxCoeff()
                < 1e-12 * gradients.cwiseAbs().maxCoeff());
        const Matrix information = binnedInformation(sums.row(0).transpose(), gradients);
        const Matrix direct = histogramInformation(*few, theta, 1.0)->information;
        QVERIFY((information - direct).cwiseAbs().maxCoeff() < 1e-10 * direct.maxCoeff());
    }

    void strangeEdgesAreRefused()
    {
        QVERIFY(!CoarseBins::create({{0.0, 1.0}}, {{0.5}}).ok());
        QVERIFY(!CoarseBins::create({{0.0, 1.0}}, {{0.0}, {1.0}}).ok());
        QCOMPARE(CoarseBins::create({{0.0, 1.0}}, {{}})->binCount(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(CoarseBinsTest)
#include "CoarseBinsTest.moc"
