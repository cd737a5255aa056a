// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <vector>

namespace assay {

/// A recipe that comes with the program and can be opened as it is.
struct ExampleStudy {
    QString id;    ///< Name of the file without its ending, "eft-toy".
    QString path;
    QString title; ///< What the recipe calls itself.
    QString sentence;
};

/// All of them, what a newcomer should see first at the top. Recipes for files that a person brings
/// along are not among them.
std::vector<ExampleStudy> exampleStudies();

} // namespace assay
