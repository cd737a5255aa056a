// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/Report.hpp"

#include <QJsonObject>

namespace assay {

class ProjectDocument;

/// Settings, provenance of every result (run, input hash, seed, version, wall time), limits with
/// their checks, and the recipe of the open project. The figures are added by the caller.
Report projectReport(const ProjectDocument& document);

/// Provenance of everything that is drawn now, for the JSON files of figures.
QJsonObject projectProvenance(const ProjectDocument& document);

} // namespace assay
