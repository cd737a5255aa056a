// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/WindowSelection.hpp"

#include <QString>

namespace assay {

/// Renaming, removing and duplicating what a study names: benchmarks, samples, training samples,
/// trainings, limits. All of them are one step of undo. What refers to a renamed thing follows;
/// what others still need is not removed, and the error says who needs it.

bool canRename(const ProjectDocument& document, const Selected& item);
bool canRemove(const ProjectDocument& document, const Selected& item);
bool canDuplicate(const ProjectDocument& document, const Selected& item);

Status renameItem(ProjectDocument& document, const Selected& item, const QString& name);
Status removeItem(ProjectDocument& document, const Selected& item);
/// Gives the copy's name.
Result<QString> duplicateItem(ProjectDocument& document, const Selected& item);

} // namespace assay
