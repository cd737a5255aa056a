// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Method.hpp"

#include <algorithm>
#include <cctype>

namespace assay {

namespace {

constexpr auto goldPaper = "Brehmer, Louppe, Pavez, Cranmer, arXiv:1805.12244";
constexpr auto constraintsPaper = "Brehmer, Cranmer, Louppe, Pavez, arXiv:1805.00020";
constexpr auto alicePaper = "Stoye, Brehmer, Louppe, Pavez, Cranmer, arXiv:1808.00973";
constexpr auto carlPaper = "Cranmer, Pavez, Louppe, arXiv:1506.02169";

/// Rows that need no network.
Method formula(std::string name, Family family, DataPlan plan, bool llr, bool score,
               std::string description, std::string dash, std::string marker)
{
    return {std::move(name),
            family,
            Head::Ratio,
            Loss::None,
            false,
            plan,
            0.0,
            llr,
            score,
            true,
            std::move(description),
            "",
            std::move(dash),
            std::move(marker)};
}

/// Networks that answer with the log of the normalised ratio.
Method ratio(std::string name, Family family, Loss loss, bool scoreTerm, std::string description,
             std::string reference, std::string dash, std::string marker)
{
    return {std::move(name),
            family,
            Head::Ratio,
            loss,
            scoreTerm,
            DataPlan::Ratio,
            scoreTerm ? 1.0 : 0.0,
            true,
            true,
            true,
            std::move(description),
            std::move(reference),
            std::move(dash),
            std::move(marker)};
}

/// Networks that answer with the score at the reference point.
Method score(std::string name, std::string description, std::string dash, std::string marker)
{
    return {std::move(name),
            Family::Score,
            Head::Score,
            Loss::ScoreMse,
            false,
            DataPlan::LocalScore,
            0.0,
            false,
            true,
            true,
            std::move(description),
            goldPaper,
            std::move(dash),
            std::move(marker)};
}

std::vector<Method> makeTable()
{
    return {
        formula("truth", Family::Truth, DataPlan::None, true, true,
                "The exact likelihood of the observables, known for the built-in processes.",
                "solid", "star"),
        formula("parton-truth", Family::Truth, DataPlan::None, true, true,
                "The exact likelihood of the parton-level variables: the limit of any analysis.",
                "dash", "star"),
        formula("rate", Family::Rate, DataPlan::None, false, false,
                "The number of events alone, without their kinematics.", "dot", "triangle"),
        formula("histogram", Family::Histogram, DataPlan::WeightedSample, true, true,
                "Ratio of the morphed contents of histogram bins of chosen observables.", "dash",
                "square"),
        ratio("CARL", Family::Classifier, Loss::CrossEntropy, false,
              "A classifier between theta and the reference, trained on labels only.", carlPaper,
              "solid", "triangle-down"),
        ratio("ROLR", Family::Regression, Loss::RatioMse, false,
              "Regression on the joint likelihood ratio.", constraintsPaper, "solid", "plus"),
        ratio("ALICE", Family::Classifier, Loss::AugmentedCrossEntropy, false,
              "CARL with the labels replaced by their expectation given the joint ratio.",
              alicePaper, "dash", "pentagon"),
        ratio("CASCAL", Family::Classifier, Loss::CrossEntropy, true,
              "CARL whose gradient in theta is also fitted to the joint score.", constraintsPaper,
              "dot", "cross"),
        ratio("RASCAL", Family::Regression, Loss::RatioMse, true,
              "ROLR whose gradient in theta is also fitted to the joint score.", constraintsPaper,
              "dash", "hexagon"),
        ratio("ALICES", Family::Classifier, Loss::AugmentedCrossEntropy, true,
              "ALICE whose gradient in theta is also fitted to the joint score.", alicePaper,
              "dash-dot", "diamond"),
        score("SALLY",
              "Regression on the joint score at the reference: the locally optimal observables; "
              "a histogram of them gives the likelihood ratio.",
              "solid", "circle"),
        score("SALLINO",
              "As SALLY, with the score projected on theta - theta_ref before it is binned.",
              "dash", "circle-open"),
    };
}

bool sameName(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

const std::vector<Method>& methodTable()
{
    static const std::vector<Method> table = makeTable();
    return table;
}

const Method* findMethod(std::string_view name)
{
    const auto& table = methodTable();
    const auto it = std::find_if(table.begin(), table.end(),
                                 [&](const Method& row) { return sameName(row.name, name); });
    return it == table.end() ? nullptr : &*it;
}

} // namespace assay
