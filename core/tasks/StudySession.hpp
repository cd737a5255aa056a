// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/Sampler.hpp"
#include "core/augmentation/TrainingSet.hpp"
#include "core/tasks/StudyContext.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace assay {

/// A training set with what is worth knowing about how it was drawn.
struct DrawnSet {
    TrainingSet rows;
    SamplingReport report;
    std::string contentHash;
};

/// What the stages of one execution share, made when first asked for and then kept: the open
/// sample, drawn training sets, the events that histograms are filled from. Thread-safe. Training
/// sets are not stored on disk, as drawing one again takes less time than reading it and gives the
/// same rows, bit for bit.
class StudySession {
public:
    StudySession(Project& project, Recipe recipe);

    Project& project() { return m_project; }
    const Recipe& recipe() const { return m_recipe; }
    Result<std::shared_ptr<const StudyContext>> study(const TaskContext& context);
    /// The rows of [augment.name].
    Result<std::shared_ptr<const DrawnSet>> drawnSet(const std::string& name,
                                                     const TaskContext& context);
    /// Events that histograms are filled from: the training and validation parts together, in
    /// memory, or the whole sample.
    Result<EventSample> fillingEvents(const TaskContext& context, bool all = false);
    /// Events of one part, in memory.
    Result<EventSample> partEvents(Part part, const TaskContext& context);

private:
    Result<EventSample> allEvents(const TaskContext& context);

    Project& m_project;
    Recipe m_recipe;
    std::recursive_mutex m_mutex;
    std::shared_ptr<const StudyContext> m_study;
    std::map<std::string, std::shared_ptr<const DrawnSet>> m_sets;
    std::map<int, EventSample> m_parts; ///< By Part; filling events under -1.
};

} // namespace assay
