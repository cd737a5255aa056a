// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/InspectorFacts.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/docks/RunFacts.hpp"
#include "widgets/pages/StageTexts.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay {

namespace {

using Kind = Selected::Kind;

QString words(const char* source)
{
    return QCoreApplication::translate("InspectorFacts", source);
}

QString named(const std::string& text)
{
    return QString::fromStdString(text);
}

QString list(const std::vector<double>& values)
{
    QStringList texts;
    for (const double value : values)
        texts << QString::number(value, 'g', 6);
    return texts.join(", ");
}

QString list(const std::vector<std::string>& values)
{
    QStringList texts;
    for (const std::string& value : values)
        texts << named(value);
    return texts.join(", ");
}

template <typename T>
const T* findNamed(const std::vector<T>& items, const QString& name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) {
        return named(item.name) == name;
    });
    return found == items.end() ? nullptr : &*found;
}

InspectorFacts head(const QString& title, const QString& kind, const QString& card,
                    const QString& page)
{
    InspectorFacts facts;
    facts.title = title;
    facts.kind = kind;
    facts.card = card;
    facts.page = page;
    return facts;
}

InspectorFacts parameterFacts(const PageContext& context, const QString& name)
{
    const Parameter* parameter = findNamed(context.document.schema().parameters, name);
    if (!parameter)
        return {};
    InspectorFacts facts = head(name, words("Parameter"), "parameter", "model");
    const QString section = words("Settings");
    facts.add(section, words("Label"), named(parameter->label));
    facts.add(section, words("Range"),
              QString("%1 … %2").arg(parameter->low).arg(parameter->high));
    facts.add(section, words("Unit"), named(parameter->unit));
    facts.add(section, words("Highest power"), QString::number(parameter->maxPower));
    return facts;
}

InspectorFacts benchmarkFacts(const PageContext& context, const QString& name)
{
    const EventSchema& schema = context.document.schema();
    const Benchmark* benchmark = findNamed(schema.benchmarks, name);
    if (!benchmark)
        return {};
    InspectorFacts facts = head(name, words("Benchmark"), "benchmark", "model");
    for (std::size_t i = 0; i < benchmark->values.size() && i < schema.parameters.size(); ++i)
        facts.add(words("Settings"), named(schema.parameters[i].name),
                  QString::number(benchmark->values[i], 'g', 6));
    facts.add(words("Settings"), words("Role"),
              benchmark->isReference  ? words("reference")
              : benchmark->isNuisance ? words("nuisance")
                                      : words("basis of the morphing"));
    return facts;
}

InspectorFacts observableFacts(const PageContext& context, const QString& name)
{
    const Observable* observable = findNamed(context.document.schema().observables, name);
    if (!observable)
        return {};
    InspectorFacts facts = head(name, words("Observable"), "observable", "observables");
    facts.add(words("Settings"), words("Label"), named(observable->label));
    facts.add(words("Settings"), words("Unit"), named(observable->unit));
    facts.add(words("Settings"), words("Expression"), named(observable->expression));
    return facts;
}

void addState(InspectorFacts& facts, const PageContext& context, const QString& stage)
{
    const StageStatus status = stageStatus(context.document, context.tasks, stage);
    facts.add(words("State"), words("Now"), status.text);
    facts.add(words("State"), words("Why"), status.reason);
    if (const auto run = context.document.project()->latestRun(stage.toStdString()))
        addRunFacts(facts, *run);
}

InspectorFacts sampleFacts(const PageContext& context, const QString& name)
{
    const Recipe& study = context.document.study();
    const QString section = words("Settings");
    if (const AugmentRecipe* augment = findNamed(study.augments, name)) {
        InspectorFacts facts = head(name, words("Training sample"), "training-sample", "augment");
        facts.add(section, words("Kind"), named(augment->kind));
        facts.add(section, words("Rows"), QLocale().toString(augment->rows));
        facts.add(section, words("Points from"), named(augment->theta.kind));
        facts.add(section, words("Reference"), named(augment->thetaRef));
        addState(facts, context, "augment." + name);
        return facts;
    }
    const SampleRecipe* sample = findNamed(study.samples, name);
    if (!sample && named(study.process) != name)
        return {};
    InspectorFacts facts = head(name, words("Sample"), "event-sample", "data");
    if (sample) {
        facts.add(section, words("Files"), list(sample->files));
        facts.add(section, words("Format"), named(sample->format));
        facts.add(section, words("K factor"), QString::number(sample->kFactor));
    } else {
        facts.add(section, words("Events"), QLocale().toString(qulonglong(study.events)));
        facts.add(section, words("Seed"), QString::number(study.seed));
    }
    addState(facts, context, context.document.dataStage());
    return facts;
}

