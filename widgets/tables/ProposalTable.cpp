// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ProposalTable.hpp"

#include "widgets/plotting/MathLabel.hpp"

#include <algorithm>

namespace assay {

ProposalTable::ProposalTable(ProjectDocument& document, QObject* parent)
    : StudyTable(document, parent)
{
    reload();
}

void ProposalTable::setSet(int index)
{
    m_set = index;
    reload();
}

const AugmentRecipe* ProposalTable::set() const
{
    const auto& sets = document().study().augments;
    return m_set >= 0 && m_set < int(sets.size()) ? &sets[std::size_t(m_set)] : nullptr;
}

ProposalTable::Kind ProposalTable::kind() const
{
    const AugmentRecipe* chosen = set();
    if (!chosen || chosen->kind == "score") // At one point, the reference.
        return Kind::Nothing;
    if (chosen->theta.kind == "gaussian")
        return Kind::Gaussian;
    if (chosen->theta.kind == "points")
        return Kind::Points;
    return chosen->theta.kind == "benchmarks" ? Kind::Benchmarks : Kind::Ranges;
}

QStringList ProposalTable::benchmarkNames() const
{
    QStringList names;
    for (const Benchmark& benchmark : document().schema().benchmarks)
        if (!benchmark.isNuisance)
            names << QString::fromStdString(benchmark.name);
    return names;
}

std::vector<StudyTable::Column> ProposalTable::columns() const
{
    const auto& parameters = document().schema().parameters;
    const Column parameter{tr("parameter"), {}, false};
    std::vector<Column> points;
    for (const Parameter& one : parameters)
        points.push_back({mathToUnicode(QString::fromStdString(one.label.empty() ? one.name
                                                                                 : one.label)),
                          tr("Value at each point"), true, CellKind::Number});
    switch (kind()) {
    case Kind::Nothing: return {parameter};
    case Kind::Points: return points.empty() ? std::vector<Column>{parameter} : points;
    case Kind::Benchmarks:
        return {{tr("benchmark"), {}, false},
                {tr("used"), tr("Whether rows are drawn there"), true, CellKind::Choice,
                 {tr("no"), tr("yes")}}};
    case Kind::Gaussian:
        return {parameter,
                {tr("mean"), tr("Middle of the Gaussian"), true, CellKind::Number},
                {tr("width"), tr("Standard deviation; 0 fixes the parameter"), true,
                 CellKind::Number}};
    case Kind::Ranges: break;
    }
    return {parameter,
            {tr("from"), tr("Lowest value"), true, CellKind::Number},
            {tr("to"), tr("Highest value; the same as the lowest fixes the parameter"), true,
             CellKind::Number}};
}

int ProposalTable::rows() const
{
    switch (kind()) {
    case Kind::Nothing: return 0;
    case Kind::Points: return int(set()->theta.values.size());
    case Kind::Benchmarks: return int(benchmarkNames().size());
    default: return int(document().schema().parameters.size());
    }
}

QString ProposalTable::rowName(int row) const
{
    if (kind() == Kind::Points)
        return QString::number(row + 1);
    return kind() == Kind::Benchmarks
               ? benchmarkNames().value(row)
               : QString::fromStdString(document().schema().parameters[std::size_t(row)].name);
}

/// What is not said follows from the range of the parameter (see ThetaProposal).
std::pair<double, double> ProposalTable::numbers(const ProposalRecipe& proposal,
                                                 std::size_t p) const
{
    const Parameter& parameter = document().schema().parameters[p];
    double low = parameter.low, high = parameter.high;
    if (p < proposal.range.size() && proposal.range[p].size() == 2)
        low = proposal.range[p][0], high = proposal.range[p][1];
    if (proposal.kind != "gaussian")
        return {low, high};
    return {p < proposal.mean.size() ? proposal.mean[p] : 0.5 * (low + high),
            p < proposal.sigma.size() ? proposal.sigma[p] : 0.25 * (high - low)};
}

QVariant ProposalTable::value(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const ProposalRecipe& proposal = set()->theta;
    const auto text = [role](double number) {
        return role == Qt::EditRole ? exactNumber(number) : cellNumber(number);
    };
    if (kind() == Kind::Points) {
        const auto& point = proposal.values[std::size_t(row)];
        return column < int(point.size()) ? text(point[std::size_t(column)]) : QString();
    }
    if (column == 0)
        return rowName(row);
    if (kind() != Kind::Benchmarks) {
        const auto [first, second] = numbers(proposal, std::size_t(row));
        return text(column == 1 ? first : second);
    }
    const auto& used = proposal.benchmarks; // None: all of them.
    const bool on = used.empty() || std::count(used.begin(), used.end(), rowName(row).toStdString());
    return on ? tr("yes") : tr("no");
}

QString ProposalTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    ProposalRecipe& proposal = study.augments.at(std::size_t(m_set)).theta;
    if (kind() == Kind::Benchmarks) {
        if (text != tr("yes") && text != tr("no"))
            return tr("This is yes or no.");
        return useBenchmark(proposal, row, text == tr("yes"));
    }
    const ParsedNumber number = parseNumber(text);
    return number.problem.isEmpty() ? put(proposal, row, column, number.value) : number.problem;
}

