// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerReader.hpp"
#include "tests/batch/BatchProgram.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>

using namespace assay;
using namespace assay::batch;

/// simulate, limits and evaluate: toys against their exact numbers, files against MadMiner's.
class InferenceCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void simulateAndReadBack();
    void simulatedGaussHasWeightsEverywhere();
    void limitsOfTheRate();
    void limitsOfTruthAndHistogram();
    void evaluateReadsSavedEstimators();
    void ensemblesHaveABand();
    void limitsOfASavedRatioAndObservedEvents();
    void fisherOfASavedScore();
    void limitsOfAProject();

private:
    /// The first \p count events of toy2d as a table of observables, in another order.
    void writeObserved(const QString& name, int count) const;
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void InferenceCommandsTest::simulateAndReadBack()
{
    const QString file = path("eft.h5");
    const Answer made = run({"simulate", "eft-toy", "--events", "5000", "--out", file, "--seed",
                             "3", "--set", "smearing=0.4"});
    QCOMPARE(made.exitCode, 0);
    QVERIFY(made.json["events"] == 5000);
    QVERIFY(made.json["events_per_second"].get<double>() > 0.0);
    // sigma(.5, .5) = 3.4704 pb, within the error that is printed.
    const Answer rate = run({"cross-section", file, "--theta", "0.5,0.5"});
    QCOMPARE(rate.exitCode, 0);
    const double value = rate.json["value_pb"][0];
    const double error = rate.json["error_pb"][0];
    QVERIFY(std::abs(value - 3.47040831) < 4.0 * error);
    QVERIFY(error < 0.1);
}

void InferenceCommandsTest::simulatedGaussHasWeightsEverywhere()
{
    const QString file = path("gauss.h5");
    QCOMPARE(run({"simulate", "gauss", "--events", "4000", "--out", file}).exitCode, 0);
    // 1.3 is no benchmark: weights follow from the stored latents.
    const Answer rate = run({"cross-section", file, "--theta", "1.3"});
    QCOMPARE(rate.exitCode, 0);
    QVERIFY(std::abs(rate.json["value_pb"][0].get<double>() - 1.0) <
            4.0 * rate.json["error_pb"][0].get<double>());
    const Answer joint =
        run({"joint", file, "--numerator", "1.3", "--denominator", "theta_0", "--events", "0:10"});
    QCOMPARE(joint.exitCode, 0);
    QCOMPARE(joint.json["ratio"].size(), 10U);
}

void InferenceCommandsTest::limitsOfTheRate()
{
    const QString file = data("files/toy2d.h5");
    const QStringList point{"--luminosity-fb", "1.5", "--true", "0.4,-0.3"};
    const Answer answer =
        run(QStringList{"limits", file, "--mode", "rate", "--grid", "-1:1:9", "--grid", "-1:1:7"} +
            point);
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json["theta_grid"].size(), 63U);
    QVERIFY(answer.json["theta_grid"][1] == nlohmann::json({-1.0, -1.0 + 1.0 / 3.0}) ||
            answer.json["theta_grid"][1][0] == -1.0);
    const Answer rates = run({"cross-section", file, "--theta", "0.4,-0.3", "--theta",
                              pointText(answer.json["theta_grid"][5])});
    const double n = 1500.0 * rates.json["value_pb"][0].get<double>();
    const double mean = 1500.0 * rates.json["value_pb"][1].get<double>();
    QVERIFY(std::abs(answer.json["expected_events"].get<double>() - n) < 1e-9 * n);
    // Poisson with a number of events that is not rounded.
    const double logPoisson = n * std::log(mean) - mean - std::lgamma(n + 1.0);
    QVERIFY(std::abs(answer.json["log_likelihood_rate"][5].get<double>() - logPoisson) <
            1e-9 * std::abs(logPoisson));
    for (const auto& p : answer.json["p_values"])
        QVERIFY(p.get<double>() >= 0.0 && p.get<double>() <= 1.0);
    QVERIFY(answer.json["contours"].contains("0.68"));
    QVERIFY(std::abs(answer.json["best_fit"]["q_at_true"].get<double>()) < 1e-6);
}

