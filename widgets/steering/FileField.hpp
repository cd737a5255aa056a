// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace assay {

/// A line for the names of one or several files with a button that chooses them. Several are
/// separated by "; ".
class FileField : public QWidget {
    Q_OBJECT
public:
    enum class Kind { File, Files, Folder };
    /// The line is called \p name, the button \p name + ".choose".
    FileField(const QString& name, const QString& accessibleName, Kind kind,
              QWidget* parent = nullptr);

    QStringList paths() const;
    QString path() const { return paths().value(0); }
    void setPaths(const QStringList& paths);
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    void changed();

private:
    void choose();

    Kind m_kind;
    QLineEdit* m_line = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace assay
