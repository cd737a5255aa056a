// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/MainWindow.hpp"
#include "widgets/export/FigureTour.hpp"

#include <QObject>
#include <QSet>
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
    void begin();
    Status drawShown(const FigureStop& stop);
    void end();
    Status grab(const QString& name);
    void fail(const Error& error);

    MainWindow& m_window;
    QString m_project;
    QString m_folder;
    FigureTour m_tour;
    QTimer m_opened; ///< Until the events were read.
    QSet<QString> m_names; ///< Figures that were written.
    QStringList m_written;
};

} // namespace assay
