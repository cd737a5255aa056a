// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Examples.hpp"

#include <QCoreApplication>
#include <QDir>

namespace assay {

QStringList exampleRecipes()
{
    QDir place(QCoreApplication::applicationDirPath());
    QStringList candidates{place.filePath("../share/assay/examples")};
    for (int level = 0; level < 5; ++level) {
        candidates << place.filePath("resources/examples");
        if (!place.cdUp())
            break;
    }
    for (const QString& candidate : candidates) {
        const QDir folder(candidate);
        QStringList recipes;
        for (const QString& name : folder.entryList({"*.toml"}, QDir::Files, QDir::Name))
            recipes << QDir::cleanPath(folder.absoluteFilePath(name));
        if (!recipes.isEmpty())
            return recipes;
    }
    return {};
}

} // namespace assay
