// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphExport.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

namespace {

EventSchema study()
{
    EventSchema schema;
    schema.parameters = {{"c", "", -20, 20, "", 2, "dim6", 2, ""}};
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"w", {10.0}, false, false}};
    return schema;
}

} // namespace

/// The scripts for MadGraph are what bash and shellcheck accept.
class MadGraphScriptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void accepted_data();
    void accepted();
    void modelIsCopied();

private:
    std::filesystem::path path(const char* name) const
    {
        return m_folder.filePath(name).toStdString();
    }
    QTemporaryDir m_folder;
};

void MadGraphScriptsTest::initTestCase()
{
    for (const auto& [name, text] : {std::pair("param card.dat", "Block dim6\n    2 0.0 # c\n"),
                                     std::pair("run.dat", "  10000 = nevents ! events\n"),
                                     std::pair("any.dat", "!\n")}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    QDir(m_folder.path()).mkpath("it's a model");
    QFile particles(m_folder.filePath("it's a model/particles.py"));
    QVERIFY(particles.open(QIODevice::WriteOnly) && particles.write("# particles\n") > 0);
}

void MadGraphScriptsTest::accepted_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"smallest", "everything", "background", "NLO", "reweighting"})
        QTest::newRow(kind) << QString(kind);
}

void MadGraphScriptsTest::accepted()
{
    QFETCH(QString, kind);
    MadGraphSteering steering;
    steering.paramCard = path("param card.dat");
    if (kind != "smallest") {
        steering.runCards = {path("run.dat"), path("run.dat")};
        steering.processCard = steering.pythiaCard = steering.delphesCard =
            steering.configurationCard = path("any.dat");
        steering.initialCommand = "source /opt/setup.sh # its environment";
        steering.pythonExecutable = "python3";
        steering.ufoModel = path("it's a model");
    }
    steering.background = kind == "background";
    steering.order = kind == "NLO" ? "NLO" : "LO";
    const auto files = kind == "reweighting"
                           ? madGraphReweightFiles(steering, study(), {"it's 1", "sm", {}})
                           : madGraphFiles(steering, study());
    QVERIFY2(files.ok(), files.ok() ? "" : files.error().text().c_str());
    const QString shellcheck = QStandardPaths::findExecutable("shellcheck");
    int scripts = 0;
    for (const MadGraphFile& file : *files) {
        if (!QString::fromStdString(file.path).endsWith(".sh"))
            continue;
        ++scripts;
        QVERIFY(file.executable);
        const QString name = m_folder.filePath("script.sh");
        QFile script(name);
        QVERIFY(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
        script.write(QByteArray::fromStdString(file.text));
        script.close();
        // The user's own environment cannot be followed, and is not ours to judge.
        const std::pair<QString, QStringList> programs[] = {
            {"bash", {"-n", name}}, {shellcheck, {"-e", "SC1091", name}}};
        for (const auto& [program, arguments] : programs) {
            if (program.isEmpty())
                continue;
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, arguments);
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                     qPrintable(QString::fromStdString(file.path) + "\n" + process.readAll()));
        }
    }
    QVERIFY(scripts >= (kind == "reweighting" ? 1 : 5));
    if (shellcheck.isEmpty())
        qInfo("shellcheck is not there: only bash has looked at the scripts");
}

/// A model goes into MadGraph's models once, and stays as it is there.
void MadGraphScriptsTest::modelIsCopied()
{
    MadGraphSteering steering;
    steering.paramCard = path("param card.dat");
    steering.processCard = path("any.dat");
    steering.ufoModel = path("no model");
    const auto none = madGraphFiles(steering, study());
    QVERIFY(!none.ok() && none.error().text().find("particles.py") != std::string::npos);
    steering.ufoModel = path("it's a model");
    const auto files = madGraphFiles(steering, study());
    QVERIFY(files.ok());
    QVERIFY(writeMadGraphFolder(path("out"), *files, false).ok());
    QDir(m_folder.path()).mkpath("mg/bin");
    QDir(m_folder.path()).mkpath("mg/models");
    const QString standIn = m_folder.filePath("mg/bin/mg5_aMC");
    QFile program(standIn);
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/bash\nfolder=$(sed -n 's/^output //p' \"$1\")\n"
                  "mkdir -p \"$folder/Cards\"\n: > \"$folder/Cards/param_card_default.dat\"\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString copy = m_folder.filePath("mg/models/it's a model/particles.py");
    for (const char* text : {"# particles\n", "# changed there\n"}) {
        QProcess process;
        process.start(m_folder.filePath("out/madminer/scripts/generate.sh"),
                      {m_folder.filePath("mg"), m_folder.filePath("process"),
                       m_folder.filePath("logs")});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        QFile installed(copy);
        QVERIFY(installed.open(QIODevice::ReadOnly));
        QCOMPARE(installed.readAll(), QByteArray(text));
        installed.close();
        QVERIFY(installed.open(QIODevice::WriteOnly) && installed.write("# changed there\n") > 0);
    }
}

QTEST_APPLESS_MAIN(MadGraphScriptsTest)
#include "MadGraphScriptsTest.moc"
