// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QDockWidget>
#include <QStringList>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace assay {

/// What happened, with the time; warnings are marked. Never modal. Return or a double click on a
/// line goes to the stage that it is about.
class LogDock : public QDockWidget {
    Q_OBJECT
public:
    explicit LogDock(QWidget* parent = nullptr);

    void add(const QString& text, bool warning);
    /// The same for what the file of the log has already.
    void append(const QString& text, bool warning);
    /// All lines, whatever is shown.
    QString text() const;
    /// The file that keeps the log: a button shows it in the file manager's program.
    void setFile(const QString& path);
    int warnings() const { return m_warnings; }
    void showWarnings();
    /// Names of the stages that a line may be about.
    void setStages(const QStringList& names);

Q_SIGNALS:
    void added(const QString& text, bool warning);
    void warningsChanged(int count);
    void jumpRequested(const QString& stage);

private:
    QWidget* makeBar();
    void filter();
    void showLine(QListWidgetItem& item) const;
    void copy() const;
    QString stageOf(const QString& text) const;
    void jump();
    void updateButtons();

    QComboBox* m_level = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_jump = nullptr;
    QPushButton* m_open = nullptr;
    QString m_file;
    QLabel* m_empty = nullptr;
    QListWidget* m_list = nullptr;
    QStringList m_stages;
    int m_warnings = 0;
};

} // namespace assay
