// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/FineHistogram.hpp"

#include "core/tasks/StudyEstimators.hpp"
#include "core/tasks/StudySession.hpp"
#include "widgets/panels/BinEdges.hpp"

namespace assay {

Result<FineHistogram> FineHistogram::fill(Project& project, const Recipe& study,
                                          const EstimatorChoice& choice,
                                          const TaskContext& context)
{
    StudySession session(project, study);
    const auto histogramOf = [&](const std::string& text)
        -> Result<std::shared_ptr<const HistogramEstimator>> {
        const auto made = makeEstimator(session, text, {}, context);
        if (!made)
            return made.error();
        return std::dynamic_pointer_cast<const HistogramEstimator>(made->ratio);
    };
    const auto asUsed = histogramOf(choice.name);
    if (!asUsed)
        return asUsed.error();
    const int bins = choice.observables.size() == 1 ? 400 : 60;
    const auto quantiles =
        histogramOf(histogramChoiceText(choice.observables, {}) + "@" + std::to_string(bins));
    if (!quantiles)
        return quantiles.error();
    Edges edges;
    for (std::size_t axis = 0; axis < choice.observables.size(); ++axis)
        edges.push_back(fineEdges((*asUsed)->edges()[axis], (*quantiles)->edges()[axis]));
    const auto fine = histogramOf(histogramChoiceText(choice.observables, edges));
    if (!fine)
        return fine.error();
    return FineHistogram{*fine, (*asUsed)->edges()};
}

} // namespace assay
