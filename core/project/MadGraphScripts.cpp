// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphScripts.hpp"

namespace assay {

namespace {

/// A word in single quotes.
std::string quoted(const std::string& word)
{
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string head(const std::string& name, const std::string& what)
{
    return "#!/bin/bash\n\n# Script written by Assay: " + what + "\n\n# Usage: " + name
           + " MG_directory MG_process_directory log_dir\n\n";
}

std::string initial(const MadGraphSteering& steering)
{
    return steering.initialCommand.empty() ? std::string() : steering.initialCommand + "\n\n";
}

const char placeholders[] = "mgdir=$1\nmgprocdir=$2\nmmlogdir=$3\n";

const char usageCheck[] = R"sh(if [ $# -ne 3 ]; then
    echo "usage: $0 MG_directory MG_process_directory log_dir" >&2
    exit 2
fi
)sh";

std::string python(const MadGraphSteering& steering)
{
    return steering.pythonExecutable.empty() ? std::string() : steering.pythonExecutable + " ";
}

std::string copyCard(const std::string& from, std::size_t run, const std::string& ending,
                     const std::string& to)
{
    return "cp \"$mgprocdir/madminer/cards/" + from + "_" + std::to_string(run) + ending
           + "\" \"$mgprocdir/Cards/" + to + "\"\n";
}

std::string copyCards(const MadGraphSteering& steering, const MadGraphRun& run)
{
    std::string text;
    if (!run.runCard.empty())
        text += copyCard("run_card", run.index, ".dat", "run_card.dat");
    text += copyCard("param_card", run.index, ".dat", "param_card.dat");
    if (!steering.background)
        text += copyCard("reweight_card", run.index, ".dat", "reweight_card.dat");
    if (!steering.pythiaCard.empty())
        text += copyCard("pythia8_card", run.index, ".dat",
                         steering.order == "NLO" ? "shower_card.dat" : "pythia8_card.dat");
    if (!steering.configurationCard.empty())
        text += copyCard("me5_configuration", run.index, ".txt", "me5_configuration.txt");
    return text;
}

std::string copyModel(const MadGraphSteering& steering)
{
    if (steering.ufoModel.empty())
        return {};
    return "model=" + quoted(steering.ufoModel.string()) + "\ninstalled=\"$mgdir/models/\""
           + quoted(steering.ufoModel.filename().string())
           + "\nif [ ! -e \"$installed\" ]; then\n    cp -R \"$model\" \"$installed\"\nfi\n";
}

} // namespace

std::string madGraphCommands(const MadGraphSteering& steering)
{
    return std::string("launch $mgprocdir\nshower=")
           + (steering.pythiaCard.empty() ? "OFF" : "Pythia8")
           + "\ndetector=OFF\nanalysis=OFF\nmadspin=OFF\nreweight="
           + (steering.background ? "OFF" : "ON") + "\ndone\n";
}

std::string madGraphGenerateScript(const MadGraphSteering& steering)
{
    return head("generate.sh", "the process folder") + initial(steering) + usageCheck + placeholders
           + "\nset -e\n" + copyModel(steering) + R"sh(cards=$(cd "$(dirname "$0")/../cards" && pwd)
mkdir -p "$mmlogdir"
commands=$(mktemp)
{ cat "$cards/proc_card.mg5"; printf '\n\noutput %s\n' "$mgprocdir"; } > "$commands"
)sh" + python(steering)
           + R"sh("$mgdir/bin/mg5_aMC" "$commands" > "$mmlogdir/generate.log" 2>&1 || true
rm -f "$commands"
if [ ! -e "$mgprocdir/Cards/param_card_default.dat" ]; then
    echo "MadGraph made no process folder $mgprocdir: see $mmlogdir/generate.log" >&2
    exit 1
fi
)sh";
}

