// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Icons.hpp"

#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace assay {

namespace {

/// Contents of a 24 x 24 drawing, strokes only.
const QHash<QString, QString>& shapes()
{
    static const QHash<QString, QString> table = {
        {"reset", "<path d='M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'/>"},
        {"log", "<path d='M4 4v16h16M7 16c5-1 9-5 11-12'/>"},
        {"legend", "<path d='M4 7h5M12 7h8M4 12h5M12 12h8M4 17h5M12 17h8'/>"},
        {"copy", "<path d='M9 9h11v11H9zM15 9V4H4v11h5'/>"},
        {"export", "<path d='M12 4v11M7 10l5 5 5-5M4 20h16'/>"},
        {"zoom", "<path d='M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12M14.5 14.5L20 20M10 7v6M7 10h6'/>"},
        {"lasso", "<path d='M7 15c-6-4-3-11 5-11s11 6 5 10-8 2-10 1zM7 15c2 1 2 4-2 5'/>"},
        {"follow", "<path d='M4 12h12M11 7l5 5-5 5M20 5v14'/>"},
        {"grid", "<path d='M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16'/>"},
        {"table", "<path d='M3 5h18v14H3zM3 10h18M9 10v9M15 10v9'/>"},
        {"maximise", "<path d='M13 4h7v7M20 4l-7 7M11 20H4v-7M4 20l7-7'/>"},
        {"detach", "<path d='M9 4H4v16h16v-5M13 4h7v7M20 4l-9 9'/>"},
        {"add", "<path d='M12 5v14M5 12h14'/>"},
        {"remove", "<path d='M5 12h14'/>"},
        {"stop", "<path d='M6 6h12v12H6z'/>"},
        {"cancel", "<path d='M6 6l12 12M18 6L6 18'/>"},
        {"play", "<path d='M8 5l11 7-11 7z'/>"},
        {"folder", "<path d='M3 6h7l2 3h9v10H3z'/>"},
        {"file", "<path d='M6 3h8l4 4v14H6zM14 3v4h4'/>"},
        {"sample", "<path d='M4 20V11h4v9M10 20V5h4v15M16 20v-6h4v6'/>"},
        {"contrast",
         "<circle cx='12' cy='12' r='8'/><path d='M12 4v16M14.5 5v14M17 6.5v11M19 9v6'/>"},
        {"spark", "<path d='M12 3l2.2 6.8L21 12l-6.8 2.2L12 21l-2.2-6.8L3 12l6.8-2.2z'/>"}};
    return table;
}

class SvgEngine : public QIconEngine {
public:
    SvgEngine(QByteArray active, QByteArray disabled)
        : m_active(std::move(active)), m_disabled(std::move(disabled))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer(mode == QIcon::Disabled ? m_disabled : m_active).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgEngine(m_active, m_disabled); }

private:
    QByteArray m_active;
    QByteArray m_disabled;
};

QByteArray svg(const QString& shape, const QColor& color, double opacity)
{
    return QString("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' "
                   "stroke='%1' stroke-opacity='%2' stroke-width='1.8' stroke-linecap='round' "
                   "stroke-linejoin='round'>%3</svg>")
        .arg(color.name())
        .arg(opacity)
        .arg(shape)
        .toUtf8();
}

} // namespace

QIcon icon(const QString& name, const QColor& color)
{
    const QString shape = shapes().value(name);
    return QIcon(new SvgEngine(svg(shape, color, 1.0), svg(shape, color, 0.35)));
}

} // namespace assay
