// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "app/desktop/Render.hpp"
#include "app/desktop/Settings.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

#include <cstdio>
#include <cstring>

namespace {

/// Rendering needs no screen and must not take one.
void chooseOffscreen(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--render", 8) == 0)
            qputenv("QT_QPA_PLATFORM", "offscreen");
}

int renderProject(const QString& project, const QString& folder, assay::Appearance appearance)
{
    assay::applyAppearance(appearance);
    assay::MainWindow window;
    assay::Render renderer(window, project, folder);
    renderer.start();
    return QApplication::exec();
}

int openWindow(const QStringList& arguments, assay::Appearance appearance)
{
    assay::applyAppearance(appearance);
    assay::MainWindow window;
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
    QApplication application(argc, argv);
    QApplication::setOrganizationName("assay");
    QApplication::setApplicationName("assay");
    QApplication::setApplicationVersion(ASSAY_VERSION);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "A workbench for simulation-based inference in particle physics.");
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption render("render", "Draw every figure of PROJECT into DIR, and end.",
                                    "DIR");
    const QCommandLineOption theme("theme", "light, dark or system; pictures of pages are light "
                                            "unless asked otherwise, figures always.", "NAME");
    parser.addOptions({render, theme});
    parser.addPositionalArgument(
        "PROJECT", "A project folder (.assay) or a recipe (.toml) to open.", "[PROJECT]");
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    const auto themeOr = [&](assay::Appearance otherwise) {
        return parser.isSet(theme) ? assay::appearanceFromName(parser.value(theme)) : otherwise;
    };
    if (!parser.isSet(render))
        return openWindow(arguments, themeOr(assay::Settings().appearance()));
    if (arguments.size() != 1) {
        std::fprintf(stderr, "assay: --render DIR needs exactly one PROJECT.\n");
        return 2;
    }
    return renderProject(arguments.front(), parser.value(render),
                         themeOr(assay::Appearance::Light));
}
