// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QPointer>
#include <QString>
#include <QVector>

#include <vector>

namespace assay {

class Page;
class PlotView;

/// Something that a page can show: one of its variants, or all of it when it has none.
struct FigureStop {
    Page* page = nullptr;
    QString variant;
    bool first = true; ///< The first of its page.
};

/// A figure of a project.
struct Figure {
    QString name;  ///< Of its files, without ending: "limits-contours", "data-preview-x1".
    QString title; ///< LaTeX-like.
    QString page;  ///< Id of the page that draws it.
    QPointer<PlotView> view;
};

/// Everything that \p pages show, in their order.
QVector<FigureStop> figureStops(const std::vector<Page*>& pages);

/// Figures with data that \p stop shows now; tabs that are no variants count as shown.
QVector<Figure> figuresAt(const FigureStop& stop);

/// Shows \p stop and brings it up to date, although nobody may look at it.
void bringUpToDate(const FigureStop& stop);

} // namespace assay
