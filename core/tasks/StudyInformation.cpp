// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyInformation.hpp"

#include "core/inference/InformationBins.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

#include <algorithm>

namespace assay {

Result<std::vector<Matrix>> trainedInformationOfBins(StudySession& session,
                                                     const std::string& training,
                                                     const HistogramAxes& axes,
                                                     const Theta& theta, double luminosityPb,
                                                     const TaskContext& context)
{
    const auto study = session.study(context);
    if (!study)
        return study.error();
    const Result<StudyEstimator> estimator = makeEstimator(session, training, {}, context);
    if (!estimator)
        return estimator.error();
    const Result<LimitData> data =
        limitData(session, {"", "sample", theta, luminosityPb, Level::Reconstructed}, context);
    if (!data)
        return data.error();
    HistogramAxes ofData = axes;
    const std::vector<std::string> names = (*study)->observableNames();
    for (std::size_t& column : ofData.columns) {
        const auto found = column < names.size()
                               ? std::find(data->observables.begin(), data->observables.end(),
                                           names[column])
                               : data->observables.end();
        if (found == data->observables.end())
            return invalidInput("The events have no such observable.");
        column = static_cast<std::size_t>(found - data->observables.begin());
    }
    const Estimator& trained = estimator->score ? *estimator->score : *estimator->ratio;
    return informationOfEstimator(trained, *(*study)->rate, *data, ofData, theta, context);
}

} // namespace assay
