// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandPalette.hpp"

#include "app/desktop/CommandDelegate.hpp"
#include "app/desktop/CommandList.hpp"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr qsizetype remembered = 5;

} // namespace

CommandPalette::CommandPalette(QWidget& window) : QFrame(&window), m_window(window)
{
    setObjectName("commandPalette");
    setProperty("card", true);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    m_query = new QLineEdit(this);
    m_query->setObjectName("commandPalette.query");
    m_query->setAccessibleName(tr("Search commands"));
    m_query->setPlaceholderText(tr("Search commands, pages, examples…"));
    m_list = new QListWidget(this);
    m_list->setObjectName("commandPalette.list");
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none = new QLabel(tr("No command fits. Try other words; commands that cannot be used now are "
                           "left out."), this);
    m_none->setProperty("role", "hint");
    m_none->setWordWrap(true);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::triggerCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::triggerCurrent);
    m_query->installEventFilter(this);
    window.installEventFilter(this);
    hide();
}

void CommandPalette::open()
{
    if (!isVisible())
        m_focusBefore = m_window.focusWidget();
    m_query->clear();
    fill();
    place();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const int letters = m_window.fontMetrics().averageCharWidth();
    const int width = std::min(m_window.width() - 40, letters * 92);
    const int height = std::min(m_window.height() - 80, m_window.fontMetrics().height() * 24);
    setGeometry((m_window.width() - width) / 2, 44, width, height);
}

void CommandPalette::fill()
{
    m_list->clear();
    for (QAction* action : matchingCommands(commandsOf(m_window), m_query->text(), m_recent)) {
        auto* item = new QListWidgetItem(plainText(action->text()), m_list);
        item->setData(CommandDelegate::ActionRole, QVariant::fromValue<QObject*>(action));
        item->setData(CommandDelegate::PlaceRole, placeOf(*action));
        item->setData(CommandDelegate::KeysRole,
                      action->shortcut().toString(QKeySequence::NativeText));
        item->setData(CommandDelegate::CheckedRole, action->isCheckable() && action->isChecked());
    }
    m_list->setCurrentRow(0);
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
}

QAction* CommandPalette::actionAt(int row) const
{
    const QListWidgetItem* item = m_list->item(row);
    return item ? qobject_cast<QAction*>(item->data(CommandDelegate::ActionRole).value<QObject*>())
                : nullptr;
}

QStringList CommandPalette::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_list->count(); ++row)
        titles << m_list->item(row)->text();
    return titles;
}

void CommandPalette::triggerCurrent()
{
    const QPointer<QAction> action = actionAt(m_list->currentRow());
    if (!action)
        return;
    m_recent.removeAll(action->objectName());
    m_recent.prepend(action->objectName());
    m_recent = m_recent.mid(0, remembered);
    leave();
    if (action)
        action->trigger();
}

void CommandPalette::leave()
{
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::moveCurrent(int key)
{
    const int last = m_list->count() - 1;
    int row = m_list->currentRow();
    if (key == Qt::Key_Down)
        row = row == last ? 0 : row + 1;
    else if (key == Qt::Key_Up)
        row = row <= 0 ? last : row - 1;
    else if (key == Qt::Key_PageDown)
        row = std::min(row + 10, last);
    else if (key == Qt::Key_PageUp)
        row = std::max(row - 10, 0);
    else
        return false;
    m_list->setCurrentRow(row);
    return true;
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (object != m_query)
        return QFrame::eventFilter(object, event);
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
            hide();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            leave();
            return true;
        }
        return moveCurrent(key);
    }
    return QFrame::eventFilter(object, event);
}

} // namespace assay
