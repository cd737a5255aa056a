// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/BenchmarkTable.hpp"

#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/plotting/MathLabel.hpp"

namespace assay {

BenchmarkTable::BenchmarkTable(ProjectDocument& document, QObject* parent)
    : ListTable(document, parent)
{
    reload();
}

void BenchmarkTable::setLocked(const QStringList& names)
{
    if (m_locked == names)
        return;
    m_locked = names;
    reload();
}

/// Benchmarks of a MadMiner file are where its events have weights: they cannot be moved. Where the
/// weights of an LHE or HepMC file are is said here.
bool BenchmarkTable::rowsEditable() const
{
    const EventSchema& schema = document().schema();
    return isStudyOfParticleFiles(document().study())
           || (!document().study().process.empty() && !schema.components.empty());
}

const std::vector<Benchmark>& BenchmarkTable::inForce() const
{
    return document().schema().benchmarks;
}

std::vector<StudyTable::Column> BenchmarkTable::columns() const
{
    const bool movable = rowsEditable();
    std::vector<Column> columns{{tr("benchmark"), tr("Name of the point"), movable}};
    for (const Parameter& parameter : document().schema().parameters) {
        const auto& label = parameter.label.empty() ? parameter.name : parameter.label;
        const QString unit = QString::fromStdString(parameter.unit);
        const QString name = QString::fromStdString(parameter.name);
        columns.push_back({mathToUnicode(QString::fromStdString(label)),
                           unit.isEmpty() ? tr("Value of %1").arg(name)
                                          : tr("Value of %1 in %2").arg(name, unit),
                           movable, CellKind::Number});
    }
    columns.push_back({tr("role"), tr("The reference is where scores are taken. Type “reference” "
                                      "to make another point the reference."), movable});
    return columns;
}

QString BenchmarkTable::roleText(const Benchmark& benchmark) const
{
    if (benchmark.isReference)
        return tr("reference");
    return benchmark.isNuisance ? tr("nuisance") : QString();
}

QVariant BenchmarkTable::value(int row, int column, int role) const
{
    const Benchmark& benchmark = inForce()[std::size_t(row)];
    const int parameters = int(document().schema().parameters.size());
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (column == 0)
        return QString::fromStdString(benchmark.name);
    if (column <= parameters) {
        if (column > int(benchmark.values.size()))
            return {};
        const double number = benchmark.values[std::size_t(column) - 1];
        return role == Qt::EditRole ? exactNumber(number) : cellNumber(number);
    }
    const QString text = roleText(benchmark);
    if (role == Qt::EditRole || !m_locked.contains(QString::fromStdString(benchmark.name)))
        return text;
    return text.isEmpty() ? tr("locked") : tr("%1, locked").arg(text);
}

Benchmark BenchmarkTable::fresh() const
{
    Benchmark benchmark;
    benchmark.name = "b";
    for (const Parameter& parameter : document().schema().parameters)
        benchmark.values.push_back(0.5 * (parameter.low + parameter.high));
    return benchmark;
}

QString BenchmarkTable::put(Benchmark& benchmark, int column, const QString& text) const
{
    const auto& parameters = document().schema().parameters;
    if (column > int(parameters.size())) {
        if (!text.isEmpty() && text != tr("reference"))
            return tr("The role is “reference” or nothing.");
        benchmark.isReference = !text.isEmpty();
        return {};
    }
    const auto p = std::size_t(column) - 1;
    const ParsedNumber number
        = parseNumber(text, QString::fromStdString(parameters[p].unit));
    if (!number.problem.isEmpty())
        return number.problem;
    benchmark.values.resize(parameters.size(), 0.0);
    benchmark.values[p] = number.value;
    return {};
}

QString BenchmarkTable::eraseRow(Recipe& study, int row) const
{
    const bool files = isStudyOfParticleFiles(study);
    const std::size_t needed = files ? 1 : document().schema().components.size();
    if (files && own(study).size() <= needed)
        return tr("A study needs at least one benchmark: the one at which its events were made.");
    if (own(study).size() <= needed)
        return tr("The %1 components of this model need %1 benchmarks. Add another one before you "
                  "remove \"%2\", or move it.")
            .arg(needed)
            .arg(QString::fromStdString(own(study)[std::size_t(row)].name));
    return ListTable::eraseRow(study, row);
}

} // namespace assay
