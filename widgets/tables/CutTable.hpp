// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/ExpressionTable.hpp"

namespace assay {

/// The cuts of the study: conditions that events must fulfil.
class CutTable : public ExpressionTable<Cut> {
    Q_OBJECT
public:
    explicit CutTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QString noun() const override { return tr("cut"); }
    QString secondText(const Cut& cut) const override;
    QString putSecond(Cut& cut, const QString& text) const override;
};

} // namespace assay
