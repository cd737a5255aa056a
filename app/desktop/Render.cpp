// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Render.hpp"

#include "app/desktop/FigureFiles.hpp"
#include "widgets/pages/PageTable.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace assay {

namespace {

/// What is added to the name of a figure: nothing if it is the only one of its kind, else the name
/// without its kind: "main" for "limits.main".
QString figureVariant(const QStringList& variants, const QString& variant)
{
    const auto kind = [](const QString& name) {
        return name.contains('.') ? name.section('.', 0, 0) : QString();
    };
    const auto same = std::count_if(variants.begin(), variants.end(), [&](const QString& other) {
        return kind(other) == kind(variant);
    });
    if (same == 1)
        return {};
    return kind(variant).isEmpty() ? variant : variant.section('.', 1);
}

} // namespace

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
    if (m_variant >= 0) {
        if (const Status status = drawShown(); !status) {
            fail(status.error());
            return;
        }
    }
    showNext();
}

void Render::showNext()
{
    const auto& pages = m_window.pages();
    if (m_variant >= 0 && m_variant + 1 >= pages[m_page]->variants().size()) {
        ++m_page;
        m_variant = -1;
    }
    while (m_page < pages.size() && !isProjectPage(pages[m_page]->id()))
        ++m_page;
    if (m_page == pages.size()) {
        end();
        return;
    }
    Page& page = *pages[m_page];
    const QStringList variants = page.variants();
    if (++m_variant == 0)
        m_window.goTo(page.id());
    if (m_variant < variants.size())
        page.showVariant(variants[m_variant]);
    page.refreshNow();
}

void Render::end()
{
    m_timer.stop();
    for (const QString& path : m_written)
        std::printf("%s\n", qPrintable(path));
    QCoreApplication::exit(0);
}

Status Render::drawShown()
{
    Page& page = *m_window.pages()[m_page];
    const QStringList variants = page.variants();
    const QString variant = variants.value(m_variant);
    const QString name = "page-" + page.id() + (m_variant > 0 ? "-" + variant : QString());
    if (const Status status = grab(name); !status)
        return status;
    return writeAll(page, figureVariant(variants, variant));
}

Status Render::writeAll(Page& page, const QString& variant)
{
    const auto figures = writeFigures(page, m_folder, variant);
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
    m_timer.stop();
    std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    // Queued: the event loop may not have started yet.
    QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace assay
