// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppliedSettings.hpp"

#include "widgets/bridge/RecoveryJournal.hpp"
#include "widgets/export/ExportDefaults.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <algorithm>

namespace assay {

AppliedSettings::AppliedSettings(Settings& settings, RecoveryJournal& journal, QObject* parent)
    : QObject(parent), m_settings(settings), m_journal(journal)
{
    connect(&settings, &Settings::changed, this, &AppliedSettings::apply);
    apply("work/autosave");
    apply("appearance/plotColours");
    apply("appearance/plotTheme");
    apply("figures/style");
}

int AppliedSettings::fontScale() const
{
    return std::max(m_settings.number("appearance/fontScale"), m_leastScale);
}

void AppliedSettings::setLeastFontScale(int percent)
{
    const int before = fontScale();
    m_leastScale = percent;
    if (fontScale() != before)
        applyLook();
}

void AppliedSettings::applyLook()
{
    applyAppearance(m_settings.appearance(), fontScale());
    Q_EMIT fontScaleChanged(fontScale());
}

void AppliedSettings::apply(const QString& key)
{
    if (key == "appearance/theme" || key == "appearance/fontScale") {
        applyLook();
    } else if (key == "appearance/plotColours") {
        usePlotColours(m_settings.text(key) == "okabe-ito" ? PlotColours::OkabeIto
                                                           : PlotColours::Petroff);
    } else if (key == "appearance/plotTheme") {
        const QString theme = m_settings.text(key);
        usePlotBrightness(theme == "light"  ? PlotBrightness::Light
                          : theme == "dark" ? PlotBrightness::Dark
                                            : PlotBrightness::Window);
    } else if (key == "work/autosave") {
        m_journal.setLongestWait(m_settings.number(key));
    } else if (key.startsWith("figures/")) {
        applyFigures();
    }
}

void AppliedSettings::applyFigures()
{
    ExportSettings defaults;
    const QString style = m_settings.text("figures/style");
    defaults.look = {style == "slides"   ? FigureLook::Style::Slides
                     : style == "screen" ? FigureLook::Style::Screen
                                         : FigureLook::Style::Physics,
                     m_settings.text("figures/label")};
    defaults.millimetres = m_settings.number("figures/width");
    defaults.formats = m_settings.text("figures/formats").split(' ');
    defaults.data = m_settings.isOn("figures/data");
    setExportDefaults(defaults);
}

} // namespace assay
