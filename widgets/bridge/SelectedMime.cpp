// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/SelectedMime.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace assay {

namespace {

constexpr auto format = "application/x-assay-selected";

} // namespace

QMimeData* mimeOf(const Selected& selected, const QString& text)
{
    const QJsonObject json{{"kind", int(selected.kind)},
                           {"name", selected.name},
                           {"number", selected.number}};
    auto* mime = new QMimeData;
    mime->setData(format, QJsonDocument(json).toJson(QJsonDocument::Compact));
    mime->setText(text);
    return mime;
}

std::optional<Selected> selectedIn(const QMimeData& mime)
{
    if (!mime.hasFormat(format))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(mime.data(format)).object();
    const int kind = json.value("kind").toInt();
    if (kind <= int(Selected::Kind::Nothing) || kind > int(Selected::Kind::Event))
        return std::nullopt;
    return Selected{Selected::Kind(kind), json.value("name").toString(),
                    json.value("number").toInteger(), {}};
}

} // namespace assay
