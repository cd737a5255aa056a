// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/ObservableTable.hpp"

#include "core/events/Expression.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/plotting/MathLabel.hpp"

namespace assay {

namespace {

enum Column { Name, Label, Unit, Origin, Required, Fallback };

} // namespace

ObservableTable::ObservableTable(ProjectDocument& document, QObject* parent)
    : ListTable(document, parent)
{
    reload();
}

const std::vector<Observable>& ObservableTable::inForce() const
{
    return document().schema().observables;
}

bool ObservableTable::ofParticles() const
{
    return selectsParticles(document());
}

QStringList ObservableTable::available() const
{
    QStringList names;
    if (document().process() && !ofParticles())
        for (const Observable& observable : document().process()->schema().observables)
            names << QString::fromStdString(observable.name);
    return names;
}

std::vector<StudyTable::Column> ObservableTable::columns() const
{
    const QStringList choices = available();
    if (ofParticles())
        return {{tr("name"), tr("What recipes, histograms and trainings call it")},
                {tr("label"), tr("Label in plots, LaTeX-like: p_{T,j1}")},
                {tr("unit"), tr("Unit, for axis titles")},
                {tr("expression"), tr("How it is computed from the particles of an event: "
                                      "j[0].pt, (l[0] + l[1]).m, l[0].deltaphi(j[0]), met.pt")},
                {tr("required"), tr("Whether events are dropped for which it is not defined"),
                 true, CellKind::Choice, {tr("no"), tr("yes")}},
                {tr("default"), tr("Its value where it is not defined; empty: none"), true,
                 CellKind::Number}};
    return {{tr("name"), tr("What recipes, histograms and trainings call it")},
            {tr("label"), tr("Label in plots, LaTeX-like: p_{T,j1}")},
            {tr("unit"), tr("Unit, for axis titles")},
            {tr("column"), tr("Column of the event sample that it is"), true,
             choices.isEmpty() ? CellKind::Text : CellKind::Choice, choices}};
}

QVariant ObservableTable::value(int row, int column, int role) const
{
    const Observable& observable = inForce()[std::size_t(row)];
    const QString label = QString::fromStdString(observable.label);
    if (role == MathRole && column == Label)
        return mathToHtml(label);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (column) {
    case Name: return QString::fromStdString(observable.name);
    case Label: return role == Qt::EditRole ? label : mathToUnicode(label);
    case Unit: return QString::fromStdString(observable.unit);
    case Required: return observable.required ? tr("yes") : tr("no");
    case Fallback: return observable.fallback ? exactNumber(*observable.fallback) : QString();
    default:
        return QString::fromStdString(observable.expression.empty() ? observable.name
                                                                    : observable.expression);
    }
}

/// The first column that is not used yet, or else the first one again.
Observable ObservableTable::fresh() const
{
    if (inForce().empty()) {
        Observable first;
        first.name = "x";
        first.expression = "p[0].pt";
        return first;
    }
    Observable fresh = inForce().front();
    if (document().process() && !ofParticles())
        for (const Observable& observable : document().process()->schema().observables) {
            const auto uses = [&](const Observable& used) {
                return (used.expression.empty() ? used.name : used.expression) == observable.name;
            };
            if (std::none_of(inForce().begin(), inForce().end(), uses)) {
                fresh = observable;
                break;
            }
        }
    keepOrigin(fresh);
    return fresh;
}

void ObservableTable::keepOrigin(Observable& observable) const
{
    if (observable.expression.empty())
        observable.expression = observable.name;
}

QString ObservableTable::put(Observable& observable, int column, const QString& text) const
{
    if (column == Required || column == Fallback || (column == Origin && ofParticles()))
        return putParticles(observable, column, text);
    if (column == Origin) {
        const QStringList names = available();
        if (text.isEmpty() || (!names.isEmpty() && !names.contains(text)))
            return tr("The sample has no column \"%1\". It has: %2.").arg(text, names.join(", "));
        observable.expression = text.toStdString();
    } else {
        (column == Label ? observable.label : observable.unit) = text.toStdString();
    }
    return {};
}

/// Expressions may name the particles and the observables before this one.
QString ObservableTable::putParticles(Observable& observable, int column,
                                      const QString& text) const
{
    if (column == Required) {
        observable.required = text == tr("yes") || text == "1" || text == "true";
        return {};
    }
    if (column == Fallback) {
        const ParsedNumber number = text.isEmpty() ? ParsedNumber() : parseNumber(text);
        if (number.problem.isEmpty())
            observable.fallback = text.isEmpty() ? std::nullopt : std::optional(number.value);
        return number.problem;
    }
    ExpressionNames names{true, {}};
    for (const Observable& other : inForce()) {
        if (other.name == observable.name)
            break;
        names.columns.push_back(other.name);
    }
    const auto compiled = Expression::compile(text.toStdString(), names);
    if (!compiled)
        return QString::fromStdString(compiled.error().text());
    observable.expression = text.toStdString();
    return {};
}

/// A column that was left out comes back under its own name.
QString ObservableTable::insertRow(Recipe& study, int copyOf) const
{
    if (copyOf < 0) {
        std::vector<Observable>& list = own(study);
        Observable entry = fresh();
        const auto taken = [&](const Observable& other) { return other.name == entry.name; };
        if (std::none_of(list.begin(), list.end(), taken)) {
            list.push_back(std::move(entry));
            return {};
        }
    }
    return ListTable::insertRow(study, copyOf);
}

QString ObservableTable::eraseRow(Recipe& study, int row) const
{
    if (own(study).size() < 2)
        return tr("A study needs at least one observable.");
    return ListTable::eraseRow(study, row);
}

} // namespace assay
