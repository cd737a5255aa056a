// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/SmallExample.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "core/project/Recipe.hpp"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace assay {

namespace {

constexpr std::uint64_t smallEvents = 20000;
constexpr int smallRows = 20000;
constexpr int smallEpochs = 6;
constexpr double smallPoints = 21.0;

void makeSmall(Recipe& recipe)
{
    recipe.events = std::min(recipe.events, smallEvents);
    for (AugmentRecipe& augment : recipe.augments)
        augment.rows = std::min(augment.rows, smallRows);
    for (TrainRecipe& training : recipe.trainings) {
        training.training.epochs = std::min(training.training.epochs, smallEpochs);
        training.network.hidden = {30, 30};
    }
    for (LimitsRecipe& limits : recipe.limits) {
        limits.coverageToys = 0;
        for (auto& [parameter, axis] : limits.grid)
            axis.back() = std::min(axis.back(), smallPoints);
    }
}

void addFisher(Recipe& recipe)
{
    if (!recipe.fishers.empty() || recipe.limits.empty())
        return;
    FisherRecipe fisher;
    fisher.name = "main";
    fisher.luminosityFb = recipe.limits.front().luminosityFb;
    fisher.estimators = recipe.limits.front().estimators;
    recipe.fishers.push_back(fisher);
}

} // namespace

Result<QString> smallExample(const QString& name, const QString& folder)
{
    const auto examples = resourceFolder("examples");
    if (!examples)
        return examples.error();
    auto recipe = loadRecipe((*examples / (name.toStdString() + ".toml")).string());
    if (!recipe)
        return recipe.error();
    makeSmall(*recipe);
    addFisher(*recipe);
    const QString path = QDir(folder).filePath(name + ".toml");
    QFile file(path);
    const QByteArray text = QByteArray::fromStdString(writeRecipe(*recipe));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return ioError("Could not write " + path.toStdString() + ".");
    return path;
}

} // namespace assay
