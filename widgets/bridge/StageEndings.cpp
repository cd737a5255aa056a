// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StageEndings.hpp"

#include "widgets/bridge/TaskBridge.hpp"

namespace assay {

void StageEndings::noteCancelled(const QString& until, std::uint64_t task,
                                 const std::map<QString, std::uint64_t>& active, bool discarded)
{
    QStringList touched;
    for (const auto& [stage, by] : active)
        if (by == task)
            touched << stage;
    if (!until.isEmpty() && !touched.contains(until))
        m_texts[until] = TaskBridge::tr("%1 was cancelled before it began. What was finished "
                                        "before it is kept: run it again to go on from there.")
                             .arg(until);
    for (const QString& stage : touched)
        m_texts[stage]
            = discarded || !stage.startsWith("train.")
                  ? TaskBridge::tr("%1 was cancelled. Nothing of it is kept, but what was finished "
                                   "before it is: run it again, and it begins anew.").arg(stage)
                  : TaskBridge::tr("%1 was interrupted. The epochs that it had are kept: run it "
                                   "again to go on from there.").arg(stage);
}

} // namespace assay
