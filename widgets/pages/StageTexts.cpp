// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/StageTexts.hpp"

#include <QCoreApplication>

namespace assay {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("StageTexts", text);
}

StageStatus ofStage(const Stage& stage, const TaskBridge& tasks)
{
    const QString name = QString::fromStdString(stage.name);
    const QString reason = QString::fromStdString(stage.reason);
    const double progress = tasks.stageProgress(name);
    if (progress >= 0.0 && stage.state != StageState::Done)
        return {ShownState::Running, QString("%1 %").arg(int(100.0 * progress)),
                tasks.stageText(name)};
    const QString failure = tasks.stageFailure(name);
    if (!failure.isEmpty() && stage.state != StageState::Done)
        return {ShownState::Failed, translated("failed"), failure};
    switch (stage.state) {
    case StageState::Done:
        return {ShownState::Done, reason.isEmpty() ? translated("done") : translated("kept"),
                reason};
    case StageState::Stale: return {ShownState::Stale, translated("stale"), reason};
    case StageState::Ready: return {ShownState::Ready, translated("ready"), reason};
    case StageState::Empty: break;
    }
    return {ShownState::Empty, translated("waiting"), reason};
}

/// How much a state asks for attention.
int urgency(ShownState state)
{
    switch (state) {
    case ShownState::Running: return 6;
    case ShownState::Failed: return 5;
    case ShownState::Stale: return 4;
    case ShownState::Ready: return 3;
    case ShownState::Empty: return 2;
    case ShownState::Done: return 1;
    case ShownState::None: break;
    }
    return 0;
}

} // namespace

StageStatus stageStatus(const ProjectDocument& document, const TaskBridge& tasks,
                        const QString& stage)
{
    const Stage* found = document.stage(stage);
    return found ? ofStage(*found, tasks) : StageStatus();
}

StageStatus stagesStatus(const ProjectDocument& document, const TaskBridge& tasks,
                         const QString& prefix)
{
    StageStatus most;
    for (const Stage& stage : document.stages()) {
        if (!QString::fromStdString(stage.name).startsWith(prefix))
            continue;
        const StageStatus status = ofStage(stage, tasks);
        if (urgency(status.state) > urgency(most.state))
            most = status;
    }
    return most;
}

QString stageText(const ProjectDocument& document, const TaskBridge& tasks, const QString& stage)
{
    return stageStatus(document, tasks, stage).text;
}

QString stageReason(const ProjectDocument& document, const QString& stage)
{
    const Stage* found = document.stage(stage);
    return found ? QString::fromStdString(found->reason) : QString();
}

QString stageEnding(const ProjectDocument& document, const TaskBridge& tasks, const QString& stage)
{
    const Stage* found = document.stage(stage);
    const bool done = found && found->state == StageState::Done;
    if (done || tasks.stageTask(stage) || !tasks.stageFailure(stage).isEmpty())
        return {};
    return tasks.stageEnding(stage);
}

QString stageFailures(const ProjectDocument& document, const TaskBridge& tasks,
                      const QString& prefix)
{
    QStringList failures;
    const QString kind = prefix.chopped(prefix.endsWith('.') ? 1 : 0);
    if (const QString failure = tasks.stageFailure(kind); !failure.isEmpty())
        failures << failure;
    QStringList ended;
    bool open = false; // Something of this kind is still to be done.
    for (const Stage& stage : document.stages()) {
        const QString name = QString::fromStdString(stage.name);
        const QString failure = tasks.stageFailure(name);
        if (!name.startsWith(prefix))
            continue;
        open = open || stage.state != StageState::Done;
        failures << failure;
        ended << stageEnding(document, tasks, name);
    }
    if (open && ended.join(QString()).isEmpty())
        ended << stageEnding(document, tasks, kind);
    failures << ended;
    failures.removeAll(QString());
    return failures.join('\n');
}

} // namespace assay
