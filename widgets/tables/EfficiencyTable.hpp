// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/ExpressionTable.hpp"

namespace assay {

/// The efficiencies of the study: probabilities that multiply the weights of an event.
class EfficiencyTable : public ExpressionTable<Efficiency> {
    Q_OBJECT
public:
    explicit EfficiencyTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QString noun() const override { return tr("efficiency"); }
    QString secondText(const Efficiency& efficiency) const override;
    QString putSecond(Efficiency& efficiency, const QString& text) const override;
};

} // namespace assay
