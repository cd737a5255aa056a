// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/WindowSelection.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QString>

#include <vector>

namespace assay {

/// One line of the project tree. Pure values, so that a tree is compared and tested as such.
struct ProjectNode {
    QString key;       ///< Stays the same while the thing is the same: "estimators/sally".
    QString text;
    QString detail;    ///< State or size, in words.
    QString page;      ///< Where it is edited or drawn.
    Selected selected; ///< What a click selects; Nothing for groups.
    std::vector<ProjectNode> children;

    bool operator==(const ProjectNode&) const = default;
};

/// Model, samples, observables, estimators with their runs, limits with their runs. Empty without
/// a project.
std::vector<ProjectNode> projectTree(const ProjectDocument& document, const TaskBridge& tasks);

/// "done", "kept", "failed", ... of a run.
QString runStatusText(RunStatus status);

} // namespace assay
