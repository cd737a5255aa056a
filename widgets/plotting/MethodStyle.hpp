// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Method.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <QColor>
#include <QPen>
#include <QString>
#include <QVector>

#include <optional>

namespace assay {

/// How a method looks on every page and in every figure: colour by family, dash and marker by the
/// Methods table.
struct MethodStyle {
    QColor color;
    Qt::PenStyle dash = Qt::SolidLine;
    QString marker = "circle";

    QPen pen(double width) const;
};

/// Style of a row of the table.
MethodStyle styleOf(const Method& method, const PlotTheme& theme);

/// Style of \p method by name; names that are not in the table look like a plain solid curve.
MethodStyle styleOf(const QString& method, const PlotTheme& theme);

/// Styles of curves drawn together: those of one method share its colour and differ by dash. Which
/// dash is said by \p looks (0 is that of the method), so that a run looks the same whatever is
/// drawn with it; without one it follows from the order.
QVector<MethodStyle> stylesOf(const QVector<QString>& methods, const PlotTheme& theme,
                              const QVector<std::optional<int>>& looks = {});

} // namespace assay
