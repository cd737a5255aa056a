// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotTheme.hpp"

#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// A setting of the whole program, like QApplication's palette.
PlotColours coloursInUse = PlotColours::Petroff;
PlotBrightness brightnessInUse = PlotBrightness::Window; ///< The same.

void drawAllAgain()
{
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* view = qobject_cast<PlotView*>(widget))
            view->refreshTheme();
}

/// Oklab (Ottosson 2020), in which equal steps look equal, to sRGB.
QColor fromOklab(double lightness, double a, double b)
{
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const auto encoded = [](double linear) {
        const double value = linear <= 0.0031308 ? 12.92 * linear
                                                 : 1.055 * std::pow(linear, 1.0 / 2.4) - 0.055;
        return float(std::clamp(value, 0.0, 1.0));
    };
    return QColor::fromRgbF(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

} // namespace

void usePlotColours(PlotColours colours)
{
    if (colours == coloursInUse)
        return;
    coloursInUse = colours;
    drawAllAgain();
}

void usePlotBrightness(PlotBrightness brightness)
{
    if (brightness == brightnessInUse)
        return;
    brightnessInUse = brightness;
    drawAllAgain();
}

PlotColours plotColours()
{
    return coloursInUse;
}

QColor PlotTheme::series(int index)
{
    static const char* petroff[] = {"#5790fc", "#f89c20", "#e42536", "#964a8b", "#9c9ca1",
                                    "#7a21dd"};
    static const char* okabeIto[] = {"#0072b2", "#e69f00", "#d55e00", "#cc79a7", "#009e73",
                                     "#56b4e9"};
    return QColor((coloursInUse == PlotColours::Petroff ? petroff : okabeIto)[index % 6]);
}

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
    const bool darkWindow = palette.color(QPalette::Window).lightness() < 128;
    const bool dark = brightnessInUse == PlotBrightness::Dark
                      || (brightnessInUse == PlotBrightness::Window && darkWindow);
    PlotTheme theme = dark ? darkTheme() : light();
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
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

QCPColorGradient PlotTheme::diverging()
{
    constexpr int stops = 21;
    constexpr double dark = 0.40, bright = 0.97, chroma = 0.14;
    constexpr double blue = 4.45, red = 0.60; // hues in radians
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i < stops; ++i) {
        const double at = 2.0 * i / (stops - 1) - 1.0;
        const double distance = std::abs(at), hue = at < 0.0 ? blue : red;
        const double strength = chroma * std::sin(1.5707963 * distance);
        gradient.setColorStopAt(0.5 * (at + 1.0),
                                fromOklab(bright - (bright - dark) * distance,
                                          strength * std::cos(hue), strength * std::sin(hue)));
    }
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

QBrush PlotTheme::noValue() const
{
    constexpr int side = 8;
    QPixmap tile(side, side);
    tile.fill(dark ? QColor("#33373f") : QColor("#e9ebee"));
    QPainter painter(&tile);
    painter.setPen(QPen(dark ? QColor("#4d535e") : QColor("#c3c8cf"), 1.0));
    painter.drawLine(0, side - 1, side - 1, 0);
    return QBrush(tile);
}

} // namespace assay
