// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/ReweightedSample.hpp"

#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

struct Fixture {
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
    std::shared_ptr<const ReweightedSample> reweighted;
};

/// A process whose weights are linear in those of the benchmarks, and one whose are not.
Result<Fixture> fixture(const std::string& name, std::size_t events)
{
    const auto process = createProcess(name, {});
    if (!process)
        return process.error();
    auto sample = simulate(**process, events, {});
    if (!sample)
        return sample.error();
    std::shared_ptr<const EventWeights> weights;
    const EventSchema& schema = sample->schema();
    if (schema.components.empty())
        weights = exactEventWeights((*process)->truth(), 0, schema.benchmarks.front().values);
    else if (const auto model = schema.weightModel())
        weights = linearEventWeights(*model);
    else
        return model.error();
    auto reweighted = ReweightedSample::create(*sample, weights, 20, {});
    if (!reweighted)
        return reweighted.error();
    return Fixture{*sample, weights, *reweighted};
}

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)) + 1e-300;
}

} // namespace

class ReweightedSampleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void totalsAreTheSumsOfTheWeights_data() { processes(); }
    void totalsAreTheSumsOfTheWeights()
    {
        QFETCH(QString, process);
        QFETCH(QVector<double>, point);
        const auto f = fixture(process.toStdString(), 3000);
        QVERIFY2(f.ok(), f.ok() ? "" : f.error().text().c_str());
        const Theta theta(point.begin(), point.end());
        const auto events = f->sample.readAll({true, true, true});
        Vector weights;
        QVERIFY(events.ok() && f->weights->evaluate(*events, theta, weights).ok());
        long double sum = 0.0L, squares = 0.0L;
        for (const double w : weights)
            sum += w, squares += static_cast<long double>(w) * w;
        const auto total = f->reweighted->total(theta);
        QVERIFY(total.ok());
        QVERIFY(close(total->crossSection, double(sum)));
        QVERIFY(close(total->error, double(std::sqrt(squares))));
        QVERIFY(close(total->effectiveEvents, double(sum * sum / squares)));
    }

    void histogramsAreFilledWithTheWeights_data() { processes(); }
    void histogramsAreFilledWithTheWeights()
    {
        QFETCH(QString, process);
        QFETCH(QVector<double>, point);
        const auto f = fixture(process.toStdString(), 3000);
        QVERIFY(f.ok());
        const Theta theta(point.begin(), point.end());
        const auto events = f->sample.readAll({true, true, true});
        Vector weights;
        QVERIFY(events.ok() && f->weights->evaluate(*events, theta, weights).ok());
        for (Eigen::Index o = 0; o < events->x.cols(); ++o) {
            const auto& edges = f->reweighted->edges(std::size_t(o));
            std::vector<long double> sums(edges.size() - 1), squares(edges.size() - 1);
            for (Eigen::Index e = 0; e < events->x.rows(); ++e)
                for (std::size_t k = 0; k + 1 < edges.size(); ++k)
                    if (const double x = events->x(e, o); x > edges[k] && x <= edges[k + 1])
                        sums[k] += weights[e], squares[k] += (long double)(weights[e]) * weights[e];
            const auto histogram = f->reweighted->histogram(std::size_t(o), theta);
            QVERIFY(histogram.ok());
            QCOMPARE(histogram->values.size(), sums.size());
            for (std::size_t k = 0; k < sums.size(); ++k) {
                QVERIFY(close(histogram->values[k], double(sums[k])));
                QVERIFY(close(histogram->errors[k], double(std::sqrt(squares[k]))));
            }
        }
    }

private:
    static void processes()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<QVector<double>>("point");
        QTest::newRow("linear, at the reference") << "eft-toy" << QVector<double>{0.0, 0.0};
        QTest::newRow("linear, inside") << "eft-toy" << QVector<double>{0.4, 0.3};
        QTest::newRow("linear, outside") << "eft-toy" << QVector<double>{1.5, -1.5};
        QTest::newRow("density") << "gauss" << QVector<double>{0.3};
    }
};

QTEST_APPLESS_MAIN(ReweightedSampleTest)
#include "ReweightedSampleTest.moc"
