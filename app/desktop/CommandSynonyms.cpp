// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandSynonyms.hpp"

#include <QCoreApplication>

namespace assay {

namespace {

struct Row {
    const char* name; ///< Of the action; one that ends in a dot stands for all that begin so.
    const char* words;
};

const Row table[] = {
    {"action.theme.", QT_TRANSLATE_NOOP("CommandSynonyms", "appearance colours colors mode skin")},
    {"action.theme.dark", QT_TRANSLATE_NOOP("CommandSynonyms", "dark mode night black")},
    {"action.theme.light", QT_TRANSLATE_NOOP("CommandSynonyms", "light mode day bright white")},
    {"action.theme.system", QT_TRANSLATE_NOOP("CommandSynonyms", "automatic follow desktop")},
    {"action.undo", QT_TRANSLATE_NOOP("CommandSynonyms", "undo revert back take back")},
    {"action.redo", QT_TRANSLATE_NOOP("CommandSynonyms", "redo repeat again")},
    {"action.settings",
     QT_TRANSLATE_NOOP("CommandSynonyms", "preferences options configure autosave")},
    {"action.shortcuts", QT_TRANSLATE_NOOP("CommandSynonyms", "keys keyboard bindings hotkeys")},
    {"action.findCommand", QT_TRANSLATE_NOOP("CommandSynonyms", "palette search menu")},
    {"action.new", QT_TRANSLATE_NOOP("CommandSynonyms", "create project start")},
    {"action.new.", QT_TRANSLATE_NOOP("CommandSynonyms", "create project process simulator toy")},
    {"action.example.", QT_TRANSLATE_NOOP("CommandSynonyms", "demo tutorial sample recipe")},
    {"action.lesson.", QT_TRANSLATE_NOOP("CommandSynonyms", "teach learn tutorial course")},
    {"action.open", QT_TRANSLATE_NOOP("CommandSynonyms", "load project file")},
    {"action.save", QT_TRANSLATE_NOOP("CommandSynonyms", "write store keep")},
    {"action.saveAs", QT_TRANSLATE_NOOP("CommandSynonyms", "copy rename write elsewhere")},
    {"action.openFile",
     QT_TRANSLATE_NOOP("CommandSynonyms", "load unpack zip archive recipe one file")},
    {"action.saveFile",
     QT_TRANSLATE_NOOP("CommandSynonyms", "pack zip archive share send single")},
    {"action.quit", QT_TRANSLATE_NOOP("CommandSynonyms", "exit leave end")},
    {"action.exportFigures",
     QT_TRANSLATE_NOOP("CommandSynonyms", "plot picture pdf svg png image save graph")},
    {"action.exportScript",
     QT_TRANSLATE_NOOP("CommandSynonyms", "python madminer recipe shell batch headless code")},
    {"action.runStage", QT_TRANSLATE_NOOP("CommandSynonyms", "start compute execute go")},
    {"action.runAll",
     QT_TRANSLATE_NOOP("CommandSynonyms", "recompute update refresh start all execute")},
    {"action.cancel", QT_TRANSLATE_NOOP("CommandSynonyms", "abort stop kill discard")},
    {"action.stopAndKeep", QT_TRANSLATE_NOOP("CommandSynonyms", "halt finish early interrupt")},
    {"action.largerText",
     QT_TRANSLATE_NOOP("CommandSynonyms", "font size zoom in bigger projector")},
    {"action.smallerText", QT_TRANSLATE_NOOP("CommandSynonyms", "font size zoom out")},
    {"action.normalText", QT_TRANSLATE_NOOP("CommandSynonyms", "font size reset zoom 100 %")},
    {"action.presentation",
     QT_TRANSLATE_NOOP("CommandSynonyms", "projector slides talk full screen teach")},
    {"action.lockLayout", QT_TRANSLATE_NOOP("CommandSynonyms", "docks panels fix move unlock")},
    {"action.resetLayout", QT_TRANSLATE_NOOP("CommandSynonyms", "docks panels default restore")},
    {"action.panel.", QT_TRANSLATE_NOOP("CommandSynonyms", "dock panel show hide window")},
    {"action.panel.history", QT_TRANSLATE_NOOP("CommandSynonyms", "undo steps edits")},
    {"action.panel.log", QT_TRANSLATE_NOOP("CommandSynonyms", "messages warnings errors console")},
    {"action.panel.tasks", QT_TRANSLATE_NOOP("CommandSynonyms", "progress jobs running queue")},
    {"action.panel.project", QT_TRANSLATE_NOOP("CommandSynonyms", "tree explorer contents")},
    {"action.panel.inspector",
     QT_TRANSLATE_NOOP("CommandSynonyms", "properties provenance details")},
    {"action.help", QT_TRANSLATE_NOOP("CommandSynonyms", "manual documentation guide")},
    {"action.whatsThis", QT_TRANSLATE_NOOP("CommandSynonyms", "explain concept meaning formula")},
    {"action.about", QT_TRANSLATE_NOOP("CommandSynonyms", "version licence license")},
    {"action.go.", QT_TRANSLATE_NOOP("CommandSynonyms", "page stage show")},
    {"action.go.welcome", QT_TRANSLATE_NOOP("CommandSynonyms", "home start recent examples")},
    {"action.go.model",
     QT_TRANSLATE_NOOP("CommandSynonyms", "parameters benchmarks morphing coupling")},
    {"action.go.data", QT_TRANSLATE_NOOP("CommandSynonyms", "simulate import events samples")},
    {"action.go.observables",
     QT_TRANSLATE_NOOP("CommandSynonyms", "histogram distribution cuts plot variables")},
    {"action.go.augment",
     QT_TRANSLATE_NOOP("CommandSynonyms", "joint ratio score weights gold theta")},
    {"action.go.train",
     QT_TRANSLATE_NOOP("CommandSynonyms", "network estimator sally alices loss learn")},
    {"action.go.limits",
     QT_TRANSLATE_NOOP("CommandSynonyms", "contours likelihood fisher confidence plot profile")},
    {"action.go.compare", QT_TRANSLATE_NOOP("CommandSynonyms", "runs overlay difference table")},
    {"action.go.export", QT_TRANSLATE_NOOP("CommandSynonyms", "figures report script pdf")},
};

} // namespace

QString commandSynonyms(const QString& actionName)
{
    QString words;
    for (const Row& row : table) {
        const QLatin1String name(row.name);
        const bool family = name.endsWith(QLatin1Char('.'));
        if (family ? actionName.startsWith(name) : actionName == name)
            words += QCoreApplication::translate("CommandSynonyms", row.words) + " ";
    }
    return words.trimmed();
}

} // namespace assay