InspectorFacts estimatorFacts(const PageContext& context, const QString& name)
{
    const TrainRecipe* training = findNamed(context.document.study().trainings, name);
    if (!training)
        return {};
    InspectorFacts facts =
        head(name, words("Estimator"), named(training->method).toLower(), "train");
    facts.method = named(training->method);
    const QString section = words("Settings");
    facts.add(section, words("Method"), facts.method);
    if (const Method* method = findMethod(training->method))
        facts.add(section, words("What it learns"), named(method->description));
    facts.add(section, words("Data"), named(training->data));
    QStringList layers;
    for (const int units : training->network.hidden)
        layers << QString::number(units);
    facts.add(section, words("Network"), named(training->network.kind) + " " + layers.join(" × ")
                                             + ", " + named(training->network.activation));
    facts.add(section, words("Epochs"), QString::number(training->training.epochs));
    facts.add(section, words("Batch"), QString::number(training->training.batch));
    facts.add(section, words("Learning rate"), QString("%1 → %2").arg(training->training.lrStart)
                                                   .arg(training->training.lrEnd));
    facts.add(section, words("Observables"), list(training->observables));
    addState(facts, context, "train." + name);
    return facts;
}

InspectorFacts limitFacts(const PageContext& context, const QString& name)
{
    const Recipe& study = context.document.study();
    const QString section = words("Settings");
    if (const LimitsRecipe* limit = findNamed(study.limits, name)) {
        InspectorFacts facts = head(name, words("Limit"), "confidence-level", "limits");
        facts.add(section, words("Luminosity"), words("%1 fb⁻¹").arg(limit->luminosityFb));
        facts.add(section, words("Estimators"), list(limit->estimators));
        facts.add(section, words("Levels"), list(limit->levels));
        facts.add(section, words("Observed"), named(limit->observed));
        facts.add(section, words("Rate included"), limit->includeRate ? words("yes") : words("no"));
        addState(facts, context, "limits." + name);
        return facts;
    }
    const FisherRecipe* fisher = findNamed(study.fishers, name);
    if (!fisher)
        return {};
    InspectorFacts facts = head(name, words("Fisher information"), "fisher-information", "limits");
    facts.add(section, words("Luminosity"), words("%1 fb⁻¹").arg(fisher->luminosityFb));
    facts.add(section, words("Estimators"), list(fisher->estimators));
    facts.add(section, words("At"), fisher->theta.empty() ? named(fisher->thetaAt)
                                                          : list(fisher->theta));
    addState(facts, context, "fisher." + name);
    return facts;
}

InspectorFacts runFacts(const PageContext& context, qint64 number)
{
    const auto run = context.document.project()->run(number);
    if (!run)
        return {};
    InspectorFacts facts = head(words("Run %1").arg(number), words("Run"), "run", {});
    facts.add(words("State"), words("Stage"), named(run->stage));
    addRunFacts(facts, *run);
    const QString stage = named(run->stage);
    if (stage.startsWith("train."))
        if (const TrainRecipe* training
            = findNamed(context.document.study().trainings, stage.mid(6)))
            facts.method = named(training->method);
    return facts;
}

} // namespace

void InspectorFacts::add(const QString& section, const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    if (sections.isEmpty() || sections.last().title != section)
        sections.push_back({section, {}});
    sections.last().rows.push_back({name, value});
}

QString InspectorFacts::value(const QString& name) const
{
    for (const Section& section : sections)
        for (const auto& [row, value] : section.rows)
            if (row == name)
                return value;
    return {};
}

InspectorFacts inspectorFacts(const PageContext& context, const Selected& selected)
{
    if (!context.document.isOpen())
        return {};
    switch (selected.kind) {
    case Kind::Parameter: return parameterFacts(context, selected.name);
    case Kind::Benchmark: return benchmarkFacts(context, selected.name);
    case Kind::Sample: return sampleFacts(context, selected.name);
    case Kind::Observable: return observableFacts(context, selected.name);
    case Kind::Estimator: return estimatorFacts(context, selected.name);
    case Kind::Limit: return limitFacts(context, selected.name);
    case Kind::Run: return runFacts(context, selected.number);
    case Kind::Event:
        return head(words("Event %1").arg(selected.number), words("Event"), "event-view", "data");
    case Kind::Nothing: break;
    }
    return {};
}

} // namespace assay