std::string madGraphRunScript(const MadGraphSteering& steering, const MadGraphRun& run)
{
    const std::string i = std::to_string(run.index);
    return head("run_" + i + ".sh", "run " + i + ", sampled from benchmark " + run.benchmark)
           + initial(steering) + usageCheck + placeholders + "\nset -e\nmkdir -p \"$mmlogdir\"\n"
           + copyCards(steering, run)
           + "\ncommands=$(cat \"$mgprocdir/madminer/cards/mg_commands_" + i + ".dat\")\n"
           + "echo \"${commands//\\$mgprocdir/\"$mgprocdir\"}\" > "
             "\"$mgprocdir/Cards/mg_commands.mg5\"\n"
           + "started=$(mktemp)\nsleep 1 # Files that are as old as this one are not new.\n"
           + python(steering)
           + "\"$mgdir/bin/mg5_aMC\" \"$mgprocdir/Cards/mg_commands.mg5\" > \"$mmlogdir/run_" + i
           + ".log\" 2>&1 || true\n"
           + "events=$(find \"$mgprocdir/Events\" \\( -name '*.lhe' -o -name '*.lhe.gz' \\) -newer "
             "\"$started\" 2> /dev/null || true)\nrm -f \"$started\"\n"
           + "if [ -z \"$events\" ]; then\n    echo \"run " + i
           + ": MadGraph made no events: see $mmlogdir/run_" + i + ".log\" >&2\n    exit 1\nfi\n"
           + "echo \"run " + i + ", sampled from " + run.benchmark + ":\"\necho \"$events\"\n";
}

std::string madGraphMasterScript(const std::vector<MadGraphRun>& runs)
{
    std::string text = R"sh(#!/bin/bash

# Master script written by Assay: the process folder, then all runs one after the other.

# Usage: run.sh [MG_directory] [MG_process_directory] [log_dir]

here=$(cd "$(dirname "$0")" && pwd)
mgdir=${1:-${MG5_DIR:-}}
mgprocdir=${2:-$(dirname "$here")/MG_process}
mmlogdir=${3:-$(dirname "$here")/logs}
if [ ! -x "$mgdir/bin/mg5_aMC" ]; then
    echo "usage: $0 MG_directory [MG_process_directory] [log_dir]" >&2
    echo "There is no bin/mg5_aMC in '$mgdir'. Name MadGraph's folder, or set MG5_DIR." >&2
    exit 2
fi
set -e
mkdir -p "$mmlogdir"
mgdir=$(cd "$mgdir" && pwd)
mmlogdir=$(cd "$mmlogdir" && pwd)
if [ ! -d "$mgprocdir/Cards" ]; then
    "$here/scripts/generate.sh" "$mgdir" "$mgprocdir" "$mmlogdir"
fi
mgprocdir=$(cd "$mgprocdir" && pwd)
if [ "$here" != "$mgprocdir/madminer" ]; then
    mkdir -p "$mgprocdir/madminer"
    cp -R "$here/." "$mgprocdir/madminer/"
fi
if [ "${ONLY_PREPARE:-0}" = 1 ]; then
    exit 0
fi

)sh";
    for (const MadGraphRun& run : runs)
        text += "\"$mgprocdir/madminer/scripts/run_" + std::to_string(run.index)
                + ".sh\" \"$mgdir\" \"$mgprocdir\" \"$mmlogdir\"\n";
    return text;
}

std::string madGraphJobScript()
{
    return R"sh(#!/bin/bash

# One run as a job, written by Assay. MadGraph cannot make two runs in one process folder at a time,
# so each job works in its own copy and brings its events back as Events/sample_<run>.

# Usage: job.sh run MG_directory MG_process_directory log_dir

if [ $# -ne 4 ]; then
    echo "usage: $0 run MG_directory MG_process_directory log_dir" >&2
    exit 2
fi
run=$1
mgdir=$2
mgprocdir=$3
mmlogdir=$4
set -e
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -R "$mgprocdir" "$scratch/process"
rm -rf "$scratch/process/Events" "$scratch/process/RunWeb"
mkdir -p "$scratch/process/Events"
"$scratch/process/madminer/scripts/run_$run.sh" "$mgdir" "$scratch/process" "$mmlogdir"
rm -rf "$mgprocdir/Events/sample_$run.part"
mkdir -p "$mgprocdir/Events"
cp -R "$scratch/process/Events/run_01" "$mgprocdir/Events/sample_$run.part"
rm -rf "$mgprocdir/Events/sample_$run"
mv "$mgprocdir/Events/sample_$run.part" "$mgprocdir/Events/sample_$run"
)sh";
}

