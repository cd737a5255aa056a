// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include <QtTest>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <signal.h>
#include <sys/mount.h>

namespace {

const char* const recipeText = R"(
[study]
seed = 11
[process]
name = "eft-toy"
[simulate]
events = 6000
[augment.ratio]
theta = { kind = "uniform", points = 100 }
rows = 6000
[augment.score]
kind = "score"
rows = 6000
[train.alices]
method = "ALICES"
data = "ratio"
network = { hidden = [20] }
training = { epochs = 25 }
[train.sally]
method = "SALLY"
data = "score"
network = { hidden = [20] }
training = { epochs = 25 }
[limits.main]
luminosity_fb = 0.05
grid = { c1 = [-1.0, 1.0, 5], c2 = [-1.0, 1.0, 5] }
estimators = ["truth", "alices", "sally", "rate"]
)";

struct Outcome {
    int code = -1;
    QJsonObject json;
    QString errors;
};

Outcome batch(const QStringList& arguments, int timeout = 120000)
{
    QProcess process;
    process.start(ASSAY_BINARY_DIR "/app/assay-batch", arguments + QStringList{"--quiet"});
    process.waitForFinished(timeout);
    Outcome outcome;
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

} // namespace

class RunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runShowAndRunAgain();
    void checkReportsProblems();
    void badInputIsRefused();
    void fullDisk();
    void openedTwice();
    void killedAndStartedAgain();

private:
    QTemporaryDir m_dir;
    QString m_recipe;
};

void RunTest::initTestCase()
{
    m_recipe = m_dir.filePath("small.toml");
    QFile file(m_recipe);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(recipeText);
}

void RunTest::runShowAndRunAgain()
{
    const QString project = m_dir.filePath("first.assay");
    const Outcome first = batch({"run", m_recipe, "--project", project});
    QVERIFY2(first.code == 0, qPrintable(first.errors));
    QCOMPARE(first.json["stages"].toArray().size(), 6);
    const QJsonObject limit = first.json["results"]
                                  .toObject()["limits.main"]
                                  .toObject()["limits"]
                                  .toArray()[0]
                                  .toObject();
    for (const char* key : {"theta_grid", "log_likelihood_rate", "log_likelihood_shape", "p_values",
                            "best_fit", "expected_events", "contours"})
        QVERIFY2(limit.contains(key), key);
    const Outcome again = batch({"run", m_recipe, "--project", project});
    QCOMPARE(again.code, 0);
    for (const auto stage : again.json["stages"].toArray())
        QCOMPARE(stage.toObject()["status"].toString(), QString("up-to-date"));
    QCOMPARE(again.json["results"], first.json["results"]);
    const Outcome show = batch({"show", project});
    QCOMPARE(show.code, 0);
    QCOMPARE(show.json["runs"].toArray().size(), 6);
    QCOMPARE(show.json["results"], first.json["results"]);
    const Outcome run = batch({"show", project, "--run", "4"});
    QCOMPARE(run.code, 0);
    QVERIFY(run.json.contains("metrics"));
    const Outcome none = batch({"show", project, "--run", "99"});
    QCOMPARE(none.code, 1);
    QVERIFY(none.errors.contains("there is no run 99"));
}

void RunTest::checkReportsProblems()
{
    const Outcome good = batch({"check", m_recipe});
    QCOMPARE(good.code, 0);
    QCOMPARE(good.json["ok"].toBool(), true);
    QFile file(m_dir.filePath("bad.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(recipeText).replace("epochs", "epochz"));
    file.close();
    const Outcome bad = batch({"check", file.fileName()});
    QCOMPARE(bad.code, 1);
    QCOMPARE(bad.json["ok"].toBool(), false);
    const auto problems = bad.json["problems"].toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0].toObject()["key"].toString(), QString("train.alices.training.epochz"));
    QCOMPARE(problems[0].toObject()["line"].toInt(), 18);
    QVERIFY(problems[0].toObject()["message"].toString().contains("'epochs'"));
    const Outcome set = batch({"check", m_recipe, "--set", "train.sally.method=SALY"});
    QCOMPARE(set.code, 1);
    QVERIFY(set.json["problems"].toArray()[0].toObject()["message"].toString().contains("SALLY"));
}

