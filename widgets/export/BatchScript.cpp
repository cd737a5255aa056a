// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/BatchScript.hpp"

#include "core/project/Recipe.hpp"

#include <QStringList>

namespace assay {

namespace {

/// For sh: a word in single quotes.
QString quoted(QString word)
{
    return "'" + word.replace("'", "'\\''") + "'";
}

/// For Python.
QString literal(const std::string& string)
{
    QString word = QString::fromStdString(string);
    return '"' + word.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString parameterLines(const Recipe& study)
{
    QString text;
    for (const Parameter& parameter : study.parameters)
        text += QString("miner.add_parameter(%1, %2, parameter_name=%3, morphing_max_power=%4,\n"
                        "                    parameter_range=(%5, %6))\n")
                    .arg(literal(parameter.lhaBlock))
                    .arg(parameter.lhaId)
                    .arg(literal(parameter.name))
                    .arg(parameter.maxPower)
                    .arg(number(parameter.low), number(parameter.high));
    for (const Benchmark& benchmark : study.benchmarks) {
        QStringList values;
        for (std::size_t p = 0; p < benchmark.values.size() && p < study.parameters.size(); ++p)
            values << literal(study.parameters[p].name) + ": " + number(benchmark.values[p]);
        text += QString("miner.add_benchmark({%1}, %2)\n")
                    .arg(values.join(", "), literal(benchmark.name));
    }
    return text;
}

QString trainingLines(const Recipe& study)
{
    QString text;
    for (const TrainRecipe& training : study.trainings) {
        const QString method = QString::fromStdString(training.method).toLower();
        const bool score = method == "sally" || method == "sallino";
        const QString data = QString::fromStdString(training.data);
        const QString inputs = score ? QString("x=\"x_%1.npy\", t_xz=\"t_xz_%1.npy\"").arg(data)
                                     : QString("theta=\"theta0_%1.npy\", x=\"x_%1.npy\", "
                                               "y=\"y_%1.npy\",\n    r_xz=\"r_xz_%1.npy\", "
                                               "t_xz=\"t_xz_%1.npy\"").arg(data);
        text +=
            QString("\n%1 = %2()\n%1.train(method=\"%3\", %4,\n    n_epochs=%5, batch_size=%6)\n")
                .arg(QString::fromStdString(training.name).replace('-', '_'),
                     score ? "ScoreEstimator" : "ParameterizedRatioEstimator", method, inputs)
                .arg(training.training.epochs)
                .arg(training.training.batch);
    }
    return text;
}

} // namespace

QString batchScript(const QString& recipeFile, const QString& projectName)
{
    return QString(R"sh(#!/bin/sh
# Computes everything of this folder again and draws the figures; needs assay-batch and assay.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
recipe="$here"/%1
project="$here"/%2
assay-batch run "$recipe" --project "$project"
assay-batch export "$project" --format csv "$here"/tables
assay --render "$here"/figures "$project"
)sh")
        .arg(quoted(recipeFile), quoted(projectName + ".assay"));
}

QString madMinerListing(const Recipe& study)
{
    return QString("# The same study in MadMiner; what depends on the generator is left open.\n"
                   "from madminer import MadMiner\n"
                   "from madminer.ml import ParameterizedRatioEstimator, ScoreEstimator\n\n"
                   "miner = MadMiner()\n")
           + parameterLines(study)
           + QString("miner.set_morphing(max_overall_power=%1)\nminer.save(\"setup.h5\")\n")
                 .arg(study.maxOverallPower > 0 ? study.maxOverallPower : 2)
           + trainingLines(study);
}

} // namespace assay
