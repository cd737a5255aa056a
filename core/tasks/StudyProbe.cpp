// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyProbe.hpp"

#include "core/estimators/TruthEstimator.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

using Index = Eigen::Index;

constexpr int regressionBins = 24;
constexpr double rangeTail = 0.01;
constexpr std::size_t rememberedDraws = 4;

/// The truth of the process as a function of the observables it makes; null if it is not known or
/// if the study does not have all of them.
std::shared_ptr<const Estimator> truthOf(const StudyContext& study)
{
    const std::shared_ptr<const ExactDensity> density =
        study.process ? study.process->truth() : nullptr;
    if (!density || !density->has(Level::Reconstructed))
        return nullptr;
    EstimatorInfo info;
    info.name = info.method = "truth";
    info.parameters = study.parameterNames();
    info.referenceTheta = study.referenceTheta;
    info.givesLlr = info.givesScore = true;
    for (const Observable& observable : study.process->schema().observables) {
        if (!study.sample.schema().observableIndex(observable.name))
            return nullptr;
        info.observables.push_back(observable.name);
    }
    return std::make_shared<TruthEstimator>(density, Level::Reconstructed, std::move(info));
}

/// Evenly spaced events of a sample in memory, at most \p count.
Result<EventSample> everyFew(const EventSample& sample, std::size_t count)
{
    const std::size_t step = (sample.size() + count - 1) / std::max<std::size_t>(count, 1);
    if (step <= 1)
        return sample;
    EventBlock all, few;
    if (const Status read = sample.readRaw(0, sample.size(), {true, true, true}, all); !read)
        return read.error();
    const auto rows = static_cast<Index>((sample.size() + step - 1) / step);
    const auto thin = [&](const Matrix& from, Matrix& to) {
        to.resize(from.rows() > 0 ? rows : 0, from.cols());
        for (Index i = 0; i < to.rows(); ++i)
            to.row(i) = from.row(i * static_cast<Index>(step));
    };
    thin(all.x, few.x);
    thin(all.weights, few.weights);
    thin(all.z, few.z);
    for (std::size_t i = 0; i < all.size(); i += step) {
        few.eventId.push_back(all.eventId[i]);
        if (!all.samplingBenchmark.empty())
            few.samplingBenchmark.push_back(all.samplingBenchmark[i]);
    }
    return EventSample::inMemory(sample.schema(), std::move(few));
}

/// Keeps the entries where both are finite; counts the others.
void keepFinite(EstimatorComparison& comparison)
{
    Index kept = 0;
    for (Index i = 0; i < comparison.exact.size(); ++i) {
        if (!std::isfinite(comparison.exact(i)) || !std::isfinite(comparison.estimated(i)))
            continue;
        comparison.exact(kept) = comparison.exact(i);
        comparison.estimated(kept) = comparison.estimated(i);
        if (!comparison.eventId.empty())
            comparison.eventId[std::size_t(kept)] = comparison.eventId[std::size_t(i)];
        ++kept;
    }
    if (!comparison.eventId.empty())
        comparison.eventId.resize(std::size_t(kept));
    comparison.invalid = static_cast<std::uint64_t>(comparison.exact.size() - kept);
    comparison.exact.conservativeResize(kept);
    comparison.estimated.conservativeResize(kept);
    if (comparison.truth && kept > 0)
        comparison.meanSquaredError =
            (comparison.estimated - comparison.exact).squaredNorm() / static_cast<double>(kept);
}

/// Those drawn from theta_ref.
std::pair<Vector, Vector> referenceRows(const TrainingSet& rows, const Vector& joint,
                                        const Vector& estimated)
{
    std::vector<Index> which;
    for (Index i = 0; i < rows.y.size(); ++i)
        if (rows.y(i) > 0.5 && std::isfinite(joint(i)) && std::isfinite(estimated(i)))
            which.push_back(i);
    return {joint(which), estimated(which)};
}

} // namespace

StudyProbe::StudyProbe(std::shared_ptr<Project> project, const Recipe& study,
                       const Settings& settings)
    : m_project(std::move(project)), m_settings(settings), m_session(*m_project, study)
{
}

Result<std::shared_ptr<StudyProbe>> StudyProbe::open(std::shared_ptr<Project> project,
                                                     const Recipe& study, const Settings& settings,
                                                     const TaskContext& context)
{
    std::shared_ptr<StudyProbe> probe(new StudyProbe(std::move(project), study, settings));
    const auto opened = probe->m_session.study(context);
    if (!opened)
        return opened.error();
    probe->m_study = *opened;
    probe->m_truth = truthOf(**opened);
    Result<EventSample> test = probe->thinned(Part::Test, context);
    if (!test)
        return test.error();
    probe->m_test = std::move(test).value();
    const Result<EventBlock> events = probe->m_test.readAll({true, false, false});
    if (!events)
        return events.error();
    if (events->size() == 0)
        return invalidInput("The test part of the sample is empty.", "Simulate more events.");
    probe->measureRanges(*events);
    return probe;
}

