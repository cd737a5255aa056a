// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MethodStyle.hpp"

#include <QHash>

namespace assay {

namespace {

/// Colours of the families that have one; the truth has the colour of the axes.
struct FamilyColours {
    const char *rate, *histogram, *classifier, *regression, *score;
};

FamilyColours coloursOf(PlotColours colours, bool dark)
{
    // The blue of the set cannot be seen on a dark ground, its sky blue can.
    if (colours == PlotColours::OkabeIto)
        return {"#999999", "#e69f00", "#d55e00", "#cc79a7", dark ? "#56b4e9" : "#0072b2"};
    return {"#9c9ca1", "#f89c20", "#e42536", "#964a8b", "#5790fc"};
}

QColor familyColor(Family family, const PlotTheme& theme)
{
    const FamilyColours colours = coloursOf(plotColours(), theme.dark);
    switch (family) {
    case Family::Truth: return theme.ink;
    case Family::Rate: return QColor(colours.rate);
    case Family::Histogram: return QColor(colours.histogram);
    case Family::Classifier: return QColor(colours.classifier);
    case Family::Regression: return QColor(colours.regression);
    case Family::Score: return QColor(colours.score);
    }
    return theme.ink;
}

Qt::PenStyle penStyle(const std::string& dash)
{
    if (dash == "dash")
        return Qt::DashLine;
    if (dash == "dot")
        return Qt::DotLine;
    if (dash == "dash-dot")
        return Qt::DashDotLine;
    return dash == "dash-dot-dot" ? Qt::DashDotDotLine : Qt::SolidLine;
}

} // namespace

QPen MethodStyle::pen(double width) const
{
    QPen pen(color, width, dash);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

MethodStyle styleOf(const Method& method, const PlotTheme& theme)
{
    return {familyColor(method.family, theme), penStyle(method.dash),
            QString::fromStdString(method.marker)};
}

MethodStyle styleOf(const QString& method, const PlotTheme& theme)
{
    const Method* row = findMethod(method.toStdString());
    if (row)
        return styleOf(*row, theme);
    return {theme.accent, Qt::SolidLine, "circle"};
}

QVector<MethodStyle> stylesOf(const QVector<QString>& methods, const PlotTheme& theme,
                              const QVector<std::optional<int>>& looks)
{
    static const Qt::PenStyle dashes[] = {Qt::DashDotDotLine, Qt::DotLine, Qt::DashDotLine,
                                          Qt::DashLine, Qt::SolidLine};
    QHash<QString, int> seen;
    QVector<MethodStyle> styles;
    for (qsizetype i = 0; i < methods.size(); ++i) {
        MethodStyle style = styleOf(methods[i], theme);
        const int place = seen[methods[i].toLower()]++;
        const int look = i < looks.size() ? looks[i].value_or(place) : place;
        QVector<Qt::PenStyle> all{style.dash};
        for (const Qt::PenStyle dash : dashes)
            if (dash != style.dash)
                all.push_back(dash);
        style.dash = all[look % all.size()];
        styles.push_back(style);
    }
    return styles;
}

} // namespace assay