void RunTest::badInputIsRefused()
{
    const QString project = m_dir.filePath("bad.assay");
    const Outcome missing = batch({"run", "/nowhere/r.toml", "--project", project});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.errors.contains("/nowhere/r.toml"));
    const Outcome wrong = batch({"run", m_recipe, "--project", project, "--set", "study.sed=1"});
    QCOMPARE(wrong.code, 1);
    QVERIFY(wrong.errors.contains("study.sed"));
    QVERIFY(!QFileInfo::exists(project));
    QCOMPARE(batch({"run"}).code, 2);
    QCOMPARE(batch({"show", m_dir.path()}).code, 1);
}

void RunTest::fullDisk()
{
    const QString disk = m_dir.filePath("disk");
    QVERIFY(QDir().mkdir(disk));
    if (::mount("tmpfs", qPrintable(disk), "tmpfs", 0, "size=512k") != 0)
        QSKIP("Needs the right to mount a file system.");
    const Outcome full = batch({"run", m_recipe, "--project", disk + "/a.assay"});
    const QStringList left = QDir(disk + "/a.assay/events").entryList(QDir::Files);
    ::umount2(qPrintable(disk), MNT_DETACH);
    QCOMPARE(full.code, 1);
    QVERIFY2(full.errors.contains("No space left") || full.errors.contains("disk"),
             qPrintable(full.errors));
    QCOMPARE(left, QStringList());
}

void RunTest::openedTwice()
{
    const QString project = m_dir.filePath("twice.assay");
    QProcess first;
    first.start(ASSAY_BINARY_DIR "/app/assay-batch",
                {"run", m_recipe, "--project", project, "--quiet", "--set",
                 "train.alices.training.epochs=100000"});
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(project + "/lock"), 20000);
    QTest::qWait(200);
    const Outcome second = batch({"run", m_recipe, "--project", project});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.errors.contains(QString("process %1").arg(first.processId())),
             qPrintable(second.errors));
    ::kill(static_cast<pid_t>(first.processId()), SIGTERM);
    QVERIFY(first.waitForFinished(20000));
    QCOMPARE(first.exitCode(), 1);
}

/// Killed at 20 random moments and started again each time, the results are those of a run that was
/// never disturbed, bit for bit.
void RunTest::killedAndStartedAgain()
{
    QElapsedTimer clock;
    clock.start();
    const Outcome calm = batch({"run", m_recipe, "--project", m_dir.filePath("calm.assay")});
    QVERIFY2(calm.code == 0, qPrintable(calm.errors));
    const int whole = static_cast<int>(clock.elapsed());

    QRandomGenerator random(20);
    int killed = 0;
    for (int i = 0; i < 20; ++i) {
        // A fresh project every fifth time; in between the interrupted one goes on.
        const QString project = m_dir.filePath(QString("killed%1.assay").arg(i / 5));
        QProcess process;
        process.start(ASSAY_BINARY_DIR "/app/assay-batch",
                      {"run", m_recipe, "--project", project, "--quiet"});
        QVERIFY(process.waitForStarted());
        process.waitForFinished(random.bounded(20, std::max(40, whole * (1 + i % 5) / 4)));
        if (process.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            process.waitForFinished(5000);
            ++killed;
        }
        if (i % 5 != 4)
            continue;
        const Outcome resumed = batch({"run", m_recipe, "--project", project});
        QVERIFY2(resumed.code == 0, qPrintable(resumed.errors));
        QCOMPARE(resumed.json["results"], calm.json["results"]);
        const Outcome show = batch({"show", project});
        for (const auto run : show.json["runs"].toArray())
            QVERIFY(run.toObject()["status"].toString() != "running");
    }
    QVERIFY2(killed >= 8, qPrintable(QString::number(killed)));
}

QTEST_GUILESS_MAIN(RunTest)
#include "RunTest.moc"
