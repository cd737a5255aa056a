// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstdint>
#include <string>

namespace assay {

enum class RunStatus { Running, Done, Kept, Failed, Cancelled, Interrupted };

/// One execution of one stage; immutable once finished. A row in SQLite.
struct Run {
    std::int64_t id = 0;
    std::string stage;      ///< "simulate", "augment.ratio", "train.alices", "limits.main", ...
    std::string inputHash;  ///< Content hash of everything the output depends on.
    std::string settings;   ///< JSON
    std::uint64_t seed = 0;
    std::string version;    ///< Of the program.
    std::string started;    ///< ISO 8601, UTC
    double seconds = 0.0;
    RunStatus status = RunStatus::Running;
    std::string message;    ///< Log and warnings; the error of a failed run.
    std::string output;     ///< Path inside the project, or empty.
    std::string result;     ///< JSON: numbers of limits, Fisher information, summaries.
};

} // namespace assay
