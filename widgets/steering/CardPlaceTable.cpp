// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/steering/CardPlaceTable.hpp"

#include "core/project/MadGraphCards.hpp"

namespace assay {

namespace {

enum Column { Name, Block, Id, Transform };

} // namespace

CardPlaceTable::CardPlaceTable(ProjectDocument& document, QObject* parent)
    : StudyTable(document, parent)
{
    reload();
}

std::vector<StudyTable::Column> CardPlaceTable::columns() const
{
    return {{tr("parameter"), tr("Name of the parameter in the study"), false},
            {tr("block"), tr("SLHA block in the param card, such as dim6 or SMEFT")},
            {tr("id"), tr("Number of the entry in the block"), true, CellKind::Number},
            {tr("transform"),
             tr("Value in the card as an expression of theta, e.g. 16.52*theta; empty: theta")}};
}

int CardPlaceTable::rows() const
{
    return int(document().schema().parameters.size());
}

QVariant CardPlaceTable::value(int row, int column, int role) const
{
    const Parameter& parameter = document().schema().parameters[std::size_t(row)];
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (column) {
    case Name: return QString::fromStdString(parameter.name);
    case Block: return QString::fromStdString(parameter.lhaBlock);
    case Id: return int(parameter.lhaId);
    default: return QString::fromStdString(parameter.transform);
    }
}

QString CardPlaceTable::rowName(int row) const
{
    return QString::fromStdString(document().schema().parameters[std::size_t(row)].name);
}

QString CardPlaceTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    if (study.parameters.size() != document().schema().parameters.size())
        study.parameters = document().schema().parameters;
    Parameter& parameter = study.parameters[std::size_t(row)];
    if (column == Block) {
        const QString block = text.trimmed();
        if (block.contains(' ') || block.contains('#'))
            return tr("The name of a block has no blanks.");
        parameter.lhaBlock = block.toStdString();
        return {};
    }
    if (column == Id) {
        bool ok = false;
        const int id = text.trimmed().toInt(&ok);
        if (!ok)
            return tr("The number of an entry is a whole number.");
        parameter.lhaId = id;
        return {};
    }
    Parameter changed = parameter;
    changed.transform = text.trimmed().toStdString();
    // Any value in the range will do: what counts is whether the expression can be read.
    if (const auto value = cardValue(changed, 0.5 * (parameter.low + parameter.high));
        !value && !changed.transform.empty())
        return QString::fromStdString(value.error().text());
    parameter = changed;
    return {};
}

} // namespace assay
