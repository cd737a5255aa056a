// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/MainWindow.hpp"

#include <QDir>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <deque>
#include <functional>
#include <future>

namespace assay {

class HelpMenu;

/// Takes a picture of every page of a project, with its variants and tabs, and of every dialog,
/// light and dark, at 1440 x 900, without a screen: NAME-light.png, NAME-dark.png. Without a
/// project it first shows every page empty (NAME-empty-…) and then computes a small version of an
/// example. The scale is fixed when a program starts, so a second process repeats it at scale 2
/// (…@2x.png), unless QT_SCALE_FACTOR chose one scale for both. Ends the event loop with 0, or with
/// 1 after a message on stderr.
class Screenshots : public QObject {
    Q_OBJECT
public:
    /// \p project may be empty; \p fontPercent is the text size.
    Screenshots(MainWindow& window, QString project, const QString& folder,
                int fontPercent = 100);

    /// To be called before the event loop starts.
    void start();
    const QStringList& written() const { return m_written; }

private:
    using Step = std::function<void()>;

    void step();
    void openExample();
    void planProject();
    void planPages(const QString& suffix);
    void planTheme(Appearance theme);
    /// Calls \p show, waits until it is drawn, and takes the picture \p name in the present theme.
    void plan(const QString& name, const Step& show);
    void planTabs(const QString& page);
    /// Settings, shortcuts, commands, steering, and the panels below the pages.
    void planDialogs();
    QWidget* shown() const;
    HelpMenu& help() const;
    void take(const QString& name, QWidget* picture);
    bool finishSaves(std::size_t left);
    void repeatAtScaleTwo();
    void end(int code);
    void fail(const Error& error);

    MainWindow& m_window;
    QString m_project;
    QDir m_folder;
    int m_fontPercent;
    QTemporaryDir m_temporary;
    QTimer m_timer;
    std::deque<Step> m_steps;
    int m_idle = 0; ///< Turns without work so far, and how many the next step waits for.
    int m_wait = 1;
    QString m_theme;
    QStringList m_written;
    struct Save {
        QString path;
        std::future<bool> done;
    };
    std::deque<Save> m_saves; ///< Those that are being written.
};

/// False in a process whose scale was chosen by QT_SCALE_FACTOR.
bool drawsAllScales();

} // namespace assay
