// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ZipEntries.hpp"
#include "core/project/Project.hpp"
#include "core/project/ProjectArchive.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace assay;

namespace {

Recipe study()
{
    Recipe recipe;
    recipe.name = "packed";
    recipe.process = "gauss";
    recipe.seed = 11;
    return recipe;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::string textOf(const Status& status)
{
    return status ? std::string() : status.error().text();
}

} // namespace

/// One-file projects: there and back again, and everything that such a file can be instead.
class ProjectArchiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath("study.assay").toStdString();
        m_archive = m_dir->filePath("study.assay.zip").toStdString();
        auto project = Project::create(m_folder, study());
        QVERIFY(project.ok());
        m_project = *project;
        m_events = QByteArray("columns of events").repeated(100000);
        write(path("study.assay/events/1.h5"), m_events);
        Run run;
        run.stage = "simulate";
        const auto id = m_project->beginRun(run);
        QVERIFY(id.ok());
        QVERIFY(m_project->finishRun(*id, RunStatus::Done, "events/1.h5", "", "{}").ok());
    }

    void cleanup() { m_project.reset(); }

    void comesBackAsItWas()
    {
        QVERIFY(m_project->setViewState("window", "{\"page\":\"limits\"}").ok());
        QCOMPARE(textOf(packProject(*m_project, m_archive, {})), std::string());
        const std::filesystem::path other = m_dir->filePath("other.assay").toStdString();
        QCOMPARE(textOf(unpackProject(m_archive, other, {})), std::string());
        const auto project = Project::open(other);
        QVERIFY2(project.ok(), project.ok() ? "" : project.error().text().c_str());
        QVERIFY((*project)->study() == study());
        QCOMPARE((*project)->viewState("window"), std::string("{\"page\":\"limits\"}"));
        QCOMPARE((*project)->runs().size(), std::size_t(1));
        QCOMPARE((*project)->runs()[0].output, std::string("events/1.h5"));
        QCOMPARE(bytesOf(path("other.assay/events/1.h5")), m_events);
        QVERIFY(std::filesystem::file_size(m_archive) < std::size_t(m_events.size()) / 10);
    }

    /// What runs on while it is packed does not tear the copy, and the program's own files stay.
    void holdsOnlyTheProject()
    {
        write(path("study.assay/events/2.h5.tmp77"), "half");
        QVERIFY(QDir(path("study.assay")).mkdir("recovery"));
        write(path("study.assay/recovery/1.toml"), "name = \"edited\"");
        QVERIFY(packProject(*m_project, m_archive, {}).ok());
        const auto entries = readZip(m_archive);
        QVERIFY(entries.ok());
        QStringList names;
        for (const auto& [name, bytes] : *entries)
            names << QString::fromStdString(name);
        QCOMPARE(names, QStringList({"study.assay/events/1.h5", "study.assay/project.db"}));
        const QStringList left = QDir(m_dir->path()).entryList(QDir::AllEntries
                                                               | QDir::NoDotAndDotDot);
        QCOMPARE(left, QStringList({"study.assay", "study.assay.zip"}));
    }

    void cancellingLeavesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.cancelToken = stop.get_token();
        const Status packed = packProject(*m_project, m_archive, context);
        QVERIFY(!packed && packed.error().code == ErrorCode::Cancelled);
        QVERIFY(!std::filesystem::exists(m_archive));
        QVERIFY(packProject(*m_project, m_archive, {}).ok());
        const Status unpacked = unpackProject(m_archive, other(), context);
        QVERIFY(!unpacked && unpacked.error().code == ErrorCode::Cancelled);
        nothingIsLeft();
    }

    void aFolderIsNeverReplaced()
    {
        QVERIFY(packProject(*m_project, m_archive, {}).ok());
        const Status status = unpackProject(m_archive, m_folder, {});
        QVERIFY2(textOf(status).find("already something of that name") != std::string::npos,
                 textOf(status).c_str());
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        write(path("a file"), "mine");
        const std::string place = path("a file/study.assay.zip").toStdString();
        const Status status = packProject(*m_project, place, {});
        QVERIFY2(textOf(status).starts_with(place + " cannot be written"),
                 textOf(status).c_str());
        QCOMPARE(bytesOf(path("a file")), QByteArray("mine"));
    }

    /// Whoever may do everything would lose a device of the system.
    void aPipeIsNeverReplaced()
    {
        QCOMPARE(::mkfifo(m_archive.c_str(), 0600), 0);
        const Status status = packProject(*m_project, m_archive, {});
        QVERIFY2(textOf(status).find("a device or a pipe") != std::string::npos,
                 textOf(status).c_str());
        QVERIFY(std::filesystem::is_fifo(m_archive));
        for (const auto& entry : std::filesystem::directory_iterator(m_archive.parent_path()))
            QVERIFY2(entry.path().string().find(".tmp") == std::string::npos,
                     entry.path().c_str());
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << QByteArray() << "not a complete zip archive";
        QTest::newRow("text") << QByteArray("schema = 1\n") << "not a complete zip archive";
        QTest::newRow("truncated") << packed().chopped(100) << "not a complete zip archive";
        QByteArray damaged = packed();
        damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 0x55);
        QTest::newRow("damaged") << damaged << "damaged";
        QTest::newRow("no project") << zipOf({{"readme.txt", "hello"}}) << "holds no project";
        QTest::newRow("no database")
            << zipOf({{"a.assay/project.db", "hello"}}) << "cannot be opened";
        QTest::newRow("two") << zipOf({{"a/project.db", "a"}, {"b/project.db", "b"}})
                             << "holds 2 projects";
        for (const char* name : {"../evil", "a.assay/../../evil", "/etc/evil", "a.assay\\evil",
                                 "C:evil", "a.assay//evil", "a.assay/./evil"})
            QTest::newRow(name) << zipOf({{"a.assay/project.db", "x"}, {name, "evil"}}) << name;
        QTest::newRow("beside") << zipOf({{"a.assay/project.db", "x"}, {"b/c", "evil"}})
                                << "does not belong to the project";
        QTest::newRow("link") << withAttributes(zipOf({{"a.assay/project.db", "/etc/passwd"}}),
                                                0120777u << 16)
                              << "is a link";
        QTest::newRow("bomb") << withSize(zipOf({{"a.assay/project.db", "x"}}), 0xfffffff0u)
                              << "";
    }

    void badFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        write(QString::fromStdString(m_archive.string()), bytes);
        const Status status = unpackProject(m_archive, other(), {});
        QVERIFY(!status);
        const QString text = QString::fromStdString(status.error().text());
        QVERIFY2(text.contains(problem), qPrintable(text));
        QVERIFY2(text.contains("study.assay.zip") || text.contains("project.db"),
                 qPrintable(text));
        nothingIsLeft();
    }

    void aMissingFileIsNamed()
    {
        const Status status = unpackProject(m_archive, other(), {});
        QVERIFY(!status && status.error().code == ErrorCode::NotFound);
    }

    void namesAreTold()
    {
        QVERIFY(!isProjectArchive(m_folder));
        QVERIFY(packProject(*m_project, m_archive, {}).ok());
        QVERIFY(isProjectArchive(m_archive));
        QCOMPARE(folderOfArchive(m_archive), m_folder);
        QCOMPARE(folderOfArchive("/x/y.zip"), std::filesystem::path("/x/y.assay"));
    }