void InferenceCommandsTest::limitsOfTruthAndHistogram()
{
    const QString file = path("offshell.h5");
    QCOMPARE(run({"simulate", "offshell-toy", "--events", "30000", "--out", file}).exitCode, 0);
    const QStringList common{"--luminosity-fb",     "0.1",    "--true",
                             "0.70710678118654757", "--grid", "0:2:21"};
    const Answer truth = run(QStringList{"limits", file, "--mode", "truth", "--no-rate"} + common);
    QCOMPARE(truth.exitCode, 0);
    // Kinematic q at mu = 1 of the exact likelihood, Asimov mu = 0.5: 6.2467 (spec table N4b).
    QVERIFY(std::abs(truth.json["q"][10].get<double>() - 6.246661501) < 1e-6);
    QVERIFY(truth.json.contains("intervals"));
    const Answer histogram = run(QStringList{"limits", file, "--mode", "histogram", "--observable",
                                             "x", "--bins", "10", "--no-rate"} +
                                 common);
    QCOMPARE(histogram.exitCode, 0);
    const double q = histogram.json["q"][10];
    QVERIFY(q > 2.0 && q < 7.0); // exact: 4.18, smeared by the size of the sample
    QVERIFY(histogram.json["check"] == "unchecked");
}

void InferenceCommandsTest::evaluateReadsSavedEstimators()
{
    // The numbers that MadMiner itself gets, in single precision.
    const nlohmann::json numbers = reference::answers("ml_models");
    QStringList arguments{"evaluate",       data("models/toy2d_alices"),
                          "--events",       data("files/toy2d.h5"),
                          "--events-range", "0:20"};
    for (const auto& theta : numbers["thetas"])
        arguments << "--theta" << pointText(theta);
    const Answer alices = run(arguments);
    QVERIFY2(alices.exitCode == 0, alices.err.toUtf8());
    QVERIFY(reference::difference(reference::matrixOf(alices.json["llr"]),
                                  reference::matrixOf(numbers["toy2d_alices"]["log_r"])) < 1e-5);
    QCOMPARE(alices.json["valid"][0].size(), 20U);

    const Answer sally = run({"evaluate", data("models/toy2d_sally"), "--events",
                              data("files/toy2d.h5"), "--events-range", "0:20"});
    QVERIFY2(sally.exitCode == 0, sally.err.toUtf8());
    QVERIFY(reference::difference(reference::matrixOf(sally.json["score"][0]),
                                  reference::matrixOf(numbers["toy2d_sally"]["score"])) < 1e-5);
}

void InferenceCommandsTest::writeObserved(const QString& name, int count) const
{
    const EventSample sample =
        readMadMiner(std::string(ASSAY_TEST_DATA) + "/files/toy2d.h5", {}).value();
    EventBlock block;
    QVERIFY(sample.read(0, static_cast<std::size_t>(count), {true, false, false}, block).ok());
    std::ofstream file(path(name).toStdString());
    file.precision(17);
    const auto& names = sample.schema().observables;
    for (std::size_t o = names.size(); o-- > 0;)
        file << names[o].name << (o ? "," : "\n");
    for (int i = 0; i < count; ++i)
        for (Eigen::Index o = block.x.cols(); o-- > 0;)
            file << block.x(i, o) << (o ? "," : "\n");
}

/// The members' mean and standard deviation (n-1), by asking each of them.
void InferenceCommandsTest::ensemblesHaveABand()
{
    const QStringList question{"--events", data("files/toy2d.h5"), "--events-range", "0:20"};
    const QString folder = data("models/toy2d_sally_ensemble");
    const Answer all = run(QStringList{"evaluate", folder} + question);
    QVERIFY2(all.exitCode == 0, all.err.toUtf8());
    std::vector<Matrix> members;
    for (int i = 0; i < 3; ++i) {
        const Answer one =
            run(QStringList{"evaluate", folder + QString("/estimator_%1").arg(i)} + question);
        QVERIFY2(one.exitCode == 0, one.err.toUtf8());
        QVERIFY(one.json["sigma"].is_null());
        members.push_back(reference::matrixOf(one.json["score"][0]));
    }
    const Matrix mean = (members[0] + members[1] + members[2]) / 3.0;
    Matrix variance = Matrix::Zero(mean.rows(), mean.cols());
    for (const Matrix& member : members)
        variance += (member - mean).cwiseAbs2() / 2.0;
    const Matrix spread = variance.cwiseSqrt();
    QVERIFY(spread.minCoeff() > 0.0);
    QVERIFY(reference::difference(reference::matrixOf(all.json["score"][0]), mean) < 1e-12);
    QVERIFY(reference::difference(reference::matrixOf(all.json["sigma"][0]), spread) < 1e-10);
}

