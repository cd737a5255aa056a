// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/FollowingLimits.hpp"

#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/FisherInformation.hpp"
#include "core/inference/FollowingHistogram.hpp"
#include "core/inference/FollowingRate.hpp"
#include "core/inference/FollowingTruth.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LatticeAsimov.hpp"
#include "core/inference/TabulatedRate.hpp"
#include "core/tasks/LimitPlan.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace assay {

namespace {

constexpr double refusedShare = 0.20; ///< Conventions: negative weights.

/// Expected events per bin at a truth, [bins].
using BinContents = std::function<Result<Vector>(const Theta& truth)>;

/// The lattice of the newest truth, shared by all histograms.
struct Lattice {
    std::mutex mutex;
    Theta truth;
    std::shared_ptr<const LimitData> data;
};

std::vector<Eigen::Index> columnsOf(const HistogramEstimator& histogram,
                                    const std::vector<std::string>& observables)
{
    std::vector<Eigen::Index> columns;
    for (const std::string& name : histogram.settings().observables)
        columns.push_back(std::find(observables.begin(), observables.end(), name)
                          - observables.begin());
    return columns;
}

std::vector<std::int32_t> binsOf(const Binning& binning, const Matrix& x,
                                 const std::vector<Eigen::Index>& columns)
{
    std::vector<std::int32_t> bins(static_cast<std::size_t>(x.rows()));
    Eigen::RowVectorXd point(static_cast<Eigen::Index>(columns.size()));
    for (Eigen::Index e = 0; e < x.rows(); ++e) {
        for (std::size_t j = 0; j < columns.size(); ++j)
            point[static_cast<Eigen::Index>(j)] = x(e, columns[j]);
        bins[static_cast<std::size_t>(e)] = binning.indexOf(point.data());
    }
    return bins;
}

BinContents latticeContents(std::shared_ptr<Lattice> lattice,
                            std::shared_ptr<const ExactDensity> density,
                            std::shared_ptr<const HistogramEstimator> histogram,
                            std::vector<std::string> observables, double luminosityPb)
{
    const std::vector<Eigen::Index> columns = columnsOf(*histogram, observables);
    return [=](const Theta& truth) -> Result<Vector> {
        std::shared_ptr<const LimitData> data;
        {
            const std::lock_guard lock(lattice->mutex);
            if (!lattice->data || lattice->truth != truth) {
                Result<LimitData> made = latticeAsimovData(*density, Level::Reconstructed,
                                                           observables, truth, luminosityPb);
                if (!made)
                    return made.error();
                lattice->data = std::make_shared<const LimitData>(std::move(*made));
                lattice->truth = truth;
            }
            data = lattice->data;
        }
        const Binning& binning = histogram->binning();
        Vector contents = Vector::Zero(static_cast<Eigen::Index>(binning.binCount()));
        const std::vector<std::int32_t> bins = binsOf(binning, data->x, columns);
        for (std::size_t e = 0; e < bins.size(); ++e)
            contents[bins[e]] += data->weight[static_cast<Eigen::Index>(e)];
        return contents;
    };
}

/// The same sums as asimovData(): events of negative weight are left out, the rest scaled to L
/// sigma.
BinContents sampleContents(std::shared_ptr<const EventBlock> events,
                           std::shared_ptr<const StudyContext> study,
                           std::shared_ptr<const HistogramEstimator> histogram,
                           double luminosityPb)
{
    const std::vector<std::int32_t> bins = binsOf(histogram->binning(), events->x,
                                                  columnsOf(*histogram, study->observableNames()));
    const auto count = static_cast<Eigen::Index>(histogram->binning().binCount());
    return [=](const Theta& truth) -> Result<Vector> {
        Vector weights;
        if (Status status = study->weights->evaluate(*events, truth, weights); !status)
            return status.error();
        const Result<double> sigma = study->rate->crossSection(truth);
        if (!sigma)
            return sigma.error();
        Vector contents = Vector::Zero(count);
        double negative = 0.0;
        for (Eigen::Index e = 0; e < weights.size(); ++e) {
            const std::int32_t bin = bins[static_cast<std::size_t>(e)];
            if (weights[e] > 0.0 && bin != Binning::noBin)
                contents[bin] += weights[e];
            negative += weights[e] < 0.0 ? -weights[e] : 0.0;
        }
        const double positive = contents.sum();
        if (!(positive > 0.0) || negative > refusedShare * (positive + negative))
            return numericalError("Too many events have a negative weight at this truth.",
                                  "Use a sample that covers it.");
        return Vector(contents * (luminosityPb * *sigma / positive));
    };
}

std::function<Result<LimitResult>(const Theta&)>
rateFollower(std::string name, std::shared_ptr<const RateModel> rate, LimitSettings settings)
{
    settings.includeShape = false;
    settings.includeRate = true;
    return [=](const Theta& truth) { return followingRate(name, *rate, settings, truth); };
}

} // namespace

