// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/SelectionList.hpp"

namespace assay {

/// The acceptance of the study: particles outside of it are not seen.
class AcceptanceTable : public SelectionList<Acceptance> {
    Q_OBJECT
public:
    explicit AcceptanceTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString assign(Recipe& study, int row, int column, const QString& text) const override;
    QString noun() const override { return tr("acceptance"); }
    QString rowName(int row) const override;
    Acceptance fresh() const override;
};

} // namespace assay
