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

class ProjectDocument;

/// Whether one of the readers of event files knows its ending.
bool isEventFile(const QString& file);
/// What file dialogs offer: every ending that can be read, then all files.
QString eventFileFilter();
/// Adds each file as a sample of its own (LHE files with the same weights as runs of one sample),
/// with the parameters and observables that the first ones tell; one step of undo. False, and
/// nothing done, for a study that cannot take files: of a built-in process, or read-only.
bool addEventFiles(ProjectDocument& document, const QStringList& files);

/// A study of events in files. For files of particles: with the parameters and benchmarks that
/// their headers tell, the usual observables of the particles in them, and the usual methods.
Recipe newStudyOfFiles(const QStringList& files);

} // namespace assay
