// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

/// Appearance of the whole program.
enum class Appearance { System, Light, Dark };

/// Sets style, palette and style sheet of the application. System follows the lightness of the
/// palette that the platform gives.
void applyAppearance(Appearance appearance);

QString appearanceName(Appearance appearance);
Appearance appearanceFromName(const QString& name);

} // namespace assay
