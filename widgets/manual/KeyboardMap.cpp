// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/KeyboardMap.hpp"

#include "widgets/manual/ManualPages.hpp"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace assay {

namespace {

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(", ");
}

} // namespace

QString keyboardMap(const QWidget* window)
{
    QString table = markdownRow({QCoreApplication::translate("KeyboardMap", "keys"),
                                 QCoreApplication::translate("KeyboardMap", "what they do")});
    table += markdownRow({"---", "---"});
    for (const QAction* action : window->findChildren<QAction*>())
        if (action->objectName().startsWith("action.") && !action->shortcuts().isEmpty())
            table += markdownRow({"`" + keysOf(*action) + "`", action->text().remove('&')});
    return table;
}

} // namespace assay
