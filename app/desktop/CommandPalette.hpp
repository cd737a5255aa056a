// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace assay {

/// Every command of the window behind one field: Ctrl+K, a few letters, Return. Lies over the
/// window; Esc or a click elsewhere closes it.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget& window);

    void open();
    /// Titles of what is listed now.
    QStringList titles() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fill();
    void place();
    void triggerCurrent();
    void leave();
    bool moveCurrent(int key);
    QAction* actionAt(int row) const;

    QWidget& m_window;
    QLineEdit* m_query = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_none = nullptr;
    QStringList m_recent; ///< Names of the actions, newest first.
    QPointer<QWidget> m_focusBefore;
};

} // namespace assay
