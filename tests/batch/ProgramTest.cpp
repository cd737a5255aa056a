// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay::batch;

/// The contract of the program itself, its lists, samples and toys, and its answers to bad input.
class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listings();
    void inspect();
    void convertKeepsNumbers();
    void truth();
    void nonFiniteNumbersAreStrings();
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
    QCOMPARE(processes.json["processes"].size(), 13U);
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
