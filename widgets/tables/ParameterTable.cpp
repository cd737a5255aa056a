// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ParameterTable.hpp"

#include "widgets/plotting/MathLabel.hpp"

#include <utility>

namespace assay {

namespace {

enum Column { Name, Label, Low, High, Power, Unit };

} // namespace

ParameterTable::ParameterTable(ProjectDocument& document, QObject* parent)
    : StudyTable(document, parent)
{
    reload();
}

std::vector<StudyTable::Column> ParameterTable::columns() const
{
    return {{tr("name"), tr("Identifier in recipes and files"), false},
            {tr("label"), tr("Label in plots, LaTeX-like: c_{HW}, \\theta")},
            {tr("from"), tr("Lower end of the range of interest, in the unit of the parameter"),
             true, CellKind::Number},
            {tr("to"), tr("Upper end of the range of interest, in the unit of the parameter"), true,
             CellKind::Number},
            {tr("power"), tr("Highest power in the squared matrix element"), false,
             CellKind::Number},
            {tr("unit"), tr("Unit, for axis titles")}};
}

int ParameterTable::rows() const
{
    return int(document().schema().parameters.size());
}

QVariant ParameterTable::value(int row, int column, int role) const
{
    const Parameter& parameter = document().schema().parameters[std::size_t(row)];
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (column) {
    case Name: return QString::fromStdString(parameter.name);
    case Label: {
        const QString label = QString::fromStdString(parameter.label);
        return role == Qt::EditRole ? label : mathToUnicode(label);
    }
    case Low:
        return role == Qt::EditRole ? exactNumber(parameter.low) : cellNumber(parameter.low);
    case High:
        return role == Qt::EditRole ? exactNumber(parameter.high) : cellNumber(parameter.high);
    case Power: return parameter.maxPower;
    default: return QString::fromStdString(parameter.unit);
    }
}

QString ParameterTable::rowName(int row) const
{
    return QString::fromStdString(document().schema().parameters[std::size_t(row)].name);
}

QString ParameterTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    if (study.parameters.size() != document().schema().parameters.size())
        study.parameters = document().schema().parameters;
    Parameter& parameter = study.parameters[std::size_t(row)];
    if (column == Label) {
        parameter.label = text.toStdString();
    } else if (column == Unit) {
        parameter.unit = text.toStdString();
    } else if (column == Low || column == High) {
        const ParsedNumber number = parseNumber(text, QString::fromStdString(parameter.unit));
        if (!number.problem.isEmpty())
            return number.problem;
        double& end = column == Low ? parameter.low : parameter.high;
        const double before = std::exchange(end, number.value);
        if (!(parameter.low < parameter.high)) {
            end = before;
            return tr("The range of %1 would be empty: it must go from a smaller to a larger "
                      "value.")
                .arg(QString::fromStdString(parameter.name));
        }
    }
    return {};
}

} // namespace assay
