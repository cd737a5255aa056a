// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/MadGraphSteering.hpp"

#include <string>
#include <vector>

namespace assay {

/// Shell scripts and commands around the cards. All scripts take the folders of MadGraph, of its
/// process and of the logs as arguments, as MadMiner's do.

/// What mg5_aMC is told for one run; "$mgprocdir" is replaced by the script of the run.
std::string madGraphCommands(const MadGraphSteering& steering);

/// madminer/scripts/generate.sh: makes the process folder from the process card.
std::string madGraphGenerateScript(const MadGraphSteering& steering);

/// madminer/scripts/run_<i>.sh: puts the cards of the run in place, starts MadGraph, and fails
/// unless there are new events.
std::string madGraphRunScript(const MadGraphSteering& steering, const MadGraphRun& run);

/// madminer/run.sh: the process folder, then all runs one after the other.
std::string madGraphMasterScript(const std::vector<MadGraphRun>& runs);

/// madminer/batch: one run on a node in its own copy of the process folder, and the submission to
/// SLURM and HTCondor.
std::string madGraphJobScript();
std::string madGraphSlurmScript(std::size_t runs);
std::string madGraphCondorFile(std::size_t runs);

/// madminer/scripts/delphes.sh: the detector for all showered events.
std::string madGraphDelphesScript();

/// madminer/scripts/run_reweight.sh: adds weights to the events of \p run, e.g. "run_01".
std::string madGraphReweightScript(const MadGraphSteering& steering, const std::string& run);

} // namespace assay