QString ProposalTable::put(ProposalRecipe& proposal, int row, int column, double number) const
{
    const std::size_t count = document().schema().parameters.size();
    if (proposal.kind == "points") {
        auto& point = proposal.values.at(std::size_t(row));
        point.resize(count, 0.0);
        point[std::size_t(column)] = number;
        return {};
    }
    std::vector<std::pair<double, double>> all;
    for (std::size_t p = 0; p < count; ++p)
        all.push_back(numbers(proposal, p));
    auto& [first, second] = all[std::size_t(row)];
    (column == 1 ? first : second) = number;
    if (proposal.kind == "gaussian") {
        if (second < 0.0)
            return tr("A width is not negative.");
        proposal.mean.clear();
        proposal.sigma.clear();
        for (const auto& [mean, width] : all) {
            proposal.mean.push_back(mean);
            proposal.sigma.push_back(width);
        }
        return {};
    }
    if (!(first <= second))
        return tr("The lower end is above the upper one.");
    proposal.range.clear();
    for (const auto& [low, high] : all)
        proposal.range.push_back({low, high});
    return {};
}

QString ProposalTable::useBenchmark(ProposalRecipe& proposal, int row, bool use) const
{
    std::vector<std::string> used;
    for (const QString& name : benchmarkNames()) {
        const std::string text = name.toStdString();
        const auto& before = proposal.benchmarks;
        const bool on = before.empty() || std::count(before.begin(), before.end(), text) > 0;
        if (name == rowName(row) ? use : on)
            used.push_back(text);
    }
    if (used.empty())
        return tr("At least one benchmark is needed.");
    if (qsizetype(used.size()) == benchmarkNames().size())
        used.clear(); // All of them, also those that will be added.
    proposal.benchmarks = used;
    return {};
}

QString ProposalTable::insertRow(Recipe& study, int copyOf) const
{
    auto& values = study.augments.at(std::size_t(m_set)).theta.values;
    if (copyOf >= 0) {
        values.insert(values.begin() + copyOf + 1, values.at(std::size_t(copyOf)));
        return {};
    }
    std::vector<double> point;
    for (const Parameter& parameter : document().schema().parameters)
        point.push_back(0.5 * (parameter.low + parameter.high));
    values.push_back(point);
    return {};
}

QString ProposalTable::eraseRow(Recipe& study, int row) const
{
    auto& values = study.augments.at(std::size_t(m_set)).theta.values;
    if (values.size() < 2)
        return tr("At least one point is needed.");
    values.erase(values.begin() + row);
    return {};
}

void ProposalTable::shiftRow(Recipe& study, int from, int to) const
{
    auto& values = study.augments.at(std::size_t(m_set)).theta.values;
    auto point = std::move(values[std::size_t(from)]);
    values.erase(values.begin() + from);
    values.insert(values.begin() + to, std::move(point));
}

} // namespace assay
