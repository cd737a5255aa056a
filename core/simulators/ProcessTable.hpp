// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/simulators/Process.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// One row of the table of built-in processes: adding a process is one file and one row.
struct ProcessEntry {
    std::string name;
    std::string description;
    ProcessSettings defaults; ///< Every setting it knows, with its default.
    std::function<Result<std::shared_ptr<const Process>>(const ProcessSettings&)> create;
    std::string formula = {}; ///< The amplitude or density in one line, LaTeX-like, for people.
    bool background = false;  ///< Does not depend on parameters.
};

const std::vector<ProcessEntry>& processTable();

/// Creates a process; unknown names and settings are refused with the nearest known one.
Result<std::shared_ptr<const Process>> createProcess(const std::string& name,
                                                     const ProcessSettings& settings);

} // namespace assay
