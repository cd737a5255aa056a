// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/EfficiencyTable.hpp"

namespace assay {

EfficiencyTable::EfficiencyTable(ProjectDocument& document, QObject* parent)
    : ExpressionTable(document, &Selection::efficiencies, parent)
{
    reload();
}

std::vector<StudyTable::Column> EfficiencyTable::columns() const
{
    return {{tr("efficiency"),
             tr("Multiplies the weights; 0 drops the event: 0.9 if met.pt > 40 else 0.5")},
            {tr("where it is not defined"), tr("Its value for events for which it has none"), true,
             CellKind::Number}};
}

QString EfficiencyTable::secondText(const Efficiency& efficiency) const
{
    return exactNumber(efficiency.fallback);
}

QString EfficiencyTable::putSecond(Efficiency& efficiency, const QString& text) const
{
    const ParsedNumber number = parseNumber(text);
    if (!number.problem.isEmpty())
        return number.problem;
    if (number.value < 0.0)
        return tr("An efficiency is not negative.");
    efficiency.fallback = number.value;
    return {};
}

} // namespace assay
