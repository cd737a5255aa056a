// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace assay {

/// Right end of the menu bar: the field that opens the command palette, and the theme.
class CommandBar : public QWidget {
    Q_OBJECT
public:
    CommandBar(QAction& findCommand, const QVector<QAction*>& themes, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTheme();

    QAction& m_find;
    QVector<QAction*> m_themes;
    QPushButton* m_search = nullptr;
    QToolButton* m_theme = nullptr;
};

} // namespace assay
