// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/TrainingRows.hpp"

#include "widgets/bridge/TrainingWatch.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

TrainingRow rowOf(const WatchedRun& run, const TrainingWatch& watch, const PlotTheme& theme)
{
    const QString stage = "train." + run.name;
    TrainingRow row;
    row.name = run.name;
    row.method = run.method;
    row.state = stageText(watch.document(), watch.tasks(), stage);
    row.tip = stageReason(watch.document(), stage);
    row.color = styleOf(run.method, theme).color;
    row.shown = watch.isShown(run.name);
    row.epochs = run.epochs.empty() ? QString() : QString::number(run.epochs.size());
    const auto lowest = std::min_element(
        run.epochs.begin(), run.epochs.end(),
        [](const auto& a, const auto& b) { return a.validationLoss < b.validationLoss; });
    if (lowest != run.epochs.end()) {
        row.best = QString::number(lowest->validationLoss, 'g', 5);
        row.epochs = QString("%1 (%2)").arg(run.epochs.size()).arg(lowest->epoch);
    }
    if (const auto task = watch.tasks().stageTask(stage)) {
        if (task->state == TaskState::Queued)
            row.state = QCoreApplication::translate("assay::TrainPage", "queued");
        if (task->state == TaskState::Paused)
            row.state = QCoreApplication::translate("assay::TrainPage", "paused %1 %")
                            .arg(int(100.0 * task->progress));
    }
    if (!run.failure.empty() && !run.live && !run.stale) {
        // The epoch that failed is not among those that are recorded.
        row.state = QCoreApplication::translate("assay::TrainPage", "✖ NaN, epoch %1")
                        .arg(run.epochs.size() + 1);
        row.tip = QString::fromStdString(run.failure);
    }
    return row;
}

} // namespace

QVector<TrainingRow> trainingRows(const TrainingWatch& watch, const PlotTheme& theme)
{
    QVector<TrainingRow> rows;
    for (const WatchedRun& run : watch.runs())
        rows.push_back(rowOf(run, watch, theme));
    return rows;
}

} // namespace assay
