// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace assay {

class PlotView;

/// The numbers of a figure as cells of text.
struct FigureData {
    QStringList columns;
    QVector<QStringList> rows;
};

/// Reads comma-separated values with a header line; cells may be quoted, with "" for a quote.
FigureData parseCsv(const QString& text);
/// Tab-separated values with a header line, as spreadsheets take them from the clipboard. Tabs and
/// line ends inside of cells become spaces.
QString toTsv(const FigureData& data);
/// \p text as one cell of a CSV file: quoted where it must be.
QString csvCell(const QString& text);

/// Exactly what \p view draws: title, axes (as typed, in Unicode and in LaTeX, with ranges and
/// scale), the table as columns of numbers and words (null for what is not finite), and
/// \p provenance as it is.
QJsonObject figureJson(const PlotView& view, const QJsonObject& provenance = {});

} // namespace assay
