// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Render.hpp"

#include "app/desktop/FigureFiles.hpp"
#include "widgets/pages/Page.hpp"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace assay {

Render::Render(MainWindow& window, QString project, QString folder)
    : m_window(window), m_project(std::move(project)), m_folder(std::move(folder))
{
    m_timer.setInterval(60);
    connect(&m_timer, &QTimer::timeout, this, &Render::step);
}

void Render::start()
{
    m_window.resize(1440, 900);
    m_window.show();
    m_timer.start();
    const Status status = m_window.openPath(m_project);
    if (!status)
        fail(status.error());
    else if (!QDir().mkpath(m_folder))
        fail(ioError("Could not make the folder " + m_folder.toStdString() + "."));
}

void Render::step()
{
    // Pages are laid out and their data loaded between two steps.
    if (m_window.sample().loading() || m_window.tasks().busy())
        return;
    const auto& pages = m_window.pages();
    if (m_next > 0) {
        if (const Status status = renderPage(*pages[m_next - 1]); !status) {
            fail(status.error());
            return;
        }
    }
    if (m_next == pages.size()) {
        m_timer.stop();
        for (const QString& path : m_written)
            std::printf("%s\n", qPrintable(path));
        QCoreApplication::exit(0);
        return;
    }
    m_window.goTo(pages[m_next++]->id());
}

Status Render::renderPage(Page& page)
{
    page.refreshNow();
    if (const Status status = grab(page); !status)
        return status;
    QStringList variants = page.variants();
    if (variants.isEmpty())
        variants << QString();
    for (const QString& variant : variants) {
        if (!variant.isEmpty())
            page.showVariant(variant);
        const auto figures = writeFigures(page, m_folder, variants.size() > 1 ? variant : QString());
        if (!figures)
            return figures.error();
        m_written << *figures;
    }
    return {};
}

Status Render::grab(Page& page)
{
    const QString path = QDir(m_folder).filePath("page-" + page.id() + ".png");
    if (!m_window.grab().save(path))
        return ioError("Could not write " + path.toStdString() + ".",
                       "Choose a folder that you may write to.");
    m_written << path;
    return {};
}

void Render::fail(const Error& error)
{
    m_timer.stop();
    std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    // Queued: the event loop may not have started yet.
    QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace assay
