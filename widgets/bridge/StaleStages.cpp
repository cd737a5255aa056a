// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StaleStages.hpp"

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QCoreApplication>

namespace assay {

QStringList staleStages(const ProjectDocument& document)
{
    QStringList names;
    if (document.isOpen())
        for (const Stage& stage : document.stages())
            if (stage.state == StageState::Stale)
                names << QString::fromStdString(stage.name);
    return names;
}

void recomputeStale(const ProjectDocument& document, TaskBridge& tasks)
{
    std::vector<std::uint64_t> before;
    for (const QString& stage : staleStages(document)) {
        const QString text =
            QCoreApplication::translate("StaleStages", "Recompute %1").arg(stage);
        before = {tasks.runStages(document.project(), document.study(), stage, text, before)};
    }
}

} // namespace assay
