// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/CalibratedEstimator.hpp"
#include "core/inference/RatioCheck.hpp"
#include "core/tasks/EstimatorComparison.hpp"
#include "core/tasks/StudySession.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace assay {

/// Scores on a square lattice of two observables, the others held at their medians.
struct ScoreField {
    Vector first, second; ///< [n] positions, n = side * side
    Matrix estimated;     ///< [n][P] at theta_ref
    Matrix exact;         ///< [n][P], or no rows where it is not known
};

/// Events of a study that no training has seen, with what is known exactly of them, held in memory
/// to look at estimators while they train and afterwards. Everything is computed from the test
/// part; the calibration from the validation part. Thread-safe; draws are remembered per point.
class StudyProbe {
public:
    struct Settings {
        std::size_t rows = 20000;        ///< Of a comparison, both classes together.
        std::size_t checkEvents = 40000; ///< Of a reliability diagram.
    };

    /// Opens the sample: one pass over the events for each part.
    static Result<std::shared_ptr<StudyProbe>> open(std::shared_ptr<Project> project,
                                                    const Recipe& study, const Settings& settings,
                                                    const TaskContext& context);

    const StudyContext& study() const { return *m_study; }
    /// Central 98 % of the test events in each observable, the same order as those of the study.
    const std::vector<std::array<double, 2>>& ranges() const { return m_ranges; }
    /// Whether r(x) and t(x) are known exactly for these observables: all that the process makes.
    bool knowsTruth(const std::vector<std::string>& observables) const;

    /// log r at theta: half of the events from theta, half from theta_ref.
    Result<EstimatorComparison> compareRatio(const Estimator& estimator, const Theta& theta,
                                             const TaskContext& context);
    /// Component \p parameter of the score at theta_ref, on events from there.
    Result<EstimatorComparison> compareScore(const Estimator& estimator, std::size_t parameter,
                                             const TaskContext& context);
    /// \p side points a side, between the ranges of the two observables (indices in the study).
    Result<ScoreField> scoreField(const Estimator& estimator, std::size_t first,
                                  std::size_t second, int side, const TaskContext& context) const;
    Result<RatioCheck> reliability(const Estimator& estimator, const Theta& theta, int bins,
                                   const TaskContext& context);
    /// The same after calibration on the validation part.
    Result<RatioCheck> calibratedReliability(std::shared_ptr<const Estimator> estimator,
                                             const CalibrationSettings& calibration,
                                             const Theta& theta, int bins,
                                             const TaskContext& context);

private:
    struct Draw {
        TrainingSet rows;
        Matrix truthX; ///< What the exact density sees; no rows without one.
        Vector exact;  ///< log r of a ratio draw
        Matrix score;  ///< t of a score draw, at theta_ref
    };

    StudyProbe(std::shared_ptr<Project> project, const Recipe& study, const Settings& settings);
    Result<std::shared_ptr<const Draw>> draw(const Theta* theta, const TaskContext& context);
    Result<EventSample> thinned(Part part, const TaskContext& context);
    Result<Matrix> columnsOf(const Matrix& x, const std::vector<std::string>& have,
                             const std::vector<std::string>& wanted) const;
    void measureRanges(const EventBlock& events);

    std::shared_ptr<Project> m_project;
    Settings m_settings;
    StudySession m_session;
    std::shared_ptr<const StudyContext> m_study;
    std::shared_ptr<const Estimator> m_truth; ///< Null where it is not known.
    EventSample m_test;
    std::vector<std::array<double, 2>> m_ranges;
    std::vector<double> m_medians;
    std::mutex m_mutex; ///< Guards what follows.
    std::vector<std::pair<Theta, std::shared_ptr<const Draw>>> m_draws; ///< Empty theta: score.
    std::optional<EventSample> m_validation;
};

} // namespace assay
