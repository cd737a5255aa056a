// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/MainWindow.hpp"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace assay {

/// Draws every figure of a project and a picture of every page into a folder, without a screen:
/// opens the project, waits until its events are read, and goes through the pages. Ends the event
/// loop with 0, or with 1 after a message on stderr.
class Render : public QObject {
    Q_OBJECT
public:
    Render(MainWindow& window, QString project, QString folder);

    /// To be called before the event loop starts.
    void start();
    const QStringList& written() const { return m_written; }

private:
    void step();
    Status drawShown();
    void showNext();
    void end();
    Status writeAll(Page& page, const QString& variant);
    Status grab(const QString& name);
    void fail(const Error& error);

    MainWindow& m_window;
    QString m_project;
    QString m_folder;
    QTimer m_timer;
    std::size_t m_page = 0;
    int m_variant = -1; ///< Of the page; -1 before the first.
    QStringList m_written;
};

} // namespace assay
