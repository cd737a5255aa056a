// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <string>
#include <vector>

namespace assay {

/// Every training of the study that is at work or waits.
std::vector<TaskSnapshot> activeTrainings(const ProjectDocument& document,
                                          const TaskBridge& tasks);

/// Starts those of \p names that are not active, each as a task of its own, after what they need.
/// Nothing is started if the study is wrong for one of them.
Status startTrainings(const ProjectDocument& document, TaskBridge& tasks,
                      const std::vector<std::string>& names);

/// Adds a training to the study, after the one of \p row if that is not -1; the last one is new.
void addTraining(ProjectDocument& document, int row);

/// Takes a training out of the study; its runs stay. The reason if it is still used.
QString removeTraining(ProjectDocument& document, int row);

/// A tenth of the learning rate for those of \p names, as a step of undo: after a NaN.
void lowerLearningRates(ProjectDocument& document, const QStringList& names);

} // namespace assay
