// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QColor>
#include <QString>
#include <QVector>

namespace assay {

/// Appearance of the whole program.
enum class Appearance { System, Light, Dark };

/// Sets style, palette, font and style sheet of the application. System follows the lightness of
/// the palette that the platform gives; \p fontPercent is relative to the font that it gives.
void applyAppearance(Appearance appearance, int fontPercent = 100);

/// A colour of text and the one behind it.
struct TextColors {
    QString where;
    QColor text, behind;
};

/// All that the style sheet uses for text that can be acted on or read; what is disabled is not.
QVector<TextColors> textColors(Appearance appearance);

QString appearanceName(Appearance appearance);
Appearance appearanceFromName(const QString& name);

} // namespace assay
