// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ConceptCard.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace assay {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ConceptCard", text);
}

/// Markdown without its marks, for places that show plain sentences.
QString plain(QString markdown)
{
    static const QRegularExpression link("\\[([^\\]]*)\\]\\([^)]*\\)");
    markdown.replace(link, "\\1");
    return markdown.remove('`').remove("**").simplified();
}

Error refuse(const QString& id, int line, const QString& what)
{
    return invalidInput(
        QString("concepts/%1.md, line %2: %3").arg(id).arg(line).arg(what).toStdString(),
        "The head of a card is '# Title' and lines '- Formula: `…`', '- Default: …', "
        "'- Reference: …', '- See also: a, b'.");
}

QStringList idsOf(const QString& list)
{
    QStringList ids;
    for (const QString& id : list.split(',', Qt::SkipEmptyParts))
        ids << id.trimmed();
    return ids;
}

/// False if the line is none of the head.
bool readHeadLine(const QString& line, ConceptCard& card)
{
    const auto value = [&](const char* key) { return line.mid(int(qstrlen(key))).trimmed(); };
    if (line.startsWith("# "))
        card.title = value("# ");
    else if (line.startsWith("- Formula:"))
        card.formula = value("- Formula:").remove('`');
    else if (line.startsWith("- Default:"))
        card.standard = value("- Default:");
    else if (line.startsWith("- Reference:"))
        card.reference = value("- Reference:");
    else if (line.startsWith("- See also:"))
        card.seeAlso = idsOf(value("- See also:"));
    else if (line.startsWith("- Also called:"))
        card.alsoCalled = idsOf(value("- Also called:"));
    else
        return false;
    return true;
}

struct CardFolder {
    std::vector<ConceptCard> cards;
    QStringList problems;
};

CardFolder readCards()
{
    CardFolder all;
    const auto place = resourceFolder("manual");
    if (!place) {
        all.problems << QString::fromStdString(place.error().text());
        return all;
    }
    const QDir folder(QString::fromStdString(place->string()) + "/concepts");
    for (const QFileInfo& info : folder.entryInfoList({"*.md"}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            all.problems << file.errorString();
            continue;
        }
        const auto card = parseConceptCard(info.completeBaseName(),
                                           QString::fromUtf8(file.readAll()));
        if (card)
            all.cards.push_back(*card);
        else
            all.problems << QString::fromStdString(card.error().text());
    }
    return all;
}

const CardFolder& cardFolder()
{
    static const CardFolder all = readCards();
    return all;
}

} // namespace

QString ConceptCard::firstSentence() const
{
    const QString paragraph = plain(text.section("\n\n", 0, 0));
    static const QRegularExpression end("[.!?](?= |$)");
    const auto match = end.match(paragraph);
    return match.hasMatch() ? paragraph.left(match.capturedEnd()) : paragraph;
}

QString ConceptCard::markdown() const
{
    QString page = "# " + title + "\n\n" + text + "\n\n";
    if (!formula.isEmpty())
        page += "**" + translated("Formula.") + "** " + mathToHtml(formula) + "\n\n";
    if (!standard.isEmpty())
        page += "**" + translated("Default.") + "** " + standard + "\n\n";
    if (!reference.isEmpty())
        page += "**" + translated("Reference.") + "** " + reference + "\n\n";
    QStringList links;
    for (const QString& id : seeAlso) {
        const ConceptCard* other = findConcept(id);
        links << QString("[%1](concept:%2)").arg(other ? other->title : id, id);
    }
    if (!links.isEmpty())
        page += "**" + translated("See also.") + "** " + links.join(" · ") + "\n";
    return page;
}

QString ConceptCard::toolTip() const
{
    QString tip = "<p>" + firstSentence().toHtmlEscaped();
    if (!formula.isEmpty())
        tip += "<br><i>" + mathToHtml(formula) + "</i>";
    if (!standard.isEmpty())
        tip += "<br>" + translated("Default: %1").arg(plain(standard).toHtmlEscaped());
    return tip + "</p>";
}

QString ConceptCard::whatsThis() const
{
    return "<b>" + title.toHtmlEscaped() + "</b>" + toolTip() + "<p><a href=\"concept:" + id + "\">"
           + translated("Read the card") + "</a></p>";
}

Result<ConceptCard> parseConceptCard(const QString& id, const QString& source)
{
    ConceptCard card;
    card.id = id;
    const QStringList lines = source.split('\n');
    int at = 0;
    for (; at < lines.size() && !lines[at].isEmpty(); ++at)
        if (!readHeadLine(lines[at], card))
            return refuse(id, at + 1, "'" + lines[at] + "' does not belong into the head.");
    card.text = lines.mid(at + 1).join('\n').trimmed();
    if (card.title.isEmpty())
        return refuse(id, 1, "there is no title.");
    if (card.text.isEmpty())
        return refuse(id, at + 1, "there is no text after the head.");
    return card;
}

const std::vector<ConceptCard>& conceptTable()
{
    return cardFolder().cards;
}

const QStringList& conceptProblems()
{
    return cardFolder().problems;
}

const ConceptCard* findConcept(const QString& id)
{
    const auto& cards = conceptTable();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&](const ConceptCard& card) {
                                        return card.id == id || card.alsoCalled.contains(id);
                                    });
    return found == cards.end() ? nullptr : &*found;
}

} // namespace assay
