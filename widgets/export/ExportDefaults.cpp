// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/ExportDefaults.hpp"

namespace assay {

namespace {

ExportSettings& stored()
{
    static ExportSettings settings;
    return settings;
}

} // namespace

ExportSettings exportDefaults()
{
    return stored();
}

void setExportDefaults(const ExportSettings& defaults)
{
    stored() = defaults;
}

} // namespace assay
