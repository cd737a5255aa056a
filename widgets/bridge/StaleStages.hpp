// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QStringList>

namespace assay {

class ProjectDocument;
class TaskBridge;

/// Stages with a result of an older input, in the order in which they run.
QStringList staleStages(const ProjectDocument& document);

/// Computes these again, one after the other, and what they need; nothing that was never computed.
void recomputeStale(const ProjectDocument& document, TaskBridge& tasks);

} // namespace assay
