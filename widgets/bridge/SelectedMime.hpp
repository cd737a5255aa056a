// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/WindowSelection.hpp"

#include <optional>

class QMimeData;

namespace assay {

/// What is dragged out of the project tree; the caller owns it. \p text is what other programs get.
QMimeData* mimeOf(const Selected& selected, const QString& text);

/// What is being dragged, if it came out of a project tree.
std::optional<Selected> selectedIn(const QMimeData& mime);

} // namespace assay
