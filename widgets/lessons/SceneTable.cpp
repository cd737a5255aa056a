// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/SceneTable.hpp"

#include "widgets/lessons/scenes/Scenes.hpp"

namespace assay {

const SceneSetting* SceneEntry::setting(const std::string& name) const
{
    for (const SceneSetting& candidate : settings)
        if (candidate.id == name)
            return &candidate;
    return nullptr;
}

const SceneNumber* SceneEntry::number(const std::string& name) const
{
    for (const SceneNumber& candidate : numbers)
        if (candidate.id == name)
            return &candidate;
    return nullptr;
}

const std::vector<SceneEntry>& sceneTable()
{
    static const std::vector<SceneEntry> table = {
        hypothesesScene(), morphingScene(),   morphedScene(),  galtonScene(),
        latentScene(),     learnedScene(),    scoreFieldScene(), localityScene(),
        binningScene(),    observablesScene(), coverageScene(),
    };
    return table;
}

const SceneEntry* findScene(const std::string& id)
{
    for (const SceneEntry& entry : sceneTable())
        if (entry.id == id)
            return &entry;
    return nullptr;
}

} // namespace assay
