// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/RunFacts.hpp"

#include "core/project/LimitJson.hpp"
#include "widgets/docks/ProjectTree.hpp"

#include <QCoreApplication>

namespace assay {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("RunFacts", source);
}

void addLimitChecks(InspectorFacts& facts, const Run& run)
{
    const auto limits = limitsFromText(run.result);
    if (!limits)
        return;
    for (const LimitResult& limit : *limits)
        facts.add(words("Checks"), QString::fromStdString(limit.name),
                  limit.check == "unchecked" ? words("⚠ unchecked")
                                             : "✔ " + QString::fromStdString(limit.check));
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 60.0)
        return words("%1 s").arg(seconds, 0, 'f', 1);
    return words("%1 min %2 s").arg(int(seconds) / 60).arg(int(seconds) % 60);
}

void addRunFacts(InspectorFacts& facts, const Run& run)
{
    const QString section = words("Provenance");
    facts.add(section, words("Run"), QString::number(run.id));
    facts.add(section, words("Status"), runStatusText(run.status));
    facts.add(section, words("Inputs"), "#" + QString::fromStdString(run.inputHash.substr(0, 8)));
    facts.add(section, words("Seed"), QString::number(run.seed));
    facts.add(section, words("Version"), QString::fromStdString(run.version));
    facts.add(section, words("Started"), QString::fromStdString(run.started));
    facts.add(section, words("Wall time"), durationText(run.seconds));
    facts.add(section, words("Output"), QString::fromStdString(run.output));
    facts.add(section, words("Note"), QString::fromStdString(run.message).left(400));
    if (run.stage.starts_with("limits."))
        addLimitChecks(facts, run);
}

} // namespace assay
