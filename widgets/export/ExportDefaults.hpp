// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/ExportSettings.hpp"

namespace assay {

/// What a project without export settings of its own begins with; as the program's settings say.
ExportSettings exportDefaults();
void setExportDefaults(const ExportSettings& defaults);

} // namespace assay
