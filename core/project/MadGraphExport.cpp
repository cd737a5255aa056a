// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphExport.hpp"

#include "core/basics/NearestName.hpp"
#include "core/project/MadGraphCards.hpp"
#include "core/project/MadGraphScripts.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace assay {

namespace {

namespace fs = std::filesystem;

Result<std::string> readCard(const fs::path& path, const std::string& what)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || fs::is_directory(path) || !(text << file.rdbuf()))
        return ioError(path.string() + ": the " + what + " cannot be read.",
                       "Check the name and the permissions.");
    return text.str();
}

/// What is read once for all runs.
struct Templates {
    std::string paramCard, processCard, pythiaCard, delphesCard, configurationCard;
    std::map<fs::path, std::string> runCards;
};

Status readInto(std::string& text, const fs::path& path, const std::string& what)
{
    if (path.empty())
        return {};
    const auto read = readCard(path, what);
    if (!read)
        return read.error();
    text = *read;
    return {};
}

Result<Templates> readTemplates(const MadGraphSteering& steering)
{
    if (steering.paramCard.empty())
        return invalidInput("A template of the param card is needed.",
                            "Take Cards/param_card_default.dat of the process folder, or the "
                            "param_card.dat of the model.");
    if (!steering.ufoModel.empty() && !fs::is_regular_file(steering.ufoModel / "particles.py"))
        return notFound(steering.ufoModel.string() + ": this is no folder of a UFO model: it has "
                                                     "no particles.py.",
                        "Name the folder itself, or leave it out if MadGraph has the model.");
    Templates templates;
    const std::pair<std::string*, std::pair<const fs::path*, const char*>> cards[] = {
        {&templates.paramCard, {&steering.paramCard, "param card"}},
        {&templates.processCard, {&steering.processCard, "process card"}},
        {&templates.pythiaCard, {&steering.pythiaCard, "Pythia card"}},
        {&templates.delphesCard, {&steering.delphesCard, "Delphes card"}},
        {&templates.configurationCard, {&steering.configurationCard, "MadGraph configuration"}}};
    for (const auto& [text, card] : cards)
        if (const Status read = readInto(*text, *card.first, card.second); !read)
            return read.error();
    for (const fs::path& path : steering.runCards)
        if (const Status read = readInto(templates.runCards[path], path, "run card"); !read)
            return read.error();
    return templates;
}

std::vector<Systematic> systematicsOf(const MadGraphSteering& steering, const EventSchema& study)
{
    if (steering.systematics.empty())
        return study.systematics;
    std::vector<Systematic> chosen;
    for (const Systematic& systematic : study.systematics)
        if (std::find(steering.systematics.begin(), steering.systematics.end(), systematic.name)
            != steering.systematics.end())
            chosen.push_back(systematic);
    return chosen;
}

const Benchmark* benchmarkOf(const EventSchema& study, const std::string& name)
{
    for (const Benchmark& benchmark : study.benchmarks)
        if (benchmark.name == name && !benchmark.isNuisance)
            return &benchmark;
    return nullptr;
}

/// Cards and script of one run.
Status addRun(std::vector<MadGraphFile>& files, const MadGraphSteering& steering,
              const EventSchema& study, const Templates& templates, const MadGraphRun& run)
{
    const std::string i = std::to_string(run.index), cards = "madminer/cards/";
    const auto param = madGraphParamCard(templates.paramCard, steering.paramCard.string(),
                                         study.parameters, *benchmarkOf(study, run.benchmark));
    if (!param)
        return param.error();
    files.push_back({cards + "param_card_" + i + ".dat", *param});
    if (!steering.background) {
        const auto reweight
            = madGraphReweightCard(study.parameters, study.benchmarks, run.benchmark);
        if (!reweight)
            return reweight.error();
        files.push_back({cards + "reweight_card_" + i + ".dat", *reweight});
    }
    if (!run.runCard.empty()) {
        const auto card = madGraphRunCard(
            templates.runCards.at(run.runCard),
            {systematicsOf(steering, study), steering.order, steering.events,
             steering.seed == 0 ? 0 : steering.seed + run.index});
        if (!card)
            return card.error();
        files.push_back({cards + "run_card_" + i + ".dat", *card});
    }
    if (!steering.pythiaCard.empty())
        files.push_back({cards + "pythia8_card_" + i + ".dat", templates.pythiaCard});
    if (!steering.configurationCard.empty())
        files.push_back({cards + "me5_configuration_" + i + ".txt", templates.configurationCard});
    files.push_back({cards + "mg_commands_" + i + ".dat", madGraphCommands(steering)});
    files.push_back(
        {"madminer/scripts/run_" + i + ".sh", madGraphRunScript(steering, run), true});
    return {};
}

std::string runTable(const std::vector<MadGraphRun>& runs)
{
    std::string text;
    for (const MadGraphRun& run : runs)
        text += "  run " + std::to_string(run.index) + ": sampled from " + run.benchmark
                + (run.runCard.empty() ? std::string()
                                       : ", run card " + run.runCard.filename().string())
                + "\n";
    return text;
}

