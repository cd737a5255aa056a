// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Render.hpp"

#include "app/desktop/FigureFiles.hpp"
#include "widgets/pages/PageTable.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cstdio>

namespace assay {

namespace {

constexpr FigureSize figureSize{{120.0, 100.0}, 300.0};

} // namespace

Render::Render(MainWindow& window, QString project, QString folder)
    : m_window(window), m_project(std::move(project)), m_folder(std::move(folder)),
      m_tour([&window] { return window.sample().loading() || window.tasks().busy(); })
{
    connect(&m_tour, &FigureTour::approaching, this,
            [this](const FigureStop& stop) { m_window.goTo(stop.page->id()); });
    connect(&m_tour, &FigureTour::arrived, this, [this](const FigureStop& stop) {
        if (const Status status = drawShown(stop); !status)
            fail(status.error());
    });
    connect(&m_tour, &FigureTour::finished, this, &Render::end);
    m_opened.setInterval(60);
    connect(&m_opened, &QTimer::timeout, this, &Render::begin);
}

void Render::start()
{
    m_window.resize(1440, 900);
    m_window.show();
    const Status status = m_window.openPath(m_project);
    if (!status)
        fail(status.error());
    else if (!QDir().mkpath(m_folder))
        fail(ioError("Could not make the folder " + m_folder.toStdString() + "."));
    else
        m_opened.start();
}

/// What there is to show is known once the events were read.
void Render::begin()
{
    if (m_window.sample().loading() || m_window.tasks().busy())
        return;
    m_opened.stop();
    std::vector<Page*> pages;
    for (Page* page : m_window.pages())
        if (isProjectPage(page->id()) && page->id() != "export")
            pages.push_back(page);
    m_tour.start(figureStops(pages));
}

void Render::end()
{
    for (const QString& path : m_written)
        std::printf("%s\n", qPrintable(path));
    QCoreApplication::exit(0);
}

Status Render::drawShown(const FigureStop& stop)
{
    const QString variant = stop.first ? QString() : "-" + stop.variant;
    if (const Status status = grab("page-" + stop.page->id() + variant); !status)
        return status;
    const auto figures = writeFigures(stop, m_folder, figureSize, m_names);
    if (!figures)
        return figures.error();
    m_written << *figures;
    return {};
}

Status Render::grab(const QString& name)
{
    QString file = name;
    file.replace(QRegularExpression("[^A-Za-z0-9._-]+"), "-");
    const QString path = QDir(m_folder).filePath(file + ".png");
    if (!m_window.grab().save(path))
        return ioError("Could not write " + path.toStdString() + ".",
                       "Choose a folder that you may write to.");
    m_written << path;
    return {};
}

void Render::fail(const Error& error)
{
    m_tour.stop();
    m_opened.stop();
    std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    // Queued: the event loop may not have started yet.
    QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace assay
