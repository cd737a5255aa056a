// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/FlatOptimizer.hpp"
#include "core/estimators/TorchBackend.hpp"
#include "core/estimators/TrainingLoop.hpp"
#include "core/estimators/TrainingRows.hpp"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace assay;
using nlohmann::json;

namespace {

constexpr const char* folder = ASSAY_TEST_DATA "/trajectory/";

json load(const std::string& name)
{
    return json::parse(std::ifstream(folder + name));
}

/// The 640 rows on which MadMiner trained, unscaled.
TrainingSet trajectoryRows()
{
    const json rows = load("rows.json");
    const auto matrix = [&](const char* key) {
        const json& values = rows[key];
        Matrix out(values.size(), values[0].size());
        for (Eigen::Index i = 0; i < out.rows(); ++i) {
            for (Eigen::Index j = 0; j < out.cols(); ++j)
                out(i, j) = values[i][j];
        }
        return out;
    };
    TrainingSet set;
    set.x = matrix("x");
    set.theta = matrix("theta");
    set.y = matrix("y").col(0);
    set.logR = matrix("r_xz").col(0).array().log().matrix();
    set.score = matrix("t_xz");
    return set;
}

} // namespace

/// 20 steps of MadMiner's own trainer in double precision: losses, gradients through the score and
/// optimizers at once.
class TrajectoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreMadMiners_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("optimizer");
        for (const char* backend : {"kernels", "torch"}) {
            for (const char* method : {"alices", "carl", "rascal", "cascal", "sally"}) {
                for (const char* optimizer : {"adam", "amsgrad", "sgd"})
                    QTest::addRow("%s %s %s", backend, method, optimizer)
                        << backend << method << optimizer;
            }
        }
    }
    void stepsAreMadMiners()
    {
        QFETCH(QString, backend);
        QFETCH(QString, method);
        QFETCH(QString, optimizer);
        const json steps = load("steps.json")[(method + "_" + optimizer).toStdString()];
        const Method& row = *findMethod(method.toStdString());
        const Objective objective{row.head, row.loss, row.scoreTerm, steps["alpha"], 2};
        const bool score = row.head == Head::Score;
        const MlpShape shape{{score ? 5 : 7, 8, 8, score ? 2 : 1}, Activation::Tanh};
        std::unique_ptr<TrainableModel<double>> model;
        if (backend == "torch") {
            auto made = makeTorchModel<double>(shape, objective);
            QVERIFY2(made, made ? "" : made.error().text().c_str());
            model = std::move(*made);
        } else {
            model = makeMlpModel<double>(shape, objective);
        }
        QVERIFY(model);

        const TrainingSet set = trajectoryRows();
        std::vector<std::size_t> all(set.size());
        std::iota(all.begin(), all.end(), 0U);
        const RowScaling scaling{Standardisation::identity(5), Standardisation::identity(2),
                                 Vector::Ones(2)};
        Objective unordered = objective;
        unordered.scoreTerm = true; // Keep the score column, and ...
        const auto rows = TrainingRows<double>::from(set, unordered, scaling, all);
        // ... undo the order of from(): batch k holds the file's rows [32 k, 32 k + 32).
        std::vector<std::uint32_t> place(all.size());
        std::uint32_t next = 0;
        for (const double y : {0.0, 1.0}) {
            for (const std::size_t i : all) {
                if (set.y(static_cast<Eigen::Index>(i)) == y)
                    place[i] = next++;
            }
        }

        auto parameters = steps["initial"].get<std::vector<double>>();
        FlatOptimizer<double> stepper(*updateRuleByName(optimizer.toStdString()), 0.9,
                                      parameters.size());
        std::vector<double> gradient(parameters.size());
        TrainingRows<double> buffer;
        for (std::size_t k = 0; k < 20; ++k) {
            const auto batch = buffer.gather(rows, {place.data() + 32 * k, 32}, row.scoreTerm);
            const double loss = model->lossAndGradient(parameters, batch, gradient);
            const double expected = steps["losses"][k];
            QVERIFY2(
                std::abs(loss - expected) < 1e-8 * std::abs(expected),
                qPrintable(QString("step %1: %2, expected %3").arg(k).arg(loss).arg(expected)));
            stepper.step(parameters, gradient, 1.0, steps["rate"]);
        }
        const auto final = steps["final"].get<std::vector<double>>();
        for (std::size_t i = 0; i < final.size(); ++i)
            QVERIFY(std::abs(parameters[i] - final[i]) < 1e-8);
    }

    void learningRatesAreMadMiners()
    {
        const json schedule = load("steps.json")["schedule"];
        TrainingSettings settings;
        settings.lrStart = schedule["initial"];
        settings.lrEnd = schedule["final"];
        settings.epochs = schedule["n"];
        for (int e = 0; e < settings.epochs; ++e)
            QVERIFY(std::abs(learningRate(settings, e) / schedule["values"][e].get<double>() -
                             1.0) < 1e-13);
        settings.epochs = 1;
        QCOMPARE(learningRate(settings, 0), settings.lrStart);
    }
};

QTEST_APPLESS_MAIN(TrajectoryTest)
#include "TrajectoryTest.moc"
