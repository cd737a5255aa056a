// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ParameterTable.hpp"

#include "widgets/bridge/ParameterEdits.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <algorithm>
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
    const bool free = rowsEditable();
    return {{tr("name"), tr("Identifier in recipes and files"), free},
            {tr("label"), tr("Label in plots, LaTeX-like: c_{HW}, \\theta")},
            {tr("from"), tr("Lower end of the range of interest, in the unit of the parameter"),
             true, CellKind::Number},
            {tr("to"), tr("Upper end of the range of interest, in the unit of the parameter"), true,
             CellKind::Number},
            {tr("power"), tr("Highest power in the squared matrix element"), free,
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
    if (role == MathRole && column == Label)
        return mathToHtml(QString::fromStdString(parameter.label));
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

bool ParameterTable::rowsEditable() const
{
    return isStudyOfParticleFiles(document().study());
}

QString ParameterTable::insertRow(Recipe& study, int copyOf) const
{
    Parameter parameter;
    const bool copy = copyOf >= 0 && copyOf < int(study.parameters.size());
    if (copy)
        parameter = study.parameters[std::size_t(copyOf)];
    const auto taken = [&](const std::string& name) {
        return std::any_of(study.parameters.begin(), study.parameters.end(),
                           [&](const Parameter& other) { return other.name == name; });
    };
    const std::string stem = copy ? parameter.name + "-" : "theta";
    std::size_t number = copy ? 2 : study.parameters.size() + 1;
    while (taken(stem + std::to_string(number)))
        ++number;
    parameter.name = stem + std::to_string(number);
    insertParameter(study, copy ? std::size_t(copyOf) + 1 : study.parameters.size(), parameter);
    return {};
}

QString ParameterTable::eraseRow(Recipe& study, int row) const
{
    if (study.parameters.size() < 2)
        return tr("A study needs at least one parameter.");
    eraseParameter(study, std::size_t(row));
    return {};
}

void ParameterTable::shiftRow(Recipe& study, int from, int to) const
{
    moveParameter(study, std::size_t(from), std::size_t(to));
}

QString ParameterTable::putName(Recipe& study, std::size_t row, const QString& text)
{
    const std::string name = text.toStdString();
    if (name.empty())
        return tr("A parameter needs a name, because recipes refer to it.");
    for (const unsigned char c : name)
        if (c <= ' ' || c == ',' || c == '"' || c == '@' || c == '.')
            return tr("Names have no spaces, commas, points, quotes or @.");
    for (std::size_t p = 0; p < study.parameters.size(); ++p)
        if (p != row && study.parameters[p].name == name)
            return tr("There is a parameter \"%1\" already. Choose another name.").arg(text);
    renameParameter(study, study.parameters[row].name, name);
    return {};
}

QString ParameterTable::putPower(Parameter& parameter, const QString& text)
{
    bool isNumber = false;
    const int power = text.toInt(&isNumber);
    if (!isNumber || power < 1 || power > 8)
        return tr("The power is a whole number from 1 to 8; 2 for a squared amplitude that is "
                  "linear in the parameter.");
    parameter.maxPower = power;
    return {};
}

QString ParameterTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    // While rows are being pasted the study is ahead of the document.
    if (!rowsEditable() && study.parameters.size() != document().schema().parameters.size())
        study.parameters = document().schema().parameters;
    Parameter& parameter = study.parameters[std::size_t(row)];
    if (column == Name)
        return putName(study, std::size_t(row), text);
    if (column == Power)
        return putPower(parameter, text);
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
