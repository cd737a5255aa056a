// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TrainingLoop.hpp"

#include "core/basics/RoomOnDisk.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t validationRows = 4096;
constexpr auto checkpointInterval = std::chrono::seconds(1);
constexpr auto lookInterval = std::chrono::milliseconds(500);
constexpr std::uint64_t shuffleStream = 0x73687566;

/// The order of the rows in one epoch: a function of seed and epoch only, so that a resumed
/// training sees the same batches.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed, int epoch)
{
    std::iota(order.begin(), order.end(), 0U);
    Random random(seed, mixBits(shuffleStream, static_cast<std::uint64_t>(epoch)));
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
}

UpdateRule ruleOf(const TrainingSettings& settings)
{
    const auto rule = updateRuleByName(settings.optimizer);
    return rule ? *rule : UpdateRule::AmsGrad; // Names were checked before.
}

template <typename Real>
double weightOf(const TrainingBatch<Real>& batch)
{
    if (!batch.weight)
        return static_cast<double>(batch.rows);
    return std::accumulate(batch.weight, batch.weight + batch.rows, 0.0);
}

template <typename Real>
bool allFinite(const std::vector<Real>& values)
{
    return std::all_of(values.begin(), values.end(), [](Real v) { return std::isfinite(v); });
}

} // namespace

double learningRate(const TrainingSettings& settings, int epoch)
{
    if (settings.epochs <= 1)
        return settings.lrStart;
    return settings.lrStart * std::pow(settings.lrEnd / settings.lrStart,
                                       static_cast<double>(epoch) / (settings.epochs - 1));
}

template <typename Real>
TrainingLoop<Real>::TrainingLoop(TrainableModel<Real>& model, const TrainingRows<Real>& train,
                                 const TrainingRows<Real>& validation, bool numeratorFirst,
                                 const TrainingSettings& settings, const TaskContext& context)
    : m_model(model), m_train(train), m_validation(validation), m_numeratorFirst(numeratorFirst),
      m_settings(settings), m_context(context),
      m_optimizer(ruleOf(settings), settings.momentum, model.parameterCount()), m_order(train.rows),
      m_gradient(model.parameterCount())
{
}

template <typename Real>
double TrainingLoop<Real>::elapsed() const
{
    return m_earlierSeconds + std::chrono::duration<double>(Clock::now() - m_started).count() -
           (m_context.pausedSeconds() - m_pausedBefore);
}

template <typename Real>
void TrainingLoop<Real>::start(std::vector<Real> initial, const TrainHooks& hooks,
                               const std::string& identity)
{
    m_started = Clock::now();
    m_pausedBefore = m_context.pausedSeconds();
    m_lastCheckpoint = m_started - checkpointInterval;
    m_state = {};
    m_state.parameters = std::move(initial);
    if (hooks.checkpoint.empty())
        return;
    auto kept = loadCheckpoint<Real>(hooks.checkpoint, identity);
    if (!kept || kept->parameters.size() != m_state.parameters.size())
        return;
    m_state = std::move(*kept);
    m_optimizer.setState(m_state.optimizer);
    m_earlierSeconds = m_state.metrics.empty() ? 0.0 : m_state.metrics.back().seconds;
    for (const EpochMetrics& metrics : m_state.metrics) {
        if (hooks.epochDone)
            hooks.epochDone(metrics);
    }
}

template <typename Real>
auto TrainingLoop<Real>::epoch(EpochMetrics& metrics) -> Step
{
    shuffle(m_order, m_settings.seed, m_state.epoch);
    const auto batch = static_cast<std::size_t>(m_settings.batch);
    double lossSum = 0.0, weightSum = 0.0, normSum = 0.0;
    std::size_t steps = 0;
    for (std::size_t begin = 0; begin < m_order.size(); begin += batch, ++steps) {
        if (m_context.cancelRequested())
            return Step::Cancelled;
        if (m_context.keepRequested())
            return Step::Stopped;
        lookIfDue();
        const std::size_t count = std::min(batch, m_order.size() - begin);
        const TrainingBatch<Real> rows =
            m_batch.gather(m_train, {m_order.data() + begin, count}, m_numeratorFirst);
        const double loss = m_model.lossAndGradient(m_state.parameters, rows, m_gradient);
        const double norm =
            std::sqrt(mlpKernels<Real>().squaredNorm(m_gradient.data(), m_gradient.size()));
        if (!std::isfinite(loss) || !std::isfinite(norm)) {
            m_failure = "The loss or its gradient became NaN or infinite in epoch " +
                        std::to_string(m_state.epoch + 1) + ", step " + std::to_string(steps + 1);
            return Step::Failed;
        }
        const double clip = m_settings.clipNorm > 0.0 && norm > m_settings.clipNorm
                                ? m_settings.clipNorm / norm
                                : 1.0;
        m_optimizer.step(m_state.parameters, m_gradient, clip, metrics.learningRate);
        const double weight = weightOf(rows);
        lossSum += weight * loss;
        weightSum += weight;
        normSum += norm;
    }
    metrics.trainLoss = lossSum / weightSum;
    metrics.gradientNorm = normSum / static_cast<double>(steps);
    return Step::Done;
}

template <typename Real>
void TrainingLoop<Real>::lookIfDue()
{
    if (!m_watch.see)
        return;
    const auto now = Clock::now();
    if (now - m_lastLook < lookInterval || !m_watch.wanted())
        return;
    m_lastLook = now;
    m_watch.see(m_state.parameters, m_state.epoch);
}