/// Makes the followers one after the other, with what they share.
class FollowingLimitsBuilder {
public:
    FollowingLimitsBuilder(StudySession* session, const FollowingLimits::Basis& basis,
                           const LimitsRecipe& limits, LimitSettings settings,
                           const TaskContext& context)
        : m_session(session), m_basis(basis), m_limits(limits), m_settings(std::move(settings)),
          m_context(context)
    {
    }

    Status build(FollowingLimits& result)
    {
        if (m_session) {
            auto study = m_session->study(m_context);
            if (!study)
                return study.error();
            m_study = *study;
            m_rate = m_study->rate;
        } else if (m_basis.process && m_basis.process->truth()) {
            const std::shared_ptr<const ExactDensity> truth = m_basis.process->truth();
            m_rate = std::make_shared<const RateModel>(
                [truth](const Theta& theta) { return truth->crossSection(theta); },
                [truth](const Theta& theta) { return truth->crossSectionGradient(theta); });
        }
        if (m_rate)
            m_tabulated = tabulatedRate(m_rate, m_settings.grid);
        m_exact = m_limits.asimov != "sample" && m_limits.asimov != "all"
                  && hasExactData(m_basis.process.get(), m_basis.observables);
        for (const std::string& text : m_limits.estimators) {
            const Result<EstimatorChoice> choice = parseEstimatorChoice(text);
            if (!choice)
                return choice.error();
            Result<FollowingLimits::Follower> follower = make(*choice);
            if (!follower)
                return follower.error();
            if (*follower)
                result.m_followers.emplace_back(text, std::move(*follower));
            if (m_information)
                result.m_information.emplace_back(text, std::exchange(m_information, nullptr));
        }
        return {};
    }

private:
    /// Empty where this choice does not follow.
    Result<FollowingLimits::Follower> make(const EstimatorChoice& choice)
    {
        using Kind = EstimatorChoice::Kind;
        if (choice.kind == Kind::Rate && m_rate) {
            m_information = [rate = m_rate, luminosity = m_settings.luminosityPb](
                                const Theta& theta) -> Result<Matrix> {
                const auto made = rateInformation(*rate, theta, luminosity);
                return made ? Result<Matrix>(made->information) : Result<Matrix>(made.error());
            };
            return FollowingLimits::Follower(rateFollower(choice.name, m_tabulated, m_settings));
        }
        if (choice.kind == Kind::Truth && m_exact)
            return makeTruth(choice.name);
        if (choice.kind == Kind::Histogram && m_study)
            return makeHistogram(choice.name);
        return FollowingLimits::Follower();
    }

    Result<FollowingLimits::Follower> makeTruth(const std::string& name)
    {
        const EventSchema& schema = m_basis.process->schema();
        std::optional<WeightModel> basis;
        if (!schema.components.empty()) {
            Result<WeightModel> model = schema.weightModel();
            if (!model)
                return model.error();
            basis = std::move(*model);
        }
        auto truth = FollowingTruth::create(name, m_basis.process->truth(), basis, m_settings,
                                            m_context);
        m_information = [density = m_basis.process->truth(),
                         luminosity = m_settings.luminosityPb](const Theta& theta) {
            return Result<Matrix>(
                exactInformation(*density, Level::Reconstructed, theta, luminosity).information);
        };
        if (!truth && truth.error().code == ErrorCode::Unsupported)
            return FollowingLimits::Follower();
        if (!truth)
            return truth.error();
        return FollowingLimits::Follower(
            [limit = *truth](const Theta& theta) { return limit->at(theta); });
    }

