// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"

#include <QPair>
#include <QString>
#include <QVector>

namespace assay {

/// What the Inspector shows of one thing, in words.
struct InspectorFacts {
    struct Section {
        QString title;
        QVector<QPair<QString, QString>> rows;
    };

    QString title;  ///< Its name.
    QString kind;   ///< What it is: "Estimator".
    QString method; ///< Row of the Methods table whose colour and dash are shown; or empty.
    QString card;   ///< Of the manual.
    QString page;   ///< Where it is edited.
    QVector<Section> sections;

    void add(const QString& section, const QString& name, const QString& value);
    QString value(const QString& name) const;
};

/// Facts of \p selected as it is now; an empty title if it no longer exists.
InspectorFacts inspectorFacts(const PageContext& context, const Selected& selected);

} // namespace assay
