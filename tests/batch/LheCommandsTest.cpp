// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace assay::batch;

namespace {

const char* const recipeText = R"([[sample]]
name = "signal"
files = ["none.lhe"]
[[parameter]]
name = "c"
lha_block = "dim6"
lha_id = 3
[[benchmark]]
name = "sm"
values = { c = 0.0 }
[[benchmark]]
name = "b1"
values = { c = 1.0 }
[[benchmark]]
name = "b2"
values = { c = -1.5 }
[[observable]]
name = "m_ll"
expression = "(l[0]+l[1]).m"
[[cut]]
expression = "l[1].pt > 10."
)";

} // namespace

/// LHE files and events of particles on the command line.
class LheCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inspect();
    void convert();
    void spreads_data();
    void spreads();
    void hepMc();
    void simulate();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_dir->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void LheCommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void LheCommandsTest::inspect()
{
    const QString recipe = write("r.toml", recipeText);
    const Answer answer = run({"inspect", data("lhe/toy1d_sm.lhe.gz"), "--recipe", recipe});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QCOMPARE(answer.json["events"].get<int>(), 1500);
    QCOMPARE(answer.json["event_norm"].get<std::string>(), std::string("average"));
    QCOMPARE(answer.json["reweighting_helicities"].get<std::string>(),
             std::string("cannot tell from the header"));
    QCOMPARE(answer.json["weight_groups"][0]["weights"].size(), std::size_t(3));
    const double sum = answer.json["sum_of_weights_pb"].get<double>();
    QVERIFY(std::abs(sum / answer.json["cross_section_init_pb"].get<double>() - 1.0) < 1e-6);
    // 1500 equal weights.
    QVERIFY(std::abs(answer.json["effective_events"].get<double>() - 1500.0) < 1e-6);
    QVERIFY(std::abs(answer.json["equivalent_luminosity_fb"].get<double>() - 1.5 / sum) < 1e-9);
    // A benchmark whose weights did not arrive.
    QByteArray more(recipeText);
    more += "[[benchmark]]\nname = \"b3\"\nvalues = { c = 2.0 }\n";
    const Answer missing =
        run({"inspect", data("lhe/toy1d_b1.lhe"), "--recipe", write("m.toml", more)});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.json["missing_benchmarks"].dump(), std::string("[\"b3\"]"));
    const QString said = QString::fromStdString(missing.json["findings"].dump());
    QVERIFY2(said.contains("weights at 3 of 4 benchmarks") && said.contains("generated_at"),
             qPrintable(said));
    // The one that the events were sampled from needs no weight of its own.
    more += "[[sample]]\nname = \"own\"\ngenerated_at = \"b3\"\nk_factor = 1.5\nfiles = [\""
            + data("lhe/toy1d_b1.lhe").toUtf8() + "\"]\n";
    const Answer own =
        run({"inspect", data("lhe/toy1d_b1.lhe"), "--recipe", write("own.toml", more)});
    QVERIFY2(own.exitCode == 0, qPrintable(own.err + own.out));
    QCOMPARE(own.json["sample"].dump(),
             std::string("{\"background\":false,\"k_factor\":1.5,\"name\":\"own\"}"));
    const Answer plain = run({"inspect", data("lhe/toy1d_b1.lhe")});
    QVERIFY(std::abs(plain.json["equivalent_luminosity_fb"].get<double>() /
                         own.json["equivalent_luminosity_fb"].get<double>() - 1.5) < 1e-12);
}

