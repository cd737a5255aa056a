// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// Appearance of the whole program.
enum class Appearance { System, Light, Dark };

/// Sets style, palette, font and style sheet of the application. System follows the lightness of
/// the palette that the platform gives; \p fontPercent is relative to the font that it gives.
void applyAppearance(Appearance appearance, int fontPercent = 100);

QString appearanceName(Appearance appearance);
Appearance appearanceFromName(const QString& name);

} // namespace assay
