// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include <QtTest>

#include <QProcess>

namespace {

const char* const recipeText = R"(
[study]
seed = 11
[process]
name = "gauss"
[simulate]
events = 1000
[augment.ratio]
theta = { kind = "uniform", points = 100 }
rows = 1000
[train.alices]
method = "ALICES"
data = "ratio"
network = { hidden = [5] }
training = { epochs = 1, batch = 100, backend = "torch" }
)";

} // namespace

/// assay-batch in a folder of its own, with and without the LibTorch module beside it.
class MissingModuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutTheModule();
    void otherBackendsDoNotNeedIt();
    void withTheModule();

private:
    int run(const QString& project, const QStringList& more = {})
    {
        QProcess process;
        process.start(m_dir.filePath("bin/assay-batch"),
                      QStringList{"run", m_dir.filePath("r.toml"), "--quiet", "--project",
                                  m_dir.filePath(project)}
                          + more);
        process.waitForFinished(60000);
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QTemporaryDir m_dir;
    QString m_errors;
};

void MissingModuleTest::initTestCase()
{
    QVERIFY(QDir(m_dir.path()).mkpath("bin"));
    QVERIFY(QDir(m_dir.path()).mkpath("lib/assay"));
    QVERIFY(QFile::copy(ASSAY_BINARY_DIR "/app/assay-batch", m_dir.filePath("bin/assay-batch")));
    QFile recipe(m_dir.filePath("r.toml"));
    QVERIFY(recipe.open(QIODevice::WriteOnly));
    recipe.write(recipeText);
}

void MissingModuleTest::withoutTheModule()
{
    QCOMPARE(run("without.assay"), 1);
    for (const QString& text : {QString("Training 'alices'"), QString("libassay_torch.so"),
                                m_dir.filePath("lib/assay"), QString("backend = \"kernels\"")})
        QVERIFY2(m_errors.contains(text), qPrintable(m_errors));
}

void MissingModuleTest::otherBackendsDoNotNeedIt()
{
    QCOMPARE(run("kernels.assay", {"--set", "train.alices.training.backend=kernels"}), 0);
    QCOMPARE(run("auto.assay", {"--set", "train.alices.training.backend=auto"}), 0);
}

void MissingModuleTest::withTheModule()
{
    QVERIFY(QFile::link(ASSAY_BINARY_DIR "/lib/assay/libassay_torch.so",
                        m_dir.filePath("lib/assay/libassay_torch.so")));
    QVERIFY2(run("with.assay") == 0, qPrintable(m_errors));
}

QTEST_APPLESS_MAIN(MissingModuleTest)
#include "MissingModuleTest.moc"
