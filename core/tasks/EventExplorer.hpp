// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/CrossSections.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/tasks/StudyEstimators.hpp"
#include "core/tasks/StudySession.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What is stored of one event.
struct EventFacts {
    std::size_t index = 0;      ///< In the sample.
    std::uint64_t eventId = 0;  ///< Decides the part.
    Part part = Part::Train;
    std::string generatedAt;    ///< Benchmark, "mixture" or "background"; empty if not known.
    std::vector<double> x;      ///< [O] of the study
    std::vector<double> z;      ///< [Z], empty where not known
    std::vector<double> weights; ///< [B] in pb, sampling factors applied
    Vector jointScore;          ///< [P] t(x,z|theta_ref); empty where not known
};

/// log r(x|theta, theta_ref) of one event along a line of parameter points, as one estimator sees
/// it.
struct EventCurve {
    std::string name;
    std::string method; ///< Row of the Methods table; "joint" for log r(x,z|theta,theta_ref).
    Vector llr;         ///< [T]; NaN where there is no valid ratio
    std::string problem; ///< Why there is no curve, or empty.
};

/// Single events of a study under all of its estimators. The first questions open the sample and
/// the estimators; after that an event costs one block to read and T evaluations per estimator.
/// Thread-safe; worth keeping as long as the study and its runs do not change.
class EventExplorer {
public:
    EventExplorer(std::shared_ptr<Project> project, const Recipe& study);

    /// The open sample and what its columns mean.
    Result<std::shared_ptr<const StudyContext>> study(const TaskContext& context);
    Result<EventFacts> facts(std::size_t index, const TaskContext& context);
    /// Joint ratio, truth where it is known, and every estimator that is trained or needs no
    /// training, at \p thetas [T][P], all as normalised ratios to the study's reference point.
    /// The joint ratio is normalised by cross sections summed over the sample, as in
    /// jointQuantities.
    Result<std::vector<EventCurve>> curves(std::size_t index, const Matrix& thetas,
                                           const TaskContext& context);

private:
    Result<EventBlock> readEvent(const StudyContext& study, std::size_t index) const;
    EventCurve jointCurve(const StudyContext& study, const EventBlock& event, const Matrix& thetas,
                          const TaskContext& context);
    Result<Vector> logCrossSections(const StudyContext& study, const Matrix& thetas,
                                    const TaskContext& context);
    EventCurve estimatorCurve(const std::string& choice, const StudyContext& study,
                              const EventBlock& event, const Matrix& thetas,
                              const TaskContext& context);
    /// Of the sample, at the reference; one pass, then kept.
    Result<CrossSection> referenceRate(const StudyContext& study, const TaskContext& context);
    std::vector<std::string> choices(const StudyContext& study) const;

    std::shared_ptr<Project> m_project;
    StudySession m_session;
    std::mutex m_mutex;
    std::map<std::string, Result<StudyEstimator>> m_estimators;
    std::optional<CrossSection> m_referenceRate;
    Matrix m_rateThetas; ///< Points of m_rates.
    Vector m_rates;      ///< log(sigma(theta) / sigma(theta_ref))
};

} // namespace assay
