// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "widgets/lessons/SceneResult.hpp"
#include "widgets/lessons/SceneSettings.hpp"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace assay {

struct SceneChoice {
    std::string id;
    QString label;
};

/// Something of a scene that steps may fix or let the reader move.
struct SceneSetting {
    std::string id;
    QString label;
    double fallback = 0.0;
    double low = 0.0, high = 1.0;
    bool whole = false;
    std::vector<SceneChoice> choices{}; ///< Not empty: a text, the first is the default.
};

/// A number that a scene computes.
struct SceneNumber {
    std::string id;
    QString label;
    int decimals = 3;
};

/// One row of the table of scenes.
struct SceneEntry {
    std::string id;
    std::vector<SceneSetting> settings;
    std::vector<SceneNumber> numbers;
    std::vector<std::string> figures;
    bool live = false; ///< Below 16 ms at any setting: computed while a slider moves.
    /// Depends on the settings, the seed and nothing else. Runs on a worker unless live.
    std::function<Result<SceneResult>(const SceneSettings&, const TaskContext&)> run;

    const SceneSetting* setting(const std::string& name) const;
    const SceneNumber* number(const std::string& name) const;
};

/// All scenes: adding one is a file in scenes/ and a row.
const std::vector<SceneEntry>& sceneTable();
const SceneEntry* findScene(const std::string& id);

} // namespace assay
