// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/BenchmarkTable.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <algorithm>

namespace assay {

BenchmarkTable::BenchmarkTable(ProjectDocument& document, QObject* parent)
    : StudyTable(document, parent)
{
    reload();
}

std::vector<StudyTable::Column> BenchmarkTable::columns() const
{
    // Benchmarks of a file are where its events have weights: they cannot be moved.
    const bool movable = !document().study().process.empty();
    std::vector<Column> columns{{tr("benchmark"), tr("Name of the point"), movable}};
    for (const Parameter& parameter : document().schema().parameters) {
        const auto& label = parameter.label.empty() ? parameter.name : parameter.label;
        columns.push_back({mathToUnicode(QString::fromStdString(label)),
                           tr("Value of %1").arg(QString::fromStdString(parameter.name)), movable});
    }
    columns.push_back({tr("role"), tr("The reference is where scores are taken"), false});
    return columns;
}

int BenchmarkTable::rows() const
{
    return int(document().schema().benchmarks.size());
}

QVariant BenchmarkTable::value(int row, int column, int role) const
{
    const Benchmark& benchmark = document().schema().benchmarks[std::size_t(row)];
    const int parameters = int(document().schema().parameters.size());
    if (role == Qt::TextAlignmentRole)
        return column >= 1 && column <= parameters ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (column == 0)
        return QString::fromStdString(benchmark.name);
    if (column <= parameters)
        return column <= int(benchmark.values.size())
                   ? QVariant(cellNumber(benchmark.values[std::size_t(column) - 1]))
                   : QVariant();
    if (benchmark.isReference)
        return tr("reference");
    return benchmark.isNuisance ? tr("nuisance") : QString();
}

QString BenchmarkTable::edit(int row, int column, const QString& text)
{
    auto benchmarks = document().schema().benchmarks;
    Benchmark& benchmark = benchmarks[std::size_t(row)];
    const QString old = QString::fromStdString(benchmark.name);
    if (column == 0) {
        const std::string name = text.toStdString();
        if (name.empty())
            return tr("A benchmark needs a name, because recipes refer to it.");
        const auto same = [&](const auto& other) {
            return &other != &benchmark && other.name == name;
        };
        if (std::any_of(benchmarks.begin(), benchmarks.end(), same))
            return tr("There is a benchmark \"%1\" already. Choose another name.").arg(text);
        benchmark.name = name;
    } else {
        const ParsedNumber number = parseNumber(text);
        if (!number.problem.isEmpty())
            return number.problem;
        benchmark.values.at(std::size_t(column) - 1) = number.value;
    }
    editStudy(document(), &Recipe::benchmarks, benchmarks, tr("change benchmark %1").arg(old));
    return {};
}

} // namespace assay
