// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/HelpMenu.hpp"

#include "app/desktop/MainWindow.hpp"
#include "widgets/docks/InspectorDock.hpp"
#include "widgets/manual/ConceptHelp.hpp"
#include "widgets/manual/ControlTable.hpp"
#include "widgets/manual/HelpWindow.hpp"
#include "widgets/manual/KeyboardMap.hpp"
#include "widgets/pages/Page.hpp"

#include <QAction>
#include <QMenu>

namespace assay {

HelpMenu::HelpMenu(MainWindow& window)
    : QObject(&window), m_window(window), m_help(new ConceptHelp(this))
{
    connect(action("help", tr("&Manual"), "F1"), &QAction::triggered, this,
            [this] { manual().showPage(m_window.currentPage()->id()); });
    connect(action("whatsThis", tr("&What is this?"), "Shift+F1"), &QAction::triggered, m_help,
            &ConceptHelp::askHere);
    const std::pair<QString, QString> pages[] = {{"tour", tr("&Tour: five minutes")},
                                                 {"methods", tr("M&ethods")},
                                                 {"keyboard", tr("&Keyboard")},
                                                 {"concepts", tr("&Concepts")}};
    for (const auto& [page, text] : pages)
        connect(action("help." + page, text, {}), &QAction::triggered, this,
                [this, page = page] { manual().showPage(page); });
    connect(m_help, &ConceptHelp::cardRequested, this, &HelpMenu::showCard);
    auto* inspector = window.findChild<InspectorDock*>();
    inspector->setCardsAvailable(true);
    connect(inspector, &InspectorDock::cardRequested, this, &HelpMenu::showCard);
    explainControls(&window);
}

/// The action of this name, or a new one before "About".
QAction* HelpMenu::action(const QString& name, const QString& text, const QString& keys)
{
    if (auto* known = m_window.findChild<QAction*>("action." + name)) {
        known->setVisible(true);
        return known;
    }
    auto* made = new QAction(text, &m_window);
    made->setObjectName("action." + name);
    made->setShortcut(QKeySequence(keys));
    auto* about = m_window.findChild<QAction*>("action.about");
    for (QObject* owner : about->associatedObjects())
        if (auto* menu = qobject_cast<QMenu*>(owner))
            menu->insertAction(about, made);
    return made;
}

HelpWindow& HelpMenu::manual()
{
    if (!m_manual)
        m_manual = new HelpWindow({{"keyboard", [this] { return keyboardMap(&m_window); }}},
                                  &m_window);
    return *m_manual;
}

void HelpMenu::showCard(const QString& id)
{
    manual().showCard(id);
}

} // namespace assay
