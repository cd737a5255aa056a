// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/EstimatorMethod.hpp"

namespace assay {

QString estimatorMethod(const Recipe& study, const QString& entry)
{
    for (const TrainRecipe& training : study.trainings)
        if (QString::fromStdString(training.name) == entry)
            return QString::fromStdString(training.method);
    return entry.section(':', 0, 0);
}

} // namespace assay
