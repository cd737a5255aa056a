// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/SmearingTable.hpp"

#include <QRegularExpression>

#include <array>
#include <cstdlib>

namespace assay {

namespace {

enum Column { Particles, FirstWidth, Shell = 9 };

/// Two columns each, the absolute width and the relative one.
constexpr std::array<Smearing::Width Smearing::*, 4> widths{&Smearing::energy, &Smearing::pt,
                                                             &Smearing::eta, &Smearing::phi};

double& widthOf(Smearing& smearing, int column)
{
    Smearing::Width& width = smearing.*widths[std::size_t(column - FirstWidth) / 2];
    return (column - FirstWidth) % 2 == 0 ? width.absolute : width.relative;
}

/// Groups that may be typed instead of their codes.
struct Group {
    const char* name;
    std::vector<int> codes;
};
const std::vector<Group>& groups()
{
    static const std::vector<Group> all{{"e", {11}},   {"mu", {13}},
                                        {"tau", {15}}, {"a", {22}},
                                        {"l", {11, 13}}, {"j", {1, 2, 3, 4, 5, 6, 9, 21}}};
    return all;
}

} // namespace

SmearingTable::SmearingTable(ProjectDocument& document, QObject* parent)
    : SelectionList(document, &Selection::smearings, parent)
{
    reload();
}

std::vector<StudyTable::Column> SmearingTable::columns() const
{
    const QString absolute = tr("Width of the Gauss curve, the part that does not depend on the "
                                "value");
    const QString relative = tr("Width in units of the value itself: 0.1 is 10 %");
    return {{tr("particles"), tr("PDG codes with commas between them, or e, mu, tau, l, a, j; "
                                 "empty: all particles")},
            {tr("E ± [GeV]"), absolute, true, CellKind::Number},
            {tr("E ± rel."), relative, true, CellKind::Number},
            {tr("pT ± [GeV]"), absolute, true, CellKind::Number},
            {tr("pT ± rel."), relative, true, CellKind::Number},
            {tr("η ±"), absolute, true, CellKind::Number},
            {tr("η ± rel."), relative, true, CellKind::Number},
            {tr("φ ±"), absolute, true, CellKind::Number},
            {tr("φ ± rel."), relative, true, CellKind::Number},
            {tr("on shell"), tr("Which of E and pT is not smeared itself but follows from the "
                                "other on the mass shell"),
             true, CellKind::Choice, {tr("neither"), "energy", "pt"}}};
}

QString SmearingTable::particlesText(const Smearing& smearing, bool readable)
{
    if (smearing.particles.empty())
        return readable ? tr("all") : QString();
    QStringList codes;
    for (const int code : smearing.particles)
        codes << QString::number(code);
    return codes.join(", ");
}

QVariant SmearingTable::value(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    Smearing smearing = inForce()[std::size_t(row)];
    if (column == Particles)
        return particlesText(smearing, role == Qt::DisplayRole);
    if (column == Shell)
        return smearing.onShell.empty() ? tr("neither") : QString::fromStdString(smearing.onShell);
    return exactNumber(widthOf(smearing, column));
}

QString SmearingTable::rowName(int row) const
{
    return particlesText(inForce()[std::size_t(row)], true);
}

/// Jets of ten per cent, the way MadMiner's tutorial smears partons.
Smearing SmearingTable::fresh() const
{
    Smearing entry;
    entry.particles = groups().back().codes;
    entry.energy.relative = 0.1;
    entry.onShell = "pt";
    return entry;
}

QString SmearingTable::putParticles(Smearing& smearing, const QString& text)
{
    static const QRegularExpression separators("[,;\\s]+");
    std::vector<int> codes;
    for (const QString& word : text.split(separators, Qt::SkipEmptyParts)) {
        bool isCode = false;
        const int code = std::abs(word.toInt(&isCode));
        const auto group = std::find_if(groups().begin(), groups().end(),
                                        [&](const Group& one) { return word == one.name; });
        if (isCode && code > 0)
            codes.push_back(code);
        else if (group != groups().end())
            codes.insert(codes.end(), group->codes.begin(), group->codes.end());
        else if (word != tr("all"))
            return tr("“%1” is no PDG code and none of e, mu, tau, l, a, j.").arg(word);
    }
    smearing.particles = std::move(codes);
    return {};
}

QString SmearingTable::putShell(Smearing& smearing, const QString& text)
{
    const bool neither = text.isEmpty() || text == tr("neither");
    if (!neither && text != "energy" && text != "pt")
        return tr("Only “energy” or “pt” can follow from the mass shell, or “%1”.")
            .arg(tr("neither"));
    smearing.onShell = neither ? std::string() : text.toStdString();
    return {};
}

QString SmearingTable::assign(Recipe& study, int row, int column, const QString& text) const
{
    Smearing& entry = own(study).at(std::size_t(row));
    if (column == Particles)
        return putParticles(entry, text);
    if (column == Shell)
        return putShell(entry, text);
    const ParsedNumber number = parseNumber(text, column == 1 || column == 3 ? "GeV" : QString());
    if (!number.problem.isEmpty())
        return number.problem;
    if (!(number.value >= 0.0))
        return tr("A width is not negative.");
    widthOf(entry, column) = number.value;
    return {};
}

} // namespace assay
