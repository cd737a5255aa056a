// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/InformationBins.hpp"

#include "core/inference/FisherInformation.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

/// What the bins carry adds up to what the whole histogram and all events carry.
class InformationBinsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto process = createProcess("eft-toy", {});
        m_sample = *simulate(**process, 30000, {});
        m_weights = linearEventWeights(*m_sample.schema().weightModel());
        m_axes = {{0}, {{-1.5, -0.5, 0.0, 0.5, 1.5}}, true};
    }

    void sumsToTheInformationOfTheHistogram()
    {
        const auto filled = ObservableHistograms::create(m_sample, m_weights, {m_axes}, {});
        QVERIFY(filled.ok());
        HistogramSettings settings;
        settings.observables = {m_sample.schema().observables[0].name};
        settings.binning = {{m_axes.edges[0], 0}};
        settings.referenceTheta = {0.0, 0.0};
        const auto histogram = HistogramEstimator::create(m_sample, settings, {}, {});
        QVERIFY2(histogram.ok(), histogram.ok() ? "" : histogram.error().text().c_str());
        for (const Theta& theta : {Theta{0.0, 0.0}, Theta{0.3, -0.2}}) {
            const auto expected = histogramInformation(**histogram, theta, 700.0);
            QVERIFY(expected.ok());
            const auto contents = (*filled)->at(theta, true);
            QVERIFY(near(sum(informationOfBins(contents->front(), 700.0)),
                         expected->information, 1e-9));
        }
    }

    void sumsToTheInformationOfTheEvents()
    {
        const Theta theta{0.2, 0.1};
        const auto bins = informationOfEvents(m_sample, *m_weights, m_axes, theta, 700.0, {});
        const auto expected = truthInformation(m_sample, *m_weights, theta, 700.0, {});
        QVERIFY(bins.ok() && expected.ok());
        QVERIFY(near(sum(*bins), expected->information, 1e-9));
    }

    void noBinKnowsMoreThanItsEvents()
    {
        const Theta theta{0.2, 0.1};
        const auto filled = ObservableHistograms::create(m_sample, m_weights, {m_axes}, {});
        const auto binned = informationOfBins((*filled)->at(theta, true)->front(), 700.0);
        const auto events = *informationOfEvents(m_sample, *m_weights, m_axes, theta, 700.0, {});
        QCOMPARE(binned.size(), events.size());
        for (std::size_t k = 0; k < binned.size(); ++k)
            for (Eigen::Index p = 0; p < 2; ++p)
                QVERIFY(binned[k](p, p) <= events[k](p, p) * (1.0 + 1e-12));
    }

private:
    static Matrix sum(const std::vector<Matrix>& bins)
    {
        Matrix total = Matrix::Zero(2, 2);
        for (const Matrix& bin : bins)
            total += bin;
        return total;
    }

    static bool near(const Matrix& a, const Matrix& b, double tolerance)
    {
        return (a - b).cwiseAbs().maxCoeff() <= tolerance * b.cwiseAbs().maxCoeff();
    }

    EventSample m_sample;
    std::shared_ptr<const EventWeights> m_weights;
    HistogramAxes m_axes;
};

QTEST_APPLESS_MAIN(InformationBinsTest)
#include "InformationBinsTest.moc"