std::string readMe(const MadGraphSteering& steering, const std::vector<MadGraphRun>& runs)
{
    return "Events for Assay from MadGraph"
           + std::string(steering.pythiaCard.empty() ? "" : ", Pythia")
           + std::string(steering.delphesCard.empty() ? "" : ", Delphes") + "\n\n"
           + (steering.background
                  ? "The process does not depend on the parameters: no reweighting.\n"
                  : "Every event gets a weight at every benchmark.\n")
           + runTable(runs)
           + "\nHere:       madminer/run.sh MG_directory [MG_process_directory] [log_dir]\n"
             "SLURM:      see madminer/batch/slurm.sh\nHTCondor:   see madminer/batch/condor.sub\n"
           + (steering.delphesCard.empty()
                  ? ""
                  : "Delphes:    madminer/scripts/delphes.sh Delphes_directory "
                    "MG_process_directory log_dir\n")
           + (steering.processCard.empty() ? "There is no process card: the process folder must "
                                             "exist.\n"
                                           : "")
           + "\nAfterwards: assay-batch inspect EVENTS.lhe.gz --recipe RECIPE says whether the "
             "weights of\nall benchmarks arrived; samples.toml has the [[sample]] tables for the "
             "recipe.\n\n"
           + madGraphSignConvention();
}

/// Tables for the recipe. Runs count from 01 in MadGraph.
std::string sampleTables(const MadGraphSteering& steering, const std::vector<MadGraphRun>& runs)
{
    std::string text = "# Samples for the recipe, if the runs were made one after the other by\n"
                       "# run.sh; jobs of a batch system leave theirs in Events/sample_<run>.\n";
    for (const MadGraphRun& run : runs) {
        const std::string number = std::to_string(run.index + 1);
        text += "\n[[sample]]\nname = \"run_" + std::to_string(run.index) + "\"\nfiles = "
                + "[\"MG_process/Events/run_" + (number.size() < 2 ? "0" + number : number) + "/"
                + (steering.order == "NLO" ? "events" : "unweighted_events") + ".lhe.gz\"]\n"
                + (steering.background ? std::string("background = true\n")
                                       : "generated_at = \"" + run.benchmark + "\"\n");
    }
    return text;
}

void addCommon(std::vector<MadGraphFile>& files, const MadGraphSteering& steering,
               const Templates& templates, const std::vector<MadGraphRun>& runs)
{
    if (!steering.processCard.empty())
        files.push_back({"madminer/cards/proc_card.mg5", templates.processCard});
    files.push_back({"madminer/scripts/generate.sh", madGraphGenerateScript(steering), true});
    if (!steering.delphesCard.empty()) {
        files.push_back({"madminer/cards/delphes_card.dat", templates.delphesCard});
        files.push_back({"madminer/scripts/delphes.sh", madGraphDelphesScript(), true});
    }
    files.push_back({"madminer/run.sh", madGraphMasterScript(runs), true});
    files.push_back({"madminer/batch/job.sh", madGraphJobScript(), true});
    files.push_back({"madminer/batch/slurm.sh", madGraphSlurmScript(runs.size()), true});
    files.push_back({"madminer/batch/condor.sub", madGraphCondorFile(runs.size())});
    files.push_back({"madgraph.toml", writeMadGraphSteering(steering)});
    files.push_back({"samples.toml", sampleTables(steering, runs)});
    files.push_back({"README.txt", readMe(steering, runs)});
}

} // namespace

Result<std::vector<MadGraphFile>> madGraphFiles(const MadGraphSteering& steering,
                                                const EventSchema& study)
{
    const auto runs = planMadGraphRuns(steering, study);
    if (!runs)
        return runs.error();
    const auto templates = readTemplates(steering);
    if (!templates)
        return templates.error();
    std::vector<MadGraphFile> files;
    for (const MadGraphRun& run : *runs)
        if (const Status added = addRun(files, steering, study, *templates, run); !added)
            return added.error();
    addCommon(files, steering, *templates, *runs);
    return files;
}

Result<std::vector<MadGraphFile>> madGraphReweightFiles(const MadGraphSteering& steering,
                                                        const EventSchema& study,
                                                        const MadGraphReweighting& reweighting)
{
    const bool plain = !reweighting.run.empty() && reweighting.run != ".." && reweighting.run != "."
                       && reweighting.run.find_first_of("/\n") == std::string::npos;
    if (!plain)
        return invalidInput("'" + reweighting.run + "' is no name of a run.",
                            "It is the name of a folder in Events, such as run_01.");
    std::vector<std::string> names;
    for (const Benchmark& benchmark : study.benchmarks)
        if (!benchmark.isNuisance)
            names.push_back(benchmark.name);
    std::vector<std::string> asked = reweighting.benchmarks.empty() ? names
                                                                    : reweighting.benchmarks;
    if (!reweighting.sampled.empty())
        asked.push_back(reweighting.sampled);
    for (const std::string& name : asked)
        if (!benchmarkOf(study, name))
            return notFound("There is no benchmark '" + name + "' in the study.",
                            "Did you mean '" + nearestName(name, names) + "'?");
    std::vector<Benchmark> added;
    for (const Benchmark& benchmark : study.benchmarks)
        if (!benchmark.isNuisance && benchmark.name != reweighting.sampled
            && std::find(asked.begin(), asked.end(), benchmark.name) != asked.end())
            added.push_back(benchmark);
    if (added.empty())
        return invalidInput("There is no benchmark to reweight to.",
                            "Name others than the one that the events were sampled from.");
    const auto card = madGraphReweightCard(
        study.parameters, added, reweighting.sampled.empty() ? "(not said)" : reweighting.sampled);
    if (!card)
        return card.error();
    return std::vector<MadGraphFile>{
        {"madminer/cards/reweight_card_reweight.dat", *card},
        {"madminer/scripts/run_reweight.sh", madGraphReweightScript(steering, reweighting.run),
         true}};
}

} // namespace assay
