// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace assay {

class ConceptHelp;
class HelpWindow;
class MainWindow;

/// The Help menu and its keys: the manual at the page that is shown (F1), the card of a control
/// (Shift+F1), tour, methods, keyboard. The help window is made when it is first asked for.
class HelpMenu : public QObject {
    Q_OBJECT
public:
    /// \p window has its menus and pages already.
    explicit HelpMenu(MainWindow& window);

    HelpWindow& manual();
    void showCard(const QString& id);

private:
    QAction* action(const QString& name, const QString& text, const QString& keys);

    MainWindow& m_window;
    ConceptHelp* m_help = nullptr;
    QPointer<HelpWindow> m_manual;
};

} // namespace assay
