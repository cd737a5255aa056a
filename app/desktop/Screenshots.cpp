// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Screenshots.hpp"

#include "app/desktop/Actions.hpp"
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/HelpMenu.hpp"
#include "app/desktop/SettingsDialog.hpp"
#include "app/desktop/SettingsTable.hpp"
#include "app/desktop/SmallExample.hpp"
#include "widgets/manual/HelpWindow.hpp"
#include "widgets/pages/ExportPage.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDockWidget>
#include <QImage>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>

#include <algorithm>
#include <cstdio>

namespace assay {

namespace {

constexpr char scaleVariable[] = "QT_SCALE_FACTOR";

constexpr int turn = 5;    ///< Milliseconds between looks at what is going on.
constexpr int settled = 6; ///< Turns without work after which everything is drawn.
constexpr std::size_t savesAtOnce = 3;
constexpr int soon = 500;  ///< Milliseconds; timers that wait longer are for other things.

constexpr Appearance themes[] = {Appearance::Light, Appearance::Dark};

QString fileName(QString name)
{
    return name.toLower().replace(QRegularExpression("[^a-z0-9.]+"), "-");
}

/// Those that choose between contents of this page, not of another one in the stack.
QList<QTabBar*> shownTabBars(const Page& page)
{
    QList<QTabBar*> bars;
    for (QTabBar* bar : page.findChildren<QTabBar*>())
        if (bar->isVisible() && bar->count() > 1)
            bars << bar;
    return bars;
}

} // namespace

bool drawsAllScales()
{
    return !qEnvironmentVariableIsSet(scaleVariable);
}

Screenshots::Screenshots(MainWindow& window, QString project, const QString& folder,
                         int fontPercent)
    : m_window(window), m_project(std::move(project)), m_folder(folder), m_fontPercent(fontPercent)
{
    m_timer.setInterval(turn);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::step);
}

void Screenshots::start()
{
    if (!m_folder.mkpath(".")) {
        fail(ioError("Could not make the folder " + m_folder.path().toStdString() + ".",
                     "Choose a folder that you may write to."));
        return;
    }
    m_window.resize(1440, 900);
    m_window.show();
    if (m_project.isEmpty()) {
        for (const Appearance theme : themes) {
            planTheme(theme);
            planPages("empty");
        }
        m_steps.push_back([this] { openExample(); });
    } else if (const Status status = m_window.openPath(m_project); !status) {
        fail(status.error());
        return;
    }
    m_steps.push_back([this] { planProject(); });
    m_timer.start();
}

/// One thing at a time: what was shown is laid out and its data are read before the next.
void Screenshots::step()
{
    const auto* exporting = qobject_cast<const ExportPage*>(m_window.currentPage());
    // What waits for rest before it works is as good as working.
    const auto timers = m_window.findChildren<QTimer*>();
    const bool waiting = std::any_of(timers.begin(), timers.end(), [](const QTimer* timer) {
        return timer->isSingleShot() && timer->isActive() && timer->remainingTime() < soon;
    });
    const bool busy = waiting || m_window.sample().loading() || m_window.tasks().busy()
                      || (exporting && exporting->isWorking());
    // What arrives is drawn, or asks for more, in the turns of the event loop after it.
    m_idle = busy ? 0 : m_idle + 1;
    if (m_idle < m_wait)
        return;
    m_idle = 0;
    m_wait = 1;
    if (m_steps.empty()) {
        m_timer.stop();
        repeatAtScaleTwo();
        return;
    }
    const Step next = std::move(m_steps.front());
    m_steps.pop_front();
    next();
}

void Screenshots::openExample()
{
    const auto recipe = smallExample("eft-toy", m_temporary.path());
    if (!recipe) {
        fail(recipe.error());
        return;
    }
    if (const Status status = m_window.openPath(*recipe); !status) {
        fail(status.error());
        return;
    }
    auto& document = m_window.document();
    m_window.tasks().runStages(document.project(), document.study(), {}, tr("Example"));
    m_steps.push_front([this] {
        m_project = m_temporary.filePath("example.assay");
        m_window.saveTo(m_project);
    });
}

void Screenshots::planProject()
{
    for (const Appearance theme : themes) {
        planTheme(theme);
        planPages({});
        planDialogs();
        plan("manual", [this] { help().manual().showPage("contents"); });
        plan("manual-card", [this] { help().showCard("sally"); });
        m_steps.push_back([this] { help().manual().hide(); });
    }
}

/// Switching takes longer than drawing, so all pages are drawn in one theme and then in the other.
void Screenshots::planTheme(Appearance theme)
{
    m_steps.push_back([this, theme] {
        m_theme = appearanceName(theme);
        applyAppearance(theme, m_fontPercent);
    });
}

