// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/events/EventSample.hpp"
#include "core/inference/RatioMap.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace assay {

enum class CalibrationMethod { Histogram, Isotonic, Temperature };

/// "histogram", "isotonic", "temperature" as recipes write them.
std::optional<CalibrationMethod> calibrationMethodFromName(const std::string& name);

/// Isotonic is the default: on the off-shell toy with 40k calibration events it brings q of the
/// exact ratio back to 3 % at mu = 0 and 1 % at mu = 4 from any monotone distortion. A temperature
/// has no noise to speak of but mends a wrong scale only.
struct CalibrationSettings {
    CalibrationMethod method = CalibrationMethod::Isotonic;
    int bins = 50;                  ///< Histogram: quantile bins of the raw llr, before merging.
    std::size_t maxEvents = 100000; ///< Of the calibration sample; evenly spaced ones are used.
};

/// A ratio estimator whose llr at every theta was calibrated on events of its own. The calibration
/// depends on theta: it is fitted the first time a theta is asked for, from the raw llr of the
/// calibration events and their weights at theta and theta_ref, and remembered. Gives the
/// normalised ratio whatever it wraps; the score is that of the wrapped estimator, less the score
/// of the rate (from the calibration sample) where it contains that. Thread-safe: threads that need
/// the same points share the fits out among themselves. Cost per new theta: one evaluation of the
/// wrapped estimator on all calibration events and a sort (40k events: about 4 ms and the network);
/// per event afterwards: the network and a look-up.
class CalibratedEstimator final : public Estimator {
public:
    ~CalibratedEstimator() override;
    const EstimatorInfo& info() const override;
    const std::shared_ptr<const Estimator>& raw() const;
    const CalibrationSettings& settings() const;

    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;
    /// The calibration at one point, for plots.
    Result<RatioMap> mapAt(const Theta& theta) const;

private:
    friend Result<std::shared_ptr<const CalibratedEstimator>>
    calibrate(std::shared_ptr<const Estimator>, const EventSample&,
              std::shared_ptr<const EventWeights>, const CalibrationSettings&, const TaskContext&);
    struct State;
    explicit CalibratedEstimator(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Calibrates \p estimator on \p sample: the validation part, never events that it was trained on
/// and never those that the limit is computed with. Events with a negative weight keep it.
Result<std::shared_ptr<const CalibratedEstimator>>
calibrate(std::shared_ptr<const Estimator> estimator, const EventSample& sample,
          std::shared_ptr<const EventWeights> weights, const CalibrationSettings& settings,
          const TaskContext& context);

} // namespace assay
