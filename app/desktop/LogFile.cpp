// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/LogFile.hpp"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace assay {

namespace {

constexpr qint64 largest = 1 << 20; // bytes

LogFile* receiver = nullptr;
QtMessageHandler before = nullptr;

/// Platform plugins complain about what they cannot do with every window.
bool isNoise(const QMessageLogContext& context)
{
    return context.category && QLatin1String(context.category).startsWith(QLatin1String("qt.qpa"));
}

void take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const bool serious = type == QtCriticalMsg || type == QtFatalMsg;
    if (receiver && !isNoise(context) && type != QtDebugMsg) {
        receiver->add(text, serious || type == QtWarningMsg);
        Q_EMIT receiver->qtMessage(text, serious);
    }
    if (before)
        before(type, context, text);
}

} // namespace

QString logFilePath()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (folder.isEmpty())
        folder = QDir::home().filePath(".local/state");
    return QDir(folder).filePath("assay/assay.log");
}

LogFile::LogFile(const QString& path, QObject* parent) : QObject(parent), m_file(path)
{
    const QFileInfo info(path);
    QDir().mkpath(info.absolutePath());
    if (info.size() > largest) {
        QFile::remove(path + ".1");
        QFile::rename(path, path + ".1");
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        m_problem = tr("The log file %1 cannot be written: %2.").arg(path, m_file.errorString());
}

LogFile::~LogFile()
{
    if (receiver != this)
        return;
    qInstallMessageHandler(before);
    receiver = nullptr;
    before = nullptr;
}

void LogFile::add(const QString& text, bool warning)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    QString line = text;
    line.replace('\n', "\n    ");
    m_file.write(QString("%1 %2 %3\n")
                     .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                          warning ? QStringLiteral("!") : QStringLiteral("-"), line)
                     .toUtf8());
    m_file.flush(); // Whatever comes next.
}

void LogFile::takeQtMessages()
{
    if (receiver)
        return;
    receiver = this;
    before = qInstallMessageHandler(take);
}

} // namespace assay
