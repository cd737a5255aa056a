// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"
#include "tests/core/events/SmallFile.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <functional>
#include <limits>
#include <map>

using namespace assay;
using namespace assay::batch;

namespace {

struct Defect {
    std::function<void(SmallFile&)> edit;
    std::string code;  ///< Finding in the summary; empty: the file is not read at all.
    std::string words; ///< In its message.
    bool usable = false;
};

const std::map<std::string, Defect>& defects()
{
    static const std::map<std::string, Defect> map{
        {"nan weight",
         {[](SmallFile& f) {
              f.realsOf("samples/weights")[7] = std::numeric_limits<double>::quiet_NaN();
          },
          "nan-weight", "weights of benchmark 'plus' are not a number"}},
        {"infinite weight",
         {[](SmallFile& f) { f.realsOf("samples/weights")[9] = HUGE_VAL; }, "infinite-weight",
          "weights of benchmark 'sm' are infinite"}},
        {"negative weights",
         {[](SmallFile& f) { f.realsOf("samples/weights")[0] = -5.0; }, "negative-weight",
          "drawing is refused", true}},
        {"zero weights",
         {[](SmallFile& f) {
              for (std::size_t i = 0; i < 6; ++i)
                  f.realsOf("samples/weights")[3 * i + 2] = 0.0;
          },
          "all-zero", "so the morphing matrix cannot be used"}},
        {"wrong summary",
         {[](SmallFile& f) {
              f.integers("sample_summary/signal_events", {3, 2, 0});
          },
          "reader", "The recount is used.", true}},
        {"missing benchmarks",
         {[](SmallFile& f) {
              f.integers("morphing/components", {0, 1, 2, 3}, {4, 1});
              f.reals("morphing/morphing_matrix", std::vector<double>(16), {4, 4});
          },
          "missing-benchmarks", "there are 3"}},
        {"duplicate benchmark",
         {[](SmallFile& f) {
              f.texts("benchmarks/names", {"sm", "plus", "plus"});
          },
          "duplicate-benchmark", "two benchmarks are called 'plus'"}},
        {"duplicate observable",
         {[](SmallFile& f) {
              f.texts("observables/names", {"x", "x"});
          },
          "duplicate-observable", "two observables are called 'x'"}},
        {"nan observable",
         {[](SmallFile& f) {
              f.realsOf("samples/observations")[3] = std::numeric_limits<double>::quiet_NaN();
          },
          "nan-observable", "observable 'y' is not a number", true}},
        {"no such sampling benchmark",
         {[](SmallFile& f) {
              f.integers("samples/sampling_benchmarks", {0, 0, 0, 0, 7, -1});
          },
          "", "event 4 has sampling benchmark 7"}},
        {"no weights", {[](SmallFile& f) { f.remove("samples/weights"); }, "", "samples/weights"}},
    };
    return map;
}

} // namespace

/// inspect and convert: defective files, and tables that become MadMiner files.
class SampleCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inspectTellsTheDefect_data();
    void inspectTellsTheDefect();
    void tableBecomesMadMinerFile();
    void tableAloneIsRefused();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

void SampleCommandsTest::inspectTellsTheDefect_data()
{
    QTest::addColumn<int>("unused");
    for (const auto& [name, unused] : defects())
        QTest::newRow(name.c_str()) << 0;
}

void SampleCommandsTest::inspectTellsTheDefect()
{
    const Defect& defect = defects().at(QTest::currentDataTag());
    SmallFile file;
    defect.edit(file);
    QVERIFY(file.save(path("bad.h5").toStdString()));
    const Answer answer = run({"inspect", path("bad.h5")});
    QCOMPARE(answer.exitCode, defect.usable ? 0 : 1);
    const Answer converted = run({"convert", path("bad.h5"), path("out.h5")});
    if (defect.code.empty()) {
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(defect.words.c_str()), answer.err.toUtf8());
        QVERIFY2(answer.err.contains("bad.h5"), answer.err.toUtf8());
    } else {
        QVERIFY(answer.json["ok"] == defect.usable);
        const auto& findings = answer.json["findings"];
        const auto found =
            std::find_if(findings.begin(), findings.end(),
                         [&](const auto& finding) { return finding["code"] == defect.code; });
        QVERIFY2(found != findings.end(), answer.out.toUtf8());
        const std::string message = (*found)["message"];
        QVERIFY2(message.find(defect.words) != std::string::npos, message.c_str());
    }
    // What inspect calls unusable is not converted, and nothing is left behind.
    QCOMPARE(converted.exitCode, defect.usable ? 0 : 1);
    QCOMPARE(QFile::exists(path("out.h5")), defect.usable);
    QFile::remove(path("out.h5"));
}

void SampleCommandsTest::tableBecomesMadMinerFile()
{
    write("t.csv", "x,y,w_sm,w_b\n1,2,0.1,0.2\n2,3,0.1,0.3\n3,1,0.2,0.1\n");
    write("t.toml", "[[sample]]\nname = \"s\"\nfiles = [\"t.csv\"]\ngenerated_at = \"b\"\n"
                    "[[parameter]]\nname = \"c\"\nrange = [-2.0, 2.0]\n"
                    "[morphing]\nmax_overall_power = 1\n"
                    "[[benchmark]]\nname = \"sm\"\nvalues = { c = 0.0 }\nreference = true\n"
                    "[[benchmark]]\nname = \"b\"\nvalues = { c = 2.0 }\n");
    const Answer converted = run({"convert", path("t.toml"), path("t.h5")});
    QVERIFY2(converted.exitCode == 0, converted.err.toUtf8());
    QVERIFY(converted.json["benchmarks"][1]["events"] == 3);
    // Linear in c: w(c = 1) is half way between the benchmarks.
    const Answer weights = run({"weights", path("t.h5"), "--theta", "1"});
    QVERIFY2(weights.exitCode == 0, weights.err.toUtf8());
    const double expected[] = {0.15, 0.2, 0.15};
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs(weights.json["weights"][0][i].get<double>() - expected[i]) < 1e-15);

    const QString python = QFile::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    QProcess layout;
    layout.setProcessChannelMode(QProcess::MergedChannels);
    layout.start(python, {ASSAY_SOURCE_DIR "/tests/support/check_layout.py", path("t.h5")});
    if (!layout.waitForStarted() || !layout.waitForFinished() || layout.exitCode() == 77)
        QSKIP("python3 with h5py is not installed");
    QCOMPARE(QString::fromUtf8(layout.readAll()), QString());
    QCOMPARE(layout.exitCode(), 0);
}

void SampleCommandsTest::tableAloneIsRefused()
{
    write("alone.csv", "x,w_sm\n1,0.1\n2,0.1\n");
    const Answer answer = run({"convert", path("alone.csv"), path("alone.h5")});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.err.contains("alone.csv: a table of events says nothing about the parameters"),
             answer.err.toUtf8());
    QVERIFY(!QFile::exists(path("alone.h5")));
}

QTEST_GUILESS_MAIN(SampleCommandsTest)
#include "SampleCommandsTest.moc"
