// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/ProjectReport.hpp"

#include "core/project/LimitJson.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace assay {

namespace {

constexpr int hashLetters = 12;

QString text(const char* source)
{
    return QCoreApplication::translate("ProjectReport", source);
}

QString qt(const std::string& string)
{
    return QString::fromStdString(string);
}

QString stateText(StageState state)
{
    switch (state) {
    case StageState::Done: return text("done");
    case StageState::Stale: return text("stale");
    default: return text("not computed");
    }
}

QString numbers(const Theta& theta)
{
    QStringList list;
    for (const double value : theta)
        list << QString::number(value, 'g', 4);
    return list.join(", ");
}

ReportTable settings(const ProjectDocument& document)
{
    const Recipe& study = document.study();
    ReportTable table{text("Settings"), {text("what"), text("value")}, {}};
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            table.rows.push_back({name, value});
    };
    add(text("process"), qt(study.process));
    for (const SampleRecipe& sample : study.samples)
        for (const std::string& file : sample.files)
            add(text("sample %1").arg(qt(sample.name)), qt(file));
    if (!study.process.empty())
        add(text("events"), QString::number(study.events));
    add(text("seed"), QString::number(study.seed));
    for (const Parameter& parameter : document.schema().parameters)
        add(text("parameter %1").arg(qt(parameter.name)),
            QString("[%1, %2] %3").arg(parameter.low).arg(parameter.high).arg(qt(parameter.unit)));
    for (const Benchmark& benchmark : document.schema().benchmarks)
        if (!benchmark.isNuisance)
            add(text("benchmark %1").arg(qt(benchmark.name)), numbers(benchmark.values));
    return table;
}

ReportTable methods(const Recipe& study)
{
    ReportTable table{text("Trained estimators"),
                      {text("name"), text("method"), text("data"), text("epochs"), text("batch"),
                       text("calibrated")},
                      {}};
    for (const TrainRecipe& training : study.trainings)
        table.rows.push_back({qt(training.name), qt(training.method), qt(training.data),
                              QString::number(training.training.epochs),
                              QString::number(training.training.batch),
                              training.calibrate ? qt(training.calibration) : text("no")});
    return table;
}

ReportTable provenance(const ProjectDocument& document)
{
    ReportTable table{text("Provenance"),
                      {text("stage"), text("state"), text("run"), text("inputs"), text("seed"),
                       text("version"), text("started"), text("wall time")},
                      {}};
    for (const Stage& stage : document.stages()) {
        const auto run = document.project()->latestRun(stage.name);
        if (!run) {
            table.rows.push_back({qt(stage.name), stateText(stage.state), "", "", "", "", "", ""});
            continue;
        }
        table.rows.push_back({qt(stage.name), stateText(stage.state), QString::number(run->id),
                              qt(run->inputHash).left(hashLetters), QString::number(run->seed),
                              qt(run->version), qt(run->started),
                              QString("%1 s").arg(run->seconds, 0, 'f', 1)});
    }
    return table;
}

/// Limits with the check of each; one table per limit.
QVector<ReportTable> limits(const ProjectDocument& document)
{
    QVector<ReportTable> tables;
    for (const LimitsRecipe& recipe : document.study().limits) {
        const auto run = document.project()->latestRun("limits." + recipe.name);
        const auto results = run ? limitsFromText(run->result)
                                 : Result<std::vector<LimitResult>>(std::vector<LimitResult>());
        if (!results || results->empty())
            continue;
        ReportTable table{
            text("Limits %1 at %2 fb⁻¹").arg(qt(recipe.name)).arg(recipe.luminosityFb),
            {text("estimator"), text("method"), text("best fit"), text("q at truth"),
             text("events"), text("invalid"), text("check")},
            {}};
        for (const LimitResult& result : *results)
            table.rows.push_back({qt(result.name), qt(result.method), numbers(result.bestFit.theta),
                                  QString::number(result.bestFit.qAtTrue, 'f', 3),
                                  QString::number(result.expectedEvents, 'g', 5),
                                  QString::number(result.invalid), qt(result.check)});
        tables.push_back(table);
    }
    return tables;
}

/// Numbers of the first level of a result as rows: losses and what the check of a ratio found.
void addNumbers(const QJsonObject& json, const QString& name, const QString& before,
                ReportTable& table)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString key = before.isEmpty() ? it.key() : before + "." + it.key();
        if (it->isObject())
            addNumbers(it->toObject(), name, key, table);
        else if (it->isDouble())
            table.rows.push_back({name, key, QString::number(it->toDouble(), 'g', 5)});
        else if (it->isString() || it->isBool())
            table.rows.push_back({name, key, it->toVariant().toString()});
    }
}

ReportTable checks(const ProjectDocument& document)
{
    ReportTable table{text("Checks of the trained estimators"),
                      {text("estimator"), text("what"), text("value")},
                      {}};
    for (const TrainRecipe& training : document.study().trainings) {
        const auto run = document.project()->latestRun("train." + training.name);
        if (!run)
            continue;
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(run->result)).object();
        addNumbers(json, qt(training.name), {}, table);
    }
    return table;
}

} // namespace

Report projectReport(const ProjectDocument& document)
{
    Report report;
    const Recipe& study = document.study();
    report.title = study.name.empty() ? document.title() : qt(study.name);
    report.subtitle = text("Made by Assay %1 on %2")
                          .arg(ASSAY_VERSION,
                               QDateTime::currentDateTimeUtc().toString("yyyy-MM-dd hh:mm 'UTC'"));
    report.text = qt(study.description);
    report.tables << settings(document) << methods(study) << limits(document) << checks(document)
                  << provenance(document);
    report.tables.removeIf([](const ReportTable& table) { return table.rows.isEmpty(); });
    report.recipe = qt(writeRecipe(study));
    return report;
}

QJsonObject projectProvenance(const ProjectDocument& document)
{
    QJsonArray runs;
    for (const Stage& stage : document.stages())
        if (const auto run = document.project()->latestRun(stage.name))
            runs.append(QJsonObject{{"stage", qt(stage.name)},
                                    {"run", qint64(run->id)},
                                    {"input_hash", qt(run->inputHash)},
                                    {"seed", qint64(run->seed)},
                                    {"version", qt(run->version)},
                                    {"seconds", run->seconds},
                                    {"stale", stage.state == StageState::Stale}});
    return {{"program", QString("Assay ") + ASSAY_VERSION},
            {"project", document.title()},
            {"runs", runs}};
}

} // namespace assay
