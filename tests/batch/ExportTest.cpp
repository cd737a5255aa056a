// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay::batch;

namespace {

/// A table as rows of cells, the header first.
std::vector<QStringList> readTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<QStringList> rows;
    for (const QByteArray& line : file.readAll().trimmed().split('\n'))
        rows.push_back(QString::fromUtf8(line).split(','));
    return rows;
}

} // namespace

/// Results and events of a project as files for other programs.
class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void json();
    void tables();
    void events();
    void refusals();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    Answer m_run;
};

void ExportTest::initTestCase()
{
    QFile recipe(path("toy.toml"));
    QVERIFY(recipe.open(QIODevice::WriteOnly));
    recipe.write("[process]\nname = \"eft-toy\"\n[simulate]\nevents = 3000\n"
                 "[limits.plane]\ntrue = { c1 = 0.0, c2 = 0.0 }\nluminosity_fb = 0.05\n"
                 "grid = { c1 = [-1.0, 1.0, 11], c2 = [-1.0, 1.0, 9] }\n"
                 "estimators = [\"truth\", \"histogram:x1,x2@3\"]\n"
                 "[limits.line]\ntrue = { c1 = 0.0, c2 = 0.0 }\nluminosity_fb = 0.05\n"
                 "grid = { c1 = [-1.0, 1.0, 11] }\nestimators = [\"truth\"]\n"
                 "[fisher.sm]\ntheta = { c1 = 0.0, c2 = 0.0 }\nluminosity_fb = 0.05\n"
                 "estimators = [\"truth\"]\n");
    recipe.close();
    m_run = run({"run", path("toy.toml"), "--project", path("toy.assay")});
    QVERIFY2(m_run.exitCode == 0, m_run.err.toUtf8());
}

void ExportTest::json()
{
    const Answer answer =
        run({"export", path("toy.assay"), "--format", "json", path("toy.json")});
    QVERIFY2(answer.exitCode == 0, answer.err.toUtf8());
    QVERIFY(answer.json["written"][0] == path("toy.json").toStdString());
    QFile file(path("toy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto exported = nlohmann::json::parse(file.readAll().toStdString());
    QVERIFY(exported["results"] == m_run.json["results"]);
    QVERIFY(exported["results"].contains("limits.plane"));
    QFile again(path("again.toml"));
    QVERIFY(again.open(QIODevice::WriteOnly));
    again.write(exported["recipe"].get<std::string>().c_str());
    again.close();
    QCOMPARE(run({"check", path("again.toml")}).exitCode, 0);
}

void ExportTest::tables()
{
    const Answer answer = run({"export", path("toy.assay"), "--format", "csv", path("tables")});
    QVERIFY2(answer.exitCode == 0, answer.err.toUtf8());
    QCOMPARE(QDir(path("tables")).entryList(QDir::Files, QDir::Name),
             (QStringList{"fisher.sm.truth.csv", "limits.line.truth.grid.csv",
                          "limits.line.truth.intervals.csv",
                          "limits.plane.histogram_x1_x2_3.contours.csv",
                          "limits.plane.histogram_x1_x2_3.grid.csv",
                          "limits.plane.truth.contours.csv", "limits.plane.truth.grid.csv"}));
    QCOMPARE(answer.json["written"].size(), 7U);
    const auto& limit = m_run.json["results"]["limits.plane"]["limits"][0];
    const auto grid = readTable(path("tables/limits.plane.truth.grid.csv"));
    QCOMPARE(grid[0], (QStringList{"c1", "c2", "log_likelihood_rate", "log_likelihood_shape", "q",
                                   "p_value"}));
    QCOMPARE(grid.size(), 100U);
    for (std::size_t t = 0; t < 99; ++t) {
        QCOMPARE(grid[t + 1][0].toDouble(), limit["theta_grid"][t][0].get<double>());
        QCOMPARE(grid[t + 1][1].toDouble(), limit["theta_grid"][t][1].get<double>());
        QVERIFY(grid[t + 1][5].toDouble() == limit["p_values"][t].get<double>());
    }
    const auto contours = readTable(path("tables/limits.plane.truth.contours.csv"));
    std::size_t points = 0;
    for (const auto& level : limit["contours"])
        for (const auto& line : level)
            points += line["points"].size();
    QVERIFY(points > 10);
    QCOMPARE(contours.size(), points + 1);
    const auto& first = limit["contours"]["0.68"][0]["points"][0];
    QVERIFY(contours[1][3].toDouble() == first[0].get<double>());
    QVERIFY(contours[1][4].toDouble() == first[1].get<double>());
    const auto& interval =
        m_run.json["results"]["limits.line"]["limits"][0]["intervals"]["0.68"][0];
    const auto intervals = readTable(path("tables/limits.line.truth.intervals.csv"));
    QVERIFY(intervals[1][1].toDouble() == interval["low"].get<double>());
    QVERIFY(intervals[1][2].toDouble() == interval["high"].get<double>());
    const auto fisher = readTable(path("tables/fisher.sm.truth.csv"));
    QCOMPARE(fisher[0], (QStringList{"c1", "c2"}));
    const auto& information = m_run.json["results"]["fisher.sm"]["fisher"][0]["information"];
    QVERIFY(fisher[1][0].toDouble() == information[0][0].get<double>());
    QVERIFY(fisher[2][1].toDouble() == information[1][1].get<double>());
}

void ExportTest::events()
{
    const Answer answer =
        run({"export", path("toy.assay"), "--format", "madminer", path("toy.h5")});
    QVERIFY2(answer.exitCode == 0, answer.err.toUtf8());
    const Answer inspected = run({"inspect", path("toy.h5")});
    QVERIFY2(inspected.exitCode == 0, inspected.err.toUtf8());
    QVERIFY(inspected.json["events"] == 3000);
    const auto& made = m_run.json["results"]["simulate"]["benchmarks"][0]["cross_section_pb"];
    const Answer rate =
        run({"cross-section", path("toy.h5"), "--theta",
             pointText(m_run.json["results"]["simulate"]["benchmarks"][0]["values"])});
    QVERIFY(std::abs(rate.json["value_pb"][0].get<double>() / made.get<double>() - 1.0) < 1e-9);
}

void ExportTest::refusals()
{
    for (const char* format : {"pyhf", "onnx", "script"}) {
        const Answer answer = run({"export", path("toy.assay"), "--format", format, path("o")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains(QString("'%1' is not available").arg(format)),
                 answer.err.toUtf8());
        QVERIFY(!QFile::exists(path("o")));
    }
    QCOMPARE(run({"export", path("toy.assay"), "--format", "xls", path("o")}).exitCode, 2);
    QCOMPARE(run({"export", path("none.assay"), "--format", "json", path("o")}).exitCode, 1);
    // A file stands where the folder should be.
    const Answer taken = run({"export", path("toy.assay"), "--format", "csv", path("toy.toml")});
    QCOMPARE(taken.exitCode, 1);
    QVERIFY2(taken.err.contains("toy.toml"), taken.err.toUtf8());
}

QTEST_GUILESS_MAIN(ExportTest)
#include "ExportTest.moc"