std::string madGraphSlurmScript(std::size_t runs)
{
    return "#!/bin/bash\n#SBATCH --job-name=madgraph\n#SBATCH --array=0-"
           + std::to_string(runs == 0 ? 0 : runs - 1) + R"sh(
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --time=24:00:00

# All runs as an array of jobs, written by Assay. Make the process folder first:
#   ONLY_PREPARE=1 madminer/run.sh MG_directory MG_process_directory log_dir
#   sbatch MG_process_directory/madminer/batch/slurm.sh MG_directory MG_process_directory log_dir
# Paths must be absolute and visible from the nodes.

exec "$2/madminer/batch/job.sh" "$SLURM_ARRAY_TASK_ID" "$1" "$2" "$3"
)sh";
}

std::string madGraphCondorFile(std::size_t runs)
{
    return R"(# All runs as HTCondor jobs, written by Assay. Make the process folder first:
#   ONLY_PREPARE=1 madminer/run.sh MG_directory MG_process_directory log_dir
#   condor_submit mgdir=MG_directory mgprocdir=MG_process_directory mmlogdir=log_dir condor.sub
# Paths must be absolute and visible from the nodes.
executable = $(mgprocdir)/madminer/batch/job.sh
arguments = $(Process) $(mgdir) $(mgprocdir) $(mmlogdir)
output = $(mmlogdir)/job_$(Process).out
error = $(mmlogdir)/job_$(Process).err
log = $(mmlogdir)/condor.log
request_cpus = 1
queue )" + std::to_string(runs) + "\n";
}

std::string madGraphDelphesScript()
{
    return R"sh(#!/bin/bash

# Script written by Assay: Delphes for all showered events of the process folder.

# Usage: delphes.sh Delphes_directory MG_process_directory log_dir

if [ $# -ne 3 ]; then
    echo "usage: $0 Delphes_directory MG_process_directory log_dir" >&2
    exit 2
fi
set -e
card=$(cd "$(dirname "$0")/../cards" && pwd)/delphes_card.dat
program=$1/DelphesHepMC
[ -x "$program" ] || program=$1/DelphesHepMC2
mkdir -p "$3"
found=0
for packed in "$2"/Events/*/*.hepmc.gz; do
    [ -e "$packed" ] || continue
    found=1
    hepmc=$(mktemp --suffix=.hepmc)
    gunzip -c "$packed" > "$hepmc"
    root=${packed%.hepmc.gz}_delphes.root
    rm -f "$root"
    "$program" "$card" "$root" "$hepmc" >> "$3/delphes.log" 2>&1
    rm -f "$hepmc"
    echo "$root"
done
if [ $found = 0 ]; then
    echo "There are no showered events (*.hepmc.gz) in $2/Events." >&2
    exit 1
fi
)sh";
}

std::string madGraphReweightScript(const MadGraphSteering& steering, const std::string& run)
{
    return head("run_reweight.sh", "further weights for the events of " + run) + initial(steering)
           + usageCheck + "mgprocdir=$2\nmmlogdir=$3\nrun=" + quoted(run) + R"sh(

set -e
here=$(cd "$(dirname "$0")/.." && pwd)
if [ ! -d "$mgprocdir/Events/$run" ]; then
    echo "There is no run $run in $mgprocdir/Events." >&2
    exit 1
fi
mkdir -p "$mmlogdir"
cp "$here/cards/reweight_card_reweight.dat" "$mgprocdir/Cards/reweight_card.dat"
)sh" + python(steering)
           + "\"$mgprocdir/bin/madevent\" reweight \"$run\" -f > \"$mmlogdir/reweight.log\" 2>&1\n";
}

} // namespace assay
