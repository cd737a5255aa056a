// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/EventExplorer.hpp"

#include "core/tasks/StudyData.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Theta rowOf(const Matrix& thetas, Eigen::Index row)
{
    return Theta(thetas.row(row).begin(), thetas.row(row).end());
}

double logOrNone(double value)
{
    return value > 0.0 ? std::log(value) : none;
}

std::string originOf(const EventSchema& schema, const EventBlock& event)
{
    if (schema.mixture)
        return "mixture";
    if (event.samplingBenchmark.empty())
        return {};
    const int benchmark = event.samplingBenchmark.front();
    if (benchmark < 0)
        return "background";
    const auto index = static_cast<std::size_t>(benchmark);
    return index < schema.benchmarks.size() ? schema.benchmarks[index].name : std::string();
}

std::vector<double> firstRow(const Matrix& matrix)
{
    return matrix.rows() > 0 ? std::vector<double>(matrix.row(0).begin(), matrix.row(0).end())
                             : std::vector<double>();
}

/// The columns that an estimator wants, in its order.
Result<Matrix> inputOf(const EstimatorInfo& info, Level level, const StudyContext& study,
                       const EventBlock& event)
{
    if (level == Level::Parton)
        return partonTruthFromWeights(study) ? event.weights : event.z;
    if (info.observables.empty())
        return event.x;
    Matrix x(1, static_cast<Eigen::Index>(info.observables.size()));
    for (std::size_t j = 0; j < info.observables.size(); ++j) {
        const auto column = study.sample.schema().observableIndex(info.observables[j]);
        if (!column)
            return notFound("It needs the observable '" + info.observables[j] +
                            "', which the events do not have.");
        x(0, static_cast<Eigen::Index>(j)) = event.x(0, static_cast<Eigen::Index>(*column));
    }
    return x;
}

} // namespace

EventExplorer::EventExplorer(std::shared_ptr<Project> project, const Recipe& study)
    : m_project(std::move(project)), m_session(*m_project, study)
{
}

Result<std::shared_ptr<const StudyContext>> EventExplorer::study(const TaskContext& context)
{
    return m_session.study(context);
}

Result<EventBlock> EventExplorer::readEvent(const StudyContext& study, std::size_t index) const
{
    if (index >= study.sample.size())
        return notFound("There is no event " + std::to_string(index) + ": the sample has " +
                        std::to_string(study.sample.size()) + ".");
    EventBlock event;
    const bool latents = !study.sample.schema().latents.empty();
    if (Status status = study.sample.read(index, 1, {true, true, latents}, event); !status)
        return status.error();
    return event;
}

Result<EventFacts> EventExplorer::facts(std::size_t index, const TaskContext& context)
{
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    const StudyContext& study = **opened;
    const Result<EventBlock> event = readEvent(study, index);
    if (!event)
        return event.error();
    EventFacts facts;
    facts.index = index;
    facts.eventId = event->eventId.empty() ? index : event->eventId.front();
    facts.part = study.partition.partOf(facts.eventId);
    facts.generatedAt = originOf(study.sample.schema(), *event);
    facts.x = firstRow(event->x);
    facts.z = firstRow(event->z);
    facts.weights = firstRow(event->weights);
    Vector weight;
    Matrix gradient;
    const auto rate = referenceRate(study, context);
    if (rate && study.weights->evaluate(*event, study.referenceTheta, weight, &gradient).ok()
        && rate->gradient.size() > 0)
        facts.jointScore = gradient.row(0).transpose() / weight[0]
                           - rate->gradient / rate->value;
    return facts;
}

Result<CrossSection> EventExplorer::referenceRate(const StudyContext& study,
                                                  const TaskContext& context)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_referenceRate) {
        const auto rates =
            crossSections(study.sample, *study.weights, {study.referenceTheta}, context);
        if (!rates)
            return rates.error();
        m_referenceRate = rates->front();
    }
    return *m_referenceRate;
}

