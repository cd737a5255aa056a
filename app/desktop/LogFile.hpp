// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QFile>
#include <QMutex>
#include <QObject>

namespace assay {

/// Where the log of all starts of the program is kept: $XDG_STATE_HOME/assay/assay.log.
QString logFilePath();

/// Appends what happens to a file, a line each with the time in UTC, so that it is still there after
/// a crash. A file that has grown beyond a megabyte is set aside as FILE.1 at the start. Where it
/// cannot be written nothing is kept, and problem() says why.
class LogFile : public QObject {
    Q_OBJECT
public:
    explicit LogFile(const QString& path, QObject* parent = nullptr);
    ~LogFile() override;

    QString path() const { return m_file.fileName(); }
    QString problem() const { return m_problem; }
    /// Any thread.
    void add(const QString& text, bool warning);
    /// From now on also what Qt and libraries say by its message handler; only one file at a time.
    void takeQtMessages();

Q_SIGNALS:
    /// What Qt said, on the thread that said it.
    void qtMessage(const QString& text, bool serious);

private:
    QMutex m_mutex;
    QFile m_file;
    QString m_problem;
};

} // namespace assay