/// log L of observed events is the Poisson term plus the sum of what 'evaluate' says of each.
void InferenceCommandsTest::limitsOfASavedRatioAndObservedEvents()
{
    writeObserved("observed.csv", 25);
    const QString file = data("files/toy2d.h5"), model = data("models/toy2d_alices");
    const QStringList question{"--luminosity-fb", "1.5",    "--true", "0,0",
                               "--grid",          "-1:1:3", "--grid", "-0.5:0.5:3"};
    const Answer limits = run(QStringList{"limits", file, "--mode", model, "--observed",
                                          path("observed.csv")} + question);
    QVERIFY2(limits.exitCode == 0, limits.err.toUtf8());
    QStringList evaluate{"evaluate", model, "--events", file, "--events-range", "0:25"};
    QStringList rates{"cross-section", file};
    for (const auto& theta : limits.json["theta_grid"]) {
        evaluate << "--theta" << pointText(theta);
        rates << "--theta" << pointText(theta);
    }
    const Answer llr = run(evaluate), rate = run(rates);
    QCOMPARE(limits.json["theta_grid"].size(), 9U);
    for (std::size_t t = 0; t < 9; ++t) {
        double shape = 0.0;
        for (const auto& value : llr.json["llr"][t])
            shape += value.get<double>();
        const double mean = 1500.0 * rate.json["value_pb"][t].get<double>();
        const double poisson = 25.0 * std::log(mean) - mean - std::lgamma(26.0);
        QVERIFY(std::abs(limits.json["log_likelihood_shape"][t].get<double>() - shape) < 1e-4);
        QVERIFY(std::abs(limits.json["log_likelihood_rate"][t].get<double>() - poisson) < 1e-9);
    }
    // The same without a file of observed events: as many events as are expected.
    const Answer expected = run(QStringList{"limits", file, "--mode", model} + question);
    QVERIFY2(expected.exitCode == 0, expected.err.toUtf8());
    const Answer sm = run({"cross-section", file, "--theta", "0,0"});
    QVERIFY(std::abs(expected.json["expected_events"].get<double>()
                     - 1500.0 * sm.json["value_pb"][0].get<double>()) < 1e-9);
    // A table that lacks an observable is refused by its name.
    QFile bad(path("bad.csv"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("pt,cos_theta\n10,0.5\n");
    bad.close();
    const Answer refused = run(QStringList{"limits", file, "--mode", model, "--observed",
                                           path("bad.csv")} + question);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("bad.csv") && refused.err.contains("delta_phi"),
             refused.err.toUtf8());
}

/// Information of a score: that of the rate plus L sum_e w_e t_e t_e.
void InferenceCommandsTest::fisherOfASavedScore()
{
    const QString file = data("files/toy2d.h5"), model = data("models/toy2d_sally");
    const QStringList question{"--theta", "0,0", "--luminosity-fb", "1.5"};
    const Answer whole = run(QStringList{"fisher", file, "--mode", "estimator", "--estimator",
                                         model} + question);
    QVERIFY2(whole.exitCode == 0, whole.err.toUtf8());
    const Answer rate = run(QStringList{"fisher", file, "--mode", "rate"} + question);
    const Answer score = run({"evaluate", model, "--events", file});
    const Answer weights = run({"weights", file, "--theta", "0,0"});
    const Matrix t = reference::matrixOf(score.json["score"][0]);
    const Vector w = reference::vectorOf(weights.json["weights"][0]);
    const Matrix expected = reference::matrixOf(rate.json["information"])
                            + 1500.0 * t.transpose() * w.asDiagonal() * t;
    QVERIFY(reference::difference(reference::matrixOf(whole.json["information"]), expected) < 1e-6);
    QVERIFY(expected(1, 1) > 100.0 * rate.json["information"][1][1].get<double>());
    const Answer none = run(QStringList{"fisher", file, "--mode", "estimator"} + question);
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains("--estimator PATH"));
}

void InferenceCommandsTest::limitsOfAProject()
{
    QFile recipe(path("toy.toml"));
    QVERIFY(recipe.open(QIODevice::WriteOnly));
    recipe.write("[process]\nname = \"offshell-toy\"\n[simulate]\nevents = 20000\n");
    recipe.close();
    const QString project = path("toy.assay");
    const Answer made = run({"run", path("toy.toml"), "--project", project});
    QVERIFY2(made.exitCode == 0, made.err.toUtf8());
    const QStringList question{"--luminosity-fb", "0.1",    "--true",   "0.70710678118654757",
                               "--grid",          "0:2:21", "--no-rate"};
    const Answer truth = run(QStringList{"limits", project, "--mode", "truth"} + question);
    QVERIFY2(truth.exitCode == 0, truth.err.toUtf8());
    QVERIFY(std::abs(truth.json["q"][10].get<double>() - 6.246661501) < 1e-6);
    const Answer histogram =
        run(QStringList{"limits", project, "--mode", "histogram", "--observable", "x"} + question);
    QVERIFY2(histogram.exitCode == 0, histogram.err.toUtf8());
    QVERIFY(histogram.json["q"][10].get<double>() > 2.0);
    const Answer unknown = run(QStringList{"limits", project, "--mode", "alices"} + question);
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("alices"), unknown.err.toUtf8());
}

QTEST_GUILESS_MAIN(InferenceCommandsTest)
#include "InferenceCommandsTest.moc"
