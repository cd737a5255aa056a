// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay;
using namespace assay::batch;

/// The contract of the program itself, its lists, samples and toys, and its answers to bad input.
class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listings();
    void inspect();
    void convertKeepsNumbers();
    void simulateAndReadBack();
    void simulatedGaussHasWeightsEverywhere();
    void truth();
    void nonFiniteNumbersAreStrings();
    void limitsOfTheRate();
    void limitsOfTruthAndHistogram();
    void evaluateReadsSavedEstimators();
    void usageErrors_data();
    void usageErrors();
    void badInput_data();
    void badInput();
    void quietSilencesProgress();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void ProgramTest::listings()
{
    const Answer methods = run({"methods"});
    QCOMPARE(methods.exitCode, 0);
    QVERIFY(methods.out.contains("\"ALICES\""));
    const Answer processes = run({"processes"});
    QCOMPARE(processes.json["processes"].size(), 6U);
    QVERIFY(processes.json["processes"][0]["name"] == "gauss");
    QVERIFY(processes.json["processes"][1]["settings"].contains("rho"));
    const Answer examples = run({"examples"});
    QCOMPARE(examples.exitCode, 0);
    QVERIFY(examples.json["examples"].size() >= 6);
    for (const auto& example : examples.json["examples"])
        QVERIFY(!example.contains("problem"));
}

void ProgramTest::inspect()
{
    const Answer answer = run({"inspect", data("files/toy2d.h5")});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json["kind"] == "events");
    QVERIFY(answer.json["events"] == 4000);
    QVERIFY(answer.json["observables"][1]["name"] == "cos_theta");
    QVERIFY(answer.json["benchmarks"][0]["name"] == "sm");
    QVERIFY(answer.json["benchmarks"][0]["events"] == 2000);
    const Answer two = run({"inspect", data("files/toy2d.h5"), data("files/toy1d.h5")});
    QCOMPARE(two.json["files"].size(), 2U);
}

void ProgramTest::convertKeepsNumbers()
{
    const QString copy = path("copy.h5");
    const Answer converted = run({"convert", data("files/toy2d.h5"), copy});
    QCOMPARE(converted.exitCode, 0);
    const QStringList question{"--theta", "0.4,-0.3", "--events", "100:130"};
    const Answer before = run(QStringList{"weights", data("files/toy2d.h5")} + question);
    const Answer after = run(QStringList{"weights", copy} + question);
    QCOMPARE(after.exitCode, 0);
    QCOMPARE(after.out, before.out);
    QCOMPARE(run({"convert", copy, copy}).exitCode, 1);
}

void ProgramTest::simulateAndReadBack()
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

void ProgramTest::simulatedGaussHasWeightsEverywhere()
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

void ProgramTest::truth()
{
    const Answer answer = run({"truth", "gauss", "--x", "2", "--x", "-1", "--z", "2", "--theta",
                               "1", "--theta-ref", "0"});
    QCOMPARE(answer.exitCode, 0);
    const auto close = [](const nlohmann::json& a, double b) {
        return std::abs(a.get<double>() - b) < 1e-14;
    };
    QVERIFY(close(answer.json["llr"][0][0], 0.3));
    QVERIFY(close(answer.json["llr"][0][1], -0.3));
    QVERIFY(close(answer.json["score"][0][0][0], 0.2));
    QVERIFY(close(answer.json["joint_llr"][0][0], 0.375));
    QVERIFY(close(answer.json["joint_score"][0][0][0], 0.25));
    // Numbers are printed with 17 significant digits.
    QVERIFY(answer.out.contains("0.29999999999999") || answer.out.contains("0.30000000000000"));
}

