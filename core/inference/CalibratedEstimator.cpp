// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/CalibratedEstimator.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <mutex>
#include <vector>

namespace assay {

namespace {

constexpr std::size_t thetasPerFit = 8; // Networks are faster on several points of the same events.

Matrix selectColumns(const Matrix& x, const std::vector<std::size_t>& columns)
{
    Matrix result(x.rows(), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t j = 0; j < columns.size(); ++j)
        result.col(static_cast<Eigen::Index>(j)) = x.col(static_cast<Eigen::Index>(columns[j]));
    return result;
}

template <typename T>
void keepRows(T& matrix, Eigen::Index stride, Eigen::Index rows)
{
    if (matrix.rows() == 0)
        return;
    T kept(rows, matrix.cols());
    for (Eigen::Index i = 0; i < rows; ++i)
        kept.row(i) = matrix.row(i * stride);
    matrix = std::move(kept);
}

Error noCrossSection(const std::string& name)
{
    return numericalError("The weights of the calibration sample of '" + name
                          + "' do not sum to a positive cross section.");
}

// Every stride-th event, so that a sample sorted by subset keeps its composition.
void thin(EventBlock& events, std::size_t maxEvents)
{
    if (maxEvents == 0 || events.size() <= maxEvents)
        return;
    const std::size_t stride = (events.size() + maxEvents - 1) / maxEvents;
    const std::size_t rows = (events.size() + stride - 1) / stride;
    const auto s = static_cast<Eigen::Index>(stride), n = static_cast<Eigen::Index>(rows);
    keepRows(events.x, s, n);
    keepRows(events.weights, s, n);
    keepRows(events.z, s, n);
    for (std::size_t i = 0; i < rows; ++i)
        events.eventId[i] = events.eventId[i * stride];
    events.eventId.resize(rows);
    if (!events.samplingBenchmark.empty()) {
        for (std::size_t i = 0; i < rows; ++i)
            events.samplingBenchmark[i] = events.samplingBenchmark[i * stride];
        events.samplingBenchmark.resize(rows);
    }
}

} // namespace

struct CalibratedEstimator::State {
    std::shared_ptr<const Estimator> raw;
    std::shared_ptr<const EventWeights> weights;
    CalibrationSettings settings;
    EstimatorInfo info;
    EventBlock events;        ///< The calibration sample.
    Matrix x;                 ///< Its columns as the estimator wants them.
    Vector referenceShare;    ///< Weights at theta_ref over their sum.
    double referenceSum = 0.0;

    using Fit = std::shared_future<Result<RatioMap>>;
    std::mutex mutex;
    std::map<Theta, Fit> fits;

    Result<RatioMap> fitMap(const Theta& theta,
                            const Eigen::Ref<const Eigen::RowVectorXd>& f) const;
    Status fitPoints(const std::vector<Theta>& thetas,
                     std::vector<std::promise<Result<RatioMap>>>& promises) const;
    std::vector<Fit> mapsAt(const std::vector<Theta>& thetas);
};

Result<RatioMap>
CalibratedEstimator::State::fitMap(const Theta& theta,
                                   const Eigen::Ref<const Eigen::RowVectorXd>& f) const
{
    Vector w;
    if (Status status = weights->evaluate(events, theta, w); !status)
        return status.error();
    const double sum = w.sum();
    if (!(sum > 0.0))
        return noCrossSection(info.name);
    // The raw ratio without the rate: what the temperature scales has to vanish where r = 1.
    const double offset = raw->info().normalised ? 0.0 : std::log(sum / referenceSum);
    std::vector<CalibrationRow> rows;
    rows.reserve(static_cast<std::size_t>(w.size()));
    for (Eigen::Index i = 0; i < w.size(); ++i)
        if (!std::isnan(f[i]))
            rows.push_back({f[i] - offset, w[i] / sum, referenceShare[i]});
    if (rows.empty())
        return numericalError("'" + info.name + "' has no valid ratio on its calibration sample.");
    std::sort(rows.begin(), rows.end(),
              [](const CalibrationRow& a, const CalibrationRow& b) { return a.f < b.f; });
    RatioMap map = settings.method == CalibrationMethod::Histogram
                       ? fitHistogramMap(rows, settings.bins)
                   : settings.method == CalibrationMethod::Isotonic ? fitIsotonicMap(rows)
                                                                    : fitTemperatureMap(rows);
    map.setShift(offset);
    return map;
}

Status CalibratedEstimator::State::fitPoints(
    const std::vector<Theta>& thetas, std::vector<std::promise<Result<RatioMap>>>& promises) const
{
    Matrix points(static_cast<Eigen::Index>(thetas.size()),
                  static_cast<Eigen::Index>(thetas.front().size()));
    for (std::size_t t = 0; t < thetas.size(); ++t)
        points.row(static_cast<Eigen::Index>(t)) = asVector(thetas[t]).transpose();
    const Result<LlrGrid> f = raw->llr(x, points, TaskContext{});
    for (std::size_t t = 0; t < thetas.size(); ++t)
        promises[t].set_value(
            f ? fitMap(thetas[t], f->values.row(static_cast<Eigen::Index>(t)))
              : Result<RatioMap>(f.error()));
    return {};
}

// Fits what nobody has begun yet, a few points at a time; the rest is being fitted by others.
std::vector<CalibratedEstimator::State::Fit>
CalibratedEstimator::State::mapsAt(const std::vector<Theta>& thetas)
{
    for (std::size_t next = 0; next < thetas.size();) {
        std::vector<Theta> claimed;
        std::vector<std::promise<Result<RatioMap>>> promises;
        {
            const std::lock_guard lock(mutex);
            for (; next < thetas.size() && claimed.size() < thetasPerFit; ++next) {
                const auto [entry, isNew] = fits.try_emplace(thetas[next]);
                if (!isNew)
                    continue;
                promises.emplace_back();
                entry->second = promises.back().get_future().share();
                claimed.push_back(thetas[next]);
            }
        }
        if (!claimed.empty())
            (void)fitPoints(claimed, promises);
    }
    std::vector<Fit> result;
    const std::lock_guard lock(mutex);
    for (const Theta& theta : thetas)
        result.push_back(fits.at(theta));
    return result;
}

CalibratedEstimator::CalibratedEstimator(std::unique_ptr<State> state) : m_state(std::move(state))
{
}
CalibratedEstimator::~CalibratedEstimator() = default;

const EstimatorInfo& CalibratedEstimator::info() const
{
    return m_state->info;
}

const std::shared_ptr<const Estimator>& CalibratedEstimator::raw() const
{
    return m_state->raw;
}

const CalibrationSettings& CalibratedEstimator::settings() const
{
    return m_state->settings;
}

Result<LlrGrid> CalibratedEstimator::llr(const Matrix& x, const Matrix& thetas,
                                         const TaskContext& context) const
{
    Result<LlrGrid> grid = m_state->raw->llr(x, thetas, context);
    if (!grid)
        return grid;
    std::vector<Theta> points;
    for (Eigen::Index t = 0; t < thetas.rows(); ++t)
        points.emplace_back(thetas.row(t).data(), thetas.row(t).data() + thetas.cols());
    const std::vector<State::Fit> fits = m_state->mapsAt(points);
    grid->invalid = 0;
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Result<RatioMap>& map = fits[static_cast<std::size_t>(t)].get();
        if (!map)
            return map.error();
        for (double& value : grid->values.row(t)) {
            value = (*map)(value);
            grid->invalid += std::isnan(value);
        }
    }
    return grid;
}

