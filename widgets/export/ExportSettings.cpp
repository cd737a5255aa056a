// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/ExportSettings.hpp"

#include <QJsonArray>

#include <algorithm>

namespace assay {

QStringList ExportSettings::endings() const
{
    return data ? formats + QStringList{"csv", "json"} : formats;
}

QStringList ExportSettings::further() const
{
    QStringList files;
    if (recipe)
        files << "recipe.toml" << "reproduce.sh";
    if (listing)
        files << "madminer.py";
    if (report)
        files << "report.html" << "report.pdf";
    return files;
}

QJsonObject ExportSettings::toJson() const
{
    return {{"style", int(look.style)},
            {"label", look.label},
            {"millimetres", millimetres},
            {"dpi", dpi},
            {"formats", QJsonArray::fromStringList(formats)},
            {"data", data},
            {"recipe", recipe},
            {"listing", listing},
            {"report", report},
            {"folder", folder},
            {"left", QJsonArray::fromStringList(left)}};
}

ExportSettings ExportSettings::fromJson(const QJsonObject& json)
{
    ExportSettings settings;
    if (json.isEmpty())
        return settings;
    const auto list = [&](const char* key) {
        QStringList texts;
        for (const QJsonValue& value : json.value(QLatin1String(key)).toArray())
            texts << value.toString();
        return texts;
    };
    const int style = std::clamp(json["style"].toInt(), 0, int(FigureLook::Style::Screen));
    settings.look = {FigureLook::Style(style), json["label"].toString()};
    settings.millimetres = std::clamp(json["millimetres"].toDouble(86.0), 30.0, 400.0);
    settings.dpi = std::clamp(json["dpi"].toDouble(300.0), 72.0, 1200.0);
    settings.formats = list("formats");
    settings.data = json["data"].toBool();
    settings.recipe = json["recipe"].toBool();
    settings.listing = json["listing"].toBool();
    settings.report = json["report"].toBool();
    settings.folder = json["folder"].toString();
    settings.left = list("left");
    return settings;
}

} // namespace assay
