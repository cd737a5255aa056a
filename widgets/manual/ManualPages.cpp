// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ManualPages.hpp"

#include "core/basics/ResourceFolder.hpp"
#include "core/estimators/Method.hpp"
#include "core/project/Recipe.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "widgets/manual/ConceptCard.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace assay {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ManualPages", text);
}

QString contentOf(const QString& folder, const QString& id)
{
    QFile file(folder + "/" + id + ".md");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

ManualPage pageOf(const QString& id, const QString& source)
{
    const QString first = source.section('\n', 0, 0);
    return {id, first.startsWith("# ") ? first.mid(2) : id, source};
}

std::vector<ManualPage> readPages()
{
    const auto place = resourceFolder("manual");
    if (!place)
        return {};
    const QString folder = QString::fromStdString(place->string());
    std::vector<ManualPage> pages{pageOf("contents", contentOf(folder, "contents"))};
    static const QRegularExpression link("\\(page:([a-z-]+)\\)");
    auto links = link.globalMatch(pages.front().source);
    while (links.hasNext()) {
        const QString id = links.next().captured(1);
        if (const QString source = contentOf(folder, id); !source.isEmpty())
            pages.push_back(pageOf(id, source));
    }
    return pages;
}

QString methodsPart()
{
    QString table = markdownRow({translated("method"), translated("learns"), translated("gives"),
                                 translated("what it is"), translated("reference")});
    table += markdownRow({"---", "---", "---", "---", "---"});
    for (const Method& row : methodTable()) {
        const QString name = QString::fromStdString(row.name);
        const QString plan = row.dataPlan == DataPlan::LocalScore ? translated("score")
                             : row.loss == Loss::None             ? translated("nothing")
                                                                  : translated("ratio");
        QStringList gives;
        if (row.givesLlr)
            gives << translated("log ratio");
        if (row.givesScore)
            gives << translated("score");
        if (gives.isEmpty())
            gives << translated("number of events");
        QString what = QString::fromStdString(row.description);
        if (row.scoreTerm)
            what += " " + translated("Default α = %1.").arg(row.defaultAlpha);
        table += markdownRow({QString("[%1](concept:%2)").arg(name, name.toLower()), plan,
                              gives.join(", "), what, QString::fromStdString(row.reference)});
    }
    return table;
}

QString processesPart()
{
    QString table = markdownRow({translated("process"), translated("what it is")});
    table += markdownRow({"---", "---"});
    for (const ProcessEntry& entry : processTable())
        table += markdownRow({"`" + QString::fromStdString(entry.name) + "`",
                              QString::fromStdString(entry.description)});
    return table;
}

/// The reference without its title: the page has its own.
QString recipePart()
{
    const QString whole = QString::fromStdString(recipeReference());
    return whole.section('\n', 1).trimmed() + "\n";
}

QString conceptsPart()
{
    QString list;
    for (const ConceptCard& card : conceptTable())
        list += QString("- [%1](concept:%2): %3\n").arg(card.title, card.id, card.firstSentence());
    return list;
}

} // namespace

const std::vector<ManualPage>& manualPages()
{
    static const std::vector<ManualPage> pages = readPages();
    return pages;
}

const ManualPage* findManualPage(const QString& id)
{
    const auto& pages = manualPages();
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [&](const ManualPage& page) { return page.id == id; });
    return found == pages.end() ? nullptr : &*found;
}

ManualParts generatedParts()
{
    return {{"methods", methodsPart},
            {"processes", processesPart},
            {"recipe", recipePart},
            {"concepts", conceptsPart}};
}

QString filledPage(const ManualPage& page, const ManualParts& parts)
{
    QStringList lines = page.source.split('\n');
    for (QString& line : lines) {
        if (!line.startsWith("{{") || !line.endsWith("}}"))
            continue;
        const auto part = parts.constFind(line.mid(2, line.size() - 4));
        if (part != parts.cend())
            line = (*part)();
    }
    return lines.join('\n');
}

QString markdownRow(const QStringList& cells)
{
    QString row = "|";
    for (QString cell : cells)
        row += " " + cell.replace('|', "\\|").replace('\n', ' ') + " |";
    return row + "\n";
}

} // namespace assay
