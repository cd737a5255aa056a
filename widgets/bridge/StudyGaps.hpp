// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

namespace assay {

class ProjectDocument;

/// What a study of LHE or HepMC files still has to be told before its events can be imported, and
/// where; empty when nothing is missing, and for other studies.
QString studyGap(const ProjectDocument& document);

} // namespace assay
