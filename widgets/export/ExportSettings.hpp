// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/FigureExport.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace assay {

/// What is written when figures are exported, and how they look; kept with the project.
struct ExportSettings {
    FigureLook look;
    double millimetres = 86.0;
    double dpi = 300.0; ///< Of PNG files.
    QStringList formats{"pdf", "svg", "png"};
    bool data = true;    ///< CSV and JSON of what is drawn.
    bool recipe = false; ///< recipe.toml and a script that runs it.
    bool listing = false; ///< The study in MadMiner's Python.
    bool report = false; ///< report.html and report.pdf.
    QString folder;
    QStringList left; ///< Names of figures that are not wanted.

    FigureSize size() const { return {{millimetres, 0.82 * millimetres}, dpi}; }
    /// Endings of the files of each figure.
    QStringList endings() const;
    /// Files beside those of the figures.
    QStringList further() const;

    QJsonObject toJson() const;
    static ExportSettings fromJson(const QJsonObject& json);
};

} // namespace assay
