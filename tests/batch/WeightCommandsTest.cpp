// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QtTest>

using namespace assay;
using namespace assay::batch;
using assay::reference::difference;
using assay::reference::matrixOf;
using assay::reference::vectorOf;

/// morphing, weights, cross-section, joint, effective-sample and fisher on toy2d.h5 against what
/// MadMiner says of it.
class WeightCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void morphing();
    void weights();
    void crossSections();
    void partitions();
    void joint();
    void effectiveSample();
    void fisher_data();
    void fisher();
    void benchmarksByName();
    void nuisanceParametersAreNotAvailable();

private:
    /// The command with --theta for the first \p count points of the reference.
    Answer atThetas(const QString& command, std::size_t count, const QStringList& more = {}) const;

    nlohmann::json m_core;
    QString m_file = data("files/toy2d.h5");
};

void WeightCommandsTest::initTestCase()
{
    m_core = reference::answers("toy2d_core");
}

Answer WeightCommandsTest::atThetas(const QString& command, std::size_t count,
                                    const QStringList& more) const
{
    QStringList arguments{command, m_file};
    for (std::size_t t = 0; t < count; ++t)
        arguments << "--theta" << pointText(m_core["thetas"][t]);
    return run(arguments + more);
}

void WeightCommandsTest::morphing()
{
    const Answer answer = atThetas("morphing", 10);
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json["components"] == m_core["morphing_components"]);
    QVERIFY(answer.json["thetas"] == m_core["thetas"]);
    QVERIFY(difference(matrixOf(answer.json["matrix"]), matrixOf(m_core["morphing_matrix"])) <
            1e-9);
    QVERIFY(difference(matrixOf(answer.json["weights"]), matrixOf(m_core["morphing_weights"])) <
            1e-9);
    for (std::size_t t = 0; t < 10; ++t)
        QVERIFY(difference(matrixOf(answer.json["gradients"][t]),
                           matrixOf(m_core["morphing_weight_gradients"][t])) < 1e-9);
    QVERIFY(difference(vectorOf(answer.json["squared_sum"]),
                       vectorOf(m_core["morphing_squared_weight_sum"])) < 1e-9);
    QVERIFY(answer.json["condition"].get<double>() > 1.0);
}

void WeightCommandsTest::weights()
{
    const Answer answer = atThetas("weights", 5, {"--events", "0:50"});
    QCOMPARE(answer.exitCode, 0);
    const auto& expected = m_core["events_first50"];
    QVERIFY(difference(vectorOf(answer.json["sampling_factors"]),
                       vectorOf(m_core["sampling_factors"])) < 1e-12);
    QVERIFY(difference(matrixOf(answer.json["weights"]), matrixOf(expected["weights_at_thetas"])) <
            1e-9);
    for (std::size_t t = 0; t < 5; ++t)
        QVERIFY(difference(matrixOf(answer.json["gradients"][t]),
                           matrixOf(expected["weight_gradients_at_thetas"][t])) < 1e-9);
}

void WeightCommandsTest::crossSections()
{
    const Answer answer = atThetas("cross-section", 10);
    QCOMPARE(answer.exitCode, 0);
    const auto& expected = m_core["xsec"]["all"];
    QVERIFY(difference(vectorOf(answer.json["value_pb"]), vectorOf(expected["xsecs"])) < 1e-9);
    // MadMiner's own errors mix weights before squaring; the right ones are sqrt(sum w^2).
    QVERIFY(difference(vectorOf(answer.json["error_pb"]),
                       vectorOf(expected["errors_correct_sqrt_sum_w2"])) < 1e-9);
    QVERIFY(difference(vectorOf(answer.json["error_pb"]), vectorOf(expected["errors_madminer"])) >
            1e-3);
    QVERIFY(difference(matrixOf(answer.json["gradient_pb"]),
                       matrixOf(m_core["xsec_gradients_theta"])) < 1e-9);
}