template <typename Real>
auto TrainingLoop<Real>::validate(EpochMetrics& metrics) -> Step
{
    double lossSum = 0.0, weightSum = 0.0;
    for (std::size_t begin = 0; begin < m_validation.rows; begin += validationRows) {
        if (m_context.cancelRequested())
            return Step::Cancelled;
        if (m_context.keepRequested())
            return Step::Stopped;
        const auto rows =
            m_validation.slice(begin, std::min(begin + validationRows, m_validation.rows));
        const double weight = weightOf(rows);
        lossSum += weight * m_model.loss(m_state.parameters, rows);
        weightSum += weight;
    }
    metrics.validationLoss = m_validation.rows > 0 ? lossSum / weightSum : metrics.trainLoss;
    if (std::isfinite(metrics.validationLoss) && allFinite(m_state.parameters))
        return Step::Done;
    m_failure = "The validation loss or a weight became NaN or infinite in epoch " +
                std::to_string(m_state.epoch + 1);
    return Step::Failed;
}

template <typename Real>
void TrainingLoop<Real>::record(const EpochMetrics& metrics, const TrainHooks& hooks)
{
    m_state.epoch = metrics.epoch;
    m_state.optimizer = m_optimizer.state();
    m_state.metrics.push_back(metrics);
    if (!m_settings.earlyStopping || metrics.validationLoss < m_state.bestLoss) {
        m_state.bestLoss = metrics.validationLoss;
        m_state.bestEpoch = metrics.epoch;
        m_state.best = m_state.parameters;
    }
    if (hooks.epochDone)
        hooks.epochDone(metrics);
    m_context.report(static_cast<double>(metrics.epoch) / m_settings.epochs,
                     "epoch " + std::to_string(metrics.epoch));
}

template <typename Real>
Status TrainingLoop<Real>::keepCheckpoint(const TrainHooks& hooks, const std::string& identity,
                                          bool last)
{
    const auto now = Clock::now();
    if (hooks.checkpoint.empty() || (!last && now - m_lastCheckpoint < checkpointInterval))
        return {};
    m_lastCheckpoint = now;
    return saveCheckpoint(hooks.checkpoint, identity, m_state);
}

/// Stopped within an epoch: what can be continued is the end of the one before it.
template <typename Real>
Status TrainingLoop<Real>::keepLastEpoch(const TrainHooks& hooks, const std::string& identity,
                                         const std::vector<Real>& parameters)
{
    if (hooks.checkpoint.empty() || m_state.epoch == 0)
        return {};
    TrainingState<Real> state = m_state;
    state.parameters = parameters;
    return saveCheckpoint(hooks.checkpoint, identity, state);
}

template <typename Real>
bool TrainingLoop<Real>::outOfPatience() const
{
    return m_settings.earlyStopping && m_settings.patience > 0 && m_state.epoch > 0 &&
           m_state.epoch - m_state.bestEpoch >= m_settings.patience;
}

template <typename Real>
auto TrainingLoop<Real>::finish(bool stoppedEarly) -> Result
{
    // Stopped before the first epoch ended: what was learnt so far is all there is.
    Result result{m_state.best.empty() ? m_state.parameters : m_state.best,
                  m_state.metrics,
                  m_state.bestEpoch,
                  stoppedEarly,
                  {}};
    return result;
}

template <typename Real>
auto TrainingLoop<Real>::failed(std::string failure, const std::vector<Real>& lastGood)
    -> assay::Result<Result>
{
    const std::string hint =
        "Lower the learning rate, clip the gradient, or look for extreme rows.";
    if (m_state.epoch == 0)
        return numericalError(failure + "; nothing had been learnt yet.", hint);
    m_state.parameters = lastGood;
    Result result = finish(false);
    result.failure = failure + "; the weights of epoch " + std::to_string(result.bestEpoch) +
                     " were kept. " + hint;
    return result;
}

template <typename Real>
auto TrainingLoop<Real>::run(std::vector<Real> initial, const TrainHooks& hooks,
                             const std::string& identity) -> assay::Result<Result>
{
    start(std::move(initial), hooks, identity);
    std::vector<Real> lastGood = m_state.parameters;
    while (m_state.epoch < m_settings.epochs && !outOfPatience()) {
        EpochMetrics metrics;
        metrics.epoch = m_state.epoch + 1;
        metrics.learningRate = learningRate(m_settings, m_state.epoch);
        Step step = epoch(metrics);
        if (step == Step::Done)
            step = validate(metrics);
        if (step == Step::Cancelled || step == Step::Stopped) {
            const Status kept = saveWithRoom(
                m_context, [&] { return keepLastEpoch(hooks, identity, lastGood); });
            if (step == Step::Cancelled)
                return cancelled();
            return kept ? assay::Result<Result>(finish(true)) : kept.error();
        }
        if (step == Step::Failed)
            return failed(std::move(m_failure), lastGood);
        metrics.seconds = elapsed();
        record(metrics, hooks);
        lastGood = m_state.parameters;
        const bool last = m_state.epoch == m_settings.epochs || outOfPatience();
        const Status kept =
            saveWithRoom(m_context, [&] { return keepCheckpoint(hooks, identity, last); });
        if (!kept)
            return kept.error();
    }
    return finish(m_state.epoch < m_settings.epochs);
}

template class TrainingLoop<float>;
template class TrainingLoop<double>;

} // namespace assay
