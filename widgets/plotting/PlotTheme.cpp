// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotTheme.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <QGuiApplication>

namespace assay {

PlotTheme PlotTheme::light()
{
    PlotTheme theme;
    theme.background = QColor("#ffffff");
    theme.canvas = QColor("#ffffff");
    theme.ink = QColor("#22262e");
    theme.text = QColor("#22262e");
    theme.mutedText = QColor("#6b7280");
    theme.grid = QColor("#e6e8ec");
    theme.accent = QColor("#2f6bd8");
    theme.reference = QColor("#9aa1ad");
    theme.warning = QColor("#b45309");
    theme.font = QGuiApplication::font();
    theme.font.setPointSizeF(9.0);
    return theme;
}

PlotTheme PlotTheme::darkTheme()
{
    PlotTheme theme = light();
    theme.dark = true;
    theme.background = QColor("#1f2228");
    theme.canvas = QColor("#1f2228");
    theme.ink = QColor("#d9dce2");
    theme.text = QColor("#d9dce2");
    theme.mutedText = QColor("#9aa1ad");
    theme.grid = QColor("#343943");
    theme.accent = QColor("#6ea2ff");
    theme.reference = QColor("#7b8391");
    theme.warning = QColor("#f0b45a");
    return theme;
}

PlotTheme PlotTheme::forPalette(const QPalette& palette)
{
    PlotTheme theme = palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
    // On the screen the text size that is set holds for plots too; on paper it does not.
    if (const int percent = qApp->property("fontPercent").toInt(); percent > 0)
        theme.font.setPointSizeF(theme.font.pointSizeF() * percent / 100.0);
    return theme;
}

void PlotTheme::style(QCPAxis& axis) const
{
    const QPen pen(ink, 1.0);
    axis.setBasePen(pen);
    axis.setTickPen(pen);
    axis.setSubTickPen(pen);
    axis.setTickLength(7, 0);
    axis.setSubTickLength(4, 0);
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(text);
    axis.setLabelFont(font);
    axis.setLabelColor(text);
    axis.setTickLabelPadding(5);
    axis.grid()->setVisible(false);
    axis.grid()->setPen(QPen(grid, 1.0));
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

void PlotTheme::style(QCPAxisRect& rect) const
{
    for (QCPAxis* axis : rect.axes())
        style(*axis);
    rect.setBackground(QBrush(canvas));
}

void PlotTheme::style(QCPLegend& legend) const
{
    QColor fill = canvas;
    fill.setAlpha(215);
    legend.setBrush(fill);
    legend.setBorderPen(Qt::NoPen);
    legend.setFont(font);
    legend.setTextColor(text);
    legend.setSelectableParts(QCPLegend::spNone);
    legend.setIconSize(28, 17);
    legend.setRowSpacing(1);
    legend.setMargins({8, 6, 8, 6});
}

QCPColorGradient PlotTheme::sequential()
{
    // Sixteenths of matplotlib's viridis (CC0), which QCustomPlot does not ship.
    static const char* const stops[] = {"#440154", "#481a6c", "#472f7d", "#414487", "#39568c",
                                        "#31688e", "#2a788e", "#23888e", "#1f988b", "#22a884",
                                        "#35b779", "#54c568", "#7ad151", "#a5db36", "#d2e21b",
                                        "#fde725"};
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i < 16; ++i)
        gradient.setColorStopAt(i / 15.0, QColor(stops[i]));
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(QColor("#d7dade"));
    return gradient;
}

} // namespace assay
