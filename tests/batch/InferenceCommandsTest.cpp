// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

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
    void limitsOfAProject();

private:
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
