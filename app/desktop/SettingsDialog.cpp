// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/SettingsDialog.hpp"

#include "app/desktop/SettingField.hpp"
#include "app/desktop/ShortcutEditor.hpp"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

SettingsDialog::SettingsDialog(Settings& settings, Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_shortcuts(shortcuts)
{
    setObjectName("dialog.settings");
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QGridLayout(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName("settings.search");
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setClearButtonEnabled(true);
    m_pages = new QListWidget(this);
    m_pages->setObjectName("settings.pages");
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_stack = new QStackedWidget(this);
    m_nothing = new QLabel(tr("No setting fits these words."), this);
    m_nothing->setProperty("role", "hint");
    m_nothing->hide();
    layout->addWidget(m_search, 0, 0, 1, 2);
    layout->addWidget(m_pages, 1, 0);
    layout->addWidget(m_stack, 1, 1);
    layout->addWidget(m_nothing, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    buildPages();
    buildButtons();
    layout->addWidget(m_buttons, 3, 0, 1, 2);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&settings, &Settings::changed, this, &SettingsDialog::reload);
    m_pages->setCurrentRow(0);
    m_search->setFocus();
    const QFontMetrics metrics = fontMetrics();
    m_pages->setFixedWidth(metrics.averageCharWidth() * 22);
    resize(metrics.averageCharWidth() * 110, metrics.height() * 32);
    keep();
    reload();
}

void SettingsDialog::buildPages()
{
    QStringList titles;
    for (const SettingEntry& entry : settingsTable())
        if (!titles.contains(entry.page))
            titles << entry.page;
    for (const QString& title : titles)
        addPage(title, makePage(title));
    m_editor = new ShortcutEditor(m_shortcuts, this);
    addPage(tr("Shortcuts"), m_editor);
}

void SettingsDialog::addPage(const QString& title, QWidget* page)
{
    m_pages->addItem(title);
    m_stack->addWidget(page);
}

QWidget* SettingsDialog::makePage(const QString& title)
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(area);
    auto* layout = new QVBoxLayout(inside);
    for (const SettingEntry& entry : settingsTable()) {
        if (entry.page != title)
            continue;
        auto* field = new SettingField(entry, inside);
        connect(field, &SettingField::edited, this, [this, &entry](const QVariant& value) {
            m_settings.setValue(entry.key, value);
        });
        layout->addWidget(field);
        m_fields.push_back(field);
    }
    layout->addStretch();
    area->setWidget(inside);
    return area;
}

void SettingsDialog::buildButtons()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                                         | QDialogButtonBox::Apply,
                                     this);
    auto* reset = m_buttons->addButton(tr("&Reset this page"), QDialogButtonBox::ResetRole);
    reset->setObjectName("settings.reset");
    const QList<QPair<QDialogButtonBox::StandardButton, QString>> names
        = {{QDialogButtonBox::Ok, "settings.ok"}, {QDialogButtonBox::Cancel, "settings.cancel"},
           {QDialogButtonBox::Apply, "settings.apply"}};
    for (const auto& [button, name] : names)
        m_buttons->button(button)->setObjectName(name);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &SettingsDialog::keep);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetPage);
}

void SettingsDialog::showPage(const QString& title)
{
    for (QListWidgetItem* item : m_pages->findItems(title, Qt::MatchExactly))
        m_pages->setCurrentItem(item);
}

void SettingsDialog::keep()
{
    m_before = m_settings.values();
    m_shortcutsBefore = m_shortcuts.edited();
}

void SettingsDialog::reject()
{
    m_settings.setValues(m_before);
    m_shortcuts.setEdited(m_shortcutsBefore);
    QDialog::reject();
}

void SettingsDialog::resetPage()
{
    if (m_stack->currentWidget() == m_editor) {
        m_shortcuts.resetAll();
        return;
    }
    const QString title = m_pages->currentItem()->text();
    for (const SettingEntry& entry : settingsTable())
        if (entry.page == title)
            m_settings.setValue(entry.key, entry.standard);
}

void SettingsDialog::reload()
{
    for (SettingField* field : m_fields)
        field->setValue(m_settings.value(field->entry().key));
}

void SettingsDialog::search(const QString& query)
{
    QVector<int> hits(m_pages->count(), 0);
    for (SettingField* field : m_fields) {
        const bool fits = field->fits(query);
        field->setVisible(fits);
        for (int row = 0; row < m_pages->count() && fits; ++row)
            hits[row] += m_pages->item(row)->text() == field->entry().page ? 1 : 0;
    }
    hits.last() = m_editor->filter(query);
    int first = -1;
    for (int row = m_pages->count() - 1; row >= 0; --row) {
        m_pages->item(row)->setHidden(hits[row] == 0);
        first = hits[row] > 0 ? row : first;
    }
    m_nothing->setVisible(first < 0);
    m_stack->setVisible(first >= 0);
    if (first >= 0 && (m_pages->currentRow() < 0 || hits[m_pages->currentRow()] == 0))
        m_pages->setCurrentRow(first);
}

} // namespace assay
