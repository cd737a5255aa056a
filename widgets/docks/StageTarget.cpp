// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/StageTarget.hpp"

#include "widgets/pages/PageTable.hpp"

namespace assay {

StageTarget stageTarget(const QString& stage)
{
    using Kind = Selected::Kind;
    StageTarget target;
    for (const PageEntry& entry : pageTable())
        for (const QString& prefix : entry.stages)
            if (target.page.isEmpty() && stage.startsWith(prefix))
                target.page = entry.id;
    const QString kind = stage.section('.', 0, 0);
    const QString name = stage.section('.', 1);
    if (kind == "train")
        target.selected = {Kind::Estimator, name, 0, {}};
    else if (kind == "limits" || kind == "fisher")
        target.selected = {Kind::Limit, name, 0, {}};
    else if (kind == "augment")
        target.selected = {Kind::Sample, name, 0, {}};
    return target;
}

} // namespace assay
