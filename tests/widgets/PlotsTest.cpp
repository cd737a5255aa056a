// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/FisherPlot.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plots/ThetaMapPlot.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<LimitResult> square()
{
    auto result = std::make_shared<LimitResult>();
    result->grid = {{-1.0, 1.0, 11}, {-1.0, 1.0, 11}};
    result->levels = {0.68, 0.95};
    result->dof = 2;
    result->bestFit.theta = {0.0, 0.0};
    result->contours[0.68] = {{{{-0.1, -0.1}, {0.1, -0.1}, {0.1, 0.1}, {-0.1, 0.1}}, true}};
    result->contours[0.95] = {{{{-0.2, -0.2}, {0.2, -0.2}, {0.2, 0.2}, {-0.2, 0.2}}, true}};
    return result;
}

/// A scan of three points whose q is 0 everywhere.
std::shared_ptr<LimitResult> threePoints(const std::vector<double>& levels)
{
    auto result = std::make_shared<LimitResult>();
    result->grid = {{0.0, 2.0, 3}};
    result->dof = 1;
    result->levels = levels;
    result->thetas = Matrix(3, 1);
    result->thetas << 0.0, 1.0, 2.0;
    result->q = Vector::Zero(3);
    return result;
}

} // namespace

class PlotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyPlotIsAsWideAsAFullOne()
    {
        // Its legend stands above the axes and has no entries yet.
        ContourPlot plot;
        plot.resize(600, 400);
        plot.show();
        QTest::qWait(20);
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY2(plot.plot().axisRect()->width() > 400,
                 qPrintable(QString::number(plot.plot().axisRect()->width())));
    }

    void mathLabels()
    {
        const auto runs = parseMathLabel("c_{HW} [TeV^{-2}]");
        QCOMPARE(runs.size(), 5);
        QCOMPARE(runs[1], (MathRun{"HW", MathRun::Script::Subscript}));
        QCOMPARE(mathToUnicode("\\theta_1 [TeV^{-2}]"), QString("θ₁ [TeV⁻²]"));
        QCOMPARE(mathToHtml("c_{HW}"), QString("c<sub>HW</sub>"));
        QCOMPARE(mathToUnicode("pt_j1"), QString("pt_j1"));
        QCOMPARE(mathToUnicode("TeV^-2"), QString("TeV⁻²"));
        QCOMPARE(mathToUnicode("x^-y"), QString("x⁻y"));
        QCOMPARE(mathToUnicode("\\bar q q"), QString("q\u0304 q"));
    }

    void stylesTellMethodsApart()
    {
        const auto theme = PlotTheme::light();
        QCOMPARE(styleOf(QString("SALLY"), theme).color, QColor("#5790fc"));
        QCOMPARE(styleOf(QString("truth"), theme).color, theme.ink);
        const auto styles = stylesOf(QVector<QString>{"histogram", "histogram"}, theme);
        QCOMPARE(styles[0].color, styles[1].color);
        QVERIFY(styles[0].dash != styles[1].dash);
    }

    void lossHasFourGraphsPerTraining()
    {
        LossPlot plot;
        QVERIFY(plot.isEmpty());
        plot.setCurves({{"alices", "ALICES", {{1, 0.7, 0.6, 0, 0, 0}, {2, 0.5, 0.55, 0, 0, 0}}}});
        QVERIFY(!plot.isEmpty());
        QCOMPARE(plot.plot().graphCount(), 4);
        QVERIFY(plot.plot().graph(3)->data()->isEmpty()); // No NaN.
        QCOMPARE(plot.plot().graph(2)->data()->constBegin()->key, 2.0);
        QVERIFY(plot.csv().contains("alices,ALICES,2,0.5,0.55"));
    }

    void contoursAreClosedAndFitted()
    {
        ContourPlot plot;
        plot.setAxes("a", "b", {-1.0, 1.0, 11}, {-1.0, 1.0, 11});
        plot.setCurves({{"truth", "truth", square(), false}});
        int curves = 0;
        for (int i = 0; i < plot.plot().plottableCount(); ++i) {
            const auto* curve = qobject_cast<QCPCurve*>(plot.plot().plottable(i));
            if (!curve || curve->data()->isEmpty()) // An entry of the legend.
                continue;
            ++curves;
            const auto first = curve->data()->constBegin();
            const auto last = curve->data()->constEnd() - 1;
            QCOMPARE(first->key, last->key);
            QCOMPARE(first->value, last->value);
        }
        QCOMPARE(curves, 2);
        QVERIFY(plot.plot().xAxis->range().upper < 0.5);
        QCOMPARE(plot.csv().count('\n'), 9);
    }

    void openContoursDoNotWidenTheView()
    {
        auto open = std::make_shared<LimitResult>(*square());
        open->contours[0.95] = {{{{-1.0, 0.5}, {1.0, 0.6}}, false}};
        ContourPlot plot;
        plot.setAxes("x", "y", {-1.0, 1.0, 11}, {-1.0, 1.0, 11});
        plot.setCurves({{"truth", "truth", square()}, {"rate", "rate", open},
                        {"histogram:x", "histogram", open}});
        for (const QCPAxis* axis : {plot.plot().xAxis, plot.plot().yAxis}) {
            QVERIFY(axis->range().lower < -0.2 && axis->range().lower > -0.35);
            QVERIFY(axis->range().upper > 0.2 && axis->range().upper < 0.35);
        }
        // A trained method that does not close says that the scan is too small.
        plot.setCurves({{"truth", "truth", square()}, {"alices", "ALICES", open}});
        QCOMPARE(plot.plot().xAxis->range().upper, 1.0);
        // A best fit outside of the contours is seen.
        auto far = std::make_shared<LimitResult>(*square());
        far->bestFit.theta = {0.7, 0.0};
        plot.setCurves({{"truth", "truth", far}});
        QVERIFY(plot.plot().xAxis->range().contains(0.7));
    }

    void barsOfTheInformationAreWhatTheySay()
    {
        using Measure = FisherPlot::Measure;
        const Matrix information{{4.0, 1.0}, {1.0, 2.0}};
        const auto near = [](const QVector<double>& a, const QVector<double>& b) {
            bool equal = a.size() == b.size();
            for (int i = 0; equal && i < a.size(); ++i)
                equal = std::abs(a[i] - b[i]) < 1e-12;
            return equal;
        };
        QVERIFY(near(FisherPlot::heights(information, Measure::Alone), {4.0, 2.0}));
        QVERIFY(near(FisherPlot::heights(information, Measure::Fitted), {3.5, 1.75}));
        QVERIFY(near(FisherPlot::heights(information, Measure::Determinant), {std::sqrt(7.0)}));
        QVERIFY(near(FisherPlot::heights(information, Measure::Eigenvalues),
                     {3.0 + std::sqrt(2.0), 3.0 - std::sqrt(2.0)}));
        const Matrix flat{{1.0, 1.0}, {1.0, 1.0}};
        QVERIFY(near(FisherPlot::heights(flat, Measure::Fitted), {0.0, 0.0}));
        QVERIFY(near(FisherPlot::heights(flat, Measure::Determinant), {0.0}));
        FisherPlot bars;
        bars.setInformation({"a", "b"}, {{"sally", "SALLY", information, Matrix::Zero(2, 2)}});
        for (const auto& [measure, groups] :
             {std::pair{Measure::Determinant, 1}, std::pair{Measure::Eigenvalues, 2}}) {
            bars.setMeasure(measure);
            QCOMPARE(qobject_cast<QCPBars*>(bars.plot().plottable(0))->dataCount(), groups);
        }
    }

    void informationHasABarPerParameterAndMethod()
    {
        Matrix information(2, 2);
        information << 100.0, 5.0, 5.0, 0.01;
        Matrix nothing = information;
        nothing(1, 1) = 0.0; // cannot be drawn on a logarithmic axis
        const Matrix zero = Matrix::Zero(2, 2);
        FisherPlot plot;
        QVERIFY(plot.isEmpty());
        plot.setInformation({"c_1", "c_2"}, {{"truth", "truth", information, zero},
                                             {"rate", "rate", nothing, zero}});
        QVERIFY(!plot.isEmpty() && plot.isLogarithmic());
        QCOMPARE(plot.plot().plottableCount(), 2);
        const auto* truth = qobject_cast<QCPBars*>(plot.plot().plottable(0));
        const auto* rate = qobject_cast<QCPBars*>(plot.plot().plottable(1));
        QCOMPARE(truth->dataCount(), 2);
        QCOMPARE(rate->dataCount(), 1);
        QCOMPARE(truth->data()->at(1)->value, 0.01);
        const QCPRange range = plot.plot().yAxis->range();
        QVERIFY(range.lower < 0.01 && range.upper > 100.0);
        QVERIFY(truth->pen().color() != rate->pen().color());
        QVERIFY(plot.csv().contains("\"truth\",truth,0,1,5,0"));
    }

    /// No limit stands without its check: one entry for all that were never checked, or each its
    /// own.
    void legendsSayWhetherTheCoverageWasMeasured()
    {
        const auto result = threePoints({0.68});
        const auto checked = std::make_shared<LimitResult>(*result);
        checked->check = "coverage of 500 toys at (1): 67.4 +- 2.1 % at 68 %";
        ProfilePlot plot;
        plot.setAxis("g", {0.0, 2.0, 3});
        const auto entries = [&](const QVector<LimitCurve>& curves) {
            plot.setCurves(curves);
            QStringList names;
            for (int i = 0; i < plot.plot().plottableCount(); ++i)
                if (plot.plot().legend->hasItemWithPlottable(plot.plot().plottable(i)))
                    names << plot.plot().plottable(i)->name();
            return names;
        };
        QCOMPARE(entries({{"rate", "rate", result}, {"sally", "sally", result}}),
                 (QStringList{"rate", "sally", "coverage unchecked"}));
        QCOMPARE(entries({{"rate", "rate", result}, {"sally", "sally", checked}}),
                 (QStringList{"rate, unchecked", "sally, covers 67.4 %"}));
        // Of another version of the study, and not finished.
        QCOMPARE(entries({{"rate", "rate", checked, false, true}, {"sally", "sally", result, true}}),
                 (QStringList{"rate (stale)", "sally (refining)"}));
        QCOMPARE(checkText(*result), QString("unchecked"));
        QCOMPARE(checkText(*checked), QString("67.4 +- 2.1 % at 68 %"));
    }

    void profileDrawsDisconnectedIntervals()
    {
        const auto result = threePoints({0.68});
        result->bestFit.theta = {0.5};
        result->intervals[0.68] = {{0.1, 0.4, false, false}, {1.2, 1.6, false, false}};
        ProfilePlot plot;
        plot.setAxis("g", {0.0, 2.0, 3});
        plot.setCurves({{"rate", "rate", result, false}});
        int bars = 0;
        for (int i = 0; i < plot.plot().graphCount(); ++i)
            bars += plot.plot().graph(i)->keyAxis() != plot.plot().xAxis
                    && plot.plot().graph(i)->dataCount() == 2;
        QCOMPARE(bars, 2);
        QVERIFY(std::abs(thresholdOf(0.68, 1) - 0.9889) < 1e-4);
    }

    /// The legend covers no curve; rows have names where there is room.
    void profileKeepsItsRowsAndItsLegendApart()
    {
        const auto result = threePoints({0.68});
        ProfilePlot plot;
        plot.setAxis("g", {0.0, 2.0, 3});
        QVector<LimitCurve> curves;
        for (const char* name : {"truth", "rate", "sally", "alices", "histogram:x1", "carl"})
            curves.push_back({name, name, result, false});
        plot.setCurves(curves);
        plot.show();
        const auto atHeight = [&](int height) {
            plot.resize(420, height);
            QTest::qWait(10);
            plot.plot().replot(QCustomPlot::rpImmediateRefresh);
            const QCPAxisRect* rows = plot.plot().axisRects().last();
            return std::pair(rows->height(), rows->axis(QCPAxis::atLeft)->tickLabels());
        };
        const auto [high, named] = atHeight(700);
        const auto [low, unnamed] = atHeight(260);
        QVERIFY(named && !unnamed && low < high);
        const QRect legend = plot.plot().legend->outerRect();
        for (const QCPAxisRect* rect : plot.plot().axisRects())
            QVERIFY(!legend.intersects(rect->rect()));
        // All names fit.
        QVERIFY(high >= 6 * QFontMetrics(plot.plot().yAxis->tickLabelFont()).height());
        QVERIFY2(plot.plot().axisRect()->height() > 50,
                 qPrintable(QString::number(plot.plot().axisRect()->height())));
    }

    void aConfidenceLevelIsDragged()
    {
        const auto result = threePoints({0.68, 0.95});
        ProfilePlot plot;
        plot.resize(600, 500);
        plot.setAxis("g", {0.0, 2.0, 3});
        plot.setCurves({{"rate", "rate", result, false}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        QSignalSpy moved(&plot, &ProfilePlot::levelMoved);
        const auto pixel = [&](double q) {
            return QPointF(plot.plot().xAxis->coordToPixel(1.5), plot.plot().yAxis->coordToPixel(q))
                .toPoint();
        };
        QTest::mousePress(&plot.plot(), Qt::LeftButton, {}, pixel(3.8415)); // 95 %
        for (const double q : {3.0, 2.7055}) {
            const QPointF at = pixel(q);
            QMouseEvent move(QEvent::MouseMove, at, plot.plot().mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&plot.plot(), &move);
        }
        QTest::mouseRelease(&plot.plot(), Qt::LeftButton, {}, pixel(2.7055)); // 90 %
        QCOMPARE(moved.size(), 3);
        QCOMPARE(moved.last()[0].toInt(), 1);
        // A pixel is 0.02 in q, which is 0.15 % of probability here.
        QVERIFY2(std::abs(moved.last()[1].toDouble() - 0.9) < 0.002,
                 qPrintable(moved.last()[1].toString()));
        QVERIFY(moved.last()[2].toBool() && !moved[1][2].toBool());
        QCOMPARE(plot.plot().xAxis->range().lower, 0.0); // Nothing was panned.
    }

    void nuisanceParametersAreABand()
    {
        // 0.3 and 0.4 upwards, added in quadrature; downwards only the first. A parameter of which
        // both sides go up has its larger side counted, once.
        const BandEnds ends = envelopeOf({1.0}, {{1.3}, {1.4}}, {{0.9}, {1.1}});
        QVERIFY(std::abs(ends.high[0] - 1.5) < 1e-12);
        QVERIFY(std::abs(ends.low[0] - 0.9) < 1e-12);

        DistributionPlot plot("plot.test");
        plot.setCurveNames("theta", "reference");
        Distribution data{{0.0, 1.0, 3.0}, {2.0, 4.0}, {0.1, 0.1}, {2.0, 2.0}, {}};
        plot.setDistribution(data);
        // A legend above its axes may have empty places.
        const auto count = [&] {
            const auto places = plot.plot().legend->elements(false);
            return places.size() - places.count(nullptr);
        };
        const auto entries = count();
        QVERIFY(!plot.curves().curves().contains("systematics"));
        data.variations = {{"muF", {3.0, 4.0}, {1.0, 3.0}}};
        plot.setDistribution(data);
        QCOMPARE(count(), entries + 1);
        QVERIFY(plot.curves().curves().contains("systematics"));
        QCOMPARE(plot.csv().section('\n', 0, 0),
                 QString("low,high,value_pb,error_pb,reference_pb,muF_up_pb,muF_down_pb"));
        const auto band = [&](int point) {
            for (int i = 0; i < plot.plot().graphCount(); ++i)
                if (plot.plot().graph(i)->name() == "systematics")
                    return plot.plot().graph(i)->data()->at(point)->value;
            return double(NAN);
        };
        QCOMPARE(band(0), 3.0); // upper end, per unit of x
        QCOMPARE(band(1), 2.0); // 4 over a width of 2
        plot.setNormalised(true); // Shapes: each histogram by its own sum, 3/7 and 4/7/2.
        QVERIFY(std::abs(band(0) - 3.0 / 7.0) < 1e-12);
        data.variations.clear();
        plot.setDistribution(data);
        QCOMPARE(count(), entries);
    }

    void sliderTickIsFast()
    {
        DistributionPlot plot("plot.test");
        plot.resize(900, 600);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        Distribution data;
        for (int i = 0; i <= 50; ++i)
            data.edges.push_back(i);
        data.values.assign(50, 1.0);
        data.errors.assign(50, 0.1);
        data.reference.assign(50, 2.0);
        double best = 1e9;
        for (int tick = 0; tick < 20; ++tick) {
            data.values[std::size_t(tick)] += 0.5;
            QElapsedTimer timer;
            timer.start();
            plot.setDistribution(data);
            plot.plot().replot(QCustomPlot::rpImmediateRefresh);
            best = std::min(best, double(timer.nsecsElapsed()) * 1e-6);
        }
        qInfo("slider tick with drawing: %.2f ms", best);
        QVERIFY2(best < 16.0, qPrintable(QString::number(best)));
    }

    void benchmarkIsDraggedByMouse()
    {
        ThetaMapPlot plot("plot.map", "map");
        plot.resize(600, 500);
        plot.setAxes({"x", -1.0, 1.0}, ThetaAxis{"y", -1.0, 1.0});
        plot.setField([](double x, double y) { return 1.0 + x * x + y * y; });
        plot.setMarkers({{"a", 0.0, 0.0, false}});
        plot.setDraggable(true);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.plot().replot(QCustomPlot::rpImmediateRefresh);
        QSignalSpy moved(&plot, &ThetaMapPlot::markerMoved);
        const auto pixel = [&](double x, double y) {
            return QPointF(plot.plot().xAxis->coordToPixel(x), plot.plot().yAxis->coordToPixel(y))
                .toPoint();
        };
        QTest::mousePress(&plot.plot(), Qt::LeftButton, {}, pixel(0.0, 0.0));
        QTest::mouseMove(&plot.plot(), pixel(0.25, 0.1));
        QTest::mouseMove(&plot.plot(), pixel(0.5, 0.5));
        QTest::mouseRelease(&plot.plot(), Qt::LeftButton, {}, pixel(0.5, 0.5));
        QVERIFY(!moved.isEmpty());
        QVERIFY(std::abs(moved.last()[1].toDouble() - 0.5) < 0.02);
        QVERIFY(std::abs(moved.last()[2].toDouble() - 0.5) < 0.02);
        QCOMPARE(moved.first()[3].toInt(), moved.last()[3].toInt());
        QCOMPARE(plot.plot().xAxis->range().upper, 1.05); // The map, and a margin for markers.
    }

    void figuresAreWritten()
    {
        QTemporaryDir folder;
        ContourPlot plot;
        plot.setCurves({{"truth", "truth", square(), false}});
        for (const char* ending : {"pdf", "svg", "png"})
            QVERIFY(plot.exportTo(folder.filePath(QString("figure.") + ending)).ok());
        QVERIFY(readAll(folder.filePath("figure.pdf")).startsWith("%PDF"));
        QVERIFY(readAll(folder.filePath("figure.svg")).contains("<svg"));
        QVERIFY(readAll(folder.filePath("figure.png")).startsWith("\x89PNG"));
        QVERIFY(!plot.exportTo(folder.filePath("figure.bmp")).ok());
        QVERIFY(!plot.exportTo("/nonexistent/figure.pdf").ok());
    }
};

QTEST_MAIN(PlotsTest)
#include "PlotsTest.moc"
