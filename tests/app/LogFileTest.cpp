// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/LogFile.hpp"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace assay;

/// The log of all sessions in a file.
class LogFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesStayAcrossSessions()
    {
        const QString path = m_folder.filePath("a/b/assay.log");
        LogFile(path).add("first", false);
        LogFile second(path);
        QCOMPARE(second.problem(), QString());
        second.add("two\nlines", true);
        const QStringList lines = read(path).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].endsWith("Z - first"), qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith("Z ! two"), qPrintable(lines[1]));
        QCOMPARE(lines[2], QString("    lines"));
    }

    void aLargeFileIsSetAside()
    {
        const QString path = m_folder.filePath("large.log");
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write(QByteArray((1 << 20) + 1, 'x'));
        old.close();
        LogFile(path).add("new", false);
        QVERIFY(read(path).endsWith("- new\n") && read(path).size() < 100);
        QCOMPARE(QFileInfo(path + ".1").size(), (1 << 20) + 1);
    }

    void whatQtSaysIsKept()
    {
        const QString path = m_folder.filePath("qt.log");
        {
            LogFile file(path);
            file.takeQtMessages();
            LogFile other(m_folder.filePath("other.log"));
            other.takeQtMessages(); // The first one keeps them.
            std::vector<std::unique_ptr<QThread>> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back(QThread::create([] {
                    for (int i = 0; i < 50; ++i)
                        qInfo("from a thread");
                }));
            for (auto& thread : threads)
                thread->start();
            for (auto& thread : threads)
                QVERIFY(thread->wait(20000));
            QTest::ignoreMessage(QtWarningMsg, "careful");
            qWarning("careful");
            qCWarning(noise, "every window");
        }
        qInfo("after the end");
        const QString text = read(path);
        QCOMPARE(text.count("- from a thread\n"), 200);
        QCOMPARE(text.count('\n'), 201); // And the warning.
        QVERIFY(!text.contains("every window") && !text.contains("after the end"));
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        QVERIFY(QFile::exists("/proc/version"));
        LogFile file("/proc/assay/assay.log");
        file.add("nowhere", false);
        QVERIFY2(file.problem().contains("/proc/assay/assay.log"), qPrintable(file.problem()));
    }

private:
    static QString read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static const QLoggingCategory& noise()
    {
        static const QLoggingCategory category("qt.qpa.plugin");
        return category;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(LogFileTest)
#include "LogFileTest.moc"