void Screenshots::planDialogs()
{
    const auto close = [this] {
        for (QDialog* dialog : m_window.findChildren<QDialog*>())
            dialog->close();
    };
    QStringList pages;
    for (const SettingEntry& entry : settingsTable())
        if (!pages.contains(entry.page))
            pages << entry.page;
    pages << SettingsDialog::tr("Shortcuts");
    for (const QString& page : std::as_const(pages)) {
        plan("settings-" + page, [this, page] {
            m_window.actions().settings->trigger();
            m_window.findChild<SettingsDialog*>()->showPage(page);
        });
        m_steps.push_back(close);
    }
    plan("madgraph", [this] {
        m_window.goTo("model");
        m_window.findChild<QAbstractButton*>("page.model.madgraph")->click();
    });
    m_steps.push_back(close);
    plan("about", [this] { m_window.actions().about->trigger(); });
    m_steps.push_back(close);
    plan("palette", [this] {
        m_window.actions().findCommand->trigger();
        m_window.findChild<QLineEdit*>("commandPalette.query")->setText("o");
    });
    m_steps.push_back([this] { m_window.findChild<QWidget*>("commandPalette")->hide(); });
    for (const QString dock : {"history", "log", "tasks"})
        plan("dock-" + dock, [this, dock] {
            m_window.findChild<QDockWidget*>("dock." + dock)->raise();
        });
}

/// What was opened last: the manual or a dialog, else the window.
QWidget* Screenshots::shown() const
{
    if (auto* manual = m_window.findChild<HelpWindow*>(); manual && manual->isVisible())
        return manual;
    for (QDialog* dialog : m_window.findChildren<QDialog*>())
        if (dialog->isVisible())
            return dialog;
    return &m_window;
}

HelpMenu& Screenshots::help() const
{
    return *m_window.findChild<HelpMenu*>();
}

void Screenshots::planPages(const QString& suffix)
{
    for (Page* page : m_window.pages()) {
        const QString name = suffix.isEmpty() ? page->id() : page->id() + "-" + suffix;
        const QStringList variants = suffix.isEmpty() ? page->variants() : QStringList();
        for (int i = 0; i < std::max(1, int(variants.size())); ++i) {
            const QString variant = variants.value(i);
            plan(i == 0 ? name : name + "-" + variant, [this, page, variant] {
                m_window.goTo(page->id());
                if (!variant.isEmpty())
                    page->showVariant(variant);
                page->refreshNow();
            });
        }
        if (suffix.isEmpty() && variants.size() <= 1)
            m_steps.push_back([this, id = page->id()] { planTabs(id); });
    }
}

/// The tabs are known only once the page shows the project.
void Screenshots::planTabs(const QString& id)
{
    Page* page = m_window.page(id);
    std::deque<Step> others;
    others.swap(m_steps);
    for (QTabBar* bar : shownTabBars(*page)) {
        const int first = bar->currentIndex();
        for (int i = 0; i < bar->count(); ++i)
            if (i != first && bar->isTabEnabled(i) && bar->isTabVisible(i))
                plan(id + "-" + bar->tabText(i), [bar, i] { bar->setCurrentIndex(i); });
        m_steps.push_back([bar, first] { bar->setCurrentIndex(first); });
    }
    m_steps.insert(m_steps.end(), others.begin(), others.end());
}

void Screenshots::plan(const QString& name, const Step& show)
{
    m_steps.push_back([this, show] {
        show();
        m_wait = settled;
    });
    m_steps.push_back([this, name] { take(name + "-" + m_theme, shown()); });
}

void Screenshots::take(const QString& name, QWidget* picture)
{
    const bool twice = picture->devicePixelRatioF() > 1.5;
    const QString path = m_folder.filePath(fileName(name) + (twice ? "@2x.png" : ".png"));
    const QImage image = picture->grab().toImage().convertToFormat(QImage::Format_RGB32);
    // Little compression, and on another thread: writing takes as long as drawing.
    m_saves.push_back({path, std::async(std::launch::async, [image, path] {
                           return image.save(path, "PNG", 85);
                       })});
    finishSaves(savesAtOnce);
    m_written << path;
}

/// Until only \p left pictures are being written.
bool Screenshots::finishSaves(std::size_t left)
{
    while (m_saves.size() > left) {
        const QString path = m_saves.front().path;
        const bool saved = m_saves.front().done.get();
        m_saves.pop_front();
        if (saved)
            continue;
        fail(ioError("Could not write " + path.toStdString() + ".",
                     "Choose a folder that you may write to."));
        return false;
    }
    return true;
}

void Screenshots::repeatAtScaleTwo()
{
    if (!drawsAllScales()) {
        end(0);
        return;
    }
    auto* process = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(scaleVariable, "2");
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(process, &QProcess::finished, this, [this, process](int code) {
        m_written << QString::fromLocal8Bit(process->readAllStandardOutput())
                         .split('\n', Qt::SkipEmptyParts);
        end(code);
    });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(ioError("Could not start the program again to draw at scale 2."));
    });
    // A project is open in one program only.
    m_window.document().close();
    QStringList arguments{"--screenshots", m_folder.path(), "--text-size",
                          QString::number(m_fontPercent)};
    if (const QString language = qApp->property("language").toString(); !language.isEmpty())
        arguments << "--language" << language;
    process->start(QCoreApplication::applicationFilePath(), arguments << m_project);
}

void Screenshots::end(int code)
{
    if (!finishSaves(0))
        return;
    for (const QString& path : m_written)
        std::printf("%s\n", qPrintable(path));
    QCoreApplication::exit(code);
}

void Screenshots::fail(const Error& error)
{
    m_timer.stop();
    m_steps.clear();
    std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    // Queued: the event loop may not have started yet.
    QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace assay
