// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ControlTable.hpp"

#include "widgets/manual/Concept.hpp"

#include <QAction>
#include <QWidget>

namespace assay {

namespace {

/// Whether \p name is \p pattern, whose star stands for anything.
bool fits(const QString& pattern, const QString& name)
{
    const qsizetype star = pattern.indexOf('*');
    if (star < 0)
        return name == pattern;
    return name.size() >= pattern.size() - 1 && name.startsWith(pattern.left(star))
           && name.endsWith(pattern.mid(star + 1));
}

/// Names whose end is given come before those whose end is open; longer ones before shorter ones.
bool isCloser(const QString& a, const QString& b)
{
    return a.endsWith('*') != b.endsWith('*') ? b.endsWith('*') : a.size() > b.size();
}

} // namespace

const std::vector<ControlEntry>& controlTable()
{
    static const std::vector<ControlEntry> table = {
        {"page.welcome", "process"},
        {"new.*", "process"},
        {"new.import", "event-sample"},
        {"example.*", "recipe"},
        {"openProject", "project"},
        {"page.model", "morphing"},
        {"table.parameters", "parameter"},
        {"table.benchmarks", "benchmark"},
        {"benchmark.*", "benchmark"},
        {"model.status", "condition-number"},
        {"page.model.optimise", "basis-optimisation"},
        {"page.model.madgraph", "madgraph-steering"},
        {"table.cardPlaces", "madgraph-steering"},
        {"madgraph.*", "madgraph-steering"},
        {"plot.morphing*", "morphing-error"},
        {"page.data", "event-sample"},
        {"page.data.run", "stage"},
        {"data.events", "events"},
        {"data.seed", "seed"},
        {"data.files", "madminer-file"},
        {"data.addFiles", "madminer-file"},
        {"data.state", "stage"},
        {"data.notes", "negative-weight"},
        {"data.observable", "observable"},
        {"table.samples", "cross-section"},
        {"page.observables", "observable"},
        {"table.observables", "observable"},
        {"observables.shapes", "shape-only"},
        {"observables.rate", "effective-sample-size"},
        {"plot.distribution*", "distribution"},
        {"thetaSliders", "theta"},
        {"theta.*", "theta"},
        {"thetaBox.*", "theta"},
        {"thetaReset", "reference-point"},
        {"page.augment", "training-sample"},
        {"page.augment.run", "training-sample"},
        {"table.augments", "training-sample"},
        {"augment.*", "training-sample"},
        {"augment.kind", "data-plan"},
        {"augment.proposal", "theta-proposal"},
        {"augment.points", "theta-proposal"},
        {"augment.rows", "rows"},
        {"augment.weighted", "weighted-drawing"},
        {"augment.effective", "effective-sample-size"},
        {"plot.effective", "effective-sample-size"},
        {"plot.weights", "event-weight"},
        {"page.train", "training"},
        {"page.train.run", "training"},
        {"train.start", "training"},
        {"page.train.stopAndKeep", "stop-and-keep"},
        {"page.train.cancel", "stop-and-keep"},
        {"table.trainings", "run"},
        {"train.*", "training"},
        {"train.method", "method"},
        {"train.data", "data-plan"},
        {"train.layers", "hidden-layers"},
        {"train.activation", "activation"},
        {"train.epochs", "epochs"},
        {"train.batch", "batch"},
        {"train.rate", "learning-rate"},
        {"train.alpha", "alpha"},
        {"train.calibrate", "calibration"},
        {"plot.loss*", "loss"},
        {"page.limits", "extended-likelihood"},
        {"page.limits.run", "extended-likelihood"},
        {"page.limits.stopAndKeep", "stop-and-keep"},
        {"page.limits.cancel", "stop-and-keep"},
        {"page.limits.addFisher", "fisher-information"},
        {"limits.tabs", "extended-likelihood"},
        {"limits.estimators", "method"},
        {"limits.first", "scan"},
        {"limits.second", "scan"},
        {"limits.points", "scan"},
        {"limits.luminosity", "luminosity"},
        {"limits.levels", "confidence-level"},
        {"limits.includeRate", "rate"},
        {"limits.true.*", "asimov"},
        {"fisher.*", "fisher-information"},
        {"fisher.luminosity", "luminosity"},
        {"plot.contours", "contour"},
        {"plot.profile*", "profile"},
        {"plot.fisher*", "fisher-information"},
        {"plot.coverage*", "coverage"},
        {"plot.reliability*", "reliability"},
        {"plot.calibration*", "calibration"},
        {"stageRail", "stage"},
        {"dock.tasks", "task"},
        {"dock.log", "log"},
        {"dock.history", "undo"},
        {"dock.inspector", "run"},
        {"dock.project", "project"},
        {"action.undo", "undo"},
        {"action.redo", "undo"},
        {"action.open", "project"},
        {"action.save", "project"},
        {"action.saveAs", "project"},
        {"action.runAll", "stale"},
        {"action.runStage", "stage"},
        {"action.stopAndKeep", "stop-and-keep"},
        {"action.cancel", "stop-and-keep"},
        {"action.exportFigures", "figure-export"},
        {"action.exportScript", "recipe"},
        {"action.findCommand", "command-palette"},
        {"action.theme.*", "theme"},
        {"action.resetLayout", "layout"},
        {"binning*", "histogram-bins"},
        {"calibration.*", "calibration"},
        {"commandBar*", "command-palette"},
        {"commandBar.theme", "theme"},
        {"commandPalette*", "command-palette"},
        {"page.compare*", "compare"},
        {"compare.*", "compare"},
        {"page.export*", "figure-export"},
        {"export.*", "figure-export"},
        {"export.report*", "report"},
        {"corner.*", "distribution"},
        {"plane.*", "distribution"},
        {"plane.log", "log-axis"},
        {"observables.overlays", "benchmark"},
        {"distribution.*", "distribution"},
        {"data.openFinding", "negative-weight"},
        {"event*", "event-view"},
        {"histogramMethod.*", "histogram-bins"},
        {"information.*", "fisher-information"},
        {"inspector.*", "run"},
        {"inspector.swatch", "plot-style"},
        {"jointRatio.*", "joint-ratio"},
        {"jointScore.*", "joint-score"},
        {"page.lessons*", "lesson"},
        {"lesson*", "lesson"},
        {"limits.coverage.*", "coverage"},
        {"limits.coverage.toys", "toys"},
        {"limits.edge*", "scan"},
        {"limits.point*", "p-value"},
        {"limits.pvalue.*", "p-value"},
        {"limits.asimov*", "asimov"},
        {"limits.observed*", "observed-data"},
        {"llr.*", "ratio-check"},
        {"log.*", "log"},
        {"loss.*", "loss"},
        {"loss.smoothing", "smoothing"},
        {"model.*", "morphing-error"},
        {"model.move", "condition-number"},
        {"morphingView", "morphing-error"},
        {"panel.effective", "effective-sample-size"},
        {"plot.*.reset", "zoom"},
        {"plot.*.pan", "zoom"},
        {"plot.*.maximise", "zoom"},
        {"plot.*.log", "log-axis"},
        {"plot.*.grid", "log-axis"},
        {"plot.*.legend", "plot-style"},
        {"plot.*.copy", "figure-export"},
        {"plot.*.export", "figure-export"},
        {"plot.*.table", "data-table"},
        {"plot.preview", "distribution"},
        {"plot.compare.contours", "contour"},
        {"plot.compare.profile", "profile"},
        {"plot.score*", "score-field"},
        {"plot.ratio*", "ratio-check"},
        {"plot.llr*", "ratio-check"},
        {"plot.gradient*", "gradient-norm"},
        {"project.tree", "project"},
        {"history.view", "undo"},
        {"setting*", "settings"},
        {"shortcuts.*", "shortcut"},
        {"status.warnings", "log"},
        {"task.*", "task"},
        {"task.cancel", "stop-and-keep"},
        {"task.keep", "stop-and-keep"},
        {"task.pause", "pause"},
        {"thetaPlay.*", "theta"},
        {"train.pause", "pause"},
        {"page.train.pause", "pause"},
        {"train.clip*", "gradient-clipping"},
        {"train.optimizer", "optimiser"},
        {"train.patience", "early-stopping"},
        {"train.ensemble*", "ensemble"},
        {"train.calibration", "calibration"},
        {"recoveryBanner*", "recovery"},
        {"problemBanner*", "log"},
        {"action.settings", "settings"},
        {"action.shortcuts", "shortcut"},
        {"action.presentation", "presentation"},
        {"action.largerText", "font-scale"},
        {"action.smallerText", "font-scale"},
        {"action.normalText", "font-scale"},
        {"action.lockLayout", "layout"},
        {"action.lessons*", "lesson"},
    };
    return table;
}

QString conceptOfName(const QString& objectName)
{
    if (objectName.isEmpty())
        return {};
    const ControlEntry* best = nullptr;
    for (const ControlEntry& entry : controlTable())
        if (fits(entry.name, objectName) && (!best || !isCloser(best->name, entry.name)))
            best = &entry;
    return best ? best->card : QString();
}

void explainControls(QWidget* root)
{
    for (QWidget* widget : root->findChildren<QWidget*>())
        if (const QString card = conceptOfName(widget->objectName());
            !card.isEmpty() && !widget->property("concept").isValid())
            explain(widget, card);
    for (QAction* action : root->findChildren<QAction*>())
        if (const QString card = conceptOfName(action->objectName());
            !card.isEmpty() && !action->property("concept").isValid())
            explain(action, card);
}

} // namespace assay
