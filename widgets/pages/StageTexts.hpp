// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QColor>
#include <QString>

namespace assay {

/// What is shown of a stage, or of all stages of a page together.
enum class ShownState { None, Empty, Ready, Running, Done, Stale, Failed };

struct StageStatus {
    ShownState state = ShownState::None;
    QString text;   ///< "done", "stale", "43 %"
    QString reason; ///< Why, in words.
};

/// Of one stage, e.g. "train.alices".
StageStatus stageStatus(const ProjectDocument& document, const TaskBridge& tasks,
                        const QString& stage);
/// Of all stages that start with \p prefix: the one that asks most for attention.
StageStatus stagesStatus(const ProjectDocument& document, const TaskBridge& tasks,
                         const QString& prefix);

/// Short text of one stage for tables.
QString stageText(const ProjectDocument& document, const TaskBridge& tasks, const QString& stage);
QString stageReason(const ProjectDocument& document, const QString& stage);
/// How a person ended the stage in this session, if it is still to be done, in words.
QString stageEnding(const ProjectDocument& document, const TaskBridge& tasks, const QString& stage);
/// Failures of this session of stages with this prefix, and which a person ended, for a banner.
QString stageFailures(const ProjectDocument& document, const TaskBridge& tasks,
                      const QString& prefix);

} // namespace assay
