// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/InformationBins.hpp"

#include "core/inference/FisherInformation.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/core/inference/FormulaEstimator.hpp"

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

    /// t(x) = (x, 2 x) and grad ln sigma = (1/3, 0): sums of W s s^T by hand.
    void trainedInformationIsTheSumOfScores()
    {
        EstimatorInfo info;
        info.name = "line";
        info.parameters = {"a", "b"};
        info.observables = {"x"};
        info.normalised = true;
        const auto formula = [](const Eigen::RowVectorXd& x, const Theta& theta) {
            return x[0] * (theta[0] + 2.0 * theta[1]);
        };
        const RateModel rate([](const Theta& theta) { return 3.0 + theta[0]; },
                             [](const Theta&) { return Vector(Vector{{1.0, 0.0}}); });
        LimitData data;
        data.observables = {"x"};
        data.x = Matrix{{-1.0}, {0.2}, {0.7}, {2.0}};
        data.weight = Vector{{1.0, 2.0, 3.0, 4.0}};
        const HistogramAxes axes{{0}, {{-1.5, 0.0, 1.0}}, true};
        const Theta theta{0.0, 0.0};
        const auto bins = informationOfEstimator(FormulaEstimator(info, formula), rate, data, axes,
                                                 theta, {});
        QVERIFY2(bins.ok(), bins.ok() ? "" : bins.error().text().c_str());
        QCOMPARE(bins->size(), std::size_t(4)); // flow included
        const double g = 1.0 / 3.0;
        const auto expected = [&](double x, double w) {
            const Vector s{{x + g, 2.0 * x}};
            return Matrix(w * s * s.transpose());
        };
        QVERIFY(near((*bins)[1], expected(-1.0, 1.0), 1e-8));
        QVERIFY(near((*bins)[2], expected(0.2, 2.0) + expected(0.7, 3.0), 1e-8));
        QVERIFY(near((*bins)[3], expected(2.0, 4.0), 1e-8));
        QVERIFY((*bins)[0].isZero());
        // The whole is that of the stage and the cross terms with the mean of t.
        const auto whole = estimatorInformation(FormulaEstimator(info, formula), &rate, data,
                                                theta, 10.0 / 3.0, {});
        const double mean = -1.0 + 0.4 + 2.1 + 8.0; // of W x
        Matrix cross(2, 2);
        cross << 2.0 * g * mean, 2.0 * g * mean, 2.0 * g * mean, 0.0;
        QVERIFY(near(sum(*bins), whole->information + cross, 1e-8));
        info.normalised = false; // then the rate is in the ratio already
        const auto withRate = informationOfEstimator(FormulaEstimator(info, formula), rate, data,
                                                     axes, theta, {});
        const Vector t{{2.0, 4.0}};
        QVERIFY(near((*withRate)[3], 4.0 * t * t.transpose(), 1e-8));
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
