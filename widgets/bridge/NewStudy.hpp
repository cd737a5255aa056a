// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/project/Recipe.hpp"

#include <QString>

namespace assay {

/// A study to start from: the process with its defaults, training samples, SALLY and ALICES, and
/// limits on its first one or two parameters with every comparison it offers.
Result<Recipe> newStudy(const QString& process);

/// A study of events in files.
Recipe newStudyOfFiles(const QStringList& files);

} // namespace assay
