// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudySession.hpp"

#include "core/augmentation/ThetaProposal.hpp"
#include "core/basics/ContentHash.hpp"

namespace assay {

namespace {

constexpr int fillingKey = -1;

Result<std::vector<Theta>> thetasOf(const StudyContext& study, const AugmentRecipe& augment,
                                    const Theta& thetaRef)
{
    const ProposalRecipe& recipe = augment.theta;
    if (augment.kind == "score" && recipe == ProposalRecipe{})
        return std::vector<Theta>{thetaRef};
    ThetaProposal proposal;
    proposal.kind = recipe.kind;
    proposal.points = static_cast<std::size_t>(recipe.points);
    proposal.values = recipe.values;
    proposal.mean = recipe.mean;
    proposal.sigma = recipe.sigma;
    for (const auto& range : recipe.range)
        proposal.range.push_back({range.at(0), range.at(1)});
    if (recipe.kind == "benchmarks" && !recipe.benchmarks.empty()) {
        proposal.kind = "points";
        for (const std::string& name : recipe.benchmarks) {
            Result<Theta> point = study.benchmarkPoint(name);
            if (!point)
                return point.error();
            proposal.values.push_back(std::move(point).value());
        }
    }
    return proposeThetas(proposal, study.parameters, study.benchmarks,
                         seedFor(study.recipe, "thetas of augment." + augment.name));
}

Result<SamplingSettings> settingsOf(const StudyContext& study, const AugmentRecipe& augment)
{
    SamplingSettings settings;
    const auto kind = drawKindFromName(augment.kind);
    if (!kind)
        return invalidInput("[augment." + augment.name + "]: there is no kind '" + augment.kind +
                            "'.");
    const Result<Theta> thetaRef = study.point({}, augment.thetaRef);
    if (!thetaRef)
        return thetaRef.error();
    Result<std::vector<Theta>> thetas = thetasOf(study, augment, *thetaRef);
    if (!thetas)
        return thetas.error();
    settings.kind = *kind;
    settings.thetas = std::move(thetas).value();
    settings.thetaRef = *thetaRef;
    // A local score belongs to the point where it was drawn.
    if (settings.kind == DrawKind::Score && settings.thetas.size() == 1)
        settings.thetaRef = settings.thetas.front();
    settings.rows = static_cast<std::size_t>(augment.rows);
    settings.weighted = augment.weighted;
    settings.partition = study.partition;
    return settings;
}

void addBytes(ContentHash& hash, const double* values, Eigen::Index size)
{
    hash.add(values, static_cast<std::size_t>(size) * sizeof(double));
}

std::string hashOf(const TrainingSet& set)
{
    ContentHash hash;
    addBytes(hash, set.x.data(), set.x.size());
    addBytes(hash, set.theta.data(), set.theta.size());
    addBytes(hash, set.y.data(), set.y.size());
    addBytes(hash, set.logR.data(), set.logR.size());
    addBytes(hash, set.score.data(), set.score.size());
    addBytes(hash, set.weight.data(), set.weight.size());
    hash.add(set.eventId.data(), set.eventId.size() * sizeof(set.eventId[0]));
    hash.add(set.part.data(), set.part.size() * sizeof(set.part[0]));
    return hash.hex();
}

} // namespace

StudySession::StudySession(Project& project, Recipe recipe)
    : m_project(project), m_recipe(std::move(recipe))
{
}

Result<std::shared_ptr<const StudyContext>> StudySession::study(const TaskContext& context)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_study) {
        auto opened = StudyContext::open(m_project, m_recipe, context);
        if (!opened)
            return opened.error();
        m_study = std::move(opened).value();
    }
    return m_study;
}

Result<std::shared_ptr<const DrawnSet>> StudySession::drawnSet(const std::string& name,
                                                               const TaskContext& context)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_sets.find(name); found != m_sets.end())
        return found->second;
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    const StudyContext& study = **opened;
    for (const AugmentRecipe& augment : m_recipe.augments) {
        if (augment.name != name)
            continue;
        const Result<SamplingSettings> settings = settingsOf(study, augment);
        if (!settings)
            return settings.error();
        TaskContext drawing = context;
        drawing.seed = seedFor(m_recipe, "augment." + name);
        auto drawn = std::make_shared<DrawnSet>();
        Result<TrainingSet> rows =
            assay::sample(study.sample, *study.weights, *settings, drawing, &drawn->report);
        if (!rows)
            return rows.error();
        drawn->rows = std::move(rows).value();
        drawn->contentHash = hashOf(drawn->rows);
        m_sets[name] = drawn;
        return std::shared_ptr<const DrawnSet>(std::move(drawn));
    }
    return notFound("There is no [augment." + name + "].");
}

Result<EventSample> StudySession::fillingEvents(const TaskContext& context, bool all)
{
    const std::scoped_lock lock(m_mutex);
    if (all)
        return allEvents(context);
    if (const auto found = m_parts.find(fillingKey); found != m_parts.end())
        return found->second;
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    // The same split with the validation part counted as training.
    Partition joined = (*opened)->partition;
    joined.trainShare += joined.validationShare;
    joined.validationShare = 0.0;
    Result<EventSample> events = selectPart((*opened)->sample, joined, Part::Train, context);
    if (events)
        m_parts.emplace(fillingKey, *events);
    return events;
}

Result<EventSample> StudySession::allEvents(const TaskContext& context)
{
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    return (*opened)->sample;
}

Result<EventSample> StudySession::partEvents(Part part, const TaskContext& context)
{
    const std::scoped_lock lock(m_mutex);
    const int key = static_cast<int>(part);
    if (const auto found = m_parts.find(key); found != m_parts.end())
        return found->second;
    const auto opened = study(context);
    if (!opened)
        return opened.error();
    Result<EventSample> events =
        selectPart((*opened)->sample, (*opened)->partition, part, context);
    if (events)
        m_parts.emplace(key, *events);
    return events;
}

} // namespace assay
