// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/NamesInUse.hpp"

#include "core/project/EstimatorChoice.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace assay {

namespace {

/// Calls visit(name, key) for every name of that kind that \p list of texts holds.
template <typename F>
void visitAll(std::vector<std::string>& names, const std::string& key, F visit)
{
    for (std::string& name : names)
        visit(name, key);
}

template <typename F>
void visitBenchmarks(Recipe& study, F visit)
{
    for (AugmentRecipe& augment : study.augments) {
        visit(augment.thetaRef, "augment." + augment.name + ".theta_ref");
        visitAll(augment.theta.benchmarks, "augment." + augment.name + ".theta", visit);
    }
    for (SampleRecipe& sample : study.samples)
        visit(sample.generatedAt, "sample." + sample.name + ".generated_at");
    for (LimitsRecipe& limits : study.limits)
        visit(limits.trueAt, "limits." + limits.name + ".true");
    for (FisherRecipe& fisher : study.fishers)
        visit(fisher.thetaAt, "fisher." + fisher.name + ".theta");
}

/// The lists of estimators, which name trainings and, in histograms, observables.
template <typename F>
void visitEstimators(Recipe& study, F visit)
{
    for (LimitsRecipe& limits : study.limits)
        visitAll(limits.estimators, "limits." + limits.name + ".estimators", visit);
    for (FisherRecipe& fisher : study.fishers)
        visitAll(fisher.estimators, "fisher." + fisher.name + ".estimators", visit);
}

/// "histogram:x1,x2@10": visits x1 and x2, and puts them together again.
template <typename F>
void visitHistogram(std::string& estimator, const std::string& key, F visit)
{
    const std::string prefix = "histogram:";
    if (!estimator.starts_with(prefix))
        return;
    const std::size_t at = std::min(estimator.find('@'), estimator.size());
    std::istringstream names(estimator.substr(prefix.size(), at - prefix.size()));
    std::string text = prefix;
    for (std::string name; std::getline(names, name, ',');) {
        visit(name, key);
        text += (text == prefix ? "" : ",") + name;
    }
    estimator = text + estimator.substr(at);
}

template <typename F>
void visitReferences(Recipe& study, NameKind kind, F visit)
{
    switch (kind) {
    case NameKind::Benchmark: visitBenchmarks(study, visit); break;
    case NameKind::Augment:
        for (TrainRecipe& train : study.trainings)
            visit(train.data, "train." + train.name + ".data");
        break;
    case NameKind::Training: visitEstimators(study, visit); break;
    case NameKind::Observable:
        for (TrainRecipe& train : study.trainings)
            visitAll(train.observables, "train." + train.name + ".observables", visit);
        visitEstimators(study, [&](std::string& estimator, const std::string& key) {
            visitHistogram(estimator, key, visit);
        });
        break;
    }
}

} // namespace

void renameReferences(Recipe& study, NameKind kind, const std::string& from, const std::string& to)
{
    visitReferences(study, kind, [&](std::string& name, const std::string&) {
        if (name == from)
            name = to;
    });
}

std::vector<std::string> usersOfName(const Recipe& study, NameKind kind, const std::string& name)
{
    std::vector<std::string> users;
    Recipe copy = study; // visitReferences is for changing, too.
    visitReferences(copy, kind, [&](std::string& found, const std::string& key) {
        if (found == name && (users.empty() || users.back() != key))
            users.push_back(key);
    });
    return users;
}

Status checkFileName(const std::string& name)
{
    const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-';
    });
    if (name.empty() || !plain)
        return invalidInput("\"" + name + "\" cannot be a name here.",
                            "Names here may have letters, digits, '-' and '_' only.");
    return {};
}

Status checkTrainingName(const std::string& name)
{
    if (Status status = checkFileName(name); !status)
        return status;
    const auto choice = parseEstimatorChoice(name);
    if (choice && choice->kind != EstimatorChoice::Kind::Trained)
        return invalidInput("\"" + name + "\" is the name of a built-in estimator.",
                            "Choose another name.");
    return {};
}

} // namespace assay
