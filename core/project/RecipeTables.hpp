// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/RecipeRows.hpp"

namespace assay {

/// The tables of a recipe. A later capability adds a row here (and what it does elsewhere).
const RecipeRows<Recipe>& studyRows();    ///< [study]
const RecipeRows<Recipe>& processRows();  ///< [process]
const RecipeRows<Recipe>& morphingRows(); ///< [morphing]
const RecipeRows<Recipe>& simulateRows(); ///< [simulate]
const RecipeRows<SampleRecipe>& sampleRows();
const RecipeRows<Parameter>& parameterRows();
const RecipeRows<Benchmark>& benchmarkRows();
const RecipeRows<Observable>& observableRows();
const RecipeRows<Recipe>& detectorRows(); ///< [detector]
const RecipeRows<Smearing>& smearingRows();
const RecipeRows<Acceptance>& acceptanceRows();
const RecipeRows<Cut>& cutRows();
const RecipeRows<Efficiency>& efficiencyRows();
const RecipeRows<Systematic>& systematicRows();
const RecipeRows<ProposalRecipe>& proposalRows();
const RecipeRows<AugmentRecipe>& augmentRows();
const RecipeRows<NetworkSettings>& networkRows();
const RecipeRows<TrainingSettings>& trainingRows();
const RecipeRows<TrainRecipe>& trainRows();
const RecipeRows<LimitsRecipe>& limitsRows();
const RecipeRows<FisherRecipe>& fisherRows();

} // namespace assay
