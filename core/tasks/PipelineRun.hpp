// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StageInputs.hpp"
#include "core/tasks/StudySession.hpp"
#include "core/tasks/TaskQueue.hpp"

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace assay {

/// One execution of several stages in a queue of its own, on context.threads threads.
class PipelineRun {
public:
    /// References are kept.
    PipelineRun(Project& project, const Recipe& study, const StageHooks& hooks,
                const TaskContext& context);

    /// Runs those of the \p wanted stages that are missing or stale.
    Result<std::vector<StageReport>> run(const std::vector<StageInputs>& stages,
                                         const std::set<std::string>& wanted);

private:
    void submitAll(TaskQueue& queue, const std::vector<StageInputs>& stages,
                   const std::set<std::string>& wanted);
    Status runOne(const StageInputs& stage, const TaskContext& task);

    StudySession m_session;
    const StageHooks& m_hooks;
    const TaskContext& m_context;
    std::mutex m_mutex; ///< Guards the reports and the error.
    std::vector<StageReport> m_reports;
    std::optional<Error> m_error;
    std::size_t m_missing = 0;
    std::atomic<std::size_t> m_finished = 0;
};

} // namespace assay
