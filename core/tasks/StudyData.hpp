// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/tasks/StudySession.hpp"

#include <string>

namespace assay {

/// True when the density of the study's process applies to its columns, in one or two dimensions.
bool hasExactData(const StudyContext& study, Level level);

/// The data of a limit: \p observed events from a file if it is named, else Asimov data at
/// \p theta: exact for processes of known density in one or two dimensions (whatever the level), or
/// else from the test part of the sample.
Result<LimitData> limitData(StudySession& session, const std::string& observed, const Theta& theta,
                            double luminosityPb, Level level, const TaskContext& context);

} // namespace assay
