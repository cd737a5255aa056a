// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/AcceptanceTable.hpp"

#include <cmath>
#include <limits>

namespace assay {

namespace {

enum Column { Particles, Momentum, Rapidity };

const QStringList& lists()
{
    static const QStringList names{"e", "mu", "tau", "a", "j"};
    return names;
}

} // namespace

AcceptanceTable::AcceptanceTable(ProjectDocument& document, QObject* parent)
    : SelectionList(document, &Selection::acceptances, parent)
{
    reload();
}

std::vector<StudyTable::Column> AcceptanceTable::columns() const
{
    return {{tr("particles"), tr("Which particles: e, mu, tau, a (photons) or j (jets)"), true,
             CellKind::Choice, lists()},
            {tr("pT from [GeV]"), tr("Particles with less transverse momentum are not seen"), true,
             CellKind::Number},
            {tr("|η| to"), tr("Particles further forward are not seen; empty: no limit"), true,
             CellKind::Number}};
}

QVariant AcceptanceTable::value(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const Acceptance acceptance = inForce()[std::size_t(row)];
    if (column == Particles)
        return QString::fromStdString(acceptance.particles);
    if (column == Momentum)
        return exactNumber(acceptance.ptMin);
    if (std::isfinite(acceptance.etaMax))
        return exactNumber(acceptance.etaMax);
    return role == Qt::EditRole ? QString() : tr("no limit");
}

QString AcceptanceTable::rowName(int row) const
{
    return QString::fromStdString(inForce()[std::size_t(row)].particles);
}

Acceptance AcceptanceTable::fresh() const
{
    Acceptance entry;
    entry.particles = "j";
    entry.ptMin = 20.0;
    entry.etaMax = 5.0;
    return entry;
}

QString AcceptanceTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    Acceptance& entry = own(study).at(std::size_t(row));
    if (column == Particles) {
        if (!lists().contains(text))
            return tr("There are no particles “%1” here. Use %2.").arg(text, lists().join(", "));
        entry.particles = text.toStdString();
        return {};
    }
    const bool none = column == Rapidity && (text.isEmpty() || text == tr("no limit"));
    const ParsedNumber number = none ? ParsedNumber{std::numeric_limits<double>::infinity(), {}}
                                     : parseNumber(text, column == Momentum ? "GeV" : QString());
    if (!number.problem.isEmpty())
        return number.problem;
    if (!(number.value >= 0.0))
        return column == Momentum ? tr("A transverse momentum is not negative.")
                                  : tr("The limit is on |η|, which is not negative.");
    (column == Momentum ? entry.ptMin : entry.etaMax) = number.value;
    return {};
}

} // namespace assay
