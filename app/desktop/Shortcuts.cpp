// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Shortcuts.hpp"

#include "app/desktop/CommandList.hpp"
#include "app/desktop/Settings.hpp"

#include <QAction>
#include <QWidget>

namespace assay {

Shortcuts::Shortcuts(QWidget& window, Settings& settings)
    : QObject(&window), m_settings(settings)
{
    // Recent projects come and go.
    for (QAction* action : commandsOf(window))
        if (!action->objectName().startsWith("action.recent."))
            m_actions.push_back(action);
    for (const QAction* action : m_actions)
        m_standard.insert(action->objectName(), action->shortcuts());
    setEdited(settings.shortcuts());
}

QList<QKeySequence> Shortcuts::standard(const QAction& action) const
{
    return m_standard.value(action.objectName());
}

QAction* Shortcuts::conflict(const QAction& action, const QKeySequence& keys) const
{
    if (keys.isEmpty())
        return nullptr;
    for (QAction* other : m_actions)
        for (const QKeySequence& taken : other->shortcuts())
            if (other != &action && !taken.isEmpty()
                && (taken.matches(keys) != QKeySequence::NoMatch
                    || keys.matches(taken) != QKeySequence::NoMatch))
                return other;
    return nullptr;
}

void Shortcuts::set(QAction& action, const QKeySequence& keys)
{
    while (QAction* other = conflict(action, keys)) {
        QList<QKeySequence> rest;
        for (const QKeySequence& taken : other->shortcuts())
            if (taken.matches(keys) == QKeySequence::NoMatch
                && keys.matches(taken) == QKeySequence::NoMatch)
                rest << taken;
        apply(*other, rest);
    }
    apply(action, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
    keep();
}

void Shortcuts::reset(QAction& action)
{
    const QList<QKeySequence> keys = standard(action);
    for (const QKeySequence& key : keys)
        set(action, key);
    apply(action, keys);
    keep();
}

void Shortcuts::resetAll()
{
    setEdited({});
}

Shortcuts::Map Shortcuts::edited() const
{
    Map edited;
    for (const QAction* action : m_actions)
        if (action->shortcuts() != standard(*action))
            edited.insert(action->objectName(), action->shortcuts());
    return edited;
}

void Shortcuts::setEdited(const Map& edited)
{
    for (QAction* action : m_actions)
        apply(*action, edited.value(action->objectName(), standard(*action)));
    keep();
}

void Shortcuts::apply(QAction& action, const QList<QKeySequence>& keys)
{
    if (action.shortcuts() != keys)
        action.setShortcuts(keys);
}

void Shortcuts::keep()
{
    const Map now = edited();
    if (now == m_settings.shortcuts())
        return;
    m_settings.setShortcuts(now);
    Q_EMIT changed();
}

} // namespace assay
