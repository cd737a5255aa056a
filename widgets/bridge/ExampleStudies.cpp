// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/ExampleStudies.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "core/project/Recipe.hpp"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace assay {

namespace {

/// Toys with a known truth come first: they are quick, and every number in them can be checked.
qsizetype rankOf(const QString& id)
{
    static const QStringList first = {"gauss", "eft-toy", "two-gaussian", "offshell-toy",
                                      "offshell-toy-2d"};
    const qsizetype place = first.indexOf(id);
    return place < 0 ? first.size() : place;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

std::vector<ExampleStudy> exampleStudies()
{
    std::vector<ExampleStudy> studies;
    const auto place = resourceFolder("examples");
    if (!place)
        return studies;
    const QDir folder(QString::fromStdString(place->string()));
    for (const QString& file : folder.entryList({"*.toml"}, QDir::Files, QDir::Name)) {
        const QString path = folder.absoluteFilePath(file);
        const auto recipe = loadRecipe(path.toStdString());
        if (!recipe || recipe->process.empty())
            continue;
        const QString id = QFileInfo(file).completeBaseName();
        const QString name = QString::fromStdString(recipe->name);
        studies.push_back({id, path, name.isEmpty() ? id : name,
                           capitalised(QString::fromStdString(recipe->description))});
    }
    std::stable_sort(studies.begin(), studies.end(),
                     [](const ExampleStudy& a, const ExampleStudy& b) {
                         return rankOf(a.id) < rankOf(b.id);
                     });
    return studies;
}

} // namespace assay
