// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/MethodStyle.hpp"

#include <QPainterPath>

namespace assay {

/// The marker of a method around the origin, within a circle of radius \p radius.
QPainterPath markerPath(const QString& marker, double radius);

/// Whether it is filled with the colour of the method, or only drawn by its outline.
bool isFilledMarker(const QString& marker);

} // namespace assay