Result<EventSample> StudyProbe::thinned(Part part, const TaskContext& context)
{
    const Result<EventSample> events =
        selectPart(m_study->sample, m_study->partition, part, context);
    if (!events)
        return events.error();
    return everyFew(*events, m_settings.checkEvents);
}

void StudyProbe::measureRanges(const EventBlock& events)
{
    for (Index column = 0; column < events.x.cols(); ++column) {
        std::vector<double> values;
        for (Index i = 0; i < events.x.rows(); ++i)
            if (std::isfinite(events.x(i, column)))
                values.push_back(events.x(i, column));
        std::sort(values.begin(), values.end());
        const auto quantile = [&](double share) {
            return values.empty() ? 0.0 : values[std::size_t(share * double(values.size() - 1))];
        };
        m_ranges.push_back({quantile(rangeTail), quantile(1.0 - rangeTail)});
        m_medians.push_back(quantile(0.5));
    }
}

bool StudyProbe::knowsTruth(const std::vector<std::string>& observables) const
{
    if (!m_truth)
        return false;
    const std::vector<std::string>& needed = m_truth->info().observables;
    return std::all_of(needed.begin(), needed.end(), [&](const std::string& name) {
        return std::count(observables.begin(), observables.end(), name) > 0;
    });
}

Result<Matrix> StudyProbe::columnsOf(const Matrix& x, const std::vector<std::string>& have,
                                     const std::vector<std::string>& wanted) const
{
    Matrix columns(x.rows(), static_cast<Index>(wanted.size()));
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        const auto found = std::find(have.begin(), have.end(), wanted[c]);
        if (found == have.end())
            return invalidInput("The study has no observable '" + wanted[c] +
                                    "', which the estimator was trained on.",
                                "Train it again.");
        columns.col(static_cast<Index>(c)) = x.col(static_cast<Index>(found - have.begin()));
    }
    return columns;
}

/// Events of the test part with their joint and, where known, exact values; \p theta null: for
/// scores at theta_ref.
Result<std::shared_ptr<const StudyProbe::Draw>> StudyProbe::draw(const Theta* theta,
                                                                 const TaskContext& context)
{
    const Theta key = theta ? *theta : Theta();
    const std::scoped_lock lock(m_mutex);
    for (const auto& [point, known] : m_draws)
        if (point == key)
            return known;
    SamplingSettings settings;
    settings.kind = theta ? DrawKind::Ratio : DrawKind::Score;
    settings.thetas = {theta ? *theta : m_study->referenceTheta};
    settings.thetaRef = m_study->referenceTheta;
    settings.rows = m_settings.rows;
    settings.partition = m_study->partition;
    settings.testPart = true;
    auto made = std::make_shared<Draw>();
    Result<TrainingSet> rows =
        assay::sample(m_study->sample, *m_study->weights, settings, context);
    if (!rows)
        return rows.error();
    made->rows = std::move(rows).value();
    if (m_truth) {
        const auto x = columnsOf(made->rows.x, made->rows.observables, m_truth->info().observables);
        if (!x)
            return x.error();
        if (theta) {
            const auto llr = m_truth->llr(*x, asVector(*theta).transpose(), context);
            if (!llr)
                return llr.error();
            made->exact = llr->values.row(0).transpose();
        } else {
            auto score = m_truth->score(*x, m_study->referenceTheta, context);
            if (!score)
                return score.error();
            made->score = std::move(score).value();
        }
    }
    if (m_draws.size() >= rememberedDraws)
        m_draws.erase(m_draws.begin());
    m_draws.emplace_back(key, made);
    return std::shared_ptr<const Draw>(std::move(made));
}

