// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// Where the parameters of the study stand in the cards of a generator, and which value goes there.
class CardPlaceTable : public StudyTable {
    Q_OBJECT
public:
    explicit CardPlaceTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<Column> columns() const override;
    int rows() const override;
    QVariant value(int row, int column, int role) const override;
    QString assign(Recipe& study, int row, int column, const QString& text) const override;
    QString noun() const override { return tr("parameter"); }
    QString rowName(int row) const override;
};

} // namespace assay
