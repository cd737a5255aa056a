// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace assay::batch;

namespace {

const char* const recipeText = R"toml(schema = 1
[study]
name = "packed"
seed = 3
[process]
name = "gauss"
[simulate]
events = 500
)toml";

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// `pack` and `unpack`: there and back, and what they say of places and files that do not do.
class PackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereAndBack();
    void refused_data();
    void refused();

private:
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

void PackTest::initTestCase()
{
    QVERIFY(write(path("r.toml"), recipeText) && write(path("a file"), "mine"));
    const Answer made
        = run({"run", path("r.toml"), "--project", path("p.assay"), "--until", "simulate"});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const Answer packed = run({"pack", path("p.assay"), path("p.assay.zip")});
    QVERIFY2(packed.exitCode == 0, qPrintable(packed.err));
    QFile whole(path("p.assay.zip"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(packed.json["bytes"].get<qint64>(), whole.size());
    QVERIFY(write(path("cut.assay.zip"), whole.readAll().chopped(300)));
}

void PackTest::thereAndBack()
{
    const Answer back = run({"unpack", path("p.assay.zip"), path("back.assay")});
    QVERIFY2(back.exitCode == 0, qPrintable(back.err));
    const Answer before = run({"show", path("p.assay")}), after = run({"show", path("back.assay")});
    QCOMPARE(after.exitCode, 0);
    QCOMPARE(after.json["runs"].dump(), before.json["runs"].dump());
    QVERIFY(!before.json["runs"].empty());
}

void PackTest::refused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("says");
    const QString project = path("p.assay"), archive = path("p.assay.zip");
    const auto row = [](const char* name, const QStringList& command, const QString& named,
                        const char* says) { QTest::newRow(name) << command << named << says; };
    row("no project", {"pack", path("none.assay"), path("n.zip")}, "none.assay", "no project");
    row("pack below a file", {"pack", project, path("a file/n.zip")}, "a file/n.zip",
        "cannot be written");
    row("no archive", {"unpack", path("none.zip"), path("n.assay")}, "none.zip", "no such file");
    row("no zip", {"unpack", path("r.toml"), path("n.assay")}, "r.toml", "not a complete zip");
    row("cut", {"unpack", path("cut.assay.zip"), path("n.assay")}, "cut.assay.zip",
        "not a complete zip");
    row("in the way", {"unpack", archive, project}, "p.assay", "already something");
    row("unpack below a file", {"unpack", archive, path("a file/n.assay")}, "a file/n.assay",
        "cannot be written");
}

void PackTest::refused()
{
    QFETCH(QStringList, command);
    QFETCH(QString, named);
    QFETCH(QString, says);
    const QStringList before = QDir(m_dir.path()).entryList(QDir::AllEntries);
    const Answer answer = run(command);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(named) && answer.err.contains(says), qPrintable(answer.err));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::AllEntries), before);
}

QTEST_APPLESS_MAIN(PackTest)
#include "PackTest.moc"
