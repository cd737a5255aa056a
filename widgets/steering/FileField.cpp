// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/steering/FileField.hpp"

#include "widgets/manual/Concept.hpp"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace assay {

FileField::FileField(const QString& name, const QString& accessibleName, Kind kind,
                     QWidget* parent)
    : QWidget(parent), m_kind(kind)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_line = new QLineEdit(this);
    m_line->setObjectName(name);
    m_line->setAccessibleName(accessibleName);
    explain(m_line, "madgraph-steering");
    m_choose = new QPushButton(tr("Choose…"), this);
    m_choose->setObjectName(name + ".choose");
    m_choose->setAccessibleName(tr("Choose: %1").arg(accessibleName));
    explain(m_choose, "madgraph-steering");
    layout->addWidget(m_line, 1);
    layout->addWidget(m_choose);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FileField::changed);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
}

QStringList FileField::paths() const
{
    QStringList paths;
    const QString text = m_line->text();
    const QStringList parts = m_kind == Kind::Files ? text.split(';') : QStringList(text);
    for (const QString& part : parts)
        if (!part.trimmed().isEmpty())
            paths << part.trimmed();
    return paths;
}

void FileField::setPaths(const QStringList& paths)
{
    m_line->setText(paths.join("; "));
    m_line->setCursorPosition(int(m_line->text().size()));
}

void FileField::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

void FileField::choose()
{
    auto* dialog = new QFileDialog(this, m_line->accessibleName(), path());
    dialog->setObjectName(m_line->objectName() + ".dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder  ? QFileDialog::Directory
                        : m_kind == Kind::Files ? QFileDialog::ExistingFiles
                                                : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this, &FileField::setPaths);
    dialog->open();
}

} // namespace assay
