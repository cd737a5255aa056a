// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ObservableTable.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/plotting/MathLabel.hpp"

namespace assay {

ObservableTable::ObservableTable(ProjectDocument& document, QObject* parent)
    : StudyTable(document, parent)
{
    reload();
}

std::vector<StudyTable::Column> ObservableTable::columns() const
{
    return {{tr("name"), tr("Column of the event sample"), false},
            {tr("label"), tr("Label in plots, LaTeX-like: p_{T,j1}")},
            {tr("unit"), tr("Unit, for axis titles")}};
}

int ObservableTable::rows() const
{
    return int(document().schema().observables.size());
}

QVariant ObservableTable::value(int row, int column, int role) const
{
    const Observable& observable = document().schema().observables[std::size_t(row)];
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (column == 0)
        return QString::fromStdString(observable.name);
    const QString label = QString::fromStdString(observable.label);
    if (column == 1)
        return role == Qt::EditRole ? label : mathToUnicode(label);
    return QString::fromStdString(observable.unit);
}

QString ObservableTable::edit(int row, int column, const QString& text)
{
    auto observables = document().schema().observables;
    Observable& observable = observables[std::size_t(row)];
    (column == 1 ? observable.label : observable.unit) = text.toStdString();
    editStudy(document(), &Recipe::observables, observables,
              tr("change observable %1").arg(QString::fromStdString(observable.name)));
    return {};
}

} // namespace assay
