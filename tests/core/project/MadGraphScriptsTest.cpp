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

QTEST_APPLESS_MAIN(MadGraphScriptsTest)
#include "MadGraphScriptsTest.moc"
