// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/ProjectDock.hpp"

#include "widgets/bridge/StudyItems.hpp"
#include "widgets/docks/ProjectTreeView.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/DropTarget.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>

namespace assay {

namespace {

constexpr int KeyRole = ProjectTreeView::KeyRole;
constexpr int PageRole = ProjectTreeView::PageRole;

QTreeWidgetItem* firstWith(QTreeWidget& tree, const std::function<bool(QTreeWidgetItem&)>& test)
{
    for (QTreeWidgetItemIterator it(&tree); *it; ++it)
        if (test(**it))
            return *it;
    return nullptr;
}

} // namespace

ProjectDock::ProjectDock(const PageContext& context, QWidget* parent)
    : QDockWidget(tr("Project"), parent), m_context(context)
{
    setObjectName("dock.project");
    m_stack = new QStackedWidget(this);
    auto* empty = new QLabel(tr("No project is open."), m_stack);
    empty->setProperty("role", "hint");
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setMargin(12);
    m_stack->addWidget(empty);
    buildTree();
    addActions();
    m_stack->addWidget(m_tree);
    setWidget(m_stack);
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &ProjectDock::refreshNow);
    connect(&context.document, &ProjectDocument::studyChanged, this, &ProjectDock::refreshSoon);
    connect(&context.document, &ProjectDocument::stagesChanged, this, &ProjectDock::refreshSoon);
    connect(&context.document, &ProjectDocument::closed, this, &ProjectDock::refreshNow);
    connect(&context.selection, &WindowSelection::changed, this, &ProjectDock::showSelection);
}

void ProjectDock::buildTree()
{
    m_tree = new ProjectTreeView(m_stack);
    m_tree->setObjectName("project.tree");
    m_tree->setAccessibleName(tr("Contents of the project"));
    explain(m_tree, "project");
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    // States are short and always there; long names are cut in the middle.
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            selectCurrent();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { Q_EMIT goTo(currentPage()); });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_filling)
            renamed(item);
    });
}

void ProjectDock::addActions()
{
    const auto add = [this](const QString& name, const QString& text, const QKeySequence& keys) {
        auto* action = new QAction(text, m_tree);
        action->setObjectName("tree." + name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
        return action;
    };
    m_open = add("open", tr("Go to its page"), {});
    m_show = add("show", tr("Show in plot, or take away"), QKeySequence("Shift+Return"));
    m_rename = add("rename", tr("Rename"), QKeySequence("F2"));
    m_duplicate = add("duplicate", tr("Duplicate"), QKeySequence("Ctrl+D"));
    m_remove = add("remove", tr("Remove"), QKeySequence::Delete);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT goTo(currentPage()); });
    connect(m_show, &QAction::triggered, this, &ProjectDock::showInPlot);
    connect(m_rename, &QAction::triggered, this,
            [this] { m_tree->editItem(m_tree->currentItem(), 0); });
    connect(m_duplicate, &QAction::triggered, this, &ProjectDock::duplicateCurrent);
    connect(m_remove, &QAction::triggered, this, &ProjectDock::removeCurrent);
    updateActions();
}

void ProjectDock::setConfirm(
    std::function<void(const QString& name, std::function<void()> remove)> confirm)
{
    m_confirm = std::move(confirm);
}

void ProjectDock::refreshSoon()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void ProjectDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    refreshSoon();
}

void ProjectDock::changeEvent(QEvent* event)
{
    QDockWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_nodes.clear(); // The same in other colours.
    refreshSoon();
}

/// The figures of all pages that have something to show.
ProjectNode ProjectDock::figures() const
{
    ProjectNode group;
    group.key = "figures";
    group.page = "export";
    for (const PlotView* plot : window()->findChildren<PlotView*>()) {
        const QWidget* place = plot;
        while (place && !qobject_cast<const Page*>(place))
            place = place->parentWidget();
        if (!place || plot->isEmpty())
            continue;
        ProjectNode node;
        node.key = "figures/" + plot->figureName();
        node.text = plot->title();
        node.page = qobject_cast<const Page*>(place)->id();
        node.detail = node.page;
        group.children.push_back(std::move(node));
    }
    group.text = group.children.empty() ? tr("Figures")
                                        : tr("Figures (%1)").arg(group.children.size());
    return group;
}

void ProjectDock::refreshNow()
{
    std::vector<ProjectNode> nodes = projectTree(m_context.document, m_context.tasks);
    m_stack->setCurrentIndex(nodes.empty() ? 0 : 1);
    if (!nodes.empty())
        nodes.push_back(figures());
    // A rename in progress must not lose its editor because a stage went on.
    if (nodes == m_nodes || m_tree->indexWidget(m_tree->currentIndex()))
        return;
    m_nodes = std::move(nodes);
    QStringList open{"samples", "estimators", "limits", "model"};
    QString current;
    if (m_tree->topLevelItemCount() > 0) {
        open.clear();
        for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
            if ((*it)->isExpanded())
                open << (*it)->data(0, KeyRole).toString();
        if (m_tree->currentItem())
            current = m_tree->currentItem()->data(0, KeyRole).toString();
    }
    m_filling = true;
    m_tree->clear();
    fill(m_tree->invisibleRootItem(), m_nodes);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const QString key = (*it)->data(0, KeyRole).toString();
        (*it)->setExpanded(open.contains(key));
        if (key == current)
            m_tree->setCurrentItem(*it);
    }
    m_filling = false;
    showSelection();
}

