// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay::batch;

/// Cards and scripts for MadGraph from a recipe.
class MadGraphTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        write("study.toml", "[[sample]]\nname = \"s\"\nfiles = [\"later.h5\"]\n"
                            "[[parameter]]\nname = \"c\"\nrange = [-5.0, 5.0]\n"
                            "lha_block = \"dim6\"\nlha_id = 2\ntransform = \"2*theta\"\n"
                            "[[benchmark]]\nname = \"sm\"\nvalues = { c = 0.0 }\n"
                            "reference = true\n"
                            "[[benchmark]]\nname = \"w\"\nvalues = { c = 1.5 }\n"
                            "[[benchmark]]\nname = \"ww\"\nvalues = { c = -1.5 }\n");
        write("param.dat", "Block dim6\n    2 0.0 # c\n");
        write("run.dat", "  10000 = nevents ! events\n");
    }

    void cardsOfARecipe()
    {
        const Answer answer = exported({"--param-card", path("param.dat"), "--run-card",
                                        path("run.dat"), "--sample", "sm,w", "--events", "70"});
        QVERIFY2(answer.exitCode == 0, answer.err.toUtf8());
        QVERIFY(answer.json["format"] == "madgraph");
        QVERIFY(bytes("out/madminer/cards/param_card_1.dat").contains("    2    3.0    #"));
        QVERIFY(bytes("out/madminer/cards/reweight_card_0.dat").contains("set dim6 2 -3.0\n"));
        QVERIFY(bytes("out/madminer/cards/run_card_1.dat").contains("  70 = nevents ! events"));
        QVERIFY(!QFile::exists(path("out/madminer/cards/param_card_2.dat")));
        const Answer again = exported({"--param-card", path("param.dat")});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.err.contains("--force"), again.err.toUtf8());
        // What the folder says of itself makes it again.
        const Answer same = exported({"--settings", path("out/madgraph.toml"), "--force"});
        QVERIFY2(same.exitCode == 0, same.err.toUtf8());
        QVERIFY(same.json == answer.json);
    }

    void furtherWeights()
    {
        const Answer answer = run({"export", path("study.toml"), "--format", "madgraph",
                                   path("more"), "--reweight", "run_01", "--sample", "sm",
                                   "--benchmarks", "ww"});
        QVERIFY2(answer.exitCode == 0, answer.err.toUtf8());
        QCOMPARE(bytes("more/madminer/cards/reweight_card_reweight.dat").count("launch"), 1);
        QVERIFY(bytes("more/madminer/scripts/run_reweight.sh").contains("run='run_01'"));
    }

    void refusals()
    {
        QVERIFY(run({"export", path("study.toml"), "--format", "madgraph", path("x")})
                    .err.contains("template of the param card"));
        write("empty.toml", "[process]\nname = \"eft-toy\"\n[simulate]\nevents = 100\n");
        QVERIFY(run({"export", path("empty.toml"), "--format", "madgraph", path("x")})
                    .err.contains("lists no parameters"));
        QVERIFY(!QFile::exists(path("x")));
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    Answer exported(const QStringList& options) const
    {
        return run(QStringList{"export", path("study.toml"), "--format", "madgraph", path("out")}
                   + options);
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(MadGraphTest)
#include "MadGraphTest.moc"
