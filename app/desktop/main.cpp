// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Application.hpp"
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/Language.hpp"
#include "app/desktop/LogFile.hpp"
#include "app/desktop/MainWindow.hpp"
#include "app/desktop/ProblemBanner.hpp"
#include "app/desktop/Render.hpp"
#include "app/desktop/Screenshots.hpp"
#include "app/desktop/Settings.hpp"
#include "core/basics/ResourceFolder.hpp"
#include "widgets/docks/LogDock.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("main", source);
}

/// What desktops show of the program: its icon, also where it is not installed.
void nameApplication()
{
    QApplication::setOrganizationName("assay");
    QApplication::setApplicationName("assay");
    QApplication::setApplicationVersion(ASSAY_VERSION);
    QGuiApplication::setDesktopFileName("org.assay.Assay");
    if (const auto icons = assay::resourceFolder("icons"))
        QApplication::setWindowIcon(
            QIcon(QString::fromStdString((*icons / "org.assay.Assay.svg").string())));
}

/// Empty: the system's. Read without the table of settings, whose texts are translated already.
QString chosenLanguage()
{
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, "assay", "assay");
    return settings.value("appearance/language").toString().remove("system");
}

/// What stands behind an option, before options can be parsed; empty without it.
QString optionValue(int argc, char** argv, const QByteArray& option)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == option && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(option + '='))
            return QString::fromLocal8Bit(argument.mid(option.size() + 1));
    }
    return {};
}

bool hasOption(int argc, char** argv, const QByteArrayList& options)
{
    return std::any_of(argv + 1, argv + argc, [&](const char* argument) {
        return options.contains(QByteArray(argument).split('=').front());
    });
}

/// Drawing into files and answers in the terminal need no screen and must not take one.
void chooseOffscreen(int argc, char** argv)
{
    if (hasOption(argc, argv, {"--render", "--screenshots", "--help", "--version", "-h", "-v"}))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// Pictures of the program do not depend on how somebody set up theirs.
int takeScreenshots(const QString& project, const QString& folder, int fontPercent)
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    assay::applyAppearance(assay::Appearance::Light, fontPercent);
    assay::MainWindow window;
    assay::Screenshots screenshots(window, project, folder, fontPercent);
    screenshots.start();
    return QApplication::exec();
}

int renderProject(const QString& project, const QString& folder, assay::Appearance appearance)
{
    assay::applyAppearance(appearance);
    assay::MainWindow window;
    assay::Render renderer(window, project, folder);
    renderer.start();
    return QApplication::exec();
}

/// Exceptions that nobody expected are told where all problems are.
void tellUnexpected(assay::MainWindow& window)
{
    auto* application = qobject_cast<assay::Application*>(qApp);
    QObject::connect(application, &assay::Application::unexpected, &window,
                     [&window](const QString& what) {
                         const assay::Error error{
                             assay::ErrorCode::Internal,
                             text("Something unexpected happened: %1.").arg(what).toStdString(),
                             text("Save the project under another name, and start again.")
                                 .toStdString()};
                         window.findChild<assay::ProblemBanner*>()->showError(error);
                         Q_EMIT window.tasks().message(QString::fromStdString(error.text()), true);
                     });
}

/// What the log panel shows is in a file too, and what Qt says is in both.
void keepLog(assay::MainWindow& window, assay::LogFile& file)
{
    auto* log = window.findChild<assay::LogDock*>();
    file.add(QString("Assay %1, Qt %2").arg(ASSAY_VERSION, qVersion()), false);
    QObject::connect(log, &assay::LogDock::added, &file, &assay::LogFile::add);
    QObject::connect(&file, &assay::LogFile::qtMessage, log,
                     [log](const QString& said, bool serious) {
                         log->append("Qt: " + said, serious); // The file has it already.
                     },
                     Qt::QueuedConnection);
    if (file.problem().isEmpty())
        log->setFile(file.path());
    else
        log->add(file.problem(), true);
    file.takeQtMessages();
}