void ProjectDock::fill(QTreeWidgetItem* parent, const std::vector<ProjectNode>& nodes)
{
    // Not that of the panel: a style sheet makes its placeholders half transparent.
    const QColor soft = QGuiApplication::palette().color(QPalette::PlaceholderText);
    for (const ProjectNode& node : nodes) {
        auto* item = new QTreeWidgetItem(parent, {node.text, node.detail});
        item->setData(0, KeyRole, node.key);
        item->setData(0, PageRole, node.page);
        item->setData(0, ProjectTreeView::KindRole, int(node.selected.kind));
        item->setData(0, ProjectTreeView::NameRole, node.selected.name);
        item->setData(0, ProjectTreeView::NumberRole, node.selected.number);
        item->setToolTip(0, node.text);
        item->setToolTip(1, node.detail);
        item->setForeground(1, soft);
        if (canRename(m_context.document, node.selected))
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        fill(item, node.children);
    }
}

void ProjectDock::showSelection()
{
    const Selected& wanted = m_context.selection.current();
    QTreeWidgetItem* current = m_tree->currentItem();
    if (wanted.kind != Selected::Kind::Nothing
        && (!current || ProjectTreeView::selectedOf(*current) != wanted)) {
        QTreeWidgetItem* found = firstWith(*m_tree, [&](QTreeWidgetItem& item) {
            return ProjectTreeView::selectedOf(item) == wanted;
        });
        m_filling = true;
        m_tree->setCurrentItem(found);
        m_filling = false;
    }
    updateActions();
}

Selected ProjectDock::currentItem() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? ProjectTreeView::selectedOf(*item) : Selected();
}

QString ProjectDock::currentPage() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? item->data(0, PageRole).toString() : QString();
}

void ProjectDock::selectCurrent()
{
    const Selected selected = currentItem();
    if (selected.kind != Selected::Kind::Nothing)
        m_context.selection.select(selected);
    updateActions();
}

void ProjectDock::updateActions()
{
    const Selected selected = currentItem();
    m_open->setEnabled(!currentPage().isEmpty());
    m_show->setEnabled(selected.kind != Selected::Kind::Nothing);
    m_rename->setEnabled(canRename(m_context.document, selected));
    m_duplicate->setEnabled(canDuplicate(m_context.document, selected));
    m_remove->setEnabled(canRemove(m_context.document, selected));
}

void ProjectDock::report(const Status& status)
{
    if (!status)
        Q_EMIT message(QString::fromStdString(status.error().text()), true);
}

void ProjectDock::renamed(QTreeWidgetItem* item)
{
    const Selected before = ProjectTreeView::selectedOf(*item);
    const QString name = item->text(0).trimmed();
    if (name == before.name)
        return;
    const Status status = renameItem(m_context.document, before, name);
    report(status);
    if (status)
        m_context.selection.select({before.kind, name, before.number, {}});
    // The editor is still closing; the tree is made anew after it.
    m_nodes.clear();
    m_timer.start();
}

void ProjectDock::removeCurrent()
{
    const Selected selected = currentItem();
    auto remove = [this, selected] {
        const Status status = removeItem(m_context.document, selected);
        report(status);
        if (status && m_context.selection.current() == selected)
            m_context.selection.clear();
        refreshNow();
    };
    if (m_confirm)
        m_confirm(selected.name, std::move(remove));
    else
        remove();
}

DropTarget* ProjectDock::targetFor(const Selected& selected, QString& reason) const
{
    reason.clear();
    for (DropTarget* target : window()->findChildren<DropTarget*>()) {
        if (!target->plot().isVisible())
            continue;
        const DropOffer offer = target->offer(selected);
        reason = offer.text;
        if (offer.accepted)
            return target;
    }
    return nullptr;
}

/// Where one is; else on the page where it belongs.
void ProjectDock::showInPlot()
{
    const Selected selected = currentItem();
    QString text;
    DropTarget* target = targetFor(selected, text);
    // Benchmarks are edited elsewhere than they are drawn.
    const QString page =
        selected.kind == Selected::Kind::Benchmark ? QString("observables") : currentPage();
    if (!target && !page.isEmpty()) {
        Q_EMIT goTo(page);
        target = targetFor(selected, text);
    }
    if (!target) {
        Q_EMIT message(text.isEmpty() ? tr("There is no plot here that can show it.") : text, true);
        return;
    }
    target->take(selected);
    Q_EMIT message(mathToUnicode(target->plot().title()) + ": " + text, false);
}

void ProjectDock::duplicateCurrent()
{
    const Selected selected = currentItem();
    const auto name = duplicateItem(m_context.document, selected);
    if (!name) {
        report(name.error());
        return;
    }
    refreshNow();
    m_context.selection.select({selected.kind, *name, 0, {}});
}

} // namespace assay
