// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// Observed events [n][O]: the columns called like \p observables of a CSV, .npy or event file
/// (weights, if there are any, are not looked at). Refuses missing columns, values that are not
/// finite, and files without events.
Result<Matrix> readObserved(const std::filesystem::path& path,
                            const std::vector<std::string>& observables,
                            const TaskContext& context);

} // namespace assay