Result<EstimatorComparison> StudyProbe::compareRatio(const Estimator& estimator,
                                                     const Theta& theta,
                                                     const TaskContext& context)
{
    const EstimatorInfo& info = estimator.info();
    if (!info.givesLlr)
        return unsupported(info.method + " estimates the score, not the ratio.",
                           "Compare its score.");
    const auto events = draw(&theta, context);
    if (!events)
        return events.error();
    const TrainingSet& rows = (*events)->rows;
    const auto x = columnsOf(rows.x, rows.observables, info.observables);
    if (!x)
        return x.error();
    const auto llr = estimator.llr(*x, asVector(theta).transpose(), context);
    if (!llr)
        return llr.error();
    EstimatorComparison comparison;
    comparison.truth = knowsTruth(info.observables);
    comparison.exact = comparison.truth ? (*events)->exact : rows.logR;
    comparison.eventId = rows.eventId;
    comparison.estimated = llr->values.row(0).transpose();
    if (!comparison.truth) {
        const auto [joint, estimated] =
            referenceRows(rows, comparison.exact, comparison.estimated);
        comparison.bins = ratioRegression(joint, estimated, regressionBins);
    }
    keepFinite(comparison);
    return comparison;
}

Result<EstimatorComparison> StudyProbe::compareScore(const Estimator& estimator,
                                                     std::size_t parameter,
                                                     const TaskContext& context)
{
    const EstimatorInfo& info = estimator.info();
    const auto events = draw(nullptr, context);
    if (!events)
        return events.error();
    const TrainingSet& rows = (*events)->rows;
    const auto x = columnsOf(rows.x, rows.observables, info.observables);
    if (!x)
        return x.error();
    const auto score = estimator.score(*x, m_study->referenceTheta, context);
    if (!score)
        return score.error();
    EstimatorComparison comparison;
    comparison.truth = knowsTruth(info.observables);
    const Matrix& known = comparison.truth ? (*events)->score : rows.score;
    const auto column = static_cast<Index>(parameter);
    if (known.rows() == 0 || column >= known.cols() || column >= score->cols())
        return unsupported("The score of these events is not known.",
                           "Compare the ratio instead.");
    comparison.exact = known.col(column);
    comparison.eventId = rows.eventId;
    comparison.estimated = score->col(column);
    if (!comparison.truth)
        comparison.bins =
            scoreRegression(comparison.exact, comparison.estimated, regressionBins);
    keepFinite(comparison);
    return comparison;
}

Result<ScoreField> StudyProbe::scoreField(const Estimator& estimator, std::size_t first,
                                          std::size_t second, int side,
                                          const TaskContext& context) const
{
    const std::vector<std::string> names = m_study->observableNames();
    if (first >= names.size() || second >= names.size() || side < 2)
        return invalidInput("There are no such observables.");
    const auto n = static_cast<Index>(side) * side;
    const bool line = first == second; // A study of one observable
    ScoreField field;
    field.first.resize(n);
    field.second.resize(n);
    Matrix x(n, static_cast<Index>(names.size()));
    for (Index i = 0; i < n; ++i) {
        const auto at = [&](std::size_t observable, Index step) {
            const auto [low, high] = m_ranges[observable];
            return low + (high - low) * (double(step) + 0.5) / side;
        };
        field.first(i) = at(first, i % side);
        field.second(i) = line ? 0.0 : at(second, i / side);
        x.row(i) = asVector(m_medians).transpose();
        x(i, static_cast<Index>(second)) = field.second(i);
        x(i, static_cast<Index>(first)) = field.first(i);
    }
    const auto evaluate = [&](const Estimator& e) -> Result<Matrix> {
        const auto own = columnsOf(x, names, e.info().observables);
        if (!own)
            return own.error();
        return e.score(*own, m_study->referenceTheta, context);
    };
    Result<Matrix> estimated = evaluate(estimator);
    if (!estimated)
        return estimated.error();
    field.estimated = std::move(estimated).value();
    if (!knowsTruth(estimator.info().observables))
        return field;
    Result<Matrix> exact = evaluate(*m_truth);
    if (!exact)
        return exact.error();
    field.exact = std::move(exact).value();
    return field;
}

Result<RatioCheck> StudyProbe::reliability(const Estimator& estimator, const Theta& theta, int bins,
                                           const TaskContext& context)
{
    if (!estimator.info().givesLlr)
        return unsupported(estimator.info().method + " estimates the score, not the ratio.");
    return checkRatio(estimator, m_test, *m_study->weights, theta, bins, context);
}

Result<RatioCheck> StudyProbe::calibratedReliability(std::shared_ptr<const Estimator> estimator,
                                                     const CalibrationSettings& calibration,
                                                     const Theta& theta, int bins,
                                                     const TaskContext& context)
{
    std::optional<EventSample> events;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_validation) {
            Result<EventSample> made = thinned(Part::Validation, context);
            if (!made)
                return made.error();
            m_validation = std::move(made).value();
        }
        events = m_validation;
    }
    const auto calibrated =
        calibrate(std::move(estimator), *events, m_study->weights, calibration, context);
    if (!calibrated)
        return calibrated.error();
    return reliability(**calibrated, theta, bins, context);
}

} // namespace assay
