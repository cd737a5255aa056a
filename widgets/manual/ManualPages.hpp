// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QMap>
#include <QString>

#include <functional>
#include <vector>

namespace assay {

/// A page of the manual: resources/manual/ID.md.
struct ManualPage {
    QString id;
    QString title;
    QString source; ///< Markdown with placeholders.
};

/// What stands for a line "{{name}}" of a page, made when the page is shown.
using ManualParts = QMap<QString, std::function<QString()>>;

/// All pages in the order of the links of contents.md, which is the first; read once.
const std::vector<ManualPage>& manualPages();
const ManualPage* findManualPage(const QString& id);

/// The parts that need no window: "methods", "processes", "recipe", "concepts".
ManualParts generatedParts();
/// Markdown of a page with its placeholders filled in; a placeholder that nobody knows stays.
QString filledPage(const ManualPage& page, const ManualParts& parts);

/// A row of a Markdown table; vertical bars in the cells are escaped.
QString markdownRow(const QStringList& cells);

} // namespace assay