    Result<FollowingLimits::Follower> makeHistogram(const std::string& name)
    {
        const EstimatorUse use{GridIndex(m_settings.grid).freeAxes(), m_limits.asimov == "all"};
        const Result<StudyEstimator> made = makeEstimator(*m_session, name, use, m_context);
        if (!made)
            return made.error();
        const auto histogram = std::dynamic_pointer_cast<const HistogramEstimator>(made->ratio);
        if (!histogram)
            return FollowingLimits::Follower();
        m_information = [histogram, luminosity = m_settings.luminosityPb](
                            const Theta& theta) -> Result<Matrix> {
            const auto made = histogramInformation(*histogram, theta, luminosity);
            return made ? Result<Matrix>(made->information) : Result<Matrix>(made.error());
        };
        BinContents contents;
        if (m_exact) {
            contents = latticeContents(m_lattice, m_basis.process->truth(), histogram,
                                       m_study->observableNames(), m_settings.luminosityPb);
        } else {
            if (Status status = readEvents(); !status)
                return status.error();
            contents = sampleContents(m_events, m_study, histogram, m_settings.luminosityPb);
        }
        const auto limit =
            FollowingHistogram::create(name, histogram, m_tabulated, m_settings, m_context);
        if (!limit)
            return limit.error();
        return FollowingLimits::Follower(
            [following = *limit, contents](const Theta& truth) -> Result<LimitResult> {
                const Result<Vector> filled = contents(truth);
                if (!filled)
                    return filled.error();
                Result<LimitResult> result = following->at(truth, *filled);
                if (result)
                    result->method = "histogram";
                return result;
            });
    }

    Status readEvents()
    {
        if (m_events)
            return {};
        const Result<EventSample> sample = m_limits.asimov == "all"
                                               ? m_session->fillingEvents(m_context, true)
                                               : m_session->partEvents(Part::Test, m_context);
        if (!sample)
            return sample.error();
        Columns columns = m_study->weights->columns();
        columns.x = true;
        Result<EventBlock> events = sample->readAll(columns);
        if (!events)
            return events.error();
        m_events = std::make_shared<const EventBlock>(std::move(*events));
        return {};
    }

    StudySession* m_session;
    const FollowingLimits::Basis& m_basis;
    const LimitsRecipe& m_limits;
    LimitSettings m_settings;
    const TaskContext& m_context;
    std::shared_ptr<const StudyContext> m_study;
    std::shared_ptr<const RateModel> m_rate;
    std::shared_ptr<const RateModel> m_tabulated; ///< The same, quickly on the grid.
    std::shared_ptr<const EventBlock> m_events;
    std::shared_ptr<Lattice> m_lattice = std::make_shared<Lattice>();
    FollowingLimits::Information m_information; ///< Of the choice being made.
    bool m_exact = false;
};

Result<std::shared_ptr<const FollowingLimits>>
FollowingLimits::create(StudySession* session, const Basis& basis, const LimitsRecipe& limits,
                        const TaskContext& context)
{
    auto result = std::make_shared<FollowingLimits>();
    if (!limits.observed.empty())
        return std::shared_ptr<const FollowingLimits>(std::move(result));
    Result<LimitSettings> settings = limitSettings(limits, basis.parameters, basis.truth);
    if (!settings)
        return settings.error();
    FollowingLimitsBuilder builder(session, basis, limits, std::move(*settings), context);
    if (Status status = builder.build(*result); !status)
        return status.error();
    return std::shared_ptr<const FollowingLimits>(std::move(result));
}

std::vector<std::string> FollowingLimits::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, follower] : m_followers)
        names.push_back(name);
    return names;
}

Result<std::vector<std::pair<std::string, Matrix>>>
FollowingLimits::information(const Theta& theta) const
{
    std::vector<std::pair<std::string, Matrix>> all;
    for (const auto& [name, function] : m_information) {
        Result<Matrix> made = function(theta);
        if (!made)
            return made.error();
        all.emplace_back(name, std::move(*made));
    }
    return all;
}

Result<std::vector<LimitResult>> FollowingLimits::at(const Theta& truth) const
{
    std::vector<LimitResult> results;
    for (const auto& [name, follower] : m_followers) {
        Result<LimitResult> limit = follower(truth);
        if (!limit)
            return Error{limit.error().code, name + ": " + limit.error().message,
                         limit.error().hint};
        results.push_back(std::move(*limit));
    }
    return results;
}

} // namespace assay
