// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/SettingsTable.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("SettingsTable", source);
}

SettingEntry choice(const char* key, const QString& page, const QString& title, const QString& help,
                    const QVector<QPair<QString, QString>>& choices)
{
    SettingEntry entry{key, page, SettingKind::Choice, title, help, choices.front().first};
    entry.choices = choices;
    return entry;
}

SettingEntry number(const char* key, const QString& page, const QString& title, const QString& help,
                    int standard, int low, int high, int step, const QString& unit)
{
    SettingEntry entry{key, page, SettingKind::Number, title, help, standard};
    entry.low = low;
    entry.high = high;
    entry.step = step;
    entry.unit = unit;
    return entry;
}

SettingEntry toggle(const char* key, const QString& page, const QString& title, const QString& help,
                    bool standard)
{
    return {key, page, SettingKind::Switch, title, help, standard};
}

void addAppearance(std::vector<SettingEntry>& table)
{
    const QString page = text("Appearance");
    table.push_back(choice("appearance/theme", page, text("Theme"),
                           text("Colours of the window. Exported figures are light whatever the "
                                "theme."),
                           {{"system", text("as the system")}, {"light", text("light")},
                            {"dark", text("dark")}}));
    table.push_back(number("appearance/fontScale", page, text("Text size"),
                           text("Size of all text in the window, relative to the size that the "
                                "system gives. Also in the View menu."),
                           100, 80, 200, 10, text(" %")));
    table.push_back(choice("appearance/language", page, text("Language"),
                           text("From the next start on. Numbers have a decimal point in every "
                                "language."),
                           {{"system", text("as the system")}, {"en", "English"},
                            {"de", "Deutsch"}}));
    table.push_back(choice("appearance/plotColours", page, text("Colours of curves"),
                           text("Both sets can be told apart by colour-blind people; dashes and "
                                "markers differ as well."),
                           {{"petroff", "Petroff"}, {"okabe-ito", "Okabe-Ito"}}));
    table.push_back(choice("appearance/plotTheme", page, text("Plots on the screen"),
                           text("Figures that are exported are light, unless their style is that "
                                "of the screen."),
                           {{"window", text("as the window")}, {"light", text("light")},
                            {"dark", text("dark")}}));
    table.push_back(toggle("appearance/lockLayout", page, text("Lock the layout"),
                           text("Panels stay where they are. Unlock to drag them, to let them "
                                "float or to close them."),
                           true));
}

void addWork(std::vector<SettingEntry>& table)
{
    const QString page = text("Work");
    SettingEntry threads = number("work/threads", page, text("Threads"),
                                  text("That simulation, training and limits may use. From the "
                                       "next start on."),
                                  0, 0, 256, 1, {});
    threads.zeroText = text("all of the computer");
    table.push_back(threads);
    table.push_back(number("work/autosave", page, text("Keep a journal every"),
                           text("How often edits that were not saved are written to the recovery "
                                "journal."),
                           30, 5, 600, 5, text(" s")));
    table.push_back(toggle("work/confirmRemove", page, text("Ask before something is removed"),
                           text("From the study, in the project panel. It can be undone either "
                                "way."),
                           false));
    table.push_back(toggle("work/reopen", page, text("Open the last project at the start"),
                           text("Instead of the Welcome page."), false));
}

/// What a project without settings of its own begins with on the Export page.
void addFigures(std::vector<SettingEntry>& table)
{
    const QString page = text("Figures");
    const QString scope = text("For projects that were not exported yet; the Export page changes "
                               "it for one project.");
    table.push_back(choice("figures/style", page, text("Style"), scope,
                           {{"physics", text("physics")}, {"slides", text("slides")},
                            {"screen", text("as on the screen")}}));
    table.push_back(number("figures/width", page, text("Width"), scope, 86, 30, 400, 1,
                           text(" mm")));
    table.push_back({"figures/label", page, SettingKind::Text, text("Label"),
                     text("In the upper left corner of figures, e.g. “Simulation”. ") + scope,
                     QString()});
    table.push_back(choice("figures/formats", page, text("Formats"), scope,
                           {{"pdf svg png", "PDF, SVG, PNG"}, {"pdf", "PDF"}, {"svg", "SVG"},
                            {"png", "PNG"}, {"pdf png", "PDF, PNG"}}));
    table.push_back(toggle("figures/data", page, text("Data beside each figure"),
                           text("CSV and JSON of what is drawn. ") + scope, true));
}

} // namespace

const std::vector<SettingEntry>& settingsTable()
{
    static const std::vector<SettingEntry> table = [] {
        std::vector<SettingEntry> rows;
        addAppearance(rows);
        addWork(rows);
        addFigures(rows);
        return rows;
    }();
    return table;
}

const SettingEntry* findSetting(const QString& key)
{
    for (const SettingEntry& entry : settingsTable())
        if (entry.key == key)
            return &entry;
    return nullptr;
}

QVariant validSetting(const SettingEntry& entry, const QVariant& value)
{
    if (!value.isValid())
        return entry.standard;
    switch (entry.kind) {
    case SettingKind::Text: return value.toString();
    case SettingKind::Switch: return value.toBool();
    case SettingKind::Number: {
        bool ok = false;
        const int number = value.toInt(&ok);
        return ok ? QVariant(std::clamp(number, entry.low, entry.high)) : entry.standard;
    }
    case SettingKind::Choice:
        for (const auto& [name, shown] : entry.choices)
            if (name == value.toString())
                return name;
        break;
    }
    return entry.standard;
}

} // namespace assay