void LheCommandsTest::convert()
{
    const QString out = m_dir->filePath("out.h5");
    const Answer answer = run({"convert", data("lhe/toy1d_sm.lhe.gz"), out, "--recipe",
                               write("r.toml", recipeText)});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QCOMPARE(answer.json["events"].get<int>(), 1457);
    QCOMPARE(answer.json["samples"][0]["cut_flow"][0]["events"].get<int>(), 1500);
    QCOMPARE(answer.json["observables"][0]["expression"].get<std::string>(),
             std::string("(l[0]+l[1]).m"));
    const Answer again = run({"inspect", out});
    QCOMPARE(again.exitCode, 0);
    // Another ending.
    const QString odd = m_dir->filePath("events.dat");
    QVERIFY(QFile::copy(data("lhe/toy1d_sm.lhe.gz"), odd));
    const Answer named = run({"convert", odd, m_dir->filePath("odd.h5"), "--recipe",
                              write("r.toml", recipeText), "--format", "lhe"});
    QVERIFY2(named.exitCode == 0, qPrintable(named.err));
    QCOMPARE(named.json["events"].get<int>(), 1457);
    QCOMPARE(run({"inspect", odd, "--format", "lhe"}).json["events"].get<int>(), 1500);
    QVERIFY(run({"inspect", odd, "--format", "lhf"}).err.contains("lhe,hepmc"));
    const Answer without = run({"convert", data("lhe/toy1d_sm.lhe.gz"), out});
    QCOMPARE(without.exitCode, 1);
    QVERIFY(without.err.contains("--recipe"));
    // Two runs in random order: both are averaged, and no event is lost.
    const QStringList both{"convert", data("lhe/toy1d_sm.lhe.gz"), m_dir->filePath("both.h5"),
                           "--with", data("lhe/toy1d_sm.lhe.gz"), "--recipe",
                           write("r.toml", recipeText), "--shuffle", "--seed"};
    const Answer mixed = run(both + QStringList{"5"});
    QVERIFY2(mixed.exitCode == 0, qPrintable(mixed.err));
    QCOMPARE(mixed.json["events"].get<int>(), 2 * 1457);
    const auto sumOf = [](const Answer& of) {
        return of.json["benchmarks"][0]["sum_of_weights_pb"].get<double>();
    };
    QVERIFY(std::abs(sumOf(mixed) / sumOf(answer) - 1.0) < 1e-12);
    const auto bytes = [&] {
        QFile file(m_dir->filePath("both.h5"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytes();
    QCOMPARE(run(both + QStringList{"5"}).exitCode, 0);
    QVERIFY(bytes() == first); // the seed decides
    QCOMPARE(run(both + QStringList{"6"}).exitCode, 0);
    QVERIFY(bytes() != first);
    // The files of both, combined afterwards: the same rate again.
    const Answer again2 = run({"convert", out, m_dir->filePath("more.h5"), "--with",
                               m_dir->filePath("both.h5"), "--shuffle"});
    QVERIFY2(again2.exitCode == 0, qPrintable(again2.err));
    QCOMPARE(again2.json["events"].get<int>(), 3 * 1457);
    QVERIFY(std::abs(sumOf(again2) / sumOf(answer) - 1.0) < 1e-12);
    const Answer self = run({"convert", out, m_dir->filePath("both.h5"), "--with",
                             m_dir->filePath("both.h5")});
    QVERIFY(self.exitCode == 1 && self.err.contains("the same file"));
}

void LheCommandsTest::spreads_data()
{
    QTest::addColumn<QByteArray>("combine");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Members 2.2, 1.9, 2.1, 2.4 around 2.
    QTest::newRow("replicas") << QByteArray("replicas") << -std::sqrt(0.13 / 3.0) / 2.0
                              << std::sqrt(0.13 / 3.0) / 2.0;
    QTest::newRow("hessian") << QByteArray("hessian") << -0.05
                             << std::sqrt(0.2 * 0.2 + 0.4 * 0.4) / 2.0;
    QTest::newRow("symmetric") << QByteArray("symmhessian") << -std::sqrt(0.22) / 2.0
                               << std::sqrt(0.22) / 2.0;
}

/// How far the cross section goes with the scales and with the members of parton densities.
void LheCommandsTest::spreads()
{
    QFETCH(QByteArray, combine);
    QFETCH(double, low);
    QFETCH(double, high);
    const QByteArray weights[] = {"2.4", "1.8", "9.0", "2.0", "2.2", "1.9", "2.1", "2.4"};
    QByteArray text = "<LesHouchesEvents version=\"3.0\">\n<header>\n<MGRunCard>\n 1 = nevents\n "
                      "sum = event_norm\n</MGRunCard>\n<initrwgt>\n"
                      "<weightgroup name='scales' combine='envelope'>\n"
                      "<weight id='0' MUR='0.5' MUF='0.5'></weight>\n"
                      "<weight id='1' MUR='2.0' MUF='2.0'></weight>\n"
                      "<weight id='2' MUR='2.0' MUF='2.0' DYN_SCALE='1'></weight>\n"
                      "</weightgroup>\n<weightgroup name='set' combine='" + combine + "'>\n";
    for (int i = 3; i < 8; ++i)
        text += "<weight id='" + QByteArray::number(i) + "' MUR='1.0' MUF='1.0' PDF='" +
                QByteArray::number(1000 + i) + "'></weight>\n";
    text += "</weightgroup>\n</initrwgt>\n</header>\n<init>\n2212 2212 6.5e3 6.5e3 0 0 1003 1003 "
            "-4 1\n2.0 0.01 2.0 1\n</init>\n<event>\n 1 1 2.0 91.0 0.0 0.0\n"
            " 22 1 0 0 0 0 10.0 0.0 0.0 10.0 0.0 0.0 9.0\n<rwgt>\n";
    for (int i = 0; i < 8; ++i)
        text += "<wgt id='" + QByteArray::number(i) + "'> " + weights[i] + " </wgt>\n";
    text += "</rwgt>\n</event>\n</LesHouchesEvents>\n";
    const Answer answer = run({"inspect", write("s.lhe", text)});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    const auto near = [](const nlohmann::json& value, double expected) {
        return std::abs(value.get<double>() - expected) < 1e-12;
    };
    const auto& scales = answer.json["weight_groups"][0]["relative_spread"];
    QVERIFY2(near(scales["low"], -0.1) && near(scales["high"], 0.2), scales.dump().c_str());
    const auto& set = answer.json["weight_groups"][1]["relative_spread"];
    QVERIFY2(near(set["low"], low) && near(set["high"], high), set.dump().c_str());
}

/// A file of an event generator: the weights sum to the cross section that its last event gives.
void LheCommandsTest::hepMc()
{
    for (const char* file : {"hepmc/ee.hepmc2.gz", "hepmc/ee.hepmc3.gz"}) {
        const Answer seen = run({"inspect", data(file)});
        QVERIFY2(seen.exitCode == 0, qPrintable(seen.err));
        QCOMPARE(seen.json["version"].get<int>(), file[14] - '0');
        QCOMPARE(seen.json["events"].get<int>(), 20);
        QCOMPARE(seen.json["final_particles"].get<int>(), 80);
        QCOMPARE(seen.json["findings"].size(), std::size_t(0));
        QByteArray recipe(recipeText);
        recipe = recipe.replace("(l[0]+l[1]).m", "tau[0].pt").replace("l[1].pt > 10.",
                                                                      "tau[0].pt > 35");
        recipe = recipe.replace("[[sample]]\n", "[[sample]]\nbackground = true\nk_factor = 2.0\n");
        const Answer made = run({"convert", data(file), m_dir->filePath("ee.h5"), "--recipe",
                                 write("ee.toml", recipe)});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        const auto& flow = made.json["samples"][0]["cut_flow"];
        QCOMPARE(flow[0]["events"].get<int>(), 20);
        const double sum = flow[0]["cross_section_pb"].get<double>();
        QVERIFY(std::abs(sum / (2.0 * seen.json["cross_section_pb"].get<double>()) - 1.0) < 1e-12);
        QCOMPARE(made.json["events"].get<int>(), 8); // counted in the library's reading
        QVERIFY(made.json["background_events"] == made.json["events"]);
    }
}

void LheCommandsTest::simulate()
{
    const QString out = m_dir->filePath("zh.h5");
    const Answer made = run({"simulate", "zh", "--events", "20000", "--out", out});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QCOMPARE(made.json["samples"][0]["cut_flow"][0]["name"].get<std::string>(),
             std::string("all events"));
    QVERIFY(made.json["events"].get<int>() < 20000);
    const QString lhe = m_dir->filePath("vbf.lhe.gz");
    const Answer written = run({"simulate", "vbf", "--events", "2000", "--out", lhe});
    QVERIFY2(written.exitCode == 0, qPrintable(written.err));
    QCOMPARE(written.json["kind"].get<std::string>(), std::string("lhe"));
    QCOMPARE(written.json["findings"].size(), std::size_t(0));
}

QTEST_APPLESS_MAIN(LheCommandsTest)
#include "LheCommandsTest.moc"
