// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace assay {

/// What went wrong, at the place where it did: the text, a button that does something about it
/// where there is such a thing, Copy and Close.
class Banner : public QFrame {
    Q_OBJECT
public:
    /// What the button is called and does.
    struct Action {
        QString text;
        std::function<void()> run;
    };

    /// The label is called \p name, the buttons \p name + ".action", ".copy" and ".close".
    explicit Banner(const QString& name, QWidget* parent = nullptr);

    /// Shows \p text, or nothing if it is empty.
    void tell(const QString& text, const Action& action = {});
    /// The same for something that stays true: once closed it stays away until it changes.
    void state(const QString& text, const Action& action = {});
    QString text() const;

Q_SIGNALS:
    void closed();

private:
    QPushButton* addButton(const QString& name, const QString& text);

    QLabel* m_text = nullptr;
    QPushButton* m_act = nullptr;
    std::function<void()> m_run;
    QString m_closed;
};

} // namespace assay
