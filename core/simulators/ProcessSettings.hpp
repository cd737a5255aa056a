// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/simulators/Process.hpp"

#include <limits>
#include <string>

namespace assay {

/// The number given for \p name, or \p fallback; refuses text and values outside [low, high].
Result<double> numberSetting(const ProcessSettings& settings, const std::string& name,
                             double fallback, double low = std::numeric_limits<double>::lowest(),
                             double high = std::numeric_limits<double>::max());

/// The text given for \p name, or \p fallback; refuses numbers.
Result<std::string> textSetting(const ProcessSettings& settings, const std::string& name,
                                const std::string& fallback);

/// JSON text {"process": ..., "settings": {...}}: what a sample's provenance says, and what its
/// content hash starts from.
std::string provenanceText(const std::string& process, const ProcessSettings& settings);

} // namespace assay