std::vector<std::string> EventExplorer::choices(const StudyContext& study) const
{
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    const auto truth = study.process ? study.process->truth() : nullptr;
    if (truth && truth->has(Level::Reconstructed))
        add("truth");
    for (const TrainRecipe& training : study.recipe.trainings)
        add(training.name);
    for (const LimitsRecipe& limits : study.recipe.limits)
        for (const std::string& name : limits.estimators)
            if (name.starts_with("histogram"))
                add(name);
    return names;
}

Result<Vector> EventExplorer::logCrossSections(const StudyContext& study, const Matrix& thetas,
                                               const TaskContext& context)
{
    if (m_rateThetas.rows() == thetas.rows() && m_rateThetas.cols() == thetas.cols()
        && m_rateThetas == thetas)
        return m_rates;
    std::vector<Theta> points{study.referenceTheta};
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        points.push_back(rowOf(thetas, t));
    const auto rates = crossSections(study.sample, *study.weights, points, context);
    if (!rates)
        return rates.error();
    Vector logs(thetas.rows());
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        logs[t] = logOrNone((*rates)[static_cast<std::size_t>(t) + 1].value
                            / rates->front().value);
    m_rateThetas = thetas;
    m_rates = logs;
    return logs;
}

EventCurve EventExplorer::jointCurve(const StudyContext& study, const EventBlock& event,
                                     const Matrix& thetas, const TaskContext& context)
{
    EventCurve curve{"joint", "joint", {}, {}};
    const Result<Vector> rates = logCrossSections(study, thetas, context);
    if (!rates) {
        curve.problem = rates.error().text();
        return curve;
    }
    const auto weightAt = [&](const Theta& theta) {
        Vector weight;
        return study.weights->evaluate(event, theta, weight).ok() ? weight[0] : none;
    };
    const double reference = weightAt(study.referenceTheta);
    curve.llr.resize(thetas.rows());
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        curve.llr[t] = logOrNone(weightAt(rowOf(thetas, t)) / reference) - (*rates)[t];
    return curve;
}

EventCurve EventExplorer::estimatorCurve(const std::string& choice, const StudyContext& study,
                                         const EventBlock& event, const Matrix& thetas,
                                         const TaskContext& context)
{
    auto found = m_estimators.find(choice);
    if (found == m_estimators.end())
        found = m_estimators.emplace(choice, makeEstimator(m_session, choice, {}, context)).first;
    EventCurve curve{choice, {}, {}, {}};
    if (!found->second) {
        curve.problem = found->second.error().text();
        return curve;
    }
    const StudyEstimator& estimator = *found->second;
    curve.method = estimator.method;
    const EstimatorInfo& info = estimator.ratio->info();
    const Result<Matrix> input = inputOf(info, estimator.level, study, event);
    const auto grid = input ? estimator.ratio->llr(*input, thetas, context)
                            : Result<LlrGrid>(input.error());
    if (!grid) {
        curve.problem = grid.error().text();
        return curve;
    }
    curve.llr = grid->values.col(0);
    if (info.normalised)
        return curve;
    // R contains the rate; what is compared are ratios of densities.
    const Result<Vector> rates = logCrossSections(study, thetas, context);
    if (rates)
        curve.llr -= *rates;
    else
        curve.problem = rates.error().text();
    return curve;
}

Result<std::vector<EventCurve>> EventExplorer::curves(std::size_t index, const Matrix& thetas,
                                                      const TaskContext& context)
{
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    const Result<EventBlock> event = readEvent(**opened, index);
    if (!event)
        return event.error();
    const std::scoped_lock lock(m_mutex);
    std::vector<EventCurve> all{jointCurve(**opened, *event, thetas, context)};
    for (const std::string& choice : choices(**opened)) {
        if (context.cancelRequested())
            return cancelled();
        all.push_back(estimatorCurve(choice, **opened, *event, thetas, context));
    }
    return all;
}

} // namespace assay
