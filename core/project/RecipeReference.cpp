// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/RecipeTables.hpp"

namespace assay {

namespace {

template <typename T>
std::string section(const std::string& header, const std::string& about, const RecipeRows<T>& rows)
{
    std::string text =
        "\n## " + header + "\n\n" + about + "\n\n| key | meaning | default |\n|---|---|---|\n";
    for (const RecipeRow<T>& row : rows)
        text += "| `" + row.key + "` | " + row.doc + " | " +
                (row.fallback.empty() ? std::string() : "`" + row.fallback + "`") + " |\n";
    return text;
}

} // namespace

std::string recipeReference()
{
    std::string text =
        "# Keys of a recipe\n\n"
        "A recipe is a TOML file with `schema = 1` and these tables; their order does not matter. "
        "`assay-batch check RECIPE` tells what is wrong with one, `assay-batch run RECIPE --set "
        "path.to.key=value` changes a value for one run (entries of lists are chosen by name: "
        "`--set sample.signal.files='[\"a.h5\"]'`). This page is made from the program's own "
        "tables.\n";
    text += section("[study]", "The study as a whole.", studyRows());
    text += section("[process]",
                    "A built-in process, or else [[sample]], or both, which add up.",
                    processRows());
    text += section("[[sample]]",
                    "Files of events, or further built-in processes such as backgrounds; one table "
                    "per sample.",
                    sampleRows());
    text += section("[[parameter]]",
                    "The parameters of the theory; absent: those of the process or file.",
                    parameterRows());
    text += section("[morphing]", "How weights at any point follow from the benchmarks.",
                    morphingRows());
    text += section("[[benchmark]]", "Named points of the parameters.", benchmarkRows());
    text += section("[simulate]", "Events of the built-in process.", simulateRows());
    text += section("[[smearing]]",
                    "What a detector does to the momenta of particles (LHE, HepMC, processes with "
                    "particles); the last table that names a particle counts. Each kind of step "
                    "that a recipe does not name is the default of the process.",
                    smearingRows());
    text += section("[detector]", "The missing energy.", detectorRows());
    text += section("[[acceptance]]", "Particles outside of it are not seen.", acceptanceRows());
    text += section("[[observable]]",
                    "Columns used; absent: all of the sample, or the defaults of the process.",
                    observableRows());
    text += section("[[cut]]",
                    "Conditions that events must fulfil. The single cut \"True\" removes the "
                    "default cuts of a process.",
                    cutRows());
    text += section("[[efficiency]]", "Probabilities that multiply the weights.", efficiencyRows());
    text += section("[[systematic]]",
                    "Systematic uncertainties whose weights are in LHE files, or that are known.",
                    systematicRows());
    text += section("[augment.NAME]", "Rows that estimators learn from.", augmentRows());
    text += section("theta of [augment.NAME]", "A proposal of parameter points.", proposalRows());
    text += section("[train.NAME]", "An estimator that is trained.", trainRows());
    text += section("network of [train.NAME]", "The network.", networkRows());
    text += section("training of [train.NAME]", "The optimisation.", trainingRows());
    text += section("[limits.NAME]", "Expected or observed limits.", limitsRows());
    text += section("[fisher.NAME]", "Fisher information.", fisherRows());
    return text;
}

} // namespace assay