private:
    QString path(const char* name) const { return m_dir->filePath(name); }
    std::filesystem::path other() const { return m_dir->filePath("other.assay").toStdString(); }

    QByteArray zipOf(const ZipEntries& entries) const
    {
        const QTemporaryDir dir;
        const bool made = writeZip(dir.filePath("a.zip").toStdString(), entries).ok();
        return made ? bytesOf(dir.filePath("a.zip")) : QByteArray();
    }

    QByteArray packed() const
    {
        const QTemporaryDir dir;
        const auto project = Project::create(dir.filePath("a.assay").toStdString(), study());
        write(dir.filePath("a.assay/events/1.h5"), QByteArray("events").repeated(5000));
        const bool made
            = packProject(**project, dir.filePath("a.zip").toStdString(), {}).ok();
        return made ? bytesOf(dir.filePath("a.zip")) : QByteArray();
    }

    /// Attributes of the first entry of the directory, as made on Unix.
    static QByteArray withAttributes(QByteArray zip, std::uint32_t attributes)
    {
        const qsizetype at = zip.indexOf("PK\x01\x02");
        zip[at + 5] = 3;
        for (int i = 0; i < 4; ++i)
            zip[at + 38 + i] = char(attributes >> (8 * i));
        return zip;
    }

    /// An entry that claims to be larger than it is.
    static QByteArray withSize(QByteArray zip, std::uint32_t size)
    {
        const qsizetype local = zip.indexOf("PK\x03\x04"), central = zip.indexOf("PK\x01\x02");
        for (int i = 0; i < 4; ++i) {
            zip[local + 22 + i] = char(size >> (8 * i));
            zip[central + 24 + i] = char(size >> (8 * i));
        }
        return zip;
    }

    void nothingIsLeft() const
    {
        const QStringList names = QDir(m_dir->path()).entryList(QDir::AllEntries
                                                                | QDir::NoDotAndDotDot);
        for (const QString& name : names)
            QVERIFY2(name == "study.assay" || name == "study.assay.zip", qPrintable(name));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_folder, m_archive;
    std::shared_ptr<Project> m_project;
    QByteArray m_events;
};

QTEST_APPLESS_MAIN(ProjectArchiveTest)
#include "ProjectArchiveTest.moc"
