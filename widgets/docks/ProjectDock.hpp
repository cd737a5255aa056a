// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"
#include "widgets/docks/ProjectTree.hpp"

#include <QDockWidget>
#include <QTimer>

#include <functional>

class QLabel;
class QStackedWidget;
class QTreeWidgetItem;

namespace assay {

class DropTarget;
class ProjectTreeView;

/// What is in the project, as a tree. A click selects it in the whole window, a double click goes
/// to its page, F2 renames, Del removes, Ctrl+D duplicates: edits that can be undone.
/// Runs are dragged onto plots, or laid over what is drawn with Shift+Return.
class ProjectDock : public QDockWidget {
    Q_OBJECT
public:
    explicit ProjectDock(const PageContext& context, QWidget* parent = nullptr);

    /// Asked before something is removed; removes at once without it.
    void setConfirm(std::function<void(const QString& name, std::function<void()> remove)> confirm);
    /// Rebuilds now what is otherwise rebuilt when it is next shown.
    void refreshNow();

Q_SIGNALS:
    void goTo(const QString& page);
    void message(const QString& text, bool warning);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTree();
    void addActions();
    void refreshSoon();
    void fill(QTreeWidgetItem* parent, const std::vector<ProjectNode>& nodes);
    ProjectNode figures() const;
    void showSelection();
    void selectCurrent();
    void updateActions();
    void renamed(QTreeWidgetItem* item);
    void removeCurrent();
    void duplicateCurrent();
    void showInPlot();
    /// The first plot that can be seen and can show \p selected; else \p reason says why none.
    DropTarget* targetFor(const Selected& selected, QString& reason) const;
    Selected currentItem() const;
    QString currentPage() const;
    void report(const Status& status);

    PageContext m_context;
    QTimer m_timer;
    std::vector<ProjectNode> m_nodes;
    std::function<void(const QString&, std::function<void()>)> m_confirm;
    QStackedWidget* m_stack = nullptr;
    ProjectTreeView* m_tree = nullptr;
    QAction* m_open = nullptr;
    QAction* m_show = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_remove = nullptr;
    bool m_filling = false;
};

} // namespace assay
