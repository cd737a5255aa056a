// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/SceneSettings.hpp"

#include "widgets/lessons/SceneTable.hpp"

#include <cmath>

namespace assay {

SceneSettings::SceneSettings(const SceneEntry& entry, const ProcessSettings& values)
{
    for (const SceneSetting& setting : entry.settings) {
        if (setting.choices.empty())
            m_values[setting.id] = setting.fallback;
        else
            m_values[setting.id] = setting.choices.front().id;
        if (const auto given = values.find(setting.id); given != values.end())
            m_values[setting.id] = given->second;
    }
}

double SceneSettings::number(const std::string& id) const
{
    return std::get<double>(m_values.at(id));
}

int SceneSettings::whole(const std::string& id) const
{
    return static_cast<int>(std::lround(number(id)));
}

const std::string& SceneSettings::text(const std::string& id) const
{
    return std::get<std::string>(m_values.at(id));
}

} // namespace assay
