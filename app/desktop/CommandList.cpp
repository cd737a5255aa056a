// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandList.hpp"

#include "app/desktop/CommandMatch.hpp"
#include "app/desktop/CommandSynonyms.hpp"

#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>

namespace assay {

QVector<QAction*> commandsOf(const QWidget& window)
{
    QVector<QAction*> commands;
    for (QAction* action : window.findChildren<QAction*>())
        if (action->objectName().startsWith("action."))
            commands.push_back(action);
    return commands;
}

QString plainText(QString text)
{
    text.remove(QChar(0x2026));
    return text.replace("&&", QChar(1)).remove('&').replace(QChar(1), '&').trimmed();
}

QString placeOf(const QAction& action)
{
    for (const QObject* object : action.associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(object);
        if (!menu)
            continue;
        const QString above = placeOf(*menu->menuAction());
        const QString own = plainText(menu->title());
        return above.isEmpty() ? own : QString("%1 › %2").arg(above, own);
    }
    return {};
}

namespace {

bool usable(const QAction& action)
{
    return action.isEnabled() && action.isVisible() && !action.text().isEmpty();
}

int scoreOf(const QAction& action, const QString& query)
{
    const QString further = placeOf(action) + " " + action.property("words").toString() + " "
                            + commandSynonyms(action.objectName());
    return matchScore(query, plainText(action.text()), further);
}

} // namespace

QVector<QAction*> matchingCommands(const QVector<QAction*>& commands, const QString& query,
                                   const QStringList& recent)
{
    QVector<std::pair<int, QAction*>> scored;
    const bool all = query.trimmed().isEmpty();
    for (QAction* action : commands) {
        if (!usable(*action))
            continue;
        const qsizetype used = recent.indexOf(action->objectName());
        const int bonus = used < 0 ? 0 : 100 - int(used);
        const int score = all ? 1 + bonus : scoreOf(*action, query);
        if (score > 0)
            scored.push_back({all ? score : score + bonus, action});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QVector<QAction*> found;
    for (const auto& [score, action] : scored)
        found.push_back(action);
    return found;
}

} // namespace assay