Result<Matrix> CalibratedEstimator::score(const Matrix& x, const Theta& theta,
                                          const TaskContext& context) const
{
    Result<Matrix> score = m_state->raw->score(x, theta, context);
    if (!score || m_state->raw->info().normalised)
        return score;
    Vector w;
    Matrix gradients;
    if (Status status = m_state->weights->evaluate(m_state->events, theta, w, &gradients); !status)
        return status.error();
    if (!(w.sum() > 0.0))
        return noCrossSection(m_state->info.name);
    score->rowwise() -= gradients.colwise().sum() / w.sum();
    return score;
}

Result<RatioMap> CalibratedEstimator::mapAt(const Theta& theta) const
{
    return m_state->mapsAt({theta}).front().get();
}

std::optional<CalibrationMethod> calibrationMethodFromName(const std::string& name)
{
    if (name == "histogram")
        return CalibrationMethod::Histogram;
    if (name == "isotonic")
        return CalibrationMethod::Isotonic;
    if (name == "temperature")
        return CalibrationMethod::Temperature;
    return std::nullopt;
}

Result<std::shared_ptr<const CalibratedEstimator>>
calibrate(std::shared_ptr<const Estimator> estimator, const EventSample& sample,
          std::shared_ptr<const EventWeights> weights, const CalibrationSettings& settings,
          const TaskContext&)
{
    if (!estimator->info().givesLlr)
        return invalidInput("Estimator '" + estimator->info().name
                                + "' gives no likelihood ratio that could be calibrated.",
                            "A histogram of its score is a ratio, and calibrated by construction.");
    std::vector<std::size_t> columns;
    for (const std::string& name : estimator->info().observables) {
        const std::optional<std::size_t> index = sample.schema().observableIndex(name);
        if (!index)
            return invalidInput("The calibration sample has no observable '" + name + "', which '"
                                + estimator->info().name + "' needs.");
        columns.push_back(*index);
    }
    Columns wanted = weights->columns();
    wanted.x = true;
    Result<EventBlock> events = sample.readAll(wanted);
    if (!events)
        return events.error();
    thin(*events, settings.maxEvents);
    auto state = std::make_unique<CalibratedEstimator::State>();
    Vector reference;
    if (Status status = weights->evaluate(*events, estimator->info().referenceTheta, reference);
        !status)
        return status.error();
    state->referenceSum = reference.sum();
    if (!(state->referenceSum > 0.0))
        return numericalError("The weights of the calibration sample at the reference point do not "
                              "sum to a positive cross section.",
                              "Use a larger sample or another reference point.");
    state->referenceShare = reference / state->referenceSum;
    state->x = selectColumns(events->x, columns);
    state->events = std::move(*events);
    state->info = estimator->info();
    state->info.normalised = true;
    state->raw = std::move(estimator);
    state->weights = std::move(weights);
    state->settings = settings;
    return std::shared_ptr<const CalibratedEstimator>(
        new CalibratedEstimator(std::move(state)));
}

} // namespace assay
