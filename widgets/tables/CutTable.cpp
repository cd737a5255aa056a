// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/CutTable.hpp"

namespace assay {

CutTable::CutTable(ProjectDocument& document, QObject* parent)
    : ExpressionTable(document, &Selection::cuts, parent)
{
    reload();
}

std::vector<StudyTable::Column> CutTable::columns() const
{
    return {{tr("cut"), tr("Events stay for which this is true: j[0].pt > 30, len(l) == 2")},
            {tr("where it is not defined"), tr("What becomes of events for which it has no value"),
             true, CellKind::Choice, {tr("dropped"), tr("kept")}}};
}

QString CutTable::secondText(const Cut& cut) const
{
    return cut.required ? tr("dropped") : tr("kept");
}

QString CutTable::putSecond(Cut& cut, const QString& text) const
{
    if (text != tr("dropped") && text != tr("kept"))
        return tr("Type “%1” or “%2”.").arg(tr("dropped"), tr("kept"));
    cut.required = text == tr("dropped");
    return {};
}

} // namespace assay
