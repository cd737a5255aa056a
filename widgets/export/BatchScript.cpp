// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/BatchScript.hpp"

namespace assay {

namespace {

/// For sh: a word in single quotes.
QString quoted(QString word)
{
    return "'" + word.replace("'", "'\\''") + "'";
}

} // namespace

QString batchScript(const QString& recipeFile, const QString& projectName)
{
    return QString(R"sh(#!/bin/sh
# Computes everything of this folder again and draws the figures; needs assay-batch and assay.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
recipe="$here"/%1
project="$here"/%2
assay-batch run "$recipe" --project "$project"
assay-batch export "$project" --format csv "$here"/tables
assay --render "$here"/figures "$project"
)sh")
        .arg(quoted(recipeFile), quoted(projectName + ".assay"));
}

} // namespace assay
