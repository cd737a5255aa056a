// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/MadMinerEvents.hpp"

#include "core/events/EventSchema.hpp"
#include "core/project/StudySelection.hpp"
#include "widgets/export/PythonText.hpp"

#include <QStringList>

#include <cmath>

namespace assay {

namespace {

std::string referenceOf(const EventSchema& schema)
{
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            return benchmark.name;
    return schema.benchmarks.empty() ? std::string("sm") : schema.benchmarks.front().name;
}

QString width(const char* name, const Smearing::Width& width, bool onShell)
{
    return onShell ? QString("    %1_resolution_abs=None, %1_resolution_rel=None,\n").arg(name)
                   : QString("    %1_resolution_abs=%2, %1_resolution_rel=%3,\n")
                         .arg(name, pythonNumber(width.absolute), pythonNumber(width.relative));
}

/// MadMiner wants particles and antiparticles.
QString smearingText(const Smearing& smearing)
{
    QStringList codes;
    for (const int code : smearing.particles) {
        codes << QString::number(code);
        if (code != 21 && code != 22 && code != 23 && code != 25)
            codes << QString::number(-code);
    }
    return QString("reader.set_smearing(\n    pdgids=%1,\n")
               .arg(codes.isEmpty() ? QString("None") : "[" + codes.join(", ") + "]")
           + width("energy", smearing.energy, smearing.onShell == "energy")
           + width("pt", smearing.pt, smearing.onShell == "pt")
           + width("eta", smearing.eta, false) + width("phi", smearing.phi, false) + ")\n";
}

QString acceptanceText(const Selection& selection, bool delphes)
{
    QStringList limits;
    for (const Acceptance& acceptance : selection.acceptances) {
        const QString particles = QString::fromStdString(acceptance.particles);
        limits << QString("pt_min_%1=%2").arg(particles, pythonNumber(acceptance.ptMin));
        if (std::isfinite(acceptance.etaMax))
            limits << QString("eta_max_%1=%2").arg(particles, pythonNumber(acceptance.etaMax));
    }
    if (limits.isEmpty())
        return {};
    return delphes ? QString("reader.set_acceptance(%1)\n").arg(limits.join(", "))
                   : QString("# The LHE reader has no acceptance: %1\n").arg(limits.join(", "));
}

QString selectionText(const Recipe& study, bool delphes)
{
    const Selection selection = studySelection(study, nullptr);
    const MissingEnergyNoise& noise = selection.missingEnergyNoise;
    QString text;
    for (const Smearing& smearing : selection.smearings)
        text += delphes ? QString() : smearingText(smearing);
    if (!delphes && noise != MissingEnergyNoise{})
        text += QString("reader.set_met_noise(abs_=%1, rel=%2)\n")
                    .arg(pythonNumber(noise.absolute), pythonNumber(noise.relative));
    if (delphes && !selection.smearings.empty())
        text += "# Smearing is left to Delphes.\n";
    text += acceptanceText(selection, delphes);
    for (const Observable& observable : studyObservables(study, nullptr))
        text += QString("reader.add_observable(%1, %2, required=%3%4)\n")
                    .arg(pythonText(observable.name), pythonText(observable.expression),
                         pythonBool(observable.required),
                         observable.fallback ? ", default=" + pythonNumber(*observable.fallback)
                                             : QString());
    if (!selection.cuts.empty())
        text += "# required=True of a cut lets events pass for which it is not defined.\n";
    for (const Cut& cut : selection.cuts)
        text += QString("reader.add_cut(%1, required=%2)\n")
                    .arg(pythonText(cut.expression), pythonBool(!cut.required));
    for (const Efficiency& efficiency : selection.efficiencies)
        text += delphes ? QString("# The Delphes reader has no efficiencies: %1\n")
                              .arg(pythonText(efficiency.expression))
                        : QString("reader.add_efficiency(%1, default=%2)\n")
                              .arg(pythonText(efficiency.expression),
                                   pythonNumber(efficiency.fallback));
    return text;
}

QString sampleText(const SampleRecipe& sample, const std::string& path, const std::string& format,
                   const std::string& reference)
{
    const bool delphes = format == "hepmc";
    QString text = QString("reader.add_sample(\n    %1=%2,\n    sampled_from_benchmark=%3, "
                           "is_background=%4, k_factor=%5,\n")
                       .arg(delphes ? "hepmc_filename" : "lhe_filename", pythonText(path),
                            pythonText(sample.generatedAt.empty() ? reference
                                                                  : sample.generatedAt),
                            pythonBool(sample.background), pythonNumber(sample.kFactor));
    if (delphes)
        text += sample.weightsFrom.empty()
                    ? QString("    weights=\"delphes\",\n")
                    : QString("    weights=\"lhe\", lhe_filename=%1,\n")
                          .arg(pythonText(sample.weightsFrom));
    if (!sample.systematics.empty())
        text += "    systematics=" + pythonList(sample.systematics) + ",\n";
    return text + (sample.generatedAt.empty() && !sample.background
                       ? ")  # Assay finds by the weights where the events were generated\n"
                       : ")\n");
}

/// One reader for all files of a format; empty if there are none.
QString readerText(const Recipe& study, const EventSchema& schema, const std::string& format,
                   const QString& output)
{
    const bool delphes = format == "hepmc";
    QString samples;
    for (const SampleRecipe& sample : study.samples)
        for (const std::string& path : sample.files)
            if (particleFormat(sample, path) == format)
                samples += sampleText(sample, path, format, referenceOf(schema));
    if (samples.isEmpty())
        return {};
    QString text = QString("reader = %1(\"setup.h5\")\n")
                       .arg(delphes ? "DelphesReader" : "LHEReader");
    text += samples;
    if (delphes)
        text += "reader.run_delphes(delphes_directory=\"Delphes\", "
                "delphes_card=\"delphes_card.dat\")  # Assay reads the particles themselves\n";
    text += selectionText(study, delphes);
    text += delphes ? QString("reader.analyse_delphes_samples()\n")
                    : QString("reader.analyse_samples()\n");
    return text + QString("reader.save(\"%1\")\n").arg(output);
}

} // namespace

QString madMinerEvents(const Recipe& study, const EventSchema& schema, const QString& eventFile)
{
    QString text = "# 2. Events\n\n";
    if (!study.process.empty()) {
        const QString file = eventFile.isEmpty() ? QString("simulated.h5") : eventFile;
        return text
               + QString("# Events of the built-in process %1, in Assay's file, which MadMiner "
                         "reads.\n").arg(pythonText(study.process))
               + QString("combine_and_shuffle([%1], \"events.h5\")\n")
                     .arg(pythonText(file.toStdString()));
    }
    std::vector<std::string> files;
    std::vector<double> factors;
    for (const auto& [format, output] :
         {std::pair{"lhe", "events_lhe.h5"}, std::pair{"hepmc", "events_delphes.h5"}})
        if (const QString part = readerText(study, schema, format, output); !part.isEmpty()) {
            text += part;
            files.push_back(output);
            factors.push_back(1.0);
        }
    for (const SampleRecipe& sample : study.samples)
        for (const std::string& path : sample.files)
            if (particleFormat(sample, path).empty()) {
                files.push_back(path);
                factors.push_back(sample.kFactor);
            }
    if (files.empty())
        return text + "# This study has no files yet.\n";
    return text
           + QString("combine_and_shuffle(\n    %1,\n    \"events.h5\", k_factors=%2)\n")
                 .arg(pythonList(files), pythonList(factors));
}

} // namespace assay
