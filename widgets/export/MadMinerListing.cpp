// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/MadMinerListing.hpp"

#include "core/events/EventSchema.hpp"
#include "core/project/Recipe.hpp"
#include "widgets/export/MadMinerAnalysis.hpp"
#include "widgets/export/MadMinerEvents.hpp"
#include "widgets/export/PythonText.hpp"

#include <QStringList>

#include <algorithm>

namespace assay {

namespace {

QString parameterText(const Parameter& parameter, std::size_t index)
{
    const bool placed = !parameter.lhaBlock.empty();
    QString text = QString("miner.add_parameter(\n    lha_block=%1, lha_id=%2, "
                           "parameter_name=%3,\n    morphing_max_power=%4, "
                           "parameter_range=(%5, %6),\n")
                       .arg(pythonText(placed ? parameter.lhaBlock : "BLOCK"))
                       .arg(placed ? parameter.lhaId : long(index) + 1)
                       .arg(pythonText(parameter.name))
                       .arg(parameter.maxPower)
                       .arg(pythonNumber(parameter.low), pythonNumber(parameter.high));
    if (!parameter.transform.empty())
        text += QString("    param_card_transform=%1,\n").arg(pythonText(parameter.transform));
    return text + (placed ? ")\n" : ")  # put its block and id of the parameter card here\n");
}

QString systematicText(const Systematic& systematic)
{
    const QString value = QString::fromStdString(systematic.value);
    QString text = QString("miner.add_systematics(%1, systematic_name=%2")
                       .arg(pythonText(systematic.type), pythonText(systematic.name));
    if (systematic.type == "norm")
        text += ", norm_variation=" + value;
    else if (systematic.type == "scale")
        text += QString(", scale=%1, scale_variations=(%2,)")
                    .arg(pythonText(systematic.scale), value);
    else
        text += ", pdf_variation=" + pythonText(systematic.value);
    return text + ")\n";
}

QString setupText(const Recipe& study, const EventSchema& schema)
{
    QString text = "# 1. Parameters, benchmarks, morphing\n\nminer = MadMiner()\n";
    for (std::size_t p = 0; p < schema.parameters.size(); ++p)
        text += parameterText(schema.parameters[p], p);
    for (const Benchmark& benchmark : schema.benchmarks) {
        if (benchmark.isNuisance)
            continue;
        QStringList values;
        for (std::size_t p = 0; p < benchmark.values.size() && p < schema.parameters.size(); ++p)
            values << pythonText(schema.parameters[p].name) + ": "
                          + pythonNumber(benchmark.values[p]);
        text += QString("miner.add_benchmark({%1}, %2)\n")
                    .arg(values.join(", "), pythonText(benchmark.name));
    }
    int power = study.maxOverallPower;
    for (const Parameter& parameter : schema.parameters)
        if (study.maxOverallPower <= 0)
            power = std::max(power, parameter.maxPower);
    text += QString("miner.set_morphing(max_overall_power=%1, include_existing_benchmarks=True)\n")
                .arg(std::max(1, power));
    for (const Systematic& systematic : study.systematics)
        text += systematicText(systematic);
    return text + "miner.save(\"setup.h5\")\n";
}

QString head(const Recipe& study)
{
    QString name = QString::fromStdString(study.name);
    name.replace('\\', '/').replace("\"\"\"", "'").replace('\n', ' ');
    return QString("#!/usr/bin/env python3\n"
                   "\"\"\"%1: the study as a script for MadMiner 0.9.\n\n"
                   "Numbers differ from Assay's by the noise of sampling and training;\n"
                   "comments say where MadMiner does something else.\"\"\"\n"
                   "import os\n\n"
                   "from madminer import sampling\n"
                   "from madminer.core import MadMiner\n"
                   "from madminer.delphes import DelphesReader\n"
                   "from madminer.fisherinformation import FisherInformation\n"
                   "from madminer.lhe import LHEReader\n"
                   "from madminer.limits import AsymptoticLimits\n"
                   "from madminer.ml import ParameterizedRatioEstimator, ScoreEstimator\n"
                   "from madminer.sampling import SampleAugmenter, combine_and_shuffle\n\n"
                   "for folder in (\"samples\", \"models\"):\n"
                   "    os.makedirs(folder, exist_ok=True)\n\n")
        .arg(name);
}

} // namespace

QString madMinerListing(const Recipe& study, const EventSchema& schema, const QString& eventFile)
{
    return head(study) + setupText(study, schema) + "\n"
           + madMinerEvents(study, schema, eventFile) + "\n" + madMinerAnalysis(study, schema);
}

} // namespace assay
