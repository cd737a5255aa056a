// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ComparisonPlot.hpp"
#include "widgets/plots/GradientPlot.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"
#include "widgets/plots/ScoreFieldPlot.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

LossCurve curve(const QString& name, double level, int epochs)
{
    LossCurve curve{name, "SALLY", {}};
    for (int e = 1; e <= epochs; ++e)
        curve.metrics.push_back({e, level + 1.0 / e, level + 1.1 / e, 1e-3 / e, 2.0 / e, 0.1 * e});
    return curve;
}

EstimatorComparison comparison(int events, double offset)
{
    EstimatorComparison c;
    c.truth = true;
    c.exact = Vector::LinSpaced(events, -2.0, 2.0);
    c.estimated = c.exact.array() + offset;
    c.meanSquaredError = offset * offset;
    return c;
}

} // namespace

/// Structure of the plots of the Train page: plain data in, graphs and numbers out.
class TrainingPlotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smoothingAddsCurvesAndHidesNone()
    {
        LossPlot plot;
        plot.setCurves({curve("a", 0.5, 30), curve("b", 0.7, 20)});
        QCOMPARE(plot.plot().graphCount(), 8);
        const QString raw = plot.csv();
        plot.setSmoothing(5);
        QCOMPARE(plot.plot().graphCount(), 12);
        QCOMPARE(plot.plot().graph(0)->dataCount(), 30);
        QVERIFY(plot.plot().graph(0)->visible());
        QCOMPARE(plot.csv(), raw); // The data are those that were measured.
        plot.setBand(true);
        QCOMPARE(plot.plot().graphCount(), 14);
        QCOMPARE(plot.plot().graph(12)->data()->at(0)->value, 0.5 + 1.1);
        QCOMPARE(plot.plot().graph(13)->data()->at(0)->value, 0.7 + 1.1);
        plot.setSmoothing(1);
        plot.setBand(false);
        QCOMPARE(plot.plot().graphCount(), 8);
        plot.setLogarithmicEpochs(true);
        QVERIFY(plot.plot().xAxis->range().lower > 0.0);

        // A constant stays; the first value of a step answers at once, then it approaches.
        for (const double value : smoothed(QVector<double>(9, 3.0), 4))
            QVERIFY(std::abs(value - 3.0) < 1e-15);
        const auto step = smoothed({0.0, 1.0, 1.0}, 3); // keep = 1/2
        QCOMPARE(step[1], 0.5 / 0.75);
        QCOMPARE(step[2], 0.75 / 0.875);
    }

    void aRunIsSwitchedAsAWhole()
    {
        LossPlot plot;
        plot.setCurves({curve("a", 0.5, 30), curve("b", 0.7, 20)});
        plot.setSmoothing(5);
        QCOMPARE(plot.PlotView::curves().curves(), (QStringList{"a", "b"}));
        plot.PlotView::curves().toggle("a");
        const auto visible = [&] {
            int count = 0;
            for (int i = 0; i < plot.plot().graphCount(); ++i)
                count += plot.plot().graph(i)->visible();
            return count;
        };
        QCOMPARE(visible(), 6); // Both losses of b, their smooth curves, its best epoch and its NaN.
        plot.PlotView::curves().solo("a");
        QCOMPARE(visible(), 6);
        plot.PlotView::curves().solo("a");
        QCOMPARE(visible(), 12);
        GradientPlot gradient;
        gradient.setCurves({curve("a", 0.5, 30), curve("b", 0.7, 20)});
        gradient.PlotView::curves().toggle("b");
        QVERIFY(!gradient.plot().graph(2)->visible() && !gradient.plot().graph(3)->visible());
        QVERIFY(gradient.plot().graph(0)->visible() && gradient.plot().graph(1)->visible());
    }

    /// The dash of a run is its own, and not its place in the list.
    void aRunLooksTheSameInEveryOrder()
    {
        LossCurve first = curve("a", 0.5, 30), second = curve("b", 0.7, 20);
        first.look = 0;
        second.look = 1;
        const auto dashes = [](const QVector<LossCurve>& curves) {
            LossPlot loss;
            loss.setCurves(curves);
            GradientPlot gradient;
            gradient.setCurves(curves);
            QMap<QString, QList<Qt::PenStyle>> found;
            for (int i = 0; i < curves.size(); ++i)
                found[curves[i].name] = {loss.plot().graph(4 * i)->pen().style(),
                                         loss.plot().graph(4 * i + 1)->pen().style(),
                                         gradient.plot().graph(2 * i)->pen().style()};
            return found;
        };
        const auto both = dashes({first, second});
        QVERIFY(both["a"] != both["b"]);
        QCOMPARE(dashes({second, first}), both);
        QCOMPARE(dashes({second})["b"], both["b"]);
    }

    void gradientAndRateShareTheEpochs()
    {
        GradientPlot plot;
        QVERIFY(plot.isEmpty());
        plot.setCurves({curve("a", 0.5, 30)});
        QCOMPARE(plot.plot().axisRectCount(), 2);
        QCOMPARE(plot.plot().graph(0)->data()->at(3)->value, 0.5);
        QCOMPARE(plot.plot().graph(1)->data()->at(3)->value, 1e-3 / 4);
        QVERIFY(plot.plot().yAxis->range().contains(2.0));
        QVERIFY(plot.csv().startsWith("estimator,method,epoch,gradient_norm,learning_rate\n"));
        QCOMPARE(plot.csv().count('\n'), 31);
    }

    void theComparisonShowsPointsOrADensity()
    {
        ComparisonPlot plot;
        plot.setQuantity("log r");
        plot.setCurves({{"truth", "truth", comparison(1000, 0.0)}});
        QVERIFY(!plot.showsDensity());
        for (const ResidualBin& bin : residualBins(plot.curves()[0].comparison, 20)) {
            QCOMPARE(bin.mean, 0.0);
            QCOMPARE(bin.spread, 0.0);
        }
        plot.setCurves({{"a", "ALICES", comparison(ComparisonPlot::mostPoints + 1, 0.25)},
                        {"b", "ALICE", comparison(100, -0.5)}});
        QVERIFY(plot.showsDensity());
        const auto bins = residualBins(plot.curves()[0].comparison, 20);
        QCOMPARE(bins.size(), std::size_t(20));
        for (const ResidualBin& bin : bins)
            QVERIFY(std::abs(bin.mean - 0.25) < 1e-12 && bin.spread < 1e-12);
        QVERIFY(bins.front().center < -1.8 && bins.back().center > 1.8);
        QCOMPARE(plot.csv().count('\n'), 1 + ComparisonPlot::mostPoints + 1 + 100);
        // The residual of a known spread, and the error of its mean.
        EstimatorComparison noisy = comparison(4000, 0.0);
        for (Eigen::Index i = 0; i < 4000; ++i)
            noisy.estimated(i) += i % 2 == 0 ? 0.3 : -0.3;
        for (const ResidualBin& bin : residualBins(noisy, 20)) {
            QVERIFY(std::abs(bin.mean) < 1e-12);
            QVERIFY(std::abs(bin.spread - 0.3) < 1e-3);
            QVERIFY(std::abs(bin.error - 0.3 / std::sqrt(200.0)) < 1e-4);
        }
        plot.setCurves({});
        QVERIFY(plot.isEmpty());
    }

    void reliabilityHasBarsAndPulls()
    {
        ReliabilityPlot plot;
        const std::vector<ReliabilityBin> bins = {{0.0, 0.5, 0.3, 0.34, 0.02, 0.5},
                                                  {0.5, 1.0, 0.7, 0.67, 0.01, 0.5}};
        plot.setCurves({{"a", "ALICES", bins, {}}, {"b", "ALICE", bins, bins}});
        QCOMPARE(plot.plot().graphCount(), 2 + 2 * 4);
        QCOMPARE(plot.plot().graph(2)->data()->at(1)->value, 0.67);
        QVERIFY(std::abs(plot.plot().graph(3)->data()->at(0)->value - 2.0) < 1e-9);
        QVERIFY(std::abs(plot.plot().graph(3)->data()->at(1)->value + 3.0) < 1e-9);
        int bars = 0;
        for (int i = 0; i < plot.plot().plottableCount(); ++i)
            bars += qobject_cast<QCPErrorBars*>(plot.plot().plottable(i)) != nullptr;
        QCOMPARE(bars, 4);
        QCOMPARE(plot.csv().count('\n'), 1 + 6);
        QCOMPARE(plot.plot().xAxis->range(), QCPRange(0.0, 1.0));
    }

    void arrowsHaveOneScale()
    {
        ScoreFieldPlot plot;
        QVector<FieldArrow> estimated, exact;
        for (int i = 0; i < 9; ++i) {
            estimated.push_back({double(i % 3), double(i / 3), 3.0, 4.0});
            exact.push_back({double(i % 3), double(i / 3), 0.0, 2.5});
        }
        plot.setAxes("x", "y");
        plot.setComponents("c1", "c2");
        plot.setField(estimated, exact);
        QCOMPARE(plot.longest(), 5.0);
        QCOMPARE(plot.plot().itemCount() >= 18, true);
        // The longest is one cell long, the exact ones half of that.
        QVector<double> lengths;
        for (int i = 0; i < plot.plot().itemCount(); ++i)
            if (auto* line = qobject_cast<QCPItemLine*>(plot.plot().item(i))) {
                const QPointF d = line->end->coords() - line->start->coords();
                lengths.push_back(std::hypot(d.x(), d.y()));
            }
        QCOMPARE(lengths.size(), 18);
        QVERIFY(std::abs(lengths[0] - 1.0) < 1e-12);
        QVERIFY(std::abs(lengths[17] - 0.5) < 1e-12);
        QCOMPARE(plot.csv().count('\n'), 10);
        plot.clear();
        QVERIFY(plot.isEmpty());
    }
};

QTEST_MAIN(TrainingPlotsTest)
#include "TrainingPlotsTest.moc"
