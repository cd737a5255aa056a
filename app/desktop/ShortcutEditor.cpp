// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ShortcutEditor.hpp"

#include "app/desktop/CommandList.hpp"
#include "app/desktop/CommandMatch.hpp"
#include "app/desktop/CommandSynonyms.hpp"
#include "app/desktop/Shortcuts.hpp"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace assay {

ShortcutEditor::ShortcutEditor(Shortcuts& shortcuts, QWidget* parent)
    : QWidget(parent), m_shortcuts(shortcuts)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(buildEditor());
    m_conflict = new QLabel(this);
    m_conflict->setObjectName("shortcuts.conflict");
    m_conflict->setWordWrap(true);
    layout->addWidget(m_conflict);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ShortcutEditor::showRow);
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutEditor::reload);
    reload();
    m_table->setCurrentCell(0, 0);
}

void ShortcutEditor::buildTable()
{
    m_table = new QTableWidget(int(m_shortcuts.actions().size()), 3, this);
    m_table->setObjectName("shortcuts.table");
    m_table->setAccessibleName(tr("Commands and their shortcuts"));
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Shortcut"), tr("Standard")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < 3; ++column)
            m_table->setItem(row, column, new QTableWidgetItem);
}

QWidget* ShortcutEditor::buildEditor()
{
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    m_name = new QLabel(box);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_keys = new QKeySequenceEdit(box);
    m_keys->setObjectName("shortcuts.keys");
    m_keys->setAccessibleName(tr("New shortcut: press the keys"));
    m_assign = new QPushButton(tr("Assi&gn"), box);
    m_assign->setObjectName("shortcuts.assign");
    m_clear = new QPushButton(tr("&None"), box);
    m_clear->setObjectName("shortcuts.clear");
    m_clear->setAccessibleName(tr("No shortcut for this command"));
    m_reset = new QPushButton(tr("S&tandard"), box);
    m_reset->setObjectName("shortcuts.reset");
    m_reset->setAccessibleName(tr("Standard shortcut of this command"));
    line->addWidget(m_name, 1);
    line->addWidget(m_keys, 1);
    for (QPushButton* button : {m_assign, m_clear, m_reset}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::keysEdited);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_clear, &QPushButton::clicked, this,
            [this] { m_shortcuts.set(*m_shortcuts.actions()[currentRow()], {}); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_shortcuts.reset(*m_shortcuts.actions()[currentRow()]); });
    return box;
}

int ShortcutEditor::currentRow() const
{
    return std::max(0, m_table->currentRow());
}

void ShortcutEditor::reload()
{
    const auto textOf = [](const QList<QKeySequence>& keys) {
        return QKeySequence::listToString(keys, QKeySequence::NativeText);
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QAction& action = *m_shortcuts.actions()[row];
        const QString place = placeOf(action);
        const QString name = plainText(action.text());
        const QString keys = textOf(action.shortcuts());
        const QString standard = textOf(m_shortcuts.standard(action));
        m_table->item(row, 0)->setText(place.isEmpty() ? name
                                                       : QString("%1 › %2").arg(place, name));
        m_table->item(row, 1)->setText(keys);
        m_table->item(row, 2)->setText(standard == keys ? QString() : standard);
    }
    showRow();
}

int ShortcutEditor::filter(const QString& query)
{
    int shown = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QAction& action = *m_shortcuts.actions()[row];
        const bool fits = query.trimmed().isEmpty()
                          || matchScore(query, m_table->item(row, 0)->text(),
                                        m_table->item(row, 1)->text() + " "
                                            + commandSynonyms(action.objectName()))
                                 > 0;
        m_table->setRowHidden(row, !fits);
        shown += fits ? 1 : 0;
    }
    return shown;
}

void ShortcutEditor::showRow()
{
    const QAction& action = *m_shortcuts.actions()[currentRow()];
    m_name->setText(plainText(action.text()));
    m_keys->setKeySequence(action.shortcut());
    m_reset->setEnabled(action.shortcuts() != m_shortcuts.standard(action));
    m_clear->setEnabled(!action.shortcuts().isEmpty());
    keysEdited();
}

void ShortcutEditor::keysEdited()
{
    const QAction& action = *m_shortcuts.actions()[currentRow()];
    const QKeySequence keys = m_keys->keySequence();
    const QAction* other = m_shortcuts.conflict(action, keys);
    m_conflict->setText(other ? tr("⚠ %1 belongs to \"%2\", which loses it.")
                                    .arg(keys.toString(QKeySequence::NativeText),
                                         plainText(other->text()))
                              : QString());
    m_assign->setEnabled(!keys.isEmpty() && keys != action.shortcut());
}

void ShortcutEditor::assign()
{
    m_shortcuts.set(*m_shortcuts.actions()[currentRow()], m_keys->keySequence());
}

} // namespace assay
