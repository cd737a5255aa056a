// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/ObservableHistograms.hpp"

#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

struct Fixture {
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
};

/// eft-toy has weights linear in those of the benchmarks, gauss has not.
Fixture fixture(const std::string& name, std::size_t events)
{
    const auto process = createProcess(name, {});
    Fixture made{*simulate(**process, events, {}), nullptr};
    const EventSchema& schema = made.sample.schema();
    if (schema.components.empty())
        made.weights = exactEventWeights((*process)->truth(), 0, schema.benchmarks[0].values);
    else
        made.weights = linearEventWeights(*schema.weightModel());
    return made;
}

/// Contents filled event by event at theta.
struct Direct {
    Vector values, variances;
    Matrix gradients;
};

Direct refill(const Fixture& fixture, const Binning& binning, const HistogramAxes& axes,
              const Theta& theta)
{
    const EventBlock all = *fixture.sample.readAll({true, true, true});
    Vector weights;
    Matrix slopes;
    const Status status = fixture.weights->evaluate(all, theta, weights, &slopes);
    Q_ASSERT(status.ok());
    Direct out{Vector::Zero(Eigen::Index(binning.binCount())),
               Vector::Zero(Eigen::Index(binning.binCount())),
               Matrix::Zero(slopes.cols(), Eigen::Index(binning.binCount()))};
    for (Eigen::Index row = 0; row < weights.size(); ++row) {
        std::vector<double> point;
        for (const std::size_t column : axes.columns)
            point.push_back(all.x(row, Eigen::Index(column)));
        const auto bin = binning.indexOf(point.data());
        out.values[bin] += weights[row];
        out.variances[bin] += weights[row] * weights[row];
        out.gradients.col(bin) += slopes.row(row).transpose();
    }
    return out;
}

double distance(const Matrix& a, const Matrix& b)
{
    return (a - b).cwiseAbs().maxCoeff() / std::max(b.cwiseAbs().maxCoeff(), 1e-300);
}

} // namespace

class ObservableHistogramsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsARefill_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<int>("events");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("linear weights") << "eft-toy" << 60000 << 1e-12;
        QTest::newRow("exact weights") << "gauss" << 15000 << 1e-12;
    }

    void equalsARefill()
    {
        QFETCH(QString, process);
        QFETCH(int, events);
        QFETCH(double, tolerance);
        const Fixture made = fixture(process.toStdString(), std::size_t(events));
        const std::size_t columns = made.sample.schema().observables.size();
        std::vector<HistogramAxes> axes{{{0}, {{-1.0, 0.0, 0.5, 2.0}}, true}};
        if (columns > 1)
            axes.push_back({{0, 1}, {{-1.0, 0.0, 1.0}, {-0.5, 0.5, 1.0, 1.5}}, true});
        TaskContext context;
        context.threads = 2;
        const auto histograms =
            ObservableHistograms::create(made.sample, made.weights, axes, context);
        QVERIFY2(histograms.ok(), histograms.ok() ? "" : histograms.error().text().c_str());
        for (const double value : {0.0, 0.37, -0.8}) {
            const Theta theta(made.sample.schema().parameters.size(), value);
            const auto contents = (*histograms)->at(theta, true);
            QVERIFY(contents.ok());
            QCOMPARE(contents->size(), axes.size());
            for (std::size_t h = 0; h < axes.size(); ++h) {
                const Direct direct = refill(made, (*histograms)->binning(h), axes[h], theta);
                QVERIFY(distance((*contents)[h].values, direct.values) < tolerance);
                QVERIFY(distance((*contents)[h].variances, direct.variances) < tolerance);
                QVERIFY(distance((*contents)[h].gradients, direct.gradients) < tolerance);
            }
        }
    }

    void errorsAreLeftOutWhereNotWanted()
    {
        const Fixture made = fixture("eft-toy", 5000);
        const auto histograms = ObservableHistograms::create(
            made.sample, made.weights, {{{0}, {{0.0, 1.0}}, false}}, {});
        QCOMPARE((*histograms)->at({0.0, 0.0})->front().variances.size(), Eigen::Index(0));
    }

    void flowBinsAreTakenOff()
    {
        const Binning line = *Binning::create({{0.0, 1.0, 2.0}});
        QCOMPARE(withoutFlow(line, Vector::LinSpaced(4, 0.0, 3.0)).size(), Eigen::Index(2));
        QCOMPARE(withoutFlow(line, Vector::LinSpaced(4, 0.0, 3.0))(0), 1.0);
        const Binning plane = *Binning::create({{0.0, 1.0, 2.0}, {0.0, 1.0}});
        // Bins [4][3], the last axis fastest: 0 1 2 / 3 4 5 / 6 7 8 / 9 10 11.
        const Matrix inner = withoutFlow(plane, Vector::LinSpaced(12, 0.0, 11.0));
        QCOMPARE(inner.rows(), Eigen::Index(2));
        QCOMPARE(inner.cols(), Eigen::Index(1));
        QCOMPARE(inner(0, 0), 4.0);
        QCOMPARE(inner(1, 0), 7.0);
    }

    void refusesWhatCannotBeBinned()
    {
        const Fixture made = fixture("eft-toy", 1000);
        const auto create = [&](const HistogramAxes& axes) {
            return ObservableHistograms::create(made.sample, made.weights, {axes}, {}).ok();
        };
        QVERIFY(!create({{99}, {{0.0, 1.0}}, true}));
        QVERIFY(!create({{0}, {{1.0, 1.0}}, true}));
        QVERIFY(!create({{0, 1}, {{0.0, 1.0}}, true}));
    }
};

QTEST_APPLESS_MAIN(ObservableHistogramsTest)
#include "ObservableHistogramsTest.moc"