int openWindow(const QStringList& arguments, assay::Appearance appearance, int fontPercent)
{
    assay::applyAppearance(appearance, fontPercent);
    assay::LogFile log(assay::logFilePath());
    assay::MainWindow window;
    keepLog(window, log);
    tellUnexpected(window);
    window.show();
    window.offerRecovery();
    // The window shows what is wrong; whoever started it in a terminal sees it there too.
    if (!arguments.isEmpty())
        if (const assay::Status status = window.openPath(arguments.front()); !status)
            std::fprintf(stderr, "assay: %s\n", status.error().text().c_str());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    chooseOffscreen(argc, argv);
    assay::Application application(argc, argv);
    nameApplication();
    // Pictures and figures are the same everywhere; a window speaks the user's language.
    const QString asked = optionValue(argc, argv, "--language");
    const bool pictures = hasOption(argc, argv, {"--render", "--screenshots"});
    assay::applyLanguage(!asked.isEmpty() ? asked : pictures ? "en" : chosenLanguage());
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("A workbench for simulation-based inference in particle physics."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption render(
        "render", text("Draw every figure of PROJECT into DIR, and end."), "DIR");
    const QCommandLineOption theme("theme",
                                   text("light, dark or system; pictures of pages are light "
                                        "unless asked otherwise, figures always."),
                                   "NAME");
    const QCommandLineOption screenshots(
        "screenshots", text("Write a picture of every page, light and dark, at both scales, into "
                            "DIR, and end; of a small example without PROJECT."),
        "DIR");
    const QCommandLineOption textSize(
        "text-size", text("Text size of the window or of pictures of pages, 80 to 200 percent."),
        "PERCENT");
    const QCommandLineOption language(
        "language", text("Language of the window, such as en or de; pictures are English unless "
                         "asked otherwise."),
        "CODE");
    parser.addOptions({render, screenshots, theme, textSize, language});
    parser.addPositionalArgument(
        "PROJECT", text("A project folder (.assay) or a recipe (.toml) to open."), "[PROJECT]");
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    const auto themeOr = [&](assay::Appearance otherwise) {
        return parser.isSet(theme) ? assay::appearanceFromName(parser.value(theme)) : otherwise;
    };
    const int percent = parser.isSet(textSize) ? parser.value(textSize).toInt() : 100;
    if (percent < 80 || percent > 200) {
        std::fprintf(stderr, "assay: --text-size takes 80 to 200, not \"%s\".\n",
                     qPrintable(parser.value(textSize)));
        return 2;
    }
    if (parser.isSet(language) && !assay::availableLanguages().contains(asked)) {
        std::fprintf(stderr, "assay: --language takes one of %s, not \"%s\".\n",
                     qPrintable(assay::availableLanguages().join(", ")), qPrintable(asked));
        return 2;
    }
    application.setProperty("language", asked); // For the program that draws at scale 2.
    if (parser.isSet(screenshots)) {
        if (arguments.size() > 1 || parser.isSet(render)) {
            std::fprintf(stderr, "assay: --screenshots DIR takes at most one PROJECT, and no "
                                 "--render.\n");
            return 2;
        }
        return takeScreenshots(arguments.value(0), parser.value(screenshots), percent);
    }
    if (!parser.isSet(render)) {
        const assay::Settings settings;
        const QStringList recent = settings.recentProjects();
        const bool reopen = arguments.isEmpty() && settings.isOn("work/reopen")
                            && !recent.isEmpty() && QFileInfo::exists(recent.front());
        return openWindow(reopen ? recent.mid(0, 1) : arguments, themeOr(settings.appearance()),
                          parser.isSet(textSize) ? percent
                                                 : settings.number("appearance/fontScale"));
    }
    if (arguments.size() != 1) {
        std::fprintf(stderr, "assay: --render DIR needs exactly one PROJECT.\n");
        return 2;
    }
    return renderProject(arguments.front(), parser.value(render),
                         themeOr(assay::Appearance::Light));
}