void ProgramTest::nonFiniteNumbersAreStrings()
{
    const Answer answer = run({"truth", "two-gaussian", "--set", "setting=destructive_rho-1_a2",
                               "--z", "1", "--theta", "1"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json["joint_llr"][0][0] == "-inf");
}

void ProgramTest::limitsOfTheRate()
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

void ProgramTest::limitsOfTruthAndHistogram()
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

void ProgramTest::evaluateReadsSavedEstimators()
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

void ProgramTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringList{} << "subcommand";
    QTest::newRow("command") << QStringList{"morhping"} << "did you mean 'morphing'";
    QTest::newRow("option") << QStringList{"methods", "--colour"} << "--colour";
    QTest::newRow("missing") << QStringList{"morphing", "x.h5"} << "--theta";
    QTest::newRow("no value") << QStringList{"inspect"} << "paths";
}

void ProgramTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Answer answer = run(arguments);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(words), answer.err.toUtf8());
}

void ProgramTest::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QString file = data("files/toy2d.h5");
    QTest::newRow("no file") << QStringList{"inspect", "nowhere.h5"} << "nowhere.h5";
    QTest::newRow("no event file")
        << QStringList{"inspect", data("answers/toy2d_core.json")} << "toy2d_core.json";
    QTest::newRow("short point") << QStringList{"morphing", file, "--theta", "0.3"}
                                 << "has 1 values, but there are 2 parameters";
    QTest::newRow("no number") << QStringList{"morphing", file, "--theta", "0.3,x"}
                               << "neither a benchmark nor a parameter point";
    QTest::newRow("benchmark") << QStringList{"morphing", file, "--theta", "wv"}
                               << "did you mean 'w";
    QTest::newRow("not finite") << QStringList{"morphing", file, "--theta", "nan,0"} << "'nan,0'";
    QTest::newRow("range") << QStringList{"weights", file, "--theta", "sm", "--events", "9:3"}
                           << "'9:3' is not a range";
    QTest::newRow("range end") << QStringList{"weights", file,       "--theta",
                                              "sm",      "--events", "5000:5010"}
                               << "begins after the last of 4000 events";
    QTest::newRow("observable") << QStringList{"fisher",       file,        "--theta",         "sm",
                                               "--mode",       "histogram", "--luminosity-fb", "1",
                                               "--observable", "ptt"}
                                << "did you mean 'pt'";
    QTest::newRow("grid") << QStringList{"limits", file,     "--mode", "rate",   "--luminosity-fb",
                                         "1",      "--true", "sm",     "--grid", "-1:1:5"}
                          << "1 grid axes were given for 2 parameters";
    QTest::newRow("truth of a file")
        << QStringList{"limits", file, "--mode", "truth",  "--luminosity-fb", "1",
                       "--true", "sm", "--grid", "-1:1:5", "--grid",          "-1:1:5"}
        << "was not made by a built-in process";
    QTest::newRow("process") << QStringList{"truth", "gaus", "--x", "1", "--theta", "1"}
                             << "did you mean 'gauss'";
    QTest::newRow("setting") << QStringList{"truth", "gauss", "--set",   "widht=2",
                                            "--x",   "1",     "--theta", "1"}
                             << "Did you mean 'width'";
    QTest::newRow("columns") << QStringList{"truth", "eft-toy", "--x", "1", "--theta", "1,0"}
                             << "has 1 values, but an event has 2";
    QTest::newRow("fd morphing") << QStringList{"morphing", data("files/fd2d.h5"), "--theta", "sm"}
                                 << "has no morphing";
    QTest::newRow("no folder") << QStringList{"simulate", "gauss", "--events",
                                              "10",       "--out", "/nowhere/x.h5"}
                               << "/nowhere";
}

void ProgramTest::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Answer answer = run(arguments);
    QVERIFY2(answer.exitCode == 1, (QString::number(answer.exitCode) + answer.err).toUtf8());
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(words), answer.err.toUtf8());
    QVERIFY(answer.err.startsWith("error: ") || answer.err.contains("\nerror: "));
}

void ProgramTest::quietSilencesProgress()
{
    const QStringList command{"simulate", "gauss", "--events", "1000", "--out", path("q.h5")};
    QVERIFY(!run(command).err.isEmpty());
    const Answer quiet = run(command + QStringList{"--quiet"});
    QCOMPARE(quiet.exitCode, 0);
    QVERIFY2(quiet.err.isEmpty(), quiet.err.toUtf8());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "ProgramTest.moc"