void WeightCommandsTest::partitions()
{
    const Answer all = atThetas("cross-section", 3);
    for (const char* part : {"train", "validation", "test"}) {
        const Answer answer = atThetas("cross-section", 3, {"--partition", part});
        QCOMPARE(answer.exitCode, 0);
        for (std::size_t t = 0; t < 3; ++t) {
            const double value = answer.json["value_pb"][t];
            const double whole = all.json["value_pb"][t];
            const double error = answer.json["error_pb"][t];
            QVERIFY(value != whole || t == 0); // at the reference the factors restore it exactly
            QVERIFY(std::abs(value - whole) < 5.0 * error);
        }
    }
    QCOMPARE(atThetas("cross-section", 1, {"--partition", "tset"}).exitCode, 2);
}

void WeightCommandsTest::joint()
{
    const auto& expected = m_core["joint_all"];
    const Answer answer =
        run({"joint", m_file, "--numerator", pointText(expected["thetas"][0]), "--denominator",
             pointText(expected["thetas"][1]), "--events", "0:50"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(difference(vectorOf(answer.json["ratio"]), vectorOf(expected["joint_ratio_01"])) <
            1e-9);
    QVERIFY(difference(matrixOf(answer.json["score_numerator"]),
                       matrixOf(expected["joint_score_theta0"])) < 1e-9);
    QVERIFY(difference(matrixOf(answer.json["score_denominator"]),
                       matrixOf(expected["joint_score_theta1"])) < 1e-9);
}

void WeightCommandsTest::effectiveSample()
{
    const Answer answer = atThetas("effective-sample", 10);
    QCOMPARE(answer.exitCode, 0);
    std::size_t compared = 0;
    for (const auto& row : m_core["n_effective"]) {
        if (row["partition"] != "all")
            continue;
        for (std::size_t t = 0; t < 10; ++t) {
            if (m_core["thetas"][t] != row["theta"])
                continue;
            const auto close = [](double a, double b) { return std::abs(a - b) < 1e-9 * b; };
            QVERIFY(close(answer.json["max_weight"][t], row["n_eff_madminer"]));
            QVERIFY(close(answer.json["kish"][t], row["kish"]));
            QVERIFY(answer.json["negative"][t] == row["n_negative"]);
            ++compared;
        }
    }
    QCOMPARE(compared, 10U);
}

void WeightCommandsTest::fisher_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("key");
    QTest::newRow("truth") << "truth"
                           << "truth";
    QTest::newRow("rate") << "rate"
                          << "rate";
    QTest::newRow("histogram") << "histogram"
                               << "histo_explicit";
}

void WeightCommandsTest::fisher()
{
    QFETCH(QString, mode);
    QFETCH(QString, key);
    const nlohmann::json numbers = reference::answers("toy2d_fisher");
    const double luminosity = numbers["luminosity_pb"].get<double>() / 1000.0;
    for (const std::string theta : {"theta0", "theta1", "theta2", "theta3", "theta4"}) {
        const auto& expected = numbers[theta + "_" + key.toStdString()];
        QStringList arguments{"fisher",          m_file,
                              "--theta",         pointText(numbers[theta]),
                              "--luminosity-fb", QString::number(luminosity),
                              "--mode",          mode};
        if (mode == "histogram")
            arguments << "--observable" << QString::fromStdString(expected["observable"])
                      << "--edges" << pointText(expected["bins"]);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(difference(matrixOf(answer.json["information"]),
                           matrixOf(expected["information"])) < 1e-9);
        QVERIFY(answer.json["parameters"] == m_core["parameters"] ||
                answer.json["parameters"].size() == 2);
    }
}

void WeightCommandsTest::benchmarksByName()
{
    const Answer answer = run({"cross-section", m_file, "--theta", "sm", "--theta", "ww"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(std::abs(answer.json["value_pb"][0].get<double>() -
                     m_core["xsec_benchmarks"][0].get<double>()) < 1e-12);
    QVERIFY(std::abs(answer.json["value_pb"][1].get<double>() -
                     m_core["xsec_benchmarks"][2].get<double>()) < 1e-12);
}

void WeightCommandsTest::nuisanceParametersAreNotAvailable()
{
    const Answer answer = run({"weights", m_file, "--theta", "sm", "--nu", "0.5"});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.contains("not available yet"));
}

QTEST_APPLESS_MAIN(WeightCommandsTest)
#include "WeightCommandsTest.moc"
