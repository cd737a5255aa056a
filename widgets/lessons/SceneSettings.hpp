// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/Process.hpp"

#include <string>

namespace assay {

struct SceneEntry;

/// Values of all settings of a scene: its defaults, and what a step or a control has changed.
class SceneSettings {
public:
    SceneSettings() = default;
    /// \p values are checked already (see LessonReader); others than the scene's are ignored.
    SceneSettings(const SceneEntry& entry, const ProcessSettings& values);

    double number(const std::string& id) const;
    int whole(const std::string& id) const;
    const std::string& text(const std::string& id) const;
    bool is(const std::string& id, const std::string& choice) const { return text(id) == choice; }
    void set(const std::string& id, double value) { m_values[id] = value; }
    void set(const std::string& id, std::string choice) { m_values[id] = std::move(choice); }
    const ProcessSettings& values() const { return m_values; }

    bool operator==(const SceneSettings&) const = default;

private:
    ProcessSettings m_values;
};

} // namespace assay
